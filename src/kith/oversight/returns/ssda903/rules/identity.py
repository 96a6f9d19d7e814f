"""Rules about who the child is: date of birth, sex, ethnicity, pupil number, and unaccompanied asylum-seeking
children.
"""

from datetime import date

import polars as pl

from ...core.rules import rule
from ...core.words import among, birthday, differs, given, this, unreadable, within
from ...core.year import Year
from ..columns import child, last_header, last_uasc, oc3, uasc
from .mothers import leaver_items

UPN = r"^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$"
FORMER_SEX_CODES = {"1": "M", "2": "F"}


def known_before(name: str) -> pl.Expr:
    """Last year's header had the field, and this year's has something else."""
    before = pl.col(f"last_header.{name}")
    return given(before) & differs(pl.col(name), before)


@rule("104", UASC="DUC")
def unaccompanied_until(year: Year) -> pl.Expr:
    """Date for Unaccompanied Asylum-Seeking Children (UASC) status ceased is not a valid date

    A date before the collection year is not valid either.
    """
    return unreadable(this.DUC) | (this.DUC < year.start)


@rule("105", Header="UASC")
def unaccompanied_is_yes_or_no(_: Year) -> pl.Expr:
    """Data entry for Unaccompanied Asylum-Seeking Children (UASC) status of child is invalid or has not been
    completed

    Only the XML return has the field.
    """
    return ~among(this.UASC, "0", "1")


@rule("168", Header="UPN")
def pupil_number_is_possible(year: Year) -> pl.Expr:
    """Unique Pupil Number (UPN) is not valid. If unknown, default codes should be UN1, UN2, UN3,
    UN4 or UN5
    """
    return given(this.UPN) & ~this.UPN.str.contains(UPN) & ~among(this.UPN, *year.codes("UPN_UNKNOWN"))


@rule("202", Header="SEX")
def same_sex_as_last_year(year: Year) -> pl.Expr:
    """The gender code conflicts with the gender already recorded for this child

    In 2025 the codes changed from 1 and 2 to M and F; the old are read as the new, so that only a real change
    is flagged.
    """
    before = last_header.SEX.replace(FORMER_SEX_CODES) if year.number >= 2025 else last_header.SEX
    return given(last_header.SEX) & differs(this.SEX, before)


@rule("203", Header="DOB")
def same_birth_as_last_year(_: Year) -> pl.Expr:
    """Date of birth disagrees with the date of birth already recorded for this child"""
    return last_header.DOB.is_not_null() & differs(this.DOB, last_header.DOB)


@rule("204", Header="ETHNIC")
def same_ethnicity_as_last_year(_: Year) -> pl.Expr:
    """Ethnic origin code disagrees with the ethnic origin already recorded for this child"""
    return known_before("ETHNIC")


@rule("205A", Header="CHILD")
def no_longer_unaccompanied(year: Year) -> pl.Expr:
    """Child identified as UASC last year is no longer UASC this year, but date UASC ceased in both years does
    not support this
    """
    ceased_last_year = within(last_uasc.DUC, date(year.number - 2, 4, 1), date(year.number - 1, 3, 31))
    return child.uasc_last & ~child.uasc & (given(uasc.DUC) | ~ceased_last_year)


@rule("205B", UASC="DUC")
def still_unaccompanied(year: Year) -> pl.Expr:
    """Child previously identified as UASC is also UASC this year, but date UASC ceased in both years does not
    support this
    """
    outside = ~this.DUC.is_between(year.start, year.end) & differs(this.DUC, last_uasc.DUC)
    not_18th = differs(last_uasc.DUC, birthday(this.DOB, 18)) & last_uasc.DUC.is_not_null()
    return child.uasc & child.uasc_last & (outside.fill_null(value=False) | not_18th)


@rule("205C", UASC="DUC", Header="CHILD")
def never_unaccompanied(_: Year) -> dict[str, pl.Expr]:
    """Child not identified as UASC either this year or last year but date UASC ceased has been provided"""
    neither = ~child.uasc & ~child.uasc_last
    return {
        "UASC": neither & (given(this.DUC) | given(last_uasc.DUC)),
        "Header": neither & (given(uasc.DUC) | given(last_uasc.DUC)),
    }


@rule("205D", Header="CHILD")
def newly_unaccompanied(_: Year) -> pl.Expr:
    """Child identified as UASC this year but not identified as UASC status provided for the child
    last year
    """
    return child.uasc & last_header.CHILD.is_not_null() & ~child.uasc_last


@rule("208", Header="UPN")
def same_pupil_number(year: Year) -> pl.Expr:
    """Unique Pupil Number (UPN) for the current year disagrees with the Unique Pupil Number (UPN) already
    recorded for this child

    A number that becomes known, and a first reason that becomes another, are no conflict. Nor is a number
    that was blank last year; tools in use flag some of those.
    """
    unknown = year.codes("UPN_UNKNOWN")
    became_known = among(last_header.UPN, *unknown) & given(this.UPN) & ~among(this.UPN, *unknown)
    other_reason = among(last_header.UPN, "UN1") & among(this.UPN, *unknown)
    return known_before("UPN") & ~became_known & ~other_reason


@rule("209", Header="DOB UPN")
def school_age_has_a_number(year: Year) -> pl.Expr:
    """Child looked after is of school age and should not have an unknown Unique Pupil Number (UPN) code of
    UN1
    """
    return (this.UPN == "UN1") & (birthday(this.DOB, 4) <= date(year.number - 2, 8, 31))


@rule("210", Episodes="DECOM", Header="UPN")
def number_known_after_a_week(year: Year) -> dict[str, pl.Expr]:
    """Children looked after for more than a week at 31 March should not have an unknown Unique Pupil Number
    (UPN) code of UN4

    Flagged where the period of care running at 31 March began before 24 March. Tools in use flag the
    opposite.
    """
    long_enough = child.in_care_since < date(year.number, 3, 24)
    return {
        "Episodes": (pl.col("header.UPN") == "UN4")
        & long_enough
        & (pl.col("period.start") == child.in_care_since),
        "Header": (this.UPN == "UN4") & long_enough,
    }


@rule("231", since=2025, Header="DOB")
def unaccompanied_at_11(year: Year) -> pl.Expr:
    """Unaccompanied asylum-seeking children are expected to be older; check date of birth

    Tools in use look for a column no file has, and never run it.
    """
    return child.uasc & (birthday(this.DOB, 11) > pl.lit(year.end))


@rule("232", since=2025, Header="SEX")
def sex_is_known(_: Year) -> pl.Expr:
    """Sex of the child/young person has been reported as unknown"""
    return this.SEX == "U"


@rule("301", Header="DOB")
def born_by_the_years_end(year: Year) -> pl.Expr:
    """Date of birth falls after the year ended"""
    return this.DOB > year.end


@rule("303", UASC="DUC")
def date_ceased_needs_status(_: Year) -> pl.Expr:
    """If date Unaccompanied Asylum-Seeking Child (UASC) status ceased is not null, UASC status must be coded
    1
    """
    return given(this.DUC) & ~child.uasc


@rule("304", UASC="DUC")
def ceased_by_18(_: Year) -> pl.Expr:
    """Date unaccompanied asylum-seeking child (UASC) status ceased must be on or before the 18th birthday of
    a child
    """
    return this.DUC > birthday(this.DOB, 18)


@rule("351", Header="DOB")
def not_over_25(year: Year) -> pl.Expr:
    """Child was over 25 at the start of the current collection year"""
    return birthday(this.DOB, 25) < pl.lit(year.start)


@rule("442", Header="UPN")
def pupil_number_recorded(_: Year) -> pl.Expr:
    """Unique Pupil Number (UPN) field is not completed"""
    return ~given(this.UPN) & child.cared_for


@rule("444", since=2026, whole_return=True, Header="UPN")
def one_child_for_each_number(year: Year) -> pl.Expr:
    """Duplicate UPN has been reported"""
    real = given(this.UPN) & ~among(this.UPN, *year.codes("UPN_UNKNOWN"))
    return real & this.UPN.is_duplicated()


@rule("1014", OC3="ACCOM ACTIV IN_TOUCH", UASC="DUC")
def leavers_need_no_unaccompanied_status(_: Year) -> dict[str, pl.Expr]:
    """UASC information is not required for care leavers"""
    return {
        "OC3": uasc.CHILD.is_not_null() & leaver_items() & ~child.in_year,
        "UASC": leaver_items("oc3.") & ~child.in_year,
    }


@rule("EPI", Header="CHILD")
def has_episodes(_: Year) -> pl.Expr:
    """Episodes need to be loaded for this child before further validation is possible"""
    return this.CHILD.is_not_null() & ~child.has_episode & oc3.CHILD.is_null()
