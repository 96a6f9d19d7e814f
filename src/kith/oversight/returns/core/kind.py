"""What makes one return: its layout by year, its rules, and what those rules may reach."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from .facts import Reach
from .layout import Layout
from .rules import RuleBook
from .typed import Typed
from .year import Year


@dataclass(frozen=True, eq=False)
class ReturnKind:
    """A return Kith can check. The looked-after return and the children in need census are each one
    of these. `ends_on` finds the last day of the year in the tables, for a return that says it.
    """

    name: str
    layout: Layout
    book: RuleBook
    reach: Reach
    ends_on: Callable[[Mapping[str, Typed]], date | None] = lambda _: None

    def year(self, number: int, *, authority: str | None = None) -> Year:
        """A collection year of this return. Raises UnknownYearError where no layout is held."""
        self.layout.must_know(number)
        return Year(number, self.layout, authority)
