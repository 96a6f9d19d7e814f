"""Rules about who the child's social workers were, and when. Collected from 2024."""

from datetime import date, timedelta

import polars as pl

from ...core.rules import rule
from ...core.words import all_given, among, any_blank, given, next_, previous, this
from ...core.year import Year
from ..columns import child, turn, worker

COLLECTED_SINCE = date(2023, 4, 1)
LAST_DAYS = timedelta(days=5)


def reason_unknown(year: Year) -> pl.Expr:
    """The reason is not a code."""
    return given(this.SW_REASON) & ~among(this.SW_REASON, *year.codes("SW_REASON"))


@rule("SW01STG1", since=2024, until=2024, Episodes="DEC")
def has_a_social_worker(_: Year) -> pl.Expr:
    """Child looked after on 31 March, but no social worker episode information is reported"""
    complete = all_given(worker.SW_ID, worker.SW_DECOM, worker.SW_REASON)
    return ~given(this.DEC) & ~among(this.LS, "V3", "V4") & ~complete


@rule("SW01aSTG1", since=2025, SWEpisodes="SW_DECOM SW_ID")
def early_spell_is_complete(_: Year) -> pl.Expr:
    """For each social worker episode, information should be complete

    For those that began before April 2023, when reasons were not collected.
    """
    return ~given(this.SW_DECOM) | ((this.SW_DECOM < COLLECTED_SINCE) & ~given(this.SW_ID))


@rule("SW01bSTG1", since=2025, SWEpisodes="SW_DECOM SW_ID SW_REASON")
def spell_is_complete(_: Year) -> pl.Expr:
    """For each social worker episode, information should be complete"""
    return ~given(this.SW_DECOM) | (
        (this.SW_DECOM >= COLLECTED_SINCE) & any_blank(this.SW_ID, this.SW_REASON)
    )


@rule("SW02STG1", since=2024, SWEpisodes="SW_ID")
def registered_number(_: Year) -> pl.Expr:
    """Social worker ID does not begin with the characters ‘SW’ or ‘XX’"""
    return given(this.SW_ID) & ~this.SW_ID.str.contains("^(SW|XX)")


@rule("SW03STG1", since=2024, until=2024, SWEpisodes="SW_DECOM SW_ID SW_REASON")
def every_spell_is_complete(_: Year) -> pl.Expr:
    """For each social worker episode, information should be complete"""
    return any_blank(this.SW_ID, this.SW_DECOM, this.SW_REASON)


@rule("SW06STG2", since=2024, SWEpisodes="SW_DECOM")
def spell_starts_by_the_years_end(year: Year) -> pl.Expr:
    """Social worker episode data should be within the social worker data reporting year"""
    return this.SW_DECOM > year.end


@rule("SW07STG2", since=2024, until=2024, SWEpisodes="SW_DEC")
def spell_ends_in_the_year(year: Year) -> pl.Expr:
    """Social worker episode end date should fall within the social worker reporting period"""
    return ~this.SW_DEC.is_between(year.start, year.end)


@rule("SW07STG2", since=2025, SWEpisodes="SW_DEC")
def spell_ends_in_two_years(year: Year) -> pl.Expr:
    """Social worker episode end date should fall within the social worker reporting period

    From 2025 the period takes in the year before.
    """
    return ~this.SW_DEC.is_between(year.start.replace(year=year.number - 2), year.end)


@rule("SW08STG2", since=2024, SWEpisodes="SW_DEC")
def earlier_spell_has_ended(_: Year) -> pl.Expr:
    """A new social worker episode has started, but the previous episode has not ended"""
    return this.has_next & ~given(this.SW_DEC)


@rule("SW09STG2", since=2024, SWEpisodes="SW_DEC SW_DECOM")
def spell_lasts_a_day(_: Year) -> pl.Expr:
    """Social worker episode appears to have lasted for less than 24 hours"""
    return this.SW_DECOM == this.SW_DEC


@rule("SW10STG2", since=2024, until=2024, SWEpisodes="SW_DECOM")
def spell_starts_after_the_last(_: Year) -> pl.Expr:
    """A new social worker episode has started before the end date of the previous social worker episode

    Tools in use flag a start more than seven days before or after that end.
    """
    return this.SW_DECOM < previous.SW_DEC


@rule("SW10STG2", since=2025, SWEpisodes="SW_DECOM")
def spell_starts_after_the_last_unless_first_contact(_: Year) -> pl.Expr:
    """A new social worker episode has started before the end date of the previous social worker episode

    A first contact or re-referral (FCONTA) is let pass. Tools in use flag a start more than seven days before
    or after that end.
    """
    return (this.SW_DECOM < previous.SW_DEC) & ~among(this.SW_REASON, "FCONTA")


@rule("SW11aSTG2", since=2024, until=2024, SWEpisodes="SW_DEC")
def another_spell_follows(year: Year) -> pl.Expr:
    """Social worker episode has ended before 31 March and no subsequent social worker episode has been
    provided

    Within five days, where five days or more of the year are left.
    """
    follows = (next_.SW_DECOM - this.SW_DEC <= pl.lit(LAST_DAYS)).fill_null(value=False)
    return (this.SW_DEC <= year.end - LAST_DAYS) & ~follows


@rule("SW11bSTG2", since=2024, SWEpisodes="SW_DEC")
def another_spell_follows_in_the_last_days(year: Year) -> pl.Expr:
    """Social worker episode has ended before 31 March and no subsequent social worker episode has been
    provided

    In the last five days of the year; the last day itself is not before it.
    """
    last_days = (this.SW_DEC > year.end - LAST_DAYS) & (this.SW_DEC < year.end)
    return last_days & ~this.has_next


def care_turned_unnamed() -> dict[str, pl.Expr]:
    """Care started or ended with nobody named; asked of a child looked after on 31 March."""
    in_care = child.in_care_since.is_not_null()
    return {
        "Episodes": in_care & turn.unnamed,
        "SWEpisodes": this.is_first & in_care & child.turn_unnamed,
    }


@rule("SW12STG2", since=2024, until=2024, Episodes="DECOM DEC", SWEpisodes="SW_DECOM")
def workers_of_the_year(_: Year) -> dict[str, pl.Expr]:
    """All social worker episodes for the year should be reported for a child looked after on 31 March"""
    return care_turned_unnamed()


@rule("SW12STG2", since=2025, Episodes="DECOM DEC", SWEpisodes="SW_DECOM")
def workers_of_two_years(_: Year) -> dict[str, pl.Expr]:
    """All social worker episodes for the year should be reported for a child looked after on 31 March

    From 2025 the year before is asked as well.
    """
    return care_turned_unnamed()


@rule("SW13STG1", since=2025, SWEpisodes="SW_REASON")
def reason_is_a_code(year: Year) -> pl.Expr:
    """The reason for social worker change is not valid

    It may be blank where the social worker began before April 2023.
    """
    return reason_unknown(year) | (~given(this.SW_REASON) & (this.SW_DECOM >= COLLECTED_SINCE))


@rule("SW14STG2", since=2024, until=2024, SWEpisodes="SW_DEC")
def spell_has_an_end(_: Year) -> pl.Expr:
    """Social worker episode date ceased is blank"""
    return this.has_next & ~given(this.SW_DEC)


@rule("SW17STG2", since=2026, SWEpisodes="SW_DEC SW_DECOM")
def spell_open_at_the_years_end(_: Year) -> pl.Expr:
    """There is no social worker episode open at 31 March"""
    return this.is_latest & given(this.SW_DEC)
