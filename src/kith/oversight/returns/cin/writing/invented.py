"""Invented histories: children who never lived, known to children's social care in every lawful way a census
knows.

For tests and for the benchmark. A history is valid: written as a census, it raises nothing. Only chance draws
it, from a seed, so that the same seed gives the same children for ever. A return of 60 children or more is
also one that nobody would question as a whole.
"""

import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from .records import CensusRecords

AUTHORITY = "211"
LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
DISABILITIES = ("MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA")
ETHNICITIES = ("WBRI", "WIRI", "WROM", "MWBC", "MWAS", "AIND", "APKN", "ABAN", "BCRB", "BAFR", "CHNE", "OOTH")
SOURCES = ("1A", "1B", "2A", "2B", "3A", "3B", "3E", "4", "5B", "5D", "6", "7", "9")
NEEDS = ("N1", "N1", "N1", "N2", "N3", "N4", "N5", "N6", "N8")
FACTORS = ("1B", "2B", "3A", "3B", "4A", "4B", "6B", "10A", "11A", "15A", "16A", "17A", "18C", "24A")
ABUSE = ("NEG", "NEG", "EMO", "PHY", "SAB", "MUL")
SATURDAY = 5
DISABLED_EVERY, UNBORN, UNKNOWN_NUMBER = 8, 0.03, 0.05
TURNED_AWAY, COMES_BACK, DIES = 0.12, 0.12, 0.01
SCHOOL_AGE = 6
CLOSURE_REASON = 6  # its place in a row of referrals


def days(number: int) -> timedelta:
    """So many days."""
    return timedelta(days=number)


def pupil_number(serial: int) -> str:
    """A valid pupil number; each serial has its own."""
    figures = f"{AUTHORITY}{serial:09}"
    total = sum(int(figure) * place for place, figure in enumerate(figures, start=2))
    return LETTERS[total % len(LETTERS)] + figures


def weekday_from(day: date) -> date:
    """The day itself, or the Monday after it."""
    return day + days(max(0, 7 - day.weekday()) if day.weekday() >= SATURDAY else 0)


@dataclass
class Invention:
    """Draws histories of children known in the census year that ends with `year`."""

    year: int
    chance: random.Random
    rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.first, self.last = date(self.year - 1, 4, 1), date(self.year, 3, 31)

    def child(self, number: int) -> None:
        """Draw one child's history."""
        chance, name = self.chance, f"C{number:07}"
        unborn = chance.random() < UNBORN
        born = self.last - days(chance.randrange(500, 17 * 365))
        expected = self.last + days(chance.randrange(1, 250)) if unborn else None
        turned_away = chance.random() < TURNED_AWAY
        died = None
        if turned_away:
            self.turned_away(name, expected)
        elif expected:
            self.episode(name, 0, expected - days(chance.randrange(255, 275)), short=True)
        else:
            died = self.episodes(name, born)
        has_number = not unborn and born <= date(self.year - SCHOOL_AGE, 8, 31)
        unknown = chance.random() < UNKNOWN_NUMBER
        self.rows["people"].append(
            (
                name,
                pupil_number(number) if has_number and not unknown else None,
                None,
                None
                if has_number and not unknown
                else chance.choice(("UN2", "UN4"))
                if has_number
                else "UN1",
                None if unborn else born,
                expected,
                "U" if unborn else chance.choice("MF"),
                died,
                chance.choice(ETHNICITIES),
            )
        )
        if not unborn:
            self.disability(name, number)

    def disability(self, name: str, number: int) -> None:
        """One child in eight has two, so that every code is used soon; the others have none."""
        codes: tuple[str, ...] = ("NONE",)
        if number % DISABLED_EVERY == 0:
            place = number // DISABLED_EVERY
            codes = tuple(DISABILITIES[(place + more) % len(DISABILITIES)] for more in (0, 1))
        self.rows["disabilities"] += [(name, code) for code in codes]

    def turned_away(self, name: str, expected: date | None) -> None:
        """A referral with no further action."""
        earliest = max(self.first, expected - days(270)) if expected else self.first
        on = earliest + days(self.chance.randrange((self.last - earliest).days + 1))
        self.referral(name, f"{name}-1", on, no_further_action=True)

    def episodes(self, name: str, born: date) -> date | None:
        """One episode or two; returns the day the child died, if it did."""
        on = max(born, self.last - days(self.chance.randrange(1, 700)))
        closed = self.episode(name, 1, on)
        if closed is not None and closed <= self.last - days(30) and self.chance.random() < COMES_BACK:
            closed = self.episode(name, 2, closed + days(self.chance.randrange(0, 30)))
        row = self.rows["referrals"][-1]
        in_year = closed is not None and self.first <= closed <= self.last
        if in_year and row[CLOSURE_REASON] == "RC7" and self.chance.random() < DIES:
            self.rows["referrals"][-1] = (*row[:CLOSURE_REASON], "RC2", *row[CLOSURE_REASON + 1 :])
            return closed
        return None

    def episode(self, name: str, number: int, on: date, *, short: bool = False) -> date | None:
        """A referral that went on, and what followed; returns the day it was closed, if it was."""
        referral = f"{name}-{number}"
        paths: list[Callable[[str, date], tuple[date | None, str | None]]] = [
            self.assessed,
            self.helped,
            self.helped,
            self.protected,
        ]
        closed, reason = self.chance.choice(paths[:2] if short else paths)(referral, on)
        self.referral(name, referral, on, closed=closed, reason=reason)
        return closed

    def referral(
        self,
        name: str,
        referral: str,
        on: date,
        *,
        closed: date | None = None,
        reason: str | None = None,
        no_further_action: bool = False,
    ) -> None:
        """Record a referral."""
        source, need = self.chance.choice(SOURCES), self.chance.choice(NEEDS)
        self.rows["referrals"].append(
            (name, referral, on, source, need, closed, reason, None, no_further_action)
        )

    def assessment(self, referral: str, start: date, end: date, *, found: bool = True) -> None:
        """Record an assessment and the factors found at it."""
        assessment = f"{referral}-{start}"
        factors = self.chance.sample(FACTORS, self.chance.randrange(1, 4)) if found else ["21"]
        self.rows["assessments"].append((referral, assessment, start, None, end))
        self.rows["factors"] += [(assessment, factor) for factor in factors]

    def assessed(self, referral: str, on: date) -> tuple[date, str]:
        """Assessed, and closed on the day the assessment ended."""
        end = on + days(self.chance.randrange(10, 55))
        self.assessment(referral, on, end, found=self.chance.random() < 0.5)
        return end, self.chance.choice(("RC8", "RC9"))

    def helped(self, referral: str, on: date) -> tuple[date | None, str | None]:
        """Assessed, perhaps after an enquiry that needed no conference, and given a plan."""
        start = on + days(self.chance.randrange(3))
        end = start + days(self.chance.randrange(20, 50))
        self.assessment(referral, start, end)
        if self.chance.random() < 0.2:
            self.rows["section47s"].append((referral, start + days(1), None, None, True))
        return self.planned(referral, end)

    def planned(self, referral: str, start: date) -> tuple[date | None, str | None]:
        """A child in need plan from a day, to the day of closure or still running."""
        if self.chance.random() < 0.4:
            self.rows["cin_plans"].append((referral, start, None))
            return None, None
        end = start + days(self.chance.randrange(30, 300))
        self.rows["cin_plans"].append((referral, start, end))
        return end + days(self.chance.randrange(10)), self.chance.choice(("RC5", "RC7", "RC7"))

    def protected(self, referral: str, on: date) -> tuple[date | None, str | None]:
        """An enquiry, a conference, a child protection plan with reviews, then a child in need plan."""
        chance = self.chance
        conference = weekday_from(on + days(chance.randrange(12, 18)))
        self.rows["section47s"].append((referral, on, weekday_from(on + days(21)), conference, False))
        self.assessment(referral, on, conference + days(chance.randrange(10, 30)))
        plan, reviews = f"{referral}-p", chance.randrange(1, 4)
        held = [conference + days(80 + 170 * number) for number in range(reviews)]
        end = None if chance.random() < 0.3 else held[-1]
        category = chance.choice(ABUSE)
        self.rows["protection_plans"].append(
            (referral, plan, conference, end, category, category, int(chance.random() < 0.2))
        )
        self.rows["reviews"] += [(plan, day) for day in held]
        return (None, None) if end is None else self.planned(referral, end)


def invented_records(children: int, *, year: int, seed: int = 1) -> CensusRecords:
    """The histories of so many children, for the census that ends with `year`. One in five or so has
    nothing in the year.
    """
    invention = Invention(year, random.Random(seed))  # noqa: S311 (chance, not secrecy)
    for number in range(children):
        invention.child(number)
    return CensusRecords.of(invention.rows)
