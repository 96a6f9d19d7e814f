import pytest

from .examples import rule
from .test_rules_sdq import ALL_YEAR, COLUMNS, PART

CORE = "IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE"
OTHERS = "CONVICTED HEALTH_CHECK INTERVENTION_RECEIVED INTERVENTION_OFFERED"


def test_158() -> None:
    rule(
        "158",
        """
        OC2: INTERVENTION_RECEIVED INTERVENTION_OFFERED
        x 1 0
        . 1 -
        . 0 1
        """,
    )


def test_159() -> None:
    rule(
        "159",
        """
        OC2: SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED
        x 1 0 -
        . 1 0 1
        . 1 1 -
        . 0 0 -
        """,
    )


def test_181() -> None:
    rule(
        "181",
        f"""
        OC2: {CORE} {OTHERS}
        x 1 1 1 1 1 1 1 2
        x Y - - - - - - -
        . 1 0 1.0 0 - - - -
        """,
    )


def test_182() -> None:
    rule(
        "182",
        f"""
        OC2: {CORE} {OTHERS}
        x 1 1 1 - 1 - - -
        . 1 1 1 1 1 - - -
        . 1 - - - - - - -
        """,
    )


def test_190() -> None:
    rule(
        "190",
        f"""
        OC2: IMMUNISATIONS
        x 0
        . 0
        . -
        Episodes: {COLUMNS}
        . {PART}
        . {ALL_YEAR}
        . {PART}
        """,
    )


def test_191() -> None:
    rule(
        "191",
        f"""
        OC2: {CORE}
        x 1 1 1 -
        . 1 1 1 1
        . - - - -
        Episodes: CHILD {COLUMNS}
        . 1 {ALL_YEAR}
        . 2 {ALL_YEAR}
        . 3 {PART}
        x 4 2025-01-01 2025-05-01 S X1 C2
        . 4 2025-05-01 - P - C2
        """,
    )


def test_192() -> None:
    rule(
        "192",
        """
        OC2: SUBSTANCE_MISUSE INTERVENTION_RECEIVED
        x 1 -
        . 1 0
        . 0 -
        """,
    )


def test_193() -> None:
    rule(
        "193",
        """
        OC2: SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED
        x 0 1 -
        x - - 0
        . 1 1 -
        . 0 - -
        """,
    )


def test_542() -> None:
    rule(
        "542",
        """
        OC2: DOB CONVICTED
        x 2016-04-01 0
        . 2016-03-31 0
        . 2016-04-01 -
        """,
    )


def test_543() -> None:
    rule(
        "543",
        f"""
        OC2: DOB CONVICTED
        x 2016-03-31 -
        . 2016-04-01 -
        . 2016-03-31 0
        Episodes: {COLUMNS}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        """,
    )


@pytest.mark.parametrize(("code", "item"), [("544", "CONVICTED"), ("547", "HEALTH_CHECK")])
def test_544_547(code: str, item: str) -> None:
    rule(
        code,
        f"""
        OC2: {item} {CORE}
        x 1 1 1 1 -
        . 1 1 1 1 1
        . 0 - - - -
        """,
    )


def test_545() -> None:
    rule(
        "545",
        f"""
        OC2: DOB HEALTH_CHECK
        x 2021-04-01 -
        . 2021-03-31 -
        . 2021-04-01 1
        Episodes: {COLUMNS}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        """,
    )


def test_546() -> None:
    rule(
        "546",
        f"""
        OC2: DOB HEALTH_CHECK
        x 2021-03-31 1
        . 2021-04-01 1
        . 2021-03-31 -
        Episodes: {COLUMNS}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        """,
    )
