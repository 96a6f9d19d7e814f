"""Invented figures for the page of charts."""

from __future__ import annotations

from typing import Any

from kith.kernel.ui.charts import Bar, BarChart, LineChart, Multiple, Point, SmallMultiples, Sparkline

QUARTERS = ("Q1 24", "Q2 24", "Q3 24", "Q4 24", "Q1 25", "Q2 25", "Q3 25", "Q4 25", "Q1 26")
_RATES = (52.0, 55.5, 58.0, None, 61.0, 64.5, 60.0, 57.5, 54.0)
_BAND = ((44, 61), (45, 62), (45, 63), (46, 64), (46, 65), (47, 65), (47, 66), (46, 66), (46, 65))


def context() -> dict[str, Any]:
    return {
        "bars": bars(),
        "line": line(),
        "multiples": multiples(),
        "sparkline": Sparkline("From 3 in June to 9 in November", [3, 4, None, 6, 5, 9]),
    }


def bars() -> BarChart:
    listed = [
        Bar("School", 412),
        Bar("Police", 388, is_marked=True),
        Bar("Health", 201),
        Bar("Housing", 64),
        Bar("Family or friend", 12),
        Bar("Anonymous", None, note="Fewer than 5"),
    ]
    words = "Schools and the police send most contacts; the police send more than a year ago."
    return BarChart(
        "by-source", "Contacts by who sent them, March 2026", words, bars=listed, of_what="Contacts"
    )


def line() -> LineChart:
    points = [Point(q, r, low, high) for q, r, (low, high) in zip(QUARTERS, _RATES, _BAND, strict=True)]
    words = "The rate rose to 64.5 in the second quarter of 2025 and has fallen since, always in range."
    return LineChart("plan-rate", "Child protection plans for each 10,000 children", words, points=points)


def multiples() -> SmallMultiples:
    teams = [
        Multiple("North", (12, 14, 13, 18)),
        Multiple("Harbour", (9, 9, 11, 10)),
        Multiple("Adolescent", (22, 25, None, 31)),
        Multiple("Disabled children", (6, 5, 6, 6)),
    ]
    words = "Only the adolescent team's visits out of time are rising."
    return SmallMultiples(
        "late-visits", "Visits out of time, by team", words, periods=QUARTERS[5:], multiples=teams
    )
