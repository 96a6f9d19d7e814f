"""The cards of a child's page: the record's own and those that areas offer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import say_date, say_moment
from kith.kernel.ui.parts import Card, CardGrid, Column, Link, Row, Stack, Table
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


def places(viewer: Viewer, person: Person, account: Account) -> CardGrid:
    """One card for each question the page answers, with everything that the areas offer for it."""
    since = account.last_look
    own = {
        Place.WORKING: [_working(viewer, person)],
        Place.CHANGED: [_changes(viewer, account)],
        Place.DUE: [_alerts_due(viewer, account)],
    }
    cards = []
    for place in (Place.WORRIES, Place.DUE, Place.WORKING, Place.CHANGED):
        drawn = own.get(place, []) + [_drawn(card, viewer, person, since) for card in offers.cards(place)]
        cards.append(Card(_title(place, since), _together(drawn) or _EMPTY[place], tone=_tone(place, drawn)))
    more = ((card.title, _drawn(card, viewer, person, since)) for card in offers.cards(Place.MORE))
    cards += [Card(title, content) for title, content in more if content]
    return CardGrid(cards)


def alerts_table(viewer: Viewer, person: Person, account: Account) -> Table | None:
    """The alerts that hold, with what can be done about each; None when there are none."""
    base = offers.people_page(person)
    rows = [
        Row(
            [
                one.said("kind"),
                one.fields["words"],
                say_date(one.day("review_on")),
                Stack(
                    Link("Look again", f"{base}alerts/{one.pk}/review/"),
                    [Link("End", f"{base}alerts/{one.pk}/end/")],
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
    lines = []
    for row in queries.working_with(viewer, person):
        who = row.worker or row.team
        if row.kind in _COUNTED:
            lines.append(
                Stack(who.name, [f"{row.get_kind_display()}{', ' + who.phone if who.phone else ''}"])
            )
    return _together(lines)


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


def _tone(place: Place, drawn: Sequence[Any]) -> Any:
    return "attention" if place in (Place.WORRIES, Place.DUE) and any(drawn) else ""


def _drawn(card: offers.Card, viewer: Viewer, person: Person, since: datetime | None) -> Any:
    return card.draw(viewer, person, since) if card.place is Place.CHANGED else card.draw(viewer, person)


def _together(things: Sequence[Any]) -> Any:
    shown = [thing for thing in things if thing]
    return Stack(shown[0], shown[1:]) if shown else None
