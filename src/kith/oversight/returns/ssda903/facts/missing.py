"""Where each missing period and each deprivation of liberty stands against the child's time in care."""

import polars as pl

from ...core.facts import WHO, Fact, fact
from ...core.typed import ROW
from ...core.year import Year

COL = pl.col
NEVER = pl.date(9999, 12, 31)


def against_care(table: str, starts: str, ends: str, prefix: str) -> Fact:
    """Facts on `table`, one row being a span from `starts` to `ends` (blank: not over).

    PREFIX.starts_in_care and PREFIX.ends_in_care: the day falls in a period of care (a span not over ends in
    care only where a period of care is open). PREFIX.after_care: some period of care was over before it
    started. PREFIX.in_episode and PREFIX.in_closed_episode: it starts within an episode, within one that has
    ended.
    """
    names = ("starts_in_care", "ends_in_care", "after_care", "in_episode", "in_closed_episode")

    @fact(
        table,
        " ".join(f"{prefix}.{name}" for name in names),
        {table: f"{starts} {ends}"},
        Episodes="DECOM DEC period.start period.end",
    )
    def build(_: Year, spans: pl.DataFrame, episodes: pl.DataFrame) -> pl.DataFrame:
        pairs = spans.drop_nulls(WHO).join(episodes.drop(ROW), on=WHO)
        start, end = COL(starts), COL(ends).fill_null(NEVER)
        last = COL("period.end").fill_null(NEVER)
        found = pairs.group_by(ROW).agg(
            start.is_between(COL("period.start"), last).any().alias(f"{prefix}.starts_in_care"),
            end.is_between(COL("period.start"), last).any().alias(f"{prefix}.ends_in_care"),
            (COL("period.end") < start).any().alias(f"{prefix}.after_care"),
            start.is_between(COL("DECOM"), COL("DEC").fill_null(NEVER)).any().alias(f"{prefix}.in_episode"),
            start.is_between(COL("DECOM"), COL("DEC")).any().alias(f"{prefix}.in_closed_episode"),
        )
        placed = spans.select(ROW).join(found, on=ROW, how="left", maintain_order="left").drop(ROW)
        return placed.with_columns(pl.all().fill_null(value=False))

    return build


FACTS = (
    against_care("Missing", "MIS_START", "MIS_END", "absence"),
    against_care("DoLo", "DOLO_START", "DOLO_END", "order"),
)
