"""Addresses, hidden where they are protected, and who lived there at the same time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kith.foundation.access.viewer import Viewer
from kith.kernel.ui.parts import Column, Link, Parts, Stack, SummaryList, SummaryRow, Table, Tag
from kith.record.people import offers
from kith.record.people.actions.addresses import written_as
from kith.record.people.kinds import permissions
from kith.record.people.models import Person, Residence
from kith.record.people.queries import Household
from kith.record.people.web.presenters import words

HIDDEN = "Protected address"


def stays(viewer: Viewer, person: Person, rows: Iterable[Residence]) -> list[SummaryList]:
    """Every stay as a card, newest first. Nothing of a protected one is said: neither town nor postcode."""
    return [_stay(viewer, person, row) for row in rows]


def revealed(viewer: Viewer, residence: Residence) -> SummaryList:
    """A protected address, shown once."""
    address = residence.address
    return SummaryList(
        [
            SummaryRow(
                "Address",
                Stack(address.lines.splitlines()[0] if address.lines else "", address.lines.splitlines()[1:]),
            ),
            SummaryRow("Postcode", address.postcode),
            SummaryRow("Kind", address.get_kind_display()),
            SummaryRow("When", words.period(residence.valid_from, residence.valid_to)),
        ],
        title="Protected address",
    )


def household_table(rows: Sequence[Household]) -> Table:
    """Who lived with them and when, among those the viewer works with."""
    return Table(
        "Who lives or lived at the same address",
        [Column("Person"), Column("When they lived there"), Column("When this person did")],
        [
            [
                Link(one.person.name, offers.people_page(one.person)),
                words.period(one.stay.valid_from, one.stay.valid_to),
                words.period(one.shared.valid_from, one.shared.valid_to),
            ]
            for one in rows
        ],
        empty="Nobody you work with is recorded at the same address.",
    )


def _stay(viewer: Viewer, person: Person, row: Residence) -> SummaryList:
    base = f"{offers.people_page(person)}addresses/{row.pk}/"
    shown = HIDDEN if row.is_protected else written_as(row.address).on_one_line
    facts = [
        SummaryRow("Address", Parts([Tag(HIDDEN, "red")]) if row.is_protected else shown),
        SummaryRow("What it is to them", row.get_kind_display()),
        SummaryRow("When", words.period(row.valid_from, row.valid_to)),
        SummaryRow("Who says so", row.source),
    ]
    if row.is_protected:
        kept = [
            rule for rule in row.withholdings.all() if rule.valid_to is None and not rule.recorded_in_error
        ]
        facts.append(
            SummaryRow(
                "Kept from",
                Stack(_kept_from(kept[0]), [_kept_from(rule) for rule in kept[1:]]) if kept else "",
            )
        )
    return SummaryList(
        facts,
        title="Lives here now" if row.valid_to is None else "Lived here",
        actions=_links(viewer, row, base),
    )


def _kept_from(rule) -> str:
    who = rule.from_person.name if rule.from_person_id and rule.from_person else rule.get_audience_display()
    return f"{who}: {rule.reason}"


def _links(viewer: Viewer, row: Residence, base: str) -> list[Link]:
    links = []
    if row.is_protected:
        if viewer.holds(permissions.REVEAL_ADDRESS):
            links.append(Link("Show", f"{base}show/"))
        if viewer.holds(permissions.PROTECT_ADDRESS):
            links.append(Link("End protection", f"{base}unprotect/"))
    elif viewer.holds(permissions.PROTECT_ADDRESS):
        links.append(Link("Protect", f"{base}protect/"))
    if viewer.holds(permissions.CHANGE_PERSON):
        links.append(Link("Correct", f"{base}correct/"))
        if row.valid_to is None:
            links.append(Link("Moved out", f"{base}move/"))
    return links
