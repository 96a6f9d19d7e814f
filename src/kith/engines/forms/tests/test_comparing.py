from dataclasses import replace
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kith.engines.forms.rules.comparing import Change, compare
from kith.engines.forms.rules.differences import Part, Segment, differences
from kith.engines.forms.rules.values import Kind, Place
from kith.engines.forms.tests.making import form, question

OLD = form(question("b"), question("gone"), question("a", Kind.CHOICE))
NEW = form(question("a", Kind.CHOICE), question("b"), question("c"), version=2)


def changes(before, now):
    return [(one.place.key, one.change) for one in compare(OLD, before, NEW, now)]


def test_every_answer_is_the_same_changed_added_or_removed():
    before = {Place("a"): "yes", Place("b"): "words"}
    assert changes(before, before) == [("a", Change.SAME), ("b", Change.SAME)]
    assert changes(before, {Place("a"): "no"}) == [("a", Change.CHANGED), ("b", Change.REMOVED)]
    assert changes({}, {Place("c"): "new"}) == [("c", Change.ADDED)]


def test_what_is_no_longer_asked_comes_last_and_says_so():
    found = compare(OLD, {Place("gone"): "words", Place("b"): "x"}, NEW, {})
    assert [(one.place.key, one.still_asked) for one in found] == [("b", True), ("gone", False)]
    assert (found[1].label, found[1].section_title, found[1].before) == ("Gone", "The only section", "words")


def test_the_same_child_and_entry_are_compared():
    asked = form(question("seen", per_child=True))
    before, now = {Place("seen", ("c1",)): "x"}, {Place("seen", ("c2",)): "x"}
    found = compare(asked, before, asked, now)
    assert [(one.place.path, one.change) for one in found] == [
        (("c1",), Change.REMOVED),
        (("c2",), Change.ADDED),
    ]


def test_only_words_that_changed_are_shown_word_by_word():
    (choice, text) = compare(
        OLD,
        {Place("a"): "yes", Place("b"): "He is safe."},
        NEW,
        {Place("a"): "no", Place("b"): "He is not safe."},
    )
    assert choice.segments == ()
    assert text.segments == (
        Segment(Part.SAME, "He is "),
        Segment(Part.ADDED, "not "),
        Segment(Part.SAME, "safe."),
    )


def text_of(segments, *parts):
    return "".join(one.text for one in segments if one.part in parts)


texts = st.text(st.sampled_from("ab .,\n"), max_size=60)


@given(texts, texts)
@example("a", "a a")
@example("", "")
def test_joining_the_segments_gives_both_texts_back(before, after):
    segments = differences(before, after)
    assert text_of(segments, Part.SAME, Part.REMOVED) == before
    assert text_of(segments, Part.SAME, Part.ADDED) == after
    assert all(one.text for one in segments)
    assert all(one.part != other.part for one, other in pairwise(segments))


@given(texts)
def test_a_text_does_not_differ_from_itself(text):
    assert text_of(differences(text, text), Part.ADDED, Part.REMOVED) == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("word " * 20_000, "word " * 19_999 + "end"),
        ("a b " * 5_000 + "x", "b a " * 5_000 + "y"),
        (" ".join(str(n) for n in range(20_000)), " ".join(str(n) for n in range(20_000, 0, -1))),
        ("a b c d e " * 109 + "x", "e d c b a " * 109 + "y"),
        ("a. " * 500 + "x", "b. " + "a. " * 500 + "y"),
        ("a. b. c. d. " * 400 + "x", "d. c. b. a. " * 400 + "y"),
    ],
)
def test_b030_very_long_texts_are_compared_in_no_time_and_completely(before, after):
    started = process_time()
    segments = differences(before, after)
    assert process_time() - started < 2
    assert text_of(segments, Part.SAME, Part.REMOVED) == before
    assert text_of(segments, Part.SAME, Part.ADDED) == after


def test_long_texts_that_differ_a_great_deal_are_compared_by_sentence():
    kept = "This sentence stays where it is. "
    before = "".join(f"Number {n} was here. " for n in range(300)) + kept + "Old words. " * 50
    after = "".join(f"Other {n} is now. " for n in range(300)) + kept + "New things. " * 50
    assert Segment(Part.SAME, kept) in differences(before, after)


def test_a_form_compared_with_itself_is_all_the_same():
    answers = {Place("a"): "yes", Place("b"): "words"}
    assert {one.change for one in compare(NEW, answers, replace(NEW, version=3), answers)} == {Change.SAME}
