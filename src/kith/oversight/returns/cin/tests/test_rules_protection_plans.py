from .examples import rule


def test_1105() -> None:
    rule(
        "1105",
        """
        ChildProtectionPlans: CPPstartDate
        . 2025-05-01
        x 2025-04-30
        CINdetails: CINreferralDate
        . 2025-05-01
        x 2025-05-01
        """,
    )


def test_2885() -> None:
    rule(
        "2885",
        """
        ChildProtectionPlans: LAchildID CINdetailsID CPPstartDate
        . a 1 2025-05-01
        x a 1 2025-05-02
        . b 1 2025-05-03
        x b 1 2025-05-01
        x c 1 2025-05-03
        . d 1 2025-03-31
        x d 1 2025-04-01
        x e 1 2025-05-01
        Section47: LAchildID CINdetailsID DateOfInitialCPC ICPCnotRequired
        . a 1 2025-05-01 0
        . b 1 2025-05-01 true
        . c 1 2025-05-01 false
        . e 2 2025-05-01 0
        CINdetails: LAchildID CINdetailsID DateOfInitialCPC
        x a 1 2025-05-02
        x b 1 2025-05-03
        x c 1 2025-05-03
        x d 1 -
        x e 1 -
        """,
    )


def test_8720() -> None:
    rule(
        "8720",
        """
        ChildProtectionPlans: CPPstartDate
        . 2026-03-31
        x 2026-04-01
        x -
        """,
    )


def test_8730() -> None:
    rule(
        "8730",
        """
        ChildProtectionPlans: NumberOfPreviousCPP
        . 0
        . 3
        x -1
        x -
        x none
        """,
    )


def test_8832() -> None:
    rule(
        "8832",
        """
        ChildProtectionPlans: LAchildID CINdetailsID
        x a 1
        . a 2
        CINdetails: LAchildID CINdetailsID ReferralNFA
        x a 1 1
        . a 2 0
        . b 1 1
        """,
    )


def test_8840_8925() -> None:
    dates = """
        ChildProtectionPlans: CPPstartDate CPPendDate
        {} 2025-05-01 2025-05-01
        {} 2025-05-01 2025-04-30
        . 2025-05-01 2025-05-02
        . 2025-05-01 -
        """
    rule("8840", dates.format("x", "."))
    rule("8925", dates.format(".", "x"))


def test_8841() -> None:
    rule(
        "8841",
        """
        Reviews: LAchildID CPPID CPPreviewDate
        x a 1 2025-05-01
        x a 1 2025-04-30
        . a 1 2025-05-02
        . a 2 2025-05-01
        ChildProtectionPlans: LAchildID CPPID CPPstartDate
        x a 1 2025-05-01
        . a 2 2025-04-01
        """,
    )


def test_8842Q() -> None:
    rule(
        "8842Q",
        """
        Reviews: CPPreviewDate
        . 2025-05-01
        x -
        x soon
        """,
    )


def test_8905_8910() -> None:
    for code, field in (("8905", "InitialCategoryOfAbuse"), ("8910", "LatestCategoryOfAbuse")):
        rule(
            code,
            f"""
            ChildProtectionPlans: {field}
            . NEG
            . MUL
            x XXX
            x -
            """,
        )


def test_8915_8920() -> None:
    dates = """
        ChildProtectionPlans: CPPstartDate CPPendDate
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
    rule("8915", dates.format("x", "."))
    rule("8920", dates.format(".", "x"))


def test_8930() -> None:
    rule(
        "8930",
        """
        ChildProtectionPlans: CPPendDate
        x 2025-03-31
        . 2025-04-01
        . 2026-03-31
        x 2026-04-01
        . -
        """,
    )


def test_8935() -> None:
    rule(
        "8935",
        """
        ChildProtectionPlans: LAchildID CINdetailsID CPPID CPPendDate
        x a 1 1 -
        x a 1 2 -
        . a 1 3 2025-05-01
        x b 1 1 -
        x b 2 1 -
        . c 1 1 -
        """,
    )


def test_8940() -> None:
    rule(
        "8940",
        """
        ChildProtectionPlans: LAchildID CINdetailsID CPPID CPPstartDate CPPendDate
        . a 1 1 2025-05-01 2025-06-01
        x a 2 1 2025-06-01 2025-07-01
        . a 1 2 2025-07-02 -
        x a 1 3 2026-03-31 -
        . b 1 1 2025-05-01 2025-06-01
        . b 1 2 2025-06-02 -
        """,
    )
