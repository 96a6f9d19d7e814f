"""The factors found at an assessment, which are rows of their own."""

import polars as pl

from ...core.facts import WHO, Fact, fact
from ...core.words import given, this
from ...core.year import Year
from ..columns import EPISODE

KEYS = [WHO, EPISODE, "AssessmentID"]
NONE_FOUND = "21"


@fact(
    "Assessments",
    "factors.given factors.none_found factors.valid",
    Assessments=f"{EPISODE} AssessmentID",
    AssessmentFactorsList=f"{EPISODE} AssessmentID AssessmentFactors AssessmentFactors.given",
)
def factors(year: Year, assessments: pl.DataFrame, listed: pl.DataFrame) -> pl.DataFrame:
    """The assessment has a factor; has the code that says there is none; has a factor that is a code of the year."""
    code = this.AssessmentFactors
    found = listed.group_by(KEYS).agg(
        given(code).any().alias("factors.given"),
        (code == NONE_FOUND).any().alias("factors.none_found"),
        code.is_in(year.codes("ASSESSMENT_FACTORS")).any().alias("factors.valid"),
    )
    placed = assessments[KEYS].join(found, on=KEYS, how="left", maintain_order="left")
    return placed.select(pl.col("^factors\\..*$").fill_null(value=False))


FACTS: tuple[Fact, ...] = (factors,)
