"""Worked examples against the looked-after rules. Year 2026 runs from 1 April 2025 to 31 March 2026."""

from typing import Any

from ...core.tests.worked import assert_rule
from .. import SSDA903


def rule(code: str, text: str, *, year: int = 2026, **given: Any) -> None:
    """Assert that the rule flags the rows marked x and passes those marked with a dot."""
    assert_rule(SSDA903, code, text, year=year, **given)
