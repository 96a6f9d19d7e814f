"""How people are related, what follows from it, and what cannot be.

One link is held for a pair: *person* is the *kind* of *other*. The other side is read through the inverse,
never stored. What follows (a parent's parent is a grandparent) is offered to the worker, never recorded by
itself: families say who is family. Parental responsibility is not a relationship but a fact in law with its
own dates: see `responsibility`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kith.kernel.dates import Period
from kith.record.people.rules.birth import Birth
from kith.record.people.rules.labelled import Labelled

ALWAYS = Period.half_open(None, None)


class Kind(Labelled):
    """What *person* is to *other*."""

    MOTHER = "mother", "mother"
    FATHER = "father", "father"
    PARENT = "parent", "parent"
    CHILD = "child", "child"
    ADOPTIVE_PARENT = "adoptive_parent", "adoptive parent"
    ADOPTED_CHILD = "adopted_child", "adopted child"
    STEP_PARENT = "step_parent", "step-parent"
    STEP_CHILD = "step_child", "stepchild"
    GRANDPARENT = "grandparent", "grandparent"
    GRANDCHILD = "grandchild", "grandchild"
    SIBLING = "sibling", "brother or sister"
    HALF_SIBLING = "half_sibling", "half-brother or half-sister"
    STEP_SIBLING = "step_sibling", "stepbrother or stepsister"
    TWIN = "twin", "twin or other multiple"
    AUNT_OR_UNCLE = "aunt_or_uncle", "aunt or uncle"
    NIECE_OR_NEPHEW = "niece_or_nephew", "niece or nephew"
    COUSIN = "cousin", "cousin"
    PARTNER = "partner", "partner"
    FORMER_PARTNER = "former_partner", "former partner"
    CARER = "carer", "carer"
    CARED_FOR = "cared_for", "cared for by them"
    GUARDIAN = "guardian", "guardian"
    WARD = "ward", "child they are guardian of"
    SIGNIFICANT_OTHER = "significant_other", "significant other"
    FRIEND = "friend", "friend"


_PAIRS = (
    (Kind.PARENT, Kind.CHILD),
    (Kind.ADOPTIVE_PARENT, Kind.ADOPTED_CHILD),
    (Kind.STEP_PARENT, Kind.STEP_CHILD),
    (Kind.GRANDPARENT, Kind.GRANDCHILD),
    (Kind.AUNT_OR_UNCLE, Kind.NIECE_OR_NEPHEW),
    (Kind.CARER, Kind.CARED_FOR),
    (Kind.GUARDIAN, Kind.WARD),
)
_INVERSES = {kind: kind for kind in Kind} | dict(_PAIRS) | {inverse: kind for kind, inverse in _PAIRS}
_INVERSES |= {Kind.MOTHER: Kind.CHILD, Kind.FATHER: Kind.CHILD}

BIRTH_PARENTS = frozenset({Kind.MOTHER, Kind.FATHER, Kind.PARENT})
LEGAL_PARENTS = BIRTH_PARENTS | {Kind.ADOPTIVE_PARENT}
SIBLINGS = frozenset({Kind.SIBLING, Kind.HALF_SIBLING, Kind.STEP_SIBLING, Kind.TWIN})


def inverse(kind: Kind) -> Kind:
    """What *other* is to *person*. A mother's inverse is child, and a child's is parent: the word for it is
    lost.
    """
    return _INVERSES[kind]


@dataclass(frozen=True, slots=True)
class Link:
    """`person` is the `kind` of `other`. `is_absent`: a parent who is not part of the child's daily life."""

    person: str
    kind: Kind
    other: str
    period: Period = ALWAYS
    is_absent: bool = False

    @property
    def reversed(self) -> "Link":
        """The same link read from the other side."""
        return Link(self.other, inverse(self.kind), self.person, self.period)


class RelationshipError(ValueError):
    """A relationship that cannot be. `message` is for the screen, `code` for tests and logs."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def check_link(link: Link, *, links: Iterable[Link], births: Mapping[str, Birth]) -> None:
    """Refuse what cannot be: raises `RelationshipError` with code `self`, `younger-parent` or `loop`.

    `links` are those already recorded; `births` holds what is known of each birth. Step-parents and carers
    may be younger.
    """
    if link.person == link.other:
        raise RelationshipError("self", "A person cannot be related to themselves")
    down = as_parent(link)
    if down is None:
        return
    if _is_too_young(births.get(down.person), births.get(down.other)):
        raise RelationshipError("younger-parent", "A parent must be older than their child. Check the dates")
    if down.person in _descendants(down.other, links):
        raise RelationshipError("loop", "This would make someone their own ancestor. Check who is the parent")


def as_parent(link: Link) -> Link | None:
    """The link read with the parent first, or None when it is not one of parent and child in law or by
    birth.
    """
    if link.kind in LEGAL_PARENTS:
        return link
    return link.reversed if link.reversed.kind in LEGAL_PARENTS else None


def _is_too_young(parent: Birth | None, child: Birth | None) -> bool:
    """Certainly not born before the child: a range that leaves room is not refused."""
    if parent is None or parent.earliest is None:
        return False
    born_after = child is not None and child.latest is not None and parent.earliest >= child.latest
    return parent.is_unborn or born_after


def _descendants(person: str, links: Iterable[Link]) -> set[str]:
    children = _children(links)
    found: set[str] = {person}
    waiting = [person]
    while waiting:
        for child in children.get(waiting.pop(), set()) - found:
            found.add(child)
            waiting.append(child)
    return found


def _children(links: Iterable[Link]) -> dict[str, set[str]]:
    children: dict[str, set[str]] = {}
    for down in filter(None, map(as_parent, links)):
        children.setdefault(down.person, set()).add(down.other)
    return children
