import pytest

from .examples import rule

ALL_YEAR = "2025-01-01 - S - C2"
PART = "2025-04-02 - S - C2"
COLUMNS = "DECOM DEC RNE REC LS"
CORE = "IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE"
OTHERS = "CONVICTED HEALTH_CHECK INTERVENTION_RECEIVED INTERVENTION_OFFERED"


def test_continuously_looked_after() -> None:
    rule(
        "185",
        f"""
        OC2: CHILD SDQ_SCORE
        . 1 10
        . 2 10
        x 3 10
        x 4 10
        . 5 10
        x 6 10
        x 7 10
        . 8 10
        Episodes: CHILD {COLUMNS}
        . 1 2025-01-01 - S - C2
        . 2 2025-01-01 2025-06-01 S X1 C2
        . 2 2025-06-01 2026-03-31 P E8 C2
        . 3 2025-01-01 2026-03-30 S E8 C2
        . 4 2025-01-01 2025-06-01 S X1 V3
        . 5 2025-04-01 - S - C2
        . 6 2025-04-02 - S - C2
        . 8 2024-01-01 2025-03-31 S E8 V4
        . 8 2025-04-01 - S - C2
        """,
    )


def test_157() -> None:
    rule(
        "157",
        f"""
        OC2: DOB SDQ_SCORE SDQ_REASON
        x 2021-04-01 - SDQ1
        . 2021-04-02 - SDQ1
        x 2010-03-31 - SDQ1
        . 2010-03-30 - SDQ1
        . 2015-01-01 10 SDQ1
        . 2015-01-01 - SDQ2
        . 2015-01-01 - SDQ1
        Episodes: {COLUMNS}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {PART}
        """,
    )


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


def test_185() -> None:
    rule(
        "185",
        f"""
        OC2: SDQ_SCORE
        x 10
        . 10
        . -
        Episodes: {COLUMNS}
        . {PART}
        . {ALL_YEAR}
        . {PART}
        """,
    )


def test_186() -> None:
    rule(
        "186",
        f"""
        OC2: DOB SDQ_SCORE SDQ_REASON
        x 2021-04-01 - -
        . 2021-04-02 - -
        x 2009-04-01 - -
        . 2009-03-31 - -
        . 2015-01-01 - SDQ2
        . 2015-01-01 10 -
        Episodes: {COLUMNS}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        """,
    )


def test_188() -> None:
    rule(
        "188",
        """
        OC2: DOB SDQ_SCORE SDQ_REASON
        x 2022-04-01 10 -
        x 2022-04-01 - SDQ1
        . 2022-03-31 10 -
        . 2022-04-01 - -
        """,
    )


def test_189() -> None:
    rule(
        "189",
        """
        OC2: DOB SDQ_SCORE SDQ_REASON
        x 2008-04-01 10 -
        . 2008-04-02 10 -
        . 2008-04-01 - -
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


def test_197B() -> None:
    rule(
        "197B",
        f"""
        OC2: DOB SDQ_SCORE SDQ_REASON
        x 2021-04-01 - -
        x 2022-03-31 - -
        . 2022-04-01 - -
        x 2008-04-01 - -
        . 2021-04-01 10 -
        Episodes: {COLUMNS}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        . {ALL_YEAR}
        """,
    )


def test_197a() -> None:
    rule(
        "197a",
        """
        OC2: SDQ_SCORE SDQ_REASON
        x 10 SDQ1
        x nonsense SDQ1
        . 10 -
        . - SDQ1
        """,
    )


def test_198() -> None:
    rule(
        "198",
        f"""
        OC2: SDQ_REASON
        x SDQ1
        . SDQ1
        Episodes: {COLUMNS}
        . {PART}
        . {ALL_YEAR}
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
