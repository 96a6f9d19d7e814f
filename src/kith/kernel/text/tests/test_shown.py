import pytest

from kith.kernel.text import shown_isolated
from kith.kernel.text.characters import DIRECTION_CHANGER


@pytest.mark.parametrize("text", ["", "Amy Smith", "Zoë", "Олена", "王小明"])
def test_left_to_right_text_is_shown_as_it_is(text):
    assert shown_isolated(text) == text


def test_b007_a_direction_changer_is_shown_as_a_marker_inside_an_isolate():
    assert shown_isolated("fdp.\u202etxt") == "\u2068fdp.[direction changed]txt\u2069"


def test_b007_an_unclosed_or_closing_isolate_cannot_escape():
    shown = shown_isolated("a\u2069\u2067b")
    assert len(DIRECTION_CHANGER.findall(shown[1:-1])) == 0


def test_right_to_left_text_is_isolated_and_otherwise_unchanged():
    assert shown_isolated("محمد 12") == "\u2068محمد 12\u2069"
