"""Facts about a child's time in care: continuously looked after, periods of care, runs of one legal
status.
"""

import polars as pl

from ...core.facts import CHILD, LAST, WHO, fact, tally, worked
from ...core.words import among, within
from ...core.year import Year

COL = pl.col
SHORT_BREAK = among(COL("LS"), "V3", "V4")
LEAVING = COL("REC").str.starts_with("E").fill_null(value=False)
ADOPTED = among(COL("REC"), "E11", "E12")


def in_the_year(year: Year) -> pl.Expr:
    """The episode was running on some day of the year."""
    return (COL("DECOM") <= year.end) & (COL("DEC").is_null() | (COL("DEC") >= year.start))


def ended_in(year: Year) -> pl.Expr:
    """The episode ended in the year."""
    return within(COL("DEC"), year.start, year.end)


@tally("child.twelve_months", "Episodes")
def twelve_months(year: Year) -> pl.Expr:
    """Looked after continuously for the whole year, short breaks apart.

    At least one episode in the year; none that starts care after the first day, none that ends it before the
    last, and none on a short-break legal status.
    """
    running = in_the_year(year)
    starts = (COL("RNE") == "S") & (COL("DECOM") > year.start) & (COL("DECOM") <= year.end)
    ends = COL("REC").ne_missing("X1") & (COL("DEC") >= year.start) & (COL("DEC") < year.end)
    return running.any() & ~starts.any() & ~ends.any() & ~(SHORT_BREAK & running).any()


@tally("child.has_episode", "Episodes")
def has_episode(_: Year) -> pl.Expr:
    """The child has an episode in this year's return."""
    return COL("CHILD").is_not_null().any()


@tally("child.had_episode_last_year", "Episodes" + LAST)
def had_episode_last_year(_: Year) -> pl.Expr:
    """The child has an episode in last year's return."""
    return COL("CHILD").is_not_null().any()


@tally("child.in_year", "Episodes")
def looked_after_in_year(year: Year) -> pl.Expr:
    """Some episode of the child was running in the year."""
    return in_the_year(year).any()


@tally("child.cared_for", "Episodes")
def cared_for(_: Year) -> pl.Expr:
    """Some episode of the child is not a short break."""
    return (~SHORT_BREAK).any()


@tally("child.cared_for_in_year", "Episodes")
def cared_for_in_year(year: Year) -> pl.Expr:
    """Some episode running in the year is not a short break."""
    return (~SHORT_BREAK & in_the_year(year)).any()


@tally("child.only_short_breaks", "Episodes")
def only_short_breaks(_: Year) -> pl.Expr:
    """All the child's episodes are short breaks."""
    return SHORT_BREAK.all()


@tally("child.both_short_breaks", "Episodes")
def both_short_breaks(year: Year) -> pl.Expr:
    """The child has episodes under both V3 and V4 in the year."""
    running = in_the_year(year)
    return ((COL("LS") == "V3") & running).any() & ((COL("LS") == "V4") & running).any()


@tally("child.left_in_year", "Episodes")
def left_in_year(year: Year) -> pl.Expr:
    """The child left care in the year, short breaks apart."""
    return (LEAVING & ended_in(year) & ~SHORT_BREAK).any()


@tally("child.adopted_in_year", "Episodes")
def adopted_in_year(year: Year) -> pl.Expr:
    """The child was adopted in the year."""
    return (ADOPTED & ended_in(year)).any()


@tally("child.short_break_days", "Episodes")
def short_break_days(year: Year) -> pl.Expr:
    """Days under V3 that fall in the year; an open episode is counted to its last day."""
    last = COL("DEC").fill_null(year.end).clip(upper_bound=year.end)
    days = (last - COL("DECOM").clip(lower_bound=year.start)).dt.total_days()
    return (days * ((COL("LS") == "V3") & in_the_year(year))).sum()


@tally("child.holiday_placements", "Episodes")
def holiday_placements(_: Year) -> pl.Expr:
    """How many placements are T3: the usual carer is on holiday."""
    return (COL("PLACE") == "T3").sum()


@tally("child.first_custody", "Episodes")
def first_custody(_: Year) -> pl.Expr:
    """The first day of the first episode that follows a change of placement because of custody."""
    return pl.when(COL("REASON_PLACE_CHANGE") == "CUSTOD").then(COL("next.DECOM")).min()


@tally("child.latest_start", "Episodes")
def latest_start(_: Year) -> pl.Expr:
    """The latest day any episode of the child starts."""
    return COL("DECOM").max()


@worked("run.days", "Episodes")
def run_days(year: Year) -> pl.Expr:
    """Days the child spent, without a break, under the legal status of the episode; an open one
    counts to the year's end.
    """
    goes_on = ((COL("LS") == COL("previous.LS")) & (COL("DECOM") == COL("previous.DEC"))).fill_null(
        value=False
    )
    days = (COL("DEC").fill_null(year.end) - COL("DECOM")).dt.total_days()
    return days.sum().over((~goes_on).cum_sum())


def period() -> pl.Expr:
    """A number for each period of care: a run of a child's episodes in which none starts after the
    end of the one before.
    """
    new_child = COL(WHO).ne_missing(COL(WHO).shift(1))
    after_gap = (COL("DECOM") > COL("previous.DEC")).fill_null(value=False)
    return (new_child | after_gap).cum_sum()


@worked("period.start", "Episodes")
def period_start(_: Year) -> pl.Expr:
    """The first day of the period of care the episode belongs to."""
    return COL("DECOM").min().over(period())


@worked("period.end", "Episodes")
def period_end(_: Year) -> pl.Expr:
    """The last day of the period of care the episode belongs to; blank while it is open."""
    closed = COL("DEC").is_not_null().all().over(period())
    return pl.when(closed).then(COL("DEC").max().over(period()))


@tally("child.in_care_since", "Episodes")
def in_care_since(year: Year) -> pl.Expr:
    """The day the period of care running at 31 March began; blank for a child not looked after then."""
    at_end = (COL("DECOM") <= year.end) & (COL("DEC").is_null() | (COL("DEC") > year.end))
    return pl.when(at_end).then(COL("period.start")).min()


def ended_unadopted(year: Year) -> pl.Expr:
    """The episode, in an adoptive placement or under an order for one, ended care otherwise than by adoption.

    Freeing orders count to 2024.
    """
    orders = ("D1", "E1") if year.number <= 2024 else ("E1",)
    meant = among(COL("PLACE"), *year.group("placed for adoption")) | among(COL("LS"), *orders)
    return meant & LEAVING & ~ADOPTED


@worked("left.unadopted", "Episodes")
def episode_left_unadopted(year: Year) -> pl.Expr:
    """Whether the episode is one of those."""
    return ended_unadopted(year)


@tally("child.left_unadopted", "Episodes")
def child_left_unadopted(year: Year) -> pl.Expr:
    """Whether the child has such an episode."""
    return ended_unadopted(year).any()


@fact(CHILD, "child.adopted_on", Episodes="DECOM REC", Episodes_last="DECOM REC")
def adopted_on(_: Year, episodes: pl.DataFrame, last_year: pl.DataFrame) -> pl.DataFrame:
    """The start of the first episode, this year or last, that ended in adoption."""
    both = pl.concat([each.select(WHO, "DECOM", "REC") for each in (last_year, episodes)])
    return both.filter(ADOPTED).group_by(WHO).agg(COL("DECOM").min().alias("child.adopted_on"))


FACTS = (
    twelve_months,
    has_episode,
    had_episode_last_year,
    looked_after_in_year,
    cared_for,
    cared_for_in_year,
    only_short_breaks,
    both_short_breaks,
    left_in_year,
    adopted_in_year,
    short_break_days,
    holiday_placements,
    first_custody,
    latest_start,
    run_days,
    period_start,
    period_end,
    in_care_since,
    episode_left_unadopted,
    child_left_unadopted,
    adopted_on,
)
