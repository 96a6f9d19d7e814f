"""Who is returned as an unaccompanied asylum-seeking child, this year and last.

In files, a child with a row in the UASC table is; in XML, the header says so with 0 or 1, and that is then
what counts.
"""

import polars as pl

from ...core.facts import CHILD, LAST, WHO, Fact, fact
from ...core.words import among
from ...core.year import Year


def _unaccompanied(name: str, suffix: str) -> Fact:
    @fact(
        CHILD,
        name,
        {f"Header{suffix}": "UASC", f"UASC{suffix}": "CHILD"},
        unless_held=("Header" + suffix.replace("_last", LAST), "UASC"),
    )
    def build(_: Year, headers: pl.DataFrame | None, rows: pl.DataFrame | None) -> pl.DataFrame:
        said, listed = [], []
        if headers is not None:
            said = [headers.drop_nulls("UASC").select(WHO, among(pl.col("UASC"), "1").alias(name))]
        if rows is not None:
            listed = [rows.select(WHO, pl.lit(value=True).alias(name))]
        return pl.concat([*said, *listed]).unique(WHO, keep="first", maintain_order=True)

    return build


FACTS = (_unaccompanied("child.uasc", ""), _unaccompanied("child.uasc_last", "_last"))
