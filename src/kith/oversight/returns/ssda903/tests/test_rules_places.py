import polars as pl

from .examples import rule

# Two postcodes 0.6 miles apart, one 400 miles off, one in Scotland and one with no grid reference.
POSTCODES = pl.DataFrame(
    {
        "postcode": ["AA11AA", "AA11AB", "ZZ11ZZ", "SC11SC", "NG11NG"],
        "authority": ["211", "204", "908", "SCO", "211"],
        "easting": [500_000, 501_000, 500_000, 300_000, None],
        "northing": [180_000, 180_000, 823_720, 660_000, None],
    }
)


def place_rule(code: str, text: str, *, year: int = 2026) -> None:
    rule(code, text, year=year, postcodes=POSTCODES)


NOBODY_UNACCOMPANIED = """
        Header@last: CHILD
        UASC@last: CHILD
        Header: CHILD
        UASC: CHILD
        """


def test_164() -> None:
    place_rule(
        "164",
        f"""
        {NOBODY_UNACCOMPANIED}
        Episodes: PL_DISTANCE
        x 1000
        x -0.1
        . 999.9
        . 0
        . -
        """,
    )


def test_169() -> None:
    place_rule(
        "169",
        """
        Episodes: HOME_POST PL_POST LS
        x AA1_1AA XX1_1XX C2
        x AA1_1AA - C2
        . AA1_1AA AA1_1AB C2
        . AA1_1AA - V3
        """,
    )


def test_179() -> None:
    place_rule(
        "179",
        """
        Episodes: HOME_POST PL_POST LS
        x AA1_1AA XX1_1XX C2
        . AA1_1AA AA1_1AB C2
        . AA1_1AA - V4
        """,
    )


def test_214() -> None:
    place_rule(
        "214",
        """
        Episodes: LS PL_POST URN
        x V3 AA1_1AA -
        x V4 - SC1
        . V3 - -
        . C2 AA1_1AA SC1
        """,
    )


def test_392a() -> None:
    place_rule(
        "392a",
        """
        Header@last: CHILD
        UASC@last: CHILD
        Header: CHILD
        UASC: CHILD
        . 5
        Episodes: HOME_POST PL_POST LS
        x AA1_1AA - C2
        x AA1_1AA NG1_1NG C2
        . AA1_1AA AA1_1AB C2
        . AA1_1AA - V3
        . - AA1_1AB C2
        """,
    )


def test_392b() -> None:
    rule(
        "392b",
        """
        Header@last: CHILD
        UASC@last: CHILD
        . 5
        Header: CHILD
        UASC: CHILD
        Episodes: HOME_POST PL_POST LS
        x AA1_1AA - C2
        x - AA1_1AA C2
        . AA1_1AA AA1_1AB C2
        . - - V3
        . - AA1_1AB C2
        """,
    )


def test_392c() -> None:
    place_rule(
        "392c",
        """
        Episodes: HOME_POST PL_POST
        x AA1_1AA XX1_1XX
        x XX1_1XX AA1_1AA
        . AA1_1AA aa11ab
        . - -
        """,
    )


def test_392d() -> None:
    rule(
        "392d",
        """
        Episodes: HOME_POST PL_POST PLACE
        x AA1_1AA AA11AA U1
        . AA1_1AA AA1_1AA P1
        . AA1_1AA AA1_1AB U1
        . - - U1
        """,
    )


def test_406() -> None:
    place_rule(
        "406",
        """
        Header@last: CHILD
        UASC@last: CHILD
        . 2
        Header: CHILD
        UASC: CHILD
        . 1
        Episodes: HOME_POST PL_POST
        x AA1_1AA AA1_1AB
        x AA1_1AA AA1_1AB
        . AA1_1AA AA1_1AB
        """,
    )


def test_411() -> None:
    place_rule(
        "411",
        """
        Episodes: PL_LOCATION PL_LA
        x IN 204
        . IN 211
        . OUT 204
        """,
    )


def test_420() -> None:
    place_rule(
        "420",
        """
        Episodes: HOME_POST PL_POST LS
        x AA1_1AA AA1_1AB V3
        . AA1_1AA - V4
        . AA1_1AA AA1_1AB C2
        """,
    )


def test_454() -> None:
    place_rule(
        "454",
        """
        Episodes: PL_DISTANCE
        x 350.1
        . 350
        . 999.9
        """,
    )


def test_454_from_postcodes() -> None:
    place_rule(
        "454",
        """
        Episodes: HOME_POST PL_POST
        x AA1_1AA ZZ1_1ZZ
        . AA1_1AA AA1_1AB
        """,
    )


def test_1015() -> None:
    place_rule(
        "1015",
        """
        Episodes: PL_LA PLACE PLACE_PROVIDER LS
        x 204 K2 PR1 C2
        . 211 K2 PR1 C2
        . 204 U1 PR1 C2
        . 204 K2 PR2 C2
        . 204 K2 PR1 V3
        """,
    )
