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
from kith.engines.clocks.rules.in_words import area_name, say_limit, say_variant
from kith.engines.clocks.rules.kept_facts import from_kept, to_keep
from kith.engines.clocks.rules.local import NotConfigurable, check_allowed, with_local_settings
from kith.engines.clocks.rules.meeting import may_meet
from kith.engines.clocks.rules.spoken import say_state
from kith.engines.clocks.rules.states import State, is_late, state
from kith.engines.clocks.rules.timescale import ClockMode, Limit, LocalSetting, Standing, Timescale, Unit
from kith.engines.clocks.rules.used_here import due_here, in_use_here
from kith.engines.clocks.rules.when import NeedsMoment, Trigger, as_day, is_before, say_when

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
    "area_name",
    "as_day",
    "catalogue",
    "check_allowed",
    "due",
    "due_here",
    "explain",
    "facts_read",
    "from_kept",
    "if_triggered_today",
    "in_use_here",
    "is_before",
    "is_late",
    "may_meet",
    "next_due",
    "say_limit",
    "say_state",
    "say_variant",
    "say_when",
    "state",
    "to_keep",
    "with_local_settings",
]
