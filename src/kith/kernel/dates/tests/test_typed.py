from datetime import date, time

import pytest

from kith.kernel.dates import (
    NotADate,
    NotATime,
    PartialDate,
    date_from_boxes,
    date_from_text,
    partial_date_from_boxes,
    time_from_text,
)

BIRTH = "Date of birth"


def refusal(day: str, month: str, year: str) -> tuple[str, tuple[str, ...]]:
    with pytest.raises(NotADate) as refused:
        date_from_boxes(day, month, year, field=BIRTH)
    return str(refused.value), refused.value.boxes


def test_b036_29_february_in_a_common_year_is_refused_saying_why() -> None:
    assert refusal("29", "02", "2023") == (
        "Date of birth must be a real date: February 2023 has 28 days",
        ("day",),
    )


def test_b037_the_day_comes_before_the_month() -> None:
    assert date_from_boxes("03", "04", "2015", field=BIRTH) == date(2015, 4, 3)
    assert date_from_text("03/04/2015", field=BIRTH) == date(2015, 4, 3)


def test_b038_a_year_of_two_figures_is_refused() -> None:
    assert refusal("01", "02", "12") == (
        "Date of birth must have a year of four figures, like 2015",
        ("year",),
    )
    with pytest.raises(NotADate, match="four figures"):
        date_from_text("01/02/12", field=BIRTH)


@pytest.mark.parametrize("year", ["0001", "9999", "1899", "2100"])
def test_b039_an_impossible_year_is_refused(year: str) -> None:
    assert refusal("1", "1", year) == ("Date of birth must be between 1900 and 2099", ("year",))


def test_nothing_typed_asks_for_the_date() -> None:
    assert refusal("", " ", "")[0] == "Enter date of birth"


def test_missing_boxes_are_named_and_marked() -> None:
    assert refusal("3", "", "") == ("Date of birth must include a month and year", ("month", "year"))


@pytest.mark.parametrize("month", ["4", "04", "April", "apr", " APRIL "])
def test_a_month_may_be_a_number_or_a_name(month: str) -> None:
    assert date_from_boxes("3", month, "2015", field=BIRTH) == date(2015, 4, 3)


@pytest.mark.parametrize("month", ["0", "13", "Avril", "-4", "٤"])
def test_a_month_that_is_none_is_refused(month: str) -> None:
    assert refusal("3", month, "2015") == ("Date of birth must have a month from 1 to 12", ("month",))


@pytest.mark.parametrize("day", ["0", "31", "3rd", "٣", "003"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    assert refusal(day, "4", "2015")[1] == ("day",)


@pytest.mark.parametrize(
    "text", ["3/4/2015", "03-04-2015", "3.4.2015", " 3  April 2015 ", "2015-04-03", "3 4 2015"]
)
def test_a_date_in_one_box(text: str) -> None:
    assert date_from_text(text, field=BIRTH) == date(2015, 4, 3)


@pytest.mark.parametrize(
    "text", ["3/4", "yesterday", "3/4/2015/6", "2015/04/03", "3" * 5000, "3/4/2015" + " " * 50 + "x"]
)
def test_text_that_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(NotADate, match="Date of birth must"):
        date_from_text(text, field=BIRTH)


def test_an_empty_box_asks_for_the_date() -> None:
    with pytest.raises(NotADate, match="Enter date of birth"):
        date_from_text(" ", field=BIRTH)


@pytest.mark.parametrize(
    ("boxes", "known"),
    [
        (("", "", "2015"), PartialDate(2015)),
        (("", "4", "2015"), PartialDate(2015, 4)),
        (("3", "4", "2015"), PartialDate(2015, 4, 3)),
    ],
)
def test_b048_as_much_as_is_known_may_be_typed(boxes: tuple[str, str, str], known: PartialDate) -> None:
    assert partial_date_from_boxes(*boxes, field=BIRTH) == known


@pytest.mark.parametrize(("boxes", "mark"), [(("3", "", "2015"), ("month",)), (("", "4", ""), ("year",))])
def test_b048_a_day_needs_a_month_and_all_need_a_year(
    boxes: tuple[str, str, str], mark: tuple[str, ...]
) -> None:
    with pytest.raises(NotADate) as refused:
        partial_date_from_boxes(*boxes, field=BIRTH)
    assert refused.value.boxes == mark


@pytest.mark.parametrize("text", ["14:05", "1405", "2:05pm", "2.05 PM", "205pm"])
def test_a_time_may_be_typed_either_way(text: str) -> None:
    assert time_from_text(text, field="Time") == time(14, 5)


@pytest.mark.parametrize(
    ("text", "clock"), [("12am", time(0)), ("12pm", time(12)), ("9am", time(9)), ("0:05", time(0, 5))]
)
def test_times_around_noon_and_midnight(text: str, clock: time) -> None:
    assert time_from_text(text, field="Time") == clock


@pytest.mark.parametrize("text", ["14", "25:00", "12:60", "13pm", "0am", "noon", "١٤:٠٥", "14:05:00"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(NotATime, match="Time must be a time, like 2:05pm or 14:05"):
        time_from_text(text, field="Time")


def test_no_time_typed_asks_for_it() -> None:
    with pytest.raises(NotATime, match="Enter time of the call"):
        time_from_text("", field="Time of the call")
