"""Who and what is around a person: family, household, addresses, ties.

Whoever the viewer may not know of is not there: the rows that name them are withheld by the database itself, so neither
the picture nor the count tells that somebody was left out (F071).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from kith.foundation.access.viewer import Viewer
from kith.record.people.models import Person, Relationship, Residence, Reveal

MOST_PEOPLE = 60
"""A picture of more is no picture: the table below it is paged, and says how many there are."""
STEPS = 2


@dataclass(frozen=True)
class Family:
    """The people within two family links of one, how they are linked, and when a link of theirs last changed."""

    person: Person
    people: dict[int, Person]
    links: Sequence[Relationship]
    changed_at: datetime | None
    is_cut: bool

    def is_stale(self, confirmed_at: datetime | None) -> bool:
        """Whether the tree was never checked, or a relationship changed since it was (R074)."""
        if not self.links:
            return False
        return confirmed_at is None or (self.changed_at is not None and self.changed_at > confirmed_at)


@dataclass(frozen=True)
class Household:
    """Someone who lives or lived where the person did, and when."""

    person: Person
    stay: Residence
    shared: Residence


def family_of(viewer: Viewer, person: Person) -> Family:
    """The family of a person as far as the viewer may know, at most sixty people of it."""
    links: dict[int, Relationship] = {}
    reached = {person.pk}
    for _ in range(STEPS):
        near = Relationship.objects.filter(Q(person__in=reached) | Q(other__in=reached)).select_related(
            "person", "other"
        )
        links |= {link.pk: link for link in near}
        reached |= {
            pk
            for link in links.values()
            if not link.recorded_in_error
            for pk in (link.person_id, link.other_id)
        }
        if len(reached) > MOST_PEOPLE:
            break
    among = Relationship.objects.standing().filter(person__in=reached, other__in=reached)
    links |= {link.pk: link for link in among.select_related("person", "other")}
    kept = set(sorted(reached - {person.pk})[: MOST_PEOPLE - 1]) | {person.pk}
    standing = [
        link
        for link in links.values()
        if not link.recorded_in_error and {link.person_id, link.other_id} <= kept
    ]
    own = [link for link in links.values() if person.pk in (link.person_id, link.other_id)]
    return Family(
        person=person,
        people={
            pk: one
            for link in standing
            for pk, one in ((link.person_id, link.person), (link.other_id, link.other))
        }
        | {person.pk: person},
        links=sorted(standing, key=lambda link: link.pk),
        changed_at=max((link.recorded_at for link in own if link.recorded_at), default=None),
        is_cut=len(reached) > MOST_PEOPLE,
    )


def household_of(viewer: Viewer, person: Person, stays: Sequence[Residence]) -> list[Household]:
    """Who lived at the same addresses at the same time, newest first, among those the viewer works with. ``stays`` are the
    person's own."""
    own = [stay for stay in stays if stay.kind != Residence.Kind.CORRESPONDENCE]
    others = (
        Residence.objects.standing()
        .filter(address__in=[stay.address_id for stay in own])
        .exclude(person=person)
        .exclude(kind=Residence.Kind.CORRESPONDENCE)
        .select_related("person")
        .order_by("-valid_from", "person__sort_name", "id")
    )
    return [
        Household(theirs.person, theirs, ours)
        for theirs in others
        for ours in own
        if ours.address_id == theirs.address_id and _overlap(ours, theirs)
    ]


def stays_of(viewer: Viewer, person: Person) -> list[Residence]:
    """Where a person lives and lived, newest first, with from whom each is kept."""
    return list(
        Residence.objects.standing()
        .filter(person=person)
        .select_related("address")
        .prefetch_related("withholdings__from_person")
        .order_by("-valid_from", "-id")
    )


def reveals_of(viewer: Viewer, residence: Residence) -> QuerySet[Reveal]:
    """Who was shown a protected address, newest first."""
    return residence.reveals.select_related("worker").order_by("-revealed_at", "-id")


def _overlap(ours: Residence, theirs: Residence) -> bool:
    starts = max(ours.valid_from, theirs.valid_from)
    ends = min((end for end in (ours.valid_to, theirs.valid_to) if end), default=None)
    return ends is None or starts <= ends
