"""The words a census rule may use beside `this`: the rows it belongs to, and what else is known of child or
referral.

An *episode* is one `CINdetails`: a referral and all that followed from it.
"""

import polars as pl

from ..core.facts import WHO
from ..core.words import Columns, blank
from ..core.year import Year

identity = Columns("identity")
episode = Columns("episode")
plan = Columns("plan")
assessment = Columns("assessment")
child = Columns("child")
has = Columns("has")
meets = Columns("meets")
factors = Columns("factors")
return_ = Columns("return")
other = Columns("other")

EPISODE = "CINdetailsID"


def of_child(condition: pl.Expr) -> pl.Expr:
    """How many of the child's rows in this table satisfy the condition."""
    return _counted(condition).over(WHO)


def of_episode(condition: pl.Expr) -> pl.Expr:
    """How many of the episode's rows in this table satisfy the condition."""
    return _counted(condition).over(WHO, EPISODE)


def _counted(condition: pl.Expr) -> pl.Expr:
    return (condition & pl.col(WHO).is_not_null()).fill_null(value=False).sum()


def day_in(
    day: pl.Expr, first: pl.Expr, last: pl.Expr, year: Year, *, last_day: bool, is_open: pl.Expr | None = None
) -> pl.Expr:
    """The day is in the period that runs from first to last.

    A period without an end runs to the end of the census year. `last_day` says whether a period that has
    ended holds its last day; `is_open`, which periods without an end count as running.
    """
    running = blank(last) if is_open is None else blank(last) & is_open
    return (day >= first) & (
        (running & (day <= year.end)) | ((day <= last) if last_day else (day < last)).fill_null(value=False)
    )


def outside(day: pl.Expr, year: Year) -> pl.Expr:
    """The day is known and is not in the census year."""
    return ~day.is_between(year.start, year.end)


def at_weekend(day: pl.Expr) -> pl.Expr:
    """The day is a Saturday or a Sunday."""
    return day.dt.weekday() >= 6
