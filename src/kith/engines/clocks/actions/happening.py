"""Something happened: the clocks it meets are met, the clocks it replaces end, the clocks it starts start."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from django.db.models import Q

from kith.engines.clocks.actions.meeting import meet
from kith.engines.clocks.actions.starting import Place, start
from kith.engines.clocks.actions.stopping import clocks_of, end
from kith.engines.clocks.declared import declarations
from kith.engines.clocks.models import Because, Clock
from kith.engines.clocks.models.clock import RUNNING
from kith.engines.clocks.queries import rows
from kith.engines.clocks.queries.local_settings import settings_for
from kith.engines.clocks.reach import every_clock, take_turns
from kith.engines.clocks.rules import DoesNotApply, Facts, Trigger, catalogue
from kith.foundation.access.viewer import Viewer
from kith.kernel.history.models import Record


@dataclass(frozen=True)
class Happened:
    """What an event did to the clocks. ``not_started`` says why a declared clock does not run."""

    met: tuple[Clock, ...]
    replaced: tuple[Clock, ...]
    started: tuple[Clock, ...]
    not_started: tuple[DoesNotApply, ...]


def happened(
    *,
    by: Viewer,
    event: str,
    subject: Record,
    at: Trigger,
    people: Iterable[int] = (),
    facts: Facts | None = None,
    replaces: Collection[str] = (),
    satisfies_for_people: bool = False,
) -> Happened:
    """Tell the clocks what happened, as a part of the act that records it.

    ``at`` is when it happened in the world: a moment, or a day where only the day is known. With ``people``,
    each gets a clock of their own, and only their clocks (and those of nobody yet) are met; without, the
    subject gets one. ``replaces`` names events whose running clocks on the subject this event takes over, for
    the people they ran for where none are given.
    With ``satisfies_for_people`` it also meets these people's clocks that run on anything else.

    Telling the same event again changes nothing. A clock that runs already goes on as it was.
    """
    children = sorted(set(people))
    place, known = Place.of(subject), facts or {}
    here = clocks_of(place, children)
    with every_clock():
        take_turns([f"{place.subject_kind} {place.subject_id}", *(f"person {child}" for child in children)])
        where = here | Q(person__in=children) if satisfies_for_people else here
        met, repeats = meet(declarations().satisfied_by(event), where, at=at, facts=known)
        outgoing = list(Clock.objects.filter(RUNNING, here, event__in=replaces).select_for_update())
        people_now: set[int | None] = set(children) or {clock.person_id for clock in outgoing} or {None}
        answers = repeats + _start_declared(event, place, people_now, at, known)
        started = tuple(answer for answer in answers if isinstance(answer, Clock))
        replaced = _replace(by, outgoing, started)
    not_started = tuple(answer for answer in answers if isinstance(answer, DoesNotApply))
    return Happened(tuple(met), replaced, started, not_started)


def _start_declared(
    event: str, place: Place, people: Collection[int | None], at: Trigger, facts: Facts
) -> list[Clock | DoesNotApply]:
    declared = declarations().started_by(event, facts)
    if not declared:
        return []
    settings = settings_for({clock.timescale for clock in declared})
    there = _already_there(event, place, at)
    wanted = [
        (clock.timescale, person)
        for clock in declared
        for person in sorted(people, key=str)
        if not _is_there(there, _family(clock.timescale), person)
    ]
    return [
        start(timescale, event, replace(place, person_id=person), at=at, facts=facts, settings=settings)
        for timescale, person in wanted
    ]


def _is_there(there: Collection[tuple[str, int | None]], family: str, person: int | None) -> bool:
    """Whether a person has the clock; for nobody in particular, whether anybody has it."""
    return (family, person) in there if person else any(family == of for of, _ in there)


def _already_there(event: str, place: Place, at: Trigger) -> set[tuple[str, int | None]]:
    """The clocks that this event has no need to start: those that run, and those it started and that were
    met.
    """
    moment, whole_day = rows.as_stored(at)
    told_before = Q(triggered_at=moment, whole_day=whole_day, previous__isnull=True)
    found = Clock.objects.standing().filter(
        told_before | Q(met_at__isnull=True), event=event, subject_kind=place.subject_kind,
        subject_id=place.subject_id, ended_at__isnull=True,
    )  # fmt: skip
    return {(_family(timescale), person) for timescale, person in found.values_list("timescale", "person_id")}


def _replace(by: Viewer, outgoing: Sequence[Clock], started: Sequence[Clock]) -> tuple[Clock, ...]:
    names = sorted({catalogue().get(clock.timescale).name for clock in started})
    words = f"Replaced by: {', '.join(names) or 'no other clock'}."
    return tuple(end(clock, by=by, because=Because.REPLACED, words=words) for clock in outgoing)


def _family(timescale: str) -> str:
    return catalogue().get(timescale).version_of
