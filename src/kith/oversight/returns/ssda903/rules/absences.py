"""Rules about children missing, or away from placement without authorisation."""

import polars as pl

from ...core.rules import rule
from ...core.words import among, birthday, differs, given, previous, this
from ...core.year import Year
from ..columns import absence, header, last_missing_open, missing_first, missing_latest


@rule("564", Missing="MISSING MIS_START")
def start_recorded(_: Year) -> pl.Expr:
    """Child was missing or away from placement without authorisation and the date started is blank"""
    return among(this.MISSING, "M", "A") & ~given(this.MIS_START)


@rule("565", Missing="MISSING MIS_START")
def start_has_a_type(_: Year) -> pl.Expr:
    """Missing start date completed but missing type not completed"""
    return given(this.MIS_START) & ~given(this.MISSING)


@rule("566", Missing="MISSING MIS_END")
def end_has_a_type(_: Year) -> pl.Expr:
    """Missing end date completed but missing type not completed"""
    return given(this.MIS_END) & ~given(this.MISSING)


@rule("567", Missing="MIS_END MIS_START")
def absence_ends_after_it_starts(_: Year) -> pl.Expr:
    """Missing period ends before it starts"""
    return this.MIS_END < this.MIS_START


@rule("570", Missing="MIS_START")
def absence_starts_by_the_years_end(year: Year) -> pl.Expr:
    """Missing period starts after the collection year"""
    return this.MIS_START > year.end


@rule("571", Missing="MIS_END")
def absence_ends_in_the_year(year: Year) -> pl.Expr:
    """Missing period ends outside the collection year"""
    return ~this.MIS_END.is_between(year.start, year.end)


@rule("574", Missing="MIS_END MIS_START")
def absences_do_not_overlap(_: Year) -> pl.Expr:
    """A new missing period cannot start while the previous one is open; periods must not overlap"""
    still_open = this.has_previous & ~given(previous.MIS_END)
    return still_open | (this.MIS_START < previous.MIS_END)


@rule("575", Missing="MIS_END")
def absence_ends_with_the_placement(_: Year) -> pl.Expr:
    """Placement ended, so the missing period must also have an end date"""
    return absence.in_closed_episode & ~given(this.MIS_END)


@rule("576", Missing="CHILD", Header="CHILD")
def open_absence_goes_on(_: Year) -> dict[str, pl.Expr]:
    """Open missing period last year has no corresponding period at the start of this year

    A child with no missing period this year is flagged in the header; tools in use leave such a child out.
    """
    left_open = last_missing_open.CHILD.is_not_null()
    return {
        "Missing": left_open & this.is_first & differs(this.MIS_START, last_missing_open.MIS_START),
        "Header": left_open & missing_first.CHILD.is_null(),
    }


@rule("577", Missing="MIS_END")
def absence_ends_with_care(_: Year) -> pl.Expr:
    """Child ceased to be looked after but there is a missing/away from placement without authorisation period
    without an end date
    """
    return this.MIS_START.is_not_null() & ~absence.ends_in_care


@rule("578", Missing="MIS_START")
def absence_starts_before_care_ends(_: Year) -> pl.Expr:
    """The date that the child started to be missing is after the child ceased to be looked after"""
    return this.MIS_START.is_not_null() & ~absence.starts_in_care & absence.after_care


@rule("580", Episodes="REC")
def missing_when_care_ended(_: Year) -> pl.Expr:
    """Child is missing when cease being looked after but reason episode ceased not ‘E8’"""
    eighteen = this.DEC == birthday(header.DOB, 18)
    return eighteen & (missing_latest.MIS_END == this.DEC) & ~among(this.REC, "E8")


@rule("581", Missing="MIS_START")
def absence_starts_after_care_began(_: Year) -> pl.Expr:
    """Child is missing but has not yet started to be looked after

    An absence that starts after care has ended belongs to rule 578; tools in use flag it here too.
    """
    return this.MIS_START.is_not_null() & ~absence.in_episode & ~absence.after_care


@rule("586", Missing="MIS_START")
def absence_after_birth(_: Year) -> pl.Expr:
    """Dates of missing periods are before child’s date of birth

    The date of birth itself is not before it; tools in use flag that day too.
    """
    return this.MIS_START < this.DOB
