"""The guided tour: which records to open, in what order, and why."""

from typing import NamedTuple


class TourStop(NamedTuple):
    story: str  # its name in `stories`
    title: str
    why: str  # what to look for
    person: int
    contact: int | None
