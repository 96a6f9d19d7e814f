"""Whether an event counts towards a clock, going by when each happened."""

from kith.engines.clocks.rules.timescale import Limit
from kith.engines.clocks.rules.when import Trigger, is_before


def may_meet(limit: Limit, triggered: Trigger, at: Trigger, *, is_repeat: bool) -> bool:
    """Whether what happened ``at`` may meet a clock that started ``triggered``.

    What happened before a clock started does not meet it: a visit of last week, written up today, is not the
    visit that fell due since. A repeat starts with the event that met the one before it, so it needs a later
    one. What is asked for on or before its trigger (a notice, an approval) may come at any time.
    """
    if limit.value <= 0:
        return True
    return is_before(triggered, at) if is_repeat else not is_before(at, triggered)
