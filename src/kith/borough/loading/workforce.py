"""Agencies, teams, workers and what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.hashers import make_password

from kith.borough.facts import Chunk
from kith.borough.loading.plan import Load, at_noon
from kith.foundation.workforce.models import Agency, Membership, Registration, RoleHolding, Team, Worker

DEMO_PASSWORD = "invented people only"  # noqa: S105  (printed by ./kith run; the demo holds nobody real)

ROLES = {
    "social_worker": "social_worker",
    "personal_adviser": "personal_adviser",
    "family_help_worker": "family_help_worker",
    "team_manager": "team_manager",
    "service_manager": "service_manager",
    "director": "director",
    "front_door": "screener",
    "out_of_hours": "out_of_hours",
    "child_protection_chair": "conference_chair",
    "reviewing_officer": "conference_chair",
    "business_support": "business_support",
    "quality_auditor": "auditor",
    "performance_analyst": "analyst",
    "caldicott_guardian": "data_protection",
    "subject_access_officer": "data_protection",
    "access_administrator": "access_administrator",
    "partner_worker": "mash_partner",
}
"""The borough's posts as Kith's roles. A post without one here (legal, finance …) signs in once its area is built."""

BEYOND = 10**12  # numbers that the borough never reaches

KINDS = {
    "front_door": Team.Kind.FRONT_DOOR,
    "out_of_hours": Team.Kind.OUT_OF_HOURS,
    "assessment": Team.Kind.ASSESSMENT,
    "protection": Team.Kind.CHILDREN_IN_NEED,
    "looked_after": Team.Kind.LOOKED_AFTER,
    "asylum": Team.Kind.ASYLUM,
    "leaving_care": Team.Kind.LEAVING_CARE,
    "disability": Team.Kind.DISABILITIES,
    "adolescent": Team.Kind.ADOLESCENT,
    "early_help": Team.Kind.EARLY_HELP,
    "leadership": Team.Kind.SERVICE,
}
AGENCY_KINDS = set(Agency.Kind.values)


def load(to: Load, chunk: Chunk) -> None:
    """Write a chunk's workforce."""
    if not chunk.workers:
        return
    if not to.agencies:
        _make_room(to)
    to.copy(Agency, ("id", "name", "kind", "phone", "email"), _agencies(to, chunk))
    to.copy(Team, ("id", "code", "name", "kind", "phone", "parent_id"), _teams(to, chunk))
    to.copy(
        Worker,
        ("id", "password", "email", "name", "job_title", "phone", "agency_id", "is_active", "left_on"),
        _workers(to, chunk),
    )
    to.copy(
        Membership, ("worker_id", "team_id", "is_manager", "valid_from", "valid_to"), _memberships(to, chunk)
    )
    to.copy(RoleHolding, ("worker_id", "role", "valid_from", "valid_to"), _roles(to, chunk))
    to.copy(
        Registration, ("worker_id", "body", "number", "valid_from", "valid_to"), _registrations(to, chunk)
    )


def _make_room(to: Load) -> None:
    """The services' own accounts, made by the migrations, step aside for the borough's numbers."""
    moved = {Worker: "id", RoleHolding: "worker_id", Membership: "worker_id"}
    to.cursor.execute("SELECT array(SELECT id FROM workforce_worker WHERE is_service)")
    services = to.cursor.fetchone()[0]
    for model, column in moved.items():
        table = model._meta.db_table
        to.cursor.execute(
            f"UPDATE {table} SET {column} = {column} + %s WHERE {column} = ANY (%s)", [BEYOND, services]
        )


def _agencies(to: Load, chunk: Chunk) -> Iterator[tuple[Any, ...]]:
    if not to.agencies:
        to.agencies["authority"] = to.OURS
        yield (to.OURS, "Thornmere Council", Agency.Kind.AUTHORITY, "", "", to.began, None)
    for agency in chunk.agencies:
        kind = agency.code if agency.code in AGENCY_KINDS else Agency.Kind.OTHER
        to.agencies[agency.code] = agency.key
        yield (agency.key, agency.name, kind, "", "", to.began, None)


def _teams(to: Load, chunk: Chunk) -> Iterator[tuple[Any, ...]]:
    for team in chunk.teams:
        if team.code.startswith("leadership"):
            to.leadership = team.key
        kind = KINDS.get(team.code.rpartition("_")[0], Team.Kind.OTHER)
        to.team_kinds[team.key] = kind
        parent = None if team.key == to.leadership else to.leadership
        yield (team.key, team.code.replace("_", "-"), team.name, kind, "", parent, to.began, None)


def _workers(to: Load, chunk: Chunk) -> Iterator[tuple[Any, ...]]:
    password = make_password(DEMO_PASSWORD)
    titles = {membership.worker: membership.job_title for membership in chunk.memberships}
    for worker in chunk.workers:
        yield (
            worker.key, password, worker.email, f"{worker.given} {worker.family}", titles.get(worker.key, ""), worker.phone,
            worker.agency or to.OURS, worker.left_on is None, worker.left_on,
        )  # fmt: skip


def _memberships(to: Load, chunk: Chunk) -> Iterator[tuple[Any, ...]]:
    for held in chunk.memberships:
        manages = held.role in {"team_manager", "service_manager", "director"}
        yield (
            held.worker,
            held.team,
            manages,
            held.valid_from,
            held.valid_to,
            at_noon(held.valid_from),
            None,
        )


def _roles(to: Load, chunk: Chunk) -> Iterator[tuple[Any, ...]]:
    for held in chunk.memberships:
        role = ROLES.get(held.role)
        if held.role == "team_manager" and to.team_kinds[held.team] == Team.Kind.FRONT_DOOR:
            role = "front_door_manager"
        if role is None:
            to.leave_out(f"role {held.role}")
            continue
        yield (held.worker, role, held.valid_from, held.valid_to, at_noon(held.valid_from), None)


def _registrations(to: Load, chunk: Chunk) -> Iterator[tuple[Any, ...]]:
    for worker in chunk.workers:
        if worker.registration:
            yield (
                worker.key, "Social Work England", worker.registration, worker.started_on, worker.registration_expires_on,
                at_noon(worker.started_on), None,
            )  # fmt: skip
