"""From a question to the control that asks it.

The controls only draw: what was typed is read by the rules (``rules.answers``), which know what each kind of question takes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict

from kith.engines.forms.rules.items import Option, Question
from kith.engines.forms.rules.parsed import SOMETHING_ELSE, Offered, Parsed
from kith.engines.forms.rules.typed_choices import options_to_show
from kith.engines.forms.rules.values import Kind, Other, Person, Quantity, Scalar, Value, each
from kith.engines.forms.web.widgets import DateAnswer, MomentAnswer, QuantityAnswer, SeveralAnswers
from kith.kernel.ui.forms import CharacterCount, Checkboxes, Form, Radios, TextInput

MOST_RADIOS = 8
WIDEST_SCALE = 10
YES_OR_NO = [("yes", "Yes"), ("no", "No")]


class Controls(Form):
    """The questions of one page. ``data`` is what was typed, when the page is shown again with what was wrong in it."""

    def __init__(
        self,
        fields: Mapping[str, forms.Field],
        *,
        initial: Mapping[str, Any],
        data: Any,
        problems: Mapping[str, Parsed],
    ) -> None:
        super().__init__(data, initial=dict(initial), auto_id="q-%s")
        self.fields.update(fields)
        self.problems = problems

    def full_clean(self) -> None:
        """Says what the rules found, and nothing of its own."""
        self._errors, self.cleaned_data = ErrorDict(), {}
        for name, parsed in self.problems.items():
            boxes = (parsed.box,) if parsed.box and isinstance(self.fields[name].widget, DateAnswer) else ()
            self.add_error(name, ValidationError(parsed.problem, params={"boxes": boxes}))


def controls_for(
    question: Question, name: str, kept: Value | None, offered: Offered
) -> tuple[dict[str, forms.Field], dict[str, Any]]:
    """The fields that ask one question under a name, and what stands in them: the second field is "something else"."""
    field = _field(question, kept, offered)
    field.label, field.help_text, field.required = (
        question.label,
        question.hint,
        question.required_to_finalise,
    )
    fields, initial = {name: field}, {name: _standing(question, kept)}
    if question.kind is Kind.OPEN_CHOICE:
        other = f"{name}.other"
        field.widget.reveals = {SOMETHING_ELSE: (other,)}
        fields[other] = forms.CharField(label="What is it?", widget=TextInput())
        initial[other] = next((one.text for one in each(kept) if isinstance(one, Other)), "")
    return fields, initial


def _field(question: Question, kept: Value | None, offered: Offered) -> forms.Field:
    if choices := _choices(question, kept, offered):
        return _choice_field(question, choices)
    widget = _widget(question)
    return forms.Field(widget=SeveralAnswers(widget) if question.repeats else widget)


def _choices(question: Question, kept: Value | None, offered: Offered) -> list[Option]:
    match question.kind:
        case Kind.BOOLEAN:
            return [Option(code, label) for code, label in YES_OR_NO]
        case Kind.CHOICE:
            return list(options_to_show(question, offered, kept))
        case Kind.OPEN_CHOICE:
            return [*options_to_show(question, offered, kept), Option(SOMETHING_ELSE, "Something else")]
        case Kind.PERSON:
            named = {one.id: one.name for one in each(kept) if isinstance(one, Person)} | dict(offered.people)
            return [Option(id, name) for id, name in named.items()]
        case Kind.INTEGER if _is_scale(question):
            assert isinstance(question.lowest, int)
            assert isinstance(question.highest, int)
            return [Option(str(n), str(n)) for n in range(question.lowest, question.highest + 1)]
        case _:
            return []


def _is_scale(question: Question) -> bool:
    lowest, highest = question.lowest, question.highest
    return isinstance(lowest, int) and isinstance(highest, int) and highest - lowest <= WIDEST_SCALE


def _choice_field(question: Question, options: list[Option]) -> forms.Field:
    choices = [(option.code, option.label) for option in options]
    hints = {option.code: option.hint for option in options if option.hint}
    is_short = question.kind in (Kind.BOOLEAN, Kind.INTEGER)
    many = len(options) > MOST_RADIOS
    if question.repeats:
        return forms.MultipleChoiceField(choices=choices, widget=Checkboxes(hints=hints, small=True))
    if many and not is_short and question.kind is not Kind.OPEN_CHOICE:
        return forms.ChoiceField(choices=[("", "Choose one"), *choices])
    return forms.ChoiceField(choices=choices, widget=Radios(hints=hints, inline=is_short, small=True))


def _widget(question: Question) -> forms.Widget:
    return _WIDGETS.get(question.kind, lambda question: TextInput())(question)


def _text_widget(question: Question) -> forms.Widget:
    if question.max_length:
        return CharacterCount(characters=question.max_length, rows=4)
    return forms.Textarea(attrs={"rows": 4})


def _number_widget(question: Question) -> forms.Widget:
    if len(question.units) > 1:
        return QuantityAnswer(question.units)
    return TextInput({"inputmode": "decimal"}, width=5, suffix=next(iter(question.units), ""))


_WIDGETS: Mapping[Kind, Callable[[Question], forms.Widget]] = {
    Kind.TEXT: _text_widget,
    Kind.DATE: lambda question: DateAnswer(),
    Kind.DATETIME: lambda question: MomentAnswer(),
    Kind.TIME: lambda question: TextInput(width=5),
    Kind.INTEGER: _number_widget,
    Kind.DECIMAL: _number_widget,
    Kind.QUANTITY: _number_widget,
}


def _standing(question: Question, kept: Value | None) -> Any:
    values = [_one(question, value) for value in each(kept)]
    return values if question.repeats else next(iter(values), None)


def _one(question: Question, value: Scalar) -> Any:
    """One value as its control holds it. Dates go in as they are: their boxes take them apart."""
    if isinstance(value, Quantity) and len(question.units) > 1:
        return str(value.amount), value.unit
    return _HELD.get(type(value), lambda same: same)(value)


_HELD: Mapping[type, Callable[[Any], Any]] = {
    bool: lambda value: "yes" if value else "no",
    int: str,
    Other: lambda value: SOMETHING_ELSE,
    Person: lambda value: value.id,
    Quantity: lambda value: str(value.amount),
    time: lambda value: f"{value:%H:%M}",
}
