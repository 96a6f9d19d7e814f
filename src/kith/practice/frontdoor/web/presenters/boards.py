"""The board and the lists beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.core.paginator import Page

from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import (
    Card,
    CardGrid,
    Column,
    Link,
    Moment,
    Pagination,
    Parts,
    Rag,
    Row,
    Stack,
    Table,
    Tag,
)
from kith.practice.frontdoor.models import Contact, Decision, NamedInContact
from kith.practice.frontdoor.web.presenters.contacts import contact_page, source_words

SHOWN_NAMES = 3


def counts(found: Mapping[str, int]) -> CardGrid:
    """How much waits, by rating; each figure opens its list."""
    return CardGrid(
        [
            Card("All waiting", href="?", figure=found["all"]),
            Card("Red", href="?colour=red", figure=found["red"], tone="urgent" if found["red"] else ""),
            Card("Amber", href="?colour=amber", figure=found["amber"]),
            Card("Green", href="?colour=green", figure=found["green"]),
            Card(
                "Not rated",
                href="?colour=none",
                figure=found["unrated"],
                tone="attention" if found["unrated"] else "",
            ),
            Card("Nobody's yet", href="?screener=nobody", figure=found["nobody"]),
        ]
    )


def board_table(viewer: Viewer, contacts: Iterable[Contact]) -> Table:
    """Contacts waiting for a decision, in the order in which they should be taken."""
    return Table(
        caption="Waiting for a decision",
        is_caption_hidden=True,
        columns=[
            Column("Contact"),
            Column("Rating"),
            Column("Children"),
            Column("From"),
            Column("Waiting"),
            Column("Screener"),
        ],
        rows=[_board_row(viewer, contact) for contact in contacts],
        empty="Nothing is waiting for a decision.",
    )


def handover_table(viewer: Viewer, contacts: Iterable[Contact]) -> Table:
    """Out-of-hours work to take up."""
    return Table(
        caption="Left by the out-of-hours team",
        columns=[
            Column("Contact"),
            Column("Rating"),
            Column("Children"),
            Column("Received"),
            Column("Waiting"),
        ],
        rows=[
            Row(
                [
                    Link(contact.reference, contact_page(contact)),
                    Rag(contact.colour or "none"),
                    children(contact),
                    Moment(contact.received_at, say_moment(contact.received_at)),
                    waiting(contact.received_at, viewer.now),
                ],
                tone="urgent" if contact.colour == "red" else "",
            )
            for contact in contacts
        ],
        empty="Everything the night left has been taken up.",
    )


def look_again_table(decisions: Iterable[Decision]) -> Table | None:
    """Decisions that information has come in after; None when there are none."""
    rows = [
        Row(
            [
                Link(decision.contact.reference, contact_page(decision.contact)),
                decision.get_outcome_display(),
                decision.decided_by.name,
                Moment(decision.came_at, say_moment(decision.came_at)),
            ],
            tone="attention",
        )
        for decision in decisions
    ]
    columns = [Column("Contact"), Column("Decided"), Column("By"), Column("Information came")]
    return Table("Look again: information came after the decision", columns, rows) if rows else None


def pagination(shown: Page[Any], params: Mapping[str, Any], noun: str) -> Pagination:
    return Pagination(shown, params, noun)


def children(contact: Contact) -> Stack:
    """The children named, the first few by name and the rest as a number."""
    named = [one for one in contact.named.all() if one.part == NamedInContact.Part.CHILD]
    names = [one.person.name if one.person else one.name_as_told for one in named]
    more = [f"and {len(names) - SHOWN_NAMES} more"] if len(names) > SHOWN_NAMES else []
    return Stack(names[0] if names else "No child named", [*names[1:SHOWN_NAMES], *more])


def waiting(since: datetime, now: datetime) -> str:
    """How long something has waited, in the largest unit that says it."""
    passed = now - since
    if passed < timedelta(hours=1):
        return f"{max(int(passed / timedelta(minutes=1)), 0)} min"
    if passed < timedelta(days=2):
        hours = int(passed / timedelta(hours=1))
        return f"{hours} hour{'' if hours == 1 else 's'}"
    return f"{passed.days} days"


def _board_row(viewer: Viewer, contact: Contact) -> Row:
    marks = [
        Tag("Urgent", "red") if contact.is_urgent else "",
        Tag("Out of hours", "blue") if contact.is_out_of_hours else "",
        Tag("Agencies asked", "grey") if contact.has_requests_out else "",
    ]
    return Row(
        [
            Stack(Link(contact.reference, contact_page(contact)), [Parts([mark for mark in marks if mark])]),
            Rag(contact.colour or "none"),
            children(contact),
            Stack(source_words(contact), [contact.get_channel_display()]),
            waiting(contact.received_at, viewer.now),
            contact.screener.name if contact.screener else "Nobody yet",
        ],
        tone="urgent" if contact.colour == "red" else "attention" if not contact.colour else "",
    )
