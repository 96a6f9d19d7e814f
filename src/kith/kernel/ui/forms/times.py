"""A time of day in one box, in any of the ways people write one."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from kith.kernel.ui.forms.widgets import TextInput

_WRITTEN = re.compile(r"(\d{1,2})(?:[:.]?(\d\d))?\s*(am|pm)?", re.ASCII | re.IGNORECASE)


def read_time(typed: str) -> time:
    """The time written as 14:30, 14.30, 1430, 2:30pm or 2pm; ValueError for anything else.

    A bare number of one or two figures is refused: "12" may be noon, midnight or a slip.
    """
    found = _WRITTEN.fullmatch(typed.strip())
    if not found or not (found[2] or found[3]):
        raise ValueError(typed)
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").casefold()
    if half and not 1 <= hour <= 12:
        raise ValueError(typed)
    return time(hour % 12 + (12 if half == "pm" else 0) if half else hour, minute)


class TimeField(forms.TimeField):
    """A time of day, read by `read_time` and shown again as 14:30."""

    default_error_messages = {"invalid": "Enter a time like 14:30 or 2:30pm"}

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", TextInput(width=5))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> time | None:
        """The time written, or None for an empty box; ValidationError for anything else."""
        if value in self.empty_values or isinstance(value, time):
            return value or None
        try:
            return read_time(str(value))
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None

    def prepare_value(self, value: Any) -> Any:
        """A stored time without its seconds; typed text untouched."""
        return value.strftime("%H:%M") if isinstance(value, time) else value
