"""Facts about the whole return, for rules that ask it of the authority and not of a child. They stand on
the header.
"""

from typing import Any

import polars as pl

from ...core.facts import WHO, fact
from ...core.year import Year

NO_DISABILITY = "NONE"


def one_row(**values: Any) -> pl.DataFrame:
    """One row of facts: `plans_started=3` is column `return.plans_started`."""
    return pl.DataFrame({f"return.{name}": [value] for name, value in values.items()})


@fact(
    "Header",
    "return.plans_started return.conferences_held",
    ChildProtectionPlans="CPPstartDate",
    CINdetails="DateOfInitialCPC",
    Section47="DateOfInitialCPC",
)
def plans_and_conferences(
    year: Year, plans: pl.DataFrame, episodes: pl.DataFrame, enquiries: pl.DataFrame
) -> pl.DataFrame:
    """Child protection plans that started in the year; initial conferences held in it, wherever recorded."""

    def in_year(days: pl.Series) -> int:
        return int(days.is_between(year.start, year.end).sum())

    held = in_year(episodes["DateOfInitialCPC"]) + in_year(enquiries["DateOfInitialCPC"])
    return one_row(plans_started=in_year(plans["CPPstartDate"]), conferences_held=held)


def share_unknown(children: pl.DataFrame, field: str, unknown: str) -> float:
    """Of the children who are born, the share whose field is blank or says unknown."""
    born = children.filter(~pl.col("ExpectedPersonBirthDate.given"))
    is_unknown = born[field].is_null() | born[field].eq_missing(unknown)
    return float(is_unknown.sum() / born.height) if born.height else 0.0


@fact("Header", "return.gender_unknown", ChildIdentifiers="GenderCurrent ExpectedPersonBirthDate.given")
def gender_unknown(_: Year, children: pl.DataFrame) -> pl.DataFrame:
    """The share of children, unborn ones left out, with no gender recorded (to 2024)."""
    return one_row(gender_unknown=share_unknown(children, "GenderCurrent", "0"))


@fact("Header", "return.sex_unknown", ChildIdentifiers="Sex ExpectedPersonBirthDate.given")
def sex_unknown(_: Year, children: pl.DataFrame) -> pl.DataFrame:
    """The share of children, unborn ones left out, with no sex recorded (from 2025)."""
    return one_row(sex_unknown=share_unknown(children, "Sex", "U"))


@fact("Header", "return.disabilities_used return.most_disabilities", Disabilities="Disability")
def disabilities(_: Year, listed: pl.DataFrame) -> pl.DataFrame:
    """How many different disability codes the return uses, and the most any child has; NONE is no disability."""
    real = listed.filter(pl.col("Disability") != NO_DISABILITY)
    most = real.group_by(WHO).agg(pl.col("Disability").n_unique()).get_column("Disability").max()
    return one_row(disabilities_used=real["Disability"].n_unique(), most_disabilities=most or 0)


FACTS = (plans_and_conferences, gender_unknown, sex_unknown, disabilities)
