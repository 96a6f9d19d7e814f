"""What may be decided when, by whom, and what must be there first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

RATING_ORDER = {"red": 0, "amber": 1, "green": 2, "": 3}
"""How the board sorts: red first, and what nobody has rated yet last among equals in time (R032)."""

HAND_ON_OUTCOMES = frozenset({"assessment", "strategy"})
"""Outcomes that are referrals: they open a case and hand the children on."""

MANAGER_OUTCOMES = HAND_ON_OUTCOMES
"""Outcomes that need a manager's decision with a direction to the worker (R014)."""


@dataclass(frozen=True)
class Outstanding:
    """An agency that was asked and has not returned."""

    agency_kind: str
    label: str


def missing_before_decision(
    *, rated: bool, children: int, unmatched: int, history_unread: int, outcome: str, direction: str
) -> list[str]:
    """What still stands between a contact and its decision, as sentences for the page; empty when it may be decided.

    A contact may not leave without a rating (R002), with a child nobody has matched (R001), with a history nobody has read
    (R019), or become a referral without the manager's direction (R014). Nothing here stops recording or acting at once.
    """
    missing = []
    if not rated:
        missing.append("Rate the contact red, amber or green.")
    if children == 0:
        missing.append("Name at least one child, even if only as 'a boy of about 6'.")
    if unmatched:
        missing.append(f"Match {_counted(unmatched, 'child', 'children')} to a record, or add a new one.")
    if history_unread:
        missing.append(
            f"Read the history of {_counted(history_unread, 'child', 'children')} and say what matters now."
        )
    if outcome in MANAGER_OUTCOMES and not direction.strip():
        missing.append("Give the worker a direction: what to do, and by when.")
    return missing


def agencies_decided_without(outstanding: Sequence[Outstanding], acknowledged: Collection[str]) -> list[str]:
    """The labels of agencies that have not returned and that the decision does not own up to deciding without (R006)."""
    return [one.label for one in outstanding if one.agency_kind not in acknowledged]


def decides_alone(outcome: str, *, is_manager: bool) -> bool:
    """Whether this worker may make this decision: a referral is a manager's to make (R014)."""
    return is_manager or outcome not in MANAGER_OUTCOMES


def feedback_words(outcome_label: str, level: int, level_name: str) -> str:
    """The least a referrer is told: the outcome and the level of need it was held against (R009, R033).

    Nothing about the child, the family or what others said.
    """
    return (
        f"Thank you for contacting us. Outcome: {outcome_label.lower()}. We held what you told us against our threshold "
        f"document at level {level} ({level_name.lower()}). If you are still worried, or anything changes, tell us."
    )


def may_be_anonymous(source: str) -> bool:
    """Whether a referrer may stay unnamed: a member of the public may, a professional may not.

    Professionals give their name under the local protocol for sharing information; codes are the published referral
    sources.
    """
    return source in {"1A", "1B", "1C", "1D", "9", "10"}


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
