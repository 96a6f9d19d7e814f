from datetime import date

from kith.engines.forms.rules.answers import read_page
from kith.engines.forms.rules.parsed import Offered
from kith.engines.forms.rules.values import Kind, Place
from kith.engines.forms.tests.making import form, question

OFFERED = Offered(date(2026, 11, 20))
ASKED = form(
    question("name", Kind.STRING),
    question("born", Kind.DATE),
    question("from_record", Kind.STRING, read_only=True),
)


def page(typed, kept=None):
    return read_page(ASKED, {Place(key): boxes for key, boxes in typed.items()}, OFFERED, kept=kept or {})


def test_a_page_is_read_place_by_place_and_one_bad_box_costs_no_other():
    read = page({"name": {"": ["Amina"]}, "born": {"day": ["31"], "month": ["2"], "year": ["2020"]}})
    assert read.answers == {Place("name"): "Amina"}
    assert read.problems[Place("born")].problem == "Born must be a real date"


def test_an_emptied_box_is_told_from_one_that_was_not_on_the_page():
    read = page({"name": {"": [" "]}}, kept={Place("name"): "Amina", Place("born"): date(2020, 2, 1)})
    assert read.cleared == {Place("name")}
    assert read.answers == {}


def test_b124_a_read_only_answer_cannot_be_sent():
    read = page({"from_record": {"": ["forged"]}})
    assert (read.answers, read.cleared, read.problems) == ({}, frozenset(), {})


def test_notices_of_the_whole_page_are_gathered():
    assert page({"name": {"": ["Am\u200bina"]}}).notices == ("Hidden characters were removed from Name",)
