"""What each job may ever do (SECURITY model: roles say what, relationships say where).

A role is a code, a name and its powers. Permissions are declared by the areas that need them and name the roles that hold
them (``kith.foundation.access.permissions``), so nothing here knows any area.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Power(StrEnum):
    """A standing ability that a role brings, beside its permissions."""

    FIND = "find"  # sees the index: name, year of birth, responsible team
    FRONT_DOOR = "front_door"  # opens contacts while they are open
    SERVICE = "service"  # oversees every child in the service, with a purpose
    BREAK_GLASS = "break_glass"  # may open a standard record at once, with a reason, reviewed afterwards


@dataclass(frozen=True)
class Role:
    code: str
    name: str
    powers: frozenset[Power] = frozenset()


def _role(code: str, name: str, *powers: Power) -> Role:
    return Role(code, name, frozenset(powers))


_PRACTICE = (Power.FIND, Power.BREAK_GLASS)

SOCIAL_WORKER = _role("social_worker", "Social worker", *_PRACTICE)
PERSONAL_ADVISER = _role("personal_adviser", "Personal adviser", *_PRACTICE)
FAMILY_HELP_WORKER = _role("family_help_worker", "Family help worker", *_PRACTICE)
TEAM_MANAGER = _role("team_manager", "Team manager", *_PRACTICE)
SERVICE_MANAGER = _role("service_manager", "Service manager", *_PRACTICE, Power.SERVICE)
DIRECTOR = _role("director", "Director of children's services", *_PRACTICE, Power.SERVICE)
CONFERENCE_CHAIR = _role("conference_chair", "Child protection chair or reviewing officer", *_PRACTICE)
SCREENER = _role("screener", "Front-door screener", *_PRACTICE, Power.FRONT_DOOR)
FRONT_DOOR_MANAGER = _role("front_door_manager", "Front-door manager", *_PRACTICE, Power.FRONT_DOOR)
OUT_OF_HOURS = _role("out_of_hours", "Out-of-hours worker", *_PRACTICE, Power.FRONT_DOOR)
INTELLIGENCE_WORKER = _role("intelligence_worker", "Intelligence worker", *_PRACTICE)
BUSINESS_SUPPORT = _role("business_support", "Business support")
AUDITOR = _role("auditor", "Quality auditor or inspector")
ANALYST = _role("analyst", "Performance analyst")
DATA_PROTECTION = _role("data_protection", "Data protection officer or Caldicott guardian", Power.FIND)
ACCESS_ADMINISTRATOR = _role("access_administrator", "Access administrator")
RECORDS_MANAGER = _role("records_manager", "Records manager", Power.FIND)
PARTNER = _role("partner", "Partner worker")
MASH_PARTNER = _role("mash_partner", "MASH partner worker")
PUBLIC_FORM = _role("public_form", "Public referral form (not a person)")

ROLES: dict[str, Role] = {role.code: role for role in list(globals().values()) if isinstance(role, Role)}

# Groups that many permissions share.
PRACTITIONERS = frozenset(
    {SOCIAL_WORKER, PERSONAL_ADVISER, FAMILY_HELP_WORKER, TEAM_MANAGER, SERVICE_MANAGER, DIRECTOR, CONFERENCE_CHAIR,
     SCREENER, FRONT_DOOR_MANAGER, OUT_OF_HOURS, INTELLIGENCE_WORKER}
)  # fmt: skip
MANAGERS = frozenset({TEAM_MANAGER, SERVICE_MANAGER, DIRECTOR, FRONT_DOOR_MANAGER})
FRONT_DOOR = frozenset({SCREENER, FRONT_DOOR_MANAGER, OUT_OF_HOURS})
FINDERS = frozenset(role for role in ROLES.values() if Power.FIND in role.powers)
EVERYONE = frozenset(ROLES.values())
