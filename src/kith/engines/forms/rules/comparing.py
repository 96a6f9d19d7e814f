"""This form side by side with the one before, question by question.

The two may be different versions of the form. An answer is compared with the answer at the same place: the
same question, about the same child, in the same entry.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.differences import Segment, differences
from kith.engines.forms.rules.values import TEXT_KINDS, Answers, Place, Value, words_in


class Change(StrEnum):
    """What became of one answer."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Compared:
    """One answer then and now. Segments are there for words that changed; `still_asked` is about this
    version.
    """

    section_title: str
    place: Place
    label: str
    change: Change
    before: Value | None
    now: Value | None
    segments: tuple[Segment, ...]
    still_asked: bool


def compare(old: Form, before: Answers, new: Form, now: Answers) -> tuple[Compared, ...]:
    """Every place answered in either, in the reading order of the new form; what is no longer asked comes
    last.
    """
    return tuple(_compared(place, old, before, new, now) for place in _in_order(old, before, new, now))


def _in_order(old: Form, before: Answers, new: Form, now: Answers) -> Iterator[Place]:
    everywhere = dict.fromkeys([*now, *before])
    for key in (*new.questions, *(key for key in old.questions if key not in new.questions)):
        yield from sorted(place for place in everywhere if place.key == key)


def _compared(place: Place, old: Form, before: Answers, new: Form, now: Answers) -> Compared:
    form = new if place.key in new.questions else old
    question = form.questions[place.key]
    was, is_now = before.get(place), now.get(place)
    change = _change(was, is_now)
    worded = question.kind in TEXT_KINDS and change is Change.CHANGED
    segments = differences("\n".join(words_in(was)), "\n".join(words_in(is_now))) if worded else ()
    title = form.placed[place.key].section.title
    return Compared(title, place, question.name, change, was, is_now, segments, form is new)


def _change(was: Value | None, is_now: Value | None) -> Change:
    if was is None:
        return Change.ADDED
    if is_now is None:
        return Change.REMOVED
    return Change.SAME if was == is_now else Change.CHANGED
