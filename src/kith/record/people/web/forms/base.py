"""What the forms of a person's record share."""

from __future__ import annotations

from typing import Any

from django import forms

from kith.foundation.access.viewer import Viewer
from kith.kernel.ui.forms import DateField, Form
from kith.record.people.models import Person


class PersonForm(Form):
    """A form about a person, or about one row of theirs (``row``), filled in from it when it is first shown."""

    def __init__(self, *args: Any, viewer: Viewer, person: Person, row: Any = None, **kwargs: Any) -> None:
        self.viewer, self.person, self.row = viewer, person, row
        kwargs["initial"] = {**self.start(), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)

    def start(self) -> dict[str, Any]:
        """What the fields hold before anything is typed."""
        return {
            name: getattr(self.row, name)
            for name in self.base_fields
            if self.row is not None and hasattr(self.row, name)
        }

    def as_act(self, data: dict[str, Any]) -> dict[str, Any]:
        """The cleaned fields as the act takes them."""
        return data


def words(
    label: str, *, help_text: str = "", rows: int = 4, most: int = 5000, **kwargs: Any
) -> forms.CharField:
    """Several lines of text."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=most,
        widget=forms.Textarea(attrs={"rows": rows}),
        **kwargs,
    )


def since(label: str, **kwargs: Any) -> DateField:
    """A date that may be left empty."""
    return DateField(label=label, required=False, **kwargs)


class EndForm(PersonForm):
    valid_to = DateField(label="Last day", named="The last day")


class WrongForm(PersonForm):
    note = forms.CharField(label="What was wrong", max_length=200)

    def start(self) -> dict[str, Any]:
        return {}


class ReasonForm(PersonForm):
    reason = words("Why", rows=3)

    def start(self) -> dict[str, Any]:
        return {}


class NothingForm(PersonForm):
    """Only a button."""
