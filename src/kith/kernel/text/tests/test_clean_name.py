import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.text import TextError, clean_name


def refusal(text: str) -> str:
    with pytest.raises(TextError) as refused:
        clean_name(text)
    return refused.value.code


def test_b001_nul_in_a_name_is_refused():
    assert refusal("Am\x00y") == "control"


def test_b004_lone_surrogate_in_a_name_is_refused():
    assert refusal("Am\ud800y") == "surrogate"


@pytest.mark.parametrize("char", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_b006_direction_changers_in_a_name_are_refused(char):
    assert refusal(f"Amy{char}yma") == "direction"


@pytest.mark.parametrize("mark", "\u200e\u200f\u061c")
def test_b006_plain_direction_marks_are_kept(mark):
    assert clean_name(f"يوسف{mark}").text == f"يوسف{mark}"


@pytest.mark.parametrize("char", "\u200b\ufeff\u2060\u00ad\u3164")
def test_b008_invisible_characters_are_removed_with_a_notice(char):
    cleaned = clean_name(f"A{char}my{char}")
    assert (cleaned.text, cleaned.notices) == ("Amy", ("2 invisible characters removed",))


def test_b008_one_invisible_character_is_said_in_the_singular():
    assert clean_name("A\u200bmy").notices == ("1 invisible character removed",)


@pytest.mark.parametrize("name", ["می\u200cرا", "ක්\u200dෂ"])
def test_b008_joiners_are_kept(name):
    assert clean_name(name).text == name
    assert clean_name(name).notices == ()


def test_b009_tag_characters_in_a_name_are_refused():
    assert refusal("Amy\U000e0041") == "tags"


def test_b010_a_decomposed_name_is_stored_composed():
    assert clean_name("Zoe\u0308").text == "Zoë"


@pytest.mark.parametrize(
    "name", ["محمد", "ሰላም", "ብርሃነ", "Олена", "王小明", "Nguyễn Thị Hạnh", "ਹਰਪ੍ਰੀਤ", "김민준", "〇美"]
)
def test_b012_names_in_any_script_are_stored_exactly(name):
    assert clean_name(name).text == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("name", ["O’Brien", "O'Brien", "van der Berg", "Al-Hassan", "Smith-Jones", "X"])
def test_b014_punctuation_of_names_is_kept(name):
    assert clean_name(name).text == name


@pytest.mark.parametrize("name", ["Null", "None", "True", "NaN", "Test", "Nil"])
def test_b015_words_that_mean_nothing_to_a_machine_are_names(name):
    assert clean_name(name).text == name


@pytest.mark.parametrize("length", [1, 200])
def test_b016_names_of_1_and_200_characters_are_kept(length):
    assert clean_name("a" * length).text == "a" * length


def test_b016_name_of_201_characters_is_refused():
    with pytest.raises(TextError, match="First name must be 200 characters or fewer"):
        clean_name("a" * 201, what="First name")


def test_b016_length_is_counted_after_cleaning():
    assert len(clean_name(" " + "a" * 200 + "\u200b").text) == 200


@pytest.mark.parametrize("text", ["", "   ", "\u00a0\u00a0", "\u3000", "\u200b \ufeff", "\u3164"])
def test_b017_only_spaces_asks_for_a_name(text):
    with pytest.raises(TextError, match=r"^Enter a name$"):
        clean_name(text)


def test_b017_the_message_uses_the_fields_own_label():
    with pytest.raises(TextError, match=r"^Enter an alias$"):
        clean_name(" ", what="Alias")


@pytest.mark.parametrize("text", [".", "-", "?", "123", "\u200d"])
def test_b013_a_name_without_a_letter_is_refused(text):
    assert refusal(text) == "no-letter"


def test_b018_four_marks_on_one_letter_are_kept_and_150_refused():
    assert clean_name("q" + "\u0301" * 4).text == "q" + "\u0301" * 4
    assert refusal("q" + "\u0301" * 5) == "marks"
    assert refusal("q" + "\u0301" * 150) == "marks"


@pytest.mark.parametrize("text", ["Amy😀", "Amy👍🏽", "Amy❤️", "1️⃣Amy", "Amy\ue000", "Am\ufffdy", "Amy🇬🇧"])
def test_b019_emoji_and_symbols_in_a_name_are_refused(text):
    assert refusal(text) == "emoji"


@pytest.mark.parametrize("text", ["a\r\nBcc: x", "a\nb", "a\u2028b", "a\x85b"])
def test_b020_line_breaks_in_a_name_are_refused(text):
    assert refusal(text) == "line-break"


def test_b020_a_line_break_copied_with_the_name_is_trimmed():
    assert clean_name("Amy\r\n").text == "Amy"


def test_a_tab_in_a_name_is_refused():
    assert refusal("Amy\tSmith") == "control"


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "{{ settings.SECRET_KEY }}", "'); DROP TABLE x"]
)
def test_b021_b022_b028_code_is_stored_as_text(text):
    assert clean_name(text).text == text


@given(st.text())
def test_cleaning_a_name_twice_changes_nothing(text):
    try:
        once = clean_name(text)
    except TextError:
        return
    assert clean_name(once.text).text == once.text
    assert clean_name(once.text).notices == ()


def test_a_refusal_does_not_repeat_what_was_typed():
    with pytest.raises(TextError) as refused:
        clean_name("Secretname\x00")
    assert "Secretname" not in refused.value.message
