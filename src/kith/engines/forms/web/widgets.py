"""Controls for answers of more than one box, named as ``rules.field_names`` names boxes: ``seen_on@K1.day``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django import forms

from kith.kernel.dates import to_local
from kith.kernel.ui.forms import DateBoxes

DATE = ("day", "month", "year")


class Boxes(NamedTuple):
    """A date, and perhaps a time, as typed or as stored."""

    day: str = ""
    month: str = ""
    year: str = ""
    time: str = ""


class DateAnswer(DateBoxes):
    """A date in three boxes."""

    boxes: tuple[str, ...] = DATE

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for box, part in zip(context["widget"]["boxes"], DATE, strict=True):
            box["name"] = f"{name}.{part}"
        return context

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        return Boxes(*(str(data.get(f"{name}.{box}", "")) for box in self.boxes))

    def several_from_datadict(self, data: Any, name: str) -> list[Any]:
        """Every set of boxes sent under one name."""
        rows = zip(*(data.getlist(f"{name}.{box}") for box in self.boxes), strict=False)
        return [Boxes(*row) for row in rows]


class MomentAnswer(DateAnswer):
    """A date in three boxes and a time in a fourth."""

    template_name = "forms/widgets/moment.html"
    boxes = (*DATE, "time")

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        wrong = (attrs or {}).get("wrong", ())
        parts = _moment(value)
        context = super().get_context(name, parts, attrs)
        id_ = context["widget"]["attrs"].get("id", name)
        context["widget"]["time"] = {
            "name": f"{name}.time", "id": f"{id_}-time", "value": parts.time, "is_wrong": "time" in wrong,
        }  # fmt: skip
        return context


def _moment(value: Any) -> Boxes:
    if isinstance(value, datetime):
        local = to_local(value)
        return Boxes(str(local.day), str(local.month), str(local.year), f"{local:%H:%M}")
    return value or Boxes()


class QuantityAnswer(forms.Widget):
    """A number, and its unit chosen from a few."""

    template_name = "forms/widgets/quantity.html"

    def __init__(self, units: Sequence[str]) -> None:
        super().__init__()
        self.units = tuple(units)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        amount, unit = value or ("", "")
        context = super().get_context(name, None, attrs)
        context["widget"] |= {
            "amount": amount,
            "unit": unit,
            "units": self.units,
            "unit_name": f"{name}.unit",
        }
        return context

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        return data.get(name, ""), data.get(f"{name}.unit", "")

    def several_from_datadict(self, data: Any, name: str) -> list[Any]:
        return list(zip(data.getlist(name), data.getlist(f"{name}.unit"), strict=False))


class SeveralAnswers(forms.Widget):
    """A control as often as there are answers, and once more for another; saving the page brings the next."""

    template_name = "forms/widgets/several.html"
    use_fieldset = True

    def __init__(self, one: forms.Widget) -> None:
        super().__init__()
        self.one = one

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, None, attrs)
        id_ = context["widget"]["attrs"].get("id", name)
        ids = [id_ if n == 0 else f"{id_}-{n + 1}" for n in range(len(value or ()) + 1)]
        values = [*(value or ()), None]
        context["widget"]["drawn"] = [
            self.one.render(name, one, {"id": id} | _plain_box(self.one, n))
            for n, (id, one) in enumerate(zip(ids, values, strict=True), 1)
        ]
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        if hasattr(self.one, "several_from_datadict"):
            found: list[Any] = self.one.several_from_datadict(data, name)
            return [one for one in found if any(one)]
        return [one for one in data.getlist(name) if one]


def _plain_box(widget: forms.Widget, number: int) -> dict[str, str]:
    """Boxes have labels and classes of their own; a plain control gets its number read out."""
    if hasattr(widget, "several_from_datadict"):
        return {}
    of_kind = "govuk-textarea" if isinstance(widget, forms.Textarea) else "govuk-input"
    return {"aria-label": f"Answer {number}", "class": f"{of_kind} {widget.attrs.get('class', '')}".strip()}
