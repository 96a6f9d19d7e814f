from .examples import rule


def test_1104() -> None:
    rule(
        "1104",
        """
        Section47: LAchildID CINdetailsID DateOfInitialCPC
        . a 1 2025-05-01
        x a 1 2025-04-30
        . a 2 2025-04-30
        CINdetails: LAchildID CINdetailsID CINreferralDate
        x a 1 2025-05-01
        . a 2 2025-04-30
        """,
    )


def test_2884() -> None:
    rule(
        "2884",
        """
        Section47: LAchildID CINdetailsID DateOfInitialCPC
        x a 1 2025-05-01
        . a 1 2025-05-02
        . b 1 -
        . c 1 2025-05-01
        CINdetails: LAchildID CINdetailsID DateOfInitialCPC
        . a 1 2025-05-03
        x a 2 2025-05-01
        . b 1 -
        """,
    )


def test_2889() -> None:
    rule(
        "2889",
        """
        Section47: S47ActualStartDate
        . 2025-05-01
        x 2025-04-30
        . -
        CINdetails: CINreferralDate
        . 2025-05-01
        x 2025-05-01
        . 2025-05-01
        """,
    )


def test_2991Q() -> None:
    rule(
        "2991Q",
        """
        Section47: LAchildID CINdetailsID
        . a 1
        x a 2
        x b 1
        Assessments: LAchildID CINdetailsID
        . a 1
        CINdetails: LAchildID CINdetailsID
        . a 1
        x a 2
        x b 1
        """,
    )


def test_8615() -> None:
    rule(
        "8615",
        """
        Section47: S47ActualStartDate DateOfInitialCPC
        . 2025-05-01 2025-05-01
        x 2025-05-02 2025-05-01
        x - 2025-05-01
        . - -
        . 2025-05-01 -
        """,
    )


def test_8675Q() -> None:
    rule(
        "8675Q",
        """
        Section47: S47ActualStartDate DateOfInitialCPC ICPCnotRequired
        . 2026-03-10 - 0
        x 2026-03-09 - false
        . 2026-03-09 - 1
        . 2026-03-09 - -
        . 2026-03-09 2026-03-20 0
        """,
    )


def test_8715() -> None:
    rule(
        "8715",
        """
        Section47: DateOfInitialCPC
        x 2025-03-31
        . 2025-04-01
        . 2026-03-31
        x 2026-04-01
        . -
        """,
    )


def test_8740() -> None:
    rule(
        "8740",
        """
        Section47: S47ActualStartDate DateOfInitialCPC ICPCnotRequired
        x 2025-03-31 - false
        x 2025-03-31 - 0
        . 2025-04-01 - 0
        . 2026-03-31 - 0
        x 2026-04-01 - 0
        . 2025-03-31 - true
        . 2025-03-31 2025-04-02 0
        """,
    )


def test_8839() -> None:
    rule(
        "8839",
        """
        Section47: LAchildID CINdetailsID DateOfInitialCPC ICPCnotRequired
        x a 1 - 0
        x a 1 - false
        x a 1 - -
        . a 1 - true
        . a 1 2025-05-01 0
        . a 2 - 0
        . b 1 - 0
        . b 1 - 1
        """,
    )


def test_8868() -> None:
    rule(
        "8868",
        """
        Section47: DateOfInitialCPC ICPCnotRequired
        x - 0
        . - 1
        . 2025-05-01 0
        . 2025-05-01 true
        . - 0
        x - -
        CINdetails: CINclosureDate
        x 2025-06-01
        . 2025-06-01
        . 2025-06-01
        . 2025-06-01
        . -
        x 2025-06-01
        """,
    )


def test_8870Q() -> None:
    rule(
        "8870Q",
        """
        Section47: InitialCPCtarget
        . 2025-05-02
        x 2025-05-03
        x 2025-05-04
        . 2025-05-05
        . -
        """,
    )


def test_8875() -> None:
    rule(
        "8875",
        """
        Section47: DateOfInitialCPC
        . 2025-05-02
        x 2025-05-03
        x 2025-05-04
        . 2025-05-05
        . -
        """,
    )


def test_8890() -> None:
    rule(
        "8890",
        """
        Section47: LAchildID CINdetailsID S47ActualStartDate DateOfInitialCPC ICPCnotRequired
        . a 1 2025-05-01 2025-05-20 0
        x a 1 2025-05-20 - 1
        . a 1 2025-05-21 - 1
        . a 2 2025-05-10 - 1
        . b 1 2025-05-01 - 0
        x b 1 2026-03-31 2026-04-01 0
        . c 1 2025-05-01 - true
        . c 1 2025-05-02 2025-05-10 0
        """,
    )
