"""Saying who the people named in a contact are. The machine proposes; a named screener decides."""

from __future__ import annotations

from collections.abc import Sequence

from kith.engines.chronology.actions import enter, withdraw
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce import queries as workforce
from kith.foundation.workforce.models import Team
from kith.practice.frontdoor.actions import contacts
from kith.practice.frontdoor.kinds import chronology, permissions
from kith.practice.frontdoor.models import Contact, HistoryReview, NamedInContact
from kith.record.people.actions import involvement
from kith.record.people.actions.person import add_person
from kith.record.people.models import Involvement, Person
from kith.record.people.rules.birth import Birth, BirthKind


@act(permission=permissions.SCREEN, on="contact")
def name_another(*, by: Viewer, contact: Contact, named: contacts.Named) -> NamedInContact:
    """Add someone else named in a contact that is already logged."""
    return contacts.name_person(contact, named)


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
        by=by, given=named.given, family=named.family, birth=birth_told(named), sex=named.sex,
        birth_basis="As told in a contact" if named.born_from or named.expected_on else "",
    )  # fmt: skip
    return _tie(by, contact, named, person, ["New to us"])


@act(permission=permissions.SCREEN, on="contact")
def unmatch(*, by: Viewer, contact: Contact, named: NamedInContact) -> NamedInContact:
    """Undo a match made in error, before the contact is decided. What was written to the chronology is marked in error."""
    if contact.decided_at:
        raise Refused("This contact is decided. A manager can re-open it.")
    named = locked(named)
    if named.person_id is None:
        raise Refused("This person is not matched.")
    withdraw(people=[named.person_id], source=contact)
    involvement.end_for(source=named, ends_at=by.now)
    named.person, named.matched_at, named.matched_by, named.match_reasons = None, None, None, []
    named.save()
    return named


@act(permission=permissions.SCREEN, on="contact")
def review_history(
    *, by: Viewer, contact: Contact, person: Person, words: str, contacts_seen: int
) -> HistoryReview:
    """Record that the screener read what is already known of a child, and what matters now (R019)."""
    if not words.strip():
        raise Refused("Say what in the history matters now, even if nothing does.", field="words")
    return HistoryReview.objects.create(
        contact=contact, person=person, words=words.strip(), contacts_seen=contacts_seen, reviewed_by_id=by.worker_id,
        reviewed_at=by.now,
    )  # fmt: skip


def birth_told(named: NamedInContact) -> Birth:
    """The birth as the referrer told it."""
    if named.expected_on:
        return Birth(BirthKind.EXPECTED, named.expected_on, named.expected_on)
    if named.born_from is None:
        return Birth(BirthKind.UNKNOWN)
    kind = BirthKind.EXACT if named.born_from == named.born_to else BirthKind.ESTIMATED
    return Birth(kind, named.born_from, named.born_to)


def _unmatched(contact: Contact, named: NamedInContact) -> NamedInContact:
    named = locked(named)
    if named.contact_id != contact.pk:
        raise Refused("This person was named in another contact.")
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
        for team in workforce.teams_of_kind(Team.Kind.FRONT_DOOR):
            involvement.involve(
                person_id=person.pk,
                team_id=team.pk,
                kind=Involvement.Kind.DUTY,
                starts_at=by.now,
                source=named,
            )
        enter(
            people=[person.pk], kind=chronology.CONTACT, source=contact, happened=contact.received_at,
            words=f"{contact.get_channel_display()} from {source_words(contact)}. {contact.account}",
        )  # fmt: skip
    return named


def source_words(contact: Contact) -> str:
    """Who told us, as a chronology says it: the agency or kind of source, never an anonymous caller's name."""
    if contact.is_anonymous:
        return "someone who did not give a name"
    return contact.agency.name if contact.agency else contact.referrer_role or "a member of the public"
