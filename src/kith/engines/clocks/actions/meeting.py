"""An event meets the clocks that are declared to be satisfied by it, and their next ones start.

What was done is often written up later, and not in the order in which it was done. A clock is met by the
earliest event that satisfies it, so a visit written up late moves the meeting of its clock back, and takes
its place between that clock and the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from django.db.models import Q

from kith.engines.clocks import rules
from kith.engines.clocks.actions.starting import Settings, start_next, work_out_again
from kith.engines.clocks.models import Clock
from kith.engines.clocks.queries import rows
from kith.engines.clocks.queries.local_settings import settings_for
from kith.engines.clocks.rules import Declaration, DoesNotApply, Facts, Trigger, catalogue

Started = list[Clock | DoesNotApply]


def meet(
    declared: Sequence[Declaration], where: Q, *, at: Trigger, facts: Facts
) -> tuple[list[Clock], Started]:
    """Meet the clocks among ``where`` that were declared so. Gives those met, and what started next."""
    if not declared:
        return [], []
    found = [
        (clock, declaration)
        for clock, declaration in _that_may_be_met(declared, where, at)
        if _is_met_by(clock, at)
    ]
    settings = settings_for({clock.timescale for clock, _ in found}) if found else []
    started: Started = []
    for clock, declaration in found:
        was = rows.met(clock)
        clock.met_at, clock.met_whole_day = rows.as_stored(at)
        clock.save()
        if _goes_on(clock, declaration, facts):
            started.append(start_next(clock, at=at, facts=facts, settings=settings, met=was))
            _move_on(clock, started[-1], settings)
    return [clock for clock, _ in found], started


def _that_may_be_met(
    declared: Sequence[Declaration], where: Q, at: Trigger
) -> Iterator[tuple[Clock, Declaration]]:
    """The clocks still to be met at that time, each with its declaration; locked, longest running first."""
    by_key = {
        (version.id, clock.triggered_by): clock
        for clock in declared
        for version in catalogue().versions(clock.timescale)
    }
    any_of = reduce(or_, (Q(timescale=timescale, event=event) for timescale, event in by_key))
    moment, _ = rows.as_stored(at)
    clocks = (
        Clock.objects.standing()
        .filter(where, any_of, Q(met_at__isnull=True) | Q(met_at__gt=moment), ended_at__isnull=True)
        .order_by("triggered_at", "id")
        .select_for_update()
    )
    for clock in clocks:
        yield clock, by_key[clock.timescale, clock.event]


def _is_met_by(clock: Clock, at: Trigger) -> bool:
    was = rows.met(clock)
    in_order = rules.may_meet(
        rows.limit_of(clock), rows.triggered(clock), at, is_repeat=clock.previous_id is not None
    )
    return in_order and (was is None or rules.is_before(at, was))


def _goes_on(clock: Clock, declaration: Declaration, facts: Facts) -> bool:
    known = {**rules.from_kept(clock.facts), **facts}
    return catalogue().get(clock.timescale).recurs and declaration.applies_when(known)


def _move_on(clock: Clock, taken_in: Clock | DoesNotApply, settings: Settings) -> None:
    """After a clock was taken in between two others, the later ones come one place further on."""
    if isinstance(taken_in, DoesNotApply) or taken_in.met_at is None:
        return
    before = taken_in
    while later := Clock.objects.filter(previous=clock).exclude(pk=taken_in.pk).first():
        clock = later
        later.previous, later.sequence = before, before.sequence + 1
        later.save()
        work_out_again(later, settings)
        before = later
