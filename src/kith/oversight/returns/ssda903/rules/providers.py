"""Rules about the inspectorate's number (URN) of a placement, and what its provider list says of it."""

from datetime import date

import polars as pl

from ...core.rules import rule
from ...core.words import among, given, this
from ...core.year import Year
from ..columns import provider, return_

NO_URN = "XXXXXXX"


def has_urn() -> pl.Expr:
    """A real number is given, not the mark for a setting that has none."""
    return given(this.URN) & (this.URN != NO_URN)


def in_england(year: Year) -> pl.Expr:
    """The placement is known to be in England."""
    return this.PL_LA.is_not_null() & ~among(this.PL_LA, *year.group("outside England"))


@rule("218", Episodes="URN")
def urn_needed(year: Year) -> pl.Expr:
    """Ofsted Unique reference number (URN) is required"""
    this_year = (this.DEC >= year.start) | ~given(this.DEC)
    needed = ~among(this.PLACE, *year.group("no URN needed"))
    return ~given(this.URN) & needed & in_england(year) & this_year


@rule("219", Episodes="PLACE URN")
def urn_matches_placement_type(_: Year) -> pl.Expr:
    """The Ofsted Unique reference number (URN) provided for the child's placement does not match the
    placement type recorded
    """
    return (
        has_urn()
        & provider.known
        & ~pl.col("provider.places").list.contains(this.PLACE).fill_null(value=False)
    )


@rule("221", Episodes="PL_POST")
def urn_matches_postcode(year: Year) -> pl.Expr:
    """The Ofsted Unique reference number (URN) provided for the child's placement does not match the
    placement postcode provided
    """
    one_address = among(this.PLACE, *year.group("one address per URN"))
    stays = ~among(this.LS, *year.group("short breaks"))
    return has_urn() & stays & one_address & (this.PL_POST != provider.postcode)


@rule("222", Episodes="URN")
def urn_not_expected(year: Year) -> pl.Expr:
    """Ofsted Unique reference number (URN) should not be recorded for this placement type"""
    return has_urn() & among(this.PLACE, *year.group("no URN expected"))


@rule("224", Episodes="PLACE_PROVIDER")
def urn_matches_provider(_: Year) -> pl.Expr:
    """The Ofsted Unique reference number (URN) provided for the child's placement does not match the
    placement provider recorded
    """
    listed = pl.col("provider.codes").list.contains(this.PLACE_PROVIDER).fill_null(value=False)
    return has_urn() & provider.known & ~listed


@rule("227", Episodes="DECOM URN")
def provider_open_at_the_start(_: Year) -> pl.Expr:
    """Ofsted Unique reference number (URN) is not valid for the episode start date"""
    return has_urn() & (this.DECOM >= provider.closed_on)


@rule("228", Episodes="DEC URN")
def provider_open_at_the_end(year: Year) -> pl.Expr:
    """Provider URN not valid at the episode end date"""
    ends = pl.when(given(this.DEC)).then(this.DEC).otherwise(pl.lit(year.end))
    return has_urn() & (ends > provider.closed_on)


@rule("229", Episodes="PLACE_PROVIDER URN")
def provider_in_the_authority(_: Year) -> pl.Expr:
    """Placement provider code conflicts with the local authority of the provider (LA inferred from provider
    postcode)
    """
    ours = provider.authority == return_.authority
    own = (this.PLACE_PROVIDER == "PR1") & ~ours
    other = (this.PLACE_PROVIDER == "PR2") & ours
    return has_urn() & (own | other)


@rule("230", since=2024, until=2024, Episodes="DEC PLACE URN")
def supported_accommodation_needs_urn(year: Year) -> pl.Expr:
    """Ofsted Unique reference number (URN) is required for any English H5 placements from 28 October 2023"""
    still = (this.DEC >= date(2023, 10, 29)) | ~given(this.DEC)
    return (this.PLACE == "H5") & still & ~has_urn() & in_england(year)


@rule("1008", Episodes="URN")
def urn_is_listed(_: Year) -> pl.Expr:
    """Ofsted Unique Reference Number (URN) is not valid"""
    return has_urn() & ~provider.known
