"""The decision as a table: person, circumstance, answer."""

from datetime import UTC, datetime

import pytest

from kith.foundation.access import roles
from kith.foundation.access.permissions import Needs, Permission
from kith.foundation.access.roles import Role
from kith.foundation.access.rules import Level, Outcome, Standing, decide
from kith.foundation.access.viewer import Viewer

OPEN = Permission("test.open", "open this", roles.PRACTITIONERS, Needs.RELATIONSHIP, may_break_glass=True)
CHANGE = Permission("test.change", "change this", roles.PRACTITIONERS, Needs.RELATIONSHIP)
LOG = Permission("test.log", "log this", roles.PRACTITIONERS, Needs.ROLE)
ALL = frozenset({OPEN.code, CHANGE.code, LOG.code})


def viewer(role: Role) -> Viewer:
    held = frozenset(p.code for p in (OPEN, CHANGE, LOG) if role in p.held_by)
    return Viewer(
        1,
        "W",
        datetime(2026, 11, 16, tzinfo=UTC),
        frozenset({role.code}),
        permissions=held,
        powers=role.powers,
    )


STRANGER = Standing(7)
WORKER = Standing(7, relationships=("allocated",))
NAMED = Standing(7, Level.RESTRICTED, is_named=True)

TABLE = [
    # who, permission, standing, answer
    (roles.SOCIAL_WORKER, OPEN, [WORKER], Outcome.ALLOW),
    (roles.SOCIAL_WORKER, OPEN, [STRANGER], Outcome.NEED_REASON),
    (roles.SOCIAL_WORKER, CHANGE, [STRANGER], Outcome.FORBIDDEN),
    (roles.SOCIAL_WORKER, OPEN, [WORKER, STRANGER], Outcome.NEED_REASON),
    (roles.SOCIAL_WORKER, OPEN, [], Outcome.FORBIDDEN),
    (roles.SOCIAL_WORKER, LOG, [], Outcome.ALLOW),
    (roles.SERVICE_MANAGER, CHANGE, [STRANGER], Outcome.ALLOW),
    (
        roles.SOCIAL_WORKER,
        OPEN,
        [Standing(7, Level.RESTRICTED, relationships=("allocated",))],
        Outcome.NOT_FOUND,
    ),
    (roles.SERVICE_MANAGER, OPEN, [Standing(7, Level.RESTRICTED)], Outcome.NOT_FOUND),
    (roles.SOCIAL_WORKER, OPEN, [NAMED], Outcome.ALLOW),
    (roles.SOCIAL_WORKER, OPEN, [Standing(7, Level.SEALED)], Outcome.NOT_FOUND),
    (roles.SOCIAL_WORKER, OPEN, [Standing(7, Level.SEALED, is_named=True)], Outcome.ALLOW),
    (
        roles.SOCIAL_WORKER,
        OPEN,
        [Standing(7, in_conflict=True, is_named=True, relationships=("allocated",))],
        Outcome.NOT_FOUND,
    ),
    (roles.SERVICE_MANAGER, OPEN, [Standing(7, in_conflict=True)], Outcome.NOT_FOUND),
    (roles.BUSINESS_SUPPORT, OPEN, [WORKER], Outcome.FORBIDDEN),
    (roles.BUSINESS_SUPPORT, OPEN, [Standing(7, Level.RESTRICTED)], Outcome.NOT_FOUND),
    (roles.PARTNER, OPEN, [STRANGER], Outcome.FORBIDDEN),
]


@pytest.mark.parametrize(("role", "permission", "standings", "answer"), TABLE)
def test_the_decision(role, permission, standings, answer):
    assert decide(viewer(role), permission, standings).outcome is answer


def test_f073_conflict_beats_the_objects_own_grant_too():
    assert (
        decide(viewer(roles.SCREENER), OPEN, [Standing(7, in_conflict=True)], own_grant="duty").outcome
        is Outcome.NOT_FOUND
    )


def test_the_objects_own_grant_stands_in_for_a_relationship_but_not_for_the_role():
    assert decide(viewer(roles.SCREENER), CHANGE, [STRANGER], own_grant="duty").outcome is Outcome.ALLOW
    assert (
        decide(viewer(roles.BUSINESS_SUPPORT), CHANGE, [STRANGER], own_grant="duty").outcome
        is Outcome.FORBIDDEN
    )


def test_the_answer_names_the_relationship_it_rested_on():
    assert decide(viewer(roles.SOCIAL_WORKER), OPEN, [WORKER]).relationship == "allocated"


def test_not_there_and_not_for_you_are_the_same_answer():
    restricted = decide(viewer(roles.SOCIAL_WORKER), OPEN, [Standing(7, Level.RESTRICTED)])
    conflicted = decide(viewer(roles.SOCIAL_WORKER), OPEN, [Standing(7, in_conflict=True)])
    assert restricted == conflicted


def test_a_worker_without_a_role_may_do_nothing():
    nobody = Viewer(1, "W", datetime(2026, 11, 16, tzinfo=UTC))
    assert decide(nobody, LOG, []).outcome is Outcome.FORBIDDEN
