"""Questions about who works here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from kith.foundation.workforce.models import Registration, Team, Worker


@dataclass(frozen=True)
class Holdings:
    """What a worker holds on a day: role codes, team ids, and the ids of the teams they manage with every team below."""

    roles: frozenset[str]
    team_ids: tuple[int, ...]
    managed_team_ids: tuple[int, ...]


_HOLDINGS = """
    WITH RECURSIVE mine AS (
      SELECT team_id, is_manager FROM workforce_membership
      WHERE worker_id = %(worker)s AND NOT recorded_in_error
        AND valid_from <= %(on)s AND (valid_to IS NULL OR valid_to >= %(on)s)
    ), managed AS (
      SELECT team_id FROM mine WHERE is_manager
      UNION SELECT t.id FROM workforce_team t JOIN managed m ON t.parent_id = m.team_id
    )
    SELECT array(SELECT role FROM workforce_roleholding
                 WHERE worker_id = %(worker)s AND NOT recorded_in_error
                   AND valid_from <= %(on)s AND (valid_to IS NULL OR valid_to >= %(on)s)),
           array(SELECT DISTINCT team_id FROM mine ORDER BY 1),
           array(SELECT DISTINCT team_id FROM managed ORDER BY 1)
"""


def holdings_of(worker_id: int, on: date) -> Holdings:
    """Roles and teams of a worker on a day, in one question of the database, asked at every request."""
    with connection.cursor() as cursor:
        cursor.execute(_HOLDINGS, {"worker": worker_id, "on": on})
        roles, belongs, manages = cursor.fetchone()
    return Holdings(frozenset(roles), tuple(belongs), tuple(manages))


def is_registered(worker_id: int, on: date) -> bool:
    """Whether the worker is on the social work register on a day."""
    return Registration.objects.standing().as_at(on).filter(worker_id=worker_id).exists()


def registered_workers(on: date) -> QuerySet[Worker]:
    """Active workers on the social work register on a day, by name."""
    current = Registration.objects.standing().as_at(on).filter(worker=OuterRef("pk"))
    return Worker.objects.filter(Exists(current), is_active=True).order_by("name", "id")


def teams_of_kind(*kinds: str) -> QuerySet[Team]:
    return Team.objects.standing().filter(kind__in=kinds).order_by("name")
