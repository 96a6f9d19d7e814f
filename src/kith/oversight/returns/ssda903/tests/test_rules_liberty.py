import pytest

from .examples import rule


def liberty_rule(code: str, text: str) -> None:
    rule(code, text, year=2027)


def test_702() -> None:
    liberty_rule(
        "702",
        """
        DoLo: DOLO_START DOLO_END
        x 2026-05-02 2026-05-01
        . 2026-05-01 2026-05-01
        . 2026-05-01 -
        """,
    )


def test_703() -> None:
    liberty_rule(
        "703",
        """
        DoLo: DOLO_START
        x 2027-04-01
        . 2027-03-31
        """,
    )


def test_704() -> None:
    liberty_rule(
        "704",
        """
        DoLo: DOLO_END
        x 2026-03-31
        x 2027-04-01
        . 2026-04-01
        . 2027-03-31
        . -
        """,
    )


def test_705() -> None:
    liberty_rule(
        "705",
        """
        DoLo: CHILD DOLO_START DOLO_END
        . 1 2026-05-01 2026-06-01
        . 1 2026-06-01 -
        x 1 2026-07-01 -
        . 2 2026-05-01 2026-06-02
        x 2 2026-06-01 -
        """,
    )


def test_706() -> None:
    liberty_rule(
        "706",
        """
        DoLo@last: CHILD DOLO_START DOLO_END
        . 1 2026-03-01 -
        . 2 2026-03-01 -
        . 3 2026-03-01 2026-03-02
        . 4 2026-03-01 -
        DoLo: CHILD DOLO_START
        x 1 2026-04-01
        . 2 2026-03-01
        . 3 2026-04-01
        Header: CHILD
        . 1
        . 2
        . 3
        x 4
        """,
    )


def test_706_in_the_first_year_of_the_module() -> None:
    liberty_rule(
        "706",
        """
        Header@last: CHILD
        . 1
        Header: CHILD
        . 1
        DoLo: CHILD DOLO_START
        . 1 2026-04-01
        """,
    )


def test_707() -> None:
    liberty_rule(
        "707",
        """
        DoLo: CHILD DOLO_START DOLO_END
        x 1 2026-05-31 -
        x 2 2026-05-31 2026-06-02
        . 3 2026-05-31 2026-06-01
        . 4 2026-05-31 -
        Episodes: CHILD DECOM DEC
        . 1 2026-05-01 2026-06-01
        . 2 2026-05-01 2026-06-01
        . 3 2026-05-01 2026-06-01
        . 4 2026-05-01 -
        """,
    )


def test_708() -> None:
    liberty_rule(
        "708",
        """
        DoLo: DOB DOLO_START
        x 2026-05-02 2026-05-01
        . 2026-05-01 2026-05-01
        """,
    )


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [("709", ["U1", "K1"], ["K2", "Z12", "Z13"]), ("710", ["K1", "P1", "R5", "K3"], ["K2", "U1"])],
)
def test_709_710(code: str, wrong: list[str], right: list[str]) -> None:
    places = [("x", place) for place in wrong] + [(".", place) for place in right]
    orders = "\n".join(f"{mark} 2026-05-01 2026-06-01" for mark, _ in places)
    episodes = "\n".join(f"{mark} 2026-05-31 - {place}" for mark, place in places)
    liberty_rule(code, f"DoLo: DOLO_START DOLO_END\n{orders}\nEpisodes: DECOM DEC PLACE\n{episodes}")


def test_710_asks_only_of_placements_during_the_order() -> None:
    liberty_rule(
        "710",
        """
        DoLo: CHILD DOLO_START DOLO_END
        . 1 2026-05-01 2026-06-01
        x 2 2026-05-01 -
        Episodes: CHILD DECOM DEC PLACE
        . 1 2026-04-01 2026-05-01 P1
        . 1 2026-05-01 2026-06-01 K2
        . 1 2026-06-01 - P1
        x 2 2026-06-01 - P1
        """,
    )
