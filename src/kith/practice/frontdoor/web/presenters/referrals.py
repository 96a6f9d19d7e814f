"""What a referrer sent, for them to print or keep. It holds only what they typed."""

from __future__ import annotations

from typing import Any

from django.forms import Form

from kith.kernel.dates import PartialDate, say_partial
from kith.kernel.ui.parts import SummaryList, SummaryRow, Words

NOT_SHOWN = {"website", "ticket"}


def referral_copy(form: Form) -> SummaryList:
    """Every question that was answered, with the answer."""
    rows = [
        SummaryRow(_label(form, name), _said(form.fields[name], value))
        for name, value in form.cleaned_data.items()
        if name not in NOT_SHOWN and value not in (None, "", [], False)
    ]
    return SummaryList(rows, is_compact=True)


def _label(form: Form, name: str) -> str:
    label = str(form.fields[name].label)
    child = name.split("_")[1] if name.startswith("child_") else ""
    return f"Child {child}: {label.lower()}" if child else label


def _said(field: Any, value: Any) -> Any:
    if isinstance(value, PartialDate):
        return say_partial(value)
    if value is True:
        return "Yes"
    labels = {str(code): str(label) for code, label in getattr(field, "choices", ()) or ()}
    if isinstance(value, list):
        return ", ".join(labels.get(str(one), str(one)) for one in value)
    return labels.get(str(value)) or Words(str(value))
