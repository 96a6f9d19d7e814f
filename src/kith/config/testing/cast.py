"""The cast: the same few workers and children in every test, with known rights. All are invented.

It is made once, through the real acts, into the template database. A test that needs more makes it with its own acts.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django.db import connection, transaction

from kith.foundation.access.roles import ROLES
from kith.foundation.access.rules import Level
from kith.foundation.access.viewer import Viewer, viewer_for
from kith.foundation.doors.act import acting
from kith.foundation.doors.page import tell_database
from kith.foundation.workforce.models import Agency, Membership, Registration, RoleHolding, Team, Worker
from kith.record.people.actions import involvement
from kith.record.people.actions.person import add_person, sorted_by
from kith.record.people.models import Conflict, NamedStaff, Person
from kith.record.people.rules.birth import born_on

NOW = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)  # a Monday, 10am
LONG_AGO = date(2020, 1, 1)

TEAMS = {
    "service": ("Children's services", Team.Kind.SERVICE, None),
    "front_door": ("Front door", Team.Kind.FRONT_DOOR, "service"),
    "nights": ("Out-of-hours team", Team.Kind.OUT_OF_HOURS, "service"),
    "north": ("Referral and assessment north", Team.Kind.ASSESSMENT, "service"),
    "south": ("Referral and assessment south", Team.Kind.ASSESSMENT, "service"),
}
AGENCIES = {
    "council": ("Marlowe Vale Council", Agency.Kind.AUTHORITY),
    "police": ("Marlowe Vale Police", Agency.Kind.POLICE),
    "health": ("Marlowe Vale Health Trust", Agency.Kind.HEALTH),
    "education": ("Marlowe Vale Education Service", Agency.Kind.EDUCATION),
    "housing": ("Marlowe Vale Housing", Agency.Kind.HOUSING),
    "refuge": ("Haven Domestic Abuse Service", Agency.Kind.DOMESTIC_ABUSE),
}
# name: (email, role, team, manages it, registered)
WORKERS = {
    "sam": ("Sam Okoro", "screener", "front_door", False, True),
    "farah": ("Farah Aziz", "front_door_manager", "front_door", True, True),
    "nell": ("Nell Price", "out_of_hours", "nights", False, True),
    "tom": ("Tom Reyes", "social_worker", "north", False, True),
    "grace": ("Grace Lindqvist", "team_manager", "north", True, True),
    "ola": ("Ola Brandt", "social_worker", "south", False, True),
    "hana": ("Hana Sato", "team_manager", "south", True, True),
    "ines": ("Ines Duarte", "service_manager", "service", True, True),
    "bea": ("Bea Holt", "business_support", "north", False, False),
    "jo": ("Jo Marsh", "family_help_worker", "north", False, False),
    "dan": ("Dan Frost", "data_protection", "service", False, False),
    "rhea": ("Rhea Sandhu", "access_administrator", "service", False, False),
    "ana": ("Ana Petrov", "analyst", "service", False, False),
}
# Partners sign in for their own agency; they are in no team of ours. name: (name, agency)
PARTNERS = {
    "kit": ("Kit Mallory", "health"),
    "rob": ("Rob Dyer", "police"),
    "wes": ("Wes Brandt-Jones", "housing"),  # mila's uncle
    "lena": ("Lena Frayn", "health"),  # leads for her agency
}
CHILDREN = {
    "amara": ("Amara", "Adeyemi-Cole", date(2012, 3, 4), "F"),  # tom's, of team north
    "leo": ("Leo", "Adeyemi-Cole", date(2015, 9, 21), "M"),  # her brother; tom's too
    "josie": ("Josie", "Wren", date(2011, 6, 2), "F"),  # restricted: ines only
    "rowan": ("Rowan", "Ash", date(2014, 1, 30), "M"),  # sealed: dan only
    "yusuf": ("Yusuf", "Demir", date(2013, 12, 12), "M"),  # nobody works with him
    "mila": ("Mila", "Brandt-Jones", date(2010, 5, 5), "F"),  # ola is related to her
}


def fill() -> None:
    """Make the cast in an empty, migrated database."""
    with transaction.atomic():
        root = Worker.objects.create_user("root@example.test", name="Set-up")
        by = Viewer(root.pk, "Set-up", NOW)
        with acting(by):
            agencies = {
                key: Agency.objects.create(name=name, kind=kind) for key, (name, kind) in AGENCIES.items()
            }
            teams = _teams()
            workers = {key: _worker(key, facts, teams, agencies["council"]) for key, facts in WORKERS.items()}
            workers |= {key: _partner(key, name, agencies[of]) for key, (name, of) in PARTNERS.items()}
            Agency.objects.filter(pk=agencies["health"].pk).update(mash_lead=workers["lena"])
        sam = viewer_for(workers["sam"], now=NOW)
        tell_database(sam)
        children: dict[str, Any] = {
            key: add_person(by=sam, given=given, family=family, birth=born_on(born), sex=sex)
            for key, (given, family, born, sex) in CHILDREN.items()
        }
        with acting(by):
            _work_with(children, workers["tom"], teams["north"])
            _hold_closely(children, workers)


def _work_with(children: dict[str, Any], worker: Worker, team: Team) -> None:
    """Amara and Leo are one worker's, and one team's."""
    for key in ("amara", "leo"):
        pk = children[key].pk
        involvement.involve(person_id=pk, worker_id=worker.pk, kind="allocated", starts_at=NOW, source=team)
        involvement.involve(person_id=pk, team_id=team.pk, kind="team", starts_at=NOW, source=team)


def _hold_closely(children: dict[str, Any], workers: dict[str, Worker]) -> None:
    """Josie is restricted and Rowan sealed, each with one named worker; Mila is related to two people who work here."""
    for key, level, named in (("josie", Level.RESTRICTED, "ines"), ("rowan", Level.SEALED, "dan")):
        NamedStaff.objects.create(
            person=children[key], worker=workers[named], reason="Known to staff", valid_from=LONG_AGO
        )
        Person.objects.filter(pk=children[key].pk).update(level=level.value)
    for key in ("ola", "wes"):
        Conflict.objects.create(
            person=children["mila"], worker=workers[key], reason="Niece", valid_from=LONG_AGO
        )


def _teams() -> dict[str, Team]:
    teams: dict[str, Team] = {}
    for code, (name, kind, parent) in TEAMS.items():
        teams[code] = Team.objects.create(
            code=code.replace("_", "-"), name=name, kind=kind, parent=teams.get(parent or "")
        )
    return teams


def _worker(
    key: str, facts: tuple[str, str, str, bool, bool], teams: dict[str, Team], agency: Agency
) -> Worker:
    name, role, team, manages, registered = facts
    worker = Worker.objects.create_user(f"{key}@example.test", "a long enough password", name=name, agency=agency,
                                        job_title=ROLES[role].name)  # fmt: skip
    RoleHolding.objects.create(worker=worker, role=role, valid_from=LONG_AGO)
    Membership.objects.create(worker=worker, team=teams[team], is_manager=manages, valid_from=LONG_AGO)
    if registered:
        Registration.objects.create(
            worker=worker, number=f"SW{worker.pk:05}", valid_from=LONG_AGO, valid_to=date(2027, 11, 30)
        )
    return worker


def _partner(key: str, name: str, agency: Agency) -> Worker:
    partner = Worker.objects.create_user(f"{key}@example.test", "a long enough password", name=name, agency=agency,
                                         job_title=ROLES["mash_partner"].name)  # fmt: skip
    RoleHolding.objects.create(worker=partner, role="mash_partner", valid_from=LONG_AGO)
    return partner


class Cast:
    """Finds the cast by its short names: ``cast.worker("tom")``, ``cast.viewer("tom")``, ``cast.child("amara")``."""

    now = NOW

    def worker(self, key: str) -> Worker:
        return Worker.objects.get(email=f"{key}@example.test")

    def viewer(self, key: str, *, now: datetime = NOW, roles: set[str] | None = None) -> Viewer:
        """The worker as they ask at ``now``, told to the database as a page would; with other ``roles``, when given."""
        worker = self.worker(key)
        if roles is not None:
            with acting(Viewer(worker.pk, worker.name, NOW)):
                RoleHolding.objects.filter(worker=worker).update(valid_to=LONG_AGO)
                for role in roles:
                    RoleHolding.objects.create(worker=worker, role=role, valid_from=LONG_AGO)
        viewer = viewer_for(worker, now=now)
        tell_database(viewer)
        return viewer

    def team(self, key: str) -> Team:
        return Team.objects.get(code=key.replace("_", "-"))

    def agency(self, key: str) -> Agency:
        return Agency.objects.get(name=AGENCIES[key][0])

    def child(self, key: str) -> Person:
        """A child's row, fetched by someone who may see it; who is asking is put back afterwards."""
        seer = {"josie": "ines", "rowan": "dan"}.get(key, "sam")
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT current_setting('kith.worker', true), current_setting('kith.powers', true)"
            )
            worker, powers = cursor.fetchone()
            cursor.execute("SELECT set_config('kith.worker', %s, true), set_config('kith.powers', 'find', true)",
                           [str(self.worker(seer).pk)])  # fmt: skip
            given, family, _, _ = CHILDREN[key]
            person = Person.objects.get(sort_name=sorted_by(given, family))
            cursor.execute("SELECT set_config('kith.worker', %s, true), set_config('kith.powers', %s, true)",
                           [worker or "", powers or ""])  # fmt: skip
        return person
