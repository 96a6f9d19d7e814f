"""Whether a social worker was named on the day care began and on the day it ended."""

import polars as pl

from ...core.facts import WHO, fact
from ...core.typed import ROW
from ...core.year import Year

COL = pl.col
NEVER = pl.date(9999, 12, 31)


@fact("Episodes", "worker.at_start worker.at_end", Episodes="DECOM DEC", SWEpisodes="SW_DECOM SW_DEC")
def covered(_: Year, episodes: pl.DataFrame, spells: pl.DataFrame) -> pl.DataFrame:
    """A social worker spell of the child includes the episode's first day; includes its last."""
    pairs = episodes.drop_nulls(WHO).join(spells.drop(ROW), on=WHO)
    until = COL("SW_DEC").fill_null(NEVER)
    found = pairs.group_by(ROW).agg(
        COL("DECOM").is_between(COL("SW_DECOM"), until).any().alias("worker.at_start"),
        COL("DEC").is_between(COL("SW_DECOM"), until).any().alias("worker.at_end"),
    )
    placed = episodes.select(ROW).join(found, on=ROW, how="left", maintain_order="left").drop(ROW)
    return placed.with_columns(pl.all().fill_null(value=False))


FACTS = (covered,)
