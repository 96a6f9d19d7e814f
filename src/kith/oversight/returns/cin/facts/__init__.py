"""What the census rules share, worked out once: see `core.facts` for how."""

from ...core.facts import Lookup, Reach
from ..columns import EPISODE
from . import activity, conferences, periods, whole

LOOKUPS = (
    Lookup("identity", "ChildIdentifiers"),
    Lookup("episode", "CINdetails", by=(EPISODE,)),
    Lookup("assessment", "Assessments", by=(EPISODE, "AssessmentID")),
    Lookup("plan", "ChildProtectionPlans", by=(EPISODE, "CPPID")),
)

REACH = Reach.of(LOOKUPS, (*activity.FACTS, *conferences.FACTS, *periods.FACTS, *whole.FACTS))
