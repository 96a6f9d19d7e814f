"""Whose story a page tells: one person's, or theirs with their brothers, sisters and household.

The family is drawn from recorded relationships and addresses, and holds only people whom the viewer works with: someone
they do not work with is not named, and not counted. A home that is protected from anybody ties nobody together here,
because a shared household would give it away.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from kith.engines.chronology.permissions import READ
from kith.foundation.access.rules import decide
from kith.foundation.access.standing import standings
from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import Period
from kith.record.people import queries as people
from kith.record.people.models import Alert, Person, Relationship, Residence
from kith.record.people.rules.family import Stay, household_on, suggested
from kith.record.people.rules.relationships import SIBLINGS, Kind, Link

SIBLING, HOUSEHOLD = "Brother or sister", "Same household"


@dataclass(frozen=True)
class Relative:
    """Someone whose story is told with a child's, and why."""

    person: Person
    tie: str


@dataclass(frozen=True)
class Story:
    """Whose entries a page shows. Opening it opens each of their records: the decision and the audit see them all."""

    person: Person
    relatives: tuple[Relative, ...] = ()
    is_family: bool = False

    @property
    def people(self) -> list[Person]:
        return [self.person, *(relative.person for relative in self.relatives)]

    def people_concerned(self) -> list[int]:
        return [person.pk for person in self.people]


def story(viewer: Viewer, child_id: str) -> Story | None:
    """One person's story (after a merge, the surviving record's), or None when the viewer may know of no such person."""
    person = people.person(viewer, child_id)
    return Story(person) if person else None


def alerts_of(viewer: Viewer, person: Person) -> list[Alert]:
    """Who must be told or not told, and what to beware of, today: it stands over every page of a record."""
    return list(Alert.objects.standing().as_at(viewer.today).filter(person=person).order_by("id"))


def family_story(viewer: Viewer, child_id: str) -> Story | None:
    """A person's story with those of their brothers, sisters and household, by name."""
    alone = story(viewer, child_id)
    if alone is None:
        return None
    household = dict.fromkeys(_household(viewer, alone.person), HOUSEHOLD)
    siblings = dict.fromkeys(_siblings(viewer, alone.person), SIBLING)
    return Story(alone.person, _worked_with(viewer, household | siblings), is_family=True)


def _siblings(viewer: Viewer, person: Person) -> set[int]:
    """Ids of brothers and sisters: those recorded, and children of the same parent."""
    near = Relationship.objects.standing().filter(Q(person=person) | Q(other=person))
    ends = Q()
    for end in ("person", "other"):
        ends |= Q(**{f"{end}__in": near.values("person")}) | Q(**{f"{end}__in": near.values("other")})
    links = [
        Link(str(row.person_id), Kind(row.kind), str(row.other_id), is_absent=row.is_absent)
        for row in Relationship.objects.standing().filter(ends)
    ]
    me = str(person.pk)
    tied = {link for link in [*links, *suggested(links, on=viewer.today)] if link.kind in SIBLINGS}
    pairs = ({link.person, link.other} for link in tied if me in (link.person, link.other))
    return {int(pk) for pair in pairs for pk in pair if pk != me}


def _household(viewer: Viewer, person: Person) -> set[int]:
    """Ids of who lives today where this person lives, protected homes left out."""
    here = Residence.objects.standing().as_at(viewer.today).filter(is_protected=False)
    here = here.exclude(kind=Residence.Kind.CORRESPONDENCE)
    stays = [
        Stay(str(row.person_id), str(row.address_id), Period.inclusive(row.valid_from, row.valid_to))
        for row in here.filter(address__in=here.filter(person=person).values("address"))
    ]
    return {int(pk) for pk in household_on(str(person.pk), stays, day=viewer.today)}


def _worked_with(viewer: Viewer, ties: dict[int, str]) -> tuple[Relative, ...]:
    """Those of these people whose chronology the viewer may read without breaking any glass, by name."""
    open_to = [s.person_id for s in standings(viewer, ties) if decide(viewer, READ, [s]).allowed]
    found = Person.objects.current().filter(pk__in=open_to).order_by("sort_name", "id")
    return tuple(Relative(person, ties[person.pk]) for person in found)
