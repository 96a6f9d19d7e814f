"""Setting the authority's own figure for a timescale that law leaves to it."""

from __future__ import annotations

from datetime import date

from kith.engines.clocks import rules
from kith.engines.clocks.actions.starting import work_out_again
from kith.engines.clocks.actions.stopping import end
from kith.engines.clocks.models import Because, Clock, LocalSetting
from kith.engines.clocks.permissions import SET_LOCAL_FIGURE
from kith.engines.clocks.queries.local_settings import settings_for
from kith.engines.clocks.reach import every_clock
from kith.engines.clocks.rules import (
    ClockMode,
    Limit,
    NotConfigurable,
    NotWholeDays,
    Timescale,
    UnknownTimescale,
    catalogue,
    due_here,
)
from kith.engines.clocks.rules.due_dates import NEEDS_TERMS
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act
from kith.foundation.doors.refusals import Refused
from kith.kernel.dates import england, start_of_day

MOST = 1000  # of any unit: a slip of the keyboard, not a policy


@act(permission=SET_LOCAL_FIGURE)
def set_local_figure(
    *,
    by: Viewer,
    timescale: str,
    from_date: date,
    reason: str,
    limit: Limit | None = None,
    clock_mode: ClockMode | None = None,
    in_use: bool = True,
) -> LocalSetting:
    """Set the authority's own figure from a date on, or say that it does not use the timescale.

    Without a limit the usual figure holds again. Clocks triggered from that date are worked out again, met
    or not, so that everyone is measured by the same figure; earlier ones keep theirs. Setting a figure for
    the same date again corrects it. Raises Refused for a figure set by law, without a reason, or for a limit
    nobody can count.
    """
    changed = _configurable(timescale)
    setting = rules.LocalSetting(
        timescale=changed.id, from_date=from_date, reason=reason.strip(), limit=limit, clock_mode=clock_mode,
        in_use=in_use,
    )  # fmt: skip
    _check(changed, setting)
    row = _row(by, setting)
    with every_clock():
        settings = settings_for([changed.id])
        for clock in _triggered_since(changed.id, from_date):
            answer = work_out_again(clock, settings)
            if answer is not None and not in_use and clock.met_at is None:
                end(clock, by=by, because=Because.NOT_USED_HERE, words=answer.reason)
    return row


def _configurable(timescale: str) -> Timescale:
    try:
        return catalogue().get(timescale)
    except UnknownTimescale as unknown:
        raise Refused("There is no such timescale.", field="timescale") from unknown


def _check(timescale: Timescale, setting: rules.LocalSetting) -> None:
    try:
        rules.check_allowed(timescale, setting)
    except NotConfigurable as fixed:
        raise Refused(f"{fixed}.", field="limit") from fixed
    except ValueError as no_reason:
        raise Refused(f"{no_reason}.", field="reason") from no_reason
    if setting.limit:
        _check_limit(timescale, setting, setting.limit)


def _check_limit(timescale: Timescale, setting: rules.LocalSetting, limit: Limit) -> None:
    usual = timescale.limit
    if limit.unit in NEEDS_TERMS and limit.unit is not usual.unit:
        raise Refused("Only what is counted in school time already can be.", field="limit_unit")
    if abs(limit.value) > MOST or (limit.value < 0) != (usual.value < 0):
        side = (
            f"from -{MOST} to -1, which is before" if usual.value < 0 else f"from 0 to {MOST}, which is after"
        )
        raise Refused(f"The limit must be {side} what starts it.", field="limit")
    try:
        due_here(timescale.id, start_of_day(setting.from_date), catalogue=catalogue(), settings=[setting],
                 calendar=england(), facts={})  # fmt: skip
    except NotWholeDays as uneven:
        raise Refused(f"{uneven}.", field="limit") from uneven


def _row(by: Viewer, setting: rules.LocalSetting) -> LocalSetting:
    same_day = LocalSetting.objects.standing().filter(
        timescale=setting.timescale, from_date=setting.from_date
    )
    row = same_day.select_for_update().first() or LocalSetting(
        timescale=setting.timescale, from_date=setting.from_date
    )
    row.reason, row.in_use = setting.reason, setting.in_use
    row.limit_value = setting.limit.value if setting.limit else None
    row.limit_unit = setting.limit.unit.value if setting.limit else ""
    row.clock_mode = setting.clock_mode.value if setting.clock_mode else ""
    row.set_by_id, row.set_at = by.worker_id, by.now
    row.save()
    return row


def _triggered_since(timescale: str, day: date) -> list[Clock]:
    found = Clock.objects.standing().filter(
        timescale=timescale, triggered_at__gte=start_of_day(day), ended_at__isnull=True
    )
    return list(found.select_for_update().order_by("id"))
