"""What is already known of a child, at the point of contact."""

from __future__ import annotations

from typing import Any

from kith.kernel import codes
from kith.kernel.dates import say_date, say_moment, to_local
from kith.kernel.ui.parts import Column, Link, SummaryList, SummaryRow, Table, Words
from kith.practice.frontdoor.models import Contact
from kith.practice.frontdoor.queries import History
from kith.practice.frontdoor.web.presenters.contacts import contact_page, source_words
from kith.record.people.models import Person, Relationship


def history(known: History, person: Person) -> dict[str, Any]:
    """How many there are of each, the alerts, and a table of each that is not empty."""
    contacts = [
        [Link(c.reference, contact_page(c)), say_moment(c.received_at), source_words(c), _outcome(c)]
        for c in known.contacts
    ]
    cases = [
        [
            say_date(c.opened_on),
            say_date(c.closed_on) if c.closed_on else "Open",
            codes.label("primary_need", c.primary_need),
        ]
        for c in known.cases
    ]
    events = [[say_date(to_local(e.happened_at).date()), Words(e.words)] for e in known.significant]
    family = [
        [_other(link, person).name, _kinship(link, person), link.get_confidence_display()]
        for link in known.family
    ]
    tables = [
        _table("Earlier contacts", contacts, "Contact", "Received", "From", "Outcome"),
        _table("Cases", cases, "Opened", "Closed", "Need"),
        _table("Significant events", events, "When", "What"),
        _table("Family and others", family, "Who", "How related", "How sure"),
    ]
    return {
        "summary": _summary(known),
        "alerts": [f"{alert.get_kind_display()}: {alert.words}" for alert in known.alerts],
        "tables": [table for table in tables if table.rows],
    }


def _table(caption: str, rows: list[Any], *headings: str) -> Table:
    return Table(caption, [Column(heading) for heading in headings], rows)


def _summary(known: History) -> SummaryList:
    """What there is and what there is not, so that an empty table need not say it."""
    rows = [
        SummaryRow("Earlier contacts", str(known.contacts_count)),
        SummaryRow("Cases", str(len(known.cases))),
        SummaryRow("Significant events", str(len(known.significant))),
        SummaryRow("Family and others known", str(len(known.family))),
        SummaryRow("Re-referral", "Yes: referred within the last 12 months" if known.is_rereferral else "No"),
    ]
    return SummaryList(rows, is_compact=True)


def _other(link: Relationship, person: Person) -> Person:
    return link.other if link.person_id == person.pk else link.person


def _kinship(link: Relationship, person: Person) -> str:
    """What the other is to the person: the row says it from one side only."""
    kind = link.get_kind_display().lower()
    return f"{kind} of this person" if link.other_id == person.pk else f"this person is their {kind}"


def _outcome(contact: Contact) -> str:
    decisions = [decision for decision in contact.decisions.all() if decision.replaced_by_id is None]
    return decisions[0].get_outcome_display() if decisions else "Waiting for a decision"
