"""The examples published with govuk-frontend, and equality of markup with them."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from django.test.html import parse_html

from kith.kernel.ui.vendoring import FIXTURES


@cache
def examples(component: str) -> dict[str, dict[str, Any]]:
    """The published examples of a component by name: each with `options` and `html`."""
    listed = json.loads((FIXTURES / f"{component}.json").read_text("utf-8"))
    return {example["name"]: example for example in listed}


def options(component: str, name: str) -> dict[str, Any]:
    return examples(component)[name]["options"]


def assert_same_markup(ours: str, theirs: str) -> None:
    """Equal but for white space and the order of attributes and classes."""
    assert str(parse_html(ours)) == str(parse_html(theirs))


def assert_as_published(ours: str, component: str, name: str) -> None:
    assert_same_markup(ours, examples(component)[name]["html"])
