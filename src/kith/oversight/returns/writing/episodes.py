"""Episodes from two histories.

The return knows one line of episodes: a new one starts whenever the legal status or the placement changes.
The file knows two lines of periods. Each day on which either changes starts an episode; what changed, and
whether the carer did, gives the reason it started; whether another follows the same day gives the reason it
ended.
"""

from datetime import date

import polars as pl

from .records import Records

COL = pl.col
PLACEMENT = ("kind", "carer", "provider", "postcode", "urn", "change_reason")
MOVES = ("P", "T", "B", "U")
TEMPORARY = ("T0", "T1", "T2", "T3", "T4")


def episodes(records: Records, *, first_day: date, last_day: date) -> pl.DataFrame:
    """The Episodes table of a year: what ran on any of its days, with what happened after its last
    day left out.
    """
    everything = _reasons(_spans(records), records)
    in_year = everything.filter(COL("from") <= last_day, COL("to").is_null() | (COL("to") >= first_day))
    over = COL("to") <= last_day
    home = records.people.select("child", "home_postcode")
    return in_year.join(home, on="child", how="left", maintain_order="left").select(
        CHILD="child",
        DECOM="from",
        RNE="started",
        LS="status",
        CIN="need",
        PLACE="kind",
        PLACE_PROVIDER="provider",
        DEC=pl.when(over).then("to"),
        REC=pl.when(over).then("ended"),
        REASON_PLACE_CHANGE=pl.when(over).then("moved_because"),
        HOME_POST="home_postcode",
        PL_POST="postcode",
        URN="urn",
    )


def _spans(records: Records) -> pl.DataFrame:
    """One row for each span of days in which neither the legal status nor the placement changes."""
    legal = records.legal_statuses.sort("child", "from")
    placed = records.placements.sort("child", "from")
    starts = pl.concat([legal.select("child", "from"), placed.select("child", "from")]).unique()
    spans = starts.sort("child", "from")
    spans = spans.join_asof(
        legal.rename({"to": "legal_to"}), on="from", by="child", strategy="backward", check_sortedness=False
    )
    spans = spans.join_asof(
        placed.rename({"to": "placed_to"}), on="from", by="child", strategy="backward", check_sortedness=False
    )
    next_start = pl.when(COL("child") == COL("child").shift(-1)).then(COL("from").shift(-1))
    ended = spans.with_columns(to=pl.min_horizontal("legal_to", "placed_to", next_start))
    in_care = (COL("legal_to").is_null() | (COL("legal_to") > COL("from"))) & (
        COL("placed_to").is_null() | (COL("placed_to") > COL("from"))
    )
    return ended.filter(in_care, COL("status").is_not_null(), COL("kind").is_not_null())


def _reasons(spans: pl.DataFrame, records: Records) -> pl.DataFrame:
    """Beside each span, why it started, why it ended, and why the placement changed at its end."""
    same_child = COL("child") == COL("child").shift(1)
    goes_on = (same_child & (COL("from") == COL("to").shift(1))).fill_null(value=False)
    other_status = COL("status") != COL("status").shift(1)
    other_place = pl.any_horizontal(COL(name).ne_missing(COL(name).shift(1)) for name in PLACEMENT[:-1])
    same_carer = COL("carer") == COL("carer").shift(1)
    started = spans.with_columns(
        started=pl.when(~goes_on)
        .then(pl.lit("S"))
        .when(other_status & other_place)
        .then(pl.when(same_carer).then(pl.lit("U")).otherwise(pl.lit("B")))
        .when(other_place)
        .then(pl.when(same_carer).then(pl.lit("T")).otherwise(pl.lit("P")))
        .otherwise(pl.lit("L")),
        followed=(goes_on & same_child).shift(-1).fill_null(value=False),
    )
    left = records.leavings.select("child", COL("on").alias("to"), COL("reason").alias("left_because"))
    moves = COL("followed") & COL("started").shift(-1).is_in(MOVES)
    settled = ~COL("kind").is_in(TEMPORARY) & ~COL("kind").shift(-1).is_in(TEMPORARY)
    return started.join(left, on=["child", "to"], how="left", maintain_order="left").with_columns(
        ended=pl.when("followed").then(pl.lit("X1")).otherwise("left_because"),
        moved_because=pl.when(moves & settled).then("change_reason"),
    )
