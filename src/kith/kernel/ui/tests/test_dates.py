"""Dates in three boxes: what is read, what is refused, and which box is marked."""

from datetime import date

import pytest
from django import forms

from kith.kernel.ui.forms import DateField, DateParts, PartialDateField


class BornForm(forms.Form):
    born = DateField(named="Date of birth")


def form(day="", month="", year=""):
    return BornForm({"born-day": day, "born-month": month, "born-year": year})


def refusal(day, month, year):
    return form(day, month, year).errors["born"][0]


@pytest.mark.parametrize(
    ("day", "month", "year"), [("31", "4", "2015"), ("3", "13", "2015"), ("3", "4", "15")]
)
def test_a_refusal_names_the_field_as_the_page_does(day, month, year):
    assert refusal(day, month, year).startswith("Date of birth must")


def test_the_29th_of_february_is_real_only_in_a_leap_year():
    assert form("29", "2", "2024").is_valid()
    assert not form("29", "2", "2023").is_valid()


def test_a_missing_part_is_named():
    assert refusal("3", "", "") == "Date of birth must include a month and year"


def test_only_the_wrong_box_is_marked():
    assert form("3", "", "2015")["born"].wrong_boxes == ("month",)


def test_the_error_summary_leads_to_the_wrong_box():
    assert form("3", "4", "15")["born"].first_id == "id_born-year"


def test_a_day_that_the_month_does_not_have_marks_the_day():
    assert form("31", "4", "2015")["born"].wrong_boxes == ("day",)


def test_an_empty_required_date_marks_every_box():
    assert form()["born"].wrong_boxes == ("day", "month", "year")


def test_what_was_typed_is_shown_again():
    html = str(form("31", "Apr", "2015")["born"])
    assert 'value="31"' in html
    assert 'value="Apr"' in html


def test_spaces_round_a_part_do_not_count():
    assert form(" 3 ", "4", "2015").is_valid()


def test_an_initial_date_fills_the_boxes():
    html = str(BornForm(initial={"born": date(2015, 4, 3)})["born"])
    assert all(f'value="{part}"' in html for part in (3, 4, 2015))


def test_an_optional_date_may_be_empty():
    assert DateField(required=False).clean(None) is None


def test_a_date_is_changed_only_when_it_says_another_day():
    field = DateField()
    assert not field.has_changed(date(2015, 4, 3), DateParts("03", "April", "2015"))
    assert field.has_changed(date(2015, 4, 3), DateParts("4", "4", "2015"))
    assert field.has_changed(date(2015, 4, 3), DateParts("x", "4", "2015"))


def test_a_partial_date_may_be_a_year_alone():
    known = PartialDateField(label="Year of arrival").clean(DateParts(year="1998"))
    assert (known.earliest, known.latest) == (date(1998, 1, 1), date(1998, 12, 31))


def test_dates_that_were_not_sent_count_as_omitted():
    assert DateField().widget.value_omitted_from_data({}, {}, "born")
