"""Cells gone wrong, for tests and for the benchmark: some share of them blanked, mistyped or given
an impossible date.
"""

from collections.abc import Mapping

import polars as pl

WRONG = (None, "?", "31/02/2025", "X9")
OF = 10_000


def spoilt(
    tables: Mapping[str, pl.DataFrame], *, share: float, key: str, seed: int = 1
) -> dict[str, pl.DataFrame]:
    """The tables as text with about that share of their cells spoilt; the column that names the
    child is left alone.
    """
    return {
        name: _spoilt(table, round(share * OF), key, seed + place)
        for place, (name, table) in enumerate(tables.items())
    }


def _spoilt(table: pl.DataFrame, share: int, key: str, seed: int) -> pl.DataFrame:
    dates = [name for name, kind in table.schema.items() if kind == pl.Date]
    texts = table.with_columns(pl.col(dates).dt.strftime("%d/%m/%Y")).cast(pl.String)
    wrong = pl.Series(WRONG, dtype=pl.String)
    spoil = []
    for place, name in enumerate(texts.columns):
        if name != key:
            lot = pl.int_range(pl.len()).hash(seed * 100 + place)
            chosen = pl.lit(wrong).gather(lot // OF % len(WRONG))
            spoil.append(pl.when(lot % OF < share).then(chosen).otherwise(pl.col(name)).alias(name))
    return texts.with_columns(spoil)
