"""Every read of the clocks. Actions take what they need from the modules themselves."""

from kith.engines.clocks.queries.faces import ClockFace, ClockList
from kith.engines.clocks.queries.in_time import InTime, in_time
from kith.engines.clocks.queries.lists import about, due_within, on, on_each, overdue, running
from kith.engines.clocks.queries.local_settings import local_figures
from kith.engines.clocks.queries.timescales import InUse, timescales
from kith.engines.clocks.queries.today import if_today
from kith.engines.clocks.queries.whose import people_of, person_of

__all__ = [
    "ClockFace",
    "ClockList",
    "InTime",
    "InUse",
    "about",
    "due_within",
    "if_today",
    "in_time",
    "local_figures",
    "on",
    "on_each",
    "overdue",
    "people_of",
    "person_of",
    "running",
    "timescales",
]
