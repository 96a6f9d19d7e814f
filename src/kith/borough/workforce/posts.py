"""Posts and the people who have held them.

A child's case belongs to a post. When the holder leaves, the next holder takes the case on the following day,
and that is where changes of social worker come from. Caseloads stay even because cases are dealt round the
posts of a team.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple


class Spell(NamedTuple):
    """A worker's part of a case; `changed` unless they were the first."""

    worker: int
    starts: date
    ends: date | None
    changed: bool


@dataclass(slots=True)
class Post:
    """One desk in one team. `starts` and `holders` run side by side, the first start before any case."""

    team: int
    starts: list[date] = field(default_factory=list)
    holders: list[int] = field(default_factory=list)

    def holder_on(self, day: date) -> int:
        return self.holders[max(bisect_right(self.starts, day) - 1, 0)]

    def spells(self, start: date, end: date | None) -> Iterator[Spell]:
        """Who held the post from `start` to `end` (None: and still does), one after another."""
        place = max(bisect_right(self.starts, start) - 1, 0)
        begins = start
        while True:
            last = place + 1 >= len(self.starts)
            leaves = None if last else self.starts[place + 1] - timedelta(days=1)
            stops = leaves is None or (end is not None and leaves >= end)
            yield Spell(self.holders[place], begins, end if stops else leaves, begins != start)
            if stops or leaves is None:
                return
            begins, place = leaves + timedelta(days=1), place + 1
