"""Initial conferences, which may be recorded on the section 47 enquiry that led to them or on the episode."""

from ...core.facts import Fact
from ...core.words import this
from ..columns import other
from .beside import any_rows, some_other

SAME_DAY = {"meets.conference": lambda _: this.DateOfInitialCPC == other.DateOfInitialCPC}
DAY = "DateOfInitialCPC"

FACTS: tuple[Fact, ...] = (
    some_other("Section47", "CINdetails", SAME_DAY, sees=DAY, has=DAY, by=""),
    some_other("CINdetails", "Section47", SAME_DAY, sees=DAY, has=DAY, by=""),
    any_rows(
        "ChildProtectionPlans",
        "Section47",
        {
            "has.section47_conference": this.DateOfInitialCPC.is_not_null()
            & this.ICPCnotRequired.ne_missing(other=True)
        },
    ),
    some_other(
        "ChildProtectionPlans",
        "Section47",
        {
            "meets.section47_conference": lambda _: (
                (this.CPPstartDate == other.DateOfInitialCPC) & other.ICPCnotRequired.ne_missing(other=True)
            )
        },
        sees="CPPstartDate",
        has="DateOfInitialCPC ICPCnotRequired",
    ),
)
