"""What we ship from others is what we may ship, and says whose it is."""

import re

import pytest

from kith.kernel.ui.vendored_css import check, rules_kept
from kith.kernel.ui.vendoring import FIXTURES, STATIC, USED_FIXTURES, source_map_comment_removed

SHEETS = sorted(STATIC.glob("*/*.css"))


def everything(selector: str) -> bool:
    return True


def without_crown(selector: str) -> bool:
    return "crown" not in selector


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_committed_sheet_passes_the_check(sheet):
    check(sheet.read_text("utf-8"))


def test_there_are_two_sheets():
    assert [path.name for path in SHEETS] == ["govuk-frontend.css", "moj-frontend.css"]


@pytest.mark.parametrize("folder", sorted(STATIC.iterdir()), ids=lambda path: path.name)
def test_a_vendored_folder_carries_its_licence(folder):
    assert "Permission is hereby granted" in (folder / "LICENCE.txt").read_text("utf-8")


@pytest.mark.parametrize("script", sorted(STATIC.glob("*/*.js")), ids=lambda path: path.name)
def test_a_vendored_script_names_no_source_map(script):
    assert "sourceMappingURL" not in script.read_text("utf-8")


@pytest.mark.parametrize("component", USED_FIXTURES)
def test_the_published_examples_are_here(component):
    assert (FIXTURES / f"{component}.json").stat().st_size > 100


@pytest.mark.parametrize(
    "left",
    [
        "p{font-family:GDS Transport}",
        "@font-face{font-family:x}",
        ".a{background:url(/assets/images/x.svg)}",
        ".a{background:url(https://example.org/x.png)}",
        ".govuk-header__logotype-crown{}",
        "a{}/*# sourceMappingURL=a.map */",
    ],
)
def test_the_check_refuses_what_we_may_not_ship(left):
    with pytest.raises(ValueError, match="still holds"):
        check(left)


def test_font_faces_and_comments_are_dropped():
    kept = rules_kept("/* note */@font-face{src:url(x)}a{color:red}", wanted=everything)
    assert kept == '@charset "UTF-8";\na{color:red}\n'


def test_a_selector_list_loses_only_the_unwanted_part():
    assert "a,b{color:red}" in rules_kept("a,.crown,b{color:red}", wanted=without_crown)


def test_a_comma_in_brackets_does_not_part_a_selector():
    assert "a:is(b,c){}" in rules_kept("a:is(b,c){}", wanted=everything)


def test_an_emptied_media_query_is_dropped_whole():
    assert "@media" not in rules_kept("@media print{.crown{color:red}}", wanted=without_crown)


def test_a_media_query_keeps_its_wanted_rules():
    assert "@media print{a{color:red}}" in rules_kept(
        "@media print{a{color:red}.crown{}}", wanted=without_crown
    )


def test_the_typeface_is_the_readers_own():
    kept = rules_kept("a{font-family:GDS Transport,arial,sans-serif}", wanted=everything)
    assert "font-family:var(--kith-font,system-ui,arial,sans-serif)" in kept


def test_a_broken_sheet_is_refused():
    with pytest.raises(ValueError, match="cannot be read"):
        rules_kept("a{color:red} }", wanted=everything)


@pytest.mark.parametrize("text", ["a{}\n/*# sourceMappingURL=a.map */", "a{}//# sourceMappingURL=a.map"])
def test_source_map_comments_go(text):
    assert source_map_comment_removed(text) == "a{}\n"


def test_brand_colours_can_be_set_by_custom_properties():
    css = (STATIC / "govuk-frontend" / "govuk-frontend.css").read_text("utf-8")
    assert re.search(r":root\{[^}]*--govuk-brand-colour:", css)
