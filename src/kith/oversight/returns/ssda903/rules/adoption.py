"""Rules about children adopted in the year: the adopters, the dates, and the episode that ended in
adoption.
"""

import polars as pl

from ...core.rules import rule
from ...core.words import among, any_blank, any_given, given, this
from ...core.year import Year
from ..columns import ad1, adoption, adoptive, child, placed, started

ITEMS = ("DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR")
COUPLES = ("MM", "FF", "MF")


def items(prefix: str = "") -> list[pl.Expr]:
    """The six adoption items."""
    return [pl.col(prefix + name) for name in ITEMS]


def adopted(_: Year) -> pl.Expr:
    """The episode ended in adoption."""
    return among(this.REC, "E11", "E12")


@rule("151", AD1=" ".join(ITEMS))
def adoption_items_go_together(_: Year) -> pl.Expr:
    """All data items relating to a childs adoption must be coded or left blank"""
    return any_given(*items()) & any_blank(*items())


@rule("331", AD1="DATE_MATCH", Episodes="DECOM REC")
def matched_before_placed(year: Year) -> dict[str, pl.Expr]:
    """Date of matching child and adopter(s) should be the same as, or prior to, the date of placement of
    adoption
    """
    return {
        "AD1": this.DATE_MATCH > adoption.DECOM,
        "Episodes": adopted(year) & (ad1.DATE_MATCH > this.DECOM),
    }


@rule("333", AD1="DATE_INT")
def intended_before_matched(_: Year) -> pl.Expr:
    """Date should be placed for adoption must be on or prior to the date of matching child with adopter(s)"""
    return this.DATE_MATCH.is_not_null() & (~given(this.DATE_INT) | (this.DATE_INT > this.DATE_MATCH))


@rule("334", AD1="DATE_INT", Episodes="DECOM RNE")
def care_started_before_intended(_: Year) -> dict[str, pl.Expr]:
    """Latest period of care must start on or before the date the child should be placed for adoption"""
    return {
        "AD1": this.DATE_INT < started.DECOM,
        "Episodes": (this.row == started.row) & (ad1.DATE_INT < this.DECOM),
    }


def carer_conflicts(place: pl.Expr, adopted_by_carer: pl.Expr) -> pl.Expr:
    """A placement with the current carer adopted by another, or the other way about."""
    with_carer = among(place, "A2", "A3", "A5") & (adopted_by_carer == "0")
    with_others = among(place, "A1", "A4", "A6") & (adopted_by_carer == "1")
    return with_carer | with_others


@rule("335", AD1="FOSTER_CARE", Episodes="PLACE")
def carer_agrees_with_placement(year: Year) -> dict[str, pl.Expr]:
    """Adopted-by-foster-carer flag conflicts with the last placement type"""
    return {
        "AD1": carer_conflicts(adoption.PLACE, this.FOSTER_CARE),
        "Episodes": adopted(year) & carer_conflicts(this.PLACE, ad1.FOSTER_CARE),
    }


@rule("511", AD1="NB_ADOPTR SEX_ADOPTR")
def two_adopters_are_a_couple(_: Year) -> pl.Expr:
    """Two adopters recorded, so adopters' sex should be MM, FF or MF"""
    return (this.NB_ADOPTR == "2") & among(this.SEX_ADOPTR, "M1", "F1")


def status_without(status: str, *sexes: str) -> pl.Expr:
    """The adopters' legal status stands beside a sex that is none of these."""
    return (this.LS_ADOPTR == status) & ~among(this.SEX_ADOPTR, *sexes)


@rule("514", AD1="LS_ADOPTR SEX_ADOPTR")
def single_adopter(_: Year) -> pl.Expr:
    """Adopters' legal status shows a single adopter but sex of adopters shows a couple"""
    return status_without("L0", "M1", "F1")


@rule("517", AD1="LS_ADOPTR SEX_ADOPTR")
def unmarried_couple(_: Year) -> pl.Expr:
    """Adopters' legal status L3 requires sex MF"""
    return status_without("L3", "MF")


@rule("518", AD1="LS_ADOPTR SEX_ADOPTR")
def same_sex_couple(_: Year) -> pl.Expr:
    """Adopters' legal status L4 requires sex MM or FF"""
    return status_without("L4", "MM", "FF")


@rule("519", AD1="LS_ADOPTR SEX_ADOPTR")
def civil_partners(_: Year) -> pl.Expr:
    """Adopters' legal status shows a civil partnership but sex of adopters does not show a couple"""
    return status_without("L2", *COUPLES)


@rule("520", AD1="LS_ADOPTR SEX_ADOPTR")
def married_couple(_: Year) -> pl.Expr:
    """Adopters' legal status shows a different-sex married couple but sex shows a same-sex couple"""
    return status_without("L11", "MF")


@rule("524", AD1="LS_ADOPTR SEX_ADOPTR")
def same_sex_married_couple(_: Year) -> pl.Expr:
    """Adopters' legal status L12 requires sex MM or FF"""
    return status_without("L12", "MM", "FF")


@rule("521", AD1="DATE_INT", Episodes="DECOM PLACE")
def intended_before_placed(year: Year) -> dict[str, pl.Expr]:
    """Date should be placed for adoption must be on or before the date placed for adoption"""
    placing = among(this.PLACE, *year.group("placed for adoption"))
    return {
        "AD1": this.DATE_INT > adoptive.DECOM,
        "Episodes": placing & (ad1.DATE_INT > this.DECOM),
    }


@rule("523", AD1="DATE_INT", PlacedAdoption="DATE_PLACED")
def decision_is_the_intention(_: Year) -> dict[str, pl.Expr]:
    """Decision to place should be the same date as the best-interest decision"""
    return {
        "AD1": this.DATE_INT != placed.DATE_PLACED,
        "PlacedAdoption": this.DATE_PLACED != ad1.DATE_INT,
    }


@rule("525", AD1=" ".join(ITEMS), PlacedAdoption="DATE_PLACED_CEASED")
def not_adopted_after_reversal(_: Year) -> dict[str, pl.Expr]:
    """A child for whom the decision to be placed for adoption has been reversed cannot be adopted during the
    year

    Asked of the latest decision: one reversed and then made again is no bar.
    """
    return {
        "AD1": given(placed.DATE_PLACED_CEASED) & any_given(*items()),
        "PlacedAdoption": (this.row == placed.row)
        & given(this.DATE_PLACED_CEASED)
        & any_given(*items("ad1.")),
    }


@rule("582", AD1="DATE_MATCH", Episodes="DEC")
def matched_before_adopted(year: Year) -> dict[str, pl.Expr]:
    """Date of adoption is the same as the date matched with adopters"""
    return {
        "AD1": this.DATE_MATCH == adoption.DEC,
        "Episodes": adopted(year) & (this.DEC == ad1.DATE_MATCH),
    }


@rule("601", AD1=" ".join(ITEMS), Episodes="REC")
def adoption_items_complete(year: Year) -> dict[str, pl.Expr]:
    """Episodes show adoption in the year but adoption items are incomplete"""
    in_year = this.DEC.is_between(year.start, year.end)
    return {
        "AD1": child.adopted_in_year & any_blank(*items()),
        "Episodes": adopted(year) & in_year & any_blank(*items("ad1.")),
    }


@rule("602", AD1="CHILD")
def adopted_in_the_year(_: Year) -> pl.Expr:
    """The episode data submitted for this child does not show that he/she was adopted during the year"""
    return any_given(*items()) & ~child.adopted_in_year
