"""Rules about who the child is: identifier, birth, sex, death."""

from datetime import timedelta

import polars as pl

from kith.kernel.dates import add_months

from ...core.rules import Severity, rule
from ...core.words import birthday, blank, given, this, within
from ...core.year import Year
from ..columns import child, identity, outside

LONGEST_ID = 20


@rule("1570", since=2025, ChildIdentifiers="LAchildID")
def identifier_is_short(_: Year) -> pl.Expr:
    """LA Child ID must not be longer than 20 characters"""
    return this.LAchildID.str.len_chars() > LONGEST_ID


@rule("1580", since=2025, ChildIdentifiers="LAchildID")
def identifier_is_letters_and_figures(_: Year) -> pl.Expr:
    """LA Child ID must not contain any non-alphanumeric characters"""
    return this.LAchildID.str.contains(r"[^A-Za-z0-9]")


@rule("8500", ChildIdentifiers="LAchildID")
def identifier_is_given(_: Year) -> pl.Expr:
    """LA Child ID missing"""
    return blank(this.LAchildID)


@rule("8510", whole_return=True, ChildIdentifiers="LAchildID")
def identifier_is_one_childs(_: Year) -> pl.Expr:
    """More than one child record with the same LA Child ID"""
    return given(this.LAchildID) & this.LAchildID.is_duplicated()


@rule("8520", ChildIdentifiers="PersonBirthDate")
def born_by_the_end(year: Year) -> pl.Expr:
    """Date of Birth is after data collection period (must be on or before the end of the census period)"""
    return this.PersonBirthDate > year.end


@rule("8525Q", severity=Severity.QUERY, ChildIdentifiers="PersonBirthDate ExpectedPersonBirthDate")
def born_or_expected(_: Year) -> pl.Expr:
    """Either Date of Birth or Expected Date of Birth must be provided (but not both)"""
    return given(this.PersonBirthDate) == given(this.ExpectedPersonBirthDate)


@rule("8530Q", severity=Severity.QUERY, ChildIdentifiers="ExpectedPersonBirthDate")
def expected_soon(year: Year) -> pl.Expr:
    """Expected date of birth outside the expected range for this census

    From 30 days before the end of the census year to nine months after it, both days included; tools in use
    flag those two days.
    """
    first, last = year.end - timedelta(days=30), add_months(year.end, 9)
    return given(this.ExpectedPersonBirthDate) & ~within(this.ExpectedPersonBirthDate, first, last)


@rule("8535Q", severity=Severity.QUERY, ChildIdentifiers="PersonDeathDate PersonBirthDate")
def died_after_birth(_: Year) -> pl.Expr:
    """Child’s date of death should not be prior to the date of birth"""
    unborn = given(this.PersonDeathDate) & blank(this.PersonBirthDate)
    return (this.PersonBirthDate > this.PersonDeathDate) | unborn


@rule("8545Q", severity=Severity.QUERY, ChildIdentifiers="PersonDeathDate")
def died_in_the_year(year: Year) -> pl.Expr:
    """Child's date of death should be within the census year"""
    return outside(this.PersonDeathDate, year)


@rule("8590", ChildIdentifiers="LAchildID")
def child_has_an_episode(_: Year) -> pl.Expr:
    """Child does not have a recorded CIN episode"""
    return ~child.episode


def unborn() -> pl.Expr:
    """The birth is expected and has not happened."""
    return given(this.ExpectedPersonBirthDate) & blank(this.PersonBirthDate)


@rule("8750", until=2024, ChildIdentifiers="GenderCurrent PersonBirthDate ExpectedPersonBirthDate")
def unborn_gender_is_0(_: Year) -> pl.Expr:
    """Gender must equal 0 for an unborn child"""
    return unborn() & this.GenderCurrent.ne_missing(pl.lit("0"))


@rule("8750", since=2025, ChildIdentifiers="Sex PersonBirthDate ExpectedPersonBirthDate")
def unborn_sex_is_u(_: Year) -> pl.Expr:
    """Sex must equal U for an unborn child"""
    return unborn() & this.Sex.ne_missing(pl.lit("U"))


@rule("8775Q", severity=Severity.QUERY, CINdetails="CINclosureDate", ChildIdentifiers="PersonBirthDate")
def under_25(year: Year) -> pl.Expr:
    """Child is over 25 years old

    Asked of an episode that is open, or was closed after the 25th birthday.
    """
    turned = birthday(identity.PersonBirthDate, 25)
    return (turned < year.end) & (blank(this.CINclosureDate) | (this.CINclosureDate > turned))
