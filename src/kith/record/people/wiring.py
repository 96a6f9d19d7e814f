"""What the record hands down to the foundation: the standing of a worker towards people, and where a reason is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.core.checks import Error, register
from django.db import connection

from kith.foundation.access import standing
from kith.foundation.access.rules import Level, Standing
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors import breaking_glass
from kith.kernel.dates import say_date
from kith.kernel.ui.parts import Column, Link, Row, Stack, Table
from kith.record.people import offers, queries
from kith.record.people.kinds import permissions
from kith.record.people.models import Person

MOST = 5
SECTIONS = (
    offers.Section("people.family", "Family and network", "people:family", permissions.OPEN_RECORD, order=20),
    offers.Section("people.addresses", "Addresses", "people:addresses", permissions.OPEN_RECORD, order=30),
    offers.Section("people.details", "Details", "people:details", permissions.OPEN_RECORD, order=40),
    offers.Section("people.who_looked", "Who looked", "people:who_looked", permissions.WHO_LOOKED, order=90),
)

# The database answers as the owner, so that a partner, who may know of nobody, is still told apart from someone in conflict:
# whether a person may be seen is for the decision to say.
_STANDINGS = """
  SELECT s.person_id, s.level, c.ids, s.is_named, s.kinds
  FROM (SELECT people_in_conflict() AS ids) c
  LEFT JOIN people_standings(%(people)s, %(today)s, %(now)s, %(teams)s) s ON true
"""


def connect() -> None:
    standing.read_with(standings)
    breaking_glass.sent_to(break_glass_page)
    for section in SECTIONS:
        offers.offer(section)
    offers.offer(
        offers.WorkCard("people.glass", offers.Desk.ANSWER, "Records opened with a reason", to_review, 40)
    )
    register(offers_are_whole)


def to_review(viewer: Viewer) -> offers.Drawn | None:
    """Records opened with a reason that the viewer may judge, longest due first. The team's managers have each as a task
    already; this is for who protects the data of the whole authority."""
    if viewer.managed_team_ids or not viewer.holds(permissions.REVIEW_BREAK_GLASS):
        return None
    found, total = offers.some_of(queries.glass_to_review(viewer), MOST)
    rows = [
        Row(
            [
                Link(glass.person.name, f"/people/reviews/{glass.pk}/"),
                Stack(glass.worker.name, [glass.get_category_display()]),
                say_date(glass.review_due_on),
            ],
            tone="urgent" if glass.review_due_on < viewer.today else "attention",
        )
        for glass in found
    ]
    table = Table(
        "Records opened with a reason", [Column("Record"), Column("Opened by"), Column("Review by")], rows
    )
    return offers.Drawn(table, total, see_all="/people/reviews/") if rows else None


def break_glass_page(thing: Any, back_to: str) -> str:
    """The page that asks why a record must be opened, about the first person that ``thing`` concerns."""
    person = thing if isinstance(thing, Person) else Person.objects.get(pk=min(thing.people_concerned()))
    return f"{offers.people_page(person)}break-glass/?{urlencode({'to': back_to})}"


def offers_are_whole(app_configs: object, **kwargs: object) -> list[Error]:
    """Stop the start when an offered page has no address, or when nobody takes what the record has to say."""
    return [Error(sentence, id="kith.people") for sentence in offers.faults()]


def standings(viewer: Viewer, person_ids: Sequence[int]) -> list[Standing]:
    """The viewer's standing towards each person, in one question. An id that is nobody's comes back sealed."""
    with connection.cursor() as cursor:
        cursor.execute(
            _STANDINGS,
            {"today": viewer.today, "now": viewer.now, "teams": list(viewer.all_team_ids),
             "people": list(person_ids)},
        )  # fmt: skip
        rows = cursor.fetchall()
    in_conflict = set(rows[0][2])
    found = {
        person_id: Standing(person_id, Level(level), named, person_id in in_conflict, tuple(sorted(kinds)))
        for person_id, level, _, named, kinds in rows
        if person_id is not None
    }
    return [found.get(pk, Standing(pk, Level.SEALED, in_conflict=pk in in_conflict)) for pk in person_ids]
