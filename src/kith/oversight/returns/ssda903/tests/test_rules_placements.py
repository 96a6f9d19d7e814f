import pytest

from .examples import rule


def test_217() -> None:
    rule(
        "217",
        """
        Episodes: PLACE DECOM RNE
        x A3 2015-04-01 P
        . A3 2015-03-31 P
        . A5 2015-04-01 T
        . A4 2015-04-01 P
        """,
    )


def test_217t() -> None:
    rule(
        "217t",
        """
        Episodes: PLACE DEC
        x P2 -
        x P2 2023-10-29
        . P2 2023-10-28
        . H5 -
        """,
        year=2024,
    )


def test_225() -> None:
    rule(
        "225",
        """
        Episodes: CHILD DECOM RNE REC PLACE REASON_PLACE_CHANGE
        x 1 2025-04-01 S X1 U1 -
        . 1 2025-05-01 P X1 U2 OTHER
        . 1 2025-06-01 P X1 U3 -
        . 1 2025-07-01 L X1 U3 -
        . 1 2025-08-01 P X1 T1 -
        . 1 2025-09-01 P - U3 -
        """,
    )


@pytest.mark.parametrize("year", [2025, 2026])
def test_226(year: int) -> None:
    rule(
        "226",
        """
        Episodes: CHILD DECOM PLACE REASON_PLACE_CHANGE
        . 1 2025-04-01 U1 OTHER
        x 1 2025-05-01 T1 -
        . 1 2025-06-01 U1 -
        x 2 2025-05-01 T1 OTHER
        . 3 2025-05-01 T1 -
        """,
        year=year,
    )


def test_233() -> None:
    rule(
        "233",
        """
        Episodes: DEC REASON_PLACE_CHANGE
        x - OTHER
        . 2025-05-01 OTHER
        . - -
        """,
    )


def test_234() -> None:
    rule(
        "234",
        """
        Header: CHILD DOB
        x 1 2015-05-02
        . 2 2015-05-01
        . 3 2015-05-02
        Episodes: CHILD DECOM REASON_PLACE_CHANGE
        x 1 2025-04-01 CUSTOD
        . 1 2025-05-01 -
        . 2 2025-04-01 CUSTOD
        . 2 2025-05-01 -
        . 3 2025-04-01 OTHER
        . 3 2025-05-01 -
        """,
    )


def test_336() -> None:
    rule(
        "336",
        """
        Episodes: CHILD DECOM PLACE
        . 1 2025-04-01 K2
        x 1 2025-05-01 A5
        . 1 2025-06-01 A3
        . 2 2025-04-01 U6
        . 2 2025-05-01 A3
        . 3 2025-04-01 A3
        . 4 2025-04-01 K2
        . 4 2025-05-01 A4
        """,
    )


AGES = [
    ("370", "P2", 15, 2023),
    ("370", "P2", 16, 2024),
    ("371", "H5", 14, 2023),
    ("371", "H5", 16, 2024),
    ("371", "K3", 16, 2025),
    ("372", "R5", 10, 2026),
    ("373", "S1", 4, 2026),
    ("374", "P3", 14, 2026),
]


@pytest.mark.parametrize(("code", "place", "age", "year"), AGES)
def test_370_371_372_373_374(code: str, place: str, age: int, year: int) -> None:
    rule(
        code,
        f"""
        Header: DOB
        . {2022 - age}-05-01
        . {2022 - age}-05-01
        . {2022 - age}-05-01
        Episodes: DECOM PLACE
        x 2022-04-30 {place}
        . 2022-05-01 {place}
        . 2022-04-30 U1
        """,
        year=year,
    )


@pytest.mark.parametrize(
    ("code", "place", "last_day", "too_late"),
    [
        ("375", "T1", "2025-06-12", "2025-06-13"),
        ("376", "T3", "2025-05-22", "2025-05-23"),
        ("379", "T4", "2025-05-08", "2025-05-09"),
    ],
)
def test_375_376_379(code: str, place: str, last_day: str, too_late: str) -> None:
    rule(
        code,
        f"""
        Episodes: DECOM DEC PLACE
        x 2025-05-01 {too_late} {place}
        . 2025-05-01 {last_day} {place}
        . 2025-05-01 {too_late} U1
        . 2025-05-01 - {place}
        """,
    )


def test_377() -> None:
    rule(
        "377",
        """
        Episodes: CHILD PLACE
        x 1 T3
        x 1 T3
        x 1 T3
        . 1 T2
        . 2 T3
        . 2 T3
        """,
    )


def test_380() -> None:
    rule(
        "380",
        """
        Episodes: PLACE RNE
        x T0 S
        x T1 -
        . T1 P
        . T4 B
        . U1 S
        """,
    )


def test_381() -> None:
    rule(
        "381",
        """
        Episodes: PLACE REC
        x T0 E8
        . T0 X1
        . T0 -
        . U1 E8
        """,
    )


def test_383_before_2026() -> None:
    rule(
        "383",
        """
        Episodes: CHILD DECOM PLACE RNE PL_POST
        . 1 2025-04-01 U1 S AB1_2CD
        . 1 2025-05-01 T1 P -
        . 1 2025-06-01 U1 P AB1_2CE
        . 2 2025-04-01 U1 S AB1_2CD
        . 2 2025-05-01 T1 P -
        x 2 2025-06-01 U2 P AB1_2CD
        . 3 2025-04-01 U1 S AB1_2CD
        . 3 2025-05-01 T1 P -
        x 3 2025-06-01 U1 B AB1_2CD
        """,
        year=2025,
    )


def test_383() -> None:
    rule(
        "383",
        """
        Episodes: CHILD DECOM PLACE RNE PL_POST
        . 1 2025-04-01 U1 S AB1_2CD
        . 1 2025-05-01 T1 P -
        x 1 2025-06-01 U1 P AB1_2CE
        . 2 2025-04-01 U1 S AB1_2CD
        . 2 2025-05-01 T1 P -
        . 2 2025-06-01 U1 P AB12CD
        """,
    )


def test_390() -> None:
    rule(
        "390",
        """
        Episodes: REC PLACE
        x E11 U1
        x E12 -
        . E11 A3
        . E8 U1
        """,
    )


def test_516() -> None:
    rule(
        "516",
        """
        Episodes: REC PLACE
        x E45 K2
        . E46 U6
        . E47 K2
        """,
    )
