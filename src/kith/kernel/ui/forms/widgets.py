"""Widgets for what a stock Django widget cannot say: hints and reveals on choices, units, widths, counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms


class TextInput(forms.TextInput):
    """One line of text with an expected width in characters and units before or after it ("£", "per week").

    Widths are those the style sheet has: 2, 3, 4, 5, 10, 20 and 30.
    """

    template_name = "ui/forms/widgets/text.html"

    def __init__(
        self,
        attrs: dict[str, Any] | None = None,
        *,
        width: int | None = None,
        prefix: str = "",
        suffix: str = "",
    ) -> None:
        attrs = dict(attrs or {})
        if width:
            attrs["class"] = f"govuk-input--width-{width} {attrs.get('class', '')}".strip()
        super().__init__(attrs)
        self.prefix = prefix
        self.suffix = suffix

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"] |= {"prefix": self.prefix, "suffix": self.suffix}
        return context


class CharacterCount(forms.Textarea):
    """Several lines of text with a count of what is left: in characters, or in words where `words` is set.

    The count warns; it never cuts off what was typed. Put the same limit on the field, which refuses.
    """

    def __init__(
        self,
        attrs: dict[str, Any] | None = None,
        *,
        characters: int | None = None,
        words: int | None = None,
        threshold: int | None = None,
        rows: int = 5,
    ) -> None:
        super().__init__({**(attrs or {}), "rows": rows})
        if characters:
            self.attrs["maxlength"] = characters
        self.words = words
        self.threshold = threshold

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        """The text with one character to a line end, as the counter on the page counts it."""
        value = super().value_from_datadict(data, files, name)
        return value.replace("\r\n", "\n") if isinstance(value, str) else value


class _Choices:
    """What radios and checkboxes share. Mixed in before the stock widget.

    hints: value -> a line under that choice.
    reveals: value -> names of fields of the same form shown beneath it while it is chosen.
    divider_before: the value above which "or" stands.
    small: the compact size, for filters and dense pages.
    """

    form: forms.BaseForm | None = None  # set by the bound field, so that revealed fields can be drawn inside

    def __init__(
        self,
        attrs: dict[str, Any] | None = None,
        choices: Any = (),
        *,
        hints: Mapping[Any, str] | None = None,
        reveals: Mapping[Any, Sequence[str]] | None = None,
        divider_before: Any = None,
        small: bool = False,
    ) -> None:
        super().__init__(attrs, choices)  # type: ignore[call-arg]  # the stock widget that follows in the MRO
        self.hints = {str(value): hint for value, hint in (hints or {}).items()}
        self.reveals = {str(value): tuple(names) for value, names in (reveals or {}).items()}
        self.divider_before = divider_before
        self.small = small

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        stock: Any = super()  # the stock widget that follows in the MRO
        context: dict[str, Any] = stock.get_context(name, value, attrs)
        context["widget"] |= {
            "hints": self.hints,
            "revealed": self._revealed(),
            "divider_before": self.divider_before,
            "small": self.small,
        }
        return context

    def _revealed(self) -> dict[str, list[forms.BoundField]]:
        if self.form is None:
            return {}
        return {value: [self.form[name] for name in names] for value, names in self.reveals.items()}


class Radios(_Choices, forms.RadioSelect):
    """One of a few. `inline` puts short choices side by side."""

    def __init__(self, *args: Any, inline: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.inline = inline

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["inline"] = self.inline
        return context


class Checkboxes(_Choices, forms.CheckboxSelectMultiple):
    """Any of a few, or of many in `columns`.

    `exclusive` is the value, such as "none", that cannot stand beside the others.
    """

    def __init__(self, *args: Any, exclusive: Any = None, columns: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.exclusive = exclusive
        self.columns = columns

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"] |= {"exclusive": self.exclusive, "columns": self.columns}
        return context
