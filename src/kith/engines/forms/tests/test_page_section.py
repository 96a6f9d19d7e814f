"""One section: filled in and saved without scripts, entries added and taken out, wrong answers, and clashes."""

import re
from datetime import date

import pytest

from kith.engines.forms import queries
from kith.engines.forms.actions.finishing import submit_for_sign_off
from kith.engines.forms.models import AnswerRow
from kith.engines.forms.rules.prefill import Offer
from kith.engines.forms.rules.values import Place
from kith.engines.forms.tests.filling import begun, complete, save, signed, stands, typed
from kith.engines.forms.tests.pages import based_on, post, sent_back, signed_in, text_of
from kith.engines.forms.tests.test_actions_beginning import FROM_RECORD
from kith.engines.forms.web import addresses

pytestmark = pytest.mark.urls("kith.engines.forms.tests.urls")


@pytest.fixture
def tom(client, cast):
    return signed_in(client, cast, "tom")


@pytest.fixture
def response(cast):
    return begun(cast)


@pytest.fixture
def leo(cast):
    return cast.child("leo").child_id


def open_section(client, response, key, query=""):
    return client.get(addresses.section(response, key) + query)


def test_a_section_asks_of_each_child_by_name(tom, response):
    page = open_section(tom, response, "child_seen")
    assert page.status_code == 200
    assert text_of(page).count("Was the child seen?") == 2
    assert "Leo Adeyemi-Cole" in text_of(page)


def test_the_title_of_the_page_names_no_child(tom, response):
    title = re.search(
        r"<title>(.*?)</title>", open_section(tom, response, "child_seen").content.decode(), re.DOTALL
    )
    assert "Adeyemi" not in title[1]


def test_what_is_filled_in_is_saved_and_the_next_section_follows(tom, cast, response):
    answer = post(tom, response, "family", {"history": "A fire in 2019."}, do="next")
    assert (answer.status_code, answer["Location"]) == (302, addresses.section(response, "risk"))
    assert stands(cast.viewer("tom"), response, "history") == "A fire in 2019."


def test_the_last_section_leads_back_to_the_list(tom, response):
    assert post(tom, response, "analysis", {}, do="next")["Location"] == addresses.overview(response)


def test_every_kind_of_question_goes_there_and_back(tom, cast, response, leo):
    fields = {
        f"seen@{leo}": "yes", f"seen_on@{leo}.day": "3", f"seen_on@{leo}.month": "11", f"seen_on@{leo}.year": "2026",
        f"seen_alone@{leo}": "no", f"why_not_alone@{leo}": "Mum stayed.\nI will see him at school.",
    }  # fmt: skip
    post(tom, response, "child_seen", fields)
    page = open_section(tom, response, "child_seen")
    viewer = cast.viewer("tom")
    assert stands(viewer, response, "seen_on", leo) == date(2026, 11, 3)
    assert stands(viewer, response, "why_not_alone", leo) == "Mum stayed.\nI will see him at school."
    assert post(tom, response, "child_seen", {}).status_code == 302
    assert AnswerRow.objects.get(response=response, key="seen_on").version == 1
    assert f'name="seen_on@{leo}.day" type="text" inputmode="numeric" value="3"' in page.content.decode()


def test_words_of_ones_own_stand_beside_the_list(tom, cast, response, leo):
    fields = {
        f"seen@{leo}": "no",
        f"why_not_seen@{leo}": "~other",
        f"why_not_seen@{leo}.other": "In hospital",
    }
    post(tom, response, "child_seen", fields)
    assert stands(cast.viewer("tom"), response, "why_not_seen", leo).text == "In hospital"
    assert 'value="In hospital"' in open_section(tom, response, "child_seen").content.decode()


def test_without_scripts_a_question_shows_once_the_page_was_saved(tom, response, leo):
    asks = f'data-kith-question="why_not_seen@{leo}"'
    before = open_section(tom, response, "child_seen").content.decode()
    assert re.search(rf"{asks}[^>]*hidden", before)
    post(tom, response, "child_seen", {f"seen@{leo}": "no"})
    assert not re.search(rf"{asks}[^>]*hidden", open_section(tom, response, "child_seen").content.decode())


def test_another_entry_is_added_after_saving_what_is_there(tom, cast, response):
    added = post(tom, response, "analysis", {"analysis_text": "Kept."}, do="add:objectives")
    assert stands(cast.viewer("tom"), response, "analysis_text") == "Kept."
    page = tom.get(added["Location"].split("#")[0])
    [name] = [name for name in based_on(page) if name.startswith("objective@")]
    tom.post(addresses.section(response, "analysis"), sent_back(page, {name: "Calm evenings"}))
    entry = name.partition("@")[2]
    assert stands(cast.viewer("tom"), response, "objective", entry) == "Calm evenings"


def test_a_group_that_needs_an_entry_shows_an_empty_one_at_once(tom, response):
    assert "Objective 1" in text_of(open_section(tom, response, "analysis"))


def test_an_entry_inside_an_entry_is_added_to_its_own(tom, cast, response):
    viewer = cast.viewer("tom")
    save(
        viewer, response, typed("objective", "Calm evenings", "0001a"), typed("objective", "School", "0002a")
    )
    added = post(tom, response, "analysis", {}, do="add:steps@0002a")
    names = based_on(tom.get(added["Location"].split("#")[0]))
    assert [name.split("@")[1] for name in names if name.startswith("step@")] == ["0002a"]


def test_two_pages_that_each_add_an_entry_add_two(tom, cast, response):
    viewer = cast.viewer("tom")
    first, second = (open_section(tom, response, "analysis") for _ in range(2))
    for page, words in ((first, "Calm evenings"), (second, "School every day")):
        [name] = [name for name in based_on(page) if name.startswith("objective@")]
        tom.post(addresses.section(response, "analysis"), sent_back(page, {name: words}))
    found = {
        value for place, value in queries.opened(viewer, response).answers.items() if place.key == "objective"
    }
    assert found == {"Calm evenings", "School every day"}


def test_an_entry_is_taken_out_and_stays_in_the_history(tom, cast, response):
    viewer = cast.viewer("tom")
    save(viewer, response, typed("objective", "Calm evenings", "0001a"), typed("baseline", "Daily", "0001a"))
    post(tom, response, "analysis", {}, do="remove:objectives@0001a")
    assert stands(viewer, response, "objective", "0001a") is None
    revisions = queries.revisions(viewer, response)
    assert sorted(str(row.value) for row in revisions) == ["Calm evenings", "Daily", "None", "None"]


def test_a_button_that_names_nothing_of_this_form_only_saves(tom, cast, response):
    for do in ("add:history", "remove:objectives", "add:@@", "fly"):
        assert post(tom, response, "family", {"history": do}, do=do)["Location"] == addresses.section(
            response, "family"
        )
    assert stands(cast.viewer("tom"), response, "history") == "fly"


def test_a_wrong_answer_is_said_at_the_field_and_everything_else_is_kept(tom, cast, response, leo):
    fields = {f"seen@{leo}": "yes", f"seen_on@{leo}.day": "31", f"seen_on@{leo}.month": "2", f"seen_on@{leo}.year": "2026",
              f"wishes@{leo}": "To go to football."}  # fmt: skip
    answer = post(tom, response, "child_seen", fields)
    assert answer.status_code == 422
    assert "Date last seen must be a real date" in text_of(answer)
    assert f'href="#q-seen_on@{leo}-day"' in answer.content.decode()
    assert f'name="seen_on@{leo}.day" type="text" inputmode="numeric" value="31"' in answer.content.decode()
    assert stands(cast.viewer("tom"), response, "wishes", leo) == "To go to football."


def test_a_wrong_answer_in_a_new_entry_keeps_the_entry_on_the_page(tom, response):
    page = open_section(tom, response, "analysis")
    [entry] = [name.partition("@")[2] for name in based_on(page) if name.startswith("objective@")]
    sent = sent_back(page, {f"by_when@{entry}.day": "1"})
    answer = tom.post(addresses.section(response, "analysis"), sent)
    assert answer.status_code == 422
    assert f"by_when@{entry}" in based_on(answer)


def test_f001_two_answers_to_one_question_are_shown_side_by_side_with_a_choice(tom, cast, response):
    page = open_section(tom, response, "family")
    save(cast.viewer("grace"), response, typed("history", "A fire in 2019.", page="p2"))
    answer = tom.post(addresses.section(response, "family"), sent_back(page, {"history": "A kitchen fire."}))
    assert answer.status_code == 409
    words = text_of(answer)
    assert "A kitchen fire." in words
    assert "A fire in 2019." in words
    assert "Grace Lindqvist, saved" in words
    assert stands(cast.viewer("tom"), response, "history") == "A fire in 2019."


@pytest.mark.parametrize(
    ("choice", "stands_then"),
    [("theirs", "A fire in 2019."), ("mine", "A kitchen fire."), ("both", "A kitchen fire in 2019.")],
)
def test_f001_the_choice_is_what_stands(tom, cast, response, choice, stands_then):
    page = open_section(tom, response, "family")
    save(cast.viewer("grace"), response, typed("history", "A fire in 2019.", page="p2"))
    answer = tom.post(addresses.section(response, "family"), sent_back(page, {"history": "A kitchen fire."}))
    sent = {
        "page": sent_back(page, {})["page"], "turn": "2", "based_on": '{"history": 1}', "do": "stay",
        "history": "A kitchen fire.", "choice:history": choice, "both:history": "A kitchen fire in 2019.",
    }  # fmt: skip
    assert 'name="choice:history"' in answer.content.decode()
    assert tom.post(addresses.section(response, "family"), sent).status_code == 302
    assert stands(cast.viewer("tom"), response, "history") == stands_then


def test_f001_a_third_writer_is_noticed_at_the_choice_too(tom, cast, response):
    page = open_section(tom, response, "family")
    save(cast.viewer("grace"), response, typed("history", "A fire.", page="p2"))
    tom.post(addresses.section(response, "family"), sent_back(page, {"history": "Mine."}))
    save(cast.viewer("grace"), response, typed("history", "A fire in 2019.", page="p2"))
    sent = {
        "page": "w1xff",
        "turn": "2",
        "based_on": '{"history": 1}',
        "do": "stay",
        "history": "Mine.",
        "choice:history": "mine",
    }
    assert tom.post(addresses.section(response, "family"), sent).status_code == 409


def test_a_page_nobody_touched_overwrites_nothing(tom, cast, response):
    page = open_section(tom, response, "family")
    save(cast.viewer("grace"), response, typed("history", "A fire.", page="p2"))
    assert tom.post(addresses.section(response, "family"), sent_back(page, {})).status_code == 302
    assert stands(cast.viewer("tom"), response, "history") == "A fire."


def test_b122_sending_the_same_page_twice_saves_once(tom, response):
    page = open_section(tom, response, "family")
    sent = sent_back(page, {"history": "A fire."})
    for _ in range(2):
        assert tom.post(addresses.section(response, "family"), sent).status_code == 302
    assert AnswerRow.objects.get(response=response).version == 1


def test_f002_what_was_typed_into_a_form_finished_meanwhile_is_shown_to_copy(tom, cast, response):
    viewer = cast.viewer("tom")
    page = open_section(tom, response, "family")
    complete(viewer, response)
    submit_for_sign_off(by=viewer, response=response)
    answer = tom.post(addresses.section(response, "family"), sent_back(page, {"history": "One more thing."}))
    assert answer.status_code == 409
    assert "One more thing." in text_of(answer)
    assert "waiting for sign-off" in text_of(answer)


@pytest.mark.parametrize(
    "damage",
    [{"based_on": "{"}, {"based_on": '{"history": 1, "history": 2}'}, {"based_on": '{"history": NaN}'}, {"based_on": "[]"},
     {"based_on": '{"history": true}'}, {"page": "P!"}, {"page": ""}, {"turn": "x"}, {"turn": "0"}, {"turn": "9" * 30},
     {"based_on": "[" * 100_000}],
)  # fmt: skip
def test_b129_b130_a_page_that_was_tampered_with_is_refused(tom, response, damage):
    sent = sent_back(open_section(tom, response, "family"), {"history": "x"}) | damage
    assert tom.post(addresses.section(response, "family"), sent).status_code == 400


def test_b124_fields_that_are_not_asked_change_nothing(tom, cast, response):
    sent = sent_back(
        open_section(tom, response, "family"), {"history": "A fire.", "state": "signed", "author_id": "1"}
    )
    assert tom.post(addresses.section(response, "family"), sent | {"worry_scale": "9"}).status_code == 302
    response.refresh_from_db()
    assert response.state == "draft"
    assert stands(cast.viewer("tom"), response, "worry_scale") is None


def test_b127_b128_no_such_section_or_form_is_not_found(tom, response):
    assert open_section(tom, response, "no-such").status_code == 404
    assert tom.get("/forms/99999999999999999999999/section/family/").status_code == 404


def test_what_was_filled_in_says_its_source_and_can_be_confirmed(tom, cast, declared, leo):
    declared.hooks(prefill=lambda viewer, response: {Place("ethnicity", (leo,)): Offer("WBRI", FROM_RECORD)})
    response = begun(cast)
    page = open_section(tom, response, "child_seen")
    assert "From the record: Ethnicity on the record, as at 3 March 2026." in text_of(page)
    tom.post(addresses.section(response, "child_seen"), sent_back(page, {"confirmed": f"ethnicity@{leo}"}))
    assert "Checked." in text_of(open_section(tom, response, "child_seen"))


def test_a_filled_in_answer_that_was_changed_shows_what_the_record_said(tom, cast, declared, leo):
    declared.hooks(prefill=lambda viewer, response: {Place("ethnicity", (leo,)): Offer("WBRI", FROM_RECORD)})
    response = begun(cast)
    post(tom, response, "child_seen", {f"ethnicity@{leo}": "MWBC"})
    assert "The record said: WBRI (Ethnicity on the record, 3 March 2026)" in text_of(
        open_section(tom, response, "child_seen")
    )


def test_what_was_said_the_time_before_is_at_hand(tom, cast):
    before = signed(cast)
    response = begun(cast)
    assert response.previous_id == before.pk
    page = open_section(tom, response, "analysis")
    assert "Last time Leo watches the door" in text_of(page)


def test_whoever_may_not_write_reads_the_whole_instead(client, cast, response):
    jo = signed_in(client, cast, "jo")
    assert open_section(jo, response, "family")["Location"] == addresses.page(response, "whole")


def test_a_worker_of_another_team_is_asked_for_a_reason_or_refused(client, cast, response):
    ola = signed_in(client, cast, "ola")
    assert open_section(ola, response, "family").status_code == 404


def test_b021_markup_in_an_answer_is_words(tom, response):
    post(tom, response, "family", {"history": "<script>alert(1)</script>"})
    assert "<script>alert(1)" not in open_section(tom, response, "family").content.decode()


def test_the_number_of_questions_to_the_database_does_not_grow_with_answers(
    tom, cast, response, django_assert_max_num_queries
):
    viewer = cast.viewer("tom")
    complete(viewer, response)
    with django_assert_max_num_queries(26):
        open_section(tom, response, "analysis")
    save(viewer, response, *(typed("objective", f"Number {n}", f"00{n}z") for n in range(10, 40)))
    with django_assert_max_num_queries(26):
        open_section(tom, response, "analysis")
