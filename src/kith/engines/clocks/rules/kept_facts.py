"""Facts kept beside a running clock, so that it can be worked out again when a local figure changes.

Dates need a mark in JSON, which has none of its own. Facts that are more than a figure, a word or a date
(school terms, periods) are not kept: whatever happens next must give them again.
"""

from collections.abc import Mapping
from datetime import date, datetime

from kith.engines.clocks.rules.facts import Facts

Kept = Mapping[str, object]


def to_keep(facts: Facts) -> dict[str, object]:
    """The facts in a form that JSON holds."""
    return {name: _marked(fact) for name, fact in facts.items() if _is_plain(fact)}


def from_kept(kept: Kept) -> dict[str, object]:
    """The facts as they were given."""
    return {name: _unmarked(fact) for name, fact in kept.items()}


def _is_plain(fact: object) -> bool:
    return isinstance(fact, bool | int | float | str | date)


def _marked(fact: object) -> object:
    if isinstance(fact, datetime):
        return {"moment": fact.isoformat()}
    if isinstance(fact, date):
        return {"day": fact.isoformat()}
    return fact


def _unmarked(fact: object) -> object:
    if not isinstance(fact, dict):
        return fact
    [(kind, text)] = fact.items()
    return datetime.fromisoformat(text) if kind == "moment" else date.fromisoformat(text)
