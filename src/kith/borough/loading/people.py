"""People, and everything known of who they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from kith.borough.facts import Chunk
from kith.borough.facts.people import Name as NameFact
from kith.borough.facts.people import Person as PersonFact
from kith.borough.loading.plan import Load, at_noon
from kith.kernel.text import read_phone
from kith.record.people import indexing
from kith.record.people.models import (
    Address,
    Alert,
    ContactDetail,
    Disability,
    Ethnicity,
    Identifier,
    ImmigrationStatus,
    IndexEntry,
    Language,
    Name,
    ParentalResponsibility,
    Person,
    Relationship,
    Religion,
    Residence,
    Withholding,
)  # fmt: skip
from kith.record.people.rules.child_ids import new_child_id

NAME_KINDS = {"own_script": Name.Kind.ORIGINAL_SCRIPT}
ADDRESS_KINDS = {
    "home": Address.Kind.DWELLING, "refuge": Address.Kind.REFUGE, "hospital": Address.Kind.INSTITUTION,
    "custody": Address.Kind.INSTITUTION, "abroad": Address.Kind.OVERSEAS,
}  # fmt: skip
ALERT_KINDS = {"hazard": Alert.Kind.STAFF_SAFETY, "do_not_disclose": Alert.Kind.DO_NOT_DISCLOSE}
DETAIL_KINDS = {"home": ContactDetail.Kind.LANDLINE}
AUDIENCES = set(Withholding.Audience.values)


class Known:
    """When each family was first recorded, and each person's names, for the rows that hang on them."""

    def __init__(self, chunk: Chunk) -> None:
        self.first_seen: dict[int, datetime] = {}
        family_of = {person.key: person.family for person in chunk.people}
        by_family: dict[int, datetime] = {}
        for contact in chunk.contacts:
            seen = by_family.get(contact.family)
            by_family[contact.family] = min(seen, contact.received_at) if seen else contact.received_at
        for person, family in family_of.items():
            if family in by_family:
                self.first_seen[person] = by_family[family]
        self.names: dict[int, list[NameFact]] = defaultdict(list)
        for name in chunk.names:
            self.names[name.person].append(name)

    def since(self, to: Load, person: int, day: date | None = None) -> datetime:
        first = self.first_seen.get(person, to.began)
        return max(first, at_noon(day)) if day else first


def load(to: Load, chunk: Chunk) -> None:
    """Write a chunk's people."""
    known = Known(chunk)
    child_ids = {}
    for person in chunk.people:
        to.people += 1
        to.known.add(person.key)
        child_ids[person.key] = new_child_id(to.people)
    to.copy(Person, ("id", "child_id", "name", "sort_name", "birth_kind", "born_from", "born_to", "expected_on", "birth_basis",
                     "died_on", "sex", "gender_identity", "pronouns", "level"),
            (_person(to, known, person, child_ids[person.key]) for person in chunk.people))  # fmt: skip
    to.copy(Name, ("person_id", "kind", "given", "family", "valid_from", "valid_to", "is_confidential"), (
        (n.person, NAME_KINDS.get(n.kind, n.kind), f"{n.given} {n.middle}".strip(), n.family, n.valid_from, n.valid_to, False,
         known.since(to, n.person), None)
        for n in chunk.names
    ))  # fmt: skip
    _identity(to, chunk, known)
    _homes(to, chunk, known)
    _ties(to, chunk, known)
    to.copy(IndexEntry, ("person_id", "names", "keys", "born_from"), _index(chunk, known, child_ids))


def _person(to: Load, known: Known, person: PersonFact, child_id: str) -> tuple[Any, ...]:
    name = _shown(known.names[person.key])
    expected = person.birth == "expected"
    kind = person.birth if person.born_on else Person.BirthKind.UNKNOWN
    born = None if expected else person.born_on
    return (
        person.key, child_id, f"{name.given} {name.family}".strip(), indexing.plain(f"{name.family} {name.given}".strip()), kind,
        born, born, person.born_on if expected else None, "", person.died_on, person.sex, "", "", person.level,
        known.since(to, person.key), None,
    )  # fmt: skip


def _shown(names: list[NameFact]) -> NameFact:
    """The name to show: preferred before legal before any other, the latest of each."""
    order = {"preferred": 0, "legal": 1}
    current = [name for name in names if name.valid_to is None and name.kind != "own_script"] or names
    return min(current, key=lambda name: order.get(name.kind, 2))


def _identity(to: Load, chunk: Chunk, known: Known) -> None:
    everyone = chunk.people

    def stamp(person: int) -> tuple[datetime, None]:
        return known.since(to, person), None

    to.copy(Identifier, ("person_id", "kind", "value", "note", "source"), (
        (p.key, kind, value, "", "", *stamp(p.key))
        for p in everyone for kind, value in (("nhs", p.nhs_number), ("upn", p.upn)) if value
    ))  # fmt: skip
    to.copy(Ethnicity, ("person_id", "code", "said_by", "said_on"), (
        (p.key, p.ethnicity, p.ethnicity_said_by, known.since(to, p.key).date(), *stamp(p.key)) for p in everyone if p.ethnicity
    ))  # fmt: skip
    to.copy(Language, ("person_id", "name", "is_first", "needs_interpreter", "note"), (
        (p.key, p.language, True, p.interpreter, "", *stamp(p.key)) for p in everyone if p.language
    ))  # fmt: skip
    to.copy(Religion, ("person_id", "name", "said_by"), (
        (p.key, p.religion, "", *stamp(p.key)) for p in everyone if p.religion
    ))  # fmt: skip
    to.copy(Disability, ("person_id", "code", "source", "valid_from", "valid_to"), (
        (p.key, code, "", known.since(to, p.key).date(), None, *stamp(p.key)) for p in everyone for code in p.disabilities
    ))  # fmt: skip
    to.copy(ImmigrationStatus, ("person_id", "status", "source", "valid_from", "valid_to"), (
        (i.person, i.status if i.status in ImmigrationStatus.Status.values else "not_known", "", i.valid_from, i.valid_to,
         *stamp(i.person))
        for i in chunk.immigration
    ))  # fmt: skip
    to.copy(ContactDetail, ("person_id", "kind", "value", "normal", "note", "is_safe", "valid_from", "valid_to"), (
        (c.person, DETAIL_KINDS.get(c.kind, c.kind), c.value, _normal(c.kind, c.value), "", c.safe,
         known.since(to, c.person).date(), None, *stamp(c.person))
        for c in chunk.contact_details
    ))  # fmt: skip
    to.copy(Alert, ("person_id", "kind", "words", "review_on", "ended_because", "valid_from", "valid_to"), (
        (a.person, ALERT_KINDS[a.kind], a.text, a.review_on, "", a.valid_from, None, known.since(to, a.person, a.valid_from), None)
        for a in chunk.safety_alerts
    ))  # fmt: skip


def _homes(to: Load, chunk: Chunk, known: Known) -> None:
    to.copy(Address, ("id", "kind", "lines", "postcode", "uprn", "country"), (
        (a.key, ADDRESS_KINDS.get(a.kind, Address.Kind.PLACEMENT), ", ".join(p for p in (a.line, a.locality, a.town) if p),
         a.postcode, "", "", to.began, None)
        for a in chunk.addresses
    ))  # fmt: skip
    protected: dict[int, int] = {}
    rows = []
    for home in chunk.residences:
        key = to.next_id("residence")
        if home.withheld:
            protected[home.person] = key
        rows.append((key, home.person, home.address, Residence.Kind.MAIN, "", home.withheld, home.valid_from, home.valid_to,
                     known.since(to, home.person, home.valid_from), None))  # fmt: skip
    to.copy(
        Residence,
        ("id", "person_id", "address_id", "kind", "source", "is_protected", "valid_from", "valid_to"),
        rows,
    )
    to.copy(Withholding, ("residence_id", "audience", "from_person_id", "reason", "valid_from", "valid_to"), (
        (protected[w.person], _audience(w.from_person, w.from_audience), w.from_person, w.reason, w.valid_from, None,
         known.since(to, w.person, w.valid_from), None)
        for w in chunk.withholdings if w.person in protected
    ))  # fmt: skip


def _ties(to: Load, chunk: Chunk, known: Known) -> None:
    kinds = set(Relationship.Kind.values)
    rows = []
    for tie in chunk.relationships:
        if tie.kind not in kinds:
            to.leave_out(f"relationship {tie.kind}")
            continue
        rows.append((tie.person, tie.other, tie.kind, tie.valid_from, tie.valid_to, False, tie.source,
                     tie.confidence, "", known.since(to, tie.person), None))  # fmt: skip
    to.copy(Relationship, ("person_id", "other_id", "kind", "valid_from", "valid_to", "is_absent", "source", "confidence", "note"), rows)  # fmt: skip

    to.copy(ParentalResponsibility, ("person_id", "holder_id", "body", "how", "evidence", "valid_from", "valid_to"), (
        (tie.other, tie.person, "", "mother" if tie.kind == "mother" else "registered", "As told by the family",
         known.since(to, tie.other).date(), None, known.since(to, tie.other), None)
        for tie in chunk.relationships if tie.parental_responsibility and tie.kind in ("mother", "father")
    ))  # fmt: skip


def _index(chunk: Chunk, known: Known, child_ids: dict[int, str]) -> Iterator[tuple[Any, ...]]:
    postcodes = {address.key: address.postcode for address in chunk.addresses}
    homes: dict[int, list[str]] = defaultdict(list)
    for home in chunk.residences:
        if not home.withheld and postcodes.get(home.address):
            homes[home.person].append(postcodes[home.address])
    for person in chunk.people:
        numbers = [
            (kind, value) for kind, value in (("nhs", person.nhs_number), ("upn", person.upn)) if value
        ]
        born = None if person.birth == "expected" else person.born_on
        entry = indexing.make_entry(
            child_id=child_ids[person.key],
            names=[f"{n.given} {n.middle} {n.family}" for n in known.names[person.key]],
            numbers=numbers, postcodes=homes[person.key], born=(born, born),
        )  # fmt: skip
        yield person.key, entry.names, list(entry.keys), entry.born_from


def _audience(person: int | None, audience: str) -> str:
    if person:
        return Withholding.Audience.PERSON
    return audience if audience in AUDIENCES else Withholding.Audience.BIRTH_FAMILY


def _normal(kind: str, value: str) -> str:
    return value.lower() if kind == "email" else read_phone(value).normal
