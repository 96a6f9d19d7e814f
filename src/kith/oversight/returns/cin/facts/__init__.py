"""What the census rules share, worked out once: see `core.facts` for how."""

from ...core.facts import Fact, Lookup, Reach, Tally
from ..columns import EPISODE
from . import activity, conferences, factors, periods, whole

LOOKUPS = (
    Lookup("identity", "ChildIdentifiers"),
    Lookup("episode", "CINdetails", by=(EPISODE,)),
    Lookup("assessment", "Assessments", by=(EPISODE, "AssessmentID")),
    Lookup("plan", "ChildProtectionPlans", by=(EPISODE, "CPPID")),
)

FACTS: tuple[Fact | Tally, ...] = (
    *activity.FACTS,
    *conferences.FACTS,
    *factors.FACTS,
    *periods.FACTS,
    *whole.FACTS,
)
REACH = Reach.of(LOOKUPS, FACTS)
