"""Facts about a child's time in care: continuously looked after, periods of care, runs of one legal
status.
"""

import polars as pl

from ...core.facts import CHILD, WHO, fact
from ...core.words import among, within
from ...core.year import Year

COL = pl.col
SHORT_BREAK = among(COL("LS"), "V3", "V4")
LEAVING = COL("REC").str.starts_with("E").fill_null(value=False)


def in_the_year(year: Year) -> pl.Expr:
    """The episode was running on some day of the year."""
    return (COL("DECOM") <= year.end) & (COL("DEC").is_null() | (COL("DEC") >= year.start))


def during_the_year(day: str, year: Year) -> pl.Expr:
    """The day is in the year."""
    return within(COL(day), year.start, year.end)


@fact(CHILD, "child.twelve_months", Episodes="DECOM DEC RNE REC LS")
def twelve_months(year: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """Looked after continuously for the whole year, short breaks apart.

    At least one episode in the year; none that starts care after the first day, none that ends it before the
    last, and none on a short-break legal status.
    """
    running = in_the_year(year)
    starts = (COL("RNE") == "S") & (COL("DECOM") > year.start) & (COL("DECOM") <= year.end)
    ends = COL("REC").ne_missing("X1") & (COL("DEC") >= year.start) & (COL("DEC") < year.end)
    return episodes.group_by(WHO).agg(
        (running.any() & ~starts.any() & ~ends.any() & ~(SHORT_BREAK & running).any()).alias(
            "child.twelve_months"
        )
    )


@fact(
    CHILD,
    "child.has_episode child.in_year child.cared_for child.cared_for_in_year child.only_short_breaks "
    "child.left_in_year child.adopted_in_year",
    Episodes="DECOM DEC REC LS",
)
def episodes_held(year: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """What episodes the child has: any; in the year; other than short breaks; left, or was adopted, in the
    year.
    """
    running = in_the_year(year)
    left = LEAVING & during_the_year("DEC", year) & ~SHORT_BREAK
    adopted = among(COL("REC"), "E11", "E12") & during_the_year("DEC", year)
    return episodes.group_by(WHO).agg(
        pl.lit(value=True).alias("child.has_episode"),
        running.any().alias("child.in_year"),
        (~SHORT_BREAK).any().alias("child.cared_for"),
        (~SHORT_BREAK & running).any().alias("child.cared_for_in_year"),
        SHORT_BREAK.all().alias("child.only_short_breaks"),
        left.any().alias("child.left_in_year"),
        adopted.any().alias("child.adopted_in_year"),
    )


@fact(CHILD, "child.had_episode_last_year", Episodes_last="CHILD")
def had_episode_last_year(_: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """The child has an episode in last year's return."""
    return episodes.select(WHO, pl.lit(value=True).alias("child.had_episode_last_year")).unique(WHO)


@fact(CHILD, "child.both_short_breaks", Episodes="LS DECOM DEC")
def both_short_breaks(year: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """The child has episodes under both V3 and V4 in the year."""
    running = episodes.filter(in_the_year(year))
    both = (COL("LS") == "V3").any() & (COL("LS") == "V4").any()
    return running.group_by(WHO).agg(both.alias("child.both_short_breaks"))


@fact(CHILD, "child.short_break_days", Episodes="LS DECOM DEC")
def short_break_days(year: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """Days under V3 that fall in the year; an open episode is counted to its last day."""
    breaks = episodes.filter(COL("LS") == "V3", in_the_year(year))
    days = COL("DEC").fill_null(year.end).clip(upper_bound=year.end) - COL("DECOM").clip(
        lower_bound=year.start
    )
    return breaks.group_by(WHO).agg(days.dt.total_days().sum().alias("child.short_break_days"))


@fact(CHILD, "child.holiday_placements", Episodes="PLACE")
def holiday_placements(_: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """How many placements are T3: the usual carer is on holiday."""
    return episodes.group_by(WHO).agg((COL("PLACE") == "T3").sum().alias("child.holiday_placements"))


@fact(CHILD, "child.first_custody", Episodes="REASON_PLACE_CHANGE next.DECOM")
def first_custody(_: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """The first day of the first episode that follows a change of placement because of custody."""
    to_custody = episodes.filter(COL("REASON_PLACE_CHANGE") == "CUSTOD")
    return to_custody.group_by(WHO).agg(COL("next.DECOM").min().alias("child.first_custody"))


@fact("Episodes", "run.days", Episodes="LS DECOM DEC previous.LS previous.DEC")
def run_days(year: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """Days the child spent, without a break, under the legal status of the episode; an open one counts to the
    year's end.
    """
    goes_on = (COL("LS") == COL("previous.LS")) & (COL("DECOM") == COL("previous.DEC"))
    days = (COL("DEC").fill_null(year.end) - COL("DECOM")).dt.total_days()
    return episodes.select(days.sum().over((~goes_on.fill_null(value=False)).cum_sum()).alias("run.days"))


@fact("Episodes", "period.start period.end", Episodes="DECOM DEC previous.DEC")
def periods_of_care(_: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """First and last day of the period of care the episode belongs to; no last day while it is open.

    A period of care is a run of a child's episodes in which none starts after the end of the one before.
    """
    new_child = COL(WHO).ne_missing(COL(WHO).shift(1))
    after_gap = (COL("DECOM") > COL("previous.DEC")).fill_null(value=False)
    run = (new_child | after_gap).cum_sum()
    return episodes.select(
        COL("DECOM").min().over(run).alias("period.start"),
        pl.when(COL("DEC").is_not_null().all().over(run))
        .then(COL("DEC").max().over(run))
        .alias("period.end"),
    )


@fact(CHILD, "child.in_care_since", Episodes="DECOM DEC period.start")
def in_care_since(year: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """The day the period of care running at 31 March began; blank for a child not looked after then."""
    at_end = (COL("DECOM") <= year.end) & (COL("DEC").is_null() | (COL("DEC") > year.end))
    return episodes.filter(at_end).group_by(WHO).agg(COL("period.start").min().alias("child.in_care_since"))


def left_unadopted(year: Year) -> pl.Expr:
    """The episode, in an adoptive placement or under an order for one, ended care otherwise than by adoption.

    Freeing orders count to 2024.
    """
    orders = ("D1", "E1") if year.number <= 2024 else ("E1",)
    meant = among(COL("PLACE"), *year.group("placed for adoption")) | among(COL("LS"), *orders)
    return meant & LEAVING & ~among(COL("REC"), "E11", "E12")


@fact("Episodes", "left.unadopted", Episodes="PLACE LS REC")
def episode_left_unadopted(year: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """Whether the episode is one of those."""
    return episodes.select(left_unadopted(year).alias("left.unadopted"))


@fact(CHILD, "child.left_unadopted", Episodes="PLACE LS REC")
def child_left_unadopted(year: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """Whether the child has such an episode."""
    return episodes.group_by(WHO).agg(left_unadopted(year).any().alias("child.left_unadopted"))


@fact(CHILD, "child.adopted_on", Episodes="DECOM REC", Episodes_last="DECOM REC")
def adopted_on(_: Year, episodes: pl.DataFrame, last_year: pl.DataFrame) -> pl.DataFrame:
    """The start of the first episode, this year or last, that ended in adoption."""
    both = pl.concat([each.select(WHO, "DECOM", "REC") for each in (last_year, episodes)])
    adopted = both.filter(among(COL("REC"), "E11", "E12"))
    return adopted.group_by(WHO).agg(COL("DECOM").min().alias("child.adopted_on"))


@fact(CHILD, "child.latest_start", Episodes="DECOM")
def last_start(_: Year, episodes: pl.DataFrame) -> pl.DataFrame:
    """The latest day any episode of the child starts."""
    return episodes.group_by(WHO).agg(COL("DECOM").max().alias("child.latest_start"))


FACTS = (
    twelve_months,
    episodes_held,
    had_episode_last_year,
    both_short_breaks,
    short_break_days,
    holiday_placements,
    first_custody,
    run_days,
    periods_of_care,
    in_care_since,
    episode_left_unadopted,
    child_left_unadopted,
    adopted_on,
    last_start,
)
