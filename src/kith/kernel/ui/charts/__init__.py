"""Small pictures of figures, drawn on the server as SVG: they print, need no script, and carry their table.

Each is a part: a presenter builds it, a template puts it out with `{{ chart }}`. A value of None is not known
or not shown because it is small; it is never drawn as nought, and the note says which.
"""

from kith.kernel.ui.charts.bars import Bar, BarChart
from kith.kernel.ui.charts.lines import LineChart, Point
from kith.kernel.ui.charts.multiples import Multiple, SmallMultiples
from kith.kernel.ui.charts.sparkline import Sparkline

__all__ = ["Bar", "BarChart", "LineChart", "Multiple", "Point", "SmallMultiples", "Sparkline"]
