"""Who can be signed in as in the demo: one invented worker of each role, on a page or by a printed link."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import timezone

from kith.foundation.access.roles import ROLES, Role
from kith.foundation.workforce.models import RoleHolding, Worker
from kith.kernel.dates import local_date

_SALT = "kith.demo"
LINK_SECONDS = 60 * 60


@dataclass(frozen=True)
class DemoPerson:
    role: Role
    worker: Worker
    teams: tuple[str, ...] = ()


def one_worker_of_each_role() -> list[DemoPerson]:
    """The longest-standing active worker of each role, in the order the roles are defined."""
    today = local_date(timezone.now())
    people = {"worker__is_active": True, "worker__is_service": False}
    held = RoleHolding.objects.standing().as_at(today).filter(**people).select_related("worker")
    first: dict[str, Worker] = {}
    for holding in held.order_by("worker_id"):
        first.setdefault(holding.role, holding.worker)
    return [DemoPerson(role, first[code]) for code, role in ROLES.items() if code in first]


def demo_sign_in_links() -> list[tuple[str, str, str]]:
    """For each role: its name, its worker's name, and the path of a page that signs in as them, good for an hour.

    Empty anywhere but in the demo. The links are for ``./kith run`` to print.
    """
    if not settings.DEMO:
        return []
    return [(one.role.name, one.worker.name, _link(one)) for one in one_worker_of_each_role()]


def _link(one: DemoPerson) -> str:
    return reverse("demo_link", args=[signing.dumps([one.role.code, one.worker.pk], salt=_SALT)])


def person_of(token: str) -> DemoPerson | None:
    """Whom a link is for; None when it is over, was not made here, or its worker no longer holds the role."""
    try:
        code, pk = signing.loads(token, salt=_SALT, max_age=LINK_SECONDS)
    except signing.BadSignature:
        return None
    people = one_worker_of_each_role()
    return next((one for one in people if (one.role.code, one.worker.pk) == (code, pk)), None)
