from datetime import date

from kith.kernel.dates import Period
from kith.record.people.rules.responsibility import How, Responsibility, after_adoption, holders_on

BORN, ORDER = date(2015, 4, 3), date(2020, 6, 1)
MOTHER = Responsibility("mother", "amy", How.MOTHER, Period.half_open(BORN, None))
FATHER = Responsibility("father", "amy", How.ORDER, Period.half_open(ORDER, None))
AUTHORITY = Responsibility("authority", "amy", How.CARE_ORDER, Period.half_open(ORDER, date(2022, 1, 1)))
SISTER = Responsibility("mother", "ben", How.MOTHER, Period.half_open(BORN, None))
HELD = [MOTHER, FATHER, AUTHORITY, SISTER]
ADOPTED = date(2021, 3, 1)


def holders(held, day):
    return [one.holder for one in holders_on("amy", held, day=day)]


def test_several_hold_it_at_once_and_none_takes_it_from_another():
    assert holders(HELD, date(2020, 5, 31)) == ["mother"]
    assert holders(HELD, ORDER) == ["mother", "father", "authority"]


def test_it_ends_on_its_day():
    assert holders(HELD, date(2022, 1, 1)) == ["mother", "father"]


def test_adoption_ends_everyone_elses():
    after = after_adoption(HELD, child="amy", adopters=["p", "q"], on=ADOPTED)
    assert holders(after, date(2021, 2, 28)) == ["mother", "father", "authority"]
    assert holders(after, ADOPTED) == ["p", "q"]


def test_adoption_of_one_child_leaves_a_brothers_alone():
    after = after_adoption(HELD, child="amy", adopters=["p"], on=ADOPTED)
    assert SISTER in after


def test_a_parent_whose_partner_adopts_keeps_theirs():
    after = after_adoption(
        HELD, child="amy", adopters=["stepfather"], on=ADOPTED, kept_by=frozenset({"mother"})
    )
    assert holders(after, ADOPTED) == ["mother", "stepfather"]


def test_what_ended_before_the_adoption_is_unchanged_and_what_would_begin_after_it_never_does():
    ended = Responsibility("police", "amy", How.EMERGENCY, Period.half_open(BORN, ORDER))
    later = Responsibility("aunt", "amy", How.SPECIAL_GUARDIAN, Period.half_open(date(2022, 1, 1), None))
    after = after_adoption([ended, later], child="amy", adopters=[], on=ADOPTED)
    assert after == (ended,)
