"""Rules about legal status: the ages and lengths the law allows, short breaks, orders that no
longer exist.
"""

from datetime import date

import polars as pl

from ...core.rules import rule
from ...core.words import among, birthday, days_between, differs, given, previous, this
from ...core.year import Year
from ..columns import child, criminal, header, reviews, run
from ..facts.care import in_the_year

PLACEMENT_FIELDS = ("PLACE", "PL_POST", "URN", "PLACE_PROVIDER")


def short_breaks(year: Year) -> pl.Expr:
    """The legal status is one of the two for short breaks."""
    return among(this.LS, *year.group("short breaks"))


def any_of_placement_changed() -> pl.Expr:
    """Type, postcode, URN or provider is not what it was in the previous episode."""
    return pl.any_horizontal(differs(pl.col(name), pl.col(f"previous.{name}")) for name in PLACEMENT_FIELDS)


@rule("358", Episodes="DECOM LS", Header="DOB")
def criminal_status_at_10(_: Year) -> dict[str, pl.Expr]:
    """Child with this legal status should not be under 10

    A child is 10 on the tenth birthday; tools in use flag an episode that starts that day.
    """
    young = this.DECOM < birthday(header.DOB, 10)
    return {
        "Episodes": among(this.LS, "J1", "J2", "J3") & young,
        "Header": criminal.DECOM < birthday(this.DOB, 10),
    }


@rule("359", Episodes="DEC LS PLACE")
def after_18_only_in_a_community_home(year: Year) -> pl.Expr:
    """Child looked after past the 18th birthday must be accommodated under s20(5) in a community home"""
    past_18 = birthday(header.DOB, 18) < year.end
    return ~given(this.DEC) & past_18 & ~(among(this.LS, "V2") & among(this.PLACE, "K2"))


@rule("361", Episodes="DEC DECOM LS")
def police_protection_for_72_hours(_: Year) -> pl.Expr:
    """Police protection legal status lasted longer than maximum 72 hours allowed in the Children Act 1989"""
    return (this.LS == "L1") & (run.days > 3)


@rule("362", Episodes="DEC DECOM LS")
def emergency_protection_for_21_days(_: Year) -> pl.Expr:
    """Emergency protection order (EPO) lasted longer than 21 days"""
    return (this.LS == "L2") & (run.days > 21)


@rule("363", Episodes="DEC DECOM LS")
def assessment_order_for_7_days(_: Year) -> pl.Expr:
    """Child assessment order (CAO) lasted longer than 7 days allowed in the Children Act 1989

    Tools in use compare neighbours in the order of the file, which misses orders when the file is not sorted.
    """
    return (this.LS == "L3") & (run.days > 7)


@rule("364", Episodes="DEC DECOM LS")
def police_detention_for_21_days(_: Year) -> pl.Expr:
    """Time in custody in LA accommodation under PACE is limited

    Tools in use compare neighbours in the order of the file, which misses time when the file is not sorted.
    """
    return (this.LS == "J2") & (run.days > 21)


@rule("365", Episodes="DEC DECOM LS")
def short_break_for_17_days(year: Year) -> pl.Expr:
    """Any individual short- term respite placement must not exceed 17 days

    An open break is counted to 31 March. Tools in use write that date into the shared episodes while doing
    so, which changes the answer of other rules; nothing is written here.
    """
    ends = pl.when(~given(this.DEC)).then(pl.lit(year.end)).otherwise(this.DEC)
    return (this.LS == "V3") & (days_between(this.DECOM, ends) > 17)


@rule("366", Episodes="RNE")
def no_change_during_a_short_break(_: Year) -> pl.Expr:
    """A child cannot change placement during the course of an individual short-term respite break"""
    return (this.LS == "V3") & ~among(this.RNE, "S")


@rule("367", Episodes="DEC DECOM LS")
def short_breaks_for_75_days(year: Year) -> pl.Expr:
    """The maximum amount of respite care allowable is 75 days in any 12-month period"""
    return (this.LS == "V3") & in_the_year(year) & (child.short_break_days > 75)


@rule("378", Episodes="LS PLACE")
def with_parents_not_under_section_20(_: Year) -> pl.Expr:
    """A child placed with parents cannot be looked after under a single period of s20 accommodation"""
    return (this.PLACE == "P1") & (this.LS == "V2")


@rule("382", Episodes="LS PLACE")
def short_break_not_temporary(year: Year) -> pl.Expr:
    """A child receiving respite care cannot be in a temporary placement"""
    return short_breaks(year) & among(this.PLACE, *year.group("temporary"))


@rule("384", Episodes="LS PLACE")
def short_break_not_long_term(year: Year) -> pl.Expr:
    """A child receiving respite care cannot be in a long-term foster placement"""
    return short_breaks(year) & among(this.PLACE, "U1", "U4")


@rule("398", Episodes="HOME_POST LS PL_POST")
def short_break_needs_no_postcodes(year: Year) -> pl.Expr:
    """Distance field completed but child looked after under legal status V3 or V4"""
    return short_breaks(year) & (given(this.HOME_POST) | given(this.PL_POST))


@rule("399", Episodes="LS", Header="MOTHER", Reviews="REVIEW REVIEW_CODE")
def short_break_needs_no_review(_: Year) -> dict[str, pl.Expr]:
    """Mother field, review field or participation field are completed but child is looked after
    under legal status V3 or V4

    Asked of children whose episodes are all short breaks.
    """
    reviewed = given(reviews.REVIEW) | given(reviews.REVIEW_CODE)
    return {
        "Episodes": child.only_short_breaks & (given(header.MOTHER) | reviewed),
        "Header": child.only_short_breaks & given(this.MOTHER),
        "Reviews": child.only_short_breaks & (given(this.REVIEW) | given(this.REVIEW_CODE)),
    }


@rule("408", Episodes="LS PLACE")
def placement_order_recorded(_: Year) -> pl.Expr:
    """Child is placed for adoption with a placement order, but no placement order has been recorded"""
    return among(this.PLACE, "A5", "A6") & ~among(this.LS, "E1")


@rule("426", Episodes="LS")
def one_kind_of_short_break(year: Year) -> pl.Expr:
    """A child receiving respite care cannot be recorded under a legal status of V3 and V4 in the same year"""
    return short_breaks(year) & in_the_year(year) & child.both_short_breaks


@rule("434", Episodes="LS PLACE PLACE_PROVIDER PL_POST RNE URN")
def only_legal_status_changed(_: Year) -> pl.Expr:
    """Reason says only legal status changed, but the episode data does not reflect this"""
    same_status = ~differs(this.LS, previous.LS)
    return this.has_previous & (this.RNE == "L") & (same_status | any_of_placement_changed())


@rule("435", Episodes="LS PLACE PLACE_PROVIDER PL_POST URN")
def only_placement_changed(_: Year) -> pl.Expr:
    """Reason says only the placement changed, but the episode data does not reflect this

    A field blank in both episodes has not changed; tools in use take blank and blank for a difference.
    """
    other_status = differs(this.LS, previous.LS)
    return this.has_previous & among(this.RNE, "P", "T") & (other_status | ~any_of_placement_changed())


@rule("436", Episodes="LS PLACE PLACE_PROVIDER PL_POST RNE URN")
def placement_and_legal_status_changed(_: Year) -> pl.Expr:
    """Reason says both placement and legal status changed, but the episode data does not reflect this"""
    same_status = ~differs(this.LS, previous.LS)
    return this.has_previous & among(this.RNE, "U", "B") & (same_status | ~any_of_placement_changed())


@rule("445", until=2024, Episodes="DECOM LS")
def no_new_freeing_orders(_: Year) -> pl.Expr:
    """D1 is not a valid code for episodes starting after December 2005"""
    return (this.LS == "D1") & (date(2005, 12, 31) < this.DECOM)


@rule("446", Episodes="DECOM LS")
def no_placement_orders_before_2005(_: Year) -> pl.Expr:
    """E1 is not a valid code for episodes starting before December 2005"""
    return (this.LS == "E1") & (date(2005, 12, 1) > this.DECOM)


@rule("451", until=2024, Episodes="DEC LS REC")
def no_open_freeing_orders(_: Year) -> pl.Expr:
    """Child is still freed for adoption, but freeing orders could not be applied for since
    30 December 2005
    """
    return (this.LS == "D1") & ~given(this.DEC) & ~given(this.REC)
