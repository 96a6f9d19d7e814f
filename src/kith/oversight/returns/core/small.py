"""Selecting from frames of any size: side by side where there is much to do, one after another where there is
little.

Sharing out a handful of rows among threads takes longer than working them out; a check at the keyboard is all
small frames.
"""

from collections.abc import Iterable

import polars as pl

FEW = 2_000


def select(frame: pl.DataFrame, expressions: Iterable[pl.Expr | str]) -> pl.DataFrame:
    """`frame.select`, in the way that suits its height."""
    return frame.select_seq(expressions) if frame.height < FEW else frame.select(expressions)


def with_columns(frame: pl.DataFrame, expressions: Iterable[pl.Expr]) -> pl.DataFrame:
    """`frame.with_columns`, in the way that suits its height."""
    return frame.with_columns_seq(expressions) if frame.height < FEW else frame.with_columns(expressions)
