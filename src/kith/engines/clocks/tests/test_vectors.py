"""The worked examples: every line of ``data/timescale_vectors.csv`` is one test.

A line gives what happened under the names a practitioner would use. Here each is turned into the trigger and
the facts that the timescale reads; what only explains the line is left out.
"""

import csv
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kith.engines.clocks.rules import (
    ClockMode,
    DoesNotApply,
    Due,
    Timescale,
    Trigger,
    catalogue,
    due,
    facts_read,
)
from kith.kernel.dates import Terms, add_working_days, at_local, birthday, england

VECTORS_FILE = Path(__file__).with_name("data") / "timescale_vectors.csv"
VECTORS = list(csv.DictReader(VECTORS_FILE.read_text("utf-8").splitlines()))

# Which input starts the clock, where a line gives more than one date.
TRIGGERS = {
    "icpc": ("s47_initiated_at", "strategy_discussion_date"),
    "hill_s20_under14_lpm": ("s20_start",),
    "lac_review_second": ("first_review_held",),
    "visit_first_year": ("last_visit",),
    "visit_reg24_or_ico_home_weekly": ("last_visit",),
    "initial_health_assessment": ("became_looked_after",),
    "review_health_assessment_under5": ("last_assessment",),
    "review_health_assessment_5plus": ("last_assessment",),
    "school_place_after_move": ("placement_change",),
    "pep_review": ("previous_pep",),
    "reg19_decision": ("assessment_completed",),
    "eligible_needs_assessment": ("became_eligible", "date_of_birth"),
    "epo": ("order_made",),
    "secure_without_court": ("new_start",),
    "pf_visit_first_year": ("last_visit",),
    "pf_visit_later": ("last_visit",),
    "rapid_review": ("panel_notified",),
}


def when(text: str) -> Trigger:
    if "T" not in text:
        return date.fromisoformat(text if len(text) > len("2025-11") else f"{text}-01")
    typed = datetime.fromisoformat(text)
    return at_local(typed.date(), typed.time())


def is_date(value: object) -> bool:
    return isinstance(value, str) and value[:1].isdigit()


def read_facts(timescale: Timescale, given: Mapping[str, Any]) -> dict[str, object]:
    facts = {name: value for name, value in given.items() if name in facts_read(timescale)}
    facts = {name: when(value) if is_date(value) else value for name, value in facts.items()}
    if "periods" in facts:
        facts["periods"] = tuple(tuple(when(end) for end in stay) for stay in given["periods"])
    if "terms" in facts_read(timescale) and "next_term_end" in given:
        # The line names only the end of the term that matters; it starts after the previous review.
        facts["terms"] = Terms.of([(date(2026, 1, 5), date.fromisoformat(given["next_term_end"]))])
    if "next_term_start" in given:
        ends = date.fromisoformat(given["placement_change"]), date.fromisoformat(given["term_end"])
        facts["terms"] = Terms.of([ends, (date.fromisoformat(given["next_term_start"]), date(2025, 12, 19))])
    return facts


def answer(timescale: Timescale, given: Mapping[str, Any]) -> str:
    if "clock_mode" in given:
        timescale = replace(timescale, clock_mode=ClockMode(given["clock_mode"]))
    triggers = TRIGGERS.get(timescale.id) or [name for name in given if is_date(given[name])]
    trigger = when(given[next(name for name in triggers if name in given)])
    found = due(timescale, trigger, england(), **read_facts(timescale, given))
    return "not_applicable" if isinstance(found, DoesNotApply) else as_written(found)


def as_written(found: Due) -> str:
    if isinstance(found.by, datetime):
        return found.by.isoformat()
    if found.by is not None and found.not_before is not None:
        return f"{found.not_before}/{found.by}"
    return str(found.on)


def in_utc(text: str) -> str:
    return datetime.fromisoformat(text).astimezone(UTC).isoformat() if "T" in text else text


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: f"{v['rule_id']}-{v['expected_due_date']}")
def test_vector(vector: Mapping[str, str]) -> None:
    timescale = catalogue().get(vector["rule_id"])
    found = answer(timescale, json.loads(vector["inputs_json"]))
    assert found == in_utc(vector["expected_due_date"]), vector["explanation"]


def test_every_worked_example_is_here() -> None:
    assert len(VECTORS) == 133


# What the explanations of the lines say beside the date they expect.


def test_counting_from_the_first_strategy_discussion_would_give_an_earlier_conference() -> None:
    found = due(catalogue().get("icpc"), date(2024, 12, 5), england())
    assert as_written(found) == "2024-12-30"


def test_the_day_before_the_45_day_rule_used_the_initial_assessment() -> None:
    version = catalogue().in_force("child_and_family_assessment", date(2013, 4, 14))
    assert version.id == "initial_assessment_10wd_superseded"


def test_stage_two_extends_to_65_working_days_from_the_same_start() -> None:
    found = due(catalogue().get("complaint_stage2"), date(2025, 6, 3), england(), extended=True)
    assert as_written(found) == "2025-09-03"


def test_a_rapid_review_counted_from_awareness_would_be_earlier() -> None:
    assert add_working_days(date(2025, 4, 24), 15, england()) == date(2025, 5, 16)


def test_the_required_day_after_six_weeks_accommodated_is_day_43() -> None:
    turns_14_on_day_43 = date(2011, 7, 15)
    assert birthday(turns_14_on_day_43, 14) == date(2025, 7, 15)
    timescale = catalogue().get("hill_s20_under14_lpm")
    assert isinstance(
        due(timescale, date(2025, 6, 2), england(), date_of_birth=turns_14_on_day_43), DoesNotApply
    )
    a_day_younger = date(2011, 7, 16)
    assert isinstance(due(timescale, date(2025, 6, 2), england(), date_of_birth=a_day_younger), Due)
