from .examples import rule


def test_168() -> None:
    rule(
        "168",
        """
        Header: UPN
        x I123456789012
        x A12345678901
        x UN6
        . A123456789012
        . A12345678901B
        . UN5
        . -
        """,
    )


def test_202() -> None:
    rule(
        "202",
        """
        Header@last: SEX
        . M
        . M
        . -
        . M
        Header: SEX
        x F
        . M
        . F
        x -
        . F
        """,
    )


def test_202_when_the_codes_changed() -> None:
    rule(
        "202",
        """
        Header@last: SEX
        . 1
        . 1
        Header: SEX
        . M
        x F
        """,
        year=2025,
    )


def test_203() -> None:
    rule(
        "203",
        """
        Header@last: DOB
        . 2010-05-01
        . 2010-05-01
        . -
        Header: DOB
        x 2010-05-02
        . 2010-05-01
        . 2010-05-02
        """,
    )


def test_204() -> None:
    rule(
        "204",
        """
        Header@last: ETHNIC
        . WBRI
        . WBRI
        Header: ETHNIC
        x WIRI
        . wbri
        """,
    )


def test_204_with_a_child_twice_last_year() -> None:
    rule(
        "204",
        """
        Header@last: CHILD ETHNIC
        . 1 WBRI
        . 1 WIRI
        . 2 WBRI
        Header: CHILD ETHNIC
        . 1 WBRI
        x 2 WIRI
        """,
    )


def test_208() -> None:
    rule(
        "208",
        """
        Header@last: UPN
        . A123456789012
        . A123456789012
        . UN1
        . UN1
        . UN2
        . -
        . A123456789012
        Header: UPN
        x A123456789013
        . A123456789012
        . A123456789012
        . UN2
        x UN3
        . UN1
        x UN1
        """,
    )


def test_209() -> None:
    rule(
        "209",
        """
        Header: UPN DOB
        x UN1 2020-08-31
        . UN1 2020-09-01
        . UN2 2020-08-31
        """,
    )


def test_210() -> None:
    rule(
        "210",
        """
        Header: CHILD UPN
        x 1 UN4
        . 2 UN4
        . 3 UN4
        . 4 UN1
        Episodes: CHILD DECOM DEC
        x 1 2026-03-23 -
        . 2 2026-03-24 -
        . 3 2026-01-01 2026-02-01
        . 3 2026-03-25 -
        . 4 2026-01-01 -
        """,
    )


def test_232() -> None:
    rule(
        "232",
        """
        Header: SEX
        x U
        . M
        . -
        """,
    )


def test_301() -> None:
    rule(
        "301",
        """
        Header: DOB
        x 2026-04-01
        . 2026-03-31
        """,
    )


def test_351() -> None:
    rule(
        "351",
        """
        Header: DOB
        x 2000-03-31
        . 2000-04-01
        """,
    )


def test_442() -> None:
    rule(
        "442",
        """
        Header: UPN
        x -
        . -
        . UN1
        . -
        Episodes: CHILD LS
        . 1 V3
        . 1 C2
        . 2 V3
        . 3 C2
        """,
    )


def test_444() -> None:
    rule(
        "444",
        """
        Header: UPN
        x A123456789012
        x A123456789012
        . A123456789013
        . UN1
        . UN1
        . -
        . -
        """,
    )


def test_EPI() -> None:
    rule(
        "EPI",
        """
        Header: CHILD
        x 1
        . 2
        . 3
        Episodes: CHILD
        . 2
        OC3: CHILD
        . 3
        """,
    )
