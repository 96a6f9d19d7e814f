"""The facts a timescale may need beside its trigger, read strictly: a slip in a name must not give a wrong
date.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TypeVar

from kith.kernel.dates import local_date

Facts = Mapping[str, object]
Kind = TypeVar("Kind")


class MissingFact(LookupError):
    """A timescale was asked about without a fact it cannot do without."""


class UnknownFact(LookupError):
    """A timescale was given a fact that it does not read."""


class WrongFact(TypeError):
    """A fact is not the kind of thing it should be."""


def need(facts: Facts, name: str, kind: type[Kind]) -> Kind:
    """The fact. Raises MissingFact, WrongFact."""
    found = may(facts, name, kind)
    if found is None:
        raise MissingFact(f"Say what {name} is")
    return found


def may(facts: Facts, name: str, kind: type[Kind]) -> Kind | None:
    """The fact, or None when it is not given; a moment answers for its day. Raises WrongFact."""
    found = facts.get(name)
    if kind is float and type(found) is int:
        found = float(found)
    if kind is date and isinstance(found, datetime):
        found = local_date(found)
    if found is None:
        return None
    # A bool passes for an int in Python; True is no number of sessions.
    if not isinstance(found, kind) or (isinstance(found, bool) and kind is not bool):
        raise WrongFact(f"{name} must be a {kind.__name__}, not {found!r}")
    return found


def check_known(facts: Facts, read: frozenset[str]) -> None:
    """Raise UnknownFact when a fact is given that is not read."""
    if unread := sorted(set(facts) - read):
        raise UnknownFact(f"Not read here: {', '.join(unread)}. Read: {', '.join(sorted(read)) or 'nothing'}")
