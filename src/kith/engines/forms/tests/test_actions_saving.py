"""Answers are saved while people type: nothing lost, nothing doubled, nothing silently overwritten."""

import pytest
from django.db import DatabaseError, transaction

from kith.engines.forms import queries
from kith.engines.forms.actions.finishing import submit_for_sign_off
from kith.engines.forms.actions.saving import Finished
from kith.engines.forms.models import AnswerRow, Prefilled
from kith.engines.forms.rules.prefill import Offer, Standing, standing
from kith.engines.forms.rules.values import Place
from kith.engines.forms.tests.filling import begun, complete, save, stands, typed
from kith.engines.forms.tests.test_actions_beginning import FROM_RECORD
from kith.foundation.doors.refusals import NotAllowed, Refused
from kith.kernel.history.versions import all_versions

HISTORY = Place("history")


def test_an_answer_is_saved_and_its_version_returned(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    saving = save(tom, response, typed("history", "A fire in 2019."))
    assert saving.versions == {HISTORY: 1}
    assert saving.changed == {HISTORY}
    assert stands(tom, response, "history") == "A fire in 2019."


def test_the_next_save_of_the_same_page_is_the_next_version(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    save(tom, response, typed("history", "A fire"))
    assert save(tom, response, typed("history", "A fire in 2019.", based_on=1)).versions == {HISTORY: 2}
    row = AnswerRow.objects.get(response=response)
    assert [one.value for one in all_versions(AnswerRow, row.pk)] == ["A fire", "A fire in 2019."]


def test_f014_the_same_save_again_changes_nothing(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    edit = typed("history", "A fire in 2019.")
    save(tom, response, edit)
    again = save(tom, response, edit)
    assert (again.changed, again.clashes, again.versions) == (frozenset(), (), {HISTORY: 1})


def test_f009_a_slow_old_save_does_not_overtake_a_newer_one(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    save(tom, response, typed("history", "A fire in 2019.", turn=8))
    save(tom, response, typed("history", "A fi", turn=7))
    assert stands(tom, response, "history") == "A fire in 2019."


@pytest.mark.req("R065")
def test_f001_the_second_of_two_writers_gets_both_texts_and_the_first_stands(cast):
    tom, grace = cast.viewer("tom"), cast.viewer("grace")
    response = begun(cast, by=tom)
    save(tom, response, typed("history", "A fire."))
    save(grace, response, typed("history", "A fire in 2019.", based_on=1, page="p2"))
    [clash] = save(tom, response, typed("history", "A kitchen fire.", based_on=1, page="p3")).clashes
    assert (clash.base, clash.mine, clash.theirs) == ("A fire.", "A kitchen fire.", "A fire in 2019.")
    assert (clash.version, clash.by_id) == (2, grace.worker_id)
    assert stands(tom, response, "history") == "A fire in 2019."


def test_f001_typing_on_after_a_clash_still_overwrites_nothing(cast):
    tom, grace = cast.viewer("tom"), cast.viewer("grace")
    response = begun(cast, by=tom)
    save(grace, response, typed("history", "A fire.", page="p2"))
    saving = save(tom, response, typed("history", "None.", page="p3"))
    assert saving.versions == {}
    save(tom, response, typed("history", "None known.", page="p3", based_on=saving.versions.get(HISTORY, 0)))
    assert stands(tom, response, "history") == "A fire."


def test_what_nobody_touched_on_a_page_is_no_clash(cast):
    tom, grace = cast.viewer("tom"), cast.viewer("grace")
    response = begun(cast, by=tom)
    save(tom, response, typed("history", "A fire."))
    save(grace, response, typed("history", "A fire in 2019.", based_on=1, page="p2"))
    saving = save(
        tom,
        response,
        typed("history", "A fire.", based_on=1, page="p3"),
        typed("harm_outside", True, page="p3"),
    )
    assert saving.clashes == ()
    assert stands(tom, response, "history") == "A fire in 2019."
    assert stands(tom, response, "harm_outside") is True


def test_two_first_answers_to_one_question_clash(cast):
    tom, grace = cast.viewer("tom"), cast.viewer("grace")
    response = begun(cast, by=tom)
    save(grace, response, typed("history", "A fire.", page="p2"))
    [clash] = save(tom, response, typed("history", "Nothing known.", page="p3")).clashes
    assert clash.base is None


def test_the_answers_that_do_not_clash_are_saved(cast):
    tom, grace = cast.viewer("tom"), cast.viewer("grace")
    response = begun(cast, by=tom)
    save(grace, response, typed("history", "A fire.", page="p2"))
    edits = typed("history", "None.", page="p3"), typed("worry_scale", 7, page="p3")
    assert len(save(tom, response, *edits).clashes) == 1
    assert stands(tom, response, "worry_scale") == 7


def test_an_emptied_answer_is_gone_and_stays_in_the_history(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    save(tom, response, typed("history", "Wrong family."))
    save(tom, response, typed("history", None, based_on=1))
    assert stands(tom, response, "history") is None
    row = AnswerRow.objects.get(response=response)
    assert [one.value for one in all_versions(AnswerRow, row.pk)] == ["Wrong family.", None]


def test_a_version_nobody_gave_is_taken_as_none(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    assert save(tom, response, typed("history", "A fire.", based_on=9)).versions == {HISTORY: 1}


def test_an_answer_about_a_child_who_is_not_in_the_form_is_refused(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    with pytest.raises(Refused, match="not in this form"):
        save(tom, response, typed("seen", True, "K999"))


def test_an_answer_to_a_question_the_form_does_not_ask_is_refused(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    with pytest.raises(Refused, match="form has changed"):
        save(tom, response, typed("shoe_size", 3))


def test_a_worker_of_another_team_may_not_save(cast):
    response = begun(cast)
    with pytest.raises(NotAllowed):
        save(cast.viewer("ola"), response, typed("history", "x"))


@pytest.mark.req("R087")
def test_a_colleague_who_is_not_registered_may_not_write_in_it(cast):
    response = begun(cast)
    with pytest.raises(Refused, match="registered"):
        save(cast.viewer("jo"), response, typed("history", "x"))


def test_f002_nothing_is_saved_into_a_form_that_was_submitted_meanwhile(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    complete(tom, response)
    submit_for_sign_off(by=tom, response=response)
    with pytest.raises(Finished, match="waiting for sign-off"):
        save(tom, response, typed("history", "One more thing."))


def test_a_filled_in_answer_is_confirmed_by_a_named_worker(cast, declared):
    mark = cast.child("amara").child_id
    place = Place("ethnicity", (mark,))
    declared.hooks(prefill=lambda viewer, response: {place: Offer("WBRI", FROM_RECORD)})
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    save(tom, response, confirmed=[place])
    row = Prefilled.objects.get(response=response)
    assert (row.confirmed_by_id, row.confirmed_at) == (tom.worker_id, tom.now)
    opened = queries.opened(tom, response)
    assert standing(opened.offers[place], opened.answers[place]) is Standing.CONFIRMED


def test_one_place_has_one_row_whatever_happens(cast):
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    save(tom, response, typed("history", "A fire."))
    cast.viewer("tom")
    with pytest.raises(DatabaseError), transaction.atomic():
        AnswerRow.objects.create(response=response, key="history", path=[], value="Other", page="x", turn=1)
