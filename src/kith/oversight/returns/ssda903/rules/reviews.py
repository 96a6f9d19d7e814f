"""Rules about reviews and how the child took part."""

import polars as pl

from ...core.rules import rule
from ...core.words import among, birthday, given, this
from ...core.year import Year

FROM_4 = ("PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7")


@rule("167", Reviews="REVIEW_CODE")
def participation_is_a_code(year: Year) -> pl.Expr:
    """Data entry for participation is invalid or blank"""
    unknown = given(this.REVIEW) & ~among(this.REVIEW_CODE, *year.codes("REVIEW_CODE"))
    return unknown | (given(this.REVIEW) ^ given(this.REVIEW_CODE))


@rule("440", Reviews="DOB REVIEW REVIEW_CODE")
def under_4_at_the_review(_: Year) -> pl.Expr:
    """Participation code says child under 4 at the review, but dates say 4 or over

    A child is 4 on the fourth birthday; tools in use begin a day later.
    """
    return (this.REVIEW_CODE == "PN0") & (this.REVIEW >= birthday(this.DOB, 4))


@rule("441", Reviews="DOB REVIEW REVIEW_CODE")
def four_at_the_review(_: Year) -> pl.Expr:
    """Participation code says child 4 or over at the review, but dates say under 4"""
    return among(this.REVIEW_CODE, *FROM_4) & (this.REVIEW < birthday(this.DOB, 4))
