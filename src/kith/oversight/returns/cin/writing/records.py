"""The plain records a census is written from.

Each table is a frame with these columns; dates are dates, a period that is not over has no end, and codes are
the published ones. Nothing here knows a year: the records are whole histories, and a year's census is cut
from them. `referral`, `assessment` and `plan` name the record a row belongs to.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

import polars as pl

TEXT, DAY, NUMBER, YES_NO = pl.String(), pl.Date(), pl.Int64(), pl.Boolean()

COLUMNS: dict[str, dict[str, pl.DataType]] = {
    "people": {
        "child": TEXT,
        "upn": TEXT,
        "former_upn": TEXT,
        "upn_unknown": TEXT,
        "born_on": DAY,
        "expected_on": DAY,
        "sex": TEXT,
        "died_on": DAY,
        "ethnicity": TEXT,
    },
    "disabilities": {"child": TEXT, "disability": TEXT},
    "referrals": {
        "child": TEXT,
        "referral": TEXT,
        "on": DAY,
        "source": TEXT,
        "need": TEXT,
        "closed_on": DAY,
        "closure_reason": TEXT,
        "conference_on": DAY,
        "no_further_action": YES_NO,
    },
    "assessments": {
        "referral": TEXT,
        "assessment": TEXT,
        "from": DAY,
        "reviewed_on": DAY,
        "authorised_on": DAY,
    },
    "factors": {"assessment": TEXT, "factor": TEXT},
    "cin_plans": {"referral": TEXT, "from": DAY, "to": DAY},
    "section47s": {
        "referral": TEXT,
        "from": DAY,
        "conference_target": DAY,
        "conference_on": DAY,
        "conference_not_required": YES_NO,
    },
    "protection_plans": {
        "referral": TEXT,
        "plan": TEXT,
        "from": DAY,
        "to": DAY,
        "initial_category": TEXT,
        "latest_category": TEXT,
        "earlier_plans": NUMBER,
    },
    "reviews": {"plan": TEXT, "on": DAY},
    "pre_proceedings": {
        "referral": TEXT,
        "from": DAY,
        "letter_on": DAY,
        "meeting_offered": YES_NO,
        "meeting_held": YES_NO,
        "first_meeting_on": DAY,
        "meetings": NUMBER,
        "decided_on": DAY,
        "outcome": TEXT,
        "applied_on": DAY,
        "proceedings_letter_on": DAY,
    },
}


@dataclass(frozen=True, eq=False)
class CensusRecords:
    """One frame for each kind of record, with the columns of `COLUMNS`. Make with `CensusRecords.of`."""

    people: pl.DataFrame
    disabilities: pl.DataFrame
    referrals: pl.DataFrame
    assessments: pl.DataFrame
    factors: pl.DataFrame
    cin_plans: pl.DataFrame
    section47s: pl.DataFrame
    protection_plans: pl.DataFrame
    reviews: pl.DataFrame
    pre_proceedings: pl.DataFrame

    @classmethod
    def of(cls, tables: Mapping[str, Iterable[Any]]) -> "CensusRecords":
        """From rows (tuples in the order of the columns, or mappings) or frames by name; what is left out is
        empty. Raises ValueError for a kind of record there is not.
        """
        if unknown := set(tables) - set(COLUMNS):
            raise ValueError(f"there is no kind of record called {sorted(unknown)[0]}")
        return cls(
            **{each.name: _frame(tables.get(each.name, ()), COLUMNS[each.name]) for each in fields(cls)}
        )


def _frame(rows: Any, columns: Mapping[str, pl.DataType]) -> pl.DataFrame:
    if isinstance(rows, pl.DataFrame):
        return rows.select(pl.col(name).cast(kind) for name, kind in columns.items())
    return pl.DataFrame(list(rows), schema=dict(columns), orient="row")
