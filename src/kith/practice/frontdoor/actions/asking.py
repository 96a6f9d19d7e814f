"""Putting a question to agencies: a part of the acts that open an enquiry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Agency
from kith.kernel.dates import say_date
from kith.practice.frontdoor.models import AgencyRequest, Contact, Enquiry


def open_with(
    by: Viewer, contact: Contact, *, purpose: str, lawful_basis: str, kinds: Sequence[str], due_at: datetime
) -> Enquiry:
    """Open an enquiry and ask each kind of agency at once."""
    enquiry = Enquiry.objects.create(
        contact=contact, purpose=purpose.strip(), lawful_basis=lawful_basis, opened_at=by.now, opened_by_id=by.worker_id
    )  # fmt: skip
    for kind in kinds:
        ask(by, contact, kind, question=enquiry.purpose, due_at=due_at)
    return enquiry


def ask(by: Viewer, contact: Contact, kind: str, *, question: str, due_at: datetime) -> AgencyRequest:
    """Ask one agency. It gets the names and birth dates, the question, and nothing else of the record."""
    return AgencyRequest.objects.create(
        contact=contact, agency_kind=kind, agency=Agency.objects.standing().filter(kind=kind).order_by("id").first(),
        question=question, about=_about(contact), requested_at=by.now, due_at=due_at,
    )  # fmt: skip


def _about(contact: Contact) -> str:
    """Who the question is about, as given to the agency: names and birth dates only."""
    return "\n".join(
        f"{named.name_as_told}{_born(named.born_from, named.born_to)} ({named.get_part_display().lower()})"
        for named in contact.named.all()
    )


def _born(earliest: date | None, latest: date | None) -> str:
    return f", born {say_date(earliest)}" if earliest and earliest == latest else ""
