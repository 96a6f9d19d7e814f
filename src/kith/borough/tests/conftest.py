from datetime import date

import pytest

from kith.borough.facts import Chunk
from kith.borough.generate import generate

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def borough() -> Chunk:
    """A twentieth of a borough, two years of records, in one piece."""
    whole = Chunk()
    for chunk in generate(seed=7, today=TODAY, from_year=2025, scale=0.05, notes=0.2):
        whole.take(chunk)
    return whole
