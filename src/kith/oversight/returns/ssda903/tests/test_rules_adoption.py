import pytest

from .examples import rule

ITEMS = "DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"
COMPLETE = "2025-01-01 2025-02-01 0 2 MF L11"


def test_151() -> None:
    rule(
        "151",
        f"""
        AD1: {ITEMS}
        x 2025-01-01 2025-02-01 0 2 MF -
        x - nonsense - - - -
        . {COMPLETE}
        . - - - - - -
        """,
    )


def test_331() -> None:
    rule(
        "331",
        """
        AD1: DATE_MATCH
        x 2025-05-02
        . 2025-05-01
        . 2025-05-02
        Episodes: DECOM REC
        x 2025-05-01 E11
        . 2025-05-01 E12
        . 2025-05-01 E8
        """,
    )


def test_333() -> None:
    rule(
        "333",
        """
        AD1: DATE_INT DATE_MATCH
        x 2025-05-02 2025-05-01
        x - 2025-05-01
        . 2025-05-01 2025-05-01
        . 2025-05-02 -
        """,
    )


def test_334() -> None:
    rule(
        "334",
        """
        AD1: CHILD DATE_INT
        x 1 2025-04-30
        . 2 2025-05-01
        Episodes: CHILD DECOM RNE
        . 1 2024-05-01 S
        x 1 2025-05-01 S
        . 1 2025-06-01 P
        . 2 2025-05-01 S
        """,
    )


def test_335() -> None:
    rule(
        "335",
        """
        AD1: FOSTER_CARE
        x 0
        x 1
        . 1
        . 0
        . 0
        Episodes: REC PLACE
        x E11 A3
        x E12 A6
        . E11 A5
        . E11 A4
        . E8 A3
        """,
    )


@pytest.mark.parametrize(
    ("code", "status", "wrong", "right"),
    [
        ("514", "L0", "MF", "M1"),
        ("517", "L3", "MM", "MF"),
        ("518", "L4", "MF", "FF"),
        ("519", "L2", "M1", "MM"),
        ("520", "L11", "FF", "MF"),
        ("524", "L12", "MF", "MM"),
    ],
)
def test_514_517_518_519_520_524(code: str, status: str, wrong: str, right: str) -> None:
    rule(
        code,
        f"""
        AD1: LS_ADOPTR SEX_ADOPTR
        x {status} {wrong}
        . {status} {right}
        . - {wrong}
        """,
    )


def test_511() -> None:
    rule(
        "511",
        """
        AD1: NB_ADOPTR SEX_ADOPTR
        x 2 M1
        x 2.0 F1
        . 2 MF
        . 1 M1
        """,
    )


def test_521() -> None:
    rule(
        "521",
        """
        AD1: CHILD DATE_INT
        x 1 2025-05-02
        . 2 2025-05-01
        . 3 2025-05-02
        Episodes: CHILD DECOM PLACE
        x 1 2025-05-01 A3
        . 2 2025-05-01 A6
        . 3 2025-05-01 U1
        """,
    )


def test_523() -> None:
    rule(
        "523",
        """
        AD1: DATE_INT
        x 2025-05-01
        . 2025-05-01
        . -
        PlacedAdoption: DATE_PLACED
        x 2025-05-02
        . 2025-05-01
        . 2025-05-01
        """,
    )


def test_525() -> None:
    rule(
        "525",
        f"""
        AD1: CHILD {ITEMS}
        x 1 {COMPLETE}
        . 2 {COMPLETE}
        . 3 - - - - - -
        . 4 {COMPLETE}
        PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED
        x 1 2025-01-01 2025-05-01
        . 2 2025-01-01 -
        . 3 2025-01-01 2025-05-01
        . 4 2024-01-01 2024-05-01
        . 4 2025-01-01 -
        """,
    )


def test_582() -> None:
    rule(
        "582",
        """
        AD1: DATE_MATCH
        x 2025-05-01
        . 2025-05-01
        . 2025-05-01
        Episodes: DEC REC
        x 2025-05-01 E11
        . 2025-05-02 E12
        . 2025-05-01 E8
        """,
    )


def test_601() -> None:
    rule(
        "601",
        f"""
        AD1: CHILD {ITEMS}
        x 1 2025-01-01 2025-02-01 0 2 MF -
        . 2 {COMPLETE}
        . 3 2025-01-01 - - - - -
        Episodes: CHILD DEC REC
        x 1 2026-03-31 E11
        . 2 2026-03-31 E12
        . 3 2026-03-31 E8
        x 4 2025-04-01 E11
        . 5 2025-03-31 E11
        """,
    )


def test_602() -> None:
    rule(
        "602",
        f"""
        AD1: CHILD {ITEMS}
        x 1 2025-01-01 - - - - -
        . 2 {COMPLETE}
        . 3 - - - - - -
        x 4 {COMPLETE}
        Episodes: CHILD DEC REC
        . 1 2025-05-01 E8
        . 2 2026-03-31 E12
        . 4 2026-04-01 E11
        """,
    )
