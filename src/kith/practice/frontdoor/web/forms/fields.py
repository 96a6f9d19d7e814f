"""Text fields that pass the kernel's text hygiene, so that what is refused is said at the field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms

from kith.kernel.text.clean import Cleaned, TextError


def checked(clean: Callable[[str], Cleaned | str]) -> Callable[..., forms.CharField]:
    """A text field cleaned by one of the kernel's functions: ``checked(clean_name)(label="Last name")``."""

    class Checked(forms.CharField):
        def clean(self, value: Any) -> str:
            text = super().clean(value)
            if not text:
                return ""
            try:
                cleaned = clean(text)
            except TextError as wrong:
                raise forms.ValidationError(str(wrong)) from wrong
            return cleaned if isinstance(cleaned, str) else cleaned.text

    return Checked
