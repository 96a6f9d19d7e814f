"""Asking partners what they know, all at once, and taking in what they return (R004 to R006)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import connection

from kith.engines.chronology.actions import enter
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce.models import Agency
from kith.kernel.dates import say_date
from kith.practice.frontdoor.kinds import chronology, permissions
from kith.practice.frontdoor.models import AgencyRequest, Contact, Enquiry

ASKED_BY_DEFAULT = (
    Agency.Kind.POLICE, Agency.Kind.EDUCATION, Agency.Kind.HOUSING, Agency.Kind.HEALTH, Agency.Kind.DOMESTIC_ABUSE
)  # fmt: skip


@act(permission=permissions.SCREEN, on="contact")
def open_enquiry(
    *,
    by: Viewer,
    contact: Contact,
    purpose: str,
    lawful_basis: str,
    agencies: Iterable[str],
    due_at: datetime,
) -> Enquiry:
    """Ask several agencies at once. Each gets the names and birth dates, the purpose, and nothing else of the record.

    Raises Refused without a purpose or an agency, for a time that has passed, or when an enquiry is already open.
    """
    kinds = [kind for kind in Agency.Kind.values if kind in set(agencies)]
    if not purpose.strip():
        raise Refused("Say what the information is needed for.", field="purpose")
    if not kinds:
        raise Refused("Choose at least one agency to ask.", field="agencies")
    if due_at <= by.now:
        raise Refused("The time to answer by must be in the future.", field="due_at")
    if Enquiry.objects.filter(contact=contact).exists():
        raise Refused("An enquiry is already open for this contact. Add an agency to it instead.")
    enquiry = Enquiry.objects.create(
        contact=contact,
        purpose=purpose.strip(),
        lawful_basis=lawful_basis,
        opened_at=by.now,
        opened_by_id=by.worker_id,
    )
    for kind in kinds:
        _ask(by, enquiry, kind, due_at)
    return enquiry


@act(permission=permissions.SCREEN, on="contact")
def ask_another_agency(*, by: Viewer, contact: Contact, agency_kind: str, due_at: datetime) -> AgencyRequest:
    """Ask one more agency in an open enquiry."""
    if contact.requests.filter(agency_kind=agency_kind).exists():
        raise Refused("This agency has already been asked.", field="agency_kind")
    return _ask(by, contact.enquiry, agency_kind, due_at)


@act(permission=permissions.SCREEN, on="request")
def chase(*, by: Viewer, request: AgencyRequest) -> AgencyRequest:
    """Record that an agency was chased. After the second chase it goes to the agency's lead (R005)."""
    request = _outstanding(request)
    request.chased_at, request.chases = by.now, request.chases + 1
    if request.chases >= 2 and request.escalated_at is None:
        request.escalated_at = by.now
    request.save()
    return request


@act(permission=permissions.ANSWER_REQUEST, on="request")
def record_return(
    *,
    by: Viewer,
    request: AgencyRequest,
    completeness: str,
    handling: str,
    information: str = "",
    returned_by_name: str = "",
) -> AgencyRequest:
    """Take in what an agency returned, as it was given, with how it may be shared.

    A return that comes after the decision re-opens it: it stands on the board until a manager looks again (R006). Raises Refused when it was
    returned before, or when something is said to be held but nothing is written.
    """
    request = _outstanding(request)
    if completeness not in AgencyRequest.Completeness.values or handling not in AgencyRequest.Handling.values:
        raise Refused("Say how full the return is, and how it may be shared.", field="completeness")
    if completeness != AgencyRequest.Completeness.NOTHING_HELD and not information.strip():
        raise Refused("Write what the agency told us.", field="information")
    request.returned_at, request.returned_by_id, request.returned_by_name = (
        by.now,
        by.worker_id,
        returned_by_name,
    )
    request.information, request.completeness, request.handling = information.strip(), completeness, handling
    request.save()
    if information.strip():
        enter(
            people=_children(request), kind=chronology.RETURN, source=request, happened=by.now,
            words=f"{request.get_agency_kind_display()} returned information ({request.get_completeness_display().lower()}).",
        )  # fmt: skip
    return request


def _ask(by: Viewer, enquiry: Enquiry, kind: str, due_at: datetime) -> AgencyRequest:
    return AgencyRequest.objects.create(
        contact=enquiry.contact, agency_kind=kind, agency=Agency.objects.filter(kind=kind).order_by("id").first(),
        question=enquiry.purpose, about=_about(enquiry.contact), requested_at=by.now, due_at=due_at,
    )  # fmt: skip


def _about(contact: Contact) -> str:
    """Who the question is about, as given to the agency: names and birth dates only."""
    lines = []
    for named in contact.named.all():
        born = (
            f", born {say_date(named.born_from)}"
            if named.born_from and named.born_from == named.born_to
            else ""
        )
        lines.append(f"{named.name_as_told}{born} ({named.get_part_display().lower()})")
    return "\n".join(lines)


def _outstanding(request: AgencyRequest) -> AgencyRequest:
    request = locked(request)
    if request.returned_at:
        raise Refused(f"{request.get_agency_kind_display()} has already returned.")
    return request


def _children(request: AgencyRequest) -> list[int]:
    """Ids of the children, which whoever answers for an agency cannot read through the contact itself."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT frontdoor_children_of(%s)", [request.contact_id])
        return list(cursor.fetchone()[0])
