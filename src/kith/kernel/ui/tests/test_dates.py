"""Dates in three boxes: what is refused, which box is marked, and what is shown again."""

from datetime import date

import pytest
from django import forms

from kith.kernel.dates import NotADate, PartialDate
from kith.kernel.ui.forms import DateField, DateParts, PartialDateField


class BornForm(forms.Form):
    born = DateField(named="Date of birth", label="When was the child born?")
    arrived = PartialDateField(required=False)


def form(day="", month="", year=""):
    return BornForm({"born-day": day, "born-month": month, "born-year": year})


def test_a_date_is_read_from_its_boxes():
    assert form("3", "April", "2015").is_valid()
    assert form("3", "April", "2015").fields["born"].clean(DateParts("3", "4", "2015")) == date(2015, 4, 3)


@pytest.mark.parametrize(
    ("parts", "boxes"),
    [
        (("3", "", ""), ("month", "year")),
        (("3", "13", "2015"), ("month",)),
        (("31", "4", "2015"), ("day",)),
        (("3", "4", "15"), ("year",)),
        (("", "", ""), ("day", "month", "year")),
    ],
)
def test_only_the_wrong_boxes_are_marked(parts, boxes):
    wrong = form(*parts)["born"]
    assert wrong.wrong_boxes == boxes
    assert wrong.first_id == f"id_born-{boxes[0]}"
    html = str(wrong)
    assert html.count("govuk-input--error") == len(boxes)


def test_a_refusal_calls_the_date_by_its_name_and_not_by_the_question():
    assert form("3", "", "2015").errors["born"] == ["Date of birth must include a month"]


def test_an_error_without_boxes_marks_all_three():
    wrong = form("3", "4", "2015")
    wrong.add_error("born", "This is the birthday of the twin")
    assert wrong["born"].wrong_boxes == ("day", "month", "year")


def test_what_was_typed_is_shown_again():
    html = str(form("31", "Apr", "2015")["born"])
    assert 'value="31"' in html
    assert 'value="Apr"' in html


def test_spaces_round_a_part_do_not_count():
    assert form(" 3 ", "4", "2015").is_valid()


def test_a_date_fills_the_boxes():
    html = str(BornForm(initial={"born": date(2015, 4, 3)})["born"])
    assert all(f'value="{part}"' in html for part in (3, 4, 2015))


def test_a_partial_date_fills_only_what_is_known():
    html = str(BornForm(initial={"arrived": PartialDate(2009, 7)})["arrived"])
    assert 'value="7"' in html
    assert "None" not in html


def test_a_partial_date_may_be_a_year_alone():
    assert PartialDateField().clean(DateParts(year="1998")) == PartialDate(1998)


def test_an_exact_date_may_not_be_a_year_alone():
    with pytest.raises(forms.ValidationError, match="must include a day and month"):
        DateField().clean(DateParts(year="1998"))


def test_an_optional_date_may_be_empty():
    assert DateField(required=False).clean(None) is None


def in_the_past(day, month, year, *, field):
    raise NotADate(f"{field} must be in the past")


def test_another_parser_may_refuse_more():
    field = DateField(parser=in_the_past, label="Seen on")
    with pytest.raises(forms.ValidationError, match="Seen on must be in the past"):
        field.clean(DateParts("1", "1", "2030"))


def test_a_date_is_changed_only_when_it_says_another_day():
    field = DateField()
    assert not field.has_changed(date(2015, 4, 3), DateParts("03", "April", "2015"))
    assert field.has_changed(date(2015, 4, 3), DateParts("4", "4", "2015"))
    assert field.has_changed(date(2015, 4, 3), DateParts("x", "4", "2015"))


def test_dates_that_were_not_sent_count_as_omitted():
    assert DateField().widget.value_omitted_from_data({}, {}, "born")
    assert not DateField().widget.value_omitted_from_data({"born-day": ""}, {}, "born")
