"""The shape of a child's page, with an invented child."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from kith.kernel.ui.parts import (
    Fact,
    IdentityBar,
    Inset,
    Link,
    Moment,
    SubNavigation,
    SummaryList,
    SummaryRow,
    Tag,
    Timeline,
    TimelineEntry,
)


def context() -> dict[str, Any]:
    return {
        "identity": identity(),
        "pages": SubNavigation(pages(), "Amara’s record"),
        "timeline": Timeline(entries()),
        "around": SummaryList(around(), title="Who is working with Amara", is_compact=True),
        "nothing": Timeline([]),
    }


def identity() -> IdentityBar:
    return IdentityBar(
        "Amara Okafor",
        facts=[
            Fact("Born", "3 April 2012 (14)"),
            Fact("Kith number", "K0004417"),
            Fact("NHS number", "999 012 3456"),
            Fact("Lives", "12 Harbour Row, Northquay"),
        ],
        tags=[Tag("Child protection plan", "red"), Tag("Missing since 1 April", "magenta")],
        alerts=["Do not give the address or school to Mr D. Okafor (father). Review on 1 June 2026."],
        actions=[Link("Add a note", "#"), Link("Record a visit", "#")],
    )


def pages() -> list[Link]:
    names = ("Overview", "Chronology", "People", "Plans", "Assessments", "Documents", "Who looked")
    return [Link(name, "#", is_current=name == "Chronology") for name in names]


def entries() -> list[TimelineEntry]:
    return [
        TimelineEntry(
            "Reported missing",
            Moment(datetime(2026, 4, 1, 21, 40, tzinfo=UTC)),
            byline="by Northquay Police",
            content="Last seen at the bus station at 6:15pm with two older boys. Phone switched off.",
            analysis="The third time in five weeks, each the day after he saw K.; not running from home.",
            is_significant=True,
        ),
        TimelineEntry(
            Link("Core group", "#"),
            Moment(date(2026, 3, 27)),
            byline="by Joanne Pryce",
            content=Inset("“They all talk about me and I just look at the table.”"),
            tags=Tag("Plan", "blue"),
        ),
        TimelineEntry("Visit: seen alone", Moment(date(2026, 3, 20)), byline="by Joanne Pryce"),
    ]


def around() -> list[SummaryRow]:
    return [
        SummaryRow("Social worker", "Joanne Pryce, Adolescent Team"),
        SummaryRow("Manager", "Samuel Adeyemi"),
        SummaryRow("School nurse", None),
    ]
