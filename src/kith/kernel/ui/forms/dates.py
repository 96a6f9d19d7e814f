"""A date in three boxes, because people know dates as day, month and year and can copy them from a paper.

What day, month and year mean is not decided here: a field is given a parser. A parser takes the three texts
as typed and returns a date (or a partial date, or whatever the caller keeps), or raises a ValueError whose
message finishes the sentence "Date of birth must …" and whose `boxes`, if any, names the wrong boxes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError

BOXES = ("day", "month", "year")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WIDTHS = {"day": 2, "month": 2, "year": 4}

Parser = Callable[[str, str, str], Any]


class DateParts(NamedTuple):
    """A date as typed, before anyone has said what it means."""

    day: str = ""
    month: str = ""
    year: str = ""


class DateProblem(ValueError):
    """The boxes do not make a date. The message finishes "Date of birth must …"."""

    def __init__(self, message: str, boxes: tuple[str, ...] = BOXES) -> None:
        super().__init__(message)
        self.boxes = boxes


def read_date(day: str, month: str, year: str) -> date:
    """The exact date typed: month as a number or a name, year in four figures; DateProblem if it is none."""
    typed = DateParts(day, month, year)
    missing = tuple(box for box in BOXES if not getattr(typed, box))
    if missing:
        raise DateProblem(f"include a {' and '.join(missing)}", missing)
    if len(year) != 4 or not year.isdecimal():
        raise DateProblem("have a year of 4 numbers", ("year",))
    try:
        return date(_number(year), _month(month), _number(day))
    except ValueError:
        raise DateProblem("be a real date") from None


def _number(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit()):
        raise ValueError(typed)  # int() alone would also take "1_0" and "+3"
    return int(typed)


def _month(typed: str) -> int:
    named = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(typed.casefold())]
    return named[0] if named and len(typed) >= 3 else _number(typed)


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
    """A date of which perhaps only the year, or month and year, is known; `parser` says which will do.

    named: how the date is called in an error, where the label is a question ("Date of birth").
    """

    widget = DateBoxes

    def __init__(self, *, parser: Parser, named: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.parser = parser
        self.named = named

    def to_python(self, value: Any) -> Any:
        """What the parser makes of the boxes; ValidationError marking the wrong ones."""
        if not isinstance(value, DateParts):
            return value
        try:
            return self.parser(*value)
        except ValueError as problem:
            message = f"{self.named or self.label or 'The date'} must {problem}"
            boxes = getattr(problem, "boxes", BOXES)
            raise ValidationError(message, code="invalid", params={"boxes": boxes}) from problem

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the boxes now say something else than the value they were filled from."""
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True


class DateField(PartialDateField):
    """An exact date. The parser may be replaced, to refuse for instance a date still to come."""

    def __init__(self, *, parser: Parser = read_date, named: str = "", **kwargs: Any) -> None:
        super().__init__(parser=parser, named=named, **kwargs)
