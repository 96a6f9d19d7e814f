"""Invented histories: children who never lived, looked after in every lawful way a return knows.

For tests and for the benchmark. A history is valid: written as a return, it raises nothing. Only chance draws
it, from a seed, so that the same seed gives the same children for ever.
"""

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import polars as pl

from .records import Records

AUTHORITY = "211"
OURS, ELSEWHERE = "SC000001", "SC{:06}"
HOMES = 200
ETHNICITIES = ("WBRI", "ABAN", "BAFR", "BCRB", "MWBC", "AIND", "OOTH")
MOVED = ("CARPL", "OTHER", "CREQB", "CHILD", "LAREQ")
SPELL_REASONS = ("MANAGE", "LEFTRL", "ORGRST", "TSPROC", "ABSENC")
FOSTER = ("U1", "U3", "U4", "U6")


def postcode_table() -> pl.DataFrame:
    """Postcodes for the invented children: homes in our authority, placements up to 60 miles away."""
    rows = [
        (f"ZA{n // 10 + 1}{n % 10}AA", AUTHORITY, 535_000 + 37 * n, 181_000 + 23 * n) for n in range(HOMES)
    ]
    rows += [(f"ZB{n // 10 + 1}{n % 10}BB", "881", 560_000 + 301 * n, 200_000 + 97 * n) for n in range(HOMES)]
    return pl.DataFrame(rows, schema=["postcode", "authority", "easting", "northing"], orient="row")


def provider_table() -> pl.DataFrame:
    """Our own fostering service, and one private children's home at each postcode outside the authority."""
    foster = ["U1", "U2", "U3", "U4", "U5", "U6", "A3", "A4", "A5", "A6"]
    rows: list[tuple[Any, ...]] = [(OURS, foster, ["PR1"], "ZA10AA", None, AUTHORITY)]
    rows += [
        (ELSEWHERE.format(n + 100), ["K2"], ["PR4"], f"ZB{n // 10 + 1}{n % 10}BB", None, "881")
        for n in range(HOMES)
    ]
    names = ["urn", "places", "codes", "postcode", "closed_on", "authority"]
    return pl.DataFrame(rows, schema=names, orient="row").with_columns(pl.col("closed_on").cast(pl.Date))


def years_after(day: date, years: int) -> date:
    """The same day some years on; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


@dataclass
class Invention:
    """Draws histories for the two collection years ending with `year`."""

    year: int
    chance: random.Random
    rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.first = date(self.year - 2, 4, 1)
        self.last = date(self.year, 3, 31)

    def day(self, earliest: date, latest: date) -> date:
        """Any day of a span, both ends included."""
        return earliest + timedelta(days=self.chance.randrange((latest - earliest).days + 1))

    def child(self, number: int) -> None:
        """Draw one child's history."""
        name, chance = f"C{number:07}", self.chance
        if chance.random() < 0.06:
            self._leaver(name, number)
        else:
            born = self.day(years_after(self.last, -17), self.last - timedelta(days=400))
            start = self.day(
                max(born + timedelta(days=1), years_after(self.last, -9)), self.last - timedelta(days=40)
            )
            end = (
                self.day(start + timedelta(days=35), self.last - timedelta(days=1))
                if chance.random() < 0.35
                else None
            )
            if end is not None and end < self.first:
                end = None
            self._person(name, number, born)
            adopted = end is not None and chance.random() < 0.15 and (end - start).days > 400
            self._care(name, born, start, end, adopted=adopted)

    def _person(self, name: str, number: int, born: date) -> None:
        chance = self.chance
        female = chance.random() < 0.45
        sexes = ("1", "2") if self.year <= 2024 else ("M", "F")
        unaccompanied = born < years_after(self.last, -13) and chance.random() < 0.05
        self.rows["people"].append(
            (
                name,
                sexes[female],
                born,
                chance.choice(ETHNICITIES),
                f"A{number:012}",
                "0" if female else None,
                None,
                None if unaccompanied else self._home_postcode(),
                unaccompanied,
                years_after(born, 18) if unaccompanied else None,
            )
        )

    def _home_postcode(self) -> str:
        n = self.chance.randrange(1, HOMES)
        return f"ZA{n // 10 + 1}{n % 10}AA"

    def _leaver(self, name: str, number: int) -> None:
        """Left care on the 18th birthday, in last year; turned 19 in this one."""
        eighteen = self.day(self.first + timedelta(days=150), years_after(self.first, 1) - timedelta(days=1))
        born = years_after(eighteen, -18)
        if years_after(born, 18) != eighteen:
            eighteen -= timedelta(days=1)
            born = years_after(eighteen, -18)
        self._person(name, number, born)
        self._care(
            name, born, self.day(years_after(born, 10), years_after(born, 17)), eighteen, adopted=False
        )
        activity = self.chance.choice(("F2", "F5", "P1", "G5"))
        self.rows["care_leavers"].append(
            (name, self.year, "YES", activity, self.chance.choice(("U1", "D1", "Y2")))
        )

    def _care(self, name: str, born: date, start: date, end: date | None, *, adopted: bool) -> None:
        chance = self.chance
        need = chance.choice(("N1", "N1", "N1", "N2", "N4", "N5"))
        order = (
            start + timedelta(days=chance.randrange(20, 200)) if chance.random() < 0.7 or adopted else None
        )
        if adopted and end is not None and order is not None:
            self._adoption(name, start, order, end, need)
        else:
            self._statuses(name, start, order, end, need)
            self._placements(name, start, end)
            if end is not None:
                reason = "E8" if end >= years_after(born, 18) else chance.choice(("E4A", "E4B", "E8"))
                self.rows["leavings"].append((name, end, reason))
        self._around(name, born, start, end)

    def _statuses(self, name: str, start: date, order: date | None, end: date | None, need: str) -> None:
        if order is None or (end is not None and order >= end):
            self.rows["legal_statuses"].append((name, start, end, "V2", need))
            return
        self.rows["legal_statuses"] += [(name, start, order, "C1", need), (name, order, end, "C2", need)]

    def _placements(self, name: str, start: date, end: date | None) -> None:
        opened, last_of_all, before = start, end or self.last, ""
        while True:
            closes = opened + timedelta(days=self.chance.randrange(60, 900))
            final = closes >= last_of_all - timedelta(days=1)
            placement = self._placement(name, opened, end if final else closes, before)
            self.rows["placements"].append(placement)
            before = placement[6]
            if final:
                return
            opened = closes

    def _placement(self, name: str, opened: date, closed: date | None, before: str = "") -> tuple[Any, ...]:
        """A foster placement or a children's home, at another postcode than the one before."""
        place, reason = self._other(before), self.chance.choice(MOVED)
        home = ELSEWHERE.format(100 + int(place[2:-3]) * 10 - 10 + int(place[-3]))
        carer = f"{name} {opened}"
        if self.chance.random() < 0.2:
            return (name, opened, closed, "K2", carer, "PR4", place, home, reason)
        return (name, opened, closed, self.chance.choice(FOSTER), carer, "PR1", place, OURS, reason)

    def _adoption(self, name: str, start: date, order: date, end: date, need: str) -> None:
        """Interim order, placement order, placed with adopters, adopted."""
        placed_on = end - timedelta(days=self.chance.randrange(70, 150))
        decided = order - timedelta(days=self.chance.randrange(1, 15))
        matched = placed_on - timedelta(days=self.chance.randrange(1, 20))
        self.rows["legal_statuses"] += [(name, start, order, "C1", need), (name, order, end, "E1", need)]
        foster = self._placement(name, start, placed_on)
        adopters = (name, placed_on, end, "A6", f"{name} adopters", "PR1", foster[6], OURS, None)
        self.rows["placements"] += [
            (*foster[:8], "CARPL"),
            (*adopters[:6], self._other(foster[6]), *adopters[7:]),
        ]
        self.rows["leavings"].append((name, end, self.chance.choice(("E11", "E12"))))
        self.rows["adoption_decisions"].append((name, decided, None, None))
        self.rows["adoptions"].append((name, end, decided, matched, "0", "2", "MF", "L11"))

    def _other(self, postcode: str) -> str:
        found = postcode
        while found == postcode:
            n = self.chance.randrange(1, HOMES)
            found = f"ZB{n // 10 + 1}{n % 10}BB"
        return found

    def _around(self, name: str, born: date, start: date, end: date | None) -> None:
        """Everything that happens while a child is looked after."""
        self._reviews(name, born, start, end)
        self._absences(name, born, start, end)
        self._social_workers(name, start)
        self._permanence(name, born, start)
        for year in (self.year - 1, self.year):
            if start <= date(year - 1, 4, 1) and (end is None or end >= date(year, 3, 31)):
                self._health(name, born, year)

    def _reviews(self, name: str, born: date, start: date, end: date | None) -> None:
        held = start + timedelta(days=20)
        while held < (end or self.last):
            if held >= self.first:
                code = "PN0" if held < years_after(born, 4) else self.chance.choice(("PN1", "PN2", "PN6"))
                self.rows["reviews"].append((name, held, code))
            held += timedelta(days=self.chance.randrange(90, 183))

    def _absences(self, name: str, born: date, start: date, end: date | None) -> None:
        until = (end or self.last) - timedelta(days=12)
        gone = max(start, self.first, years_after(born, 10)) + timedelta(days=self.chance.randrange(1, 400))
        while gone < until and self.chance.random() < 0.6:
            back = gone + timedelta(days=self.chance.randrange(0, 10))
            self.rows["absences"].append((name, gone, back, self.chance.choice("MMA")))
            gone = back + timedelta(days=self.chance.randrange(1, 120))

    def _social_workers(self, name: str, start: date) -> None:
        opened = start
        while True:
            closes = opened + timedelta(days=self.chance.randrange(120, 700))
            worker, reason = f"SW{self.chance.randrange(10_000)}", self.chance.choice(SPELL_REASONS)
            final = closes > self.last
            self.rows["social_workers"].append((name, opened, None if final else closes, worker, reason))
            if final:
                return
            opened = closes

    def _permanence(self, name: str, born: date, start: date) -> None:
        known = start.year - 1 >= born.year and self.chance.random() < 0.1
        before = (
            (name, start, "P1", AUTHORITY, f"ZZ/ZZ/{start.year - 1}")
            if known
            else (name, start, "Z1", None, None)
        )
        self.rows["previous_permanence"].append(before)

    def _health(self, name: str, born: date, year: int) -> None:
        chance, first, last = self.chance, date(year - 1, 4, 1), date(year, 3, 31)
        sdq = years_after(born, 4) <= last and years_after(born, 17) > first
        misuse = years_after(born, 12) <= first and chance.random() < 0.05
        received = chance.random() < 0.5
        self.rows["health"].append(
            (
                name,
                year,
                chance.randrange(41) if sdq else None,
                None,
                "0" if years_after(born, 10) <= last else None,
                "1" if years_after(born, 5) > last else None,
                *(str(int(chance.random() < 0.85)) for _ in range(3)),
                "1" if misuse else "0",
                str(int(received)) if misuse else None,
                "1" if misuse and not received else None,
            )
        )


def invented_records(children: int, *, year: int, seed: int = 1) -> Records:
    """Records of that many invented children over the two collection years ending with `year`."""
    invention = Invention(year, random.Random(seed))  # noqa: S311 (invented children are no secret)
    for number in range(children):
        invention.child(number)
    return Records.of(invention.rows)
