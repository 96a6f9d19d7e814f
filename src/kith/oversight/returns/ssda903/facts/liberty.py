"""Which placements a child was in while deprived of liberty by order."""

import polars as pl

from ...core.facts import WHO, Fact, fact
from ...core.typed import ROW
from ...core.words import among
from ...core.year import Year

COL = pl.col
NEVER = pl.date(9999, 12, 31)
UNEXPECTED = ~among(COL("PLACE"), "K2", "Z12", "Z13")
IMPOSSIBLE = among(COL("PLACE"), "K1", "P1", "R5", "K3")


def _placements_under_order(on: str) -> Fact:
    """`order.unexpected` and `order.impossible` on the orders, or on the episodes, of each pair
    that overlap.
    """

    @fact(on, "order.unexpected order.impossible", DoLo="DOLO_START DOLO_END", Episodes="DECOM DEC PLACE")
    def build(_: Year, orders: pl.DataFrame, episodes: pl.DataFrame) -> pl.DataFrame:
        rows_of = orders if on == "DoLo" else episodes
        other = episodes if on == "DoLo" else orders
        pairs = rows_of.drop_nulls(WHO).join(other.drop(ROW), on=WHO)
        overlapping = pairs.filter(
            COL("DOLO_START") < COL("DEC").fill_null(NEVER), COL("DECOM") < COL("DOLO_END").fill_null(NEVER)
        )
        found = overlapping.group_by(ROW).agg(
            UNEXPECTED.any().alias("order.unexpected"), IMPOSSIBLE.any().alias("order.impossible")
        )
        placed = rows_of.select(ROW).join(found, on=ROW, how="left", maintain_order="left").drop(ROW)
        return placed.with_columns(pl.all().fill_null(value=False))

    return build


FACTS = (_placements_under_order("DoLo"), _placements_under_order("Episodes"))
