"""What makes one return: its layout by year, its rules, and what those rules may reach."""

from dataclasses import dataclass

from .facts import Reach
from .layout import Layout
from .rules import RuleBook
from .year import Year


@dataclass(frozen=True, eq=False)
class ReturnKind:
    """A return Kith can check. The looked-after return and the children in need census are each one
    of these.
    """

    name: str
    layout: Layout
    book: RuleBook
    reach: Reach

    def year(self, number: int, *, authority: str | None = None) -> Year:
        """A collection year of this return. Raises UnknownYearError where no layout is held."""
        self.layout.must_know(number)
        return Year(number, self.layout, authority)
