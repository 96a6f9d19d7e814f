"""Which occurrences of things there are: the children of the work, and the entries of repeated groups.

Children are given by whoever asks, so that a child about whom nothing has been written yet is still asked
about. Entries of repeated groups are those with an answer. An entry's id is given once and never moved or
used again, so two authors who each add an objective add two.
"""

import re
from collections.abc import Iterable, Sequence

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.outline import CHILD, Scope
from kith.engines.forms.rules.values import Answers, Path, Place

_ENTRY = re.compile(r"(\d{4,})[a-z][a-z0-9]*")
_AUTHOR = re.compile(r"[a-z][a-z0-9]*")


class UnknownAnswer(LookupError):
    """An answer to a question this version of the form does not ask, or at a place it cannot be."""


class Entries:
    """The occurrences there are in one set of answers. Raises UnknownAnswer for answers that are not this
    form's.
    """

    def __init__(self, form: Form, answers: Answers, *, children: Sequence[str] = ()) -> None:
        self._children = tuple(children)
        self._inside: dict[tuple[Scope, Path], set[str]] = {}
        for place in answers:
            self._note(_scope_of(form, place), place.path)

    def paths(self, scope: Scope) -> tuple[Path, ...]:
        """Every path something of this scope is answered at, children in the order given, entries as they
        were added.
        """
        paths: tuple[Path, ...] = ((),)
        for depth, name in enumerate(scope):
            outer = scope[: depth + 1]
            paths = tuple((*path, id) for path in paths for id in self._next(name, outer, path))
        return paths

    def _next(self, name: str, scope: Scope, path: Path) -> Sequence[str]:
        return self._children if name == CHILD else sorted(self._inside.get((scope, path), ()))

    def _note(self, scope: Scope, path: Path) -> None:
        for depth, id in enumerate(path):
            self._inside.setdefault((scope[: depth + 1], path[:depth]), set()).add(id)


def next_entry(existing: Iterable[str], *, by: str) -> str:
    """An id for a new entry of a repeated group.

    It sorts after every existing id, and ends in `by` (a small letter, then small letters and digits,
    different for each author and page) so that two people adding an entry at once do not write into one
    another's. Raises ValueError for any other `by`.
    """
    if not _AUTHOR.fullmatch(by):
        raise ValueError(f"{by!r} must begin with a small letter, or it would run into the number")
    numbers = [int(found[1]) for id in existing if (found := _ENTRY.fullmatch(id))]
    return f"{max(numbers, default=0) + 1:04d}{by}"


def _scope_of(form: Form, place: Place) -> Scope:
    if place.key not in form.questions:
        raise UnknownAnswer(f"{form.key} version {form.version} does not ask {place.key!r}")
    scope = form.placed[place.key].scope
    if len(place.path) != len(scope):
        raise UnknownAnswer(f"{place.key!r} is asked for each of {scope}, not at {place.path}")
    return scope
