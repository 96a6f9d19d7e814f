from .examples import rule


def test_564() -> None:
    rule(
        "564",
        """
        Missing: MISSING MIS_START
        x M -
        x A -
        . M 2025-05-01
        . - -
        """,
    )


def test_565() -> None:
    rule(
        "565",
        """
        Missing: MISSING MIS_START
        x - 2025-05-01
        . M 2025-05-01
        """,
    )


def test_566() -> None:
    rule(
        "566",
        """
        Missing: MISSING MIS_END
        x - 2025-05-01
        . A 2025-05-01
        . - -
        """,
    )


def test_567() -> None:
    rule(
        "567",
        """
        Missing: MIS_START MIS_END
        x 2025-05-02 2025-05-01
        . 2025-05-01 2025-05-01
        . 2025-05-01 -
        """,
    )


def test_570() -> None:
    rule(
        "570",
        """
        Missing: MIS_START
        x 2026-04-01
        . 2026-03-31
        """,
    )


def test_571() -> None:
    rule(
        "571",
        """
        Missing: MIS_END
        x 2025-03-31
        x 2026-04-01
        . 2025-04-01
        . 2026-03-31
        . -
        """,
    )


def test_574() -> None:
    rule(
        "574",
        """
        Missing: CHILD MIS_START MIS_END
        . 1 2025-05-01 2025-06-01
        . 1 2025-06-01 -
        x 1 2025-07-01 2025-07-02
        . 2 2025-05-01 2025-06-02
        x 2 2025-06-01 -
        """,
    )


def test_575() -> None:
    rule(
        "575",
        """
        Missing: CHILD MIS_START MIS_END
        x 1 2025-05-31 -
        . 2 2025-05-31 2025-06-05
        . 3 2025-05-31 -
        . 4 2025-06-02 -
        Episodes: CHILD DECOM DEC
        . 1 2025-05-01 2025-06-01
        . 2 2025-05-01 2025-06-01
        . 3 2025-05-01 -
        . 4 2025-05-01 2025-06-01
        """,
    )


def test_576() -> None:
    rule(
        "576",
        """
        Missing@last: CHILD MIS_START MIS_END
        . 1 2025-03-01 -
        . 2 2025-03-01 -
        . 3 2025-03-01 2025-03-02
        . 4 2025-03-01 -
        Missing: CHILD MIS_START
        x 1 2025-04-01
        . 1 2025-05-01
        . 2 2025-03-01
        . 3 2025-04-01
        Header: CHILD
        . 1
        . 2
        . 3
        x 4
        """,
    )


def test_577() -> None:
    rule(
        "577",
        """
        Missing: CHILD MIS_START MIS_END
        x 1 2025-05-31 -
        x 2 2025-05-31 2025-06-02
        . 3 2025-05-31 2025-06-01
        . 4 2025-05-31 -
        Episodes: CHILD DECOM DEC
        . 1 2025-05-01 2025-06-01
        . 2 2025-05-01 2025-06-01
        . 3 2025-05-01 2025-06-01
        . 4 2025-05-01 2025-06-01
        . 4 2025-06-01 -
        """,
    )


def test_578() -> None:
    rule(
        "578",
        """
        Missing: CHILD MIS_START
        x 1 2025-06-02
        . 2 2025-06-01
        . 3 2025-04-30
        . 4 2025-06-02
        Episodes: CHILD DECOM DEC
        . 1 2025-05-01 2025-06-01
        . 2 2025-05-01 2025-06-01
        . 3 2025-05-01 2025-06-01
        . 4 2025-05-01 2025-06-01
        . 4 2025-06-01 -
        """,
    )


def test_580() -> None:
    rule(
        "580",
        """
        Header: DOB
        . 2007-05-01
        . 2007-05-01
        . 2007-05-02
        . 2007-05-01
        Missing: MIS_START MIS_END
        . 2025-04-30 2025-05-01
        . 2025-04-30 2025-05-01
        . 2025-04-30 2025-05-01
        . 2025-04-29 2025-04-30
        Episodes: DEC REC
        x 2025-05-01 E17
        . 2025-05-01 E8
        . 2025-05-01 E17
        . 2025-05-01 E17
        """,
    )


def test_581() -> None:
    rule(
        "581",
        """
        Missing: CHILD MIS_START
        x 1 2025-04-30
        . 2 2025-05-01
        . 3 2025-06-02
        x 4 2025-05-01
        Episodes: CHILD DECOM DEC
        . 1 2025-05-01 -
        . 2 2025-05-01 -
        . 3 2025-05-01 2025-06-01
        """,
    )


def test_586() -> None:
    rule(
        "586",
        """
        Missing: DOB MIS_START
        x 2025-05-02 2025-05-01
        . 2025-05-01 2025-05-01
        """,
    )
