import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.text import TextError, clean_line, clean_note, decoded


def refusal(clean, text: str) -> str:
    with pytest.raises(TextError) as refused:
        clean(text)
    return refused.value.code


def test_a_line_may_be_empty_and_may_hold_a_picture():
    assert clean_line("  ").text == ""
    assert clean_line("Well done 🎉").text == "Well done 🎉"


def test_b020_line_break_in_a_subject_is_refused():
    assert refusal(clean_line, "Conference\r\nBcc: x@example.com") == "line-break"


def test_a_line_over_its_limit_is_refused_before_its_marks_are_counted():
    with pytest.raises(TextError, match="Subject must be 10 characters or fewer"):
        clean_line("a" + "\u0301" * 60, what="Subject", limit=10)


@pytest.mark.parametrize("clean", [clean_line, clean_note])
def test_b003_escaped_nul_is_refused(clean):
    assert refusal(clean, "a\u0000b") == "control"


@pytest.mark.parametrize("clean", [clean_line, clean_note])
def test_b004_lone_surrogate_is_refused(clean):
    assert refusal(clean, "a\udfffb") == "surrogate"


def test_b005_bytes_that_are_not_utf8_are_refused():
    assert decoded("Zoë".encode()) == "Zoë"
    with pytest.raises(TextError) as refused:
        decoded(b"Zo\xeb")
    assert refused.value.code == "not-utf8"


def test_b007_direction_changers_in_a_note_are_kept():
    assert clean_note("he said \u202eabc").text == "he said \u202eabc"


def test_b008_invisible_characters_in_a_note_are_removed_with_a_notice():
    cleaned = clean_note("a\u200bb")
    assert (cleaned.text, cleaned.notices) == ("ab", ("1 invisible character removed",))


def test_b009_tag_characters_in_a_note_are_removed_with_a_notice():
    cleaned = clean_note("ignore\U000e0069\U000e0067 this")
    assert (cleaned.text, cleaned.notices) == ("ignore this", ("2 hidden tag characters removed",))


def test_b019_emoji_in_a_note_is_kept():
    assert clean_note("She sent 😡👍🏽").text == "She sent 😡👍🏽"


@pytest.mark.parametrize("text", ["=1+1", "+44 was the number", "-", "@home"])
def test_b027_a_note_that_starts_like_a_formula_is_stored_unchanged(text):
    assert clean_note(text).text == text


@pytest.mark.parametrize("text", ["<img onerror=x>", "{% include 'a' %}", "'); DROP TABLE child; --"])
def test_b021_b022_b028_code_in_a_note_is_stored_as_text(text):
    assert clean_note(text).text == text


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\n", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_every_line_break_becomes_a_newline(line_break):
    assert clean_note(f"one{line_break}two").text == "one\ntwo"


def test_controls_other_than_tab_are_removed_from_a_note_with_a_notice():
    cleaned = clean_note("a\tb\x07c\ufffed")
    assert (cleaned.text, cleaned.notices) == ("a\tbcd", ("2 control characters removed",))


def test_a_note_is_composed_and_trimmed():
    assert clean_note("\n Zoe\u0308 \n\n").text == "Zoë"


def test_a_note_over_its_limit_is_refused():
    with pytest.raises(TextError, match="Note must be 500,000 characters or fewer"):
        clean_note("a" * 500_001)


def test_b030_two_million_characters_are_judged_within_a_second():
    started = time.perf_counter()
    with pytest.raises(TextError):
        clean_note("a\u202e\u0301 " * 500_000)
    assert time.perf_counter() - started < 1


@given(st.text())
def test_cleaning_a_note_twice_changes_nothing(text):
    try:
        once = clean_note(text)
    except TextError:
        return
    assert clean_note(once.text).text == once.text
    assert clean_note(once.text).notices == ()


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "So", "Lo"))))
def test_ordinary_text_is_stored_as_typed_but_composed_and_trimmed(text):
    assert clean_note(text).text == unicodedata.normalize("NFC", text.translate(BREAKS)).strip()


BREAKS = str.maketrans("\u2028\u2029", "\n\n")
