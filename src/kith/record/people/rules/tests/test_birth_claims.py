from datetime import date

from kith.record.people.rules.birth import UNKNOWN_BIRTH, born_between, born_on
from kith.record.people.rules.birth_claims import (
    Basis,
    Claim,
    birth_standing,
    claim_standing,
    said_with_basis,
)

TOLD = Claim(born_on(date(2009, 4, 3)), Basis.TOLD, date(2025, 1, 10))
ASSESSED = Claim(
    born_between(date(2005, 1, 1), date(2006, 1, 1)), Basis.AGE_ASSESSMENT, date(2025, 3, 1), disputed=True
)
COURT = Claim(born_on(date(2008, 4, 3)), Basis.COURT, date(2025, 9, 1))


def test_b046_each_answer_stands_until_the_next():
    claims = [COURT, TOLD, ASSESSED]
    assert birth_standing(claims, on=date(2025, 1, 9)) == UNKNOWN_BIRTH
    assert claim_standing(claims, on=date(2025, 1, 10)) == TOLD
    assert claim_standing(claims, on=date(2025, 8, 31)) == ASSESSED
    assert birth_standing(claims, on=date(2025, 9, 1)) == COURT.birth


def test_b046_of_two_on_one_day_the_later_recorded_stands():
    corrected = Claim(born_on(date(2009, 4, 4)), Basis.SEEN, TOLD.accepted_on)
    assert claim_standing([TOLD, corrected], on=TOLD.accepted_on) == corrected


def test_b046_a_disputed_answer_is_shown_as_disputed():
    assert said_with_basis(TOLD) == "3 April 2009, told by the person or family"
    assert said_with_basis(ASSESSED).endswith("found by an age assessment (disputed)")
