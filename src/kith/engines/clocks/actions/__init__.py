"""Every write of the clocks, as parts of the acts of other areas and as two acts of their own."""

from kith.engines.clocks.actions.happening import Happened, happened
from kith.engines.clocks.actions.local_figures import set_local_figure
from kith.engines.clocks.actions.matching import now_about
from kith.engines.clocks.actions.stopping import stop, stop_clock

__all__ = ["Happened", "happened", "now_about", "set_local_figure", "stop", "stop_clock"]
