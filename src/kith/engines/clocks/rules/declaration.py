"""How an area says which clocks its events start and stop, in its ``kinds/clocks.py``."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kith.engines.clocks.rules.catalogue import Catalogue
from kith.engines.clocks.rules.counting import NotACountdown
from kith.engines.clocks.rules.facts import Facts
from kith.engines.clocks.rules.timescale import Counting


class DeclaredTwice(ValueError):
    """Two declarations of the same timescale with the same trigger."""


def always(facts: Facts) -> bool:
    """The timescale applies whatever the facts."""
    return True


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """A clock: its timescale (any version's id), the event that starts it and the event that satisfies it.

    ``applies_when`` looks at the facts of the event that starts it.
    """

    timescale: str
    triggered_by: str
    satisfied_by: str
    applies_when: Callable[[Facts], bool] = always


@dataclass(frozen=True)
class Declarations:
    """Every clock that any area has declared."""

    declared: tuple[Declaration, ...]

    @classmethod
    def of(cls, declared: Iterable[Declaration], catalogue: Catalogue) -> "Declarations":
        """Checked at start-up. Raises UnknownTimescale, DeclaredTwice, NotACountdown."""
        everything = tuple(declared)
        seen: set[tuple[str, str]] = set()
        for clock in everything:
            if catalogue.get(clock.timescale).counting is Counting.TOTAL:
                raise NotACountdown(f"{clock.timescale} is a total, for which no clock runs")
            if (clock.timescale, clock.triggered_by) in seen:
                raise DeclaredTwice(f"{clock.timescale} is declared twice for {clock.triggered_by}")
            seen.add((clock.timescale, clock.triggered_by))
        return cls(everything)

    def started_by(self, event: str, facts: Facts) -> tuple[Declaration, ...]:
        """The clocks an event starts, given its facts."""
        return tuple(c for c in self.declared if c.triggered_by == event and c.applies_when(facts))

    def satisfied_by(self, event: str) -> tuple[Declaration, ...]:
        """The clocks an event satisfies."""
        return tuple(clock for clock in self.declared if clock.satisfied_by == event)
