"""Every line can be said, at every age at which it may be asked for."""

import re
from collections.abc import Iterator
from datetime import date
from random import Random

import pytest

from kith.borough.families.background import residents
from kith.borough.families.household import Maker, Wanted
from kith.borough.journeys.sources import sources
from kith.borough.narrative.lines import PHRASES, WORRIES, Lines, fill
from kith.borough.narrative.slots import and_list, slots_for
from kith.borough.narrative.themes import themes

TODAY = date(2026, 11, 20)
SOURCES = {source.code for source in sources()}
FILLED_ELSEWHERE = {"history.again"}


def every_line() -> Iterator[tuple[str, str]]:
    for lines in (PHRASES, WORRIES):
        yield from ((name, line.text) for name, said in lines.items() for line in said.all)
    for code, theme in themes().items():
        yield from ((f"{code}.{name}", line.text) for name, said in theme.lines.items() for line in said.all)


@pytest.fixture(scope="module")
def slots() -> dict[str, object]:
    family = Maker(Random(1), 1, residents().things[0], TODAY).make(Wanted(date(2026, 1, 5), 8.0, 50))
    return slots_for(family, family.children[0], family.children, TODAY, Random(1))


def test_every_slot_can_be_filled(slots: dict[str, object]) -> None:
    for name, text in every_line():
        if name not in FILLED_ELSEWHERE:
            said = fill(text, slots)
            assert "{" not in said
            assert said[0] == said[0].upper(), text


def test_verbs_agree_with_a_child_of_whom_people_say_they() -> None:
    wrong = [
        text for _, text in every_line() if re.search(r"\{children\} (was|were|is|are|has|have)\b", text)
    ]
    assert wrong == []


def test_no_line_is_said_twice_over() -> None:
    for lines in (*PHRASES.values(), *WORRIES.values()):
        texts = [line.text for line in lines.all]
        assert len(texts) == len(set(texts))


@pytest.mark.parametrize("code", themes())
def test_a_theme_has_words_for_every_age_it_touches(code: str) -> None:
    theme = themes()[code]
    youngest, oldest = theme.ages
    for name, lines in theme.lines.items():
        for age in range(max(youngest, 0), oldest + 1):
            if name != "contact.school" or age >= 5:
                assert lines.fit(age), (name, age)


@pytest.mark.parametrize("code", themes())
def test_a_theme_is_complete_and_in_published_codes(code: str) -> None:
    theme = themes()[code]
    needed = {f"visit.{phase}" for phase in ("early", "better", "stuck", "worse")}
    needed |= {f"analysis.{part}" for part in ("lines", "impact", "goals", "closing")} | {"contact.other"}
    assert needed <= theme.lines.keys()
    assert re.fullmatch(r"N[1-8]", theme.need)
    assert set(theme.category.things) <= {"NEG", "PHY", "SAB", "EMO", "MUL"}
    assert all(re.fullmatch(r"\d{1,2}[A-F]?", factor) for factor, _ in theme.factors)
    assert {line.source for lines in theme.lines.values() for line in lines.all} - {None} <= SOURCES


@pytest.mark.parametrize("source", sorted(SOURCES))
def test_every_source_can_open_a_contact(source: str) -> None:
    assert WORRIES[f"opening.{'police' if source == '6' else source}"].all


@pytest.mark.parametrize("code", sorted(set(themes()) - {"asylum"}))
def test_every_theme_has_lesser_worries(code: str) -> None:
    theme = themes()[code]
    for age in range(max(theme.ages[0], 0), theme.ages[1] + 1):
        assert WORRIES[f"seen.{code}"].fit(age)


@pytest.mark.parametrize(
    ("marked", "age", "term", "said"),
    [
        ("[5+] Yes.", 5, True, True),
        ("[5+] Yes.", 4, True, False),
        ("[0-2] Yes.", 2, True, True),
        ("[0-2] Yes.", 3, True, False),
        ("[0-2] Yes.", -1, True, True),
        ("[term] Yes.", 9, False, False),
        ("[3B 5+] Yes.", 9, False, True),
    ],
)
def test_a_mark_says_of_whom_and_when(marked: str, age: int, term: bool, said: bool) -> None:
    assert bool(Lines([marked]).fit(age, term=term)) == said


def test_a_mark_may_name_the_source() -> None:
    line = Lines(["[3B 5+] The health visitor."]).all[0]
    assert (line.source, line.low, line.text) == ("3B", 5, "The health visitor.")


@pytest.mark.parametrize(
    ("names", "said"),
    [([], "the baby"), (["Maya"], "Maya"), (["Maya", "Tom"], "Maya and Tom"), (list("ABC"), "A, B and C")],
)
def test_names_are_listed_as_people_say_them(names: list[str], said: str) -> None:
    assert and_list(names) == said
