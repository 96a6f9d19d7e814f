"""Facts for care leavers: who died in care, days in care since 14 and 16, in care on a birthday."""

import polars as pl

from ...core.facts import CHILD, LAST, WHO, fact, tally
from ...core.words import birthday
from ...core.year import Year

COL = pl.col


@fact(
    CHILD,
    "child.days_since_14 child.days_since_16",
    Episodes="DECOM DEC LS header.DOB oc3.CHILD",
    Episodes_last="DECOM DEC LS header.DOB oc3.CHILD",
)
def days_in_care(year: Year, episodes: pl.DataFrame, last_year: pl.DataFrame) -> pl.DataFrame:
    """Days looked after since the 14th and 16th birthdays, short breaks left out, in the episodes of both
    years.

    An episode in both returns counts once, as this year's return has it. An open one counts to the end of the
    year, unless it was left open last year and is not in this year's return, when it counts to the end of
    last year's.
    """
    end_of_last = year.start - pl.duration(days=1)
    ended = [
        episodes.with_columns(COL("DEC").fill_null(year.end)),
        last_year.with_columns(COL("DEC").fill_null(end_of_last)),
    ]
    leavers = [each.filter(COL("oc3.CHILD").is_not_null()) for each in ended]
    both = pl.concat([each.select(WHO, "DECOM", "DEC", "LS", "header.DOB") for each in leavers])
    born = COL("header.DOB")
    care = both.unique([WHO, "DECOM"], keep="first", maintain_order=True).filter(
        ~COL("LS").is_in(["V3", "V4"], nulls_equal=True)
    )

    def days_since(age: int) -> pl.Expr:
        start = pl.max_horizontal("DECOM", birthday(born, age))
        return (COL("DEC") - start).dt.total_days().clip(lower_bound=0).sum()

    return care.group_by(WHO).agg(
        days_since(14).alias("child.days_since_14"), days_since(16).alias("child.days_since_16")
    )


def across(age: int) -> pl.Expr:
    """Some episode runs across the birthday."""
    day = birthday(COL("oc3.DOB"), age)
    return ((COL("DECOM") <= day) & (COL("DEC").is_null() | (COL("DEC") > day))).any()


def after(age: int) -> pl.Expr:
    """Some episode ends after the birthday."""
    return (COL("DEC") > birthday(COL("oc3.DOB"), age)).any()


@tally("child.in_care_on_17th", "Episodes")
def in_care_on_17th(_: Year) -> pl.Expr:
    """Looked after on the 17th birthday."""
    return across(17)


@tally("child.in_care_on_18th", "Episodes")
def in_care_on_18th(_: Year) -> pl.Expr:
    """Looked after on the 18th birthday."""
    return across(18)


@tally("child.left_after_17th", "Episodes")
def left_after_17th(_: Year) -> pl.Expr:
    """An episode ended after the 17th birthday."""
    return after(17)


@tally("child.left_after_18th", "Episodes")
def left_after_18th(_: Year) -> pl.Expr:
    """An episode ended after the 18th birthday."""
    return after(18)


@tally("child.died_this_year", "Episodes")
def died_this_year(_: Year) -> pl.Expr:
    """An episode of this year ended because the child died."""
    return (COL("REC") == "E2").any()


@tally("child.died_last_year", "Episodes" + LAST)
def died_last_year(_: Year) -> pl.Expr:
    """An episode of last year ended because the child died."""
    return (COL("REC") == "E2").any()


FACTS = (
    days_in_care,
    in_care_on_17th,
    in_care_on_18th,
    left_after_17th,
    left_after_18th,
    died_this_year,
    died_last_year,
)
