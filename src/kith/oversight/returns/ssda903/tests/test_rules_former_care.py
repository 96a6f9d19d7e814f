import pytest

from .examples import rule


def test_1000() -> None:
    rule(
        "1000",
        """
        OC3: CHILD
        x 1
        x 2
        . 3
        Episodes: CHILD REC
        . 1 E2
        . 3 E8
        Episodes@last: CHILD REC
        . 2 E2
        """,
    )


def test_1001() -> None:
    rule(
        "1001",
        """
        Header: DOB
        . 2008-05-01
        . 2008-05-01
        . 2008-05-01
        . 2006-03-31
        . 2008-05-01
        . 2008-05-01
        OC3: CHILD
        x 1
        . 2
        x 3
        . 4
        . 5
        x 6
        Episodes: CHILD DECOM DEC LS REC
        . 1 2025-05-01 2025-07-30 C2 E8
        . 2 2025-05-01 2025-07-31 C2 E8
        . 3 2022-05-01 2024-04-30 C2 E8
        . 3 2025-05-01 2025-07-31 V3 E8
        . 4 2025-05-01 2025-05-02 C2 E8
        . 6 2025-05-01 2025-12-31 C2 E11
        Episodes@last: CHILD DECOM DEC LS REC
        . 5 2024-12-30 - C2 -
        """,
    )


def test_1002() -> None:
    rule(
        "1002",
        """
        OC3: CHILD
        x 1
        . 2
        . 3
        Episodes: CHILD
        . 2
        Episodes@last: CHILD
        . 3
        """,
    )


@pytest.mark.parametrize("born", ["2008-05-01", "2007-05-01"])
def test_1007(born: str) -> None:
    rule(
        "1007",
        f"""
        OC3: DOB IN_TOUCH
        x {born} YES
        . {born} YES
        . {born} -
        . {born} YES
        . 2006-05-01 YES
        Episodes: DECOM DEC
        . 2025-05-01 2025-05-02
        . 2025-04-01 2025-05-01
        . 2025-05-01 -
        . 2025-05-02 -
        . 2025-04-01 -
        """,
    )


def test_1007_born_on_29_february() -> None:
    rule(
        "1007",
        """
        OC3: DOB IN_TOUCH
        x 2008-02-29 YES
        . 2008-02-29 YES
        Episodes: DECOM DEC
        . 2026-02-28 2026-03-01
        . 2026-03-01 -
        """,
    )


def test_1010() -> None:
    rule(
        "1010",
        """
        OC3: CHILD IN_TOUCH
        x 1 YES
        . 2 YES
        . 3 YES
        . 4 -
        Episodes: CHILD
        . 2
        Episodes@last: CHILD DECOM DEC
        . 1 2025-01-01 -
        . 2 2025-01-01 -
        . 3 2025-01-01 2025-03-01
        . 4 2025-01-01 -
        """,
    )


def test_1011() -> None:
    rule(
        "1011",
        """
        OC3: CHILD IN_TOUCH
        x 1 YES
        . 2 YES
        . 3 -
        Episodes: CHILD DECOM REC
        . 1 2025-04-01 X1
        . 1 2025-05-01 E3
        . 2 2025-04-01 E3
        . 2 2025-05-01 E8
        . 3 2025-05-01 E3
        """,
    )


def test_1012() -> None:
    rule(
        "1012",
        """
        AD1: CHILD
        x 1
        . 2
        Missing: CHILD
        x 1
        . 2
        OC2: CHILD
        x 1
        . 2
        PlacedAdoption: CHILD
        x 1
        . 2
        PrevPerm: CHILD
        x 1
        . 2
        Reviews: CHILD
        x 1
        . 2
        Episodes: CHILD
        . 2
        """,
    )


@pytest.mark.parametrize("born", ["2008-05-01", "2007-05-01"])
def test_1016(born: str) -> None:
    rule(
        "1016",
        f"""
        OC3: DOB IN_TOUCH
        x {born} YES
        . {born} YES
        . {born} -
        . {born} YES
        Episodes: DEC
        . 2025-05-02
        . 2025-05-01
        . 2025-05-02
        . -
        """,
    )
