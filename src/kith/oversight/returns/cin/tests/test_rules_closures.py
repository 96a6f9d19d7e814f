from .examples import rule


def test_2990() -> None:
    rule(
        "2990",
        """
        CINdetails: ReasonForClosure DateOfInitialCPC
        x RC8 2025-05-01
        . RC8 -
        . RC7 2025-05-01
        x RC9 -
        x RC8 -
        x RC8 -
        . - 2025-05-01
        Section47: LAchildID
        . 4
        . 3
        ChildProtectionPlans: LAchildID
        . 5
        CINplanDates: LAchildID
        . 6
        """,
    )


def test_2990_looks_in_the_same_episode() -> None:
    rule(
        "2990",
        """
        CINdetails: LAchildID CINdetailsID ReasonForClosure
        . a 1 RC8
        . a 2 RC7
        Section47: LAchildID CINdetailsID
        . a 2
        ChildProtectionPlans: LAchildID CINdetailsID
        . a 2
        CINplanDates: LAchildID CINdetailsID
        . a 2
        """,
    )


def test_8565() -> None:
    rule(
        "8565",
        """
        CINdetails: CINclosureDate DateOfInitialCPC
        . 2025-06-01 2025-06-01
        x 2025-06-01 2025-06-02
        x 2025-06-01 -
        x 2025-06-01 -
        x 2025-06-01 -
        x 2025-06-01 -
        x 2025-06-01 -
        x 2025-06-01 -
        . - 2025-06-02
        Assessments: LAchildID AssessmentActualStartDate AssessmentAuthorisationDate
        . 1 2025-06-01 2025-06-01
        x 3 2025-06-02 -
        x 4 2025-05-01 2025-06-02
        . 9 2025-06-02 2025-06-02
        Section47: LAchildID S47ActualStartDate DateOfInitialCPC
        . 1 2025-06-01 2025-06-01
        x 5 2025-06-02 -
        x 5 2025-05-02 2025-06-02
        ChildProtectionPlans: LAchildID CPPstartDate CPPendDate
        . 1 2025-05-01 2025-06-01
        . 1 2025-06-02 -
        x 6 2025-05-01 2025-06-02
        CINplanDates: LAchildID CINPlanStartDate CINPlanEndDate
        . 1 2025-06-01 2025-06-01
        x 7 2025-06-02 -
        x 8 2025-05-02 2025-06-02
        """,
    )


def test_8585Q() -> None:
    rule(
        "8585Q",
        """
        CINdetails: ReasonForClosure
        x RC2
        . RC2
        . RC3
        ChildIdentifiers: PersonDeathDate
        x -
        . 2025-05-01
        . -
        """,
    )


def test_8620() -> None:
    rule(
        "8620",
        """
        CINdetails: CINclosureDate
        x 2025-03-31
        . 2025-04-01
        . 2026-03-31
        x 2026-04-01
        . -
        """,
    )


def test_8630() -> None:
    rule(
        "8630",
        """
        CINdetails: CINreferralDate CINclosureDate
        . 2025-05-01 2025-05-01
        x 2025-05-01 2025-04-30
        . 2025-05-01 -
        """,
    )


def test_8640() -> None:
    rule(
        "8640",
        """
        CINdetails: ReasonForClosure
        . RC1
        . RC9
        x RC10
        . -
        """,
    )


def test_8805_8810() -> None:
    both = """
        CINdetails: CINclosureDate ReasonForClosure
        . 2025-05-01 RC1
        {} 2025-05-01 -
        {} - RC1
        . - -
        """
    rule("8805", both.format("x", "."))
    rule("8810", both.format(".", "x"))


def test_8825Q() -> None:
    rule(
        "8825Q",
        """
        CINdetails: LAchildID CINdetailsID ReasonForClosure
        . a 1 RC8
        x a 2 RC9
        x b 1 RC8
        . c 1 RC7
        Assessments: LAchildID CINdetailsID
        . a 1
        """,
    )


def test_8831() -> None:
    rule(
        "8831",
        """
        CINdetails: ReferralNFA DateOfInitialCPC
        x 1 2025-05-01
        x true -
        x 1 -
        . 0 2025-05-01
        . 1 -
        x 1 -
        Assessments: LAchildID AssessmentActualStartDate AssessmentAuthorisationDate
        x 2 2025-05-01 -
        . 4 2025-05-01 2025-05-02
        . 5 - -
        x 6 - 2025-05-01
        Section47: LAchildID S47ActualStartDate DateOfInitialCPC
        x 3 - 2025-05-01
        x 3 2025-05-01 -
        . 5 - -
        """,
    )
