"""Two people writing in one form at once.

Answers are saved one question at a time. An edit says which version of the answer it was made on; when
somebody else has changed that answer since, both texts are kept and the author is asked. Nothing typed by
anybody is ever dropped: it is in the saved answers or in a conflict.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kith.engines.forms.rules.values import Answers, Place, Value


@dataclass(frozen=True)
class Conflict:
    """One question answered differently by two people since they last agreed. None is an emptied answer."""

    place: Place
    base: Value | None
    mine: Value | None
    theirs: Value | None


@dataclass(frozen=True)
class Merged:
    """The answers both agree on, theirs standing where the two differ, and every difference."""

    answers: dict[Place, Value]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True)
class Saved:
    """An answer as it stands: its version counts from 1; `page` and `turn` say which open page wrote it,
    and when.
    """

    value: Value | None
    version: int
    page: str
    turn: int


@dataclass(frozen=True)
class Edit:
    """An answer sent by an open page. `based_on` is the version it was typed over, 0 for an answer not
    saved before.

    `turn` counts what the page has sent, so that a slow old save cannot overtake a newer one.
    """

    place: Place
    value: Value | None
    based_on: int
    page: str
    turn: int


@dataclass(frozen=True)
class Settled:
    """What came of a batch of edits: answers newly saved, conflicts, and places with nothing to do."""

    saved: dict[Place, Saved]
    conflicts: tuple[Conflict, ...]
    unchanged: frozenset[Place]


def reconcile(base: Answers, mine: Answers, theirs: Answers) -> Merged:
    """Three answer sets brought together: what both started from, and what each has now.

    What only one of them changed is taken from them; what both changed differently is a conflict.
    """
    answers: dict[Place, Value] = {}
    conflicts = []
    for place in dict.fromkeys([*base, *theirs, *mine]):
        was, my, their = base.get(place), mine.get(place), theirs.get(place)
        agreed = my if their == was else their
        if agreed is not None:
            answers[place] = agreed
        if my not in (was, their) and their != was:
            conflicts.append(Conflict(place, was, my, their))
    return Merged(answers, tuple(conflicts))


def settle(saved: Mapping[Place, Saved], edits: Iterable[Edit]) -> Settled:
    """What is to be saved of these edits, given the answers as they stand now.

    The base of a conflict is not known here, only that it was an earlier version; the history of the answer
    has it.
    """
    now = dict(saved)
    written: dict[Place, Saved] = {}
    conflicts: list[Conflict] = []
    unchanged: set[Place] = set()
    for edit in edits:
        standing = now.get(edit.place, Saved(None, 0, "", 0))
        if standing.value == edit.value or _is_overtaken(standing, edit):
            unchanged.add(edit.place)
        elif standing.version == edit.based_on or standing.page == edit.page:
            # The page's own last save may be newer than the version it knows of: the reply to it can get
            # lost.
            written[edit.place] = Saved(edit.value, standing.version + 1, edit.page, edit.turn)
            now[edit.place] = written[edit.place]
        else:
            conflicts.append(Conflict(edit.place, None, edit.value, standing.value))
    return Settled(written, tuple(conflicts), frozenset(unchanged))


def _is_overtaken(standing: Saved, edit: Edit) -> bool:
    return standing.page == edit.page and edit.turn <= standing.turn
