"""How long a session holds, who must have a second factor, which roles take a second person."""

import pytest

from kith.foundation.access import roles
from kith.foundation.accounts import rules
from kith.foundation.accounts.rules import SessionFacts, SessionState

FRESH = SessionFacts(began=1000.0, seen=1000.0, device="edge")


def state(session=FRESH, *, after=0.0, device="edge"):
    return rules.session_state(session, now=1000.0 + after, device=device)


@pytest.mark.parametrize(
    ("after", "found"),
    [
        (0, SessionState.OPEN),
        (20 * 60 - 1, SessionState.OPEN),
        (20 * 60, SessionState.LOCKED),
        (12 * 3600, SessionState.ENDED),
    ],
)
def test_f050_a_session_locks_after_20_idle_minutes_and_ends_after_12_hours(after, found):
    assert state(after=after) is found


def test_f050_twelve_hours_end_it_however_busy_its_worker_was():
    assert state(SessionFacts(1000.0, 1000.0 + 12 * 3600 - 1, "edge"), after=12 * 3600) is SessionState.ENDED


def test_a_locked_session_stays_locked_until_it_is_unlocked():
    assert state(SessionFacts(1000.0, 1000.0, "edge", is_locked=True)) is SessionState.LOCKED


def test_f053_another_browser_ends_a_session_even_one_that_is_locked():
    assert state(device="firefox") is SessionState.ELSEWHERE
    assert state(after=20 * 60, device="firefox") is SessionState.ELSEWHERE


@pytest.mark.parametrize(
    ("ways", "required", "directory", "missing"),
    [
        (["password"], True, True, True),
        (["password", "mfa"], True, True, False),
        (["password"], False, True, False),
        (["socialaccount"], True, True, False),
        (["socialaccount"], True, False, True),
        (["socialaccount", "mfa"], True, False, False),
        (["demo"], True, True, True),
        ([], True, True, True),
    ],
)
def test_who_must_set_up_a_second_factor(ways, required, directory, missing):
    assert rules.second_factor_is_missing(ways, required=required, directory_brings_one=directory) is missing


@pytest.mark.parametrize(
    "role", [*roles.MANAGERS, roles.ACCESS_ADMINISTRATOR, roles.DATA_PROTECTION, roles.AUDITOR]
)
def test_f068_roles_that_see_more_take_a_second_person(role):
    assert rules.sees_more(role)


@pytest.mark.parametrize("role", [roles.SOCIAL_WORKER, roles.BUSINESS_SUPPORT, roles.PARTNER, roles.SCREENER])
def test_roles_of_ordinary_work_take_one(role):
    assert not rules.sees_more(role)


def test_only_a_holder_of_a_managers_role_may_manage_a_team():
    assert rules.may_manage_a_team(["social_worker", "team_manager"])
    assert not rules.may_manage_a_team(["social_worker"])


def test_f110_a_flood_is_written_at_each_doubling_so_its_trace_is_bounded_and_its_size_is_told():
    written = [count for count in range(1, 100_001) if rules.is_worth_an_alarm(count)]
    assert written[:31] == list(range(1, 32))
    assert written[31:] == [2**power for power in range(5, 17)]
