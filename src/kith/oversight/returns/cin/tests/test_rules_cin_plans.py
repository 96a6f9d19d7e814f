from .examples import rule


def test_4000() -> None:
    rule(
        "4000",
        """
        CINplanDates: LAchildID CINdetailsID
        x a 1
        . a 2
        . b 1
        CINdetails: LAchildID CINdetailsID ReferralNFA
        x a 1 true
        . a 2 0
        . b 1 -
        """,
    )


def test_4001() -> None:
    rule(
        "4001",
        """
        CINplanDates: LAchildID CINdetailsID CINPlanEndDate
        x a 1 -
        . a 1 2025-05-01
        . a 2 -
        . b 1 -
        ChildProtectionPlans: LAchildID CINdetailsID CPPendDate
        x a 1 -
        . a 1 2025-05-01
        . b 1 2025-05-01
        """,
    )


def test_4003() -> None:
    rule(
        "4003",
        """
        Reviews: LAchildID CINdetailsID CPPID CPPreviewDate
        x a 1 1 2025-05-01
        . a 1 1 2025-06-01
        . a 1 1 2025-04-30
        . a 2 1 2025-05-02
        x b 1 1 2025-05-02
        . c 1 1 2025-05-02
        x c 1 2 2025-05-02
        CINplanDates: LAchildID CINdetailsID CINPlanStartDate CINPlanEndDate
        x a 1 2025-05-01 2025-06-01
        . a 1 2025-07-01 2025-07-02
        x b 1 2025-05-01 -
        x c 1 2025-05-01 -
        ChildProtectionPlans: LAchildID CINdetailsID CPPID CPPendDate
        . c 1 1 2025-05-02
        . c 1 2 -
        """,
    )


def test_4004() -> None:
    rule(
        "4004",
        """
        CINplanDates: LAchildID CINdetailsID CINPlanEndDate
        x a 1 -
        x a 2 -
        . a 2 2025-05-01
        . b 1 -
        """,
    )


def test_4008_4009Q() -> None:
    dates = """
        CINplanDates: CINPlanStartDate CINPlanEndDate
        {0} 2025-05-02 2025-05-01
        {1} 2025-05-01 2025-05-02
        . 2025-05-01 2025-05-01
        . 2025-05-02 2025-05-02
        ChildIdentifiers: PersonDeathDate
        {0} 2025-05-01
        {1} 2025-05-01
        . 2025-05-01
        . -
        """
    rule("4008", dates.format("x", "."))
    rule("4009Q", dates.format(".", "x"))


def test_4010() -> None:
    rule(
        "4010",
        """
        CINplanDates: CINPlanStartDate
        . 2026-03-31
        x 2026-04-01
        x -
        """,
    )


def test_4011_4012Q() -> None:
    dates = """
        CINplanDates: CINPlanStartDate CINPlanEndDate
        {} 2025-05-01 2025-04-30
        {} 2025-05-01 2025-05-01
        . 2025-05-01 2025-05-02
        . 2025-05-01 -
        """
    rule("4011", dates.format("x", "."))
    rule("4012Q", dates.format(".", "x"))


def test_4013() -> None:
    rule(
        "4013",
        """
        CINplanDates: CINPlanEndDate
        x 2025-03-31
        . 2025-04-01
        . 2026-03-31
        x 2026-04-01
        . -
        """,
    )


def test_4014() -> None:
    rule(
        "4014",
        """
        CINplanDates: LAchildID CINdetailsID CINPlanStartDate CINPlanEndDate
        . a 1 2025-05-01 2025-06-01
        x a 2 2025-06-01 2025-07-01
        . a 2 2025-07-02 -
        x a 2 2026-03-31 -
        . b 1 2025-05-01 2025-06-01
        . b 1 2025-06-02 -
        """,
    )


def test_4015() -> None:
    rule(
        "4015",
        """
        CINplanDates: CINPlanStartDate
        . 2025-05-01
        x 2025-04-30
        CINdetails: CINreferralDate
        . 2025-05-01
        x 2025-05-01
        """,
    )


def test_4016() -> None:
    rule(
        "4016",
        """
        CINplanDates: LAchildID CINdetailsID CINPlanStartDate CINPlanEndDate
        x a 1 2025-05-01 -
        . b 1 2025-06-01 -
        x c 2 2026-03-31 -
        . d 1 2025-04-30 -
        . e 1 2026-04-01 -
        ChildProtectionPlans: LAchildID CINdetailsID CPPstartDate CPPendDate
        x a 1 2025-05-01 2025-06-01
        . b 1 2025-05-01 2025-06-01
        x c 1 2025-05-01 -
        . d 1 2025-05-01 -
        . e 1 2025-05-01 -
        """,
    )


def test_4017() -> None:
    rule(
        "4017",
        """
        ChildProtectionPlans: LAchildID CINdetailsID CPPstartDate CPPendDate
        x a 1 2025-05-01 -
        . b 1 2025-06-01 -
        x c 2 2026-03-31 -
        . d 1 2025-04-30 -
        CINplanDates: LAchildID CINdetailsID CINPlanStartDate CINPlanEndDate
        x a 1 2025-05-01 2025-06-01
        . b 1 2025-05-01 2025-06-01
        x c 1 2025-05-01 -
        . d 1 2025-05-01 -
        """,
    )
