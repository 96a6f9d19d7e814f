"""Who counts as a person's family, who lives with whom, and what the recorded links suggest.

The family group decides conflicts of interest and who appears in a family view. It is drawn wide: leaving
out a former partner's record is how a worker comes to read about their own cousin.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kith.kernel.dates import Period
from kith.record.people.rules.relationships import SIBLINGS, Kind, Link, as_parent

# They count for the person alone: their own relatives are no family of the person's.
_FAMILY_BY_CHOICE = frozenset({Kind.SIGNIFICANT_OTHER})
_NOT_FAMILY = frozenset({Kind.FRIEND})
_STEPS = 2


@dataclass(frozen=True, slots=True)
class Stay:
    """A person at an address over a period. Letters sent elsewhere are no stay."""

    person: str
    address: str
    period: Period


@dataclass(frozen=True, slots=True)
class Parent:
    """A parent in law or by birth, and whether they are absent from the child's daily life."""

    person: str
    kind: Kind
    is_absent: bool


def family_of(person: str, links: Iterable[Link]) -> frozenset[str]:
    """The person and everyone within two family links, whenever those held: a conflict does not end with a
    marriage.

    From a child, two links reach brothers and sisters, grandparents, aunts and uncles, and parents'
    partners, former ones too. A significant other counts, not their relatives; a friend does not. If one is
    in another's family group, the other is in theirs.
    """
    kin: dict[str, set[str]] = {}
    chosen: set[str] = set()
    for link in links:
        if link.kind in _FAMILY_BY_CHOICE and person in (link.person, link.other):
            chosen |= {link.person, link.other}
        elif link.kind not in _FAMILY_BY_CHOICE | _NOT_FAMILY:
            kin.setdefault(link.person, set()).add(link.other)
            kin.setdefault(link.other, set()).add(link.person)
    found = {person}
    for _ in range(_STEPS):
        found |= {relative for member in found for relative in kin.get(member, ())}
    return frozenset(found | chosen)


def parents_of(child: str, links: Iterable[Link], *, on: date) -> tuple[Parent, ...]:
    """The child's parents on a day, absent ones included, in the order recorded."""
    down = ((link, as_parent(link)) for link in links if link.period.contains(on))
    return tuple(
        Parent(parent.person, parent.kind, link.is_absent)
        for link, parent in down
        if parent and parent.other == child
    )


def household_on(person: str, stays: Iterable[Stay], *, day: date) -> frozenset[str]:
    """Everyone else staying that day at an address where the person stays; a child of two homes has two
    households.
    """
    there = [stay for stay in stays if stay.period.contains(day)]
    homes = {stay.address for stay in there if stay.person == person}
    return frozenset(stay.person for stay in there if stay.address in homes) - {person}


def suggested(links: Iterable[Link], *, on: date) -> frozenset[Link]:
    """Links that follow from those held on a day and are not recorded in any form: for a worker to confirm
    or not.

    Children of one parent are brothers and sisters, or half when each has another known parent and they
    differ; a parent's parent is a grandparent; a parent's brother or sister an aunt or uncle; a parent's
    partner a step-parent.
    """
    held = [link for link in links if link.period.contains(on)]
    known = {frozenset({link.person, link.other}) for link in held}
    parents = _parents(held)
    found = _grandparents(parents) | _siblings(parents) | _through(parents, held)
    return frozenset(link for link in found if frozenset({link.person, link.other}) not in known)


def _parents(held: list[Link]) -> dict[str, set[str]]:
    parents: dict[str, set[str]] = {}
    for down in filter(None, map(as_parent, held)):
        parents.setdefault(down.other, set()).add(down.person)
    return parents


def _grandparents(parents: dict[str, set[str]]) -> set[Link]:
    return {
        Link(grandparent, Kind.GRANDPARENT, child)
        for child, elders in parents.items()
        for elder in elders
        for grandparent in parents.get(elder, ())
    }


def _siblings(parents: dict[str, set[str]]) -> set[Link]:
    found = set()
    children = sorted(parents)
    for place, child in enumerate(children):
        for other in children[place + 1 :]:
            ours, theirs = parents[child], parents[other]
            if ours & theirs:
                is_half = bool(ours - theirs) and bool(theirs - ours)
                found.add(Link(child, Kind.HALF_SIBLING if is_half else Kind.SIBLING, other))
    return found


def _through(parents: dict[str, set[str]], held: list[Link]) -> set[Link]:
    found = set()
    for link in held:
        becomes = Kind.STEP_PARENT if link.kind is Kind.PARTNER else None
        becomes = Kind.AUNT_OR_UNCLE if link.kind in SIBLINGS else becomes
        if becomes is None:
            continue
        for relative, elder in ((link.person, link.other), (link.other, link.person)):
            found |= {Link(relative, becomes, child) for child, elders in parents.items() if elder in elders}
    return {link for link in found if link.person not in parents.get(link.other, ())}
