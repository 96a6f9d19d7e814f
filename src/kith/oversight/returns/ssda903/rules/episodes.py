"""Rules about one episode's dates and reasons, and how it follows the episode before it."""

from datetime import date

import polars as pl

from ...core.rules import rule
from ...core.words import among, birthday, differs, given, next_, previous, this, within
from ...core.year import Year
from ..columns import first, guardianship, header

LEAVING = "^E"
SAME_DAY_REASONS = ("P", "L", "T", "U", "B")


@rule("142", Episodes="DEC REC")
def earlier_episode_has_ended(_: Year) -> pl.Expr:
    """A new episode has started, but the previous episode has not ended"""
    return this.has_next & (~given(this.DEC) | ~given(this.REC))


@rule("148", Episodes="DEC REC")
def end_has_date_and_reason(_: Year) -> pl.Expr:
    """Date episode ceased and reason episode ceased must both be coded, or both left blank"""
    return given(this.DEC) ^ given(this.REC)


@rule("302", Episodes="DECOM", Header="DOB")
def first_episode_starts_after_birth(_: Year) -> dict[str, pl.Expr]:
    """First episode starts before child was born"""
    return {
        "Episodes": this.is_first & (this.DECOM < header.DOB),
        "Header": first.DECOM < this.DOB,
    }


@rule("352", Episodes="DECOM RNE")
def care_starts_before_18(_: Year) -> pl.Expr:
    """Child who started to be looked after was aged 18 or over"""
    return (this.RNE == "S") & (this.DECOM >= birthday(header.DOB, 18))


@rule("353", Episodes="DECOM")
def starts_after_the_act(_: Year) -> pl.Expr:
    """No episode submitted can start before 14 October 1991"""
    return date(1991, 10, 14) > this.DECOM


@rule("354", Episodes="DECOM")
def starts_by_the_years_end(year: Year) -> pl.Expr:
    """Date episode ceased must be on or before the end of the current collection year

    The message speaks of the end of the episode, but the rule has always been about its start; 385 is about
    the end.
    """
    return this.DECOM > year.end


@rule("355", Episodes="DEC DECOM")
def lasts_a_day(_: Year) -> pl.Expr:
    """Episode appears to have lasted for less than 24 hours

    Tools in use also flag an episode whose two dates are both blank; a blank is not a date, so it is not
    flagged here.
    """
    return this.DECOM == this.DEC


@rule("356", Episodes="DECOM")
def ends_after_it_starts(_: Year) -> pl.Expr:
    """The date the episode ceased is before the date the same episode started"""
    return this.DEC < this.DECOM


@rule("357", Episodes="RNE")
def first_episode_starts_care(year: Year) -> pl.Expr:
    """First ever episode must have reason for new episode S"""
    return this.is_first & within(this.DECOM, year.start, year.end) & ~among(this.RNE, "S")


@rule("385", Episodes="DEC")
def ends_by_the_years_end(year: Year) -> pl.Expr:
    """Date episode ceased must be on or before the end of the current collection year"""
    return this.DEC > year.end


@rule("388", Episodes="REC")
def continuation_follows(_: Year) -> pl.Expr:
    """Reason episode ceased is coded new episode begins, but there is no continuation episode"""
    follows = (next_.DECOM == this.DEC).fill_null(value=False)
    goes_on = among(this.REC, "X1")
    return (goes_on & ~follows) | (~goes_on & given(this.DEC) & follows)


@rule("431", Episodes="DECOM RNE")
def new_care_starts_after_the_last(_: Year) -> pl.Expr:
    """The reason for new episode is started to be looked after, but the previous episode ended on the same
    day
    """
    return (this.RNE == "S") & (this.DECOM <= previous.DEC)


@rule("432", Episodes="RNE")
def care_starts_again_after_leaving(_: Year) -> pl.Expr:
    """Child ceased to be looked after at the previous episode but reason for new episode is not S"""
    return previous.REC.str.contains(LEAVING) & ~among(this.RNE, "S")


@rule("433", Episodes="DECOM RNE")
def continuation_starts_the_same_day(_: Year) -> pl.Expr:
    """Continuation episode does not start on the day the last episode finished"""
    return this.has_previous & among(this.RNE, *SAME_DAY_REASONS) & differs(this.DECOM, previous.DEC)


@rule("437", Episodes="REC")
def nothing_after_death_or_18(_: Year) -> pl.Expr:
    """Reason episode ceased is child has died or is aged 18 or over but there are further episodes"""
    return among(this.REC, "E2", "E15") & this.has_next


@rule("501", Episodes="DEC DECOM")
def starts_after_the_previous_ends(_: Year) -> pl.Expr:
    """A new episode has started before the end date of the previous episode"""
    return this.DECOM < previous.DEC


@rule("504", Episodes="CIN")
def need_stays_the_same(_: Year) -> pl.Expr:
    """The category of need code differs from that reported at start of current period of being
    looked after
    """
    continues = (previous.REC == "X1") & (previous.DEC == this.DECOM)
    return continues & differs(this.CIN, previous.CIN)


@rule("386", Episodes="REC")
def adopted_before_18(_: Year) -> pl.Expr:
    """Reason episode ceased is adopted but child has reached age 18"""
    return among(this.REC, "E11", "E12") & (this.DEC >= birthday(header.DOB, 18))


@rule("387", Episodes="REC")
def independent_at_14(_: Year) -> pl.Expr:
    """Reason episode ceased is child moved into independent living arrangement, but the child is aged under
    14
    """
    return among(this.REC, "E5", "E6") & (this.DEC < birthday(header.DOB, 14))


@rule("389", Episodes="REC")
def adult_services_at_16(_: Year) -> pl.Expr:
    """Reason episode ceased is that child transferred to care of adult social care services, but child is
    aged under 16
    """
    return (this.REC == "E7") & (this.DEC < birthday(header.DOB, 16))


@rule("407", Episodes="DEC REC", Header="DOB")
def guardianship_before_18(_: Year) -> dict[str, pl.Expr]:
    """Reason episode ceased is Special Guardianship Order, but child has reached age 18

    A child reaches 18 on the birthday, so an order made that day is flagged; tools in use begin a day later.
    """
    orders = ("E45", "E46", "E47", "E48")
    return {
        "Episodes": among(this.REC, *orders) & (this.DEC >= birthday(header.DOB, 18)),
        "Header": guardianship.DEC >= birthday(this.DOB, 18),
    }


@rule("460", Episodes="DEC REC")
def staying_put_at_18(_: Year) -> pl.Expr:
    """Reason episode ceased is that child stayed with current carers at age 18 (or above), but child is aged
    under 18
    """
    return (this.REC == "E17") & (this.DEC < birthday(header.DOB, 18))
