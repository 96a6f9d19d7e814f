from .examples import rule


def test_8555Q() -> None:
    rule(
        "8555Q",
        """
        CINdetails: CINreferralDate
        . 2025-06-01
        x 2025-06-02
        . 2025-06-02
        ChildIdentifiers: PersonDeathDate
        . 2025-06-01
        x 2025-06-01
        . -
        """,
    )


def test_8568() -> None:
    rule(
        "8568",
        """
        CINdetails: ReferralNFA
        . 0
        . 1
        . true
        . false
        x -
        x no
        """,
    )


def test_8569Q() -> None:
    rule(
        "8569Q",
        """
        CINdetails: CINreferralDate ReferralNFA
        x 2025-03-30 1
        . 2025-03-31 true
        . 2025-03-30 0
        . 2025-03-30 -
        """,
    )


def test_8569Q_looks_back_over_easter() -> None:
    rule(
        "8569Q",
        """
        CINdetails: CINreferralDate ReferralNFA
        x 2024-03-27 1
        . 2024-03-28 1
        """,
        year=2025,
    )


def test_8600() -> None:
    rule(
        "8600",
        """
        CINdetails: CINreferralDate
        . 2026-03-31
        x 2026-04-01
        x -
        x lately
        """,
    )


def test_8606() -> None:
    rule(
        "8606",
        """
        CINdetails: CINreferralDate
        . 2025-04-01
        x 2025-04-01
        . 2025-04-01
        x 2025-04-01
        . 2025-04-01
        ChildIdentifiers: PersonBirthDate ExpectedPersonBirthDate
        . 2026-01-06 -
        x 2026-01-07 -
        . - 2026-01-06
        x - 2026-01-07
        . - -
        """,
    )


def test_8610() -> None:
    rule(
        "8610",
        """
        CINdetails: ReferralNFA PrimaryNeedCode
        x 0 -
        . 0 N1
        . 1 -
        . - -
        """,
    )


def test_8650() -> None:
    rule(
        "8650",
        """
        CINdetails: PrimaryNeedCode
        . N0
        . N9
        x N10
        . -
        """,
    )


def test_8815() -> None:
    rule(
        "8815",
        """
        CINdetails: LAchildID CINdetailsID CINclosureDate ReferralNFA
        x a 1 - 0
        x a 2 - false
        . a 3 2025-06-01 0
        . a 4 - 1
        . b 1 - 0
        . b 2 - true
        """,
    )


def test_8816() -> None:
    rule(
        "8816",
        """
        CINdetails: LAchildID CINdetailsID CINreferralDate CINclosureDate ReferralNFA
        x a 1 2025-05-01 - 0
        . a 2 2025-05-02 2025-06-01 0
        . b 1 2025-05-01 - 0
        . b 2 2025-05-01 2025-06-01 0
        . c 1 2025-05-01 - 1
        . c 2 2025-05-02 - 0
        """,
    )


def test_8820() -> None:
    rule(
        "8820",
        """
        CINdetails: LAchildID CINdetailsID CINreferralDate CINclosureDate ReferralNFA
        . a 1 2025-05-01 2025-06-01 0
        x a 2 2025-05-31 2025-07-01 0
        . b 1 2025-05-01 2025-06-01 0
        . b 2 2025-06-01 - 0
        . c 1 2025-05-01 - 0
        x c 2 2026-03-31 - 1
        . d 1 2025-05-01 - 1
        . d 2 2025-06-01 - 0
        x e 1 2025-05-01 2025-06-01 0
        x e 2 2025-05-01 2025-06-01 0
        . f 1 2025-05-01 - 0
        . g 1 2025-05-01 soon 0
        . g 2 2025-06-01 - 0
        """,
    )


def test_8866() -> None:
    rule(
        "8866",
        """
        CINdetails: CINreferralDate ReferralSource
        . 2013-04-01 1A
        x 2013-04-01 -
        . 2013-03-31 -
        x 2025-04-01 99
        . 2025-04-01 5D
        . - -
        """,
    )
