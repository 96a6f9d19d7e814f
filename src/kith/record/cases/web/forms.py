"""Forms for allocating a worker and answering a transfer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from kith.foundation.workforce.models import Worker
from kith.kernel.ui.forms import Form


class AllocationForm(Form):
    worker = forms.ChoiceField(
        label="Worker", error_messages={"required": "Choose a worker"},
        help_text="With how many children each has today.",
    )  # fmt: skip
    rationale = forms.CharField(
        label="Why this worker", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="What makes them right for this child: what they know, who they know, how much they carry.",
    )  # fmt: skip
    risk_summary = forms.CharField(
        label="What to do first", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="The risks as you see them now, and the first tasks with their dates.",
    )  # fmt: skip

    def __init__(self, *args: Any, workers: Iterable[Worker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.workers = {str(worker.pk): worker for worker in workers}
        self.fields["worker"].choices = [
            ("", "Choose a worker"),
            *((pk, f"{one.name}: {_counted(one.children)}") for pk, one in self.workers.items()),
        ]

    def allocated(self, data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "worker": self.workers[data["worker"]]}


class AcceptForm(Form):
    """Nothing to ask: the page says what accepting does."""


class DeclineForm(Form):
    words = forms.CharField(
        label="Why do you decline it?", max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="The sending team stays responsible and reads these words.",
    )  # fmt: skip


def _counted(children: int) -> str:
    return f"{children} {'child' if children == 1 else 'children'}"
