"""Rules that hold this year's first episode against last year's final one."""

import polars as pl

from ...core.rules import rule
from ...core.words import among, differs, given, this
from ...core.year import Year
from ..columns import child, last_final

MILES_APART = 0.2


def left_open() -> pl.Expr:
    """The child's final episode of last year was open, and this is the first of this year."""
    return this.is_first & last_final.CHILD.is_not_null() & ~given(last_final.DEC)


def changed(name: str) -> pl.Expr:
    """A field of this first episode is not what the open episode had at the end of last year."""
    return left_open() & differs(pl.col(name), pl.col(f"last_final.{name}"))


def distance_changed() -> pl.Expr:
    """The distances are 0.2 miles apart or more, or only one of them is known."""
    only_one = this.PL_DISTANCE.is_null() ^ last_final.PL_DISTANCE.is_null()
    # A hair is taken off, so that 1.2 against 1.0 counts in binary arithmetic too.
    apart = (this.PL_DISTANCE - last_final.PL_DISTANCE).abs() >= MILES_APART - 1e-6
    return only_one | apart.fill_null(value=False)


@rule("199", Episodes="CHILD")
def not_adopted_before(_: Year) -> pl.Expr:
    """Episodes show the child was previously adopted from care (only current and previous year can
    be tested)
    """
    return this.DECOM > child.adopted_on


@rule("452", Episodes="PL_LA")
def same_authority_of_placement(_: Year) -> pl.Expr:
    """LA of placement contradicts between last episode of last year and first episode of this year"""
    return left_open() & (this.RNE == last_final.RNE) & (this.PL_LA != last_final.PL_LA)


@rule("453", Episodes="PL_DISTANCE")
def same_distance(_: Year) -> pl.Expr:
    """Placement distance contradicts between last episode of last year and first episode of this year

    A distance known on one side only is a contradiction either way round; tools in use miss one of the two.
    """
    return left_open() & (this.RNE == last_final.RNE) & distance_changed()


@rule("502", Episodes="DECOM")
def continues_last_years_episode(_: Year) -> pl.Expr:
    """Open episode at the end of last year does not match the start date of this year's first episode"""
    return changed("DECOM")


@rule("503A", Episodes="RNE")
def same_reason(_: Year) -> pl.Expr:
    """The reason for new episode in the first episode does not match open episode at end of last year"""
    return changed("RNE")


@rule("503B", Episodes="LS")
def same_legal_status(_: Year) -> pl.Expr:
    """The legal status in the first episode does not match open episode at end of last year"""
    return changed("LS")


@rule("503C", Episodes="CIN")
def same_need(_: Year) -> pl.Expr:
    """The category of need in the first episode does not match open episode at end of last year"""
    return changed("CIN")


@rule("503D", until=2024, Episodes="PLACE")
def same_placement(_: Year) -> pl.Expr:
    """The placement type in the first episode does not match open episode at end of last year

    Tools in use already let H5 become K3 in 2024, a year before the code existed.
    """
    return changed("PLACE")


@rule("503D", since=2025, until=2025, Episodes="PLACE")
def same_placement_but_supported_accommodation(_: Year) -> pl.Expr:
    """The placement type in the first episode does not match open episode at end of last year

    In 2025, semi-independent living (H5) became supported accommodation (K3).
    """
    return changed("PLACE") & ~((last_final.PLACE == "H5") & among(this.PLACE, "K3")).fill_null(value=False)


@rule("503D", since=2026, Episodes="PLACE")
def same_placement_but_other_placements(year: Year) -> pl.Expr:
    """The placement type in the first episode does not match open episode at end of last year

    In 2026, "other placements" (Z1) was divided into Z11 to Z14.
    """
    divided = (last_final.PLACE == "Z1") & among(this.PLACE, "Z11", "Z12", "Z13", "Z14")
    return changed("PLACE") & ~divided.fill_null(value=False) if year.number == 2026 else changed("PLACE")


@rule("503E", Episodes="PLACE_PROVIDER")
def same_provider(_: Year) -> pl.Expr:
    """The placement provider in the first episode does not match open episode at end of last year"""
    return changed("PLACE_PROVIDER")


@rule("503F", Episodes="URN")
def same_urn(_: Year) -> pl.Expr:
    """The Ofsted URN in the first episode does not match open episode at end of last year"""
    return changed("URN")


@rule("503G", Episodes="PL_DISTANCE")
def same_distance_as_open_episode(_: Year) -> pl.Expr:
    """The distance in first episode does not match open episode at end of last year

    A distance known on one side only differs either way round; tools in use miss one of the two.
    """
    return left_open() & distance_changed()


@rule("503H", Episodes="PL_LA")
def same_placement_authority(_: Year) -> pl.Expr:
    """The placement LA in first episode does not match open episode at end of last year"""
    return changed("PL_LA")


@rule("503J", Episodes="PL_LOCATION")
def same_location(_: Year) -> pl.Expr:
    """The placement location in first episode does not match open episode at end of last year"""
    return changed("PL_LOCATION")


@rule("562", Episodes="DECOM")
def continuing_episode_was_returned(year: Year) -> pl.Expr:
    """Episode began before this year but the continuing episode is missing from last year"""
    return this.is_first & (this.DECOM < year.start) & differs(this.DECOM, last_final.DECOM)


@rule("NoE", Episodes="DECOM")
def was_in_last_years_return(year: Year) -> pl.Expr:
    """This child has no episodes loaded for previous year even though child started to be looked after before
    this current year
    """
    return (this.DECOM < year.start) & ~child.had_episode_last_year
