"""The children a thing is about become known, or turn out to be others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from kith.engines.clocks.actions.starting import Place
from kith.engines.clocks.actions.stopping import clocks_of, end
from kith.engines.clocks.models import Because, Clock
from kith.engines.clocks.models.clock import RUNNING
from kith.engines.clocks.reach import every_clock, take_turns
from kith.foundation.access.viewer import Viewer
from kith.kernel.history.models import Record


def now_about(*, by: Viewer, subject: Record, people: Iterable[int]) -> list[Clock]:
    """Let the clocks that run on ``subject`` run for these people, as a part of the act that matches them.

    A clock of nobody yet becomes the first child's; every further child gets one that started at the same
    time; a clock of somebody who turns out not to be concerned ends, saying so. With nobody, the clocks run
    on for nobody. Returns the clocks that now run.
    """
    place = Place.of(subject)
    wanted: Sequence[int | None] = sorted(set(people)) or (None,)
    with every_clock():
        take_turns([f"{place.subject_kind} {place.subject_id}"])
        found = Clock.objects.filter(clocks_of(place), RUNNING).select_for_update()
        in_order = found.order_by("timescale", "event", "id")
        alike = groupby(in_order, key=lambda clock: (clock.timescale, clock.event))
        return [clock for _, clocks in alike for clock in _share_out(by, list(clocks), wanted)]


def _share_out(by: Viewer, clocks: Sequence[Clock], wanted: Sequence[int | None]) -> list[Clock]:
    model, of = clocks[0], {clock.person_id: clock for clock in clocks}
    for person in wanted:
        if person not in of:
            of[person] = _pass_on(of.pop(None), person) if None in of else _another(model, person)
    for person in set(of) - set(wanted):
        words = "The record it was matched to is not the child this is about."
        end(of.pop(person), by=by, because=Because.NOT_THIS_CHILD, words=words)
    return [of[person] for person in wanted]


def _pass_on(clock: Clock, person: int | None) -> Clock:
    clock.person_id = person
    clock.save()
    return clock


def _another(model: Clock, person: int | None) -> Clock:
    """A clock like another, for someone else."""
    stamped = {"id", "late_from", "recorded_at", "recorded_by", "recorded_act", "version", "person"}
    copied = {
        f.attname: getattr(model, f.attname) for f in Clock._meta.concrete_fields if f.name not in stamped
    }
    return Clock.objects.create(**{**copied, "person_id": person})
