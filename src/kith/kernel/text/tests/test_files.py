import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.text import shown_file_name


def test_an_ordinary_name_is_kept():
    assert shown_file_name("Core assessment 3 April (final).docx") == "Core assessment 3 April (final).docx"


def test_b114_a_long_name_keeps_its_ending():
    name = shown_file_name("a" * 300 + ".pdf")
    assert (len(name), name[-5:]) == (120, "a.pdf")


def test_b114_a_long_name_without_an_ending_is_cut():
    assert shown_file_name("a" * 300) == "a" * 120
    assert shown_file_name("a." + "b" * 300) == "a." + "b" * 118


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\Users\\x\\passwd", "/passwd"])
def test_b114_a_path_is_dropped(name):
    assert shown_file_name(name) == "passwd"


def test_b007_b114_direction_changers_are_dropped():
    assert shown_file_name("report\u202efdp.exe") == "reportfdp.exe"


def test_b114_line_breaks_quotes_and_percent_cannot_reach_a_header():
    assert shown_file_name('a"b\r\nX: y%00.pdf') == "a_bX_ y_00.pdf"


@pytest.mark.parametrize("name", ["con", "CON.txt", "nul", "com1.pdf", "LPT9"])
def test_b114_names_windows_reserves_are_changed(name):
    assert shown_file_name(name) == f"_{name}"


def test_a_name_that_only_begins_like_a_reserved_one_is_kept():
    assert shown_file_name("conference.pdf") == "conference.pdf"


@pytest.mark.parametrize("name", ["", "...", "/", "\u202e", "\x00"])
def test_b114_nothing_left_is_called_file(name):
    assert shown_file_name(name) == "file"


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=400))
def test_cleaning_a_file_name_twice_changes_nothing(name):
    once = shown_file_name(name)
    assert shown_file_name(once) == once
    assert 0 < len(once) <= 120
    once.encode("utf-8")
