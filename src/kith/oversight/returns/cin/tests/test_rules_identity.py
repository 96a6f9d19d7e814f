import pytest

from .examples import rule


def test_1570() -> None:
    rule(
        "1570",
        """
        ChildIdentifiers: LAchildID
        . 12345678901234567890
        x 123456789012345678901
        . -
        """,
    )


def test_1580() -> None:
    rule(
        "1580",
        """
        ChildIdentifiers: LAchildID
        . Abc123
        x Abc-123
        x A_123
        x Ané
        . -
        """,
    )


@pytest.mark.parametrize(("year", "field"), [(2024, "GenderCurrent"), (2025, "Sex")])
def test_4180(year: int, field: str) -> None:
    rule(
        "4180",
        f"""
        ChildIdentifiers: {field}
        {"x" if year == 2024 else "."} U
        {"." if year == 2024 else "x"} 9
        x -
        """,
        year=year,
    )


def test_4220() -> None:
    rule(
        "4220",
        """
        ChildCharacteristics: Ethnicity
        . WBRI
        . wbri
        x WBRX
        x -
        """,
    )


def test_8500() -> None:
    rule(
        "8500",
        """
        ChildIdentifiers: LAchildID
        . 1
        x -
        """,
    )


def test_8510() -> None:
    rule(
        "8510",
        """
        ChildIdentifiers: LAchildID
        x a
        . b
        x a
        . -
        . -
        """,
    )


def test_8520() -> None:
    rule(
        "8520",
        """
        ChildIdentifiers: PersonBirthDate
        . 2026-03-31
        x 2026-04-01
        . -
        """,
    )


def test_8525Q() -> None:
    rule(
        "8525Q",
        """
        ChildIdentifiers: PersonBirthDate ExpectedPersonBirthDate
        . 2020-01-01 -
        . - 2026-06-01
        x - -
        x 2020-01-01 2026-06-01
        . someday -
        """,
    )


def test_8530Q() -> None:
    rule(
        "8530Q",
        """
        ChildIdentifiers: ExpectedPersonBirthDate
        x 2026-02-28
        . 2026-03-01
        . 2026-12-31
        x 2027-01-01
        . -
        """,
    )


def test_8535Q() -> None:
    rule(
        "8535Q",
        """
        ChildIdentifiers: PersonBirthDate PersonDeathDate
        . 2025-05-01 2025-05-01
        x 2025-05-02 2025-05-01
        x - 2025-05-01
        . 2025-05-01 -
        """,
    )


def test_8545Q() -> None:
    rule(
        "8545Q",
        """
        ChildIdentifiers: PersonDeathDate
        x 2025-03-31
        . 2025-04-01
        . 2026-03-31
        x 2026-04-01
        . -
        """,
    )


def test_8590() -> None:
    rule(
        "8590",
        """
        ChildIdentifiers: LAchildID
        . a
        x b
        CINdetails: LAchildID
        . a
        """,
    )


@pytest.mark.parametrize(("year", "field", "code"), [(2024, "GenderCurrent", "0"), (2025, "Sex", "U")])
def test_8750(year: int, field: str, code: str) -> None:
    rule(
        "8750",
        f"""
        ChildIdentifiers: ExpectedPersonBirthDate PersonBirthDate {field}
        . 2025-06-01 - {code}
        x 2025-06-01 - 1
        x 2025-06-01 - -
        . 2025-06-01 2025-06-01 1
        . - - 1
        """,
        year=year,
    )


def test_8775Q() -> None:
    rule(
        "8775Q",
        """
        CINdetails: CINclosureDate
        x -
        . -
        . 2026-03-30
        x 2026-03-31
        . -
        ChildIdentifiers: PersonBirthDate
        x 2001-03-30
        . 2001-03-31
        . 2001-03-30
        x 2001-03-30
        . -
        """,
    )
