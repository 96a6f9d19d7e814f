"""Rules about the factors found at an assessment. A factor is a row of its own, so that a list is never
compared with a code.
"""

import polars as pl

from ...core.facts import WHO
from ...core.rules import Severity, rule
from ...core.words import among, blank, this
from ...core.year import Year
from ..columns import EPISODE, episode, factors, of_episode
from .closures import AFTER_ASSESSMENT

NONE_FOUND = "21"
KEYS = (WHO, EPISODE, "AssessmentID")


@rule("8614", Assessments="AssessmentAuthorisationDate")
def only_when_finished(_: Year) -> pl.Expr:
    """Parental or child factors at assessment should only be present for a completed assessment"""
    return blank(this.AssessmentAuthorisationDate) & factors.given


@rule("8869", AssessmentFactorsList="AssessmentFactors", Assessments="AssessmentAuthorisationDate")
def none_found_stands_alone(_: Year) -> pl.Expr:
    """The assessment factors code “21” cannot be used in conjunction with any other assessment factors

    Tools in use compare the whole list with the code, and never flag.
    """
    others = (this.AssessmentFactors != NONE_FOUND).fill_null(value=False).sum().over(KEYS)
    return (this.AssessmentFactors == NONE_FOUND) & (others > 0)


@rule(
    "8873Q",
    severity=Severity.QUERY,
    Assessments="AssessmentActualStartDate",
    CINdetails="ReasonForClosure",
)
def none_found_closes(_: Year) -> pl.Expr:
    """Only assessment has factor 21 (no factors), so reason for closure should be RC8 or RC9

    An episode still open is flagged too: it has another reason, or none.
    """
    only = of_episode(pl.lit(value=True)) == 1
    return only & factors.none_found & ~among(episode.ReasonForClosure, *AFTER_ASSESSMENT)


@rule("8897Q", severity=Severity.QUERY, Assessments="AssessmentAuthorisationDate")
def finished_has_factors(year: Year) -> pl.Expr:
    """Parental or child factors at assessment information is missing from a completed assessment

    Asked of an assessment completed since the census year began; a code that is not in the set is no factor.
    """
    return (this.AssessmentAuthorisationDate >= year.start) & ~factors.valid


@rule("8898", AssessmentFactorsList="AssessmentFactors", Assessments="AssessmentActualStartDate")
def each_factor_once(_: Year) -> pl.Expr:
    """The assessment has more than one parental or child factors with the same code"""
    return this.AssessmentFactors.is_not_null() & pl.struct(*KEYS, "AssessmentFactors").is_duplicated()


@rule(
    "8945Q",
    since=2025,
    severity=Severity.QUERY,
    AssessmentFactorsList="AssessmentFactors",
    Assessments="AssessmentActualStartDate",
)
def physical_abuse_says_by_whom(_: Year) -> pl.Expr:
    """Assessment factor 18A should not be used (use 18B or 18C)

    Tools in use compare the whole list with the code, and never flag.
    """
    return this.AssessmentFactors == "18A"


@rule(
    "8950Q",
    since=2025,
    severity=Severity.QUERY,
    AssessmentFactorsList="AssessmentFactors",
    Assessments="AssessmentActualStartDate",
)
def sexual_abuse_says_by_whom(_: Year) -> pl.Expr:
    """Assessment factor 19A should not be used (use 19B or 19C)

    Tools in use compare the whole list with the code, and never flag.
    """
    return this.AssessmentFactors == "19A"
