from .examples import rule


def test_8540() -> None:
    rule(
        "8540",
        """
        Disabilities: LAchildID Disability
        . a MOB
        x b XXX
        . d XXX
        . e XXX
        x f -
        ChildIdentifiers: LAchildID PersonBirthDate
        . a 2015-01-01
        . b 2015-01-01
        x c 2015-01-01
        . d -
        . e 2015-01-01
        x f 2015-01-01
        . g -
        CINdetails: LAchildID ReferralNFA
        . a 0
        . b 0
        . c 1
        . c false
        . d 0
        . e 1
        . f 0
        . g 0
        """,
    )


def test_8790() -> None:
    rule(
        "8790",
        """
        Disabilities: LAchildID Disability
        x a NONE
        x a MOB
        . b NONE
        . c MOB
        . c LD
        """,
    )


def test_8794() -> None:
    rule(
        "8794",
        """
        Disabilities: LAchildID Disability
        x a MOB
        x a MOB
        . a LD
        . b MOB
        . b -
        . b -
        """,
    )
