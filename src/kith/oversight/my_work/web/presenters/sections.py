"""The lists that are this page's own: what runs out, my children, what changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from kith.engines.chronology.models import Entry
from kith.engines.chronology.wiring import told
from kith.engines.clocks.queries import ClockFace
from kith.foundation.access.viewer import Viewer
from kith.kernel.ui.parts import Column, Content, Link, Parts, Row, Stack, Table, Tag, Timeline
from kith.oversight.my_work.queries import Morning, MyChild
from kith.record.cases.models import Allocation
from kith.record.people import offers
from kith.record.people.finding import birth_of
from kith.record.people.models import Person
from kith.record.people.rules.ages import age_on


@dataclass(frozen=True)
class Section:
    """A list on the page: its name, some of it, how many there are in all, and the page where all are."""

    id: str
    title: str
    content: Content
    total: int
    see_all: str = ""


def due_section(morning: Morning, *, most: int) -> Section | None:
    """What runs out for my children, overdue first; None for who has no children."""
    if not morning.children:
        return None
    shown = morning.running_out[:most]
    see_all = reverse("my_work:due") if len(morning.running_out) > most else ""
    return Section("due", "Running out", due_table(morning, shown), len(morning.running_out), see_all)


def due_table(morning: Morning, faces: Iterable[ClockFace]) -> Table:
    people = {child.allocation.person_id: child.allocation.person for child in morning.children}
    rows = [
        Row(
            [
                _link(people[face.person_id]),
                Stack(Link(face.title, face.page) if face.page else face.title),
                _when(face),
            ],
            tone="urgent" if face.is_overdue else "attention",
        )
        for face in faces
    ]
    columns = [Column("Child"), Column("What"), Column("Due")]
    return Table(
        "Running out", columns, rows, empty="Nothing runs out in the next days.", is_caption_hidden=True
    )


def children_section(viewer: Viewer, morning: Morning, *, most: int) -> Section | None:
    """My children, those with the most urgent work first; None for who has none."""
    if not morning.children:
        return None
    see_all = reverse("my_work:children") if len(morning.children) > most else ""
    table = children_table(viewer, morning.children[:most])
    return Section("children", "My children", table, len(morning.children), see_all)


def children_table(viewer: Viewer, children: Iterable[MyChild]) -> Table:
    rows = [_child(viewer, child) for child in children]
    columns = [Column("Child"), Column("Next")]
    return Table("My children", columns, rows, empty="No child is allocated to you.", is_caption_hidden=True)


def changes_section(entries: Sequence[Entry], total: int, *, has_children: bool) -> Section | None:
    """What others recorded since I looked; None for who has no children."""
    if not has_children:
        return None
    see_all = reverse("my_work:changes") if total > len(entries) else ""
    return Section("changes", "Changed since you looked", news(entries), total, see_all)


def news(entries: Iterable[Entry]) -> Timeline:
    """Each change with whose it is: the name leads to the child's page, and opening that is looking."""
    lines = [told(entry, person=_link(entry.person)) for entry in entries]
    return Timeline(
        lines, empty="Nothing new: you have seen everything that others recorded about your children."
    )


def _child(viewer: Viewer, child: MyChild) -> Row:
    allocation, face = child.allocation, child.next_due
    age = age_on(birth_of(allocation.person), viewer.today)
    facts = [f"Age {age}" if age else "", "Co-worker" if allocation.role == Allocation.Role.CO_WORKER else ""]
    due = Stack(face.title, [_when(face)]) if face else "Nothing due in 60 days"
    overdue = Tag(f"{child.overdue} overdue", "red") if child.overdue > 1 else ""
    return Row(
        [
            Stack(Parts([_link(allocation.person), overdue]), [", ".join(fact for fact in facts if fact)]),
            due,
        ],
        tone="urgent" if child.overdue else "",
    )


def _link(person: Person) -> Link:
    return Link(person.name, offers.people_page(person))


def _when(face: ClockFace) -> Parts:
    """How long it is overdue, or that it is due soon; and the day."""
    return Parts([Tag(face.state_words, "red") if face.is_overdue else face.tag, face.due_words])
