"""Every read of a person's record. The first argument is the viewer; row-level security stands behind each of them."""

from kith.record.people.queries.access import (
    glass_to_review,
    last_look,
    looks_at,
    merge_by_id,
    merges_waiting,
    one_glass,
    open_glass,
)
from kith.record.people.queries.around import (
    Family,
    Household,
    family_of,
    household_of,
    reveals_of,
    rows_around,
)
from kith.record.people.queries.people import Here, person, row_of
from kith.record.people.queries.record import Told, record_of, worker_names, working_with
from kith.record.people.queries.searching import Found, IndexLevel, index_level, search

__all__ = [
    "Family",
    "Found",
    "Here",
    "Household",
    "IndexLevel",
    "Told",
    "family_of",
    "glass_to_review",
    "household_of",
    "index_level",
    "last_look",
    "looks_at",
    "merge_by_id",
    "merges_waiting",
    "one_glass",
    "open_glass",
    "person",
    "record_of",
    "reveals_of",
    "row_of",
    "rows_around",
    "search",
    "worker_names",
    "working_with",
]
