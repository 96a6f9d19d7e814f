"""Who is what to whom in a family, as far as the record knows."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from random import Random

from kith.borough.chance import happens
from kith.borough.facts import Relationship
from kith.borough.families.members import Family, Member

UNMARRIED_FATHER_RESPONSIBLE_PERCENT = 55.0


def ties(
    family: Family, children: list[Member], adults: list[Member], *, luck: Random, last_day: date
) -> Iterator[Relationship]:
    """The relationships of `children` and of those `adults` who are known. Somebody unborn has no date yet."""
    known = {adult.key: adult for adult in adults}

    def tie(
        person: Member, kind: str, other: Member, *, responsible: bool = False, told: bool = True
    ) -> Relationship:
        since = other.born_on if other.born_on <= last_day else None
        confidence = "confirmed" if told else "reported"
        return Relationship(person.key, kind, other.key, responsible, since, None, "family", confidence)

    for child in children:
        yield tie(family.mother, "mother", child, responsible=True)
        if child.father in known:
            married = family.partner is family.father
            responsible = married or happens(luck, UNMARRIED_FATHER_RESPONSIBLE_PERCENT)
            yield tie(known[child.father], "father", child, responsible=responsible, told=responsible)
        if family.partner.key in known and family.partner.key != child.father and family.partner_lives_in:
            yield tie(family.partner, "step_parent", child)
    for first, second in combinations(children, 2):
        yield tie(first, _brothers_and_sisters(first, second), second)
    if family.partner.key in known:
        yield tie(family.partner, "former_partner" if _apart(family, last_day) else "partner", family.mother)
    for grandmother in (adult for adult in adults if adult.part == "grandmother"):
        yield tie(grandmother, "mother", family.mother)
        for child in children:
            yield tie(grandmother, "grandparent", child)


def _brothers_and_sisters(first: Member, second: Member) -> str:
    if first.born_on == second.born_on:
        return "twin"
    return "sibling" if first.father == second.father else "half_sibling"


def _apart(family: Family, last_day: date) -> bool:
    fled = any(home.withheld and home.starts <= last_day for home in family.homes)
    return fled or not family.partner_lives_in
