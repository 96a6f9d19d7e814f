"""Accounts and access: what each act does, refuses and leaves behind."""

from datetime import date, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import DatabaseError, transaction

from kith.foundation.accounts import actions
from kith.foundation.accounts.models import RoleRequest
from kith.foundation.accounts.tests.conftest import PASSWORD
from kith.foundation.audit.models import Event
from kith.foundation.doors.act import acting
from kith.foundation.doors.refusals import NotAllowed, Refused
from kith.foundation.workforce import queries as workforce
from kith.foundation.workforce.models import Membership, Registration, RoleHolding
from kith.kernel.text.clean import TextError


@pytest.fixture
def rhea(cast):
    """An access administrator."""
    return cast.viewer("rhea")


@pytest.fixture
def tom(cast):
    return cast.worker("tom")


def roles_of(worker, on):
    return workforce.holdings_of(worker.pk, on).roles


# starting


def test_a_started_account_has_no_role_no_team_and_no_password(cast, rhea, letters):
    with letters() as sent:
        worker = actions.start_account(
            by=rhea,
            name="Noor Haddad",
            email="Noor@Example.TEST",
            job_title="Social worker",
            agency=cast.worker("tom").agency,
        )
    assert worker.email == "noor@example.test"
    assert not worker.has_usable_password()
    assert roles_of(worker, rhea.today) == frozenset()
    assert [letter.to for letter in sent] == [["noor@example.test"]]


def test_an_address_in_use_is_refused_whatever_its_capitals(rhea):
    with pytest.raises(Refused, match="already an account"):
        actions.start_account(by=rhea, name="Tom Two", email="TOM@example.test")


@pytest.mark.parametrize(
    ("name", "email"), [("", "a@example.test"), ("A\r\nB", "a@example.test"), ("A", "nowhere")]
)
def test_a_name_or_address_that_cannot_be_kept_is_refused(rhea, name, email):
    with pytest.raises(TextError):
        actions.start_account(by=rhea, name=name, email=email)


# ending


def test_f051_ending_an_account_ends_every_session_at_once(cast, rhea, tom, browser_of):
    desk, phone = browser_of("tom"), browser_of("tom")
    cookies = [desk.cookies["kith"].value, phone.cookies["kith"].value]
    actions.end_account(by=rhea, worker=tom, reason="Left")
    assert not Session.objects.filter(pk__in=cookies).exists()
    assert not UserSession.objects.filter(user=tom).exists()
    assert desk.get("/account/")["Location"].startswith("/account/login/")
    assert phone.get("/account/")["Location"].startswith("/account/login/")


def test_f051_it_ends_roles_teams_password_factor_and_link(cast, rhea, tom, client):
    Authenticator.objects.create(user=tom, type="totp", data={})
    SocialAccount.objects.create(user=tom, provider="authority", uid="1")
    actions.end_account(by=rhea, worker=tom, reason="Left", left_on=rhea.today - timedelta(days=2))
    tom.refresh_from_db()
    assert (tom.is_active, tom.left_on) == (False, rhea.today - timedelta(days=2))
    assert workforce.holdings_of(tom.pk, rhea.today) == workforce.Holdings(frozenset(), (), ())
    assert not Authenticator.objects.filter(user=tom).exists()
    assert not SocialAccount.objects.filter(user=tom).exists()
    answer = client.post("/account/login/", {"login": "tom@example.test", "password": PASSWORD})
    assert answer.status_code == 422


def test_what_the_leaver_held_before_stays_in_the_history(rhea, tom):
    actions.end_account(by=rhea, worker=tom, reason="Left")
    assert roles_of(tom, rhea.today - timedelta(days=1)) == {"social_worker"}


def test_f059_a_reused_address_is_a_new_person_with_nothing_of_the_leavers(cast, rhea, tom):
    actions.end_account(by=rhea, worker=tom, reason="Left")
    new = actions.start_account(by=rhea, name="Tomasz Reyes", email="tom@example.test")
    assert new.pk != tom.pk
    assert workforce.holdings_of(new.pk, rhea.today) == workforce.Holdings(frozenset(), (), ())
    assert cast.viewer("tom").all_team_ids == ()


def test_a_request_still_waiting_is_refused_with_the_account(cast, rhea, tom):
    asked = actions.give_role(by=rhea, worker=tom, role="team_manager", reason="Cover")
    actions.end_account(by=rhea, worker=tom, reason="Left")
    asked.refresh_from_db()
    assert asked.answer == "refused"


@pytest.mark.parametrize(
    ("who", "more", "said"),
    [
        ("rhea", {"reason": "x"}, "your own account"),
        ("tom", {"reason": " "}, "Enter a reason"),
        ("tom", {"reason": "x", "left_on": date(2027, 1, 1)}, "until the day comes"),
    ],
)
def test_when_an_account_may_not_be_ended(cast, rhea, who, more, said):
    with pytest.raises(Refused, match=said):
        actions.end_account(by=rhea, worker=cast.worker(who), **more)
    assert cast.worker(who).is_active


def test_an_account_ends_once(rhea, tom):
    actions.end_account(by=rhea, worker=tom, reason="Left")
    with pytest.raises(Refused, match="already ended"):
        actions.end_account(by=rhea, worker=tom, reason="Left")


def test_a_lost_second_factor_is_cleared_for_another_and_they_are_told(rhea, tom, letters, browser_of):
    desk = browser_of("tom")
    Authenticator.objects.create(user=tom, type="totp", data={})
    with letters() as sent:
        actions.clear_second_factor(by=rhea, worker=tom)
    assert not Authenticator.objects.filter(user=tom).exists()
    assert desk.get("/account/").status_code == 302
    assert [letter.to for letter in sent] == [["tom@example.test"]]


def test_f048_ones_own_second_factor_is_not_cleared_by_oneself(cast, rhea):
    Authenticator.objects.create(user=cast.worker("rhea"), type="totp", data={})
    with pytest.raises(Refused, match="your own"):
        actions.clear_second_factor(by=rhea, worker=cast.worker("rhea"))


def test_a_second_factor_that_is_not_there_cannot_be_cleared(rhea, tom):
    with pytest.raises(Refused, match="no second factor"):
        actions.clear_second_factor(by=rhea, worker=tom)


# roles


def test_a_role_of_ordinary_work_is_given_at_once(cast, rhea, tom):
    given = actions.give_role(
        by=rhea, worker=tom, role="personal_adviser", reason="Works with care leavers too"
    )
    assert isinstance(given, RoleHolding)
    assert cast.viewer("tom").roles == {"social_worker", "personal_adviser"}


def test_a_role_may_start_on_a_later_day(cast, rhea, tom):
    actions.give_role(
        by=rhea, worker=tom, role="personal_adviser", reason="x", starts_on=rhea.today + timedelta(days=1)
    )
    assert cast.viewer("tom").roles == {"social_worker"}


def test_f068_a_role_that_sees_more_waits_for_a_second_person(cast, rhea, tom):
    asked = actions.give_role(by=rhea, worker=tom, role="team_manager", reason="Covers for Grace")
    assert isinstance(asked, RoleRequest)
    assert cast.viewer("tom").roles == {"social_worker"}
    actions.agree_role(by=cast.viewer("ines"), asked=asked)
    assert cast.viewer("tom").roles == {"social_worker", "team_manager"}


def test_f068_whoever_asked_cannot_agree_and_the_database_says_so_too(cast, rhea, tom):
    asked = actions.give_role(by=rhea, worker=tom, role="team_manager", reason="Cover")
    with pytest.raises(Refused, match="second person"):
        actions.agree_role(by=rhea, asked=asked)
    with pytest.raises(DatabaseError, match="by_two_people"), transaction.atomic(), acting(rhea):
        RoleRequest.objects.filter(pk=asked.pk).update(
            answer="agreed", answered_by=rhea.worker_id, answered_at=rhea.now
        )


def test_f068_the_worker_cannot_agree_to_their_own_role(cast, rhea):
    asked = actions.give_role(by=rhea, worker=cast.worker("ines"), role="director", reason="New post")
    with pytest.raises(Refused, match="your own access"):
        actions.agree_role(by=cast.viewer("ines"), asked=asked)


def test_a_request_is_answered_once(cast, rhea, tom):
    asked = actions.give_role(by=rhea, worker=tom, role="team_manager", reason="Cover")
    actions.refuse_role(by=cast.viewer("ines"), asked=asked)
    with pytest.raises(Refused, match="already answered"):
        actions.agree_role(by=cast.viewer("dan"), asked=asked)
    assert cast.viewer("tom").roles == {"social_worker"}


def test_whoever_asked_may_take_it_back(rhea, tom):
    asked = actions.give_role(by=rhea, worker=tom, role="team_manager", reason="Cover")
    assert actions.refuse_role(by=rhea, asked=asked).answer == "refused"


def test_a_late_answer_does_not_backdate_the_role(cast, rhea, tom):
    asked = actions.give_role(by=rhea, worker=tom, role="team_manager", reason="Cover")
    later = cast.viewer("ines", now=cast.now + timedelta(days=3))
    assert actions.agree_role(by=later, asked=asked).valid_from == later.today


@pytest.mark.parametrize(
    ("role", "more", "said"),
    [
        ("social_worker", {}, "already holds"),
        ("king", {}, "Select the role"),
        ("public_form", {}, "Select the role"),
        ("personal_adviser", {"reason": ""}, "Enter why"),
        ("personal_adviser", {"starts_on": date(2026, 1, 1)}, "in the past"),
    ],
)
def test_when_a_role_may_not_be_given(rhea, tom, role, more, said):
    with pytest.raises(Refused, match=said):
        actions.give_role(by=rhea, worker=tom, role=role, **{"reason": "x", **more})


def test_a_role_waits_once(rhea, tom):
    actions.give_role(by=rhea, worker=tom, role="team_manager", reason="Cover")
    with pytest.raises(Refused, match="already waiting"):
        actions.give_role(by=rhea, worker=tom, role="team_manager", reason="Cover")


def test_f052_a_role_ends_at_the_next_click_also_one_given_today(cast, rhea, tom):
    actions.end_role(by=rhea, holding=RoleHolding.objects.get(worker=tom))
    assert cast.viewer("tom").roles == frozenset()
    given = actions.give_role(by=rhea, worker=tom, role="personal_adviser", reason="x")
    actions.end_role(by=rhea, holding=given)
    assert cast.viewer("tom").roles == frozenset()


def test_ending_what_has_ended_changes_nothing(cast, rhea, tom):
    ended = actions.end_role(by=rhea, holding=RoleHolding.objects.get(worker=tom))
    again = actions.end_role(by=rhea, holding=ended)
    assert (again.valid_to, again.version) == (ended.valid_to, ended.version + 1)


# teams and registration


def test_joining_and_leaving_a_team_takes_effect_at_the_next_click(cast, rhea, tom):
    south = cast.team("south")
    joined = actions.join_team(by=rhea, worker=tom, team=south)
    assert south.pk in cast.viewer("tom").team_ids
    actions.leave_team(by=rhea, membership=joined)
    assert south.pk not in cast.viewer("tom").team_ids


def test_a_team_is_joined_once_at_a_time(cast, rhea, tom):
    with pytest.raises(Refused, match="already in this team"):
        actions.join_team(by=rhea, worker=tom, team=cast.team("north"))


def test_managing_a_team_takes_a_managers_role(cast, rhea, tom):
    with pytest.raises(Refused, match="manager's role"):
        actions.join_team(by=rhea, worker=tom, team=cast.team("south"), is_manager=True)
    grace = cast.worker("grace")
    assert actions.join_team(by=rhea, worker=grace, team=cast.team("south"), is_manager=True).is_manager


def test_a_registration_is_recorded_as_the_register_shows_it(rhea, cast):
    bea = cast.worker("bea")
    actions.record_registration(
        by=rhea, worker=bea, number="SW12345", valid_from=rhea.today, valid_to=date(2027, 11, 30)
    )
    assert workforce.is_registered(bea.pk, rhea.today)
    assert not workforce.is_registered(bea.pk, date(2027, 12, 1))


@pytest.mark.parametrize(
    ("number", "until", "said"),
    [(" ", date(2027, 1, 1), "Enter the registration number"), ("SW1", date(2020, 1, 1), "end after")],
)
def test_a_registration_that_cannot_be_is_refused(rhea, tom, number, until, said):
    with pytest.raises(Refused, match=said):
        actions.record_registration(
            by=rhea, worker=tom, number=number, valid_from=date(2026, 1, 1), valid_to=until
        )


# who


def own(cast):
    """Every act on access, tried by an access administrator on themselves."""
    me, day = cast.worker("rhea"), date(2027, 1, 1)
    return {
        "give_role": {"worker": me, "role": "social_worker", "reason": "x"},
        "end_role": {"holding": RoleHolding.objects.get(worker=me)},
        "join_team": {"worker": me, "team": cast.team("north")},
        "leave_team": {"membership": Membership.objects.get(worker=me)},
        "record_registration": {"worker": me, "number": "SW1", "valid_from": day, "valid_to": day},
    }


@pytest.mark.parametrize("name", ["give_role", "end_role", "join_team", "leave_team", "record_registration"])
def test_f067_nobody_changes_their_own_access(cast, rhea, name):
    before = (RoleHolding.objects.count(), Membership.objects.count(), Registration.objects.count())
    with pytest.raises(Refused, match="your own access"):
        getattr(actions, name)(by=rhea, **own(cast)[name])
    assert (RoleHolding.objects.count(), Membership.objects.count(), Registration.objects.count()) == before
    assert cast.viewer("rhea").roles == {"access_administrator"}


@pytest.mark.parametrize("who", ["tom", "grace", "ines", "dan", "ana", "kit", "bea"])
@pytest.mark.parametrize("name", ["give_role", "end_role", "join_team", "leave_team", "record_registration"])
def test_only_an_access_administrator_changes_access(cast, who, name):
    with pytest.raises(NotAllowed):
        getattr(actions, name)(by=cast.viewer(who), **own(cast)[name])


@pytest.mark.parametrize("who", ["tom", "ines", "dan"])
def test_only_an_access_administrator_starts_and_ends_accounts(cast, who):
    with pytest.raises(NotAllowed):
        actions.start_account(by=cast.viewer(who), name="A", email="a@example.test")
    with pytest.raises(NotAllowed):
        actions.end_account(by=cast.viewer(who), worker=cast.worker("ola"), reason="x")


def test_an_ended_account_is_given_nothing(rhea, tom):
    actions.end_account(by=rhea, worker=tom, reason="Left")
    with pytest.raises(Refused, match="has ended"):
        actions.give_role(by=rhea, worker=tom, role="screener", reason="x")


def test_every_change_is_in_the_trail_with_who_made_it(rhea, tom):
    actions.give_role(by=rhea, worker=tom, role="personal_adviser", reason="x")
    event = Event.objects.get(verb__endswith="give_role")
    assert (event.worker_id, event.object_kind, event.outcome) == (
        rhea.worker_id,
        "workforce.roleholding",
        "done",
    )
