"""The words rules are written in.

A rule is one Polars expression over the rows of one table. Columns are named through `this` (the row itself)
and prefixes that reach elsewhere: `previous.DEC` is the end of the child's episode before this one,
`header.DOB` the date of birth in the child's header. The engine finds or makes every column an expression
names, and from the same names it knows what the rule needs; so a rule cannot read something it does not
declare.

Blank is null. A comparison with a blank is neither true nor false, and a rule flags only what is true.
`among` is the exception: a blank is simply not among the codes, so `~among(this.LS, "V3", "V4")` holds for a
blank legal status.
"""

from datetime import date

import polars as pl

GIVEN = "given"
TEXT = "text"


class Columns:
    """Columns by attribute: `this.DECOM` is column DECOM, `previous.DECOM` column `previous.DECOM`."""

    def __init__(self, prefix: str = "") -> None:
        self._prefix = f"{prefix}." if prefix else ""

    def __getattr__(self, name: str) -> pl.Expr:
        if name.startswith("__"):
            raise AttributeError(name)
        return pl.col(self._prefix + name)


this = Columns()
previous = Columns("previous")
next_ = Columns("next")
before_previous = Columns("before_previous")


def given(column: pl.Expr) -> pl.Expr:
    """Something was entered, even if it cannot be read as the date or number it should be."""
    return pl.col(f"{column.meta.output_name()}.{GIVEN}")


def blank(column: pl.Expr) -> pl.Expr:
    """Nothing was entered."""
    return ~given(column)


def unreadable(column: pl.Expr) -> pl.Expr:
    """Something was entered that is not a date or number."""
    return pl.col(f"{column.meta.output_name()}.{TEXT}").is_not_null()


def among(column: pl.Expr, *codes: str) -> pl.Expr:
    """The code is one of these; false, never unknown, when it is blank."""
    return column.is_in(codes, nulls_equal=True)


def any_given(*columns: pl.Expr) -> pl.Expr:
    """At least one of the fields was entered."""
    return pl.any_horizontal(given(column) for column in columns)


def any_blank(*columns: pl.Expr) -> pl.Expr:
    """At least one of the fields was left blank."""
    return pl.any_horizontal(blank(column) for column in columns)


def all_given(*columns: pl.Expr) -> pl.Expr:
    """Every one of the fields was entered."""
    return pl.all_horizontal(given(column) for column in columns)


def differs(left: pl.Expr, right: pl.Expr) -> pl.Expr:
    """The two are not the same; blank and blank are the same, blank and something are not."""
    return left.ne_missing(right)


def birthday(born: pl.Expr, age: int) -> pl.Expr:
    """The date a person reaches `age`; someone born on 29 February has it on 28 February in a common year.

    The returns' own convention; the law's first of March makes a difference of one day once in four years.
    """
    return born.dt.offset_by(f"{age}y")


def within(day: pl.Expr, first: date, last: date) -> pl.Expr:
    """The day is between two days, both included; false, never unknown, when it is blank."""
    return day.is_between(first, last).fill_null(value=False)


def days_between(first: pl.Expr, last: pl.Expr) -> pl.Expr:
    """Whole days from first to last; the same day is 0."""
    return (last - first).dt.total_days()
