"""Dates in three boxes: what is read, what is refused, and which box is marked."""

from datetime import date

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.ui.forms import DateField, DateParts, DateProblem, PartialDateField
from kith.kernel.ui.forms.dates import read_date


class BornForm(forms.Form):
    born = DateField(named="Date of birth")


def form(day="", month="", year=""):
    return BornForm({"born-day": day, "born-month": month, "born-year": year})


def refusal(day, month, year):
    return form(day, month, year).errors["born"][0]


@pytest.mark.parametrize("month", ["4", "04", "april", "April", "APR", "apr"])
def test_a_month_may_be_a_number_or_a_name(month):
    assert read_date("3", month, "2015") == date(2015, 4, 3)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_date_is_read_back(day):
    assert read_date(str(day.day), str(day.month), str(day.year)) == day


@pytest.mark.parametrize("month", ["marzipan", "ju", "13", "0", "", "1_0", "+4"])
def test_other_words_are_no_month(month):
    with pytest.raises(DateProblem):
        read_date("3", month, "2015")


@pytest.mark.parametrize("day", ["31", "0", "-1", "1_0", "x", "²"])
def test_other_days_are_no_real_date(day):
    assert refusal(day, "4", "2015") == "Date of birth must be a real date"


@pytest.mark.parametrize("year", ["15", "20155", "201x", "1_01"])
def test_a_year_has_four_numbers(year):
    assert refusal("3", "4", year) == "Date of birth must have a year of 4 numbers"


def test_the_29th_of_february_is_real_only_in_a_leap_year():
    assert form("29", "2", "2024").is_valid()
    assert not form("29", "2", "2023").is_valid()


def test_a_missing_part_is_named():
    assert refusal("3", "", "") == "Date of birth must include a month and year"


def test_only_the_wrong_box_is_marked():
    assert form("3", "", "2015")["born"].wrong_boxes == ("month",)


def test_the_error_summary_leads_to_the_wrong_box():
    assert form("3", "4", "15")["born"].first_id == "id_born-year"


def test_all_boxes_are_marked_where_none_is_to_blame():
    assert form("31", "4", "2015")["born"].wrong_boxes == ("day", "month", "year")


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


def year_only(day, month, year):
    if day or month:
        raise ValueError("be a year alone")
    return int(year)


def test_a_partial_date_is_whatever_its_parser_makes_of_the_boxes():
    assert PartialDateField(parser=year_only).clean(DateParts(year="1998")) == 1998


def test_a_parsers_plain_value_error_is_worded_for_the_screen():
    field = PartialDateField(parser=year_only, label="Year of arrival")
    with pytest.raises(forms.ValidationError, match="Year of arrival must be a year alone"):
        field.clean(DateParts("1", "", "1998"))


def test_dates_that_were_not_sent_count_as_omitted():
    assert DateField().widget.value_omitted_from_data({}, {}, "born")
