"""Likely matches, each with its reasons."""

from __future__ import annotations

from kith.record.people.finding import Match, birth_of


def match_label(match: Match) -> str:
    """The person, as much as tells two apart."""
    return f"{match.person.name}, born {birth_of(match.person)}"


def match_hint(match: Match) -> str:
    """Why it may be them, and why not, in words."""
    why = f"{match.likeness.band.label.capitalize()}: {', '.join(match.likeness.reasons)}."
    if match.likeness.reasons_against:
        why += f" But: {', '.join(match.likeness.reasons_against)}."
    return why
