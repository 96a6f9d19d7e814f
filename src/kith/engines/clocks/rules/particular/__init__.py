"""Rules that one timescale has to itself, by the name its row gives in ``particular``.

Each is one function whose docstring is the rule. What several timescales share is a column of the data
instead.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kith.engines.clocks.rules.answers import DoesNotApply, Due
from kith.engines.clocks.rules.facts import Facts
from kith.engines.clocks.rules.particular import ages, court, placements, schools
from kith.engines.clocks.rules.timescale import Limit, Timescale
from kith.kernel.dates import Calendar

Rule = Callable[[Timescale, Limit, date | datetime, Calendar, Facts], Due | DoesNotApply]


@dataclass(frozen=True)
class ParticularRule:
    """A rule and the names of the facts it reads."""

    rule: Rule
    reads: frozenset[str]


def _reading(rule: Rule, *facts: str) -> ParticularRule:
    return ParticularRule(rule, frozenset(facts))


PARTICULAR: Mapping[str, ParticularRule] = {
    "under_five_health_review": _reading(ages.under_five_health_review, "date_of_birth"),
    "accommodated_under_fourteen": _reading(ages.accommodated_under_fourteen, "date_of_birth"),
    "from_the_sixteenth_birthday": _reading(ages.from_the_sixteenth_birthday, "date_of_birth"),
    "around_the_birthday": _reading(ages.around_the_birthday, "age"),
    "placement_at_a_distance": _reading(placements.placement_at_a_distance, "in_area", "adjoining_authority"),
    "over_twenty_miles_or_beyond_a_neighbour": _reading(
        placements.over_twenty_miles_or_beyond_a_neighbour, "distance_miles", "neighbouring_borough"
    ),
    "absent_for_twenty_sessions": _reading(
        schools.absent_for_twenty_sessions, "sessions_missed_consecutively", "terms"
    ),
    "attendance_of_ninety_per_cent_or_less": _reading(
        schools.attendance_of_ninety_per_cent_or_less, "attended_sessions", "possible_sessions"
    ),
    "emergency_protection_order": _reading(
        court.emergency_protection_order, "police_protection_start", "ends_on"
    ),
    "secure_hours_in_28_days": _reading(court.secure_hours_in_28_days, "periods"),
}
