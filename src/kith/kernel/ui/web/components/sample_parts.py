"""Invented content for the page of parts."""

from __future__ import annotations

from typing import Any

from kith.kernel.ui.parts import (
    Breadcrumbs,
    Card,
    CardGrid,
    Count,
    Inset,
    Link,
    Notification,
    Panel,
    Progress,
    Rag,
    Step,
    StepList,
    SummaryList,
    SummaryRow,
    Tab,
    Tabs,
    Tag,
    Tally,
    Task,
    TaskList,
    Words,
)
from kith.kernel.ui.parts.inline import Colour

COLOURS: tuple[Colour, ...] = (
    "",
    "grey",
    "green",
    "teal",
    "blue",
    "purple",
    "magenta",
    "red",
    "orange",
    "yellow",
)


def context() -> dict[str, Any]:
    return {
        "breadcrumbs": Breadcrumbs([Link("Front door", "#"), Link("Contacts", "#")]),
        "done": Notification("Strategy discussion arranged for 3 April 2026 at 2:00pm", "success"),
        "told": Notification(
            "Two people named in this contact may already be known. Compare them before you go on."
        ),
        "tags": [Tag(colour.capitalize() or "Default", colour) for colour in COLOURS],
        "ratings": [Rag("red"), Rag("amber"), Rag("green"), Rag("none"), Rag("red", "Red: today")],
        "steps": StepList(steps()),
        "tasks": TaskList(tasks()),
        "cards": CardGrid(cards()),
        "tally": Tally(counts(), label="Contacts waiting"),
        "words": Words("She came in with a bruise.\n\nShe said:\nIt was the door."),
        "summary": SummaryList(facts(), title="Placement", actions=[Link("End this placement", "#")]),
        "compact": SummaryList(facts(), is_compact=True),
        "tabs": Tabs(
            [Tab("household", "Household", inset()), Tab("school", "School", "Year 9, Elmfield School")]
        ),
        "progress": Progress("Borough loaded", 1720, 2400),
        "panel": Panel("Contact sent", "Your reference is K7M2-4Q9", heading_level=3),
    }


def steps() -> list[Step]:
    return [
        Step("Contact", "done", "1 April"),
        Step("Screening", "done", "1 April"),
        Step("Enquiries", "current", "Due today at 4:00pm"),
        Step("Decision"),
        Step("Hand over"),
    ]


def tasks() -> list[Task]:
    return [
        Task("Who is in the family", Tag("Done", "green"), "#"),
        Task("What is the child's day like", Tag("Not started", "grey"), "#", hint="Their own words first"),
        Task("Analysis", "Cannot start yet"),
    ]


def counts() -> list[Count]:
    return [
        Count("All", 14, "?", is_current=True),
        Count("Red", 2, "?colour=red", tone="urgent"),
        Count("Amber", 5, "?colour=amber"),
        Count("Green", 4, "?colour=green"),
        Count("Not rated", 3, "?colour=none", tone="attention"),
        Count("Nobody's yet", 4, "?screener=nobody"),
    ]


def cards() -> list[Card]:
    return [
        Card("Visits overdue", "Oldest by 6 days", "#", figure=3, tone="urgent"),
        Card("Due this week", "2 reviews, 5 visits", "#", figure=7, tone="attention"),
        Card("Waiting for you to accept", "From the front door", "#", figure=1),
        Card("Signed off this month", "All in time", figure=12, tone="settled"),
    ]


def facts() -> list[SummaryRow]:
    return [
        SummaryRow("Where", "With foster carers, in this authority", [Link("Change", "#")]),
        SummaryRow("Since", "3 April 2026", [Link("Change", "#"), Link("Correct", "#")]),
        SummaryRow("Reason", None, [Link("Add", "#")]),
    ]


def inset() -> Inset:
    return Inset("“I like it when Nan is here. It is quiet and I can do my drawing.”")
