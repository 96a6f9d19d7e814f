"""Which table of a return a file is, told by its headings; its name is never asked."""

import re
from collections.abc import Iterable, Mapping

from ..core.layout import TableSpec

SAME_WORD = {
    "CHILDID": "CHILD",
    "CHILD_ID": "CHILD",
    "PL": "PLACE",
    "PLACEMENT_TYPE": "PLACE",
    "DATE_OF_BIRTH": "DOB",
}
ENOUGH = 0.5


def heading(text: str) -> str:
    """A heading as the layout writes it: `Child ID ` is CHILD, `mis-start` is MIS_START."""
    word = re.sub(r"[\s\-]+", "_", text.strip().strip("\ufeff").upper())
    return SAME_WORD.get(word, word)


def recognised(headings: Iterable[str], tables: Mapping[str, TableSpec], key: str) -> str | None:
    """The table whose columns the headings fit best, or None where they fit none by half or have no column
    for the child.

    Fit is the share the two have in common of all they have together, so that columns too many or too few
    count against.
    """
    found = {heading(each) for each in headings}
    if key not in found:
        return None
    shared = {key, "DOB", "SEX"}
    fits = {
        name: len(found & set(spec.columns)) / len(found | set(spec.columns))
        for name, spec in tables.items()
        if (found & set(spec.columns)) - shared
    }
    best = max(fits, key=lambda name: fits[name], default=None)
    return best if best is not None and fits[best] >= ENOUGH else _with_many_extras(found, tables, shared)


def _with_many_extras(found: set[str], tables: Mapping[str, TableSpec], shared: set[str]) -> str | None:
    """A table all of whose columns are there, however many others are; the largest, where there are
    several.
    """
    whole = [spec for spec in tables.values() if set(spec.columns) <= found and set(spec.columns) - shared]
    return max(whole, key=lambda spec: len(spec.columns)).name if whole else None
