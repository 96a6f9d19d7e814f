import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.text import for_spreadsheet


@pytest.mark.parametrize(
    "text", ["=1+1", "+44 7700", "-1", "@SUM(A1)", "\tAmy", "\rAmy", "  =1", "\u00a0=1", "\u200b=1", "\x01=1"]
)
def test_f089_text_that_may_run_is_made_text(text):
    assert for_spreadsheet(text) == f"'{text}"


@pytest.mark.parametrize("sign", "＝＋－＠−﹦﹢﹣﹫")
def test_f089_full_width_and_small_signs_are_made_text(sign):
    assert for_spreadsheet(f"{sign}1") == f"'{sign}1"


@pytest.mark.parametrize("text", ["", "   ", "Amy", "a=b", "3 April 2015", "'=1", "5-1", "(020) 7946 0000"])
def test_f089_other_text_is_unchanged(text):
    assert for_spreadsheet(text) == text


@given(st.text())
def test_f089_doing_it_twice_changes_nothing(text):
    assert for_spreadsheet(for_spreadsheet(text)) == for_spreadsheet(text)
