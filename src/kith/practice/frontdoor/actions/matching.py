"""Saying who the people named in a contact are. The machine proposes; a named screener decides."""

from __future__ import annotations

from collections.abc import Sequence

from kith.engines.chronology.actions import enter, withdraw
from kith.engines.clocks.actions import now_about
from kith.engines.tasks.actions import finish_for
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce import queries as workforce
from kith.foundation.workforce.models import Team
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import contacts, following
from kith.practice.frontdoor.actions.told import Named
from kith.practice.frontdoor.kinds import chronology, permissions
from kith.practice.frontdoor.models import Contact, HistoryReview, NamedInContact
from kith.record.people.actions import involvement
from kith.record.people.actions.person import add_person
from kith.record.people.models import Involvement, Person


@act(permission=permissions.SCREEN, on="contact")
def name_another(*, by: Viewer, contact: Contact, named: Named) -> NamedInContact:
    """Add someone else named in a contact that is already logged. Raises Refused when nothing is said of them."""
    if not (named.given or named.family):
        raise Refused("Enter a name, or describe the person.", field="given")
    added = contacts.name_person(contact, named)
    following.route_to_named_staff(by, contact, added)
    return added


@act(permission=permissions.SCREEN, on="contact")
def match(
    *, by: Viewer, contact: Contact, named: NamedInContact, person: Person, reasons: Sequence[str] = ()
) -> NamedInContact:
    """Say that someone named is a person we already hold. Writes the contact into a child's chronology.

    Raises Refused when the name belongs to another contact, is already matched, or the person is matched here already.
    """
    named = _unmatched(contact, named)
    if contact.named.filter(person=person).exists():
        raise Refused(f"{person.name} is already matched in this contact.")
    return _tie(by, contact, named, person, reasons)


@act(permission=permissions.SCREEN, on="contact")
def add_as_new(*, by: Viewer, contact: Contact, named: NamedInContact) -> NamedInContact:
    """Say that someone named is new to us, and give them a record. Raises Refused without a name."""
    named = _unmatched(contact, named)
    person = add_person(
        by=by, given=named.given, family=named.family, birth=queries.birth_told(named), sex=named.sex,
        birth_basis="As told in a contact" if named.born_from or named.expected_on else "",
    )  # fmt: skip
    return _tie(by, contact, named, person, ["New to us"])


@act(permission=permissions.SCREEN, on="contact")
def unmatch(*, by: Viewer, contact: Contact, named: NamedInContact) -> NamedInContact:
    """Undo a match made in error, before the contact is decided. What was written to the chronology is marked in error."""
    contact = locked(contact)
    if contact.decided_at:
        raise Refused("This contact is decided: its matches stand.")
    named = _here(contact, named)
    if named.person_id is None:
        raise Refused("This person is not matched.")
    withdraw(people=[named.person_id], source=contact)
    involvement.end_for(source=named, ends_at=by.now)
    named.person, named.matched_at, named.matched_by, named.match_reasons = None, None, None, []
    named.save()
    now_about(by=by, subject=contact, people=_children(contact))
    return named


@act(permission=permissions.RECOGNISE, on="contact")
def recognise(*, by: Viewer, contact: Contact, named: NamedInContact, person: Person) -> NamedInContact:
    """Say that someone named is a person whose record is hidden and on which the worker is named.

    From that moment the contact is hidden too: whoever logged it or had it on the board finds nothing there (SECURITY 2.2).
    Raises Refused unless the worker is named on the record, which is what Kith's task told them.
    """
    if person.level == Person.Level.STANDARD or not queries.was_routed_to(by, contact, person):
        raise Refused("Only someone named on a restricted record can say this.")
    named = _tie(by, contact, _unmatched(contact, named), person, ["Recognised by named staff"])
    finish_for(by=by, source=contact, what=following.HIDDEN_MATCH)
    return named


@act(permission=permissions.SCREEN, on="contact")
def review_history(
    *, by: Viewer, contact: Contact, person: Person, words: str, contacts_seen: int
) -> HistoryReview:
    """Record that the screener read what is already known of a child, and what matters now (R019)."""
    if person.pk not in _children(contact):
        raise Refused("This person is not a child of this contact.")
    if not words.strip():
        raise Refused("Say what in the history matters now, even if nothing does.", field="words")
    return HistoryReview.objects.create(
        contact=contact, person=person, words=words.strip(), contacts_seen=contacts_seen, reviewed_by_id=by.worker_id,
        reviewed_at=by.now,
    )  # fmt: skip


def _here(contact: Contact, named: NamedInContact) -> NamedInContact:
    named = locked(named)
    if named.contact_id != contact.pk:
        raise Refused("This person was named in another contact.")
    return named


def _children(contact: Contact) -> list[int]:
    """Ids of the matched children, read afresh."""
    matched = contact.named.filter(
        part=NamedInContact.Part.CHILD, person__isnull=False, recorded_in_error=False
    )
    return list(matched.values_list("person_id", flat=True))


def _unmatched(contact: Contact, named: NamedInContact) -> NamedInContact:
    named = _here(contact, named)
    if named.person_id is not None:
        raise Refused("This person is already matched. Undo the match first.")
    return named


def _tie(
    by: Viewer, contact: Contact, named: NamedInContact, person: Person, reasons: Sequence[str]
) -> NamedInContact:
    named.person, named.matched_at, named.matched_by_id = person, by.now, by.worker_id
    named.match_reasons = list(reasons)
    named.save()
    if named.part == NamedInContact.Part.CHILD:
        _let_in_the_front_door(by, named, person)
        enter(
            people=[person.pk], kind=chronology.CONTACT, source=contact, happened=contact.received_at,
            words=f"{contact.get_channel_display()} from {source_words(contact)}. {contact.account}",
        )  # fmt: skip
        now_about(by=by, subject=contact, people=_children(contact))
    return named


def _let_in_the_front_door(by: Viewer, named: NamedInContact, person: Person) -> None:
    """The front door works with a child while the contact is open; never with one whose record is hidden."""
    for team in (
        workforce.teams_of_kind(Team.Kind.FRONT_DOOR) if person.level == Person.Level.STANDARD else ()
    ):
        involvement.involve(
            person_id=person.pk, team_id=team.pk, kind=Involvement.Kind.DUTY, starts_at=by.now, source=named
        )  # fmt: skip


def source_words(contact: Contact) -> str:
    """Who told us, as a chronology says it: the agency or kind of source, never an anonymous caller's name."""
    if contact.is_anonymous:
        return "someone who did not give a name"
    return contact.agency.name if contact.agency else contact.referrer_role or "a member of the public"
