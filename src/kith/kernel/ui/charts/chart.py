"""What every chart has: a title, a sentence that says what it shows, a picture, and the table beside it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from kith.kernel.ui.parts import Part, Table

INK = "#0b0c0c"
QUIET = "#505a5f"
RULE = "#cecece"
PINE = "#0f6b68"
BAND = "#d3e5e3"
MARKED = "#9c5700"


@dataclass(frozen=True)
class Chart(Part, ABC):
    """id: unique on the page. description: its point in a sentence, read out instead of the picture."""

    id: str
    title: str
    description: str

    ink, quiet, rule, pine, band_colour, marked = INK, QUIET, RULE, PINE, BAND, MARKED

    @property
    @abstractmethod
    def table(self) -> Table:
        """The figures of the picture."""
