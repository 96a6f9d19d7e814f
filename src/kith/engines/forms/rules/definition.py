"""A form: data written in Python by an area, checked as it is made, and never changed once used.

A new wording, question or choice is a new version beside the old one. Whoever has answered version 1 goes
on seeing version 1, and `fingerprint` proves that it is still the form they answered.
"""

from dataclasses import dataclass
from functools import cached_property

from kith.engines.forms.rules.checking import faults
from kith.engines.forms.rules.items import Question, Score, Section
from kith.engines.forms.rules.outline import Placed, laid_out


class DefinitionError(ValueError):
    """A form cannot work as written. The message lists every fault, each beginning with the key it is
    about.
    """


@dataclass(frozen=True)
class Form:
    """One version of a form. Raises DefinitionError, with every fault at once, if it could not work."""

    key: str
    version: int
    title: str
    sections: tuple[Section, ...]
    scores: tuple[Score, ...] = ()

    def __post_init__(self) -> None:
        found = faults(self.outline, self.scores)
        if self.version < 1:
            found = ("version: the first version is 1", *found)
        if not self.sections:
            found = ("sections: there is none", *found)
        if found:
            opening = f"The form {self.key} version {self.version} cannot work:"
            raise DefinitionError("\n- ".join((opening, *found)))

    @cached_property
    def outline(self) -> tuple[Placed, ...]:
        """Every item in reading order."""
        return laid_out(self.sections)

    @cached_property
    def placed(self) -> dict[str, Placed]:
        """Every item by its key."""
        return {placed.item.key: placed for placed in self.outline}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question by its key, in reading order."""
        return {placed.item.key: placed.item for placed in self.outline if isinstance(placed.item, Question)}
