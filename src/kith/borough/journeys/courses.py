"""The courses that care takes: for whom, under what law, where, for how long, and how it ends.

Rates and lengths together give the calibrated number of children looked after (C023), most of them 14 or
older (C027), 29 in a hundred having come through the airport (C025).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kith.borough.chance import Spread, Weighted

FOSTER, RELATIVE, LONG_TERM_FOSTER, EARLY_PERMANENCE = "U6", "U3", "U4", "U5"
CHILDRENS_HOME, SUPPORTED, SUPPORTED_BEFORE_REGULATION = "K2", "K3", "H5"
PLACED_FOR_ADOPTION, WITH_PARENT, RESIDENTIAL_SCHOOL = "A6", "P1", "S1"
FOSTERING = frozenset({FOSTER, RELATIVE, LONG_TERM_FOSTER, EARLY_PERMANENCE})
SINGLE_ACCOMMODATION, INTERIM_ORDER, CARE_ORDER, PLACEMENT_ORDER = "V2", "C1", "C2", "E1"


@dataclass(frozen=True, slots=True)
class Course:
    """One course of care.

    `years` is how long it lasts (None: until 18); `endings` are published reasons with the reason the whole
    episode then closes for, None where help goes on at home or as a care leaver. `court` says that an order
    is sought.
    """

    code: str
    ages: tuple[float, float]
    everybody: bool  # brothers and sisters of those ages come too
    court: bool
    years: Spread | None
    placements: Weighted[str]
    older_placements: Weighted[str] | None  # from 16
    moves_a_year: float
    endings: Weighted[tuple[str, str | None]]
    missing_percent: float
    team: str = "looked_after"
    route: str = "home"


GROWN_UP = Weighted(
    [(("E17", None), 14), (("E5", None), 56), (("E6", None), 26), (("E9", None), 2), (("E8", None), 2)]
)

COURSES: Mapping[str, Course] = {
    course.code: course
    for course in (
        Course(
            code="infant",
            ages=(-0.4, -0.3),
            everybody=False,
            court=True,
            years=Spread((0, 0.9), (0.5, 1.55), (1, 2.5)),
            placements=Weighted([(FOSTER, 70), (EARLY_PERMANENCE, 30)]),
            older_placements=None,
            moves_a_year=0.15,
            endings=Weighted([(("E12", "RC1"), 74), (("E11", "RC1"), 26)]),
            missing_percent=0,
        ),
        Course(
            code="guardianship",
            ages=(0.3, 9),
            everybody=True,
            court=True,
            years=Spread((0, 0.5), (0.5, 0.9), (1, 1.7)),
            placements=Weighted([(RELATIVE, 66), (FOSTER, 34)]),
            older_placements=None,
            moves_a_year=0.4,
            endings=Weighted([(("E45", "RC4"), 70), (("E47", "RC4"), 18), (("E41", "RC3"), 12)]),
            missing_percent=0,
        ),
        Course(
            code="respite",
            ages=(0.5, 15),
            everybody=True,
            court=False,
            years=Spread((0, 0.02), (0.3, 0.15), (0.7, 0.6), (1, 1.5)),
            placements=Weighted([(FOSTER, 72), (RELATIVE, 18), (CHILDRENS_HOME, 10)]),
            older_placements=None,
            moves_a_year=0.5,
            endings=Weighted([(("E4A", None), 80), (("E4B", None), 16), (("E13", None), 4)]),
            missing_percent=6,
        ),
        Course(
            code="long",
            ages=(4, 11),
            everybody=False,
            court=True,
            years=None,
            placements=Weighted(
                [(LONG_TERM_FOSTER, 66), (FOSTER, 14), (CHILDRENS_HOME, 14), (WITH_PARENT, 6)]
            ),
            older_placements=Weighted([(LONG_TERM_FOSTER, 72), (SUPPORTED, 14), (CHILDRENS_HOME, 14)]),
            moves_a_year=0.3,
            endings=GROWN_UP,
            missing_percent=12,
        ),
        Course(
            code="teenager",
            ages=(12.7, 17.9),
            everybody=False,
            court=False,
            years=None,
            placements=Weighted([(FOSTER, 58), (CHILDRENS_HOME, 28), (RELATIVE, 8), (WITH_PARENT, 6)]),
            older_placements=Weighted(
                [(FOSTER, 44), (SUPPORTED, 32), (CHILDRENS_HOME, 20), (WITH_PARENT, 4)]
            ),
            moves_a_year=0.75,
            endings=GROWN_UP,
            missing_percent=38,
        ),
        Course(
            code="asylum",
            ages=(15.4, 17.9),
            everybody=False,
            court=False,
            years=None,
            placements=Weighted([(FOSTER, 92), (CHILDRENS_HOME, 8)]),
            older_placements=Weighted([(FOSTER, 66), (SUPPORTED, 34)]),
            moves_a_year=0.35,
            endings=GROWN_UP,
            missing_percent=9,
            team="asylum",
            route="airport",
        ),
        Course(
            code="disabled",
            ages=(9, 15),
            everybody=False,
            court=False,
            years=None,
            placements=Weighted([(RESIDENTIAL_SCHOOL, 45), (CHILDRENS_HOME, 35), (LONG_TERM_FOSTER, 20)]),
            older_placements=None,
            moves_a_year=0.1,
            endings=Weighted([(("E7", "RC6"), 100)]),
            missing_percent=0,
            team="disability",
        ),
    )
}
