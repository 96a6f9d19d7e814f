"""A collection year, and what is published for it.

A year is named by the calendar year in which it ends: 2026 is 1 April 2025 to 31 March 2026. It carries the
layout of one return as it stood in that year, so that a rule can ask `year.codes("PLACE")` and get the codes
of *that* year.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from kith.kernel.dates import add_months

from .layout import Layout, TableSpec


@dataclass(frozen=True)
class Year:
    """One collection year of one return.

    `authority` is the three-figure code of the authority that makes the return, where it is known: rules
    about "own provision" and "in the authority's area" cannot be run without it. `ends_on` is the last day as
    the return itself gives it, where it does; else the year ends on 31 March.
    """

    number: int
    layout: Layout
    authority: str | None = None
    ends_on: date | None = None

    @property
    def start(self) -> date:
        """1 April at the beginning of the year: a year before the day after its end."""
        return add_months(self.end + timedelta(days=1), -12)

    @property
    def end(self) -> date:
        """31 March at the end of the year, or the day the return gives."""
        return self.ends_on or date(self.number, 3, 31)

    @property
    def tables(self) -> dict[str, TableSpec]:
        """The tables of the return in this year, by name."""
        return self.layout.tables(self.number)

    def codes(self, code_set: str) -> tuple[str, ...]:
        """The codes of a published code set that are valid in this year."""
        return self.layout.codes(code_set, self.number)

    def group(self, name: str) -> tuple[str, ...]:
        """The codes a published rule lists, as they stood in this year ("temporary placements")."""
        return self.layout.group(name, self.number)
