from .test_rules_places import place_rule

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
