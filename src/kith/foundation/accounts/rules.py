"""What an account may do and for how long: values in, values out.

The limits are the project's own (SECURITY F043 to F059 and F067, F068), set here once. Nothing here knows a request or a
table; the middleware and the acts bring the facts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from kith.foundation.access import roles
from kith.foundation.access.roles import Power, Role

IDLE_SECONDS = 20 * 60
LONGEST_SECONDS = 12 * 60 * 60
JUST_NOW_SECONDS = 5 * 60

DIRECTORY = "socialaccount"  # the names under which the ways of signing in are noted in the session
SECOND_FACTOR = "mfa"


class SessionState(Enum):
    OPEN = "open"
    LOCKED = "locked"  # the worker went away: the same worker unlocks it
    ENDED = "ended"  # the longest time is over: sign in anew
    ELSEWHERE = "elsewhere"  # sent by another browser than the one that signed in


@dataclass(frozen=True)
class SessionFacts:
    """What a session knows of itself. Times are seconds since 1970; ``device`` is a digest of the browser's own name."""

    began: float
    seen: float
    device: str
    is_locked: bool = False


def session_state(session: SessionFacts, *, now: float, device: str) -> SessionState:
    """What a request at ``now`` from ``device`` finds (F050, F053). Another browser beats time; ended beats locked."""
    if session.device != device:
        return SessionState.ELSEWHERE
    if now - session.began >= LONGEST_SECONDS:
        return SessionState.ENDED
    if session.is_locked or now - session.seen >= IDLE_SECONDS:
        return SessionState.LOCKED
    return SessionState.OPEN


def second_factor_is_missing(methods: Iterable[str], *, required: bool, directory_brings_one: bool) -> bool:
    """Whether a worker must set up a second factor before anything else (Cyber Essentials v3.3).

    ``methods``: how this session was signed in to. A sign-in through the authority's directory carries the directory's own
    factor where the authority says that it does.
    """
    used = set(methods)
    enough = {SECOND_FACTOR, DIRECTORY} if directory_brings_one else {SECOND_FACTOR}
    return required and not used & enough


def sees_more(role: Role) -> bool:
    """Whether giving this role takes a second person (F068): it oversees others' children, or others' access."""
    return (
        role in roles.MANAGERS
        or Power.SERVICE in role.powers
        or role in {roles.ACCESS_ADMINISTRATOR, roles.DATA_PROTECTION, roles.AUDITOR}
    )


def may_manage_a_team(role_codes: Iterable[str]) -> bool:
    """Managing a team shows all its children, so only someone who holds a manager's role may be its manager."""
    return bool({role.code for role in roles.MANAGERS} & set(role_codes))


def is_worth_an_alarm(count: int, *, from_: int = 32) -> bool:
    """Whether the ``count``-th failure of a minute is written: each of the first few, then every doubling.

    So a flood leaves a bounded trace and still says how large it was (F045, F110).
    """
    return count < from_ or count & (count - 1) == 0
