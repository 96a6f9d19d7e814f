"""The board and the lists beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kith.engines.clocks.queries import ClockFace
from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import (
    Column,
    Content,
    Count,
    Link,
    Moment,
    Parts,
    Rag,
    Row,
    Stack,
    Table,
    Tag,
    Tally,
)
from kith.practice.frontdoor.models import AgencyRequest, Contact, Decision, NamedInContact
from kith.practice.frontdoor.rules.waiting import say_left, say_waiting
from kith.practice.frontdoor.web.presenters.contacts import contact_page, source_words

SHOWN_NAMES = 3


def counts(found: Mapping[str, int], chosen: Mapping[str, str]) -> Tally:
    """How much waits, by rating; each figure opens its list."""
    colour, screener = chosen["colour"], chosen["screener"]
    return Tally(
        [
            Count("All", found["all"], "?", not colour and not screener),
            Count("Red", found["red"], "?colour=red", colour == "red", "urgent" if found["red"] else ""),
            Count("Amber", found["amber"], "?colour=amber", colour == "amber"),
            Count("Green", found["green"], "?colour=green", colour == "green"),
            Count("Not rated", found["unrated"], "?colour=none", colour == "none", "attention" if found["unrated"] else ""),
            Count("Not taken", found["nobody"], "?screener=nobody", screener == "nobody"),
        ],
        label="Contacts waiting for a decision",
    )  # fmt: skip


def board_table(
    viewer: Viewer, contacts: Iterable[Contact], clocks: Mapping[int, Sequence[ClockFace]]
) -> Table:
    """Contacts waiting for a decision, in the order in which they should be taken, each with its nearest clock."""
    headings = ("Contact", "Rating", "Children", "From", "Waiting", "Due", "Screener")
    return Table(
        caption="Waiting for a decision",
        is_caption_hidden=True,
        columns=[Column(heading) for heading in headings],
        rows=[_board_row(viewer, contact, clocks.get(contact.pk, ())) for contact in contacts],
        empty="Nothing is waiting for a decision.",
    )


def handover_table(viewer: Viewer, contacts: Iterable[Contact]) -> Table:
    """Out-of-hours work to take up."""
    rows = [
        Row(
            [
                Link(contact.reference, contact_page(contact)),
                Rag(contact.colour or "none"),
                children(contact),
                Moment(contact.received_at, say_moment(contact.received_at)),
                say_waiting(contact.received_at, viewer.now),
            ],
            tone="urgent" if contact.colour == "red" else "",
        )
        for contact in contacts
    ]
    columns = [Column(heading) for heading in ("Contact", "Rating", "Children", "Received", "Waiting")]
    return Table("Left by the out-of-hours team", columns, rows, empty="Everything the night left has been taken up.",
                 is_caption_hidden=True)  # fmt: skip


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


def chasers_table(viewer: Viewer, requests: Iterable[AgencyRequest]) -> Table:
    """Requests past their time, longest overdue first."""
    rows = [
        Row(
            [
                Link(request.contact.reference, contact_page(request.contact)),
                request.agency.name if request.agency else request.get_agency_kind_display(),
                Tag(say_left(request.due_at, viewer.now), "red"),
                Stack(str(request.chases), [_escalated(request)]),
            ],
            tone="urgent" if request.escalated_at else "attention",
        )
        for request in requests
    ]
    columns = [Column("Contact"), Column("Agency"), Column("State"), Column("Chased, times")]
    return Table("Partners to chase", columns, rows, empty="No agency is late.", is_caption_hidden=True)


def children(contact: Contact) -> Stack:
    """The children named, the first few by name and the rest as a number."""
    named = [one for one in contact.named.all() if one.part == NamedInContact.Part.CHILD]
    names = [one.person.name if one.person else one.name_as_told for one in named]
    more = [f"and {len(names) - SHOWN_NAMES} more"] if len(names) > SHOWN_NAMES else []
    return Stack(names[0] if names else "No child named", [*names[1:SHOWN_NAMES], *more])


def nearest(viewer: Viewer, faces: Sequence[ClockFace]) -> Content:
    """The clock that runs out first: "Due in 2 hours", "Overdue by 20 min"; nothing where no clock runs."""
    soonest = next((face for face in faces if face.due), None)
    if soonest is None or soonest.due is None:
        return ""
    words = say_left(soonest.due, viewer.now)
    return Stack(Tag(words, "red") if soonest.is_overdue else words, [soonest.title.partition(" (")[0]])


def _escalated(request: AgencyRequest) -> str:
    return f"Escalated to {request.escalated_to}" if request.escalated_at else ""


def _board_row(viewer: Viewer, contact: Contact, faces: Sequence[ClockFace]) -> Row:
    tags = {
        Tag("Urgent", "red"): contact.is_urgent,
        Tag("Out of hours", "blue"): contact.is_out_of_hours,
        Tag("Agencies asked", "grey"): contact.has_requests_out,
    }
    marks = [tag for tag, is_so in tags.items() if is_so]
    return Row(
        [
            Stack(Link(contact.reference, contact_page(contact)), [Parts(marks)] if marks else []),
            Rag(contact.colour or "none"),
            children(contact),
            Stack(source_words(contact), [contact.get_channel_display()]),
            say_waiting(contact.received_at, viewer.now),
            nearest(viewer, faces),
            contact.screener.name if contact.screener else "Nobody yet",
        ],
        tone="urgent" if contact.colour == "red" else "attention" if not contact.colour else "",
    )
