import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.record.people.rules.addresses import Kind
from kith.record.people.rules.withholding import (
    Audience,
    Inference,
    Readers,
    Rule,
    combined,
    default_rule,
    inferences,
    shows,
)

STAFF = Readers(frozenset({Audience.STAFF}), frozenset({"worker"}))


def readers(*audiences: Audience, persons: frozenset[str] = frozenset()) -> Readers:
    return Readers(frozenset(audiences), persons)


def test_f083_nothing_is_shown_without_a_rule_or_without_readers():
    assert not shows(None, STAFF)
    assert not shows(Rule(), Readers())
    assert not shows(Rule(), Readers(persons=frozenset({"someone"})))


def test_an_ordinary_home_is_shown_to_those_the_output_is_for_but_not_to_the_public():
    home = default_rule(Kind.DWELLING)
    assert shows(home, STAFF)
    assert shows(home, readers(Audience.OTHER_PARENT))
    assert not shows(home, readers(Audience.PUBLIC))


def test_f083_a_placement_is_withheld_from_birth_family_until_decided_otherwise():
    placement = default_rule(Kind.PLACEMENT)
    assert shows(placement, readers(Audience.STAFF, Audience.CARER))
    assert not shows(placement, readers(Audience.BIRTH_FAMILY))


def test_f083_a_refuge_is_for_staff_alone_until_decided_otherwise():
    refuge = default_rule(Kind.REFUGE)
    assert shows(refuge, STAFF)
    assert not shows(refuge, readers(Audience.STAFF, Audience.PARTNER))
    for audience in set(Audience) - {Audience.STAFF}:
        assert not shows(refuge, readers(audience))


def test_f083_one_reader_from_whom_it_is_withheld_blanks_it_for_all():
    rule = Rule(audiences=frozenset({Audience.OTHER_PARENT}), persons=frozenset({"father"}))
    assert shows(rule, readers(Audience.COURT))
    assert not shows(rule, readers(Audience.COURT, Audience.OTHER_PARENT))
    assert not shows(rule, readers(Audience.COURT, persons=frozenset({"mother", "father"})))


AUDIENCES = st.frozensets(st.sampled_from(Audience))
PERSONS = st.frozensets(st.sampled_from("abc"))
RULES = st.builds(Rule, audiences=AUDIENCES, persons=PERSONS, only=st.none() | AUDIENCES)
READERS = st.builds(Readers, audiences=AUDIENCES, persons=PERSONS)


@given(RULES, READERS, READERS)
def test_f083_adding_a_reader_never_shows_what_was_hidden(rule, some, more):
    together = Readers(some.audiences | more.audiences, some.persons | more.persons)
    if some.audiences and not shows(rule, some):
        assert not shows(rule, together)


@given(st.lists(RULES, min_size=1, max_size=4), READERS)
def test_f083_combined_rules_show_only_what_each_of_them_shows(rules, some):
    assert shows(combined(rules), some) == all(shows(rule, some) for rule in rules)


def test_f083_no_rules_combined_keep_everyone_out():
    assert not shows(combined([]), STAFF)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    "field",
    [
        Inference.POSTCODE,
        Inference.MAP,
        Inference.DISTANCE,
        Inference.SCHOOL,
        Inference.COORDINATES,
        Inference.PHOTO,
    ],
)
def test_f083_what_reveals_any_address_goes_with_it(kind, field):
    assert field in inferences(kind)


def test_f083_the_providers_name_reveals_a_placement_and_the_town_a_refuge():
    assert Inference.PROVIDER in inferences(Kind.PLACEMENT)
    assert Inference.AREA not in inferences(Kind.PLACEMENT)
    assert inferences(Kind.REFUGE) == set(Inference)
