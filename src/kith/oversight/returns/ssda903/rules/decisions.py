"""Rules about decisions that a child should be, and should no longer be, placed for adoption."""

import polars as pl

from ...core.rules import rule
from ...core.words import among, any_given, differs, given, previous, this
from ...core.year import Year
from ..columns import (
    adoption,
    adoptive,
    child,
    ending,
    first_care,
    first_started,
    freeing_order,
    header,
    last_placed,
    open_freeing_order,
    open_placement_order,
    placed,
    placement_order,
)


@rule("117", Episodes="DEC DECOM REC", PlacedAdoption="DATE_PLACED DATE_PLACED_CEASED")
def decided_while_looked_after(year: Year) -> dict[str, pl.Expr]:
    """Date of decision to place (or no longer place) for adoption is after the collection year or after the
    child ceased to be looked after
    """

    def too_late(day: pl.Expr, left: pl.Expr) -> pl.Expr:
        return (day > pl.lit(year.end)) | (day > left).fill_null(value=False)

    decided = too_late(placed.DATE_PLACED, this.DEC) | too_late(placed.DATE_PLACED_CEASED, this.DEC)
    return {
        "Episodes": (this.row == ending.row) & decided,
        "PlacedAdoption": too_late(this.DATE_PLACED, ending.DEC)
        | too_late(this.DATE_PLACED_CEASED, ending.DEC),
    }


@rule("118", Episodes="DECOM LS", PlacedAdoption="DATE_PLACED_CEASED")
def reversed_while_looked_after(year: Year) -> dict[str, pl.Expr]:
    """Date of decision to no longer place for adoption is before the collection year or before the child
    started to be looked after
    """

    def too_early(day: pl.Expr, started: pl.Expr) -> pl.Expr:
        return (day < pl.lit(year.start)) | (day < started).fill_null(value=False)

    return {
        "Episodes": (this.row == first_care.row) & too_early(placed.DATE_PLACED_CEASED, this.DECOM),
        "PlacedAdoption": too_early(this.DATE_PLACED_CEASED, first_care.DECOM),
    }


@rule("119", PlacedAdoption="DATE_PLACED_CEASED REASON_PLACED_CEASED")
def reversal_has_date_and_reason(_: Year) -> pl.Expr:
    """If a child should no longer be placed for adoption, both the date and the reason for that decision must
    be given
    """
    return given(this.DATE_PLACED_CEASED) ^ given(this.REASON_PLACED_CEASED)


@rule("184", Header="DOB", PlacedAdoption="DATE_PLACED")
def decided_after_birth(_: Year) -> dict[str, pl.Expr]:
    """Date of decision that a child should be placed for adoption is before the child was born"""
    return {
        "Header": placed.DATE_PLACED < this.DOB,
        "PlacedAdoption": this.DATE_PLACED < header.DOB,
    }


@rule("522", PlacedAdoption="DATE_PLACED DATE_PLACED_CEASED")
def decided_before_reversed(_: Year) -> pl.Expr:
    """Decision to place must be on or before the decision to no longer place"""
    return this.DATE_PLACED_CEASED < this.DATE_PLACED


@rule("551", Episodes="PLACE", PlacedAdoption="DATE_PLACED")
def placement_has_a_decision(year: Year) -> dict[str, pl.Expr]:
    """Child has been placed for adoption but there is no date of the decision that the child should be placed
    for adoption
    """
    placing = among(this.PLACE, *year.group("placed for adoption"))
    return {
        "Episodes": placing & ~given(placed.DATE_PLACED),
        "PlacedAdoption": adoptive.CHILD.is_not_null() & ~given(placed.DATE_PLACED),
    }


@rule("552", Episodes="DECOM", PlacedAdoption="DATE_PLACED")
def decided_before_placed(_: Year) -> dict[str, pl.Expr]:
    """Date of Decision to place a child for adoption should be on or prior to the date that the child was
    placed for adoption
    """
    return {
        "Episodes": (this.row == adoptive.row) & (this.DECOM < placed.DATE_PLACED),
        "PlacedAdoption": (this.row == placed.row) & (adoptive.DECOM < this.DATE_PLACED),
    }


def order_without_decision(first_order: pl.Expr, open_order: pl.Expr, status: str) -> dict[str, pl.Expr]:
    """An order with no decision behind it, or still in force although the latest decision was reversed."""
    reversed_ = any_given(this.DATE_PLACED_CEASED, this.REASON_PLACED_CEASED)
    return {
        "Episodes": (this.LS == status) & ~given(placed.DATE_PLACED),
        "PlacedAdoption": (this.row == placed.row)
        & ((first_order.is_not_null() & ~given(this.DATE_PLACED)) | (open_order.is_not_null() & reversed_)),
    }


@rule("553", Episodes="CHILD", PlacedAdoption="DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED")
def placement_order_has_a_decision(_: Year) -> dict[str, pl.Expr]:
    """Placement order has been granted but there is no date of decision that the child should be placed for
    adoption
    """
    return order_without_decision(placement_order.CHILD, open_placement_order.CHILD, "E1")


@rule("554", Episodes="DECOM LS", PlacedAdoption="DATE_PLACED")
def decided_before_placement_order(_: Year) -> dict[str, pl.Expr]:
    """Decision to place should be on or before the date the placement order was granted"""
    return {
        "Episodes": (this.row == placement_order.row) & (placed.DATE_PLACED > this.DECOM),
        "PlacedAdoption": this.DATE_PLACED > placement_order.DECOM,
    }


@rule(
    "555", until=2024, Episodes="CHILD", PlacedAdoption="DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED"
)
def freeing_order_has_a_decision(_: Year) -> dict[str, pl.Expr]:
    """Freeing order has been granted but there is no date of decision that the child should be placed for
    adoption
    """
    return order_without_decision(freeing_order.CHILD, open_freeing_order.CHILD, "D1")


@rule("556", until=2024, Episodes="DECOM", PlacedAdoption="DATE_PLACED")
def decided_before_freeing_order(_: Year) -> dict[str, pl.Expr]:
    """Decision to place should be on or before the date the freeing order was granted"""
    return {
        "Episodes": (this.LS == "D1") & (placed.DATE_PLACED > this.DECOM),
        "PlacedAdoption": this.DATE_PLACED > freeing_order.DECOM,
    }


@rule("557", Episodes="LS PLACE REC", PlacedAdoption="DATE_PLACED_CEASED REASON_PLACED_CEASED")
def left_without_adoption(_: Year) -> dict[str, pl.Expr]:
    """Child left care without adoption but the decision to no longer place for adoption is not recorded"""
    not_said = ~given(placed.DATE_PLACED_CEASED) | ~given(placed.REASON_PLACED_CEASED)
    return {
        "Episodes": pl.col("left.unadopted") & not_said,
        "PlacedAdoption": (this.row == placed.row) & child.left_unadopted & not_said,
    }


@rule("558", Episodes="REC", PlacedAdoption="DATE_PLACED_CEASED")
def adopted_so_not_reversed(_: Year) -> dict[str, pl.Expr]:
    """Child adopted, so the decision to no longer place for adoption should be blank

    Asked of the latest decision. Tools in use flag only a child with several decisions, all of them reversed.
    """
    return {
        "Episodes": among(this.REC, "E11", "E12") & given(placed.DATE_PLACED_CEASED),
        "PlacedAdoption": (this.row == placed.row)
        & adoption.CHILD.is_not_null()
        & given(this.DATE_PLACED_CEASED),
    }


@rule("559", PlacedAdoption="DATE_PLACED")
def earlier_decision_was_returned(year: Year) -> pl.Expr:
    """Decision to place was not this year but was not in a previous return either"""
    return (this.DATE_PLACED < year.start) & ~given(last_placed.DATE_PLACED)


@rule("560", PlacedAdoption="DATE_PLACED DATE_PLACED_CEASED")
def standing_decision_keeps_its_date(_: Year) -> pl.Expr:
    """Decision-to-place date differs from last year although the decision did not change"""
    stands = last_placed.DATE_PLACED.is_not_null() & ~given(last_placed.DATE_PLACED_CEASED)
    return stands & ~this.has_previous & differs(this.DATE_PLACED, last_placed.DATE_PLACED)


@rule("561", PlacedAdoption="DATE_PLACED")
def reversed_decision_is_not_returned(_: Year) -> pl.Expr:
    """Decision-to-place date same as last year although last year's decision was reversed"""
    was_reversed = any_given(last_placed.DATE_PLACED_CEASED, last_placed.REASON_PLACED_CEASED)
    return (this.DATE_PLACED == last_placed.DATE_PLACED) & was_reversed


@rule("563", PlacedAdoption="DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED")
def reversal_has_a_decision(_: Year) -> pl.Expr:
    """Should no longer be placed for adoption but the decision-to-place date is blank"""
    return given(this.DATE_PLACED_CEASED) & given(this.REASON_PLACED_CEASED) & ~given(this.DATE_PLACED)


@rule("579", PlacedAdoption="DATE_PLACED DATE_PLACED_CEASED")
def decisions_do_not_overlap(_: Year) -> pl.Expr:
    """A new decision to place cannot start while the previous one is open; decisions must not overlap"""
    still_open = this.has_previous & ~given(previous.DATE_PLACED_CEASED)
    return still_open | (this.DATE_PLACED < previous.DATE_PLACED_CEASED)


@rule("583", PlacedAdoption="DATE_PLACED DATE_PLACED_CEASED")
def earlier_decision_was_revoked(_: Year) -> pl.Expr:
    """More than one decision to place, but an earlier one has not been revoked

    By real dates; tools in use put dates written day first in order as text.
    """
    return this.has_next & ~given(this.DATE_PLACED_CEASED)


@rule("584", PlacedAdoption="DATE_PLACED")
def new_decision_after_reversal(_: Year) -> pl.Expr:
    """Decision to place contradicts last year's record, where the decision had been reversed

    By real dates; tools in use compare dates written day first as text.
    """
    not_later = ~given(this.DATE_PLACED) | (this.DATE_PLACED <= last_placed.DATE_PLACED)
    return given(last_placed.DATE_PLACED_CEASED) & not_later


@rule("1003", Episodes="DECOM RNE", PlacedAdoption="DATE_PLACED")
def decided_after_care_started(_: Year) -> dict[str, pl.Expr]:
    """Date of LA's decision that a child should be placed for adoption is before the child started to be
    looked after
    """
    return {
        "Episodes": (this.row == first_started.row) & (placed.DATE_PLACED < this.DECOM),
        "PlacedAdoption": this.DATE_PLACED < first_started.DECOM,
    }
