import pytest

from .examples import rule


@pytest.mark.parametrize(
    ("mark", "year", "day"),
    [
        (".", "2026", "2026-03-31"),
        ("x", "2026", "2026-03-30"),
        ("x", "2025", "2026-03-31"),
        ("x", "2026", "-"),
        ("x", "-", "2026-03-31"),
        ("x", "2026", "soon"),
    ],
)
def test_100(mark: str, year: str, day: str) -> None:
    rule("100", f"Header: Year ReferenceDate\n{mark} {year} {day}")


@pytest.mark.parametrize(
    ("mark", "start"), [("x", "2025-04-01"), ("x", "2026-03-31"), (".", "2025-03-31"), (".", "-")]
)
def test_2883(mark: str, start: str) -> None:
    rule(
        "2883",
        f"""
        Header: Collection
        {mark} CIN
        ChildProtectionPlans: CPPstartDate
        . 2025-05-01
        . 2025-05-01
        . {start}
        CINdetails: DateOfInitialCPC
        . 2025-04-01
        . 2025-03-31
        Section47: DateOfInitialCPC
        . 2025-05-01
        . -
        """,
    )


def children(*, unknown: int, born: int, unborn: int, field: str, code: str) -> str:
    """Rows of children of whom some have a sex that is not known."""
    rows = [f". {code} -"] * (unknown - 1) + [". - -"] + [". 1 -"] * (born - unknown)
    return f"ChildIdentifiers: {field} ExpectedPersonBirthDate\n" + "\n".join(
        rows + [f". {code} 2026-05-01"] * unborn
    )


@pytest.mark.parametrize(("year", "field", "code"), [(2024, "GenderCurrent", "0"), (2025, "Sex", "U")])
def test_2886Q(year: int, field: str, code: str) -> None:
    for mark, unknown, born, unborn in (
        (".", 1, 50, 10),
        ("x", 1, 49, 10),
        ("x", 2, 99, 1),
        (".", 2, 100, 0),
    ):
        text = children(unknown=unknown, born=born, unborn=unborn, field=field, code=code)
        rule("2886Q", f"Header: Collection\n{mark} CIN\n{text}", year=year)


CODES = ("MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS")


def disabilities(*codes: str) -> str:
    return "Disabilities: Disability\n" + "\n".join(f". {code}" for code in codes)


def test_2887Q() -> None:
    rule("2887Q", f"Header: Collection\n. CIN\n{disabilities(*CODES)}")
    rule("2887Q", f"Header: Collection\nx CIN\n{disabilities('NONE', *CODES[1:])}")
    rule("2887Q", f"Header: Collection\nx CIN\n{disabilities(*CODES[1:], 'HAND')}")


@pytest.mark.parametrize(("mark", "second"), [("x", "b LD"), (".", "a LD"), ("x", "a NONE"), ("x", "a MOB")])
def test_2888Q(mark: str, second: str) -> None:
    rule(
        "2888Q",
        f"""
        Header: Collection
        {mark} CIN
        Disabilities: LAchildID Disability
        . a MOB
        . {second}
        """,
    )


def test_a_rule_about_the_whole_return_runs_without_a_header() -> None:
    rule("2887Q", disabilities(*CODES))
