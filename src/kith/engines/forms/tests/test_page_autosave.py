"""What people type is kept without their asking: what is saved, what is said of it, and what is refused."""

import json

import pytest

from kith.engines.forms.actions.finishing import submit_for_sign_off
from kith.engines.forms.models import AnswerRow
from kith.engines.forms.tests.filling import begun, complete, save, stands, typed
from kith.engines.forms.tests.pages import signed_in
from kith.engines.forms.web import addresses
from kith.foundation.audit.models import Event

pytestmark = pytest.mark.urls("kith.engines.forms.tests.urls")


@pytest.fixture
def tom(client, cast):
    return signed_in(client, cast, "tom")


@pytest.fixture
def response(cast):
    return begun(cast)


def batch(**changes):
    sent = {
        "page": "w1xab",
        "turn": 1,
        "based_on": {"history": 0},
        "fields": [["history", "A fire."]],
        "confirmed": [],
    }
    return sent | changes


def send(client, response, sent, **how):
    body = sent if isinstance(sent, str | bytes) else json.dumps(sent)
    return client.post(addresses.page(response, "autosave"), body, content_type="application/json", **how)


def test_it_saves_and_says_when_and_which_version(tom, cast, response):
    answer = send(tom, response, batch())
    assert answer.status_code == 200
    assert answer.json()["versions"] == {"history": 1}
    assert answer.json()["saved_at"]
    assert stands(cast.viewer("tom"), response, "history") == "A fire."


def test_f014_the_same_batch_again_saves_nothing(tom, response):
    send(tom, response, batch())
    assert send(tom, response, batch()).json()["versions"] == {"history": 1}
    assert AnswerRow.objects.get(response=response).version == 1


def test_a_date_is_sent_box_by_box_and_a_half_typed_one_is_said_not_saved(tom, cast, response):
    leo = cast.child("leo").child_id
    name = f"seen_on@{leo}"
    answer = send(
        tom,
        response,
        batch(based_on={name: 0, "history": 0}, fields=[[f"{name}.day", "3"], ["history", "A fire."]]),
    )
    assert answer.json()["problems"] == {name: "Date last seen must include a month and year"}
    assert answer.json()["versions"] == {"history": 1}


def test_a_question_with_nothing_ticked_is_emptied(tom, cast, response):
    save(cast.viewer("tom"), response, typed("setting", ("peers",), page="w1xab", turn=1))
    send(tom, response, batch(turn=2, based_on={"setting": 1}, fields=[]))
    assert stands(cast.viewer("tom"), response, "setting") is None


def test_f001_a_clash_is_told_with_who_and_when_and_theirs_stands(tom, cast, response):
    save(cast.viewer("grace"), response, typed("history", "A fire in 2019.", page="p2"))
    [clash] = send(tom, response, batch()).json()["clashes"]
    assert (clash["name"], clash["by"]) == ("history", "Grace Lindqvist")
    assert stands(cast.viewer("tom"), response, "history") == "A fire in 2019."


def test_f002_a_form_finished_meanwhile_is_said_so(tom, cast, response):
    viewer = cast.viewer("tom")
    complete(viewer, response)
    submit_for_sign_off(by=viewer, response=response)
    answer = send(tom, response, batch())
    assert (answer.status_code, answer.json()["refused"]) == (
        409, "This form is waiting for sign-off, so it cannot be changed.",
    )  # fmt: skip


DAMAGED = [
    {"turn": True},
    {"turn": -1},
    {"page": 3},
    {"page": "P;"},
    {"fields": [["history"]]},
    {"fields": [["history", 3]]},
    {"fields": "x"},
    {"confirmed": {}},
    {"confirmed": [3]},
    {"based_on": []},
    {"based_on": {"history": "1"}},
]
BROKEN = [
    "{",
    "[]",
    "null",
    '{"page": "p", "page": "q"}',
    '{"turn": NaN}',
    "[" * 100_000,
    '{"turn": ' + "9" * 5000 + "}",
    b"\xff\xfe",
]


@pytest.mark.parametrize("body", [*BROKEN, *(json.dumps(batch(**damage)) for damage in DAMAGED)])
def test_b129_b130_b131_what_cannot_mean_one_thing_is_refused(tom, response, body):
    assert send(tom, response, body).status_code == 400
    assert not AnswerRow.objects.exists()


def test_b132_another_content_type_is_refused(tom, response):
    answer = tom.post(addresses.page(response, "autosave"), {"page": "p"})
    assert answer.status_code == 415


def test_b133_it_is_only_posted_to(tom, response):
    assert tom.get(addresses.page(response, "autosave")).status_code == 405


def test_b124_names_that_are_not_asked_are_left_aside(tom, cast, response):
    fields = [["history", "A fire."], ["state", "signed"], ["worry_scale", "9"], ["<script>", "x"]]
    send(tom, response, batch(based_on={"history": 0, "state": 0, "@": 0}, fields=fields))
    response.refresh_from_db()
    assert response.state == "draft"
    assert AnswerRow.objects.count() == 1


def test_an_answer_about_another_child_is_refused(tom, cast, response):
    name = f"seen@{cast.child('yusuf').child_id}"
    assert send(tom, response, batch(based_on={name: 0}, fields=[[name, "yes"]])).status_code == 409


def test_whoever_does_not_work_with_the_children_is_told_nothing(client, cast, response):
    assert send(signed_in(client, cast, "ola"), response, batch()).status_code == 404


def test_somebody_signed_out_is_sent_to_sign_in_and_nothing_is_kept(client, response):
    assert send(client, response, batch()).status_code == 302
    assert not AnswerRow.objects.exists()


def test_every_save_is_audited_without_the_words(tom, response):
    send(tom, response, batch())
    event = Event.objects.filter(verb__endswith="save_answers").last()
    assert event.people == response.people_concerned()
    assert "fire" not in str(event.detail)
