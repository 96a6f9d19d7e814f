from .examples import rule


def test_142() -> None:
    rule(
        "142",
        """
        Episodes: CHILD DECOM DEC REC
        x 1 2025-05-01 - -
        x 1 2025-06-01 2025-07-01 -
        . 1 2025-07-01 2025-08-01 X1
        . 1 2025-08-01 - -
        . 2 2025-05-01 - -
        """,
    )


def test_148() -> None:
    rule(
        "148",
        """
        Episodes: DEC REC
        x 2025-05-01 -
        x - X1
        . 2025-05-01 X1
        . - -
        . nonsense X1
        """,
    )


def test_302() -> None:
    rule(
        "302",
        """
        Header: CHILD DOB
        x 1 2025-05-02
        . 2 2025-05-01
        Episodes: CHILD DECOM
        x 1 2025-05-01
        . 1 2025-06-01
        . 2 2025-05-01
        """,
    )


def test_352() -> None:
    rule(
        "352",
        """
        Header: DOB
        . 2007-05-01
        . 2007-05-01
        . 2007-05-01
        Episodes: DECOM RNE
        x 2025-05-01 S
        . 2025-04-30 S
        . 2025-05-01 L
        """,
    )


def test_353() -> None:
    rule(
        "353",
        """
        Episodes: DECOM
        x 1991-10-13
        . 1991-10-14
        . -
        """,
    )


def test_354() -> None:
    rule(
        "354",
        """
        Episodes: DECOM
        x 2026-04-01
        . 2026-03-31
        """,
    )


def test_355() -> None:
    rule(
        "355",
        """
        Episodes: DECOM DEC
        x 2025-05-01 2025-05-01
        . 2025-05-01 2025-05-02
        . - -
        """,
    )


def test_356() -> None:
    rule(
        "356",
        """
        Episodes: DECOM DEC
        x 2025-05-02 2025-05-01
        . 2025-05-01 2025-05-01
        . 2025-05-01 -
        """,
    )


def test_357() -> None:
    rule(
        "357",
        """
        Episodes: CHILD DECOM RNE
        x 1 2025-04-01 L
        . 1 2025-05-01 L
        . 2 2025-04-01 S
        . 3 2025-03-31 L
        """,
    )


def test_385() -> None:
    rule(
        "385",
        """
        Episodes: DEC
        x 2026-04-01
        . 2026-03-31
        . -
        """,
    )


def test_386() -> None:
    rule(
        "386",
        """
        Header: DOB
        . 2007-05-01
        . 2007-05-01
        . 2007-05-01
        Episodes: DEC REC
        x 2025-05-01 E11
        . 2025-04-30 E12
        . 2025-05-01 E8
        """,
    )


def test_387() -> None:
    rule(
        "387",
        """
        Header: DOB
        . 2011-05-01
        . 2011-05-01
        Episodes: DEC REC
        x 2025-04-30 E5
        . 2025-05-01 E6
        """,
    )


def test_388() -> None:
    rule(
        "388",
        """
        Episodes: CHILD DECOM DEC REC
        . 1 2025-04-01 2025-05-01 X1
        x 1 2025-05-01 2025-06-01 X1
        x 1 2025-06-02 2025-07-01 E4A
        . 1 2025-07-01 2025-08-01 E4A
        x 2 2025-04-01 2025-05-01 X1
        . 3 2025-04-01 - -
        """,
    )


def test_389() -> None:
    rule(
        "389",
        """
        Header: DOB
        . 2009-05-01
        . 2009-05-01
        Episodes: DEC REC
        x 2025-04-30 E7
        . 2025-05-01 E7
        """,
    )


def test_407() -> None:
    rule(
        "407",
        """
        Header: DOB
        x 2007-05-01
        . 2007-05-01
        Episodes: DEC REC
        x 2025-05-01 E45
        . 2025-04-30 E48
        """,
    )


def test_431() -> None:
    rule(
        "431",
        """
        Episodes: CHILD DECOM DEC RNE
        . 1 2025-04-01 2025-05-01 S
        x 1 2025-05-01 2025-06-01 S
        . 1 2025-06-02 - S
        """,
    )


def test_432() -> None:
    rule(
        "432",
        """
        Episodes: CHILD DECOM REC RNE
        . 1 2025-04-01 E8 S
        x 1 2025-06-01 X1 P
        . 1 2025-07-01 E4A P
        . 1 2025-08-01 - S
        """,
    )


def test_433() -> None:
    rule(
        "433",
        """
        Episodes: CHILD DECOM DEC RNE
        . 1 2024-04-01 2025-05-01 P
        x 1 2025-05-02 2025-06-01 L
        . 1 2025-06-01 - U
        x 1 2025-07-01 - B
        """,
    )


def test_437() -> None:
    rule(
        "437",
        """
        Episodes: CHILD DECOM REC
        x 1 2025-04-01 E2
        . 1 2025-05-01 E15
        . 2 2025-04-01 E8
        . 2 2025-05-01 -
        """,
    )


def test_460() -> None:
    rule(
        "460",
        """
        Header: DOB
        . 2007-05-01
        . 2007-05-01
        Episodes: DEC REC
        x 2025-04-30 E17
        . 2025-05-01 E17
        """,
    )


def test_501() -> None:
    rule(
        "501",
        """
        Episodes: CHILD DECOM DEC
        . 1 2025-04-01 2025-05-02
        x 1 2025-05-01 2025-06-01
        . 1 2025-06-01 -
        . 2 2025-04-01 -
        """,
    )


def test_504() -> None:
    rule(
        "504",
        """
        Episodes: CHILD DECOM DEC REC CIN
        . 1 2025-04-01 2025-05-01 X1 N1
        x 1 2025-05-01 2025-06-01 E8 N2
        . 1 2025-08-01 - - N1
        . 2 2025-04-01 2025-05-01 X1 -
        . 2 2025-05-01 - - -
        """,
    )
