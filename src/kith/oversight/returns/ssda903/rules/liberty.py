"""Rules about orders that deprive a child of liberty (DoLo), collected from 2027. Provisional until that
collection opens.
"""

import polars as pl

from ...core.rules import rule
from ...core.words import differs, given, previous, this
from ...core.year import Year
from ..columns import dolo_first, last_dolo_open, order


@rule("702", since=2027, DoLo="DOLO_END DOLO_START")
def order_ends_after_it_starts(_: Year) -> pl.Expr:
    """The date that the DoLO ended is before the date that it started

    One that ends the day it starts has not ended before; tools in use flag that day too.
    """
    return this.DOLO_END < this.DOLO_START


@rule("703", since=2027, DoLo="DOLO_START")
def order_starts_by_the_years_end(year: Year) -> pl.Expr:
    """The date that the DoLO started is after the end of the collection year"""
    return this.DOLO_START > year.end


@rule("704", since=2027, DoLo="DOLO_END")
def order_ends_in_the_year(year: Year) -> pl.Expr:
    """The date that the DoLO ended is before the start or after the end of the collection year"""
    return ~this.DOLO_END.is_between(year.start, year.end)


@rule("705", since=2027, DoLo="DOLO_END DOLO_START")
def orders_do_not_overlap(_: Year) -> pl.Expr:
    """A DoLO cannot start when the previous DoLO is still open"""
    still_open = this.has_previous & ~given(previous.DOLO_END)
    return still_open | (this.DOLO_START < previous.DOLO_END)


@rule("706", since=2027, DoLo="DOLO_START", Header="CHILD")
def open_order_goes_on(_: Year) -> dict[str, pl.Expr]:
    """There is an open DoLO in last year’s return and there is no corresponding DoLO recorded at the start of
    this year

    In the first year of the module last year's table counts as empty; tools in use stop.
    """
    left_open = last_dolo_open.CHILD.is_not_null()
    return {
        "DoLo": left_open & this.is_first & differs(this.DOLO_START, last_dolo_open.DOLO_START),
        "Header": left_open & dolo_first.CHILD.is_null(),
    }


@rule("707", since=2027, DoLo="DOLO_END")
def order_ends_with_care(_: Year) -> pl.Expr:
    """Child ceased to be looked after but there is a DoLO without an end date"""
    return this.DOLO_START.is_not_null() & ~order.ends_in_care


@rule("708", since=2027, DoLo="DOLO_START")
def order_after_birth(_: Year) -> pl.Expr:
    """Dates of DoLOs are before child’s date of birth

    The date of birth itself is not before it; tools in use flag that day too.
    """
    return this.DOLO_START < this.DOB


@rule("709", since=2027, DoLo="DOLO_START", Episodes="PLACE")
def order_in_an_expected_placement(_: Year) -> dict[str, pl.Expr]:
    """Child with a DoLO is in an unexpected placement type

    An order still in force is asked as well. Tools in use look for a column no file has, and never run it.
    """
    return {"DoLo": order.unexpected, "Episodes": order.unexpected}


@rule("710", since=2027, DoLo="DOLO_START", Episodes="PLACE")
def order_in_a_possible_placement(_: Year) -> dict[str, pl.Expr]:
    """Child with a DoLO cannot be in a secure home, with parents, in a YOI or in supported accommodation

    An order still in force is asked as well. Tools in use look for a column no file has, and never run it.
    """
    return {"DoLo": order.impossible, "Episodes": order.impossible}
