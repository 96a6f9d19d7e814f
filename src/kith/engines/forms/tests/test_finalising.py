from datetime import date

import pytest

from kith.engines.forms.rules.copying import copied_unchanged
from kith.engines.forms.rules.finalising import Why, missing_to_finalise
from kith.engines.forms.rules.items import Group
from kith.engines.forms.rules.prefill import Offer, Source, Standing, confirm, fill, standing
from kith.engines.forms.rules.values import Kind, Person, Place
from kith.engines.forms.rules.when import equals
from kith.engines.forms.tests.making import form, question
from kith.engines.forms.tests.sample_forms import ASSESSMENT, REFERRAL

HISTORY = (
    "The family came to notice in 2019 after two reports of shouting at night. "
    "The police were called to the address on three occasions between May and August."
)
FRESH = "Amina keeps herself safe by staying away, and that means she is out at night with older boys."


def lacking(asked, answers, **stated):
    return [(one.place, one.why) for one in missing_to_finalise(asked, answers, **stated)]


def test_a_required_question_is_missing_until_it_is_answered():
    asked = form(question("a", required_to_finalise=True), question("b"))
    assert lacking(asked, {}) == [(Place("a"), Why.UNANSWERED)]
    assert lacking(asked, {Place("a"): "words"}) == []


def test_no_is_an_answer():
    asked = form(question("a", Kind.BOOLEAN, required_to_finalise=True))
    assert lacking(asked, {Place("a"): False}) == []


def test_each_thing_missing_says_where_it_is_and_what_to_do():
    asked = form(question("date_seen", Kind.DATE, required_to_finalise=True))
    (one,) = missing_to_finalise(asked, {})
    assert (one.section, one.section_title, one.label) == ("only", "The only section", "Date seen")
    assert one.words == "Date seen: not answered yet"


def test_a_hidden_question_asks_for_nothing():
    asked = form(
        question("a", Kind.BOOLEAN), question("b", required_to_finalise=True, when=equals("a", True))
    )
    assert lacking(asked, {Place("a"): False}) == []
    assert lacking(asked, {Place("a"): True}) == [(Place("b"), Why.UNANSWERED)]


def test_each_child_is_asked_about_and_an_entry_is_complete_in_itself():
    group = Group("g", "G", (question("b", required_to_finalise=True), question("c")), repeats=True)
    asked = form(question("a", required_to_finalise=True, per_child=True), group)
    answers = {Place("a", ("c1",)): "words", Place("c", ("0001a",)): "words"}
    assert lacking(asked, answers, children=("c1", "c2")) == [
        (Place("a", ("c2",)), Why.UNANSWERED),
        (Place("b", ("0001a",)), Why.UNANSWERED),
    ]


def test_a_required_group_needs_an_entry_with_a_shown_answer():
    inside = (question("b", Kind.BOOLEAN), question("c", when=equals("b", True)))
    asked = form(Group("g", "G", inside, repeats=True, required_to_finalise=True, entry="parent"))
    assert lacking(asked, {}) == [(Place("g"), Why.NO_ENTRY)]
    assert lacking(asked, {Place("c", ("0001a",)): "left behind"}) == [(Place("g"), Why.NO_ENTRY)]
    assert lacking(asked, {Place("b", ("0001a",)): False}) == []
    assert missing_to_finalise(asked, {})[0].words == "Add at least one parent"


@pytest.mark.req("R007")
@pytest.mark.parametrize(
    ("need", "asked_for"),
    [("injury", ["injury_where", "urgent"]), ("missing", ["last_seen_at", "urgent"]), ("neglect", [])],
)
def test_a_referral_requires_what_the_need_calls_for(need, asked_for):
    assert [place.key for place, _ in lacking(REFERRAL, {Place("needs"): (need,)})] == asked_for


@pytest.mark.req("R068")
def test_an_assessment_is_not_finished_while_a_child_has_no_seen_answer_or_reason():
    keys = {place for place, _ in lacking(ASSESSMENT, {Place("seen", ("c1",)): False}, children=("c1", "c2"))}
    assert Place("seen", ("c2",)) in keys
    assert Place("why_not_seen", ("c1",)) in keys


@pytest.mark.req("R075")
def test_every_parent_listed_was_contacted_or_a_reason_is_given():
    ids = ("0001a",)
    answers = {Place("parent", ids): Person("p1", "Ahmed Diallo"), Place("contacted", ids): False}
    assert (Place("not_contacted_because", ids), Why.UNANSWERED) in lacking(ASSESSMENT, answers)


@pytest.mark.req("R065")
@pytest.mark.parametrize(
    ("analysis", "why"),
    [(HISTORY, Why.COPIED), (HISTORY.upper().replace(" ", "\n"), Why.COPIED), (FRESH, None)],
)
def test_analysis_cannot_be_met_by_history_copied_from_this_form(analysis, why):
    answers = {Place("history"): HISTORY, Place("analysis_text"): analysis}
    found = dict(lacking(ASSESSMENT, answers))
    assert found.get(Place("analysis_text")) is why


@pytest.mark.req("R065")
def test_analysis_cannot_be_met_by_the_analysis_of_the_time_before():
    before = {Place("analysis_text"): FRESH}
    assert dict(lacking(ASSESSMENT, before, previous=before))[Place("analysis_text")] is Why.COPIED
    assert Place("analysis_text") not in dict(
        lacking(ASSESSMENT, before, previous={Place("analysis_text"): HISTORY})
    )


def test_four_words_in_five_copied_are_too_many():
    asked = form(question("before"), question("a", fresh=True))
    eight, two = "one two three four five six seven eight", "nine ten"
    assert lacking(asked, {Place("before"): eight, Place("a"): f"{eight} {two}"}) == [
        (Place("a"), Why.COPIED)
    ]
    assert lacking(asked, {Place("before"): eight, Place("a"): f"{eight} {two} eleven"}) == []


@pytest.mark.parametrize(
    ("previous", "now", "share"),
    [
        ([], FRESH, 0.0),
        ([HISTORY], "", 0.0),
        ([HISTORY], HISTORY, 1.0),
        ([FRESH, HISTORY], HISTORY, 1.0),
        (["one two three four five six seven"], "one two three four five", 1.0),
        (["one two three four five six"], "one two three four five six a b c d e f", 0.5),
        (["one two three four five six"], "one two three four five seven", 0.0),
        (["It doesn’t change: never, at all, ever!"], "it doesn't change never at all ever", 1.0),
    ],
)
def test_the_share_of_copied_words(previous, now, share):
    assert copied_unchanged(previous, now) == share


def test_a_moved_paragraph_is_still_copied():
    first, second = HISTORY.split(". ")
    assert copied_unchanged([HISTORY], f"{second} {first}") == 1.0


# Filled in from the record

RECORD = Source("Amina's record", "/children/c1", date(2026, 11, 1))
ETHNICITY = Place("a")
ASKED = form(question("a", Kind.STRING, prefill="person.ethnicity", required_to_finalise=True), question("b"))


def test_an_answer_is_filled_in_with_its_source_and_never_written_over():
    offer = Offer("Somali", RECORD)
    filled = fill(ASKED, {}, {ETHNICITY: offer})
    assert (filled.answers, filled.offers) == ({ETHNICITY: "Somali"}, {ETHNICITY: offer})
    kept = fill(ASKED, {ETHNICITY: "Eritrean"}, {ETHNICITY: offer})
    assert (kept.answers, kept.offers) == ({ETHNICITY: "Eritrean"}, {})


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [
        (Place("b"), "x", "not to be filled in"),
        (ETHNICITY, 3, "was offered 3"),
        (ETHNICITY, ("x",), "wrong number of values"),
    ],
)
def test_an_offer_that_does_not_fit_is_a_fault(place, value, words):
    with pytest.raises(ValueError, match=words):
        fill(ASKED, {}, {place: Offer(value, RECORD)})


def test_an_offer_is_confirmed_changed_or_neither():
    offer = Offer("Somali", RECORD)
    confirmed = confirm({ETHNICITY: offer, Place("z"): offer}, [ETHNICITY])
    assert standing(offer, "Somali") is Standing.OFFERED
    assert standing(confirmed[ETHNICITY], "Somali") is Standing.CONFIRMED
    assert standing(confirmed[Place("z")], "Somali") is Standing.OFFERED
    assert standing(confirmed[ETHNICITY], "Eritrean") is Standing.CHANGED
    assert standing(offer, None) is Standing.CHANGED
    assert confirm(confirmed, []) == confirmed


def test_a_filled_in_answer_does_not_finalise_until_somebody_has_looked_at_it():
    filled = fill(ASKED, {}, {ETHNICITY: Offer("Somali", RECORD)})
    assert lacking(ASKED, filled.answers, offers=filled.offers) == [(ETHNICITY, Why.UNCONFIRMED)]
    assert lacking(ASKED, filled.answers, offers=confirm(filled.offers, [ETHNICITY])) == []
    assert lacking(ASKED, {ETHNICITY: "Eritrean"}, offers=filled.offers) == []
