from .examples import rule


def test_559() -> None:
    rule(
        "559",
        """
        PlacedAdoption@last: CHILD DATE_PLACED
        . 1 2025-03-01
        . 2 -
        PlacedAdoption: CHILD DATE_PLACED
        . 1 2025-03-31
        x 2 2025-03-31
        x 3 2025-03-31
        . 4 2025-04-01
        """,
    )


def test_560() -> None:
    rule(
        "560",
        """
        PlacedAdoption@last: CHILD DATE_PLACED DATE_PLACED_CEASED
        . 1 2025-03-01 -
        . 2 2025-03-01 -
        . 3 2025-03-01 2025-03-02
        PlacedAdoption: CHILD DATE_PLACED
        x 1 2025-03-02
        . 2 2025-03-01
        . 3 2025-03-02
        """,
    )


def test_561() -> None:
    rule(
        "561",
        """
        PlacedAdoption@last: CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED
        . 1 2025-03-01 2025-03-02 -
        . 2 2025-03-01 - RD1
        . 3 2025-03-01 - -
        . 4 2025-03-01 2025-03-02 RD1
        PlacedAdoption: CHILD DATE_PLACED
        x 1 2025-03-01
        x 2 2025-03-01
        . 3 2025-03-01
        . 4 2025-05-01
        """,
    )


def test_563() -> None:
    rule(
        "563",
        """
        PlacedAdoption: DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED
        x - 2025-05-01 RD1
        . 2025-05-01 2025-05-01 RD1
        . - 2025-05-01 -
        """,
    )


def test_579() -> None:
    rule(
        "579",
        """
        PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED
        . 1 2025-05-01 2025-06-01
        . 1 2025-06-01 -
        x 1 2025-07-01 -
        . 2 2025-05-01 2025-06-02
        x 2 2025-06-01 -
        """,
    )


def test_583() -> None:
    rule(
        "583",
        """
        PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED
        x 1 31/01/2025 -
        . 1 01/02/2025 -
        . 2 31/01/2025 01/02/2025
        . 2 01/02/2025 -
        """,
    )


def test_584() -> None:
    rule(
        "584",
        """
        PlacedAdoption@last: CHILD DATE_PLACED DATE_PLACED_CEASED
        . 1 31/01/2025 01/03/2025
        . 2 31/01/2025 01/03/2025
        . 3 31/01/2025 01/03/2025
        . 4 31/01/2025 -
        PlacedAdoption: CHILD DATE_PLACED
        x 1 31/01/2025
        . 2 01/02/2025
        x 3 -
        . 4 31/01/2025
        """,
    )
