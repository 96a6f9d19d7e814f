"""What clocks offer: what is due on a child's page, and what is overdue in a manager's teams."""

from __future__ import annotations

from collections.abc import Iterable

from kith.engines.clocks import queries
from kith.engines.clocks.queries import ClockFace
from kith.foundation.access.viewer import Viewer
from kith.kernel.ui.parts import Column, Link, Row, Stack, Table
from kith.record.people import offers
from kith.record.people.models import Person

MOST = 8


def connect() -> None:
    offers.offer(offers.Card("clocks.due", offers.Place.DUE, "Timescales", due, order=10))
    offers.offer(OVERDUE)


def due(viewer: Viewer, person: Person) -> Table | None:
    """What is due for one child, soonest first."""
    found = queries.about(viewer, person, most=MOST)
    if not found:
        return None
    rows = [_row([_work(face), Stack(face.tag, [face.due_words])], face) for face in found]
    return Table("Timescales", [Column("What"), Column("Due")], rows, is_caption_hidden=True)


def overdue_table(viewer: Viewer, faces: Iterable[ClockFace]) -> Table:
    """Overdue timescales with the child each is for, longest overdue first."""
    shown = list(faces)
    people = queries.people_of(viewer, shown)
    rows = [
        _row(
            [
                Link(people[face.person_id].name, offers.people_page(people[face.person_id]))
                if face.person_id in people
                else "Nobody matched yet",
                _work(face),
                Stack(face.state_words, [face.due_words]),
                Link(face.citation, face.citation_url) if face.citation_url else face.citation,
            ],
            face,
        )
        for face in shown
    ]
    columns = [Column("Child"), Column("What"), Column("Late"), Column("The rule")]
    return Table("Overdue", columns, rows, empty="Nothing is overdue in your teams.")


def _work(face: ClockFace) -> Stack:
    return Stack(Link(face.title, face.page) if face.page else face.title, [face.started_words])


def _row(cells: list[object], face: ClockFace) -> Row:
    return Row(cells, tone="urgent" if face.is_overdue else "")


def _figure(viewer: Viewer) -> offers.Figure:
    total = queries.overdue(viewer, most=1).total
    return offers.Figure(total, urgent=total)


OVERDUE = offers.Worklist(
    code="overdue", title="Timescales overdue", noun="timescales", order=30,
    means="What law, guidance or our own procedure asked for by a date that is past, for the children of your teams. "
    "Longest overdue first, at most 200 of them.",
    figure=_figure, rows=lambda viewer: list(queries.overdue(viewer)), table=overdue_table,
)  # fmt: skip
