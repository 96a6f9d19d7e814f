"""Text that a spreadsheet will not take for a formula."""

import polars as pl

STARTS = r"^[=+\-@\t\r]"


def harmless(column: str) -> pl.Expr:
    """The text with an apostrophe before anything a spreadsheet would run."""
    text = pl.col(column)
    return pl.when(text.str.contains(STARTS)).then(pl.lit("'") + text).otherwise(text).alias(column)


def harmless_texts(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with every text column made harmless."""
    return frame.with_columns(harmless(name) for name, kind in frame.schema.items() if kind == pl.String)
