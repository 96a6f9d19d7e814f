"""Who is asking, and when: the first argument of every query and the ``by`` of every act.

Built from the database at each request, so that a role, team or account that ended has ended at the next click.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime

from kith.foundation.access import permissions, roles
from kith.foundation.access.permissions import Permission
from kith.foundation.access.roles import Power
from kith.foundation.workforce import queries as workforce
from kith.foundation.workforce.models import Worker
from kith.kernel.dates.local_time import local_date


@dataclass(frozen=True)
class Viewer:
    """A worker at a moment, with everything their roles and teams bring. ``now`` is aware; ``today`` is London's day."""

    worker_id: int
    name: str
    now: datetime
    roles: frozenset[str] = frozenset()
    team_ids: tuple[int, ...] = ()
    managed_team_ids: tuple[int, ...] = ()
    agency_id: int | None = None
    session: str = ""
    address: str = ""
    request_id: str = ""
    permissions: frozenset[str] = field(default=frozenset())
    powers: frozenset[Power] = field(default=frozenset())

    @property
    def today(self) -> date:
        return local_date(self.now)

    @property
    def all_team_ids(self) -> tuple[int, ...]:
        """Teams whose children this worker works with: their own, and those they manage."""
        return tuple(sorted({*self.team_ids, *self.managed_team_ids}))

    def holds(self, permission: Permission) -> bool:
        return permission.code in self.permissions

    def has(self, power: Power) -> bool:
        return power in self.powers


def viewer_for(
    worker: Worker, *, now: datetime, session: str = "", address: str = "", request_id: str = ""
) -> Viewer:
    """The viewer for a signed-in worker. A worker who is not active holds nothing."""
    if not worker.is_active:
        return Viewer(worker.pk, worker.name, now)
    held = workforce.holdings_of(worker.pk, local_date(now))
    return Viewer(
        worker_id=worker.pk, name=worker.name, now=now, roles=held.roles, team_ids=held.team_ids,
        managed_team_ids=held.managed_team_ids,
        agency_id=worker.agency_id, session=session, address=address, request_id=request_id,
        permissions=permissions.held_by_roles(held.roles),
        powers=frozenset(power for code in held.roles if code in roles.ROLES for power in roles.ROLES[code].powers),
    )  # fmt: skip


def session_mark(session_key: str | None) -> str:
    """What the audit keeps of a session: enough to tell it from others, of no use to whoever would take it over."""
    return hashlib.sha256((session_key or "").encode()).hexdigest()[:32]
