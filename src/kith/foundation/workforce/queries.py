"""Questions about who works here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet, Subquery

from kith.foundation.workforce.models import (
    Absence,
    DutyCycle,
    DutyWeek,
    Membership,
    Registration,
    Team,
    Worker,
)
from kith.foundation.workforce.rules import week_of_cycle


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
    """The teams of some kinds, by name."""
    return Team.objects.standing().filter(kind__in=kinds).order_by("name")


def duty_cycle(on: date) -> DutyCycle | None:
    """The duty cycle in force on a day; None where there is no rota."""
    return DutyCycle.objects.standing().as_at(on).order_by("-valid_from", "-id").first()


def duty_teams(cycle: DutyCycle) -> dict[int, Team]:
    """The team of each week of a cycle."""
    weeks = DutyWeek.objects.standing().filter(cycle=cycle, valid_to__isnull=True).select_related("team")
    return {week.week: week.team for week in weeks}


def team_on_duty(on: date) -> Team | None:
    """The team that takes new work on a day, or None where there is no rota (R023)."""
    cycle = duty_cycle(on)
    return duty_teams(cycle).get(week_of_cycle(cycle.valid_from, cycle.weeks, on)) if cycle else None


def on_duty(on: date) -> QuerySet[Worker]:
    """Everyone who is at work on a day, with their agency and team: by agency, team and name (R035)."""
    away = Absence.objects.standing().as_at(on).filter(worker=OuterRef("pk"))
    team = Membership.objects.standing().as_at(on).filter(worker=OuterRef("pk")).order_by("-is_manager", "id")
    present = Worker.objects.filter(~Exists(away), is_active=True, agency__isnull=False)
    named = present.annotate(team_name=Subquery(team.values("team__name")[:1])).select_related("agency")
    return named.order_by("agency__name", "team_name", "name", "id")


def absences(first: date, last: date) -> QuerySet[Absence]:
    """Who is away at some time from one day to another, by name and day."""
    away = Absence.objects.standing().filter(valid_from__lte=last, valid_to__gte=first)
    return away.select_related("worker").order_by("worker__name", "valid_from", "id")
