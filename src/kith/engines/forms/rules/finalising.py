"""What still stands in the way of finalising a form.

Saving is never refused; finalising is, and only with the place to go to and what to do there. Hidden
questions ask for nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kith.engines.forms.rules.answers import without_hidden
from kith.engines.forms.rules.conditions import shown
from kith.engines.forms.rules.copying import copied_unchanged
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.entries import Entries
from kith.engines.forms.rules.items import Group, Question
from kith.engines.forms.rules.outline import Placed
from kith.engines.forms.rules.prefill import Offer, Standing, standing
from kith.engines.forms.rules.values import TEXT_KINDS, Answers, Place, words_in

COPIED_LIMIT = 0.8
"""From this share of copied words on, a text that must be fresh is not. A choice of this project, not a
published figure.
"""


class Why(StrEnum):
    """Why something is not ready."""

    UNANSWERED = "unanswered"
    NO_ENTRY = "no entry"
    COPIED = "copied"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True)
class Missing:
    """One thing to do before finalising: where it is, and what to say. `place` is the question or the
    repeated group.
    """

    section: str
    section_title: str
    place: Place
    label: str
    why: Why
    words: str


def missing_to_finalise(
    form: Form,
    answers: Answers,
    *,
    children: Sequence[str] = (),
    offers: Mapping[Place, Offer] | None = None,
    previous: Answers | None = None,
) -> tuple[Missing, ...]:
    """Everything still to be done before this form can be finalised, in reading order; empty when it is
    ready.

    `offers` are the pre-filled answers, which somebody must have confirmed or changed where the question is
    required. `previous` is the answer set of the form before, against which texts that must be fresh are
    compared. Raises UnknownAnswer when the answers are not this form's.
    """
    kept, _ = without_hidden(form, answers, children=children)
    entries = Entries(form, kept, children=children)
    missing: list[Missing] = []
    for place, placed in shown(form, kept, children=children).items():
        match placed.item:
            case Group() as group if group.required_to_finalise and not _has_entry(placed, place, entries):
                missing.append(_missing(placed, place, Why.NO_ENTRY, f"Add at least one {group.entry}"))
            case Question() as question:
                why = _why_unready(form, question, place, kept, offers or {}, previous or {})
                if why:
                    missing.append(_missing(placed, place, why, f"{question.name}: {_WORDS[why]}"))
            case _:
                pass
    return tuple(missing)


_WORDS: Mapping[Why, str] = {
    Why.UNANSWERED: "not answered yet",
    Why.UNCONFIRMED: "filled in from the record; check it and confirm or change it",
    Why.COPIED: "most of these words were there before; say what it means now",
}


def _has_entry(placed: Placed, place: Place, entries: Entries) -> bool:
    return any(path[: len(place.path)] == place.path for path in entries.paths(placed.inner))


def _why_unready(
    form: Form,
    question: Question,
    place: Place,
    answers: Answers,
    offers: Mapping[Place, Offer],
    previous: Answers,
) -> Why | None:
    answer = answers.get(place)
    if answer is None:
        return Why.UNANSWERED if question.required_to_finalise else None
    offer = offers.get(place)
    if question.required_to_finalise and offer and standing(offer, answer) is Standing.OFFERED:
        return Why.UNCONFIRMED
    if question.fresh and _is_copied(form, place, answers, previous):
        return Why.COPIED
    return None


def _is_copied(form: Form, place: Place, answers: Answers, previous: Answers) -> bool:
    """Compared with every text of the form before, and with every other text of this one."""
    elsewhere = [
        text
        for other, value in answers.items()
        if other != place and form.questions[other.key].kind in TEXT_KINDS
        for text in words_in(value)
    ]
    before = [text for value in previous.values() for text in words_in(value)]
    return any(
        copied_unchanged(elsewhere + before, text) >= COPIED_LIMIT for text in words_in(answers[place])
    )


def _missing(placed: Placed, place: Place, why: Why, words: str) -> Missing:
    return Missing(placed.section.key, placed.section.title, place, placed.item.name, why, words)
