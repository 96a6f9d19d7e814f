"""Starting a clock, and working its due date out again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kith.engines.clocks import rules
from kith.engines.clocks.models import Clock
from kith.engines.clocks.queries import rows
from kith.engines.clocks.rules import DoesNotApply, Due, Facts, Trigger, catalogue, due_here
from kith.kernel.dates import england
from kith.kernel.history.models import Record

Settings = Sequence[rules.LocalSetting]


@dataclass(frozen=True)
class Place:
    """What a clock runs on, and the child it is about where one is known."""

    subject_kind: str
    subject_id: int
    person_id: int | None = None

    @classmethod
    def of(cls, subject: Record, person_id: int | None = None) -> Place:
        return cls(subject._meta.label_lower, subject.pk, person_id)


def start(
    timescale: str, event: str, place: Place, *, at: Trigger, facts: Facts, settings: Settings
) -> Clock | DoesNotApply:
    """Start a clock, or say why none runs."""
    return _start(timescale, event, place, at, facts, settings)


def start_next(
    clock: Clock, *, at: Trigger, facts: Facts, settings: Settings, met: Trigger | None = None
) -> Clock | DoesNotApply:
    """Start the clock that follows one that was met; ``met`` when that one was met too, as we learn only
    now.
    """
    place = Place(clock.subject_kind, clock.subject_id, clock.person_id)
    known = {**rules.from_kept(clock.facts), **facts}
    return _start(clock.timescale, clock.event, place, at, known, settings, previous=clock, met=met)


def work_out_again(clock: Clock, settings: Settings) -> DoesNotApply | None:
    """Work out a clock's due date anew, and save it if it moved. Answers with why, when it does not apply."""
    answer = _due(
        clock.timescale, rows.triggered(clock), rules.from_kept(clock.facts), clock.sequence, settings
    )
    if isinstance(answer, DoesNotApply):
        return answer
    changed = {name: value for name, value in _columns(answer).items() if getattr(clock, name) != value}
    for name, value in changed.items():
        setattr(clock, name, value)
    if changed:
        clock.save()
    return None


def _start(
    timescale: str,
    event: str,
    place: Place,
    at: Trigger,
    facts: Facts,
    settings: Settings,
    *,
    previous: Clock | None = None,
    met: Trigger | None = None,
) -> Clock | DoesNotApply:
    sequence = previous.sequence + 1 if previous else 1
    answer = _due(timescale, at, facts, sequence, settings)
    if isinstance(answer, DoesNotApply):
        return answer
    triggered_at, whole_day = rows.as_stored(at)
    met_at, met_whole_day = rows.as_stored(met) if met else (None, False)
    read = rules.facts_read(catalogue().get(answer.timescale))
    return Clock.objects.create(
        event=event,
        subject_kind=place.subject_kind,
        subject_id=place.subject_id,
        person_id=place.person_id,
        triggered_at=triggered_at,
        whole_day=whole_day,
        facts=rules.to_keep({name: fact for name, fact in facts.items() if name in read}),
        previous=previous,
        sequence=sequence,
        met_at=met_at,
        met_whole_day=met_whole_day,
        **_columns(answer),
    )


def _due(timescale: str, at: Trigger, facts: Facts, sequence: int, settings: Settings) -> Due | DoesNotApply:
    known = {**facts, "sequence": sequence}
    return due_here(timescale, at, catalogue=catalogue(), settings=settings, calendar=england(), facts=known)


def _columns(due: Due) -> dict[str, object]:
    is_moment = isinstance(due.by, datetime)
    return {
        "timescale": due.timescale,
        "limit_value": due.limit.value,
        "limit_unit": due.limit.unit.value,
        "counted_from": None if is_moment else rules.as_day(due.counted_from),
        "due_at": due.by if is_moment else None,
        "due_on": None if is_moment else due.by,
        "not_before": due.not_before,
        "warns_from": rows.as_stored(due.warns_from)[0] if due.warns_from else None,
        "calendar": due.calendar,
    }
