"""Rules about placements: ages, temporary placements, reasons for a change, and who provides them."""

from datetime import date

import polars as pl

from ...core.rules import rule
from ...core.words import (
    among,
    before_previous,
    birthday,
    days_between,
    differs,
    given,
    next_,
    previous,
    this,
)
from ...core.year import Year
from ..columns import child, header


def temporary(place: pl.Expr, year: Year) -> pl.Expr:
    """The placement is a temporary one: hospital, holiday, or a few days elsewhere."""
    return among(place, *year.group("temporary"))


def placed_under(age: int, *places: str) -> pl.Expr:
    """A placement of this kind began before the child reached the age."""
    return among(this.PLACE, *places) & (this.DECOM < birthday(header.DOB, age))


@rule("178", Episodes="PLACE_PROVIDER")
def provider_is_a_code(year: Year) -> pl.Expr:
    """Placement provider code is not a valid code

    Also flagged where the placement has no provider. From 2026 tools in use leave T4 out of those placements.
    """
    unknown = ~among(this.PLACE_PROVIDER, *year.codes("PLACE_PROVIDER"))
    return given(this.PLACE_PROVIDER) & (unknown | among(this.PLACE, *year.group("no provider needed")))


@rule("213", Episodes="PLACE_PROVIDER")
def provider_not_needed(year: Year) -> pl.Expr:
    """Placement provider information not required"""
    return given(this.PLACE_PROVIDER) & among(this.PLACE, *year.group("no provider needed"))


@rule("217", Episodes="DECOM PLACE RNE")
def foster_carers_adopting(_: Year) -> pl.Expr:
    """Placement with current foster carers for adoption (A3, A5) must have reason for new episode
    S, T or U
    """
    adopting = among(this.PLACE, "A3", "A5") & (this.DECOM >= date(2015, 4, 1))
    return adopting & ~among(this.RNE, "S", "T", "U")


@rule("217t", since=2024, until=2024, Episodes="DECOM PLACE")
def independent_living_ended(_: Year) -> pl.Expr:
    """Placement type 'P2' is not a valid placement type from 28 October 2023"""
    return (this.PLACE == "P2") & ((this.DEC > date(2023, 10, 28)) | ~given(this.DEC))


@rule("225", Episodes="REASON_PLACE_CHANGE")
def reason_for_change_recorded(year: Year) -> pl.Expr:
    """Reason for placement change must be recorded"""
    moves = among(next_.RNE, "P", "B", "T", "U") & ~temporary(next_.PLACE, year)
    ends = (this.REC == "X1") & ~temporary(this.PLACE, year)
    return ends & moves & ~given(this.REASON_PLACE_CHANGE)


def reason_around_temporary(year: Year) -> pl.Expr:
    """A temporary placement, with a reason for change on it or on the episode before it."""
    reason = given(this.REASON_PLACE_CHANGE) | given(previous.REASON_PLACE_CHANGE)
    return temporary(this.PLACE, year) & reason


@rule("226", until=2025, Episodes="PLACE REASON_PLACE_CHANGE")
def reason_for_change_not_needed(year: Year) -> pl.Expr:
    """Reason for placement change is not required"""
    return reason_around_temporary(year)


@rule("226", since=2026, Episodes="PLACE REASON_PLACE_CHANGE")
def reason_for_temporary_change_not_needed(year: Year) -> pl.Expr:
    """Reason for placement change is not required for temporary placements"""
    return reason_around_temporary(year)


@rule("233", since=2026, Episodes="REASON_PLACE_CHANGE DEC")
def no_reason_while_open(_: Year) -> pl.Expr:
    """Reason for placement change is not required when the episode has not ceased

    Tools in use look for a column no file has, and never run it.
    """
    return given(this.REASON_PLACE_CHANGE) & ~given(this.DEC)


@rule("234", since=2026, Episodes="REASON_PLACE_CHANGE", Header="DOB")
def no_custody_before_10(_: Year) -> dict[str, pl.Expr]:
    """A child aged under 10 can not change placement due to being admitted to custody

    The reason stands on the episode that ends; the child's age is taken where the next begins. Tools in use
    take both from one episode.
    """
    return {
        "Episodes": (this.REASON_PLACE_CHANGE == "CUSTOD") & (next_.DECOM < birthday(header.DOB, 10)),
        "Header": child.first_custody < birthday(this.DOB, 10),
    }


@rule("336", Episodes="PLACE")
def fostered_before_adoption(year: Year) -> pl.Expr:
    """Child does not have a foster placement immediately prior to being placed for adoption

    About placement with the current carer, so codes A3 and A5. Tools in use look at A3 and A4.
    """
    settled = among(previous.PLACE, *year.group("placed for adoption"), *year.group("foster"))
    return this.has_previous & among(this.PLACE, "A3", "A5") & ~settled


@rule("370", until=2023, Episodes="DECOM PLACE")
def independent_at_15(_: Year) -> pl.Expr:
    """Child in independent living should be at least 15"""
    return placed_under(15, "P2")


@rule("370", since=2024, until=2024, Episodes="DECOM PLACE")
def independent_at_16(_: Year) -> pl.Expr:
    """Child in independent living should be at least 16"""
    return placed_under(16, "P2")


@rule("371", until=2023, Episodes="DECOM PLACE")
def semi_independent_at_14(_: Year) -> pl.Expr:
    """Child in semi-independent living accommodation not subject to children’s homes regulations should be at
    least 14
    """
    return placed_under(14, "H5")


@rule("371", since=2024, until=2024, Episodes="DECOM PLACE")
def semi_independent_at_16(_: Year) -> pl.Expr:
    """Child in semi-independent living accommodation not subject to children’s homes regulations should be at
    least 16
    """
    return placed_under(16, "H5")


@rule("371", since=2025, Episodes="DECOM PLACE")
def supported_accommodation_at_16(_: Year) -> pl.Expr:
    """Child in supported accomodation not subject to children’s homes regulations should be at least 16"""
    return placed_under(16, "K3")


@rule("372", Episodes="DECOM PLACE")
def custody_at_10(_: Year) -> pl.Expr:
    """Child in youth custody or prison should be at least 10"""
    return placed_under(10, "R5")


@rule("373", Episodes="DECOM PLACE")
def residential_school_at_4(_: Year) -> pl.Expr:
    """Child placed in a school should be at least 4 years old"""
    return placed_under(4, "S1")


@rule("374", Episodes="DECOM PLACE")
def residential_employment_at_14(_: Year) -> pl.Expr:
    """Child in residential employment should be at least 14 years old"""
    return placed_under(14, "P3")


@rule("375", Episodes="DECOM PLACE")
def hospital_for_six_weeks(_: Year) -> pl.Expr:
    """Hospitalisation coded as a temporary placement exceeds six weeks"""
    return (this.PLACE == "T1") & (days_between(this.DECOM, this.DEC) > 42)


@rule("376", Episodes="DECOM PLACE")
def carers_holiday_for_three_weeks(_: Year) -> pl.Expr:
    """Temporary placements coded as being due to holiday of usual foster carer(s) cannot exceed
    three weeks
    """
    return (this.PLACE == "T3") & (days_between(this.DECOM, this.DEC) > 21)


@rule("377", Episodes="PLACE")
def two_carers_holidays(_: Year) -> pl.Expr:
    """Only two temporary placements coded as being due to holiday of usual foster carer(s) are allowed in any
    12- month period
    """
    return (this.PLACE == "T3") & (child.holiday_placements > 2)


@rule("379", Episodes="DECOM PLACE")
def other_temporary_for_a_week(_: Year) -> pl.Expr:
    """Temporary placements for unspecified reason (placement code T4) cannot exceed seven days"""
    return (this.PLACE == "T4") & (days_between(this.DECOM, this.DEC) > 7)


@rule("380", Episodes="PLACE RNE")
def care_does_not_start_temporarily(year: Year) -> pl.Expr:
    """A period of care cannot start with a temporary placement"""
    return temporary(this.PLACE, year) & ~among(this.RNE, "P", "B")


@rule("381", Episodes="PLACE REC")
def care_does_not_end_temporarily(year: Year) -> pl.Expr:
    """A period of care cannot end with a temporary placement"""
    return temporary(this.PLACE, year) & given(this.REC) & ~among(this.REC, "X1")


def does_not_go_back(year: Year) -> pl.Expr:
    """After a temporary placement, the reason is not a move or the placement is not the one before it."""
    elsewhere = this.PLACE.ne(before_previous.PLACE)
    return temporary(previous.PLACE, year) & (~among(this.RNE, "P") | elsewhere)


@rule("383", until=2025, Episodes="PLACE")
def returns_after_temporary(year: Year) -> pl.Expr:
    """A child in a temporary placement must subsequently return to his/her normal placement"""
    return does_not_go_back(year)


@rule("383", since=2026, Episodes="PLACE PL_POST RNE")
def returns_to_same_address(year: Year) -> pl.Expr:
    """A child in a temporary placement must subsequently return to his/her normal placement"""
    other_address = this.has_before_previous & differs(this.PL_POST, before_previous.PL_POST)
    return does_not_go_back(year) | (temporary(previous.PLACE, year) & other_address)


@rule("390", Episodes="PLACE REC")
def placed_before_adopted(year: Year) -> pl.Expr:
    """Reason episode ceased is adopted but child has not been previously placed for adoption"""
    return among(this.REC, "E11", "E12") & ~among(this.PLACE, *year.group("placed for adoption"))


@rule("516", Episodes="PLACE REC")
def former_foster_carer_as_guardian(year: Year) -> pl.Expr:
    """REC E45/E46 (former foster carers) requires a foster placement code U1 to U6"""
    return among(this.REC, "E45", "E46") & ~among(this.PLACE, *year.group("foster"))


@rule("526", Episodes="PLACE PLACE_PROVIDER")
def provider_recorded(year: Year) -> pl.Expr:
    """Child is missing a placement provider code for at least one episode"""
    return ~given(this.PLACE_PROVIDER) & ~among(this.PLACE, *year.group("no provider needed"))


def provider_with(provider: str, *places: str) -> pl.Expr:
    """The provider stands beside one of these placements."""
    return (this.PLACE_PROVIDER == provider) & among(this.PLACE, *places)


@rule("527", Episodes="PLACE PLACE_PROVIDER")
def own_provision_is_possible(_: Year) -> pl.Expr:
    """A placement provider code of PR1 cannot be associated with placements P1, R2 or R5"""
    return provider_with("PR1", "P1", "R2", "R5")


@rule("528", Episodes="PLACE PLACE_PROVIDER")
def other_authority_is_possible(_: Year) -> pl.Expr:
    """A placement provider code of PR2 cannot be associated with placements P1, R2 or R5"""
    return provider_with("PR2", "P1", "R2", "R5")


@rule("529", Episodes="PLACE PLACE_PROVIDER")
def other_public_provision_is_possible(year: Year) -> pl.Expr:
    """Provider PR3 cannot be used with placements P1, A3-A6, K1, K2 or U1-U6"""
    return provider_with("PR3", "P1", "K1", "K2", *year.group("placed for adoption"), *year.group("foster"))


@rule("530", Episodes="PLACE PLACE_PROVIDER")
def private_provision_is_possible(_: Year) -> pl.Expr:
    """A placement provider code of PR4 cannot be associated with placement P1"""
    return provider_with("PR4", "P1")


@rule("531", Episodes="PLACE PLACE_PROVIDER")
def voluntary_provision_is_possible(_: Year) -> pl.Expr:
    """A placement provider code of PR5 cannot be associated with placements P1"""
    return provider_with("PR5", "P1")


@rule("550", Episodes="PLACE PLACE_PROVIDER")
def parents_provide_only_home(_: Year) -> pl.Expr:
    """A placement provider code of PR0 can only be associated with placement P1"""
    return (this.PLACE_PROVIDER == "PR0") & ~among(this.PLACE, "P1")
