"""The one decision about access: may this person do this, here, now?

Every page, file, export, job and message asks ``decide``. It is values in, a value out: the caller brings the viewer's
standing towards each child concerned (``kith.foundation.access.standing``). Row-level security in the database is the
second line behind it, not a part of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum

from kith.foundation.access.permissions import Needs, Permission
from kith.foundation.access.roles import Power
from kith.foundation.access.viewer import Viewer


class Level(StrEnum):
    """How closely a record is held."""

    STANDARD = "standard"
    RESTRICTED = "restricted"  # named staff only; for everyone else it does not exist
    SEALED = "sealed"  # named staff only, and no override at all


class Outcome(Enum):
    ALLOW = "allow"
    NEED_REASON = "need reason"  # the glass may be broken
    FORBIDDEN = "forbidden"  # known to exist, but not for this role: 403
    NOT_FOUND = "not found"  # not visible: 404, the same as not there


@dataclass(frozen=True)
class Standing:
    """What ties a viewer to one child: the record's level, whether they are named on it, any conflict of interest, and the
    kinds of live relationship (``allocated``, ``team``, ``duty``, ``break_glass`` …)."""

    person_id: int
    level: Level = Level.STANDARD
    is_named: bool = False
    in_conflict: bool = False
    relationships: tuple[str, ...] = ()


@dataclass(frozen=True)
class Decision:
    """The answer with its reason in a sentence fit for the worker, and the relationship it rested on (for the audit)."""

    outcome: Outcome
    reason: str
    relationship: str = ""

    @property
    def allowed(self) -> bool:
        return self.outcome is Outcome.ALLOW


NOT_THERE = Decision(Outcome.NOT_FOUND, "There is no such record.")


def decide(
    viewer: Viewer, permission: Permission, standings: Sequence[Standing] = (), *, own_grant: str = ""
) -> Decision:
    """Whether ``viewer`` may use ``permission`` on something concerning these children.

    ``own_grant`` names a relationship that the object itself gives (a contact on duty, a task set); it stands in for a
    relationship to the child, never for a conflict or a level. Order matters: conflict beats every grant, then the level,
    then the role, then the relationship.
    """
    if any(standing.in_conflict for standing in standings):
        return NOT_THERE
    if any(standing.level is not Level.STANDARD and not standing.is_named for standing in standings):
        return NOT_THERE
    if not viewer.holds(permission):
        return Decision(Outcome.FORBIDDEN, f"Your role does not let you {permission.label}.")
    if permission.needs is Needs.ROLE:
        return Decision(Outcome.ALLOW, "The role is enough.", "role")
    if own_grant:
        return Decision(Outcome.ALLOW, f"Allowed by {own_grant}.", own_grant)
    return _by_relationship(viewer, permission, standings)


def _by_relationship(viewer: Viewer, permission: Permission, standings: Sequence[Standing]) -> Decision:
    missing = [standing for standing in standings if not standing.relationships and not standing.is_named]
    if standings and not missing:
        first = standings[0]
        return Decision(Outcome.ALLOW, "You work with this child.", (first.relationships or ("named",))[0])
    if viewer.has(Power.SERVICE):
        return Decision(Outcome.ALLOW, "You oversee this service.", "service")
    if permission.may_break_glass and viewer.has(Power.BREAK_GLASS) and standings:
        return Decision(
            Outcome.NEED_REASON, "You do not work with this child. Give a reason to open the record."
        )
    if viewer.has(Power.FIND):
        return Decision(
            Outcome.FORBIDDEN, f"You do not work with this child, so you cannot {permission.label}."
        )
    return NOT_THERE
