"""The pages about who works here: what each shows, does, and refuses."""

import re
from datetime import date

import pytest
import time_machine

from kith.foundation.access.roles import ROLES
from kith.foundation.accounts import actions
from kith.foundation.accounts.models import RoleRequest
from kith.foundation.workforce.models import Registration, RoleHolding, Worker

PEOPLE = "/account/people/"


@pytest.fixture(autouse=True)
def the_casts_day(cast):
    with time_machine.travel(cast.now):
        yield


@pytest.fixture
def rhea(browser_of):
    return browser_of("rhea")


def text(answer):
    return answer.content.decode()


def of(cast, key, *rest):
    return "/".join([f"{PEOPLE}{cast.worker(key).pk}", *map(str, rest)]) + "/"


def test_the_list_names_everyone_with_their_roles(cast, rhea):
    page = text(rhea.get(PEOPLE))
    assert "Showing all 18 workers" in page
    assert "Tom Reyes" in page
    assert "Front-door manager" in page


def test_the_list_is_narrowed_by_name_and_role(cast, rhea):
    page = text(rhea.get(PEOPLE, {"text": "reyes"}))
    assert "Tom Reyes" in page
    assert "Grace Lindqvist" not in page
    page = text(rhea.get(PEOPLE, {"role": "analyst"}))
    assert "Ana Petrov" in page
    assert "Tom Reyes" not in page
    assert "Nobody matches" in text(rhea.get(PEOPLE, {"text": "%"}))


@pytest.mark.parametrize("page", ["-1", "0", "999999999", "abc"])
def test_b127_a_page_that_is_not_there_shows_one_that_is(cast, rhea, page):
    assert rhea.get(PEOPLE, {"page": page}).status_code == 200


def test_the_list_asks_the_database_the_same_however_many_there_are(
    cast, rhea, django_assert_max_num_queries
):
    for number in range(30):
        Worker.objects.create_user(f"w{number}@example.test", None, name=f"Worker {number}")
    with django_assert_max_num_queries(25):
        rhea.get(PEOPLE)


def test_ended_accounts_are_shown_when_asked_for(cast, rhea):
    actions.end_account(by=cast.viewer("rhea"), worker=cast.worker("tom"), reason="Left")
    assert "Tom Reyes" not in text(rhea.get(PEOPLE))
    page = text(rhea.get(PEOPLE, {"ended": "on"}))
    assert "Tom Reyes" in page
    assert "Ended 16 November 2026" in page


@pytest.mark.parametrize("who", ["tom", "grace", "sam", "kit", "ana"])
def test_who_works_here_is_not_for_everyone(cast, browser_of, who):
    client = browser_of(who)
    for address in (
        PEOPLE,
        of(cast, "tom"),
        of(cast, "tom", "roles"),
        of(cast, "tom", "end"),
        f"{PEOPLE}start/",
    ):
        assert client.get(address).status_code == 403


def test_the_second_people_see_the_list_and_change_nothing(cast, browser_of):
    ines = browser_of("ines")
    assert "Start an account" not in text(ines.get(PEOPLE))
    assert "Give a role" not in text(ines.get(of(cast, "tom")))
    assert ines.post(of(cast, "tom", "roles"), {"role": "screener", "reason": "x"}).status_code == 403


def test_one_worker_with_their_history(cast, rhea):
    page = text(rhea.get(of(cast, "tom")))
    assert "Social worker" in page
    assert "Referral and assessment north" in page
    assert "Social Work England SW" in page
    assert "1 January 2020" in page
    assert "Recorded by" in page


def test_a_workers_name_is_not_in_the_title_of_the_page(cast, rhea):
    title = text(rhea.get(of(cast, "tom"))).split("<title>")[1].split("</title>")[0]
    assert "Reyes" not in title


def test_f067_ones_own_page_offers_no_change(cast, rhea):
    page = text(rhea.get(of(cast, "rhea")))
    assert "This is you" in page
    assert "Give a role" not in page
    answer = rhea.post(of(cast, "rhea", "roles"), {"role": "social_worker", "reason": "x"})
    assert answer.status_code == 422
    assert "You cannot change your own access" in text(answer)


def test_a_worker_who_is_not_there_is_not_found(cast, rhea):
    assert rhea.get(f"{PEOPLE}999999/").status_code == 404
    assert rhea.get(f"{PEOPLE}99999999999999999999/").status_code == 404


def test_starting_an_account_on_the_page(cast, rhea):
    sent = {
        "name": "Noor Haddad",
        "email": "noor@example.test",
        "agency": cast.worker("tom").agency_id,
        "idempotency_key": "k",
    }
    answer = rhea.post(f"{PEOPLE}start/", sent)
    made = Worker.objects.get(email="noor@example.test")
    assert answer["Location"] == f"{PEOPLE}{made.pk}/"
    assert "Account started" in text(rhea.get(answer["Location"]))


def test_b122_pressing_twice_starts_one_account(cast, rhea):
    sent = {
        "name": "Noor Haddad",
        "email": "noor@example.test",
        "agency": cast.worker("tom").agency_id,
        "idempotency_key": "k",
    }
    assert [rhea.post(f"{PEOPLE}start/", sent).status_code for _ in range(2)] == [302, 302]
    assert Worker.objects.filter(email="noor@example.test").count() == 1


def test_b124_nothing_but_what_the_page_asks_is_taken(cast, rhea):
    sent = {"name": "Noor Haddad", "email": "noor@example.test", "agency": cast.worker("tom").agency_id}
    rhea.post(
        f"{PEOPLE}start/", {**sent, "is_active": "", "role": "director", "password": "planted password"}
    )
    made = Worker.objects.get(email="noor@example.test")
    assert made.is_active
    assert not made.has_usable_password()
    assert not RoleHolding.objects.filter(worker=made).exists()


def test_a_refused_form_keeps_what_was_typed(cast, rhea):
    answer = rhea.post(
        f"{PEOPLE}start/",
        {"name": "Noor Haddad", "email": "tom@example.test", "agency": cast.worker("tom").agency_id},
    )
    assert answer.status_code == 422
    assert "There is already an account with this email address" in text(answer)
    assert 'value="Noor Haddad"' in text(answer)


def test_f068_giving_a_role_that_sees_more_from_asking_to_agreeing(cast, rhea, browser_of):
    form = text(rhea.get(of(cast, "tom", "roles")))
    assert "Team manager (a second person must agree)" in form
    assert (
        rhea.post(
            of(cast, "tom", "roles"), {"role": "team_manager", "reason": "Covers for Grace"}
        ).status_code
        == 302
    )
    asked = RoleRequest.objects.get()
    page = text(rhea.get(of(cast, "tom")))
    assert "Sent to a second person, who must agree" in page
    assert "Waiting" in page
    answer_page = f"{PEOPLE}asked/{asked.pk}/"
    assert "Agree: give the role" not in text(rhea.get(answer_page))
    assert rhea.post(answer_page, {"answer": "agree"}).status_code == 422
    ines = browser_of("ines")
    assert "Waiting for a second person" in text(ines.get(PEOPLE))
    assert "Covers for Grace" in text(ines.get(answer_page))
    assert ines.post(answer_page, {"answer": "agree"}).status_code == 302
    assert cast.viewer("tom").roles == {"social_worker", "team_manager"}
    assert ines.get(answer_page).status_code == 404


def test_every_role_can_be_chosen_but_the_public_forms_own(cast, rhea):
    offered = set(re.findall(r'<option value="(\w+)"', text(rhea.get(of(cast, "tom", "roles")))))
    assert offered == set(ROLES) - {"public_form"}


def test_refusing_a_role_on_the_page(cast, rhea, browser_of):
    rhea.post(of(cast, "tom", "roles"), {"role": "team_manager", "reason": "Cover"})
    browser_of("ines").post(f"{PEOPLE}asked/{RoleRequest.objects.get().pk}/", {"answer": "refuse"})
    assert cast.viewer("tom").roles == {"social_worker"}
    assert "Refused" in text(rhea.get(of(cast, "tom")))


def test_ending_a_role_on_the_page(cast, rhea):
    holding = RoleHolding.objects.get(worker=cast.worker("tom"))
    address = of(cast, "tom", "roles", holding.pk, "end")
    assert "It ends with the next page they open" in text(rhea.get(address))
    assert rhea.post(address).status_code == 302
    assert cast.viewer("tom").roles == frozenset()


def test_f061_a_role_is_reached_only_through_its_own_worker(cast, rhea):
    holding = RoleHolding.objects.get(worker=cast.worker("tom"))
    assert rhea.get(of(cast, "ola", "roles", holding.pk, "end")).status_code == 404


def test_teams_on_the_page(cast, rhea):
    answer = rhea.post(of(cast, "tom", "teams"), {"team": cast.team("south").pk})
    assert answer.status_code == 302
    joined = cast.worker("tom").memberships.get(team=cast.team("south"))
    assert rhea.post(of(cast, "tom", "teams", joined.pk, "leave")).status_code == 302
    assert cast.team("south").pk not in cast.viewer("tom").team_ids


def test_a_registration_on_the_page(cast, rhea):
    sent = {"body": "Social Work England", "number": "SW777"}
    for name, day in (("valid_from", date(2026, 1, 1)), ("valid_to", date(2027, 11, 30))):
        sent |= {f"{name}-day": day.day, f"{name}-month": day.month, f"{name}-year": day.year}
    assert rhea.post(of(cast, "bea", "registration"), sent).status_code == 302
    assert Registration.objects.get(worker=cast.worker("bea")).number == "SW777"


def test_ending_an_account_on_the_page(cast, rhea):
    worker_page = of(cast, "tom")
    assert rhea.post(of(cast, "tom", "end"), {"reason": ""}).status_code == 422
    assert rhea.post(of(cast, "tom", "end"), {"reason": "Left the authority"}).status_code == 302
    page = text(rhea.get(worker_page))
    assert "Account ended" in page
    assert "Let go when the account ended" in page
    assert "End this account" not in page


def test_clearing_a_second_factor_that_is_not_there_says_so(cast, rhea):
    assert "call them back" in text(rhea.get(of(cast, "tom", "second-factor")))
    answer = rhea.post(of(cast, "tom", "second-factor"))
    assert answer.status_code == 422
    assert "has no second factor here" in text(answer)


def test_ones_own_account_is_for_everyone_signed_in_even_without_a_role(cast, client):
    bare = Worker.objects.create_user("bare@example.test", None, name="Bare Worker")
    assert client.get("/account/").status_code == 302
    client.force_login(bare)
    page = text(client.get("/account/"))
    assert "Bare Worker" in page
    assert "Not recorded" in page
