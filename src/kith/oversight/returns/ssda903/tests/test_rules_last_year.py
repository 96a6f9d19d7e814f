import pytest

from .examples import rule


def test_199() -> None:
    rule(
        "199",
        """
        Episodes@last: CHILD DECOM REC
        . 1 2024-05-01 E11
        Episodes: CHILD DECOM REC
        x 1 2025-05-01 -
        . 2 2025-05-01 E12
        x 2 2025-06-01 -
        . 3 2025-05-01 E8
        """,
    )


@pytest.mark.parametrize(
    ("code", "field", "before", "now"),
    [
        ("503A", "RNE", "S", "P"),
        ("503B", "LS", "C1", "C2"),
        ("503C", "CIN", "N1", "N2"),
        ("503D", "PLACE", "U1", "U2"),
        ("503E", "PLACE_PROVIDER", "PR1", "PR2"),
        ("503F", "URN", "SC1", "SC2"),
    ],
)
def test_503A_503B_503C_503D_503E_503F(code: str, field: str, before: str, now: str) -> None:
    rule(
        code,
        f"""
        Episodes@last: CHILD DECOM DEC {field}
        . 1 2024-05-01 2025-01-01 {now}
        . 1 2025-01-01 - {before}
        . 2 2025-01-01 2025-03-01 {before}
        . 3 2025-01-01 - {before}
        . 4 2025-01-01 - {before}
        . 6 2025-01-01 - -
        Episodes: CHILD DECOM {field}
        x 1 2025-01-01 {now}
        . 1 2025-06-01 {now}
        . 2 2025-06-01 {now}
        . 3 2025-01-01 {before}
        x 4 2025-01-01 -
        . 5 2025-01-01 {now}
        . 6 2025-01-01 -
        """,
    )


@pytest.mark.parametrize(
    ("year", "before", "now", "mark"),
    [
        (2024, "H5", "K3", "x"),
        (2025, "H5", "K3", "."),
        (2026, "H5", "K3", "x"),
        (2025, "Z1", "Z11", "x"),
        (2026, "Z1", "Z14", "."),
        (2027, "Z1", "Z14", "x"),
    ],
)
def test_503D_in_the_years_codes_changed(year: int, before: str, now: str, mark: str) -> None:
    rule(
        "503D",
        f"""
        Episodes@last: DECOM PLACE
        . {year - 1}-01-01 {before}
        Episodes: DECOM PLACE
        {mark} {year - 1}-01-01 {now}
        """,
        year=year,
    )


def test_502() -> None:
    rule(
        "502",
        """
        Episodes@last: CHILD DECOM DEC
        . 1 2025-01-01 -
        . 2 2025-01-01 -
        . 3 2025-01-01 2025-02-01
        Episodes: CHILD DECOM
        x 1 2025-01-02
        . 1 2025-06-01
        . 2 2025-01-01
        . 3 2025-06-01
        """,
    )


def test_562() -> None:
    rule(
        "562",
        """
        Episodes@last: CHILD DECOM
        . 1 2025-01-01
        . 2 2025-01-01
        . 3 2025-01-01
        Episodes: CHILD DECOM
        . 1 2025-01-01
        x 2 2025-01-02
        . 3 2025-04-01
        x 4 2025-01-01
        """,
    )


def test_NoE() -> None:
    rule(
        "NoE",
        """
        Episodes@last: CHILD
        . 1
        Episodes: CHILD DECOM
        . 1 2025-03-31
        x 2 2025-03-31
        . 3 2025-04-01
        """,
    )
