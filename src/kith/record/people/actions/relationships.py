"""How people are related, who has parental responsibility, and that a family tree was checked.

Decided on the person whose page it is: a worker who works with a child records who is who around them. The relatives
themselves are found or added; nothing of their own record is opened by it.
"""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.dates.periods import Period
from kith.record.people.actions import checks, involvement
from kith.record.people.actions.person import add_person
from kith.record.people.finding import birth_of
from kith.record.people.kinds import permissions
from kith.record.people.models import FamilyConfirmation, ParentalResponsibility, Person, Relationship
from kith.record.people.rules.relationships import Kind, Link, RelationshipError, check_link, inverse


@act(permission=permissions.RELATE_PEOPLE, on="person")
def relate(
    *, by: Viewer, person: Person, other: Person, kind: str, valid_from: date | None = None, source: str = "",
    confidence: str = Relationship.Confidence.REPORTED, is_absent: bool = False, note: str = "",
) -> Relationship:  # fmt: skip
    """Record that ``other`` is the ``kind`` of ``person``: the mother of this child, or this adult's child.

    One row is held for a pair; a kind that reads from the other side (child, grandchild …) is stored turned round. Raises
    Refused for what cannot be (someone related to themselves, a parent younger than their child, a loop: B064) and for a
    link that is recorded already.
    """
    checks.not_future(valid_from, by.today, field="valid_from", what="The date")
    link = stored_way(Link(str(other.pk), Kind(kind), str(person.pk)))
    lock_in_order(person, other)
    try:
        check_link(
            link, links=links_around(person, other), births={str(p.pk): birth_of(p) for p in (person, other)}
        )
    except RelationshipError as wrong:
        raise Refused(wrong.message, field="other" if wrong.code == "self" else "kind") from wrong
    pair = Q(person=person, other=other) | Q(person=other, other=person)
    if Relationship.objects.standing().filter(pair, kind=link.kind.value, valid_to__isnull=True).exists():
        raise Refused("This relationship is already recorded.", field="kind")
    relationship = Relationship.objects.create(
        person_id=int(link.person), other_id=int(link.other), kind=link.kind.value, valid_from=valid_from,
        source=checks.line(source, what="Source", field="source"), confidence=confidence, is_absent=is_absent,
        note=checks.line(note, what="Note", field="note"),
    )  # fmt: skip
    involvement.follow_family(relationship)
    return relationship


@act(permission=permissions.RELATE_PEOPLE, on="person")
def add_relative(
    *, by: Viewer, person: Person, kind: str, given: str = "", family: str = "", sex: str = Person.Sex.UNKNOWN,
    valid_from: date | None = None, source: str = "", confidence: str = Relationship.Confidence.REPORTED,
    is_absent: bool = False,
) -> Relationship:  # fmt: skip
    """Add someone new to us as a relative: their record and the relationship together, or neither."""
    other = add_person(by=by, given=given, family=family, sex=sex)
    return relate(
        by=by, person=person, other=other, kind=kind, valid_from=valid_from, source=source, confidence=confidence,
        is_absent=is_absent,
    )  # fmt: skip


@act(permission=permissions.RELATE_PEOPLE, on="person")
def correct_relationship(
    *, by: Viewer, person: Person, relationship: Relationship, confidence: str, is_absent: bool, source: str = "",
    note: str = "", valid_from: date | None = None, based_on: int | None = None,
) -> Relationship:  # fmt: skip
    """Put right what is recorded about a relationship. To change its kind, mark it wrong and record the right one."""
    checks.of_person(relationship, person)
    current = locked(relationship, based_on=based_on)
    checks.in_order(valid_from, current.valid_to)
    current.confidence, current.is_absent, current.valid_from = confidence, is_absent, valid_from
    current.source = checks.line(source, what="Source", field="source")
    current.note = checks.line(note, what="Note", field="note")
    current.save()
    return current


@act(permission=permissions.RELATE_PEOPLE, on="person")
def end_relationship(
    *, by: Viewer, person: Person, relationship: Relationship, valid_to: date, based_on: int | None = None
) -> Relationship:
    """End a relationship that no longer holds. A partner who leaves becomes a former partner: it stays in the tree."""
    checks.of_person(relationship, person)
    checks.not_future(valid_to, by.today, field="valid_to", what="The end")
    current = checks.ended(relationship, on=valid_to, based_on=based_on)
    current.save()
    if current.kind == Relationship.Kind.PARTNER:
        Relationship.objects.create(
            person_id=current.person_id, other_id=current.other_id, kind=Relationship.Kind.FORMER_PARTNER,
            valid_from=valid_to, source=current.source, confidence=current.confidence,
        )  # fmt: skip
    return current


@act(permission=permissions.RELATE_PEOPLE, on="person")
def mark_relationship_wrong(
    *, by: Viewer, person: Person, relationship: Relationship, note: str, based_on: int | None = None
) -> Relationship:
    """Mark a relationship as recorded in error, saying why. It stays in the history and counts for nothing."""
    checks.of_person(relationship, person)
    current = locked(relationship, based_on=based_on)
    current.note = checks.line(note, what="Note", field="note", needed="Say what was wrong.")
    current.recorded_in_error = True
    current.save()
    involvement.unfollow(relationship=current, ends_at=by.now)
    return current


@act(permission=permissions.RELATE_PEOPLE, on="person")
def record_responsibility(
    *, by: Viewer, person: Person, how: str, evidence: str, valid_from: date, holder: Person | None = None, body: str = "",
) -> ParentalResponsibility:  # fmt: skip
    """Record who has parental responsibility for a child, how they came by it, and what shows it.

    Raises Refused without evidence, without one holder, or when the same holder has it already.
    """
    checks.not_future(valid_from, by.today, field="valid_from", what="The date")
    evidence = checks.line(
        evidence,
        what="Evidence",
        field="evidence",
        needed="Say what shows it, for example a birth certificate.",
    )
    body = checks.line(body, what="Authority", field="body")
    if (holder is None) == (not body):
        raise Refused("Choose one person, or enter the authority that holds it.", field="holder")
    if holder is not None and holder.pk == person.pk:
        raise Refused("A child cannot hold parental responsibility for themselves.", field="holder")
    held = ParentalResponsibility.objects.standing().filter(person=person, valid_to__isnull=True)
    if held.filter(holder=holder, body=body).exists():
        raise Refused("This is already recorded.", field="holder")
    return ParentalResponsibility.objects.create(
        person=person, holder=holder, body=body, how=how, evidence=evidence, valid_from=valid_from
    )


@act(permission=permissions.RELATE_PEOPLE, on="responsibility")
def end_responsibility(
    *, by: Viewer, responsibility: ParentalResponsibility, valid_to: date, based_on: int | None = None
) -> ParentalResponsibility:
    """Record that someone's parental responsibility ended, for example by an adoption or a discharged order."""
    checks.not_future(valid_to, by.today, field="valid_to", what="The end")
    responsibility = checks.ended(responsibility, on=valid_to, based_on=based_on)
    responsibility.save()
    return responsibility


@act(permission=permissions.RELATE_PEOPLE, on="person")
def confirm_family(*, by: Viewer, person: Person, with_whom: str) -> FamilyConfirmation:
    """Record that the family tree was gone through with someone and is right. A later change makes it out of date (R074)."""
    with_whom = checks.line(
        with_whom,
        what="Who you checked it with",
        field="with_whom",
        needed="Say who you checked the family tree with.",
    )
    return FamilyConfirmation.objects.create(
        person=person, confirmed_at=by.now, confirmed_by_id=by.worker_id, with_whom=with_whom
    )


def stored_way(link: Link) -> Link:
    """The link the way round in which it is stored: the kinds a table row may have are the model's."""
    return (
        link
        if link.kind.value in Relationship.Kind.values
        else Link(link.other, inverse(link.kind), link.person)
    )


def links_around(*people: Person) -> list[Link]:
    """The links recorded among these people's families, as far as the worker may know, for the loop check."""
    reached = {person.pk for person in people}
    rows: dict[int, Relationship] = {}
    for _ in range(4):
        near = Relationship.objects.standing().filter(Q(person__in=reached) | Q(other__in=reached))
        rows |= {row.pk: row for row in near}
        wider = reached | {pk for row in rows.values() for pk in (row.person_id, row.other_id)}
        if wider == reached:
            break
        reached = wider
    return [as_link(row) for row in rows.values()]


def as_link(row: Relationship) -> Link:
    """A row as the rules hold it."""
    return Link(
        str(row.person_id), Kind(row.kind), str(row.other_id),
        Period.inclusive(row.valid_from, row.valid_to), row.is_absent,
    )  # fmt: skip


def lock_in_order(*people: Person) -> None:
    """Lock people's rows by id, always in that order, so that two acts on the same people never wait for each other."""
    list(
        Person.objects.select_for_update()
        .filter(pk__in=[p.pk for p in people])
        .order_by("pk")
        .values_list("pk")
    )
