from hypothesis import given
from hypothesis import strategies as st

from kith.engines.forms.rules.merging import Conflict, Edit, Saved, reconcile, settle
from kith.engines.forms.rules.values import Place

A, B = Place("a"), Place("b")
places = st.sampled_from([A, B, Place("c", ("c1",))])
texts = st.sampled_from(["one", "two", "three", "four"])
sets = st.dictionaries(places, texts)


def test_what_only_one_of_them_changed_is_taken():
    merged = reconcile({A: "x", B: "x"}, {A: "mine", B: "x"}, {A: "x", B: "theirs"})
    assert (merged.answers, merged.conflicts) == ({A: "mine", B: "theirs"}, ())


def test_what_both_changed_differently_is_a_conflict_with_both_texts():
    merged = reconcile({A: "x"}, {A: "mine"}, {A: "theirs"})
    assert merged.answers == {A: "theirs"}
    assert merged.conflicts == (Conflict(A, "x", "mine", "theirs"),)


def test_the_same_change_by_both_is_no_conflict():
    assert reconcile({A: "x"}, {A: "y"}, {A: "y"}).conflicts == ()


def test_one_empties_what_the_other_rewrites():
    assert reconcile({A: "x"}, {}, {A: "theirs"}).conflicts == (Conflict(A, "x", None, "theirs"),)
    assert reconcile({A: "x"}, {A: "mine"}, {}).conflicts == (Conflict(A, "x", "mine", None),)
    assert reconcile({A: "x"}, {}, {A: "x"}).answers == {}


@given(sets, sets, sets)
def test_f001_every_text_typed_by_either_is_merged_or_in_a_conflict(base, mine, theirs):
    merged = reconcile(base, mine, theirs)
    in_conflict = {one.place: (one.mine, one.theirs) for one in merged.conflicts}
    for side in (mine, theirs):
        for place, text in side.items():
            typed_now = base.get(place) != text
            if typed_now:
                assert text in (merged.answers.get(place), *in_conflict.get(place, ()))


@given(sets, sets)
def test_one_author_alone_never_meets_a_conflict(base, mine):
    assert reconcile(base, mine, base) == reconcile(base, base, mine)
    assert reconcile(base, mine, base).answers == mine
    assert reconcile(base, mine, base).conflicts == ()


@given(sets, sets, sets)
def test_conflicts_are_the_same_whichever_way_round(base, mine, theirs):
    here = {(one.place, one.mine, one.theirs) for one in reconcile(base, mine, theirs).conflicts}
    there = {(one.place, one.theirs, one.mine) for one in reconcile(base, theirs, mine).conflicts}
    assert here == there


# Question by question, as pages send them


def edit(value, based_on, page="mine", turn=1, place=A):
    return Edit(place, value, based_on, page, turn)


def test_an_edit_of_the_newest_version_is_saved_as_the_next():
    settled = settle({A: Saved("x", 3, "theirs", 9)}, [edit("y", 3)])
    assert settled.saved == {A: Saved("y", 4, "mine", 1)}
    assert settle({}, [edit("y", 0)]).saved == {A: Saved("y", 1, "mine", 1)}


def test_f001_an_edit_of_an_older_version_is_a_conflict_with_both_texts():
    settled = settle({A: Saved("theirs", 4, "theirs", 9)}, [edit("mine", 3)])
    assert settled.saved == {}
    assert settled.conflicts == (Conflict(A, None, "mine", "theirs"),)


def test_a_conflict_in_one_question_does_not_hold_up_another():
    settled = settle({A: Saved("theirs", 4, "theirs", 9)}, [edit("mine", 3), edit("more", 0, place=B)])
    assert (list(settled.saved), len(settled.conflicts)) == ([B], 1)


def test_what_is_there_already_needs_no_saving():
    settled = settle({A: Saved("same", 4, "theirs", 9)}, [edit("same", 3)])
    assert (settled.saved, settled.conflicts, settled.unchanged) == ({}, (), {A})
    assert settle({}, [edit(None, 0)]).unchanged == {A}


def test_f014_a_page_that_missed_the_reply_to_its_last_save_goes_on_writing():
    saved = {A: Saved("first", 1, "mine", 1)}
    assert settle(saved, [edit("first and more", 0, turn=2)]).saved == {
        A: Saved("first and more", 2, "mine", 2)
    }


def test_f009_a_slow_old_save_does_not_overtake_a_newer_one_of_the_same_page():
    settled = settle({A: Saved("newer", 2, "mine", 5)}, [edit("older", 1, turn=4)])
    assert (settled.saved, settled.unchanged) == ({}, {A})


def test_f009_what_a_page_sent_once_counts_once_however_it_arrives():
    saved = {A: Saved("sent", 2, "mine", 4)}
    assert settle(saved, [edit("altered on the way", 1, turn=4)]).saved == {}


def test_f009_a_second_tab_is_another_page_and_meets_a_conflict():
    assert settle({A: Saved("tab 1", 2, "tab1", 1)}, [edit("tab 2", 1, page="tab2")]).conflicts


def test_emptying_an_answer_is_an_edit_like_any_other():
    assert settle({A: Saved("x", 1, "theirs", 1)}, [edit(None, 1)]).saved[A].value is None


steps = st.lists(st.tuples(st.sampled_from(["p", "q"]), texts, st.booleans()), max_size=12)


@given(steps)
def test_f001_two_pages_typing_in_turn_lose_nothing_unseen(steps):
    """Each page either reads what is saved before it types, or types over what it last knew."""
    saved: dict[Place, Saved] = {}
    known = {"p": 0, "q": 0}
    for turn, (page, text, looks_first) in enumerate(steps):
        standing = saved.get(A, Saved(None, 0, "", -1))
        if looks_first:
            known[page] = standing.version
        settled = settle(saved, [edit(text, known[page], page, turn)])
        overwritten = A in settled.saved and standing.value is not None
        if overwritten:
            assert known[page] == standing.version or standing.page == page
        for conflict in settled.conflicts:
            assert (conflict.mine, conflict.theirs) == (text, standing.value)
        saved |= settled.saved
        if A in settled.saved:
            known[page] = settled.saved[A].version
        assert A not in settled.saved or saved[A].value == text
