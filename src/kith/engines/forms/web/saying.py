"""Answers as they are said on screens and on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from kith.engines.forms.rules.items import Question
from kith.engines.forms.rules.parsed import Offered
from kith.engines.forms.rules.typed_choices import options_of
from kith.engines.forms.rules.values import CHOICE_KINDS, Kind, Other, Person, Quantity, Scalar, Value, each
from kith.kernel.dates import say_date, say_moment, say_time
from kith.kernel.text.shown import shown_isolated
from kith.kernel.ui.parts import Part


@dataclass(frozen=True)
class Paragraphs(Part):
    """Words of many lines, as they were written."""

    template = "forms/blocks/paragraphs.html"

    text: str


@dataclass(frozen=True)
class Listed(Part):
    """Several answers to one question."""

    template = "forms/blocks/listed.html"

    items: tuple[str, ...]


def said(question: Question, value: Value | None, offered: Offered) -> Any:
    """An answer as it is shown; an empty string when there is none."""
    words = tuple(one_said(question, one, offered) for one in each(value))
    if not words:
        return ""
    if question.kind is Kind.TEXT:
        return Paragraphs("\n\n".join(words))
    return Listed(words) if len(words) > 1 else words[0]


def plainly(question: Question, value: Value | None, offered: Offered) -> str:
    """An answer in one run of text, for lists of changes."""
    return "; ".join(one_said(question, one, offered) for one in each(value))


def one_said(question: Question, one: Scalar, offered: Offered) -> str:
    """One value in words."""
    if isinstance(one, str):
        return _label(question, one, offered) if question.kind in CHOICE_KINDS else shown_isolated(one)
    return _SAID[type(one)](one)


def _label(question: Question, code: str, offered: Offered) -> str:
    """The label of a code; a code nobody knows any more is shown as itself."""
    return next((option.label for option in options_of(question, offered) if option.code == code), code)


_SAID: Mapping[type, Callable[[Any], str]] = {
    bool: lambda one: "Yes" if one else "No",
    int: lambda one: f"{one:,}",
    Decimal: lambda one: f"{one:,}",
    date: say_date,
    datetime: say_moment,
    time: say_time,
    Other: lambda one: shown_isolated(one.text),
    Person: lambda one: shown_isolated(one.name),
    Quantity: lambda one: f"{one.amount} {one.unit}",
}
