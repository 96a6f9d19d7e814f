"""The law of time in children's services: which limit, counted how, from when, and whether it was kept.

Values in, values out. The figures and their citations are in ``data``; this turns them into dates. It does
not know which child a clock runs for, nor what day it is.
"""

from kith.engines.clocks.rules.answers import DoesNotApply, Due, explain
from kith.engines.clocks.rules.catalogue import Catalogue, NotInForce, UnknownTimescale, catalogue
from kith.engines.clocks.rules.counting import NotACountdown, NotWholeDays
from kith.engines.clocks.rules.declaration import Declaration, Declarations, DeclaredTwice
from kith.engines.clocks.rules.due_dates import due, facts_read, if_triggered_today, next_due
from kith.engines.clocks.rules.facts import Facts, MissingFact, UnknownFact, WrongFact
from kith.engines.clocks.rules.local import NotConfigurable, with_local_settings
from kith.engines.clocks.rules.states import State, is_late, state
from kith.engines.clocks.rules.timescale import ClockMode, Limit, LocalSetting, Standing, Timescale, Unit
from kith.engines.clocks.rules.when import NeedsMoment, Trigger, say_when

__all__ = [
    "Catalogue",
    "ClockMode",
    "Declaration",
    "Declarations",
    "DeclaredTwice",
    "DoesNotApply",
    "Due",
    "Facts",
    "Limit",
    "LocalSetting",
    "MissingFact",
    "NeedsMoment",
    "NotACountdown",
    "NotConfigurable",
    "NotInForce",
    "NotWholeDays",
    "Standing",
    "State",
    "Timescale",
    "Trigger",
    "Unit",
    "UnknownFact",
    "UnknownTimescale",
    "WrongFact",
    "catalogue",
    "due",
    "explain",
    "facts_read",
    "if_triggered_today",
    "is_late",
    "next_due",
    "say_when",
    "state",
    "with_local_settings",
]
