from .examples import rule

LEAVER = "IN_TOUCH ACTIV ACCOM"


def test_134() -> None:
    rule(
        "134",
        """
        OC3: IN_TOUCH
        x YES
        . -
        . YES
        AD1: LS_ADOPTR
        x L0
        . L0
        . -
        """,
    )


def test_153() -> None:
    rule(
        "153",
        f"""
        OC3: {LEAVER}
        x YES F1 -
        x - - B1
        . YES F1 B1
        . - - -
        """,
    )


def test_187() -> None:
    rule(
        "187",
        """
        OC3: CHILD IN_TOUCH
        x 1 YES
        . 2 YES
        AD1: CHILD LS_ADOPTR
        x 1 L0
        . 2 L0
        Episodes: CHILD DECOM DEC RNE REC LS
        . 1 2025-01-01 - S - C2
        . 2 2025-05-01 - S - C2
        """,
    )


def test_215() -> None:
    rule(
        "215",
        """
        OC3: IN_TOUCH
        x YES
        . -
        . YES
        OC2: CONVICTED
        x 0
        . 0
        . -
        """,
    )


def test_344() -> None:
    rule(
        "344",
        f"""
        OC3: {LEAVER}
        x DIED F1 0
        x RHOM 0 B1
        . DIED 0 0
        . RHOM - -
        . YES F1 B1
        """,
    )


def test_345() -> None:
    rule(
        "345",
        f"""
        OC3: {LEAVER}
        x YES 0 B1
        x YES F1 0
        . YES F1 B1
        . NO 0 0
        """,
    )


def test_347() -> None:
    rule(
        "347",
        """
        OC3: ACCOM DOB
        x T1 2007-04-02
        x T2 2007-04-02
        . T1 2007-04-01
        . B1 2007-04-02
        """,
    )


def test_348() -> None:
    rule(
        "348",
        """
        OC3@last: IN_TOUCH
        . DIED
        . DIED
        . YES
        OC3: IN_TOUCH
        x YES
        . DIED
        . YES
        """,
    )


def test_391() -> None:
    rule(
        "391",
        """
        OC3: DOB IN_TOUCH
        x 2009-04-01 YES
        . 2009-03-31 YES
        . 2009-04-01 -
        """,
    )


def test_3001() -> None:
    rule(
        "3001",
        """
        Header: DOB
        . 2008-04-01
        . 2008-03-31
        . 2009-03-31
        . 2009-04-01
        . 2008-05-01
        OC3: ACCOM
        x Z1
        . Z1
        x Z2
        . Z1
        . B1
        """,
    )
