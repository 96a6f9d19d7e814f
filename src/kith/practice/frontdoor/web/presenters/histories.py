"""What is already known of a child, at the point of contact."""

from __future__ import annotations

from typing import Any

from kith.kernel import codes
from kith.kernel.dates import say_date, say_moment
from kith.kernel.ui.parts import Column, Link, SummaryList, SummaryRow, Table
from kith.practice.frontdoor.queries import History
from kith.practice.frontdoor.web.presenters.contacts import contact_page, source_words


def history(known: History) -> dict[str, Any]:
    """Earlier contacts, cases and significant events, with how many of each there are."""
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
    events = [[say_date(e.happened_at.date()), e.words] for e in known.significant]
    return {
        "summary": SummaryList(
            [
                SummaryRow("Earlier contacts", str(known.contacts_count)),
                SummaryRow("Cases", str(len(known.cases))),
                SummaryRow("Re-referral", "Yes: referred within the last 12 months" if known.is_rereferral else "No"),
            ],
            is_compact=True,
        ),
        "contacts": Table("Earlier contacts", [Column("Contact"), Column("Received"), Column("From"), Column("Outcome")], contacts,
                          empty="No earlier contact names this child."),
        "cases": Table("Cases", [Column("Opened"), Column("Closed"), Column("Need")], cases, empty="There has been no case."),
        "significant": Table("Significant events", [Column("When"), Column("What")], events,
                             empty="Nothing has been marked significant."),
    }  # fmt: skip


def _outcome(contact: Any) -> str:
    decisions = [decision for decision in contact.decisions.all() if decision.replaced_by_id is None]
    return decisions[0].get_outcome_display() if decisions else "Waiting for a decision"
