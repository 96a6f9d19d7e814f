"""Rules about the return as a whole: its header, and what a whole authority's figures cannot be. Flagged on
the header.
"""

import polars as pl

from ...core.rules import Severity, rule
from ...core.words import this
from ...core.year import Year
from ..columns import return_

LEAST_CODES, MOST_UNKNOWN = 8, 0.02


@rule("100", Header="ReferenceDate")
def reference_date_is_31_march(_: Year) -> pl.Expr:
    """Reference Date is incorrect

    It is right when it is 31 March of the year in the same header.
    """
    right = this.ReferenceDate == pl.date(this.Year, 3, 31)
    return ~right.fill_null(value=False)


@rule("2883", whole_return=True, Header="ReferenceDate")
def no_more_plans_than_conferences(_: Year) -> pl.Expr:
    """There are more child protection plans starting than initial conferences taking place"""
    return return_.plans_started > return_.conferences_held


@rule("2886Q", until=2024, severity=Severity.QUERY, whole_return=True, Header="ReferenceDate")
def gender_is_recorded(_: Year) -> pl.Expr:
    """Percentage of children with no gender recorded is more than 2% (excluding unborns)

    Unborn children are left out of both figures; tools in use leave them out of the first only.
    """
    return return_.gender_unknown > MOST_UNKNOWN


@rule("2886Q", since=2025, severity=Severity.QUERY, whole_return=True, Header="ReferenceDate")
def sex_is_recorded(_: Year) -> pl.Expr:
    """Percentage of children with no sex recorded is more than 2% (excluding unborns)

    Unborn children are left out of both figures; tools in use leave them out of the first only.
    """
    return return_.sex_unknown > MOST_UNKNOWN


@rule("2887Q", severity=Severity.QUERY, whole_return=True, Header="ReferenceDate")
def disabilities_are_told_apart(_: Year) -> pl.Expr:
    """Less than 8 disability codes have been used in your return

    Different codes are counted, NONE not among them. Tools in use count the rows with NONE.
    """
    return return_.disabilities_used < LEAST_CODES


@rule("2888Q", severity=Severity.QUERY, whole_return=True, Header="ReferenceDate")
def several_disabilities_are_recorded(_: Year) -> pl.Expr:
    """Only one disability code recorded per child; record multiple where possible

    A return with no disability at all is left to rule 2887Q.
    """
    return return_.most_disabilities == 1
