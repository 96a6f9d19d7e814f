"""What is already known of a child when a new contact comes (R019), and who someone named might be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from kith.engines.chronology import queries as chronology
from kith.engines.chronology.models import Entry
from kith.engines.tasks import queries as tasks
from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import local_date
from kith.practice.frontdoor.models import Contact, HistoryReview, NamedInContact
from kith.practice.frontdoor.queries.contacts import contacts_about
from kith.record.cases import queries as cases
from kith.record.cases.models import Case
from kith.record.cases.rules import is_rereferral
from kith.record.people import finding
from kith.record.people.models import Alert, Person, Relationship
from kith.record.people.rules.birth import UNKNOWN_BIRTH, Birth, BirthKind
from kith.record.people.rules.findings import Described
from kith.record.people.rules.identifiers import Identifier, IdentifierKind
from kith.record.people.rules.names import PersonName


@dataclass(frozen=True)
class History:
    """The newest of each, and how many there are."""

    contacts: list[Contact]
    contacts_count: int
    cases: list[Case]
    significant: list[Entry]
    family: list[Relationship]
    alerts: list[Alert]
    is_rereferral: bool


def history_of(viewer: Viewer, person: Person, *, before: datetime, most: int = 25) -> History:
    """A child's earlier contacts, cases, significant events, family and alerts."""
    earlier = contacts_about(viewer, person, before=before)
    childs_cases = list(cases.cases_of(viewer, person)[:most])
    last = childs_cases[0].opened_on if childs_cases else None
    significant = chronology.chronology(viewer, [person], significant_only=True)
    return History(
        contacts=list(earlier[:most]),
        contacts_count=earlier.count(),
        cases=childs_cases,
        significant=list(significant[:most]),
        family=list(_family(person)[:most]),
        alerts=list(Alert.objects.standing().as_at(viewer.today).filter(person=person)[:most]),
        is_rereferral=last is not None and is_rereferral(last, local_date(before)),
    )


def _family(person: Person) -> QuerySet[Relationship]:
    """Everyone the record ties to a person, on either side."""
    either = Q(person=person) | Q(other=person)
    return (
        Relationship.objects.standing()
        .filter(either, valid_to__isnull=True)
        .select_related("person", "other")
    )


def history_reviews(viewer: Viewer, contact: Contact) -> QuerySet[HistoryReview]:
    """Who read which child's history for this contact, and what matters now."""
    return HistoryReview.objects.standing().filter(contact=contact).select_related("person", "reviewed_by")


def likely_matches(viewer: Viewer, named: NamedInContact) -> list[finding.Match]:
    """Who someone named might be, with reasons, likeliest first."""
    return finding.matches_for(viewer, described(named))


def described(named: NamedInContact) -> Described:
    """Someone named in a contact, as the matching rules read them."""
    return Described(
        names=(PersonName(given=named.given, family=named.family),) if named.given or named.family else (),
        birth=birth_told(named),
        sex=named.sex,
        postcodes=frozenset({named.postcode} if named.postcode else ()),
        identifiers=frozenset(
            {Identifier(IdentifierKind.NHS_NUMBER, named.nhs_number)} if named.nhs_number else ()
        ),
    )


def birth_told(named: NamedInContact) -> Birth:
    """The birth as the referrer told it."""
    if named.expected_on:
        return Birth(BirthKind.EXPECTED, named.expected_on, named.expected_on)
    if named.born_from is None:
        return UNKNOWN_BIRTH
    kind = BirthKind.EXACT if named.born_from == named.born_to else BirthKind.ESTIMATED
    return Birth(kind, named.born_from, named.born_to)


def was_routed_to(viewer: Viewer, contact: Contact, person: Person) -> bool:
    """Whether Kith told the viewer that this contact may be about a person whose record is hidden."""
    return tasks.from_source(contact).filter(worker_id=viewer.worker_id, person=person).exists()


def routed_to(viewer: Viewer, contact: Contact) -> list[Person]:
    """The people of hidden records on which the viewer is named and whom this contact may be about."""
    told = tasks.from_source(contact).filter(worker_id=viewer.worker_id, person__isnull=False)
    return [task.person for task in told.select_related("person") if task.person]
