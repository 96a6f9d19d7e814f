"""Whether a social worker was named on the day care began and on the day it ended."""

from datetime import date

import polars as pl

from ...core.facts import WHO, fact, tally, worked
from ...core.typed import ROW
from ...core.year import Year

COL = pl.col
NEVER = pl.date(9999, 12, 31)


@fact("Episodes", "named.at_start named.at_end", Episodes="DECOM DEC RNE REC", SWEpisodes="SW_DECOM SW_DEC")
def covered(_: Year, episodes: pl.DataFrame, spells: pl.DataFrame) -> pl.DataFrame:
    """A social worker spell includes the first day of an episode that starts care; the last of one
    that ends it.
    """
    turns = episodes.drop_nulls(WHO).filter((COL("RNE") == "S") | COL("REC").str.starts_with("E"))
    pairs = turns.join(spells.drop(ROW), on=WHO)
    until = COL("SW_DEC").fill_null(NEVER)
    found = pairs.group_by(ROW).agg(
        COL("DECOM").is_between(COL("SW_DECOM"), until).any().alias("named.at_start"),
        COL("DEC").is_between(COL("SW_DECOM"), until).any().alias("named.at_end"),
    )
    placed = episodes.select(ROW).join(found, on=ROW, how="left", maintain_order="left").drop(ROW)
    return placed.with_columns(pl.all().fill_null(value=False))


def turns_asked_from(year: Year) -> date:
    """The first day on which a start or end of care needs a name: the year's, and from 2025 that of the year
    before.
    """
    return year.start if year.number <= 2024 else year.start.replace(year=year.number - 2)


def without_a_name(year: Year) -> pl.Expr:
    """Care started with the episode, or ended with it, while no social worker was named."""
    first = turns_asked_from(year)
    starts = (COL("RNE") == "S") & COL("DECOM").is_between(first, year.end) & ~COL("named.at_start")
    ends = COL("REC").str.starts_with("E") & COL("DEC").is_between(first, year.end) & ~COL("named.at_end")
    care = ~COL("LS").is_in(["V3", "V4"], nulls_equal=True)
    return care & (starts.fill_null(value=False) | ends.fill_null(value=False))


@worked("turn.unnamed", "Episodes")
def unnamed_turn(year: Year) -> pl.Expr:
    """The episode is such a turn."""
    return without_a_name(year)


@tally("child.turn_unnamed", "Episodes")
def child_with_unnamed_turn(_: Year) -> pl.Expr:
    """The child has such a turn."""
    return COL("turn.unnamed").any()


FACTS = (covered, unnamed_turn, child_with_unnamed_turn)
