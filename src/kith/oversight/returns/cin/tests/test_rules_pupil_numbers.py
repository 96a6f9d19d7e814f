import pytest

from .examples import rule


def test_1510() -> None:
    rule(
        "1510",
        """
        ChildIdentifiers: UPN
        . B801200005001
        x A801200005001
        . b801200005001
        . -
        . B80120000500
        x B801200005002
        . M80120000500A
        x L80120000500A
        . A8O1200005001
        """,
    )


def test_1520() -> None:
    rule(
        "1520",
        """
        ChildIdentifiers: UPN
        x B801200005001
        x b801200005001
        . B801200005002
        . -
        . -
        """,
    )


@pytest.mark.parametrize(("year", "mark"), [(2023, "x"), (2024, "."), (2026, ".")])
def test_1530(year: int, mark: str) -> None:
    rule(
        "1530",
        f"""
        ChildIdentifiers: UPN
        . A801200005001
        . A909200005001
        {mark} A942200005001
        {mark} A943200005001
        x A000200005001
        . A00020000500
        . -
        """,
        year=year,
    )


def test_1540() -> None:
    rule(
        "1540",
        """
        ChildIdentifiers: UPN
        . A801200005001
        x A801X00005001
        x A80120000A00X
        . A80120000500X
        x A8012
        . -
        """,
    )


def test_1550() -> None:
    rule(
        "1550",
        """
        ChildIdentifiers: UPN
        . A801200005001
        . A80120000500A
        . A80120000500z
        x A80120000500I
        x A80120000500O
        x A80120000500S
        x A80120000500?
        . A80120000500
        . -
        """,
    )


def test_1560Q() -> None:
    rule(
        "1560Q",
        """
        ChildIdentifiers: FormerUPN
        . A801200005001
        . A80120000500A
        . a80120000500a
        x 1801200005001
        x A80120000500
        x A8012000050011
        x A801200005X01
        . -
        """,
    )


@pytest.mark.parametrize(("year", "last"), [(2024, "2018-03-31"), (2025, "2019-08-31"), (2026, "2020-08-31")])
def test_8770Q(year: int, last: str) -> None:
    day_after = last[:5] + {"03-31": "04-01", "08-31": "09-01"}[last[5:]]
    rule(
        "8770Q",
        f"""
        ChildIdentifiers: PersonBirthDate UPN UPNunknown
        x {last} - -
        . {day_after} - -
        x {last} - UN1
        . {last} - UN2
        . {last} - UN7
        . {last} A801200005001 -
        . {last} - -
        . - - -
        CINdetails: ReferralNFA
        . 0
        . 0
        . false
        . false
        . 0
        . 0
        . 1
        . 0
        """,
        year=year,
    )


def test_8772() -> None:
    rule(
        "8772",
        """
        ChildIdentifiers: LAchildID UPNunknown
        x a UN7
        . b UN7
        . c UN1
        . d UN7
        CINdetails: LAchildID CINdetailsID ReferralNFA
        . a 1 true
        x a 2 0
        . b 1 1
        . c 1 0
        . d 1 -
        """,
    )
