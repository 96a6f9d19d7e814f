import pytest

from .examples import rule


def test_117() -> None:
    rule(
        "117",
        """
        PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED
        x 1 2025-06-02 -
        . 2 2025-06-01 -
        x 3 2025-05-01 2026-04-01
        . 4 2025-07-01 -
        Episodes: CHILD DECOM DEC REC
        x 1 2025-04-01 2025-06-01 E8
        . 2 2025-04-01 2025-06-01 E8
        x 3 2025-04-01 - -
        . 4 2025-04-01 2025-06-01 X1
        . 4 2025-06-01 - -
        """,
    )


def test_118() -> None:
    rule(
        "118",
        """
        PlacedAdoption: CHILD DATE_PLACED_CEASED
        x 1 2025-03-31
        x 2 2025-05-31
        . 3 2025-06-01
        . 4 -
        Episodes: CHILD DECOM LS
        x 1 2025-01-01 C2
        . 2 2025-05-01 V3
        x 2 2025-06-01 C2
        . 3 2025-06-01 C2
        . 4 2025-06-01 C2
        """,
    )


def test_119() -> None:
    rule(
        "119",
        """
        PlacedAdoption: DATE_PLACED_CEASED REASON_PLACED_CEASED
        x 2025-05-01 -
        x - RD1
        . 2025-05-01 RD1
        . - -
        """,
    )


def test_184() -> None:
    rule(
        "184",
        """
        Header: DOB
        x 2025-05-02
        . 2025-05-01
        PlacedAdoption: DATE_PLACED
        x 2025-05-01
        . 2025-05-01
        """,
    )


def test_522() -> None:
    rule(
        "522",
        """
        PlacedAdoption: DATE_PLACED DATE_PLACED_CEASED
        x 2025-05-02 2025-05-01
        . 2025-05-01 2025-05-01
        . 2025-05-01 -
        """,
    )


def test_551() -> None:
    rule(
        "551",
        """
        PlacedAdoption: CHILD DATE_PLACED
        . 1 2025-05-01
        x 2 -
        Episodes: CHILD PLACE
        . 1 A3
        x 2 A6
        x 3 A4
        . 4 U1
        """,
    )


def test_552() -> None:
    rule(
        "552",
        """
        PlacedAdoption: CHILD DATE_PLACED
        x 1 2025-05-02
        . 2 2025-05-01
        Episodes: CHILD DECOM PLACE
        . 1 2025-04-01 U1
        x 1 2025-05-01 A3
        . 1 2025-06-01 A4
        . 2 2025-05-01 A3
        """,
    )


@pytest.mark.parametrize(("code", "status", "year"), [("553", "E1", 2026), ("555", "D1", 2024)])
def test_553_555(code: str, status: str, year: int) -> None:
    rule(
        code,
        f"""
        PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED
        . 1 2023-05-01 - -
        x 2 2023-05-01 2023-06-01 RD1
        . 3 2023-05-01 2023-06-01 RD1
        x 5 - - -
        Episodes: CHILD DECOM LS DEC
        . 1 2023-05-01 {status} -
        . 2 2023-05-01 {status} -
        . 3 2023-05-01 {status} 2023-06-01
        x 4 2023-05-01 {status} 2023-06-01
        x 5 2023-05-01 {status} -
        . 6 2023-05-01 C2 -
        """,
        year=year,
    )


@pytest.mark.parametrize(("code", "status", "year"), [("554", "E1", 2026), ("556", "D1", 2024)])
def test_554_556(code: str, status: str, year: int) -> None:
    rule(
        code,
        f"""
        PlacedAdoption: CHILD DATE_PLACED
        x 1 2023-05-02
        . 2 2023-05-01
        . 3 2023-05-02
        Episodes: CHILD DECOM LS
        x 1 2023-05-01 {status}
        . 2 2023-05-01 {status}
        . 3 2023-05-01 C2
        """,
        year=year,
    )


@pytest.mark.parametrize(("year", "freed"), [(2024, "x"), (2025, ".")])
def test_557(year: int, freed: str) -> None:
    rule(
        "557",
        f"""
        PlacedAdoption: CHILD DATE_PLACED_CEASED REASON_PLACED_CEASED
        x 1 - -
        x 2 2025-05-01 -
        . 3 2025-05-01 RD1
        Episodes: CHILD PLACE LS REC
        x 1 A3 C2 E8
        x 2 U1 E1 E4A
        . 3 A3 E1 E8
        . 4 A3 E1 E11
        . 5 A3 E1 X1
        x 6 A3 E1 E8
        {freed} 7 U1 D1 E8
        """,
        year=year,
    )


def test_558() -> None:
    rule(
        "558",
        """
        PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED
        x 1 2025-01-01 2025-05-01
        . 2 2025-01-01 -
        . 3 2024-01-01 2024-05-01
        . 3 2025-01-01 -
        . 4 2025-01-01 2025-05-01
        Episodes: CHILD REC
        x 1 E11
        . 2 E12
        . 3 E11
        . 4 E8
        """,
    )


def test_1003() -> None:
    rule(
        "1003",
        """
        PlacedAdoption: CHILD DATE_PLACED
        x 1 2025-04-30
        . 2 2025-05-01
        Episodes: CHILD DECOM RNE
        x 1 2025-05-01 S
        . 1 2025-06-01 S
        . 2 2025-05-01 S
        """,
    )
