"""Previous permanence, reviews, and one test for each kind of rule that is generated."""

import pytest

from .examples import rule


def test_630() -> None:
    rule(
        "630",
        """
        PrevPerm: CHILD PREV_PERM LA_PERM DATE_PERM
        . 1 P1 211 ZZ/05/2020
        . 2 P1 211 -
        . 3 P1 - 01/05/2020
        . 4 Z1 - -
        . 5 - - -
        Episodes: CHILD RNE DECOM
        . 1 S 2025-05-01
        x 2 S 2025-05-01
        x 3 S 2025-05-01
        . 4 S 2025-05-01
        x 5 S 2025-05-01
        x 6 S 2025-05-01
        . 7 S 2025-03-31
        . 8 P 2025-05-01
        """,
    )


def test_632() -> None:
    rule(
        "632",
        """
        PrevPerm: DATE_PERM
        x nonsense
        x 01/05/2025
        . 30/04/2025
        x ZZ/05/2025
        . ZZ/04/2025
        . ZZ/ZZ/2024
        . ZZ/ZZ/ZZZZ
        . -
        Episodes: DECOM
        . 2025-05-01
        x 2025-05-01
        . 2025-05-01
        x 2025-05-01
        . 2025-05-01
        . 2025-05-01
        . 2025-05-01
        . 2025-05-01
        """,
    )


def test_633() -> None:
    rule(
        "633",
        """
        PrevPerm: LA_PERM
        x 999
        . 211
        . 839
        . 943
        . WAL
        . -
        """,
    )


def test_634() -> None:
    rule(
        "634",
        """
        PrevPerm: CHILD PREV_PERM
        x 1 P1
        . 2 P1
        x 3 P1
        . 4 -
        Episodes: CHILD DECOM
        x 1 2016-03-31
        . 2 2016-04-01
        . 4 2016-03-31
        """,
    )


def test_635() -> None:
    rule(
        "635",
        """
        PrevPerm: PREV_PERM LA_PERM DATE_PERM
        x Z1 211 -
        x Z1 - 01/05/2020
        . Z1 - -
        . P1 211 -
        . - 211 -
        """,
    )


def test_167() -> None:
    rule(
        "167",
        """
        Reviews: REVIEW REVIEW_CODE
        x 2025-05-01 PN9
        x 2025-05-01 -
        x - PN1
        . 2025-05-01 PN1
        . - -
        """,
    )


def test_440() -> None:
    rule(
        "440",
        """
        Reviews: DOB REVIEW REVIEW_CODE
        x 2021-05-01 2025-05-01 PN0
        . 2021-05-01 2025-04-30 PN0
        . 2021-05-01 2025-05-01 PN1
        """,
    )


def test_441() -> None:
    rule(
        "441",
        """
        Reviews: DOB REVIEW REVIEW_CODE
        x 2021-05-01 2025-04-30 PN1
        . 2021-05-01 2025-05-01 PN7
        . 2021-05-01 2025-04-30 PN0
        """,
    )


def test_101_code() -> None:
    rule(
        "101",
        """
        Header: SEX
        x 1
        x -
        . m
        . U
        """,
    )


def test_101_before_the_codes_changed() -> None:
    rule(
        "101",
        """
        Header: SEX
        . 1
        x M
        """,
        year=2024,
    )


@pytest.mark.parametrize(
    ("year", "k3", "h5", "z1", "z11"),
    [(2024, "x", ".", ".", "x"), (2025, ".", ".", ".", "x"), (2026, ".", "x", "x", ".")],
)
def test_146_code_if_given(year: int, k3: str, h5: str, z1: str, z11: str) -> None:
    rule(
        "146",
        f"""
        Episodes: PLACE
        {k3} K3
        {h5} H5
        {z1} Z1
        {z11} Z11
        . U1
        . -
        x nonsense
        """,
        year=year,
    )


def test_102_date() -> None:
    rule(
        "102",
        """
        Header: DOB
        x -
        x 31/02/2010
        x 12/31/2010
        x 40000
        . 28/02/2010
        . 2010-02-28
        . 28-Feb-10
        """,
    )


def test_141_date_if_given() -> None:
    rule(
        "141",
        """
        Episodes: DECOM
        x nonsense
        . 01/05/2025
        . -
        """,
    )


def test_180_whole_number_in_range() -> None:
    rule(
        "180",
        """
        OC2: SDQ_SCORE
        x 41
        x -1
        x ten
        x 10.5
        . 0
        . 40
        . 12.0
        . -
        """,
    )


def test_INT01_child_in_header() -> None:
    rule(
        "INT01",
        """
        Header: CHILD
        . 1
        AD1: CHILD
        . 1
        x 2
        """,
    )


def test_INT11_same_as_header() -> None:
    rule(
        "INT11",
        """
        Header: DOB
        . 2010-05-01
        . 2010-05-01
        AD1: DOB
        x 2010-05-02
        . 2010-05-01
        . 2010-05-03
        """,
    )


def test_INT31_child_once() -> None:
    rule(
        "INT31",
        """
        AD1: CHILD
        x 1
        x 1
        . 2
        """,
    )


def test_REQ_Episodes_PLACE() -> None:
    rule(
        "REQ-Episodes-PLACE",
        """
        Episodes: PLACE LS
        x - C2
        . - V3
        . U1 C2
        """,
    )
