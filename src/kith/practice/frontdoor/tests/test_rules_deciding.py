"""What may be decided when, and by whom."""

import pytest

from kith.practice.frontdoor.rules.deciding import (
    Outstanding,
    agencies_decided_without,
    decides_alone,
    feedback_words,
    may_be_anonymous,
    missing_before_decision,
)

READY = {
    "rated": True,
    "children": 1,
    "unmatched": 0,
    "history_unread": 0,
    "outcome": "information",
    "direction": "",
}


def test_nothing_is_missing_when_all_is_there():
    assert missing_before_decision(**READY) == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"rated": False}, "Rate the contact red, amber or green."),
        ({"children": 0}, "Name at least one child, even if only as 'a boy of about 6'."),
        ({"unmatched": 1}, "Match 1 child to a record, or add a new one."),
        ({"unmatched": 2}, "Match 2 children to a record, or add a new one."),
        ({"history_unread": 1}, "Read the history of 1 child and say what matters now."),
        ({"outcome": "assessment"}, "Give the worker a direction: what to do, and by when."),
        ({"outcome": "strategy", "direction": "  "}, "Give the worker a direction: what to do, and by when."),
    ],
)
@pytest.mark.req("R003", "R014", "R019")
def test_what_is_missing_is_said_in_a_sentence(changed, said):
    assert missing_before_decision(**(READY | changed)) == [said]


def test_all_that_is_missing_is_said_at_once():
    assert (
        len(
            missing_before_decision(
                rated=False, children=0, unmatched=1, history_unread=1, outcome="strategy", direction=""
            )
        )
        == 5
    )


@pytest.mark.req("R006")
def test_each_agency_that_has_not_returned_is_owned_up_to():
    out = [Outstanding("police", "Police"), Outstanding("health", "Health")]
    assert agencies_decided_without(out, ["health"]) == ["Police"]
    assert agencies_decided_without(out, ["health", "police"]) == []


@pytest.mark.parametrize(
    ("outcome", "is_manager", "may"),
    [
        ("information", False, True),
        ("assessment", False, False),
        ("strategy", False, False),
        ("assessment", True, True),
    ],
)
@pytest.mark.req("R014")
def test_a_referral_is_a_managers_to_decide(outcome, is_manager, may):
    assert decides_alone(outcome, is_manager=is_manager) is may


@pytest.mark.req("R033")
def test_a_referrer_is_told_the_outcome_and_the_level_and_nothing_more():
    words = feedback_words("Early help", 2, "Early help")
    assert words.startswith("Thank you for contacting us. Outcome: early help.")
    assert "level 2 (early help)" in words


@pytest.mark.parametrize(
    ("source", "may"), [("1A", True), ("1C", True), ("9", True), ("2A", False), ("6", False)]
)
def test_the_public_may_be_anonymous_and_professionals_not(source, may):
    assert may_be_anonymous(source) is may
