from datetime import date

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
PROVIDERS = pl.DataFrame(
    {
        "urn": ["SC1", "SC2"],
        "places": [["K2", "R3"], ["K1"]],
        "codes": [["PR1"], ["PR4", "PR5"]],
        "postcode": ["AA11AA", "AA11AB"],
        "closed_on": [date(2025, 10, 1), None],
        "authority": ["211", "204"],
    }
)


def place_rule(code: str, text: str, *, year: int = 2026) -> None:
    rule(code, text, year=year, postcodes=POSTCODES, providers=PROVIDERS)


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


def test_218() -> None:
    place_rule(
        "218",
        """
        Episodes: HOME_POST PL_POST PLACE URN DEC
        x AA1_1AA AA1_1AB K2 - -
        x AA1_1AA AA1_1AB K2 - 2025-04-01
        . AA1_1AA AA1_1AB K2 - 2025-03-31
        . AA1_1AA AA1_1AB K2 SC1 -
        . AA1_1AA AA1_1AB T1 - -
        . AA1_1AA SC1_1SC K2 - -
        . AA1_1AA - K2 - -
        """,
    )


def test_219() -> None:
    place_rule(
        "219",
        """
        Episodes: URN PLACE
        x SC1 U1
        . SC1 R3
        . SC9 U1
        . XXXXXXX U1
        . - U1
        """,
    )


def test_221() -> None:
    place_rule(
        "221",
        """
        Episodes: URN PLACE PL_POST LS
        x SC1 K2 AA1_1AB C2
        x SC1 K3 AA1_1AB C2
        . SC1 K2 AA11AA C2
        . SC1 K2 - C2
        . SC1 U1 AA1_1AB C2
        . SC1 K2 AA1_1AB V3
        """,
    )


def test_222() -> None:
    place_rule(
        "222",
        """
        Episodes: URN PLACE
        x SC1 P1
        x SC1 Z11
        . SC1 Z1
        . XXXXXXX P1
        . SC1 K2
        """,
    )


def test_222_in_2023() -> None:
    place_rule(
        "222",
        """
        Episodes: URN PLACE
        x SC1 H5
        x SC1 P2
        x SC1 Z1
        . SC1 K2
        """,
        year=2023,
    )


def test_224() -> None:
    place_rule(
        "224",
        """
        Episodes: URN PLACE_PROVIDER
        x SC1 PR4
        x SC1 -
        . SC2 PR4
        . SC9 PR4
        """,
    )


def test_227() -> None:
    place_rule(
        "227",
        """
        Episodes: URN DECOM
        x SC1 2025-10-01
        . SC1 2025-09-30
        . SC2 2025-10-01
        """,
    )


def test_228() -> None:
    place_rule(
        "228",
        """
        Episodes: URN DEC
        x SC1 2025-10-02
        x SC1 -
        . SC1 2025-10-01
        . SC2 -
        """,
    )


def test_229() -> None:
    place_rule(
        "229",
        """
        Episodes: URN PLACE_PROVIDER
        x SC2 PR1
        x SC1 PR2
        . SC1 PR1
        . SC2 PR2
        . SC9 PR1
        """,
    )


def test_230() -> None:
    place_rule(
        "230",
        """
        Episodes: HOME_POST PL_POST PLACE URN DEC
        x AA1_1AA AA1_1AB H5 - -
        x AA1_1AA AA1_1AB H5 XXXXXXX 2023-10-29
        . AA1_1AA AA1_1AB H5 - 2023-10-28
        . AA1_1AA AA1_1AB H5 SC1 -
        . AA1_1AA SC1_1SC H5 - -
        """,
        year=2024,
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


def test_1008() -> None:
    place_rule(
        "1008",
        """
        Episodes: URN
        x SC9
        . SC1
        . XXXXXXX
        . -
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


OPEN_LAST_YEAR = """
        Episodes@last: CHILD DECOM DEC RNE PL_LA PL_LOCATION PL_DISTANCE
        . 1 2025-01-01 - S 211 IN 1.0
        . 2 2025-01-01 - S 211 IN 1.0
        . 3 2025-01-01 2025-03-01 S 211 IN 1.0
        . 4 2025-01-01 - S 211 IN 1.0
        """


def test_452() -> None:
    place_rule(
        "452",
        f"""
        {OPEN_LAST_YEAR}
        Episodes: CHILD DECOM RNE PL_LA
        x 1 2025-01-01 S 204
        . 1 2025-05-01 S 204
        . 2 2025-01-01 S 211
        . 3 2025-01-01 S 204
        . 4 2025-01-01 P 204
        """,
    )


def test_453() -> None:
    place_rule(
        "453",
        f"""
        {OPEN_LAST_YEAR}
        Episodes: CHILD DECOM RNE PL_DISTANCE
        x 1 2025-01-01 S 1.2
        . 2 2025-01-01 S 1.1
        . 3 2025-01-01 S 9.0
        x 4 2025-01-01 S -
        """,
    )


def test_503G() -> None:
    place_rule(
        "503G",
        f"""
        {OPEN_LAST_YEAR}
        Episodes: CHILD DECOM PL_DISTANCE
        x 1 2025-01-01 0.8
        . 2 2025-01-01 0.9
        . 3 2025-01-01 9.0
        x 4 2025-01-01 -
        """,
    )


def test_503H() -> None:
    place_rule(
        "503H",
        f"""
        {OPEN_LAST_YEAR}
        Episodes: CHILD DECOM PL_LA
        x 1 2025-01-01 204
        . 2 2025-01-01 211
        . 3 2025-01-01 204
        """,
    )


def test_503J() -> None:
    place_rule(
        "503J",
        f"""
        {OPEN_LAST_YEAR}
        Episodes: CHILD DECOM PL_LOCATION
        x 1 2025-01-01 OUT
        . 2 2025-01-01 IN
        . 3 2025-01-01 OUT
        """,
    )


def test_503H_from_postcodes_of_both_years() -> None:
    place_rule(
        "503H",
        """
        Episodes@last: DECOM HOME_POST PL_POST
        . 2025-01-01 AA1_1AA AA1_1AA
        . 2025-01-01 AA1_1AA AA1_1AB
        Episodes: DECOM HOME_POST PL_POST
        x 2025-01-01 AA1_1AA AA1_1AB
        . 2025-01-01 AA1_1AA AA1_1AB
        """,
    )
