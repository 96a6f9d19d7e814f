"""Stopping clocks that will not be met, always with a coded reason, words and a name."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models import Q

from kith.engines.clocks.actions.starting import Place
from kith.engines.clocks.models import Because, Clock
from kith.engines.clocks.models.clock import RUNNING
from kith.engines.clocks.permissions import STOP
from kith.engines.clocks.queries import rows
from kith.engines.clocks.reach import every_clock, take_turns
from kith.engines.clocks.rules import Trigger
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.history.models import Record

GIVEN_BY_WORKERS = (
    Because.NO_LONGER_APPLIES,
    Because.NOT_THIS_CHILD,
    Because.CASE_CLOSED,
    Because.MOVED,
    Because.ADULT,
    Because.DIED,
    Because.STARTED_IN_ERROR,
)
"""The reasons a person gives; the others the engine gives itself."""


def stop(
    *,
    by: Viewer,
    subject: Record,
    because: str,
    words: str,
    people: Iterable[int] = (),
    at: Trigger | None = None,
) -> list[Clock]:
    """Stop the clocks that run on ``subject``, as a part of the act that makes them pointless.

    With ``people``, only theirs and those of nobody yet. ``at`` is when they ceased to apply, if not now.
    Returns those stopped. Raises Refused for a reason not on the list, or without words.
    """
    _check(because, words)
    place = Place.of(subject)
    with every_clock():
        take_turns([f"{place.subject_kind} {place.subject_id}"])
        found = Clock.objects.filter(clocks_of(place, sorted(set(people))), RUNNING).select_for_update()
        return [end(clock, by=by, because=because, words=words, at=at) for clock in found.order_by("id")]


@act(permission=STOP, on="clock")
def stop_clock(*, by: Viewer, clock: Clock, because: str, words: str, based_on: int | None = None) -> Clock:
    """Stop one clock, saying why it does not apply. It stays on the record, and counts as late if it was.

    Raises Refused when it was met or stopped already, for a reason not on the list, or without words.
    """
    _check(because, words)
    clock = locked(clock, based_on=based_on)
    if clock.met_at or clock.ended_at:
        raise Refused("This clock has already stopped.")
    return end(clock, by=by, because=because, words=words)


def clocks_of(place: Place, people: Collection[int] = ()) -> Q:
    """The clocks of a place; with ``people`` only theirs, and those that are of nobody yet."""
    here = Q(subject_kind=place.subject_kind, subject_id=place.subject_id)
    return here & (Q(person__isnull=True) | Q(person__in=people)) if people else here


def end(clock: Clock, *, by: Viewer, because: str, words: str, at: Trigger | None = None) -> Clock:
    """End a clock that runs."""
    clock.ended_at = rows.as_stored(at)[0] if at else by.now
    clock.ended_by_id, clock.ended_because, clock.ended_words = by.worker_id, because, words.strip()
    clock.save()
    return clock


def _check(because: str, words: str) -> None:
    if because not in GIVEN_BY_WORKERS:
        raise Refused("Choose why the clock stops.", field="because")
    if not words.strip():
        raise Refused("Say why the clock stops.", field="words")
