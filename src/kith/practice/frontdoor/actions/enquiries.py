"""Asking partners what they know, all at once, and taking in what they return (R004 to R006)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import connection

from kith.engines.chronology.actions import enter
from kith.engines.tasks.actions import raise_task
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce.models import Agency
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import asking
from kith.practice.frontdoor.actions.following import page_of
from kith.practice.frontdoor.kinds import chronology, permissions
from kith.practice.frontdoor.models import AgencyRequest, Contact, Enquiry

ASKED_BY_DEFAULT = (
    Agency.Kind.POLICE, Agency.Kind.EDUCATION, Agency.Kind.HOUSING, Agency.Kind.HEALTH, Agency.Kind.DOMESTIC_ABUSE
)  # fmt: skip
ESCALATES_AT = 2  # the chase that also goes to the agency's lead
LOOK_AGAIN = "Look again at a decision: information came after it"


@act(permission=permissions.SCREEN, on="contact")
def open_enquiry(
    *, by: Viewer, contact: Contact, purpose: str, lawful_basis: str, agencies: Iterable[str], due_at: datetime
) -> Enquiry:  # fmt: skip
    """Ask several agencies at once. Each gets the names and birth dates, the purpose, and nothing else of the record.

    Raises Refused without a purpose or an agency, for a time that has passed, or when an enquiry is already open.
    """
    kinds = [kind for kind in Agency.Kind.values if kind in set(agencies)]
    if not purpose.strip():
        raise Refused("Say what the information is needed for.", field="purpose")
    if not kinds:
        raise Refused("Choose at least one agency to ask.", field="agencies")
    _check_time(by, due_at)
    locked(contact)
    if Enquiry.objects.filter(contact=contact).exists():
        raise Refused("An enquiry is already open for this contact. Add an agency to it instead.")
    return asking.open_with(
        by, contact, purpose=purpose, lawful_basis=lawful_basis, kinds=kinds, due_at=due_at
    )


@act(permission=permissions.SCREEN, on="contact")
def ask_another_agency(*, by: Viewer, contact: Contact, agency_kind: str, due_at: datetime) -> AgencyRequest:
    """Ask one more agency in an open enquiry. Raises Refused when there is none, or it has been asked."""
    enquiry = Enquiry.objects.filter(contact=locked(contact)).first()
    if enquiry is None:
        raise Refused("No enquiry is open for this contact. Ask partners first.")
    if agency_kind not in Agency.Kind.values or contact.requests.filter(agency_kind=agency_kind).exists():
        raise Refused("Choose an agency that has not been asked.", field="agency_kind")
    _check_time(by, due_at)
    return asking.ask(by, contact, agency_kind, question=enquiry.purpose, due_at=due_at)


@act(permission=permissions.ANSWER_REQUEST, on="request")
def acknowledge_request(*, by: Viewer, request: AgencyRequest) -> AgencyRequest:
    """An agency says that it has a request; the moment is kept (R028). Raises Refused the second time."""
    request = _outstanding(request)
    if request.acknowledged_at:
        raise Refused(f"{request.acknowledged_by.name} has already said that you have this.")
    request.acknowledged_at, request.acknowledged_by_id = by.now, by.worker_id
    request.save()
    return request


@act(permission=permissions.SCREEN, on="request")
def chase(*, by: Viewer, request: AgencyRequest) -> AgencyRequest:
    """Record that an agency was chased. The second chase goes to the agency's lead as well (R005)."""
    request = _outstanding(request)
    request.chased_at, request.chases = by.now, request.chases + 1
    if request.chases >= ESCALATES_AT and request.escalated_at is None:
        _escalate(by, request)
    request.save()
    return request


@act(permission=permissions.ANSWER_REQUEST, on="request")
def record_return(
    *, by: Viewer, request: AgencyRequest, completeness: str, handling: str, information: str = "",
    returned_by_name: str = "",
) -> AgencyRequest:  # fmt: skip
    """Take in what an agency returned, as it was given, with how it may be shared.

    A return that comes after the decision re-opens it: it stands on the board, and a task asks the front door's manager to
    look again (R006). Raises Refused when it was returned before, or when something is said to be held but nothing is
    written.
    """
    request = _outstanding(request)
    if completeness not in AgencyRequest.Completeness.values:
        raise Refused("Say how full the return is.", field="completeness")
    if handling not in AgencyRequest.Handling.values:
        raise Refused("Say how it may be shared.", field="handling")
    if completeness != AgencyRequest.Completeness.NOTHING_HELD and not information.strip():
        raise Refused("Write what the agency told us.", field="information")
    request.returned_at, request.returned_by_id = by.now, by.worker_id
    request.returned_by_name = returned_by_name.strip() or by.name
    request.information, request.completeness, request.handling = information.strip(), completeness, handling
    request.save()
    _tell_of(by, request)
    return request


def _tell_of(by: Viewer, request: AgencyRequest) -> None:
    """The children's chronologies, and a manager when the decision was made without this."""
    if request.information:
        enter(
            people=_asked_about(request), kind=chronology.RETURN, source=request, happened=by.now,
            words=f"{request.get_agency_kind_display()} returned information ({request.get_completeness_display().lower()}).",
        )  # fmt: skip
    if _is_decided(request):
        team = queries.front_door_team()
        if team:
            raise_task(by=by, what=LOOK_AGAIN, source=Contact(pk=request.contact_id), team_id=team.pk, important=True,
                       page=f"{page_of(request.contact_id)}look-again/")  # fmt: skip


def _escalate(by: Viewer, request: AgencyRequest) -> None:
    lead = request.agency.mash_lead if request.agency else None
    request.escalated_at, request.escalated_to = by.now, lead.name if lead else "No lead is recorded"
    if lead:
        raise_task(by=by, what="A request to your agency is overdue", source=request, worker_id=lead.pk, important=True,
                   page=f"/front-door/requests/{request.pk}/")  # fmt: skip


def _outstanding(request: AgencyRequest) -> AgencyRequest:
    request = locked(request)
    if request.returned_at:
        raise Refused(f"{request.get_agency_kind_display()} has already returned.")
    return request


def _check_time(by: Viewer, due_at: datetime) -> None:
    if due_at <= by.now:
        raise Refused("The time to answer by must be in the future.", field="within")


def _asked_about(request: AgencyRequest) -> list[int]:
    """Ids of the children, which whoever answers for an agency cannot read through the contact itself."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT frontdoor_children_of(%s)", [request.contact_id])
        return list(cursor.fetchone()[0])


def _is_decided(request: AgencyRequest) -> bool:
    """Whether the contact is decided, which whoever answers for an agency cannot read either."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT frontdoor_is_decided(%s)", [request.contact_id])
        return bool(cursor.fetchone()[0])
