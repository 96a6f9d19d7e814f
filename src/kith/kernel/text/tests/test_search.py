import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.text import TextError, clean_search, like_literal


def refusal(text: str, **kwargs: bool) -> str:
    with pytest.raises(TextError) as refused:
        clean_search(text, **kwargs)
    return refused.value.code


@pytest.mark.parametrize("text", ["abc\x00", "abc\ud800"])
def test_b002_unreadable_search_is_refused(text):
    assert refusal(text) == "unreadable"


def test_b029_wildcards_are_literal():
    assert clean_search("50%_off\\") == "50%_off\\"
    assert like_literal("50%_off\\") == "50\\%\\_off\\\\"


@pytest.mark.parametrize("text", ["%%%", "___", "***", "   ", ""])
def test_b029_wildcards_alone_are_not_a_search(text):
    assert refusal(text) == "short"


@pytest.mark.parametrize("text", ["", "a", "ab"])
def test_b031_fewer_than_three_letters_alone_is_refused(text):
    assert refusal(text) == "short"


def test_b031_two_letters_are_enough_beside_another_field():
    assert clean_search("Ng", with_another_field=True) == "Ng"
    assert refusal("N", with_another_field=True) == "short"


def test_b031_a_chinese_name_of_two_characters_is_enough():
    assert clean_search("王明") == "王明"
    assert refusal("王") == "short"


def test_b032_a_search_over_100_characters_is_refused():
    assert clean_search("a" * 100) == "a" * 100
    assert refusal("a" * 101) == "long"


def test_hidden_characters_are_dropped_and_spaces_made_single():
    assert clean_search(" Am\u200by\u202e \t Smi\U000e0041th ") == "Amy Smith"


@given(st.text(max_size=100))
def test_cleaning_a_search_twice_changes_nothing(text):
    try:
        once = clean_search(text)
    except TextError:
        return
    assert len(once) > 100 or clean_search(once) == once
