"""Rules about a child's previous permanence arrangement, asked when care starts."""

from datetime import date

import polars as pl

from ...core.layout import rows_of
from ...core.rules import rule
from ...core.words import TEXT, among, any_given, given, this, within
from ...core.year import Year
from ..columns import child, first, prev_perm

WHOLLY_UNKNOWN = "ZZ/ZZ/ZZZZ"
ASKED_SINCE = date(2016, 4, 1)


def authorities(year: Year) -> tuple[str, ...]:
    """The codes of English authorities that existed at some time, for an order may be older than its
    authority's end.
    """
    return tuple(row["code"] for row in rows_of(year.layout.folder / "authorities.csv"))


@rule("630", Episodes="RNE")
def permanence_returned(year: Year) -> pl.Expr:
    """Information on previous permanence option should be returned"""
    starts = (this.RNE == "S") & within(this.DECOM, year.start, year.end)
    details = ~given(prev_perm.LA_PERM) | ~given(prev_perm.DATE_PERM)
    return starts & (~given(prev_perm.PREV_PERM) | (~among(prev_perm.PREV_PERM, "Z1") & details))


@rule("632", Episodes="DECOM", PrevPerm="DATE_PERM")
def permanence_before_care(_: Year) -> dict[str, pl.Expr]:
    """Previous permanence order date is not valid

    Parts that are not known are written ZZ, and the latest day they allow is compared.
    """
    text = pl.col(f"DATE_PERM.{TEXT}")
    not_a_date = text.is_not_null() & (text.str.to_uppercase() != WHOLLY_UNKNOWN)
    return {
        "Episodes": this.is_first & (prev_perm.DATE_PERM >= this.DECOM),
        "PrevPerm": not_a_date | (this.DATE_PERM >= first.DECOM).fill_null(value=False),
    }


@rule("633", PrevPerm="LA_PERM")
def permanence_authority_is_a_code(year: Year) -> pl.Expr:
    """Local authority code where previous permanence option was arranged is not a valid value

    Authorities made since 2019 are known here; tools in use flag some of them.
    """
    elsewhere = ("WAL", "SCO", "NIR", "NUK")
    return given(this.LA_PERM) & ~among(this.LA_PERM, *authorities(year), *elsewhere)


@rule("634", Episodes="DECOM", PrevPerm="DATE_PERM LA_PERM PREV_PERM")
def permanence_asked_since_2016(_: Year) -> dict[str, pl.Expr]:
    """There are entries for previous permanence options, but child has not started to be looked after from 1
    April 2016 onwards

    Tools in use take the start of the collection year for 1 April 2016.
    """
    items = ("PREV_PERM", "LA_PERM", "DATE_PERM")
    no_start = child.has_episode & (child.latest_start < ASKED_SINCE)
    never = ~child.has_episode
    return {
        "Episodes": no_start & any_given(*(pl.col(f"prevperm.{name}") for name in items)),
        "PrevPerm": (no_start | never) & any_given(*(pl.col(name) for name in items)),
    }


@rule("635", PrevPerm="DATE_PERM LA_PERM PREV_PERM")
def no_permanence_no_details(_: Year) -> pl.Expr:
    """Order date or LA of previous permanence given although the previous permanence code is Z1

    Tools in use ask this where the code is blank.
    """
    return among(this.PREV_PERM, "Z1") & any_given(this.LA_PERM, this.DATE_PERM)
