from datetime import date

import polars as pl

from .examples import rule
from .test_rules_places import POSTCODES

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


def provider_rule(code: str, text: str, *, year: int = 2026) -> None:
    rule(code, text, year=year, postcodes=POSTCODES, providers=PROVIDERS)


def test_218() -> None:
    provider_rule(
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
    provider_rule(
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
    provider_rule(
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
    provider_rule(
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
    provider_rule(
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
    provider_rule(
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
    provider_rule(
        "227",
        """
        Episodes: URN DECOM
        x SC1 2025-10-01
        . SC1 2025-09-30
        . SC2 2025-10-01
        """,
    )


def test_228() -> None:
    provider_rule(
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
    provider_rule(
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
    provider_rule(
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


def test_1008() -> None:
    provider_rule(
        "1008",
        """
        Episodes: URN
        x SC9
        . SC1
        . XXXXXXX
        . -
        """,
    )
