"""Every read of a person's record. The first argument is the viewer; row-level security stands behind each of them."""

from kith.record.people.queries.access import (
    glass_to_review,
    looks_at,
    merge_by_id,
    merges_waiting,
    one_glass,
)
from kith.record.people.queries.around import (
    Family,
    Household,
    family_of,
    household_of,
    reveals_of,
    stays_of,
)
from kith.record.people.queries.people import Here, person, row_of
from kith.record.people.queries.record import (
    AROUND,
    Account,
    Told,
    account_of,
    active_workers,
    worker_names,
    working_with,
)
from kith.record.people.queries.searching import Found, IndexLevel, index_level, search

__all__ = [
    "AROUND",
    "Account",
    "Family",
    "Found",
    "Here",
    "Household",
    "IndexLevel",
    "Told",
    "account_of",
    "active_workers",
    "family_of",
    "glass_to_review",
    "household_of",
    "index_level",
    "looks_at",
    "merge_by_id",
    "merges_waiting",
    "one_glass",
    "person",
    "reveals_of",
    "row_of",
    "search",
    "stays_of",
    "worker_names",
    "working_with",
]
