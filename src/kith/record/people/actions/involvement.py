"""Tying workers and teams to a child, as a part of another act: an allocation, a contact, a transfer.

These are not acts of their own: nobody gives access for its own sake. They run inside the act whose consequence they are.
"""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from kith.foundation.workforce.models import Team
from kith.foundation.workforce.queries import teams_of_kind
from kith.kernel.dates.bank_holidays import england
from kith.kernel.dates.local_time import end_of_day, local_date
from kith.kernel.dates.working_days import add_working_days
from kith.kernel.history.models import Record
from kith.record.people.models import Involvement, Relationship

HANDOVER_WORKING_DAYS = 10

# Whoever works with a child works with the adults who bring the child up. Brothers and sisters are not among them: their
# own records open by their own relationships (access model: a family link gives the index and risk, not the body).
BRINGS_UP = ("mother", "father", "parent", "adoptive_parent", "step_parent", "carer", "guardian")
WORKS_WITH_CHILD = (Involvement.Kind.ALLOCATED, Involvement.Kind.CO_WORKER, Involvement.Kind.TEAM)


def involve(
    *, person_id: int, kind: str, starts_at: datetime, source: Record, worker_id: int | None = None,
    team_id: int | None = None, ends_at: datetime | None = None,
) -> Involvement:  # fmt: skip
    """Tie a worker or a team to a person from a moment on, because of ``source``; and, for as long, to the adults who bring
    a child up."""
    given = Involvement.objects.create(
        person_id=person_id, worker_id=worker_id, team_id=team_id, kind=kind, starts_at=starts_at, ends_at=ends_at,
        source_kind=source._meta.label_lower, source_id=source.pk,
    )  # fmt: skip
    if kind in WORKS_WITH_CHILD:
        for adult in Relationship.objects.standing().filter(other_id=person_id, kind__in=BRINGS_UP):
            _follow(given, adult.person_id, starts_at)
    return given


def follow_family(relationship: Relationship) -> None:
    """Tie those who work with a child to an adult newly recorded as bringing the child up."""
    if relationship.kind in BRINGS_UP:
        for given in Involvement.objects.standing().filter(
            person_id=relationship.other_id, kind__in=WORKS_WITH_CHILD, ends_at__isnull=True
        ):
            _follow(given, relationship.person_id, given.starts_at)


def unfollow(*, relationship: Relationship, ends_at: datetime) -> None:
    """End what ``follow_family`` gave, after a relationship proves wrong. Ties through another child stay."""
    child = Involvement.objects.standing().filter(person_id=relationship.other_id, kind__in=WORKS_WITH_CHILD)
    sources = set(child.values_list("source_kind", "source_id"))
    for row in Involvement.objects.standing().filter(
        person_id=relationship.person_id, kind=Involvement.Kind.FAMILY, ends_at__isnull=True
    ):
        if (row.source_kind, row.source_id) in sources:
            row.ends_at = max(ends_at, row.starts_at)
            row.save()


def _follow(given: Involvement, adult_id: int, starts_at: datetime) -> None:
    same = Involvement.objects.standing().filter(
        person_id=adult_id, kind=Involvement.Kind.FAMILY, source_kind=given.source_kind, source_id=given.source_id,
        worker_id=given.worker_id, team_id=given.team_id,
    )  # fmt: skip
    if not same.exists():
        Involvement.objects.create(
            person_id=adult_id, worker_id=given.worker_id, team_id=given.team_id, kind=Involvement.Kind.FAMILY,
            starts_at=starts_at, ends_at=given.ends_at, source_kind=given.source_kind, source_id=given.source_id,
        )  # fmt: skip


def end_for(*, source: Record, ends_at: datetime) -> None:
    """End every involvement that ``source`` gave rise to and that would run past ``ends_at``."""
    given = Involvement.objects.filter(
        source_kind=source._meta.label_lower, source_id=source.pk, recorded_in_error=False
    )
    for row in given.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=ends_at)):
        row.ends_at = max(ends_at, row.starts_at)
        row.save()


def after_handover(now: datetime) -> datetime:
    """When a worker or team that has handed over stops reading the record: ten working days on."""
    return end_of_day(add_working_days(local_date(now), HANDOVER_WORKING_DAYS, england()))


def live(person_id: int, now: datetime) -> list[Involvement]:
    """The involvements with a person that hold at a moment."""
    return list(
        Involvement.objects.standing()
        .filter(Q(ends_at__isnull=True) | Q(ends_at__gt=now), person_id=person_id, starts_at__lte=now)
        .order_by("starts_at", "id")
    )


def service_teams() -> set[int]:
    """The teams that oversee the service: they answer where no team works with a child."""
    return set(teams_of_kind(Team.Kind.SERVICE).values_list("pk", flat=True))
