"""Worked examples against the census rules. Year 2026 runs from 1 April 2025 to 31 March 2026.

Rows that do not say otherwise belong to the child's first episode, its first assessment and its first plan.
"""

from typing import Any

from ...core.tests.worked import assert_rule
from .. import CIN

FIRST = {"CINdetailsID": "1", "AssessmentID": "1", "CPPID": "1"}


def rule(code: str, text: str, *, year: int = 2026, **given: Any) -> None:
    """Assert that the rule flags the rows marked x and passes those marked with a dot."""
    assert_rule(CIN, code, text, year=year, filled=FIRST, **given)
