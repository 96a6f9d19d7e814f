"""Forms for ending a task, giving it to someone else and saying how important it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from kith.foundation.workforce.models import Worker
from kith.kernel.ui.forms import Form, Radios

WORDS_LIMIT = 2000


def _words(label: str, hint: str = "", *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=WORDS_LIMIT, required=required, help_text=hint, widget=forms.Textarea(attrs={"rows": 4})
    )  # fmt: skip


class FinishForm(Form):
    words = _words("What was done", "Leave this empty where the record says it already.", required=False)


class NotProceedingForm(Form):
    reason = _words(
        "Why will this not be done?", "It is kept with your name, and whoever set the task can see it."
    )


class GiveForm(Form):
    to = forms.ChoiceField(label="Who will do it?", error_messages={"required": "Choose who will do it"})
    reason = _words("Why", "They will read this with the task.")

    def __init__(self, *args: Any, workers: Iterable[Worker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.workers = {str(worker.pk): worker for worker in workers}
        self.fields["to"].choices = [
            ("", "Choose a worker"),
            *((pk, w.name) for pk, w in self.workers.items()),
        ]

    def given(self, data: dict[str, Any]) -> dict[str, Any]:
        return {"to": self.workers[data["to"]], "reason": data["reason"]}


class RankForm(Form):
    important = forms.ChoiceField(
        label="How important is this task?",
        choices=[("yes", "Important"), ("no", "Ordinary")],
        widget=Radios(
            hints={"yes": "It stands above every ordinary task, and managers see when it is overdue."}
        ),
    )
    reason = _words("Why")

    @staticmethod
    def ranked(data: dict[str, Any]) -> dict[str, Any]:
        return {"important": data["important"] == "yes", "reason": data["reason"]}
