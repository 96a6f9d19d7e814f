from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from kith.engines.forms.rules.answers import read
from kith.engines.forms.rules.items import Option
from kith.engines.forms.rules.parsed import SOMETHING_ELSE, Offered
from kith.engines.forms.rules.typed_choices import options_to_show
from kith.engines.forms.rules.values import Kind, Other, Person, Quantity
from kith.engines.forms.tests.making import question
from kith.engines.forms.tests.sample_forms import CODE_SETS

TODAY = date(2026, 11, 20)
OFFERED = Offered(TODAY, CODE_SETS, {"p1": "Amina Diallo"})


def parsed(typed, kind=Kind.TEXT, kept=None, **stated):
    boxes = {"": [typed]} if isinstance(typed, str) else typed
    return read(question("q", kind, short="Answer", **stated), boxes, OFFERED, kept=kept)


def value(typed, kind=Kind.TEXT, **stated):
    answer = parsed(typed, kind, **stated)
    assert not answer.problem
    return answer.value


def problem(typed, kind=Kind.TEXT, **stated):
    answer = parsed(typed, kind, **stated)
    assert answer.value is None
    return answer.problem


# Words


@pytest.mark.parametrize("typed", ["", "  ", "\u00a0\u3000", "\r\n"])
def test_b017_spaces_only_are_no_answer(typed):
    assert value(typed) is None


def test_b010_composed_and_decomposed_letters_are_stored_alike():
    assert value("Zoe\u0308") == value("Zoë") == "Zoë"


def test_line_ends_are_stored_one_way_and_spaces_around_dropped():
    assert value("  one\r\ntwo\rthree \n") == "one\ntwo\nthree"


@pytest.mark.parametrize("typed", ["a\x00b", "a\ud800b"])
@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.STRING])
def test_b001_b004_what_the_database_cannot_store_is_refused(typed, kind):
    assert "cannot be stored" in problem(typed, kind)


def test_b006_a_direction_override_is_refused_on_one_line():
    assert "hidden characters" in problem("evil\u202etxt", Kind.STRING)


def test_b007_a_direction_override_is_stored_in_a_long_text():
    assert value("evil\u202etxt") == "evil\u202etxt"


def test_b008_zero_width_spaces_are_removed_with_a_notice_and_joiners_stay():
    answer = parsed("Am\u200bina\ufeff", Kind.STRING)
    assert answer.value == "Amina"
    assert answer.notices == ("Hidden characters were removed from Answer",)
    assert parsed("می\u200cخواهم", Kind.STRING).notices == ()


def test_b009_tag_characters_are_refused_on_one_line_and_taken_out_of_a_text_with_a_notice():
    assert "hidden characters" in problem("a\U000e0041", Kind.STRING)
    answer = parsed("a\U000e0041b")
    assert (answer.value, len(answer.notices)) == ("ab", 1)


def test_a_line_break_pasted_from_a_word_processor_does_not_cost_the_text():
    assert parsed("one\x0btwo").value == "onetwo"


def test_b019_emoji_are_words():
    assert value("She said 🙂") == "She said 🙂"


def test_b020_a_second_line_is_refused_on_one_line():
    assert problem("a\r\nBcc: x", Kind.STRING) == "Answer must be on one line"


@pytest.mark.parametrize(
    "typed", ["<script>alert(1)</script>", "=1+1", "{{ settings.SECRET_KEY }}", "'); DROP TABLE x"]
)
def test_b021_b022_b027_b028_words_are_stored_as_typed(typed):
    assert value(typed) == typed


def test_b016_a_line_of_255_characters_is_taken_and_of_256_is_refused_with_its_length():
    assert value("x" * 255, Kind.STRING) == "x" * 255
    assert problem("x" * 256, Kind.STRING) == "Answer must be 255 characters or fewer. It is 256"


def test_a_text_is_bounded_by_its_question():
    assert problem("x" * 6, max_length=5) == "Answer must be 5 characters or fewer. It is 6"
    assert "100,000 characters or fewer" in problem("x" * 100_001)


# Dates and times


def boxes(day, month, year, at=None):
    return {"day": [day], "month": [month], "year": [year]} | ({"time": [at]} if at is not None else {})


@pytest.mark.parametrize("month", ["4", "04", "Apr", "april"])
def test_b037_the_day_comes_first_and_the_month_may_be_a_word(month):
    assert value(boxes("3", month, "2015"), Kind.DATE) == date(2015, 4, 3)


@pytest.mark.parametrize(("day", "month"), [("3rd", "4"), ("3", "Aprill"), ("0", "4"), ("31", "4")])
def test_b036_what_is_no_day_of_the_calendar_is_refused(day, month):
    assert problem(boxes(day, month, "2015"), Kind.DATE) == "Answer must be a real date"


def test_b036_29_february_2023_is_no_date():
    assert problem(boxes("29", "2", "2023"), Kind.DATE) == "Answer must be a real date"


@pytest.mark.parametrize("year", ["12", "20155", "2O15", "²015"])
def test_b038_the_year_has_four_numbers(year):
    answer = parsed(boxes("1", "2", year), Kind.DATE)
    assert (answer.problem, answer.box) == ("Answer must have a year of 4 numbers, like 2026", "year")


@pytest.mark.parametrize("year", ["0001", "1899", "9999"])
def test_b039_a_year_nobody_means_is_refused(year):
    assert "must be" in problem(boxes("1", "1", year), Kind.DATE)


def test_a_missing_box_is_named():
    answer = parsed(boxes("1", "", ""), Kind.DATE)
    assert (answer.problem, answer.box) == ("Answer must include a month and year", "month")


def test_three_empty_boxes_are_no_answer():
    assert value(boxes("", " ", ""), Kind.DATE) is None


def test_a_day_to_come_is_refused_only_where_the_question_is_about_the_past():
    tomorrow = boxes("21", "11", "2026")
    assert problem(tomorrow, Kind.DATE, not_future=True) == "Answer must be today or in the past"
    assert value(boxes("20", "11", "2026"), Kind.DATE, not_future=True) == TODAY
    assert value(tomorrow, Kind.DATE) == date(2026, 11, 21)


def test_the_bounds_of_a_date_are_said_in_words():
    bounds = {"lowest": date(2026, 1, 1), "highest": date(2026, 12, 31)}
    assert problem(boxes("31", "12", "2025"), Kind.DATE, **bounds) == "Answer must be 1 January 2026 or later"
    assert (
        problem(boxes("1", "1", "2027"), Kind.DATE, **bounds) == "Answer must be 31 December 2026 or earlier"
    )


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("14:30", time(14, 30)),
        ("9.05", time(9, 5)),
        ("0905", time(9, 5)),
        ("2:30pm", time(14, 30)),
        ("12am", time(0, 0)),
        ("12 PM", time(12, 0)),
    ],
)
def test_times_as_people_write_them(typed, expected):
    assert value(typed, Kind.TIME) == expected


@pytest.mark.parametrize("typed", ["24:00", "9", "13pm", "0am", "9:60", "noon", "9:5"])
def test_a_time_that_is_none_is_refused(typed):
    assert problem(typed, Kind.TIME) == "Answer must have a time, like 14:30 or 2:30pm"


def test_a_moment_is_local_time_kept_in_utc():
    assert value(boxes("1", "7", "2026", "09:30"), Kind.DATETIME) == datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
    assert value(boxes("", "", "", ""), Kind.DATETIME) is None


def test_a_time_skipped_by_the_spring_clock_change_is_refused():
    assert "clocks went forward" in problem(boxes("29", "3", "2026", "01:30"), Kind.DATETIME)
    assert value(boxes("29", "3", "2026", "02:00"), Kind.DATETIME) == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_a_moment_needs_both_its_day_and_its_time():
    assert problem(boxes("", "", "", "09:30"), Kind.DATETIME) == "Answer must include a date"
    assert problem(boxes("1", "7", "2026", ""), Kind.DATETIME) == "Answer must include a time"


# Numbers


@pytest.mark.parametrize(("typed", "expected"), [("12", 12), ("-3", -3), ("1,250", 1250), ("007", 7)])
def test_whole_numbers(typed, expected):
    assert value(typed, Kind.INTEGER) == expected


def test_nothing_chosen_or_typed_is_no_answer():
    assert [value("", kind) for kind in (Kind.INTEGER, Kind.CHOICE, Kind.TIME, Kind.QUANTITY)] == [None] * 4


@pytest.mark.parametrize("typed", ["1.5", "1e9", "twelve", "1,25", "9" * 10, "١٢", "NaN", "--1", "1 2"])
def test_b129_what_is_no_whole_number_is_refused(typed):
    assert problem(typed, Kind.INTEGER) == "Answer must be a whole number, like 12"


@pytest.mark.parametrize("typed", ["NaN", "Infinity", "1e5000", "9" * 5000, ".5.", "1.", "£3"])
def test_b129_what_is_no_number_is_refused(typed):
    assert problem(typed, Kind.DECIMAL) == "Answer must be a number, like 12 or 12.5"


def test_decimals_are_exact():
    assert value("1,250.10", Kind.DECIMAL) == Decimal("1250.10")
    assert value("", Kind.DECIMAL) is None


def test_numbers_keep_their_bounds_both_included():
    assert value("10", Kind.INTEGER, lowest=0, highest=10) == 10
    assert problem("11", Kind.INTEGER, lowest=0, highest=10) == "Answer must be 10 or less"
    assert problem("-1", Kind.INTEGER, lowest=0, highest=10) == "Answer must be 0 or more"


def test_an_amount_has_one_of_the_units():
    two = {"units": ("days", "weeks")}
    assert value({"": ["3"], "unit": ["weeks"]}, Kind.QUANTITY, **two) == Quantity(Decimal(3), "weeks")
    assert value("3", Kind.QUANTITY) == Quantity(Decimal(3), "days")
    answer = parsed("3", Kind.QUANTITY, **two)
    assert (answer.problem, answer.box) == ("Answer must be in days or weeks", "unit")
    assert value("", Kind.QUANTITY, **two) is None


# Choices and people


def test_yes_and_no():
    assert value("yes", Kind.BOOLEAN) is True
    assert value("no", Kind.BOOLEAN) is False
    assert value("", Kind.BOOLEAN) is None


@pytest.mark.parametrize("typed", ["false", "true", "1", "YES", "on"])
def test_b131_only_yes_and_no_are_yes_and_no(typed):
    assert problem(typed, Kind.BOOLEAN) == "Answer: select yes or no"


FACTORS = {"kind": Kind.CHOICE, "code_set": "assessment_factor"}


def test_b139_an_unknown_code_is_refused():
    assert problem("99Z", **FACTORS) == "Answer: choose from the list"
    assert problem("sometimes", Kind.CHOICE) == "Answer: choose from the list"


def test_b139_a_retired_code_stays_where_it_was_recorded_and_cannot_be_chosen_newly():
    assert problem("18A", **FACTORS) == "Answer: “Physical abuse” is no longer used. Choose another answer"
    assert parsed("18A", kept="18A", **FACTORS).value == "18A"
    assert parsed({"": ["18A", "1A"]}, kept=("18A",), repeats=True, **FACTORS).value == ("18A", "1A")


def test_b139_a_retired_code_is_listed_only_where_it_is_the_answer():
    asked = question("q", **FACTORS)
    assert "18A" not in [option.code for option in options_to_show(asked, OFFERED, None)]
    assert "18A" in [option.code for option in options_to_show(asked, OFFERED, ("18A",))]


def test_a_code_is_in_use_on_both_its_first_and_its_last_day():
    option = Option("a", "A", valid_from=date(2026, 1, 1), valid_to=date(2026, 1, 31))
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 31), date(2026, 2, 1)]
    assert [option.is_current(day) for day in days] == [False, True, True, False]


def test_an_open_choice_takes_a_code_or_other_words_and_not_both():
    assert value("yes", Kind.OPEN_CHOICE) == "yes"
    assert value({"": [SOMETHING_ELSE], "other": ["Hiding"]}, Kind.OPEN_CHOICE) == Other("Hiding")
    assert value({"other": ["Hiding"]}, Kind.OPEN_CHOICE) == Other("Hiding")
    assert value({"": [""], "other": [""]}, Kind.OPEN_CHOICE) is None
    assert problem({"": [SOMETHING_ELSE], "other": [" "]}, Kind.OPEN_CHOICE) == "Answer: say what else"
    assert "not both" in problem({"": ["yes"], "other": ["Hiding"]}, Kind.OPEN_CHOICE)
    assert "choose from the list" in problem("perhaps", Kind.OPEN_CHOICE)


def test_several_codes_and_words_of_ones_own_together():
    typed = {"": ["yes", SOMETHING_ELSE], "other": ["Hiding"]}
    assert value(typed, Kind.OPEN_CHOICE, repeats=True) == ("yes", Other("Hiding"))


def test_something_else_ticked_among_several_must_be_said():
    assert (
        problem({"": ["yes", SOMETHING_ELSE], "other": [""]}, Kind.OPEN_CHOICE, repeats=True)
        == "Answer: say what else"
    )


def test_a_person_is_one_of_those_offered_or_already_recorded():
    assert value("p1", Kind.PERSON) == Person("p1", "Amina Diallo")
    assert value("", Kind.PERSON) is None
    recorded = Person("p9", "Somebody")
    assert parsed("p9", Kind.PERSON, kept=recorded).value == recorded
    assert problem("p9", Kind.PERSON) == "Answer: choose a person from the list"


def test_several_answers_are_each_read_and_none_is_kept_twice():
    assert value({"": ["a", "", "b", "a"]}, repeats=True) == ("a", "b")
    assert value({"": ["", " "]}, repeats=True) is None
    dates = {"day": ["1", "2"], "month": ["1", "1"], "year": ["2026", "2026"]}
    assert value(dates, Kind.DATE, repeats=True) == (date(2026, 1, 1), date(2026, 1, 2))


def test_b134_two_answers_to_a_question_that_takes_one_are_refused():
    assert problem({"": ["a", "b"]}) == "Answer: give one answer only"
