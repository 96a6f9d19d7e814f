"""Rules about where a child lived and was placed: postcodes, the authority of placement, and distance from
home.
"""

import polars as pl

from ...core.rules import rule
from ...core.words import among, given, this
from ...core.year import Year
from ..columns import child, home, placement, return_

FURTHEST = 999.9


def short_breaks(year: Year) -> pl.Expr:
    """The legal status is one of the two for short breaks, which need no address."""
    return among(this.LS, *year.group("short breaks"))


def ever_unaccompanied() -> pl.Expr:
    """Returned as an unaccompanied asylum-seeking child this year or last; such a child has no home
    postcode.
    """
    return child.uasc | child.uasc_last


@rule("164", Episodes="PL_DISTANCE")
def distance_is_possible(_: Year) -> pl.Expr:
    """Distance is not valid; check the postcodes (false positives for former UASC not identified in the
    loaded data)
    """
    return ~ever_unaccompanied() & ~this.PL_DISTANCE.is_between(0, FURTHEST)


@rule("169", Episodes="PL_LA")
def authority_of_placement_known(year: Year) -> pl.Expr:
    """Local Authority (LA) of placement is not valid or is missing. Please check a valid postcode has been
    entered
    """
    return ~short_breaks(year) & this.PL_LA.is_null()


@rule("179", Episodes="PL_LOCATION")
def location_known(year: Year) -> pl.Expr:
    """Placement location code is not a valid code"""
    return ~short_breaks(year) & this.PL_LOCATION.is_null()


@rule("214", Episodes="PL_POST URN")
def short_break_needs_no_location(year: Year) -> pl.Expr:
    """Placement location information not required"""
    return short_breaks(year) & (given(this.PL_POST) | given(this.URN))


@rule("392a", Episodes="PL_DISTANCE")
def distance_known(year: Year) -> pl.Expr:
    """Child is looked after but no distance is recorded (false positives for former UASC)"""
    return ~ever_unaccompanied() & ~short_breaks(year) & this.PL_DISTANCE.is_null()


@rule("392b", Episodes="HOME_POST PL_POST")
def postcodes_recorded(year: Year) -> pl.Expr:
    """Child is looked after but no postcodes are recorded (false positives for former UASC)"""
    either_blank = ~given(this.HOME_POST) | ~given(this.PL_POST)
    return ~ever_unaccompanied() & ~short_breaks(year) & either_blank


@rule("392c", Episodes="HOME_POST PL_POST")
def postcodes_exist(_: Year) -> pl.Expr:
    """Postcode(s) provided are invalid"""
    return (given(this.HOME_POST) & ~home.known) | (given(this.PL_POST) & ~placement.known)


@rule("392d", Episodes="HOME_POST PLACE PL_POST")
def placed_away_from_home(_: Year) -> pl.Expr:
    """Home and placement postcodes should not be same unless the placement type is P1"""
    return (this.HOME_POST == this.PL_POST) & ~among(this.PLACE, "P1")


@rule("406", Episodes="PL_DISTANCE")
def unaccompanied_has_no_distance(_: Year) -> pl.Expr:
    """Child is or was UASC, so distance should be blank"""
    return ever_unaccompanied() & this.PL_DISTANCE.is_not_null()


@rule("411", Episodes="PL_LOCATION")
def inside_means_our_authority(_: Year) -> pl.Expr:
    """Placement location code disagrees with LA of placement"""
    return (this.PL_LOCATION == "IN") & (this.PL_LA != return_.authority)


@rule("420", Episodes="PL_LA")
def short_break_needs_no_authority(year: Year) -> pl.Expr:
    """LA of placement completed but child is looked after under legal status V3 or V4"""
    return short_breaks(year) & this.PL_LA.is_not_null()


@rule("454", since=2026, Episodes="PL_DISTANCE")
def placed_within_350_miles(_: Year) -> pl.Expr:
    """Placement is over 350 miles from home (false positives for former UASC)"""
    return (this.PL_DISTANCE > 350) & (this.PL_DISTANCE != FURTHEST)


@rule("1015", Episodes="PL_LA")
def own_provision_in_own_area(year: Year) -> pl.Expr:
    """Placement provider is own provision but child not placed in own LA"""
    family = among(this.PLACE, *year.group("placed for adoption"), *year.group("foster"))
    settled = given(this.LS) & ~short_breaks(year) & given(this.PLACE) & ~family
    return settled & (this.PLACE_PROVIDER == "PR1") & (this.PL_LA != return_.authority)
