import pytest

from kith.engines.clocks.rules import Declaration, Declarations, DeclaredTwice, UnknownTimescale, catalogue

DECISION = Declaration(
    timescale="referral_decision", triggered_by="referral_received", satisfied_by="referral_decided"
)
ASSESSMENT = Declaration(
    timescale="child_and_family_assessment",
    triggered_by="referral_received",
    satisfied_by="assessment_authorised",
    applies_when=lambda facts: facts.get("assessment_needed") is True,
)


def test_an_event_starts_the_clocks_declared_for_it() -> None:
    declared = Declarations.of([DECISION, ASSESSMENT], catalogue())
    assert declared.started_by("referral_received", {"assessment_needed": True}) == (DECISION, ASSESSMENT)


def test_a_clock_that_does_not_apply_is_not_started() -> None:
    declared = Declarations.of([DECISION, ASSESSMENT], catalogue())
    assert declared.started_by("referral_received", {}) == (DECISION,)


def test_an_event_satisfies_the_clocks_declared_for_it() -> None:
    declared = Declarations.of([DECISION, ASSESSMENT], catalogue())
    assert declared.satisfied_by("assessment_authorised") == (ASSESSMENT,)


def test_a_timescale_nobody_knows_stops_the_start() -> None:
    unknown = Declaration(timescale="no_such", triggered_by="a", satisfied_by="b")
    with pytest.raises(UnknownTimescale):
        Declarations.of([unknown], catalogue())


def test_the_same_clock_declared_twice_stops_the_start() -> None:
    with pytest.raises(DeclaredTwice):
        Declarations.of([DECISION, DECISION], catalogue())
