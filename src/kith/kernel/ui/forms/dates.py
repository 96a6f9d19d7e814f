"""A date in three boxes, because people know dates as day, month and year and can copy them from a paper.

What day, month and year mean is decided in `kith.kernel.dates`: a parser takes the three texts as typed and
the name of the field, and returns a date, or raises NotADate with the message to show and the wrong boxes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError

from kith.kernel.dates import NotADate, date_from_boxes, partial_date_from_boxes

BOXES = ("day", "month", "year")
_WIDTHS = {"day": 2, "month": 2, "year": 4}

Parser = Callable[..., Any]


class DateParts(NamedTuple):
    """A date as typed, before anyone has said what it means."""

    day: str = ""
    month: str = ""
    year: str = ""


class DateBoxes(forms.Widget):
    """Three text boxes named `<field>-day`, `<field>-month` and `<field>-year`."""

    template_name = "ui/forms/widgets/date.html"
    use_fieldset = True

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        wrong = (attrs or {}).pop("wrong", ())
        context: dict[str, Any] = super().get_context(name, None, attrs)
        id_, parts = context["widget"]["attrs"].get("id", name), self._parts(value)
        context["widget"]["boxes"] = [
            {
                "name": f"{name}-{box}",
                "id": f"{id_}-{box}",
                "label": box.capitalize(),
                "value": getattr(parts, box),
                "width": _WIDTHS[box],
                "is_wrong": box in wrong,
            }
            for box in BOXES
        ]
        return context

    @staticmethod
    def _parts(value: Any) -> DateParts:
        if value is None or isinstance(value, DateParts):
            return value or DateParts()
        return DateParts(*(str(getattr(value, box) or "") for box in BOXES))

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> DateParts | None:
        """The three texts as typed, or None where all are empty."""
        parts = DateParts(*(str(data.get(f"{name}-{box}", "")).strip() for box in BOXES))
        return parts if any(parts) else None

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return all(f"{name}-{box}" not in data for box in BOXES)

    def id_for_label(self, id_: str | None) -> str:
        return f"{id_}-day" if id_ else ""


class PartialDateField(forms.Field):
    """A date of which perhaps only the year, or month and year, is known.

    named: how the date is called in an error, where the label is a question ("Date of birth").
    """

    widget = DateBoxes

    def __init__(self, *, parser: Parser = partial_date_from_boxes, named: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.parser = parser
        self.named = named

    def to_python(self, value: Any) -> Any:
        """What the parser makes of the boxes; ValidationError marking the wrong ones."""
        if not isinstance(value, DateParts):
            return value
        try:
            return self.parser(*value, field=self.named or self.label or "The date")
        except NotADate as problem:
            raise ValidationError(str(problem), code="invalid", params={"boxes": problem.boxes}) from problem

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the boxes now say something else than the value they were filled from."""
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True


class DateField(PartialDateField):
    """An exact date. The parser may be replaced, to refuse for instance a date still to come."""

    def __init__(self, *, parser: Parser = date_from_boxes, named: str = "", **kwargs: Any) -> None:
        super().__init__(parser=parser, named=named, **kwargs)
