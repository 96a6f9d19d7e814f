import pytest

from .examples import rule


@pytest.mark.parametrize(("year", "female", "male"), [(2024, "2", "1"), (2026, "F", "M")])
def test_165(year: int, female: str, male: str) -> None:
    rule(
        "165",
        f"""
        Header: CHILD SEX MOTHER
        x 1 {female} 2
        x 2 {male} 0
        x 3 {female} -
        . 4 {female} 0
        . 5 {female} -
        x 6 {female} 1
        . 7 {male} -
        Episodes: CHILD DECOM DEC LS
        x 3 {year - 1}-05-01 - C2
        . 4 {year - 1}-05-01 - C2
        . 5 {year - 1}-05-01 - V3
        . 6 {year - 2}-05-01 {year - 1}-03-31 C2
        OC3: CHILD IN_TOUCH
        . 4 YES
        x 6 YES
        """,
        year=year,
    )


@pytest.mark.parametrize(("year", "female", "male"), [(2024, "2", "1"), (2025, "F", "M")])
def test_174(year: int, female: str, male: str) -> None:
    rule(
        "174",
        f"""
        Header: SEX MC_DOB
        x {male} 2025-05-01
        . {female} 2025-05-01
        . {male} -
        """,
        year=year,
    )


def test_207() -> None:
    rule(
        "207",
        """
        Header@last: MOTHER
        . 1
        . 1
        . 0
        . 1
        Header: MOTHER
        x 0
        . 1
        . 1
        . 0
        Episodes: CHILD
        . 1
        . 2
        . 3
        """,
    )


@pytest.mark.parametrize(("year", "female", "male"), [(2024, "2", "1"), (2025, "F", "M")])
def test_393(year: int, female: str, male: str) -> None:
    rule(
        "393",
        f"""
        Header: SEX MOTHER
        x {female} -
        . {female} 0
        . {male} -
        . {female} -
        Episodes: LS
        . C2
        . C2
        . C2
        . V3
        """,
        year=year,
    )


@pytest.mark.parametrize(("year", "female", "male"), [(2024, "2", "1"), (2026, "F", "M")])
def test_607(year: int, female: str, male: str) -> None:
    rule(
        "607",
        f"""
        Header: CHILD SEX MOTHER
        x 1 {female} -
        . 2 {female} 0
        . 3 {male} -
        . 4 {female} -
        . 5 {female} -
        Episodes: CHILD DEC REC LS
        x 1 {year}-03-31 E8 C2
        . 2 {year}-03-31 E8 C2
        . 3 {year}-03-31 E8 C2
        . 4 {year}-03-31 X1 C2
        . 5 {year}-03-31 E8 V4
        . 5 {year - 1}-03-31 E8 C2
        """,
        year=year,
    )


def test_611() -> None:
    rule(
        "611",
        """
        Header: MOTHER MC_DOB
        x 1 -
        . 1 2025-05-01
        . 0 -
        """,
    )


@pytest.mark.parametrize(("year", "female", "male"), [(2024, "2", "1"), (2025, "F", "M")])
def test_612(year: int, female: str, male: str) -> None:
    rule(
        "612",
        f"""
        Header: MOTHER SEX MC_DOB
        x 0 {female} 2025-05-01
        x - {female} 2025-05-01
        . 1 {female} 2025-05-01
        . 0 {male} 2025-05-01
        . 0 {female} -
        """,
        year=year,
    )


def test_620() -> None:
    rule(
        "620",
        """
        Header: MOTHER DOB
        x 1 2014-04-02
        . 1 2014-04-01
        . 0 2014-04-02
        """,
    )


def test_621() -> None:
    rule(
        "621",
        """
        Header: DOB MC_DOB
        x 2010-05-02 2010-05-01
        x 2010-05-01 2010-05-01
        . 2010-05-01 2025-05-01
        """,
    )


def test_624() -> None:
    rule(
        "624",
        """
        Header@last: MC_DOB
        . 2024-05-01
        . 2024-05-01
        . -
        . 2024-05-01
        Header: MC_DOB
        x 2024-05-02
        . 2024-05-01
        . 2024-05-01
        x -
        """,
    )


def test_625() -> None:
    rule(
        "625",
        """
        Header: MC_DOB
        x 2026-04-01
        x 2025-06-02
        . 2025-06-01
        . 2026-03-31
        Episodes: CHILD DECOM DEC REC
        x 1 2025-04-01 - -
        x 2 2025-04-01 2025-06-01 E8
        . 3 2025-04-01 2025-06-01 E8
        . 4 2025-04-01 2025-06-01 X1
        . 4 2025-06-01 - -
        """,
    )


def test_626() -> None:
    rule(
        "626",
        """
        Header@last: MOTHER
        . 0
        . 0
        . 1
        Header: MOTHER MC_DOB
        x 1 2025-03-31
        . 1 2025-04-01
        . 1 2025-03-31
        """,
    )


def test_628() -> None:
    rule(
        "628",
        """
        Header: MOTHER
        x 0
        . -
        . 0
        . 0
        OC3: IN_TOUCH
        . YES
        . YES
        . YES
        . -
        Episodes: CHILD DECOM DEC
        . 1 2024-05-01 2025-03-31
        . 3 2024-05-01 2025-04-01
        """,
    )
