"""The plain records a looked-after return is written from.

Each table is a frame with these columns; dates are dates, a period that is not over has no end, and codes are
the published ones. Nothing here knows a return: a child's legal status and the child's placement are two
histories of their own, as they are in the file, and the return's episodes are made from both.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

import polars as pl

TEXT, DAY, NUMBER = pl.String(), pl.Date(), pl.Int64()

COLUMNS: dict[str, dict[str, pl.DataType]] = {
    "people": {
        "child": TEXT,
        "sex": TEXT,
        "born_on": DAY,
        "ethnicity": TEXT,
        "upn": TEXT,
        "is_mother": TEXT,
        "first_child_born_on": DAY,
        "home_postcode": TEXT,
        "is_unaccompanied": pl.Boolean(),
        "unaccompanied_until": DAY,
    },
    "legal_statuses": {"child": TEXT, "from": DAY, "to": DAY, "status": TEXT, "need": TEXT},
    "placements": {
        "child": TEXT,
        "from": DAY,
        "to": DAY,
        "kind": TEXT,
        "carer": TEXT,
        "provider": TEXT,
        "postcode": TEXT,
        "urn": TEXT,
        "change_reason": TEXT,
    },
    "leavings": {"child": TEXT, "on": DAY, "reason": TEXT},
    "reviews": {"child": TEXT, "on": DAY, "participation": TEXT},
    "absences": {"child": TEXT, "from": DAY, "to": DAY, "kind": TEXT},
    "social_workers": {"child": TEXT, "from": DAY, "to": DAY, "worker": TEXT, "reason": TEXT},
    "adoption_decisions": {"child": TEXT, "from": DAY, "to": DAY, "reversal_reason": TEXT},
    "adoptions": {
        "child": TEXT,
        "on": DAY,
        "intended_on": DAY,
        "matched_on": DAY,
        "by_foster_carer": TEXT,
        "adopters": TEXT,
        "adopters_sex": TEXT,
        "adopters_status": TEXT,
    },
    "previous_permanence": {"child": TEXT, "on": DAY, "option": TEXT, "authority": TEXT, "order_date": TEXT},
    "health": {
        "child": TEXT,
        "year": NUMBER,
        "sdq_score": NUMBER,
        "sdq_reason": TEXT,
        "convicted": TEXT,
        "health_check": TEXT,
        "immunisations": TEXT,
        "teeth_check": TEXT,
        "health_assessment": TEXT,
        "substance_misuse": TEXT,
        "intervention_received": TEXT,
        "intervention_offered": TEXT,
    },
    "care_leavers": {
        "child": TEXT,
        "year": NUMBER,
        "in_touch": TEXT,
        "activity": TEXT,
        "accommodation": TEXT,
    },
    "liberty_orders": {"child": TEXT, "from": DAY, "to": DAY},
}


@dataclass(frozen=True, eq=False)
class Records:
    """One frame for each kind of record, with the columns of `COLUMNS`. Make with `Records.of`."""

    people: pl.DataFrame
    legal_statuses: pl.DataFrame
    placements: pl.DataFrame
    leavings: pl.DataFrame
    reviews: pl.DataFrame
    absences: pl.DataFrame
    social_workers: pl.DataFrame
    adoption_decisions: pl.DataFrame
    adoptions: pl.DataFrame
    previous_permanence: pl.DataFrame
    health: pl.DataFrame
    care_leavers: pl.DataFrame
    liberty_orders: pl.DataFrame

    @classmethod
    def of(cls, tables: Mapping[str, Iterable[Any]]) -> "Records":
        """From rows (tuples in the order of the columns, or mappings) or frames by name; what is
        left out is empty.
        """
        unknown = set(tables) - set(COLUMNS)
        if unknown:
            raise ValueError(f"there is no kind of record called {sorted(unknown)[0]}")
        return cls(
            **{each.name: _frame(tables.get(each.name, ()), COLUMNS[each.name]) for each in fields(cls)}
        )


def _frame(rows: Any, columns: Mapping[str, pl.DataType]) -> pl.DataFrame:
    if isinstance(rows, pl.DataFrame):
        return rows.select(pl.col(name).cast(kind) for name, kind in columns.items())
    return pl.DataFrame(list(rows), schema=dict(columns), orient="row")
