import pytest

from .examples import rule


def test_104() -> None:
    rule(
        "104",
        """
        UASC: DUC
        x nonsense
        x 2025-03-31
        . 2025-04-01
        . -
        """,
    )


def test_105() -> None:
    rule(
        "105",
        """
        Header: UASC
        x -
        x 2
        . 0
        . 1
        """,
    )


def test_205A() -> None:
    rule(
        "205A",
        """
        Header@last: CHILD
        UASC@last: CHILD DUC
        . 1 -
        . 2 2024-05-01
        . 3 -
        . 4 2024-03-31
        Header: CHILD
        x 1
        . 2
        . 3
        x 4
        . 5
        UASC: CHILD DUC
        . 3 -
        """,
    )


def test_205B() -> None:
    rule(
        "205B",
        """
        Header@last: CHILD
        UASC@last: CHILD DUC
        . 1 -
        . 2 -
        . 3 2024-05-01
        . 4 2025-05-01
        Header: CHILD
        UASC: CHILD DOB DUC
        x 1 2007-05-01 2026-04-01
        . 2 2007-05-01 2025-05-01
        x 3 2007-05-01 -
        . 4 2007-05-01 2025-05-01
        . 5 2007-05-01 2026-04-01
        """,
    )


def test_205C() -> None:
    rule(
        "205C",
        """
        Header@last: CHILD UASC
        . 1 0
        . 2 1
        UASC@last: CHILD DUC
        Header: CHILD UASC
        x 1 0
        . 2 0
        . 3 0
        UASC: CHILD DUC
        x 1 2025-05-01
        . 2 2025-05-01
        """,
    )


def test_205D() -> None:
    rule(
        "205D",
        """
        Header@last: CHILD
        . 1
        . 2
        UASC@last: CHILD
        . 2
        Header: CHILD
        x 1
        . 2
        . 3
        UASC: CHILD
        . 1
        . 2
        . 3
        """,
    )


@pytest.mark.parametrize("year", [2025, 2026])
def test_231(year: int) -> None:
    rule(
        "231",
        f"""
        Header: DOB
        x {year - 11}-04-01
        . {year - 11}-03-31
        . {year - 11}-04-01
        UASC: CHILD
        . 1
        . 2
        """,
        year=year,
    )


def test_231_from_the_xml_field() -> None:
    rule(
        "231",
        """
        Header: DOB UASC
        x 2015-04-01 1
        . 2015-04-01 0
        """,
    )


def test_303() -> None:
    rule(
        "303",
        """
        Header: UASC
        . 0
        . 1
        UASC: DUC
        x 2025-05-01
        . 2025-05-01
        """,
    )


def test_304() -> None:
    rule(
        "304",
        """
        UASC: DOB DUC
        x 2007-05-01 2025-05-02
        . 2007-05-01 2025-05-01
        """,
    )


def test_1014() -> None:
    rule(
        "1014",
        """
        OC3: CHILD IN_TOUCH
        x 1 YES
        . 2 YES
        . 3 -
        . 4 YES
        UASC: CHILD
        x 1
        . 2
        . 3
        Episodes: CHILD DECOM DEC
        . 1 2024-05-01 2025-03-31
        . 2 2024-05-01 2025-04-01
        """,
    )
