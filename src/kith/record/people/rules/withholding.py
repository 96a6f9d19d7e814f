"""From whom an address is kept, and what else would give it away.

The rule is asked by everything that puts an address before anyone: page, letter, label, bundle, tree, map,
export, message. It fails closed: an output that does not say who it is for shows no address, and a kind of
address whose first duty is secrecy is hidden until somebody decides otherwise.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kith.record.people.rules.addresses import Kind
from kith.record.people.rules.labelled import Labelled


class Audience(Labelled):
    """Kinds of reader, recipient or subject of an output."""

    STAFF = "staff", "staff with a right to the record"
    CHILD = "child", "the child"
    BIRTH_FAMILY = "birth_family", "birth family"
    OTHER_PARENT = "other_parent", "the other parent"
    CARER = "carer", "carer"
    PROVIDER = "provider", "provider of the placement"
    PARTNER = "partner", "partner agency"
    COURT = "court", "court"
    RETURN = "return", "statutory return"
    PUBLIC = "public", "anyone else"


@dataclass(frozen=True, slots=True)
class Readers:
    """Everyone an output is for or about: each reader, recipient and subject. Empty means nobody has said."""

    audiences: frozenset[Audience] = frozenset()
    persons: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rule:
    """From whom one address is withheld. `only`: from everyone but these audiences, whatever else is said."""

    audiences: frozenset[Audience] = frozenset()
    persons: frozenset[str] = frozenset()
    only: frozenset[Audience] | None = None


# Before anybody has decided. Placements are withheld from birth family until a worker records otherwise.
_NOT_YET_DECIDED = {
    Kind.REFUGE: Rule(only=frozenset({Audience.STAFF})),
    Kind.PLACEMENT: Rule(
        audiences=frozenset({Audience.BIRTH_FAMILY, Audience.OTHER_PARENT, Audience.PUBLIC})
    ),
}
_OPEN = Rule(audiences=frozenset({Audience.PUBLIC}))


def default_rule(kind: Kind) -> Rule:
    """The rule for an address of a kind until a worker records another."""
    return _NOT_YET_DECIDED.get(kind, _OPEN)


def combined(rules: Iterable[Rule]) -> Rule:
    """Every rule at once: whoever any of them keeps out is kept out. No rule at all keeps everyone out."""
    each = list(rules)
    if not each:
        return Rule(only=frozenset())
    limits = [rule.only for rule in each if rule.only is not None]
    return Rule(
        audiences=frozenset().union(*(rule.audiences for rule in each)),
        persons=frozenset().union(*(rule.persons for rule in each)),
        only=frozenset.intersection(*limits) if limits else None,
    )


def shows(rule: Rule | None, readers: Readers) -> bool:
    """Whether the address, and what would reveal it, may be put before these readers: all of them at once.

    One reader from whom it is withheld blanks it for the whole output. False without a rule or without
    readers.
    """
    if rule is None or not readers.audiences:
        return False
    if rule.only is not None and not readers.audiences <= rule.only:
        return False
    return rule.audiences.isdisjoint(readers.audiences) and rule.persons.isdisjoint(readers.persons)


class Inference(Labelled):
    """What else tells where somebody is. Where the address is blank, so are these."""

    POSTCODE = "postcode", "postcode, in returns too"
    COORDINATES = "coordinates", "coordinates and property number"
    MAP = "map", "map"
    DISTANCE = "distance", "distance from home or school"
    ROUTE = "route", "route and transport"
    SCHOOL = "school", "school, nursery or college"
    HEALTH = "health", "GP, dentist and clinic"
    CONTACT_VENUE = "contact_venue", "venue of family time"
    PROVIDER = "provider", "provider and names of carers"
    PHONE_AREA = "phone_area", "telephone area code"
    PHOTO = "photo", "place in a photograph"
    DEVICE = "device", "device location and network address"
    AREA = "area", "town, district and authority"


_EVERY_ADDRESS = frozenset(Inference) - {Inference.PROVIDER, Inference.AREA}
_INFERENCES = {
    Kind.PLACEMENT: _EVERY_ADDRESS | {Inference.PROVIDER},
    Kind.INSTITUTION: _EVERY_ADDRESS | {Inference.PROVIDER},
    Kind.REFUGE: frozenset(Inference),
}


def inferences(kind: Kind) -> frozenset[Inference]:
    """The fields that would reveal an address of a kind. For a refuge even the town is one: families move
    across it.
    """
    return _INFERENCES.get(kind, _EVERY_ADDRESS)
