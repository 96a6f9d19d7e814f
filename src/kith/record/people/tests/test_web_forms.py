"""Every page with a form: it opens, keeps what was typed when it refuses, and does its act once."""

import pytest

from kith.foundation.audit.models import Event
from kith.record.people.actions import addresses, alerts, contact_details, ties
from kith.record.people.actions.break_glass import break_glass
from kith.record.people.models import (
    Alert,
    BreakGlass,
    Conflict,
    Merge,
    Name,
    Person,
    Relationship,
    Residence,
)
from kith.record.people.tests.making import parent_of, protected_home

WHY = "Mother rang: he has not come home and she is frightened"
FORMS = (
    "alerts/new/", "names/new/", "numbers/new/", "contact/new/", "born/", "death/", "sex/", "ethnicity/", "languages/new/",
    "religion/", "disabilities/new/", "immigration/", "addresses/new/", "family/new/", "family/responsibility/",
    "family/confirm/",
    "ties/new/", "ecomap/keep/", "conflict/", "merge/",
)  # fmt: skip


@pytest.fixture
def amara(cast):
    cast.viewer("tom")
    return cast.child("amara")


@pytest.fixture
def tom(signed_in):
    return signed_in("tom")


def page(person, where):
    return f"/people/{person.child_id}/{where}"


@pytest.mark.parametrize("where", FORMS)
def test_each_form_opens_with_a_heading_and_a_key_against_doing_it_twice(tom, amara, where):
    answer = tom.get(page(amara, where))
    assert answer.status_code == 200
    assert b"idempotency_key" in answer.content
    assert answer.content.count(b"<h1") == 1


@pytest.mark.parametrize("where", [one for one in FORMS if one not in {"ecomap/keep/", "sex/"}])
def test_each_form_sent_empty_is_refused_at_the_top_and_at_the_field(tom, amara, where):
    answer = tom.post(page(amara, where), {})
    assert answer.status_code == 422
    assert b"There is a problem" in answer.content


@pytest.mark.parametrize("where", [one for one in FORMS if one not in {"conflict/", "merge/"}])
def test_a_stranger_may_post_to_none_that_change_the_record(signed_in, amara, where):
    assert signed_in("ola").post(page(amara, where), {}).status_code == 403


def test_a_name_is_added_once_however_often_it_is_sent(tom, amara):
    sent = {
        "kind": "alias",
        "given": "Mimi",
        "family": "",
        "idempotency_key": "6f1c8b0a-0000-4000-8000-000000000001",
    }
    for _ in range(2):
        assert tom.post(page(amara, "names/new/"), sent).url == page(amara, "details/")
    assert Name.objects.filter(given="Mimi").count() == 1


def test_what_was_typed_is_kept_when_a_number_is_refused(tom, amara):
    answer = tom.post(page(amara, "numbers/new/"), {"kind": "nhs", "value": "9990000011"})
    assert answer.status_code == 422
    assert b'value="9990000011"' in answer.content
    assert b"NHS number is not correct" in answer.content


def test_b037_b048_a_birth_of_which_only_the_year_is_known_stays_a_year(tom, amara):
    answer = tom.post(
        page(amara, "born/"),
        {"kind": "told", "born-day": "", "born-month": "", "born-year": "2012", "basis": "Aunt"},
    )
    assert answer.status_code == 302
    amara.refresh_from_db()
    assert (amara.birth_kind, amara.born_from.isoformat(), amara.born_to.isoformat()) == (
        "partial",
        "2012-01-01",
        "2012-12-31",
    )


@pytest.mark.parametrize(
    ("day", "month", "year"), [("29", "2", "2023"), ("1", "2", "12"), ("1", "1", "9999"), ("1", "1", "0001")]
)
def test_b036_to_b039_a_birth_date_that_cannot_be_is_refused(tom, amara, day, month, year):
    sent = {"kind": "told", "born-day": day, "born-month": month, "born-year": year, "basis": "Aunt"}
    assert tom.post(page(amara, "born/"), sent).status_code == 422


def test_b040_a_birth_date_to_come_asks_whether_the_child_is_unborn(tom, amara):
    sent = {"kind": "told", "born-day": "1", "born-month": "1", "born-year": "2030", "basis": "Aunt"}
    assert b"Is the child unborn?" in tom.post(page(amara, "born/"), sent).content


def test_f001_the_second_to_save_is_told_with_409(tom, amara, cast):
    shown = amara.version
    cast.viewer("tom")
    assert (
        tom.post(page(amara, "sex/"), {"sex": "F", "pronouns": "she/her", "based_on": shown}).status_code
        == 302
    )
    assert (
        tom.post(page(amara, "sex/"), {"sex": "F", "pronouns": "they", "based_on": shown}).status_code == 409
    )
    amara.refresh_from_db()
    assert amara.pronouns == "she/her"


def test_someone_new_is_added_as_a_relative_or_nothing_is(tom, amara, cast):
    before = Person.objects.count()
    sent = {
        "kind": "mother",
        "who": "new",
        "given": "Bisi",
        "family": "Adeyemi",
        "sex": "F",
        "confidence": "reported",
    }
    assert tom.post(page(amara, "family/new/"), sent).status_code == 302
    cast.viewer("tom")
    assert Relationship.objects.filter(other=amara, kind="mother").count() == 1
    refused = tom.post(page(amara, "family/new/"), {**sent, "given": "", "family": ""})
    assert refused.status_code == 422
    assert Person.objects.count() == before + 1


def test_someone_known_is_related_by_their_id(tom, amara, cast):
    leo = cast.child("leo")
    sent = {
        "kind": "sibling",
        "who": "known",
        "child_id": leo.child_id.lower(),
        "sex": "U",
        "confidence": "confirmed",
    }
    assert tom.post(page(amara, "family/new/"), sent).status_code == 302
    assert (
        b"No record with this ID"
        in tom.post(page(amara, "family/new/"), {**sent, "child_id": "K999999991"}).content
    )


def test_f070_a_restricted_person_cannot_be_related_by_id(tom, amara, cast):
    cast.viewer("ines")
    josie = cast.child("josie")
    sent = {
        "kind": "sibling",
        "who": "known",
        "child_id": josie.child_id,
        "sex": "U",
        "confidence": "reported",
    }
    assert b"No record with this ID" in tom.post(page(amara, "family/new/"), sent).content


def test_rows_have_their_own_pages(tom, amara, cast):
    by = cast.viewer("tom")
    home = addresses.move_in(by=by, person=amara, lines="1 Oak Road", postcode="SW1A 1AA")
    alert = alerts.add_alert(
        by=by, person=amara, kind="health", words="Inhaler", review_on=by.today.replace(month=12)
    )
    detail = contact_details.add_contact_detail(by=by, person=amara, kind="mobile", value="07700 900123")
    tie = ties.add_tie(by=by, person=amara, kind="school", name="Hill")
    mother = parent_of(by, amara, "Bisi")
    link = Relationship.objects.get(person=mother)
    name = Name.objects.get(person=amara)
    for where in (
        f"addresses/{home.pk}/correct/", f"addresses/{home.pk}/move/", f"addresses/{home.pk}/protect/",
        f"alerts/{alert.pk}/review/", f"alerts/{alert.pk}/end/", f"contact/{detail.pk}/correct/", f"contact/{detail.pk}/end/",
        f"ties/{tie.pk}/change/", f"ties/{tie.pk}/end/", f"family/{link.pk}/correct/", f"family/{link.pk}/end/",
        f"family/{link.pk}/wrong/", f"names/{name.pk}/correct/", f"names/{name.pk}/end/", f"names/{name.pk}/protect/",
    ):  # fmt: skip
        assert tom.get(page(amara, where)).status_code == 200, where
    assert (
        tom.post(page(amara, f"alerts/{alert.pk}/end/"), {"because": "No longer needed"}).status_code == 302
    )
    cast.viewer("tom")
    assert Alert.objects.get(pk=alert.pk).ended_because == "No longer needed"


def test_protecting_and_ending_the_protection_of_an_address(tom, amara, cast):
    home = addresses.move_in(by=cast.viewer("tom"), person=amara, lines="1 Oak Road", postcode="SW1A 1AA")
    sent = {"audiences": ["other_parent"], "reason": "He has threatened to come"}
    assert tom.post(page(amara, f"addresses/{home.pk}/protect/"), sent).status_code == 302
    assert b"Oak Road" not in tom.get(page(amara, f"addresses/{home.pk}/correct/")).content
    short = tom.post(page(amara, f"addresses/{home.pk}/unprotect/"), {"reason": "Safe"})
    assert short.status_code == 422
    cast.viewer("tom")
    assert Residence.objects.get(pk=home.pk).is_protected


def test_f083_the_form_that_corrects_a_protected_address_does_not_show_it(tom, amara, cast):
    home = protected_home(cast.viewer("tom"), amara)
    assert b"Zyxwold" not in tom.get(page(amara, f"addresses/{home.pk}/correct/")).content


def test_a_reason_opens_the_page_one_came_for_and_never_another_site(signed_in, amara):
    ola = signed_in("ola")
    where = page(amara, "break-glass/")
    sent = {"category": "covering", "reason": WHY}
    assert ola.post(f"{where}?to=//evil.example/", sent).url == page(amara, "")
    assert ola.get(page(amara, "details/")).status_code == 200
    assert ola.get(f"{where}?to={page(amara, 'details/')}").url == page(amara, "details/")


def test_f075_a_short_reason_opens_nothing(signed_in, amara):
    ola = signed_in("ola")
    assert (
        ola.post(page(amara, "break-glass/"), {"category": "covering", "reason": "Because"}).status_code
        == 422
    )
    assert ola.get(page(amara, "details/")).status_code == 302


def test_the_review_queue_shows_what_the_worker_then_read_and_takes_a_verdict(signed_in, amara, cast):
    ola = signed_in("ola")
    ola.post(page(amara, "break-glass/"), {"category": "covering", "reason": WHY})
    ola.get(page(amara, "details/"))
    grace = signed_in("grace")
    assert b"Amara Adeyemi-Cole" in grace.get("/people/reviews/").content
    glass = BreakGlass.objects.get()
    said = grace.get(f"/people/reviews/{glass.pk}/").content.decode()
    assert WHY in said
    assert "Details" in said
    assert (
        grace.post(f"/people/reviews/{glass.pk}/", {"verdict": "not_justified", "words": ""}).status_code
        == 422
    )
    assert (
        grace.post(f"/people/reviews/{glass.pk}/", {"verdict": "justified", "words": ""}).status_code == 302
    )
    assert b"Nothing waits for review" in grace.get("/people/reviews/").content


def test_a_social_worker_has_no_review_queue(tom):
    assert tom.get("/people/reviews/").status_code == 403


def test_the_data_protection_officer_reviews_everything_and_sees_who_looked(signed_in, amara, cast):
    break_glass(by=cast.viewer("ola"), person=amara, category="covering", reason=WHY)
    assert b"Amara Adeyemi-Cole" in signed_in("dan").get("/people/reviews/").content


def test_f074_after_declaring_a_conflict_the_record_is_not_there(tom, amara, cast):
    assert tom.post(page(amara, "conflict/"), {"reason": "My cousin's daughter"}).url == "/people/"
    assert tom.get(page(amara, "")).status_code == 404
    assert Conflict.objects.filter(person_id=amara.pk).count() == 1


def test_a_merge_is_proposed_decided_and_undone_on_its_pages(signed_in, cast):
    from kith.record.people.actions.person import add_person

    sam = cast.viewer("sam")
    goes, stays = (add_person(by=sam, given=given, family="Noor") for given in ("Idrees", "Idris"))
    browser = signed_in("sam")
    sent = {
        "child_id": stays.child_id,
        "reason": "The school confirmed it on the phone",
        "not_twins_because": "",
    }
    assert browser.post(page(goes, "merge/"), sent).status_code == 302
    merge = Merge.objects.get()
    ines = signed_in("ines")
    assert b"Idrees Noor" in ines.get("/people/merges/").content
    said = ines.get(f"/people/merges/{merge.pk}/").content.decode()
    assert "What moves" in said
    assert "The school confirmed it on the phone" in said
    assert ines.post(f"/people/merges/{merge.pk}/", {"answer": "yes"}).status_code == 302
    assert ines.get(page(goes, "")).url == page(stays, "")
    assert ines.get(f"/people/merges/{merge.pk}/undo/").status_code == 200
    assert ines.post(f"/people/merges/{merge.pk}/undo/", {"because": ""}).status_code == 422
    assert (
        ines.post(f"/people/merges/{merge.pk}/undo/", {"because": "Cousins of one name"}).status_code == 302
    )
    assert ines.get(page(goes, "")).status_code == 200


def test_a_restricted_record_is_restricted_from_its_page(signed_in, cast):
    cast.viewer("ines")
    yusuf = cast.child("yusuf")
    ines = signed_in("ines")
    assert ines.get(page(yusuf, "restrict/")).status_code == 200
    sent = {"reason": "A parent works in this building", "staff": [str(cast.worker("ines").pk)]}
    assert ines.post(page(yusuf, "restrict/"), sent).status_code == 302
    assert signed_in("tom").get(page(yusuf, "")).status_code == 404


def test_every_form_that_is_done_leaves_one_event_of_its_act(tom, amara):
    tom.post(page(amara, "religion/"), {"name": "Muslim", "said_by": "Amara"})
    assert Event.objects.filter(verb__endswith="record_religion", outcome="done").count() >= 1
