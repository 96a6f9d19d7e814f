"""Answers filled in from the record: where each came from, and whether the author has looked at it.

Filling in saves typing; it must not put words in the author's mouth. A filled-in answer therefore says its
source until the author confirms it or writes something else.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.values import Answers, Place, Value, each, fits


@dataclass(frozen=True)
class Source:
    """Where a value came from: what to call it on the screen, the page that shows it, and the day it was
    true.
    """

    label: str
    link: str
    as_of: date


@dataclass(frozen=True)
class Offer:
    """A value the record offered for one place."""

    value: Value
    source: Source
    confirmed: bool = False


class Standing(StrEnum):
    """What has become of an offered value."""

    OFFERED = "offered"
    CONFIRMED = "confirmed"
    CHANGED = "changed"


@dataclass(frozen=True)
class Filled:
    """Answers after filling in, and the offers that were taken up."""

    answers: dict[Place, Value]
    offers: dict[Place, Offer]


def fill(form: Form, answers: Answers, found: Mapping[Place, Offer]) -> Filled:
    """The answers with what the record offers put into unanswered places that ask for it; nothing is
    overwritten.

    Raises ValueError when an offered value is not of the question's kind, or the question names no source.
    """
    taken = {place: offer for place, offer in found.items() if place not in answers}
    for place, offer in taken.items():
        question = form.questions[place.key]
        if not question.prefill:
            raise ValueError(f"{place.key!r} is not to be filled in from anywhere")
        if isinstance(offer.value, tuple) != question.repeats:
            raise ValueError(f"{place.key!r} was offered the wrong number of values")
        if not all(fits(question.kind, one) for one in each(offer.value)):
            raise ValueError(f"{place.key!r} is a {question.kind} question and was offered {offer.value!r}")
    return Filled({**answers, **{place: offer.value for place, offer in taken.items()}}, taken)


def confirm(offers: Mapping[Place, Offer], places: Collection[Place]) -> dict[Place, Offer]:
    """The offers, with those at these places confirmed by the author."""
    return {
        place: replace(offer, confirmed=offer.confirmed or place in places) for place, offer in offers.items()
    }


def standing(offer: Offer, answer: Value | None) -> Standing:
    """Whether the answer is still as offered, was confirmed as it is, or was changed (clearing it is a
    change).
    """
    if answer != offer.value:
        return Standing.CHANGED
    return Standing.CONFIRMED if offer.confirmed else Standing.OFFERED
