"""The components a page is made of, as small frozen values that draw themselves.

A presenter builds them from plain values and a template puts them out with `{{ table }}`. They nest: a cell
of a table may be a `Tag`, the content of a tab a `Table`. Text given to a part is escaped; only another part,
or text already marked safe by Django, goes out as it is.
"""

from kith.kernel.ui.parts.base import Content, Part
from kith.kernel.ui.parts.identity import Fact, IdentityBar
from kith.kernel.ui.parts.inline import Link, Moment, Parts, Rag, Stack, Tag, Words
from kith.kernel.ui.parts.lists import (
    Card,
    CardGrid,
    Count,
    Step,
    StepList,
    SummaryList,
    SummaryRow,
    Tally,
    Task,
    TaskList,
)
from kith.kernel.ui.parts.navigation import Breadcrumbs, Pagination, SubNavigation, Tab, Tabs
from kith.kernel.ui.parts.notices import Details, Inset, Notification, Panel, Progress, Warning
from kith.kernel.ui.parts.tables import Column, Row, Sort, Table
from kith.kernel.ui.parts.timeline import Timeline, TimelineEntry

__all__ = [
    "Breadcrumbs",
    "Card",
    "CardGrid",
    "Column",
    "Content",
    "Count",
    "Details",
    "Fact",
    "IdentityBar",
    "Inset",
    "Link",
    "Moment",
    "Notification",
    "Pagination",
    "Panel",
    "Part",
    "Parts",
    "Progress",
    "Rag",
    "Row",
    "Sort",
    "Stack",
    "Step",
    "StepList",
    "SubNavigation",
    "SummaryList",
    "SummaryRow",
    "Tab",
    "Table",
    "Tabs",
    "Tag",
    "Tally",
    "Task",
    "TaskList",
    "Timeline",
    "TimelineEntry",
    "Warning",
    "Words",
]
