"""Rules about pupil numbers: how they are made, and when a child should have one.

A number is a check letter, three figures for the authority, eight more, and a last figure or, in a temporary
number, a letter. The check letter is found from the sum of each character by its position (2 to 13), modulo
23; a letter counts as its place in the alphabet without I, O and S.
"""

from datetime import date

import polars as pl

from ...core.rules import Severity, rule
from ...core.words import among, birthday, blank, given, this
from ...core.year import Year
from ..columns import child

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
LENGTH = 13
UPN = this.UPN.str.to_uppercase()
WHOLE = UPN.str.len_chars() == LENGTH
REASONS = ("UN2", "UN3", "UN4", "UN5", "UN6", "UN7")
SCHOOL_AGE = 6  # a child who turns 5 in a school year must be in school by the next


def character(place: int) -> pl.Expr:
    """One character of the number, counted from 1."""
    return UPN.str.slice(place - 1, 1)


def check_letter() -> pl.Expr:
    """The letter the other twelve characters call for; unknown where they are not figures."""
    figures = [character(place).cast(pl.Int32, strict=False) * place for place in range(2, LENGTH)]
    letters = dict(zip(LETTERS, range(len(LETTERS)), strict=True))
    values = letters | {str(figure): figure for figure in range(10)}
    last = character(LENGTH).replace_strict(values, default=None, return_dtype=pl.Int32) * LENGTH
    letter_of = dict(enumerate(LETTERS))
    return (sum(figures, start=last) % len(LETTERS)).replace_strict(
        letter_of, default=None, return_dtype=pl.String
    )


@rule("1510", ChildIdentifiers="UPN")
def check_letter_is_right(_: Year) -> pl.Expr:
    """UPN invalid (wrong check letter at character 1)"""
    return WHOLE & (character(1) != check_letter())


@rule("1520", whole_return=True, ChildIdentifiers="UPN")
def number_is_one_childs(_: Year) -> pl.Expr:
    """More than one record with the same UPN"""
    return given(this.UPN) & UPN.is_duplicated()


@rule("1530", ChildIdentifiers="UPN")
def authority_issues_numbers(year: Year) -> pl.Expr:
    """UPN invalid (characters 2-4 not a recognised LA code)

    Authorities that have been abolished are recognised, because the pupil keeps the number.
    """
    return WHOLE & ~among(UPN.str.slice(1, 3), *year.group("upn_authority"))


@rule("1540", ChildIdentifiers="UPN")
def middle_is_figures(_: Year) -> pl.Expr:
    """UPN invalid (characters 5-12 not all numeric)"""
    return ~UPN.str.contains(r"^.{4}[0-9]{8}")


@rule("1550", ChildIdentifiers="UPN")
def last_character_is_possible(_: Year) -> pl.Expr:
    """UPN invalid (character 13 not a recognised value)"""
    return WHOLE & ~UPN.str.contains(rf"[0-9{LETTERS}]$")


@rule("1560Q", severity=Severity.QUERY, ChildIdentifiers="FormerUPN")
def former_number_is_possible(_: Year) -> pl.Expr:
    """Former UPN wrongly formatted

    The last character of a temporary number is a letter, as the published format says; tools in use flag it.
    """
    return ~this.FormerUPN.str.contains(r"^[A-Za-z][0-9]{11}[0-9A-Za-z]$")


def number_expected(by: date) -> pl.Expr:
    """A child who is 6 by that day and was not turned away has no number and no reason for having none."""
    old_enough = birthday(this.PersonBirthDate, SCHOOL_AGE) <= by
    return old_enough & child.further_action & blank(this.UPN) & ~among(this.UPNunknown, *REASONS)


@rule("8770Q", until=2024, severity=Severity.QUERY, ChildIdentifiers="UPNunknown")
def six_year_old_has_a_number(year: Year) -> pl.Expr:
    """UPN or reason UPN missing expected for a child more than 5 years old

    Asked of a child who has turned 6 by the end of the census year.
    """
    return number_expected(by=year.end)


@rule("8770Q", since=2025, severity=Severity.QUERY, ChildIdentifiers="UPNunknown")
def school_age_child_has_a_number(year: Year) -> pl.Expr:
    """UPN missing, or reason missing or UN1, for a child of school age

    Asked of a child who turns 6 by 31 August after the census year.
    """
    return number_expected(by=date(year.end.year, 8, 31))


@rule("8772", ChildIdentifiers="UPNunknown", CINdetails="ReferralNFA")
def un7_means_no_further_action(_: Year) -> dict[str, pl.Expr]:
    """UPN unknown reason UN7 but at least one referral went on to further action

    A referral whose flag is blank is left to rule 8568; tools in use flag it here as well.
    """
    return {
        "ChildIdentifiers": (this.UPNunknown == "UN7") & child.further_action,
        "CINdetails": ~this.ReferralNFA & (pl.col("identity.UPNunknown") == "UN7"),
    }
