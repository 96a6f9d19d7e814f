import pytest

from .examples import rule


def test_178() -> None:
    rule(
        "178",
        """
        Episodes: PLACE PLACE_PROVIDER
        x U1 PR9
        x T4 PR1
        x Z12 PR1
        . Z1 PR1
        . U1 PR1
        . U1 -
        """,
    )


def test_213() -> None:
    rule(
        "213",
        """
        Episodes: PLACE PLACE_PROVIDER
        x T0 PR1
        x Z14 PR1
        . T0 -
        . U1 PR1
        . Z1 PR1
        """,
    )


def test_213_before_2026() -> None:
    rule(
        "213",
        """
        Episodes: PLACE PLACE_PROVIDER
        x Z1 PR1
        . Z14 PR1
        """,
        year=2025,
    )


def test_526() -> None:
    rule(
        "526",
        """
        Episodes: PLACE PLACE_PROVIDER
        x U1 -
        x Z1 -
        . Z11 -
        . T4 -
        . U1 PR1
        """,
    )


PROVIDERS = [
    ("527", "PR1", ["P1", "R2", "R5"], "U1"),
    ("528", "PR2", ["P1", "R2", "R5"], "U1"),
    ("529", "PR3", ["P1", "A3", "A6", "K1", "K2", "U1", "U6"], "R2"),
    ("530", "PR4", ["P1"], "R5"),
    ("531", "PR5", ["P1"], "R5"),
]


@pytest.mark.parametrize(("code", "provider", "places", "possible"), PROVIDERS)
def test_527_528_529_530_531(code: str, provider: str, places: list[str], possible: str) -> None:
    flagged = "\n".join(f"x {place} {provider}" for place in places)
    rule(code, f"Episodes: PLACE PLACE_PROVIDER\n{flagged}\n. {possible} {provider}\n. P1 PR0")


def test_550() -> None:
    rule(
        "550",
        """
        Episodes: PLACE PLACE_PROVIDER
        x U1 PR0
        . P1 PR0
        . U1 PR1
        """,
    )
