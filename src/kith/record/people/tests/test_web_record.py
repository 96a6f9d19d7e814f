"""A person's pages: who sees them, what they say, and what they never say."""

import re
from datetime import date, timedelta

import pytest

from kith.foundation.audit.models import Event
from kith.record.people.actions import addresses, alerts, relationships, ties
from kith.record.people.actions.person import add_person
from kith.record.people.models import Name
from kith.record.people.rules.birth import born_on
from kith.record.people.tests.making import TOKEN, parent_of, protected_home

PAGES = ("", "details/", "addresses/", "family/", "who-looked/")


def without_tokens(page) -> str:
    """A page without the tokens against forgery and doubling, which differ from one answer to the next."""
    return re.sub(r'name="(csrfmiddlewaretoken|idempotency_key)" value="[\w-]+"', "", page.content.decode())


@pytest.fixture
def amara(cast):
    cast.viewer("tom")
    return cast.child("amara")


@pytest.fixture
def page_of(signed_in, amara):
    def fetch(key, where="", **kwargs):
        return signed_in(key).get(f"/people/{amara.child_id}/{where}", **kwargs)

    return fetch


@pytest.mark.parametrize("where", PAGES)
def test_each_page_opens_for_whoever_works_with_the_child(page_of, where):
    page = page_of("tom", where)
    assert page.status_code == 200
    assert "Amara Adeyemi-Cole" in page.content.decode()


@pytest.mark.parametrize("where", PAGES)
def test_f094_no_page_has_a_name_in_its_title(page_of, where):
    title = page_of("tom", where).content.decode().split("<title>")[1].split("</title>")[0]
    assert "Amara" not in title


def test_a_stranger_is_asked_for_a_reason(page_of, amara):
    page = page_of("ola")
    assert page.status_code == 302
    assert page.url.startswith(f"/people/{amara.child_id}/break-glass/?to=")


@pytest.mark.parametrize("key", ["bea", "kit", "ana", "rhea"])
def test_whoever_may_not_open_records_finds_nothing_there(page_of, key):
    assert page_of(key).status_code == 404


def test_i8_not_there_and_not_for_you_are_the_same_page(signed_in, cast):
    cast.viewer("ines")
    josie = cast.child("josie")
    client = signed_in("tom")
    hidden = client.get(f"/people/{josie.child_id}/")
    absent = client.get("/people/K999999991/")
    assert (hidden.status_code, absent.status_code) == (404, 404)
    assert without_tokens(hidden) == without_tokens(absent)


@pytest.mark.parametrize("child_id", ["1", "K1", "x" * 70, "K00000000%00", "0x1234567890"])
def test_b128_an_id_that_cannot_be_is_not_there(signed_in, child_id):
    assert signed_in("tom").get(f"/people/{child_id}/").status_code == 404


def test_alerts_stand_at_the_head_of_every_page(page_of, amara, cast):
    tom = cast.viewer("tom")
    alerts.add_alert(by=tom, person=amara, kind="do_not_disclose", words="Never tell the father where she is",
                     review_on=tom.today + timedelta(days=60))  # fmt: skip
    for where in PAGES:
        assert "Never tell the father where she is" in page_of("tom", where).content.decode()


def test_the_summary_says_who_works_with_the_child(page_of):
    said = page_of("tom").content.decode()
    assert "Tom Reyes" in said
    assert "Referral and assessment north" in said


def test_opening_a_page_is_audited_with_the_relationship(page_of, amara, cast):
    page_of("tom")
    event = Event.objects.filter(
        verb="record.people.web.views.record.summary", worker_id=cast.worker("tom").pk
    ).first()
    assert (event.people, event.relationship) == ([amara.pk], "allocated")


def test_details_keep_every_former_value_with_who_and_when(page_of, amara, cast):
    from kith.record.people.actions.names import correct_name

    tom = cast.viewer("tom")
    correct_name(by=tom, name=Name.objects.get(person=amara), given="Amarah", family="Adeyemi-Cole")
    said = page_of("tom", "details/").content.decode()
    assert "Amara Adeyemi-Cole" in said
    assert "Replaced" in said
    assert "Sam Okoro" in said  # who first recorded it


@pytest.mark.req("R074")
def test_the_family_tree_draws_parents_siblings_and_former_partners(page_of, amara, cast):
    tom = cast.viewer("tom")
    mother = parent_of(tom, amara, "Bisi")
    father = parent_of(tom, amara, "Kofi", kind="father", born=date(1980, 1, 1))
    relationships.relate(by=tom, person=mother, other=father, kind="former_partner")
    relationships.relate(by=tom, person=amara, other=cast.child("leo"), kind="sibling")
    said = page_of("tom", "family/").content.decode()
    for name in ("Bisi", "Kofi", "Leo"):
        assert f">{name}</text>" in said
    assert "has not been checked" in said


@pytest.mark.req("R074")
def test_a_confirmed_tree_is_out_of_date_once_a_relationship_changes(page_of, amara, cast):
    tom = cast.viewer("tom")
    parent_of(tom, amara, "Bisi")
    relationships.confirm_family(by=tom, person=amara, with_whom="Amara and her mother")
    assert "It has changed since" not in page_of("tom", "family/").content.decode()
    tom = cast.viewer("tom")
    parent_of(tom, amara, "Kofi", kind="father")
    assert "It has changed since" in page_of("tom", "family/").content.decode()


def test_f071_a_restricted_relative_is_absent_from_tree_and_table(page_of, amara, cast):
    ines = cast.viewer("ines")
    josie = cast.child("josie")
    relationships.relate(by=ines, person=amara, other=josie, kind="half_sibling")
    said = page_of("tom", "family/").content.decode()
    assert "Josie" not in said
    assert "Half-" not in said
    assert "Josie" in page_of("ines", "family/").content.decode()


@pytest.mark.req("R076")
def test_the_ecomap_says_how_each_tie_is(page_of, amara, cast):
    ties.add_tie(by=cast.viewer("tom"), person=amara, kind="school", name="Hill Academy", quality="stressful")
    said = page_of("tom", "family/").content.decode()
    assert "kith-ecomap__line--stressful" in said
    assert "Hill Academy" in said


@pytest.mark.parametrize("where", PAGES)
def test_f083_a_protected_address_is_on_no_page(page_of, amara, cast, where):
    tom = cast.viewer("tom")
    protected_home(tom, amara)
    said = page_of("tom", where).content.decode()
    assert TOKEN not in said
    assert "ZE9 9XY" not in said


def test_f083_a_protected_address_is_on_no_page_of_whoever_shares_it(signed_in, amara, cast):
    tom = cast.viewer("tom")
    leo = cast.child("leo")
    protected_home(tom, amara)
    addresses.move_in(by=tom, person=leo, lines=f"7 {TOKEN}", postcode="ZE9 9XY")
    for where in PAGES:
        assert TOKEN not in signed_in("tom").get(f"/people/{leo.child_id}/{where}").content.decode()


def test_a_protected_address_is_shown_once_after_a_reason(signed_in, amara, cast):
    home = protected_home(cast.viewer("tom"), amara)
    client, where = signed_in("tom"), f"/people/{amara.child_id}/addresses/{home.pk}/show/"
    assert TOKEN not in client.get(where).content.decode()
    refused = client.post(where, {"reason": ""})
    assert refused.status_code == 422
    assert TOKEN not in refused.content.decode()
    assert TOKEN in client.post(where, {"reason": "Visit today"}).content.decode()
    assert TOKEN not in client.get(f"/people/{amara.child_id}/addresses/").content.decode()


def test_f061_a_row_of_another_person_is_not_there_under_this_one(signed_in, amara, cast):
    tom = cast.viewer("tom")
    home = addresses.move_in(by=tom, person=cast.child("leo"), lines="1 Oak Road", postcode="SW1A 1AA")
    assert signed_in("tom").get(f"/people/{amara.child_id}/addresses/{home.pk}/move/").status_code == 404


def test_b021_a_name_that_looks_like_a_script_is_shown_as_text(signed_in, cast):
    tom = cast.viewer("tom")
    amara = cast.child("amara")
    odd = add_person(by=tom, given="<svg onload=alert(1)>", family="Moss", birth=born_on(date(2014, 1, 1)))
    relationships.relate(by=tom, person=amara, other=odd, kind="sibling")
    assert "<svg onload" not in signed_in("tom").get(f"/people/{amara.child_id}/family/").content.decode()


@pytest.mark.parametrize(
    ("where", "most"), [("", 16), ("details/", 14), ("addresses/", 17), ("family/", 20), ("who-looked/", 16)]
)
def test_pages_ask_the_database_a_fixed_number_of_times(
    signed_in, where, most, django_assert_max_num_queries, amara, cast
):
    tom = cast.viewer("tom")
    for given in ("Bisi", "Kofi", "Ama", "Yaw"):
        parent_of(tom, amara, given, kind="parent")
        ties.add_tie(by=tom, person=amara, kind="school", name=given)
    client = signed_in("tom")
    assert client.get(f"/people/{amara.child_id}/{where}").status_code == 200
    with django_assert_max_num_queries(most):
        client.get(f"/people/{amara.child_id}/{where}")
