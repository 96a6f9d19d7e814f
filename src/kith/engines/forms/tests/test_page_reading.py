"""The list of sections, the whole form, side by side, and the history."""

import pytest

from kith.engines.forms.actions.finishing import return_to_author
from kith.engines.forms.actions.reopening import reopen
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.prefill import Offer
from kith.engines.forms.rules.values import Place
from kith.engines.forms.tests.filling import begun, complete, save, signed, submitted, typed
from kith.engines.forms.tests.pages import signed_in, text_of
from kith.engines.forms.tests.sample_forms import ASSESSMENT, REFERRAL
from kith.engines.forms.tests.test_actions_beginning import FROM_RECORD
from kith.engines.forms.web import addresses

pytestmark = pytest.mark.urls("kith.engines.forms.tests.urls")


@pytest.fixture
def tom(client, cast):
    return signed_in(client, cast, "tom")


def overview(client, response):
    return text_of(client.get(addresses.overview(response)))


def other_page(client, response, name, query=""):
    return client.get(addresses.page(response, name) + query)


def test_the_list_says_what_is_to_do_in_each_section(tom, cast):
    response = begun(cast)
    assert "Seeing the child Not started" in overview(tom, response)
    save(cast.viewer("tom"), response, typed("seen", False, cast.child("leo").child_id))
    words = overview(tom, response)
    assert "Seeing the child 4 to do" in words
    assert "0 of 4" in words


def test_a_complete_form_can_be_submitted_from_the_list(tom, cast):
    response = begun(cast)
    complete(cast.viewer("tom"), response)
    words = overview(tom, response)
    assert "4 of 4" in words
    assert "Check and submit" in words


def test_a_hidden_section_is_not_in_the_list(tom, cast, declared):
    declared.versions(REFERRAL)
    response = begun(cast, form=REFERRAL.key)
    assert "Danger now" not in overview(tom, response)
    save(cast.viewer("tom"), response, typed("needs", ("injury",)), typed("urgent", True))
    assert "Danger now" in overview(tom, response)


def test_whoever_may_sign_is_led_to_it_and_its_author_is_not(client, cast):
    response = submitted(cast)
    assert "Sign off or return" in overview(signed_in(client, cast, "grace"), response)
    assert "Sign off or return" not in overview(signed_in(client, cast, "tom"), response)


def test_what_it_was_returned_for_stands_on_top(tom, cast):
    response = return_to_author(
        by=cast.viewer("grace"), response=submitted(cast), reason="What does Leo say?"
    )
    words = overview(tom, response)
    assert "Returned by Grace Lindqvist" in words
    assert "What does Leo say?" in words


def test_the_whole_form_has_every_answer_under_its_child(tom, cast):
    response = submitted(cast)
    words = text_of(other_page(tom, response, "whole"))
    assert words.index("Amara Adeyemi-Cole Was the child seen? No") < words.index(
        "Leo Adeyemi-Cole Was the child seen? No"
    )
    assert "In hospital" in words
    assert "Objective 1" in words
    assert "11 January 2027" in words


def test_the_whole_form_says_what_was_not_answered_and_leaves_out_what_was_not_asked(tom, cast):
    words = text_of(other_page(tom, begun(cast), "whole"))
    assert "Was the child seen? Not recorded" in words
    assert "Why were they not seen alone?" not in words


def test_the_whole_form_says_which_answers_came_from_the_record(tom, cast, declared):
    leo = cast.child("leo").child_id
    declared.hooks(prefill=lambda viewer, response: {Place("ethnicity", (leo,)): Offer("WBRI", FROM_RECORD)})
    assert "From the record: Ethnicity on the record" in text_of(other_page(tom, begun(cast), "whole"))


def test_a_tools_total_names_what_was_added(tom, cast):
    response = begun(cast)
    save(cast.viewer("tom"), response, typed("worry_home", "2"))
    words = text_of(other_page(tom, response, "whole"))
    assert "Worries 2 Worry about home 2 Not answered: Worry about school" in words


def test_side_by_side_shows_what_changed_word_by_word(tom, cast):
    signed(cast)
    response = begun(cast)
    save(
        cast.viewer("tom"),
        response,
        typed("analysis_text", "Leo watches the door because shouting has come back."),
    )
    page = other_page(tom, response, "beside")
    assert "<del>through it before</del><ins>back</ins>" in page.content.decode()
    assert "Calm evenings" in text_of(page)


def test_what_stayed_the_same_is_shown_only_when_asked_for(tom, cast):
    signed(cast)
    response = begun(cast)
    save(cast.viewer("tom"), response, typed("objective", "Calm evenings", "0001a"))
    assert "Calm evenings" not in text_of(other_page(tom, response, "beside"))
    assert "Same" in text_of(other_page(tom, response, "beside", "?all=1"))


def test_the_history_has_every_wording_with_who_and_what_became_of_it(tom, cast):
    response = submitted(cast)
    return_to_author(by=cast.viewer("grace"), response=response, reason="What does Leo say?")
    save(cast.viewer("tom"), response, typed("analysis_text", "Another reading of it.", based_on=1))
    words = text_of(other_page(tom, response, "history"))
    assert words.index("Begun") < words.index("Waiting for sign-off") < words.index("Returned to its author")
    assert "What does Leo say?" in words
    assert words.index("Another reading of it.") < words.index("Leo watches the door")


def test_the_history_leads_to_the_versions_before_and_after(tom, cast):
    before = signed(cast)
    fresh = reopen(by=cast.viewer("grace"), response=before, reason="A wrong name.")
    assert addresses.overview(fresh) in other_page(tom, before, "history").content.decode()
    assert addresses.overview(before) in other_page(tom, fresh, "history").content.decode()
    assert "A wrong name." in text_of(other_page(tom, before, "history"))


def test_b141_what_the_newer_version_does_not_ask_is_shown_beside_it(tom, cast, declared):
    before = signed(cast)
    declared.versions(ASSESSMENT, Form(ASSESSMENT.key, 2, ASSESSMENT.title, ASSESSMENT.sections[:3]))
    fresh = reopen(by=cast.viewer("grace"), response=before, reason="New form.")
    words = overview(tom, fresh)
    assert "Calm evenings This is no longer asked" in words


def test_the_history_of_a_long_form_is_shown_a_page_at_a_time(tom, cast):
    response = begun(cast)
    tom_viewer = cast.viewer("tom")
    save(tom_viewer, response, *(typed("objective", f"Number {n}", f"00{n}z") for n in range(10, 70)))
    words = text_of(other_page(tom, response, "history"))
    assert "Showing 1 to 50 of 60 changes" in words
    assert other_page(tom, response, "history", "?page=abc").status_code == 200


@pytest.mark.parametrize("name", ["whole", "beside", "history"])
def test_the_pages_ask_the_database_little_however_long_the_form(
    tom, cast, name, django_assert_max_num_queries
):
    response = submitted(cast)
    with django_assert_max_num_queries(32):
        assert other_page(tom, response, name).status_code == 200


@pytest.mark.parametrize("who", ["ola", "ana"])
def test_the_pages_are_not_there_for_others(client, cast, who):
    response = submitted(cast)
    other = signed_in(client, cast, who)
    for name in ("whole", "beside", "history", "submit", "sign_off", "stop", "reopen"):
        assert other_page(other, response, name).status_code in (403, 404)
