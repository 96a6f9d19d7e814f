import pytest

from .examples import rule


def test_358() -> None:
    rule(
        "358",
        """
        Header: DOB
        x 2015-05-02
        . 2015-05-01
        . 2015-05-02
        Episodes: DECOM LS
        x 2025-05-01 J1
        . 2025-05-01 J3
        . 2025-05-01 C2
        """,
    )


def test_359() -> None:
    rule(
        "359",
        """
        Header: DOB
        . 2008-03-30
        . 2008-03-31
        . 2008-03-30
        . 2008-03-30
        Episodes: DEC LS PLACE
        x - C2 K2
        . - C2 K2
        . - V2 K2
        . 2026-03-30 C2 U1
        """,
    )


@pytest.mark.parametrize(
    ("code", "status", "days"), [("361", "L1", 3), ("362", "L2", 21), ("363", "L3", 7), ("364", "J2", 21)]
)
def test_361_362_363_364(code: str, status: str, days: int) -> None:
    rule(
        code,
        f"""
        Episodes: CHILD DECOM DEC LS
        x 1 2025-05-01 2025-05-{days + 2:02} {status}
        . 2 2025-05-01 2025-05-{days + 1:02} {status}
        x 3 2025-05-03 2025-05-{days + 2:02} {status}
        x 3 2025-05-01 2025-05-03 {status}
        . 4 2025-05-01 2025-05-{days + 1:02} {status}
        . 4 2025-05-{days + 2:02} 2025-05-{days + 3:02} {status}
        . 5 2025-05-01 2025-06-30 C2
        x 6 2026-03-01 - {status}
        """,
    )


def test_365() -> None:
    rule(
        "365",
        """
        Episodes: DECOM DEC LS
        x 2025-05-01 2025-05-19 V3
        . 2025-05-01 2025-05-18 V3
        . 2025-05-01 2025-05-19 V4
        x 2026-03-13 - V3
        . 2026-03-14 - V3
        """,
    )


def test_366() -> None:
    rule(
        "366",
        """
        Episodes: LS RNE
        x V3 P
        . V3 S
        . V4 P
        """,
    )


def test_367() -> None:
    rule(
        "367",
        """
        Episodes: CHILD DECOM DEC LS
        x 1 2025-04-01 2025-06-15 V3
        x 1 2025-07-01 2025-07-02 V3
        . 1 2025-08-01 2025-09-01 C2
        . 2 2025-04-01 2025-06-15 V3
        . 3 2025-03-01 2025-06-15 V3
        """,
    )


def test_378() -> None:
    rule(
        "378",
        """
        Episodes: PLACE LS
        x P1 V2
        . P1 C2
        . U1 V2
        """,
    )


def test_382() -> None:
    rule(
        "382",
        """
        Episodes: LS PLACE
        x V3 T0
        x V4 T4
        . V3 U6
        . C2 T0
        """,
    )


def test_384() -> None:
    rule(
        "384",
        """
        Episodes: LS PLACE
        x V3 U1
        x V4 U4
        . V4 U2
        . C2 U1
        """,
    )


def test_398() -> None:
    rule(
        "398",
        """
        Episodes: LS HOME_POST PL_POST
        x V3 AB1_2CD -
        x V4 - AB1_2CD
        . V4 - -
        . C2 AB1_2CD -
        """,
    )


def test_399() -> None:
    rule(
        "399",
        """
        Header: CHILD MOTHER
        x 1 0
        . 2 0
        . 3 -
        Episodes: CHILD LS
        x 1 V3
        x 1 V4
        . 2 V3
        . 2 C2
        . 3 V3
        Reviews: CHILD REVIEW REVIEW_CODE
        x 1 2025-05-01 -
        . 2 2025-05-01 PN1
        """,
    )


def test_408() -> None:
    rule(
        "408",
        """
        Episodes: PLACE LS
        x A5 C2
        . A6 E1
        . A3 C2
        """,
    )


def test_426() -> None:
    rule(
        "426",
        """
        Episodes: CHILD DECOM DEC LS
        x 1 2025-04-01 2025-04-05 V3
        x 1 2025-05-01 - V4
        . 1 2025-04-06 2025-04-07 C2
        . 2 2024-04-01 2025-03-31 V3
        . 2 2025-05-01 - V4
        """,
    )


def test_434() -> None:
    rule(
        "434",
        """
        Episodes: CHILD DECOM RNE LS PLACE PL_POST URN PLACE_PROVIDER
        . 1 2025-04-01 S C1 U1 AB1_2CD 1 PR1
        x 1 2025-05-01 L C1 U1 AB1_2CD 1 PR1
        . 1 2025-06-01 L C2 U1 AB12CD 1 PR1
        x 1 2025-07-01 L E1 U1 AB1_2CE 1 PR1
        . 1 2025-08-01 P E1 U1 AB1_2CF 1 PR1
        """,
    )


def test_435() -> None:
    rule(
        "435",
        """
        Episodes: CHILD DECOM RNE LS PLACE PL_POST URN PLACE_PROVIDER
        . 1 2025-04-01 S C1 U1 - - PR1
        x 1 2025-05-01 P C1 U1 - - PR1
        . 1 2025-06-01 T C1 U2 - - PR1
        x 1 2025-07-01 P C2 U1 - - PR1
        . 1 2025-08-01 P C2 U1 - 7 PR1
        """,
    )


def test_436() -> None:
    rule(
        "436",
        """
        Episodes: CHILD DECOM RNE LS PLACE PL_POST URN PLACE_PROVIDER
        . 1 2025-04-01 S C1 U1 - - PR1
        x 1 2025-05-01 B C1 U2 - - PR1
        . 1 2025-06-01 U C2 U1 - - PR1
        x 1 2025-07-01 B E1 U1 - - PR1
        """,
    )


def test_445() -> None:
    rule(
        "445",
        """
        Episodes: DECOM LS
        x 2006-01-01 D1
        . 2005-12-31 D1
        """,
        year=2024,
    )


def test_446() -> None:
    rule(
        "446",
        """
        Episodes: DECOM LS
        x 2005-11-30 E1
        . 2005-12-01 E1
        """,
    )


def test_451() -> None:
    rule(
        "451",
        """
        Episodes: DEC REC LS
        x - - D1
        . 2023-05-01 E8 D1
        . - - C2
        """,
        year=2024,
    )
