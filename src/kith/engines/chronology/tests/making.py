"""Entries for tests, written as areas write them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from kith.engines.chronology.actions import EVENT, enter
from kith.engines.chronology.kinds import Kind, Strand
from kith.engines.chronology.models import Entry
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import acting
from kith.record.people.models import Person

ARREST = Kind("chronology.test_arrest", "Arrest", Strand.HARM_OUTSIDE_HOME, significant=True)


def an_entry(
    by: Viewer, person: Person, words: str = "Moved to stay with an aunt.", *, happened: date | datetime | None = None,
    kind: Kind = EVENT, source: Any = None,
) -> Entry:  # fmt: skip
    with acting(by):
        [entry] = enter(
            people=[person.pk], kind=kind, words=words, source=source, happened=happened or by.today
        )
    return entry


def story_of(person: Person, rest: str = "") -> str:
    return f"/people/{person.child_id}/chronology/{rest}"
