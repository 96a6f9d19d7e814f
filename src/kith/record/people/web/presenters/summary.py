"""The cards of a child's page: the record's own and those that areas offer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import say_date, say_moment
from kith.kernel.ui.parts import Column, Link, Parts, Row, Stack, Table
from kith.record.people import offers, queries
from kith.record.people.models import Alert, Person
from kith.record.people.offers import Place
from kith.record.people.queries import Account
from kith.record.people.web.presenters.details import KINDS, say

MOST_CHANGES = 8
_EMPTY = {
    Place.WORRIES: "No worry is recorded here. Read the chronology before you rely on that.",
    Place.DUE: "Nothing is due.",
    Place.WORKING: "Nobody works with them now.",
    Place.CHANGED: "Nothing has changed.",
}


@dataclass(frozen=True)
class Answer:
    """One question of the page with its answers: the record's own first, then those that areas offer, each under its name."""

    title: str
    blocks: Sequence[tuple[str, Any]]
    empty: str
    tone: str = ""


def places(viewer: Viewer, person: Person, account: Account) -> list[Answer]:
    """The questions that the page answers, with everything that the areas offer for each."""
    since = account.last_look
    own = {
        Place.WORKING: _working(viewer, person),
        Place.CHANGED: _changes(viewer, account),
        Place.DUE: _alerts_due(viewer, account),
    }
    answers = []
    for place, empty in _EMPTY.items():
        blocks = [("", own[place])] if own.get(place) else []
        blocks += _offered(place, viewer, person, since)
        answers.append(Answer(_title(place, since), blocks, empty, _tone(place, blocks)))
    return answers


def more(viewer: Viewer, person: Person) -> list[tuple[str, Any]]:
    """What areas offer beyond the questions, each under its own name."""
    return list(_offered(Place.MORE, viewer, person, None))


def _offered(
    place: Place, viewer: Viewer, person: Person, since: datetime | None
) -> Iterator[tuple[str, Any]]:
    """What areas offer for a place, drawn; nothing is news to whoever looks for the first time."""
    if place is Place.CHANGED and since is None:
        return
    for card in offers.cards(place):
        drawn = card.draw(viewer, person, since) if place is Place.CHANGED else card.draw(viewer, person)
        if drawn:
            yield card.title, drawn


def alerts_table(viewer: Viewer, person: Person, account: Account) -> Table | None:
    """The alerts that hold, with what can be done about each; None when there are none."""
    base = offers.people_page(person)
    rows = [
        Row(
            [
                one.said("kind"),
                one.fields["words"],
                say_date(one.day("review_on")),
                Parts(
                    [
                        Link("Look again", f"{base}alerts/{one.pk}/review/"),
                        Link("End", f"{base}alerts/{one.pk}/end/"),
                    ]
                ),
            ],
            tone="attention" if one.day("review_on") <= viewer.today else "",
        )
        for one in account.standing(Alert)
        if one.holds_on(viewer.today)
    ]
    columns = [Column("Alert"), Column("What to do"), Column("Look again by"), Column("Change")]
    return Table("Alerts", columns, rows) if rows else None


def _working(viewer: Viewer, person: Person) -> Any:
    """Who works with them and how to reach them, each once, by what they are first."""
    lines: dict[str, Stack] = {}
    for row in queries.working_with(viewer, person):
        who = row.worker or row.team
        if row.kind in _COUNTED:
            reached = ", ".join(part for part in (row.get_kind_display(), who.phone) if part)
            lines.setdefault(who.name, Stack(who.name, [reached]))
    return _together(list(lines.values()))


_COUNTED = ("allocated", "co_worker", "team", "handover")


def _changes(viewer: Viewer, account: Account) -> Any:
    """What others recorded since the viewer last looked, newest first."""
    since = account.last_look
    if since is None:
        return None
    new = [
        one
        for one in reversed(account.told)
        if one.recorded_at > since and one.recorded_by != viewer.worker_id
    ]
    return _together(
        [Stack(KINDS[one.kind], [say(one), say_moment(one.recorded_at)]) for one in new[:MOST_CHANGES]]
    )


def _alerts_due(viewer: Viewer, account: Account) -> Any:
    late = [
        one
        for one in account.standing(Alert)
        if one.holds_on(viewer.today) and one.day("review_on") <= viewer.today
    ]
    return _together(
        [Stack("Alert to look at again", [f"Since {say_date(one.day('review_on'))}"]) for one in late]
    )


def _title(place: Place, since: datetime | None) -> str:
    if place is Place.CHANGED:
        return f"Changed since {say_moment(since)}" if since else "Your first look at this record"
    return place.label


def _tone(place: Place, blocks: Sequence[Any]) -> str:
    return "attention" if place in (Place.WORRIES, Place.DUE) and blocks else ""


def _together(things: Sequence[Any]) -> Any:
    shown = [thing for thing in things if thing]
    return Stack(shown[0], shown[1:]) if shown else None
