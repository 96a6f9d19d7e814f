"""Rules about young people who are mothers."""

import polars as pl

from ...core.rules import rule
from ...core.words import among, any_given, birthday, differs, given, this
from ...core.year import Year
from ..columns import child, ending, header, last_header

OC3_ITEMS = ("IN_TOUCH", "ACTIV", "ACCOM")


def female(sex: pl.Expr, year: Year) -> pl.Expr:
    """Recorded as female, in the codes of the year."""
    return among(sex, "2" if year.number <= 2024 else "F")


def male(sex: pl.Expr, year: Year) -> pl.Expr:
    """Recorded as male, in the codes of the year."""
    return among(sex, "1" if year.number <= 2024 else "M")


def leaver_items(prefix: str = "") -> pl.Expr:
    """Any of the three care leaver items was entered."""
    return any_given(*(pl.col(prefix + name) for name in OC3_ITEMS))


@rule("165", Header="MOTHER SEX", Episodes="DECOM", OC3="ACCOM ACTIV IN_TOUCH")
def mother_status_is_possible(year: Year) -> dict[str, pl.Expr]:
    """Data entry for mother status is invalid

    Tools in use still look for the sex codes of 2024, and flag nothing from 2025.
    """
    in_care = child.cared_for_in_year
    not_a_code = given(this.MOTHER) & ~among(this.MOTHER, "0", "1")
    girl = female(this.SEX, year)
    blank_in_care = girl & in_care & ~given(this.MOTHER)
    leaver = girl & given(this.MOTHER) & ~child.in_year & leaver_items("oc3.")
    hers = female(header.SEX, year)
    running = (this.DECOM <= year.end) & (this.DEC.is_null() | (this.DEC >= year.start))
    return {
        "Header": not_a_code | (male(this.SEX, year) & given(this.MOTHER)) | blank_in_care | leaver,
        "Episodes": hers & ~given(header.MOTHER) & running & ~among(this.LS, "V3", "V4"),
        "OC3": hers & given(header.MOTHER) & ~child.in_year & leaver_items(),
    }


def child_of_a_male(year: Year) -> pl.Expr:
    """A child's date of birth is entered for a male."""
    return given(this.MC_DOB) & male(this.SEX, year)


@rule("174", until=2024, Header="MC_DOB SEX")
def mothers_gender(year: Year) -> pl.Expr:
    """Mother's child date of birth is recorded but gender shows that the child is a male"""
    return child_of_a_male(year)


@rule("174", since=2025, Header="MC_DOB SEX")
def mothers_sex(year: Year) -> pl.Expr:
    """Mother's child date of birth is recorded but sex shows that the child is a male"""
    return child_of_a_male(year)


@rule("207", Header="MOTHER")
def once_a_mother(_: Year) -> pl.Expr:
    """Mother status for the current year disagrees with the mother status already recorded for this child"""
    return child.has_episode & (last_header.MOTHER == "1") & ~among(this.MOTHER, "1")


@rule("393", Header="MOTHER")
def mother_status_recorded(year: Year) -> pl.Expr:
    """Child is looked after but mother field is not completed"""
    return female(this.SEX, year) & child.cared_for & ~given(this.MOTHER)


@rule("607", Header="MOTHER SEX", Episodes="DEC LS REC")
def mother_status_recorded_on_leaving(year: Year) -> dict[str, pl.Expr]:
    """Child ceased to be looked after in the year, but mother field has not been completed"""
    left = this.REC.str.starts_with("E") & this.DEC.is_between(year.start, year.end)
    return {
        "Header": child.left_in_year & female(this.SEX, year) & ~given(this.MOTHER),
        "Episodes": left & ~among(this.LS, "V3", "V4") & female(header.SEX, year) & ~given(header.MOTHER),
    }


@rule("611", Header="MC_DOB MOTHER")
def childs_birth_recorded(_: Year) -> pl.Expr:
    """Date of birth field is blank, but child is a mother"""
    return among(this.MOTHER, "1") & ~given(this.MC_DOB)


@rule("612", Header="MC_DOB MOTHER SEX")
def childs_birth_needs_a_mother(year: Year) -> pl.Expr:
    """Date of birth field has been completed but mother field indicates child is not a mother"""
    not_mother = among(this.MOTHER, "0") | ~given(this.MOTHER)
    return not_mother & female(this.SEX, year) & given(this.MC_DOB)


@rule("620", Header="DOB MOTHER")
def mother_at_11(year: Year) -> pl.Expr:
    """Child has been recorded as a mother, but date of birth shows that the mother is under 11
    years of age
    """
    return among(this.MOTHER, "1") & (birthday(this.DOB, 11) > pl.lit(year.start))


@rule("621", Header="DOB MC_DOB")
def older_than_her_child(_: Year) -> pl.Expr:
    """Mother’s field has been completed but date of birth shows that the mother is younger than her child"""
    return this.MC_DOB <= this.DOB


@rule("624", Header="MC_DOB")
def same_first_child(_: Year) -> pl.Expr:
    """Date of birth of the first child contradicts the date of birth of the first child previously
    recorded
    """
    return last_header.MC_DOB.is_not_null() & differs(this.MC_DOB, last_header.MC_DOB)


@rule("625", Episodes="DEC", Header="MC_DOB")
def child_born_while_looked_after(year: Year) -> dict[str, pl.Expr]:
    """Date of birth of the first child is beyond the end of this reporting year or the date the child ceased
    to be looked after
    """
    too_late = (header.MC_DOB > year.end) | (header.MC_DOB > ending.DEC)
    return {
        "Episodes": (this.row == ending.row) & too_late,
        "Header": (this.MC_DOB > year.end) | (this.MC_DOB > ending.DEC),
    }


@rule("626", Header="MC_DOB MOTHER")
def mother_last_year_too(year: Year) -> pl.Expr:
    """Mother this year with a child born before this year, contradicting last year's mother status"""
    became = (last_header.MOTHER == "0") & (this.MOTHER == "1")
    return became & (this.MC_DOB < year.start)


@rule("628", Header="MOTHER")
def leavers_need_no_mother_status(_: Year) -> pl.Expr:
    """Motherhood details are not required for care leavers who have not been looked after during the year"""
    return leaver_items("oc3.") & ~child.in_year & given(this.MOTHER)
