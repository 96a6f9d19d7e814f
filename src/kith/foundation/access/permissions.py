"""The register of permissions. Areas declare theirs in ``kinds/permissions.py``; a doubled one stops the start."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from kith.foundation.access.roles import Role


class Needs(Enum):
    """What, beside the role, a permission needs."""

    ROLE = "the role is enough; no child's record is opened by it"
    RELATIONSHIP = "a live relationship to every child concerned, or the object's own grant"


@dataclass(frozen=True)
class Permission:
    """One thing that may be done. ``code`` is ``area.verb_object``; ``label`` completes "You may not …"."""

    code: str
    label: str
    held_by: frozenset[Role]
    needs: Needs = Needs.RELATIONSHIP
    may_break_glass: bool = False


class DeclaredTwice(ValueError):
    """A permission was declared twice."""


REGISTER: dict[str, Permission] = {}


def permission(
    code: str,
    label: str,
    held_by: Iterable[Role],
    *,
    needs: Needs = Needs.RELATIONSHIP,
    may_break_glass: bool = False,
) -> Permission:
    """Declare a permission, once, and return it.

    ``may_break_glass``: a worker without a relationship may still use it on a standard record by giving a reason.
    """
    if code in REGISTER:
        raise DeclaredTwice(f"The permission {code} is declared twice.")
    REGISTER[code] = Permission(code, label, frozenset(held_by), needs, may_break_glass)
    return REGISTER[code]


def held_by_roles(roles: Iterable[str]) -> frozenset[str]:
    """The codes of all permissions that any of these roles (by code) holds."""
    codes = set(roles)
    return frozenset(p.code for p in REGISTER.values() if any(role.code in codes for role in p.held_by))
