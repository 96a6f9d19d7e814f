"""From a question to its control and back: what is drawn is what the rules read."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.http import QueryDict

from kith.engines.forms.rules.answers import read
from kith.engines.forms.rules.items import Option, Question
from kith.engines.forms.rules.parsed import Offered, Parsed
from kith.engines.forms.rules.values import Kind, Other, Person, Quantity
from kith.engines.forms.tests.pages import _controls
from kith.engines.forms.web.controls import Controls, controls_for

NAME = "question@K1"
OFFERED = Offered(date(2026, 11, 20), {}, {"9": "Ngozi Adeyemi", "10": "Tunde Cole"})
FEW = (Option("home", "At home", hint="Where they live"), Option("school", "At school"))
MANY = tuple(Option(f"c{n}", f"Choice {n}") for n in range(12))

ASKED = [
    (Question("question", Kind.BOOLEAN, "Seen?"), True),
    (Question("question", Kind.BOOLEAN, "Seen?"), False),
    (Question("question", Kind.STRING, "Name"), "O'Neill & sons"),
    (Question("question", Kind.TEXT, "Story"), "One line.\nAnother <b>line</b>."),
    (Question("question", Kind.TEXT, "Short story", max_length=300), "Short."),
    (Question("question", Kind.INTEGER, "Number"), 1234),
    (Question("question", Kind.INTEGER, "Scale", lowest=0, highest=10), 7),
    (Question("question", Kind.DECIMAL, "Amount"), Decimal("12.50")),
    (Question("question", Kind.DATE, "Day"), date(2026, 2, 3)),
    (Question("question", Kind.DATETIME, "Moment"), datetime(2026, 6, 3, 13, 5, tzinfo=UTC)),
    (Question("question", Kind.TIME, "Time"), time(14, 30)),
    (Question("question", Kind.CHOICE, "Where", choices=FEW), "school"),
    (Question("question", Kind.CHOICE, "Which", choices=MANY), "c11"),
    (Question("question", Kind.CHOICE, "Where", choices=FEW, repeats=True), ("home", "school")),
    (Question("question", Kind.OPEN_CHOICE, "Where", choices=FEW), Other("In hospital")),
    (Question("question", Kind.OPEN_CHOICE, "Where", choices=FEW), "home"),
    (Question("question", Kind.OPEN_CHOICE, "Where", choices=FEW, repeats=True), ("home", Other("A park"))),
    (Question("question", Kind.QUANTITY, "How long", units=("days",)), Quantity(Decimal(3), "days")),
    (Question("question", Kind.QUANTITY, "How long", units=("days", "weeks")), Quantity(Decimal("1.5"), "weeks")),
    (Question("question", Kind.PERSON, "Who"), Person("9", "Ngozi Adeyemi")),
    (Question("question", Kind.PERSON, "Who", repeats=True), (Person("9", "Ngozi Adeyemi"), Person("10", "Tunde Cole"))),
    (Question("question", Kind.STRING, "Names", repeats=True), ("Amara", "Leo")),
    (Question("question", Kind.DATE, "Days", repeats=True), (date(2026, 2, 3), date(2026, 3, 4))),
    (Question("question", Kind.DATETIME, "Moments", repeats=True), (datetime(2026, 6, 3, 13, 5, tzinfo=UTC),)),
    (Question("question", Kind.QUANTITY, "Times", repeats=True, units=("days", "weeks")), (Quantity(Decimal(2), "days"),)),
]  # fmt: skip


def drawn(question, value, data=None, problems=None):
    fields, initial = controls_for(question, NAME, value, OFFERED)
    return Controls(fields, initial=initial, data=data, problems=problems or {})


def as_sent(form):
    """What a browser sends from these controls, by box."""
    body = f"<form data-kith-autosave>{form}</form>"

    class Page:
        content = body.encode()

    boxes: dict[str, list[str]] = {}
    for name, value in _controls(Page):
        boxes.setdefault(name.removeprefix(NAME).removeprefix("."), []).append(value)
    for name in (f"{NAME}.unit", NAME):
        if f'<select name="{name}"' in body or f'name="{name}" aria-label="Unit"' in body:
            select = body[body.index(f'name="{name}"', body.index("<select")) :]
            chosen = [piece for piece in select.split("</select>")[0].split("<option") if "selected" in piece]
            boxes[name.removeprefix(NAME).removeprefix(".")] = [
                one.split('value="')[1].split('"')[0] for one in chosen
            ]
    return boxes


@pytest.mark.parametrize(
    ("question", "value"), ASKED, ids=lambda one: getattr(one, "label", None) or str(one)[:20]
)
def test_what_is_drawn_of_an_answer_reads_as_that_answer(question, value):
    parsed = read(question, as_sent(drawn(question, value)), OFFERED)
    assert (parsed.problem, parsed.value) == ("", value)


@pytest.mark.parametrize(
    ("question", "value"), ASKED, ids=lambda one: getattr(one, "label", None) or str(one)[:20]
)
def test_what_is_drawn_of_no_answer_reads_as_none(question, value):
    parsed = read(question, as_sent(drawn(question, None)), OFFERED)
    assert (parsed.problem, parsed.value) == ("", None)


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        (ASKED[2][0], {NAME: "x" * 300}),
        (ASKED[5][0], {NAME: "1e9"}),
        (ASKED[8][0], {f"{NAME}.day": "31", f"{NAME}.month": "2", f"{NAME}.year": "2026"}),
        (
            ASKED[9][0],
            {f"{NAME}.day": "3", f"{NAME}.month": "2", f"{NAME}.year": "2026", f"{NAME}.time": "25:00"},
        ),
        (ASKED[10][0], {NAME: "half two"}),
    ],
)
def test_what_was_typed_wrongly_stands_there_again_with_what_is_wrong(question, typed):
    data = QueryDict(mutable=True)
    data.update(typed)
    form = drawn(question, None, data=data, problems={NAME: Parsed(problem="This is wrong", box="day")})
    page = str(form)
    assert "This is wrong" in page
    for value in typed.values():
        assert f'value="{value}"' in page


def test_the_wrong_box_of_a_date_is_marked():
    data = QueryDict(mutable=True)
    data.update({f"{NAME}.day": "3", f"{NAME}.month": "2", f"{NAME}.year": "26"})
    page = str(drawn(ASKED[8][0], None, data=data, problems={NAME: Parsed(problem="Wrong year", box="year")}))
    wrong = [tag for tag in page.split("<input") if "govuk-input--error" in tag]
    assert len(wrong) == 1
    assert f'name="{NAME}.year"' in wrong[0]


def test_what_is_not_needed_is_marked_optional():
    assert "(optional)" in str(drawn(Question("question", Kind.STRING, "Nickname"), None))
    assert "(optional)" not in str(
        drawn(Question("question", Kind.STRING, "Name", required_to_finalise=True), None)
    )


def test_b139_a_retired_choice_is_shown_where_it_is_the_answer_and_nowhere_else():
    question = Question(
        "question", Kind.CHOICE, "Where", choices=(*FEW, Option("old", "Old home", valid_to=date(2020, 1, 1)))
    )
    assert "Old home" in str(drawn(question, "old"))
    assert "Old home" not in str(drawn(question, None))


def test_a_person_who_may_no_longer_be_named_still_shows_where_they_were():
    assert "Grandad Cole" in str(drawn(ASKED[19][0], Person("77", "Grandad Cole")))
