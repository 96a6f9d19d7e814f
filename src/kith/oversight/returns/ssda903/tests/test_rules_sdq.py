from .examples import rule

ALL_YEAR = "2025-01-01 - S - C2"


PART = "2025-04-02 - S - C2"


COLUMNS = "DECOM DEC RNE REC LS"


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
