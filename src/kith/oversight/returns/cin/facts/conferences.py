"""Initial conferences, which may be recorded on the section 47 enquiry that led to them or on the episode, and the
factors found at an assessment.
"""

import polars as pl

from ...core.facts import WHO, fact
from ...core.typed import ROW
from ...core.words import given, this
from ...core.year import Year
from ..columns import EPISODE, other
from .beside import any_row, same_day, some_other

CODE = "AssessmentFactors"
NONE_FOUND = "21"


@fact(
    "Assessments",
    "factors.valid",
    Assessments=f"{EPISODE} AssessmentID",
    AssessmentFactorsList=f"{EPISODE} AssessmentID {CODE}",
)
def valid_factors(year: Year, assessments: pl.DataFrame, listed: pl.DataFrame) -> pl.DataFrame:
    """The assessment has a factor that is in the code set of the year."""
    keys = [WHO, EPISODE, "AssessmentID"]
    valid = listed.filter(pl.col(CODE).is_in(year.codes("ASSESSMENT_FACTORS")))
    found = assessments.join(valid, on=keys, how="semi").get_column(ROW)
    return assessments.select(pl.col(ROW).is_in(found.implode()).alias("factors.valid"))


FACTS = (
    same_day("meets.episode_conference", on="Section47", table="CINdetails", field="DateOfInitialCPC"),
    same_day("meets.section47_conference", on="CINdetails", table="Section47", field="DateOfInitialCPC"),
    any_row(
        "has.section47_conference",
        on="ChildProtectionPlans",
        table="Section47",
        where=this.DateOfInitialCPC.is_not_null() & this.ICPCnotRequired.ne_missing(other=True),
    ),
    some_other(
        "meets.section47_conference",
        on="ChildProtectionPlans",
        sees="CPPstartDate",
        table="Section47",
        has="DateOfInitialCPC ICPCnotRequired",
        where=lambda _: (
            (this.CPPstartDate == other.DateOfInitialCPC) & other.ICPCnotRequired.ne_missing(other=True)
        ),
    ),
    valid_factors,
    any_row(
        "factors.given",
        on="Assessments",
        table="AssessmentFactorsList",
        by=f"{EPISODE} AssessmentID",
        where=given(getattr(this, CODE)),
    ),
    any_row(
        "factors.none_found",
        on="Assessments",
        table="AssessmentFactorsList",
        by=f"{EPISODE} AssessmentID",
        where=getattr(this, CODE) == NONE_FOUND,
    ),
)
