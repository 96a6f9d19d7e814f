"""Writing the chronology."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from kith.engines.chronology.kinds import Kind, Strand, kind
from kith.engines.chronology.models import Entry
from kith.engines.chronology.permissions import ADD_EVENT, MARK_SIGNIFICANT
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.dates.local_time import start_of_day
from kith.kernel.history.models import Record
from kith.kernel.text.clean import TextError, clean_note
from kith.record.people.models import Person

EVENT = kind("chronology.event", "Event", Strand.OTHER)


def enter(
    *, people: Iterable[int], kind: Kind, words: str, source: Record | None, happened: datetime | date
) -> list[Entry]:
    """Write one entry for each person, as a part of the act that records ``source``.

    A plain date means that only the day is known. Returns the entries, in the order of the people given.
    """
    whole_day = not isinstance(happened, datetime)
    moment = start_of_day(happened) if whole_day else happened
    return [
        Entry.objects.create(
            person_id=person_id, kind=kind.code, strand=kind.strand, happened_at=moment, whole_day=whole_day, words=words,
            source_kind=source._meta.label_lower if source else "", source_id=source.pk if source else None,
            is_significant=kind.significant,
        )
        for person_id in people
    ]  # fmt: skip


def withdraw(*, people: Iterable[int], source: Record) -> None:
    """Mark in error the entries of these people that ``source`` wrote, as a part of the act that takes it back."""
    written = Entry.objects.filter(
        person_id__in=list(people), source_kind=source._meta.label_lower, source_id=source.pk
    )
    for entry in written:
        entry.recorded_in_error = True
        entry.save()


@act(permission=ADD_EVENT, on="person")
def add_event(
    *,
    by: Viewer,
    person: Person,
    words: str,
    happened_on: date,
    significant: bool = False,
    analysis: str = "",
) -> Entry:
    """Add something that no form or visit holds: a birth in the family, a house fire, an arrest heard of.

    Raises Refused for empty words or a date in the future.
    """
    if happened_on > by.today:
        raise Refused("The date must be today or in the past.", field="happened_on")
    text = _clean(words, what="What happened", field="words")
    if not text.strip():
        raise Refused("Write what happened.", field="words")
    [entry] = enter(people=[person.pk], kind=EVENT, words=text, source=None, happened=happened_on)
    if significant:
        _weigh(by, entry, significant=True, analysis=analysis)
    return entry


@act(permission=MARK_SIGNIFICANT, on="entry")
def mark_significant(
    *, by: Viewer, entry: Entry, significant: bool, analysis: str = "", based_on: int | None = None
) -> Entry:
    """Say whether an entry is significant, with the analysis that stands beside it. The entry's own words never change.

    Raises ChangedMeanwhile when somebody has weighed it since ``based_on``.
    """
    return _weigh(by, locked(entry, based_on=based_on), significant=significant, analysis=analysis)


def _weigh(by: Viewer, entry: Entry, *, significant: bool, analysis: str) -> Entry:
    entry.is_significant = significant
    entry.analysis = _clean(analysis, what="Analysis", field="analysis") if analysis.strip() else ""
    entry.significance_by_id, entry.significance_at = by.worker_id, by.now
    entry.save()
    return entry


def _clean(text: str, *, what: str, field: str) -> str:
    try:
        return clean_note(text, what=what).text
    except TextError as wrong:
        raise Refused(str(wrong), field=field) from wrong
