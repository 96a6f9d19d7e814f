"""A time of day in one box, in any of the ways people write one."""

from __future__ import annotations

from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from kith.kernel.dates import NotATime, time_from_text
from kith.kernel.ui.forms.widgets import TextInput


class TimeField(forms.TimeField):
    """A time of day, read by `kith.kernel.dates` and shown again as 14:30."""

    def __init__(self, *, named: str = "", **kwargs: Any) -> None:
        kwargs.setdefault("widget", TextInput(width=5))
        super().__init__(**kwargs)
        self.named = named

    def to_python(self, value: Any) -> time | None:
        """The time written, or None for an empty box; ValidationError for anything else."""
        if value in self.empty_values or isinstance(value, time):
            return value or None
        try:
            return time_from_text(str(value), field=self.named or str(self.label or "Time"))
        except NotATime as problem:
            raise ValidationError(str(problem), code="invalid") from problem

    def prepare_value(self, value: Any) -> Any:
        """A stored time without its seconds; typed text untouched."""
        return value.strftime("%H:%M") if isinstance(value, time) else value
