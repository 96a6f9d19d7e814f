"""How a census file is nested: which elements are modules, what stands inside each, and which table its rows
go to.

The fields of a module are those of its table (`data/fields.csv`). A module may stand as often as it likes;
one that is a *list* has no row of its own, but one for each value in it: several `Reviews` with a date each
are the same as one with several dates. The order of elements is never asked.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Module:
    """An element that holds fields or other modules.

    `number` is the column that counts the module within the one around it, from 1. `once`: the module
    stands at most once, and a child without it has a blank row. `blank`: an empty list is one blank row.
    """

    element: str
    table: str
    number: str = ""
    once: bool = False
    is_list: bool = False
    blank: bool = False
    inside: tuple["Module", ...] = ()

    def all(self) -> tuple["Module", ...]:
        """This module and all inside it."""
        return (self, *(found for each in self.inside for found in each.all()))


ASSESSMENT = Module(
    "Assessments",
    "Assessments",
    number="AssessmentID",
    inside=(Module("FactorsIdentifiedAtAssessment", "AssessmentFactorsList", is_list=True),),
)
PROTECTION_PLAN = Module(
    "ChildProtectionPlans",
    "ChildProtectionPlans",
    number="CPPID",
    inside=(Module("Reviews", "Reviews", is_list=True, blank=True),),
)
EPISODE = Module(
    "CINdetails",
    "CINdetails",
    number="CINdetailsID",
    inside=(
        ASSESSMENT,
        Module("CINPlanDates", "CINplanDates"),
        Module("Section47", "Section47"),
        PROTECTION_PLAN,
        Module("PreProceedingsandFGDM", "PreProceedingsandFGDM"),
    ),
)
CHILD: tuple[Module, ...] = (
    Module("ChildIdentifiers", "ChildIdentifiers", once=True),
    Module(
        "ChildCharacteristics",
        "ChildCharacteristics",
        once=True,
        inside=(Module("Disabilities", "Disabilities", is_list=True),),
    ),
    EPISODE,
)
HEADER, CHILDREN, CHILD_ELEMENT = "Header", "Children", "Child"
