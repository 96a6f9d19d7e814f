"""What every component has: a template, and itself as HTML wherever it is put."""

from __future__ import annotations

from typing import Any, ClassVar

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

# What may be shown: text, a number, a part, or None for nothing. Drawn by `str`, escaped unless it is a part.
Content = Any


class Part:
    """A component. A subclass is a frozen dataclass that names its template, or draws itself in `draw`.

    The template sees the value as `part`.
    """

    template: ClassVar[str] = ""

    def draw(self) -> SafeString:
        """The component as HTML."""
        return mark_safe(render_to_string(self.template, {"part": self}))  # noqa: S308  # escaped by its template

    def __str__(self) -> str:
        return self.draw()

    def __html__(self) -> str:
        return self.draw()
