from datetime import date

import polars as pl
import pytest
from hypothesis import given, strategies

from ..dates import read_date, read_partial_date
from ..layout import FieldSpec, TableSpec
from ..typed import typed

FIELDS = {
    name: FieldSpec(name, kind, "", "", name)
    for name, kind in {
        "CHILD": "identifier",
        "DAY": "date",
        "PART": "partial_date",
        "COUNT": "integer",
        "MILES": "decimal",
        "FLAG": "boolean",
        "CODE": "code",
        "POST": "postcode",
    }.items()
}
SPEC = TableSpec("T", "DAY", FIELDS)


def one(name: str, value: object) -> tuple[object, object]:
    frame = typed({name: [value]}, SPEC).frame
    return frame[name][0], frame[f"{name}.text"][0] if f"{name}.text" in frame.columns else None


DATES = """
28/02/2010 | 28/2/2010 | 2010-02-28 | 2010-02-28T00:00:00 | 28-02-2010 | 28.2.2010 | 28-Feb-2010 | 28-Feb-10
28 February 2010 | 28/02/10 | 28/02/2010 00:00 | 2010/02/28
"""


@pytest.mark.parametrize("text", [text for line in DATES.strip().splitlines() for text in line.split("|")])
def test_a_date_is_read_as_people_write_it(text: str) -> None:
    assert one("DAY", text) == (date(2010, 2, 28), None)


@pytest.mark.parametrize(
    "text", ["31/02/2010", "02/28/2010", "40237", "2010", "soon", "01/01/0010", "28/02/"]
)
def test_b092_what_is_not_a_date_is_kept_as_text(text: str) -> None:
    assert one("DAY", text) == (None, text)


@pytest.mark.parametrize("blank", [None, "", "   ", float("nan")])
@pytest.mark.parametrize("name", list(FIELDS))
def test_a_blank_is_blank(name: str, blank: object) -> None:
    assert one(name, blank) == (None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ZZ/02/2019", date(2019, 2, 28)),
        ("zz/zz/2019", date(2019, 12, 31)),
        ("05/ZZ/2019", date(2019, 12, 5)),
        ("ZZ/ZZ/ZZZZ", None),
        ("ZZ/13/2019", None),
        ("31/12/2019", date(2019, 12, 31)),
    ],
)
def test_a_partial_date_is_the_latest_day_it_can_be(text: str, day: date | None) -> None:
    assert read_partial_date(text) == day


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("COUNT", "12", 12),
        ("COUNT", "12.0", 12),
        ("COUNT", " 12", 12),
        ("MILES", "1.5", 1.5),
        ("FLAG", "true", True),
        ("FLAG", "0", False),
        ("CODE", " pr1 ", "PR1"),
        ("CODE", "1.0", "1"),
        ("CHILD", "aBc ", "aBc"),
        ("CHILD", "12.0", "12"),
        ("POST", "ab1 2cd", "AB12CD"),
    ],
)
def test_other_values(name: str, text: str, value: object) -> None:
    assert one(name, text) == (value, None)


@pytest.mark.parametrize(
    ("name", "text"), [("COUNT", "12.5"), ("COUNT", "ten"), ("MILES", "far"), ("FLAG", "yes")]
)
def test_other_unreadable_values(name: str, text: str) -> None:
    assert one(name, text) == (None, text)


def test_values_already_typed_are_taken() -> None:
    frame = pl.DataFrame({"child": [7], "DAY": [date(2010, 2, 28)], "COUNT": [3], "extra": ["x"]})
    result = typed(frame, SPEC)
    assert result.frame.select("CHILD", "DAY", "COUNT").row(0) == ("7", date(2010, 2, 28), 3)
    assert result.absent == {"PART", "MILES", "FLAG", "CODE", "POST"}


@given(strategies.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_date_is_read_back(day: date) -> None:
    assert read_date(day.strftime("%d/%m/%Y")) == read_date(day.isoformat()) == day


@given(
    strategies.lists(
        strategies.one_of(strategies.none(), strategies.text(max_size=12)), min_size=1, max_size=20
    )
)
def test_no_text_is_lost(texts: list[str | None]) -> None:
    frame = typed({"DAY": texts}, SPEC).frame
    for text, day, kept in zip(texts, frame["DAY"], frame["DAY.text"], strict=True):
        assert (day is not None) or (kept or "") == (text or "").strip()
