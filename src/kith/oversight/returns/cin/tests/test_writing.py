"""Written, read back and checked: nothing is lost."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from ...core.check import check
from ...core.results import State
from ...core.year import Year
from ...writing.spoiling import spoilt
from .. import CIN, LAYOUT
from ..files import check_file
from ..reading import read_tables
from ..writing.census import census
from ..writing.invented import AUTHORITY, invented_records
from ..writing.records import CensusRecords
from ..writing.xml import NotWritableError, write_census

AT = datetime(2026, 6, 1, 9, 30)  # noqa: DTZ001 (a census has no zone)
YEAR = CIN.year(2026)
NUMBERS = ["LAchildID", "CINdetailsID", "AssessmentID", "CPPID"]


def cut(records: dict[str, Any], year: Year = YEAR) -> dict[str, pl.DataFrame]:
    return census(CensusRecords.of(records), year, authority=AUTHORITY, written_at=AT)


def invented(children: int = 80, seed: int = 1, year: Year = YEAR) -> dict[str, pl.DataFrame]:
    records = invented_records(children, year=year.number, seed=seed)
    return census(records, year, authority=AUTHORITY, written_at=AT)


def texts(table: pl.DataFrame) -> pl.DataFrame:
    """Cells as they are in the file."""
    dates = [name for name, kind in table.schema.items() if kind == pl.Date]
    yes_no = [name for name, kind in table.schema.items() if kind == pl.Boolean]
    shown = table.with_columns(pl.col(dates).dt.strftime("%Y-%m-%d"), pl.col(yes_no).cast(pl.Int8))
    return shown.cast(pl.String)


@pytest.mark.parametrize("number", range(2023, 2028))
def test_what_is_written_is_read_back(tmp_path: Path, number: int) -> None:
    year = CIN.year(number)
    tables = invented(year=year)
    write_census(tables, tmp_path / "census.xml", year)
    read = read_tables(tmp_path / "census.xml", LAYOUT)
    assert (read.year, read.problems) == (number, ())
    for name, table in tables.items():
        ours = texts(table)
        assert texts(read.tables[name]).select(ours.columns).equals(ours), name


def test_an_unlikely_census_is_read_back(tmp_path: Path) -> None:
    """Blank cells, markup, bad dates: whatever a table holds."""
    tables = {}
    for place, (name, table) in enumerate(invented().items()):
        keys = [each for each in NUMBERS if each in table.columns]
        cells = spoilt({name: texts(table).drop(keys)}, share=0.1, key="", seed=place)[name]
        tables[name] = pl.concat([table.select(keys), cells], how="horizontal") if keys else texts(table)
    markup = pl.lit("<a> & \"b\" 'c' é")
    tables["CINdetails"] = tables["CINdetails"].with_columns(ReferralSource=markup)
    write_census(tables, tmp_path / "census.xml", YEAR)
    read = read_tables(tmp_path / "census.xml", LAYOUT)
    assert read.problems == ()
    for name, table in tables.items():
        assert read.tables[name].select(table.columns).cast(pl.String).equals(table), name


def test_a_file_flags_what_its_tables_flag(tmp_path: Path) -> None:
    tables = invented()
    keys = ["LAchildID", "CINdetailsID"]
    bad = spoilt({"CINdetails": texts(tables["CINdetails"]).drop(keys)}, share=0.2, key="")["CINdetails"]
    tables["CINdetails"] = pl.concat([tables["CINdetails"].select(keys), bad], how="horizontal")
    in_memory = check(CIN, tables, year=2026)
    write_census(tables, tmp_path / "census.xml", YEAR)
    from_file = check_file(tmp_path / "census.xml")
    columns = ["rule", "table", "row", "child", "values"]
    assert from_file.with_values.select(columns).equals(in_memory.with_values.select(columns))
    assert from_file.findings.height > 20


def test_what_was_read_can_be_written_again(tmp_path: Path) -> None:
    """Children without an identifier too: they are told apart by the file's own count."""
    tables = invented()
    write_census(tables, tmp_path / "one.xml", YEAR)
    nameless = (tmp_path / "one.xml").read_text().replace("<LAchildID>C0000001</LAchildID>", "")
    (tmp_path / "two.xml").write_text(nameless)
    read = read_tables(tmp_path / "two.xml", LAYOUT).tables
    write_census(read, tmp_path / "three.xml", YEAR)
    assert (tmp_path / "three.xml").read_text() == nameless


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\uffff"])
def test_what_xml_cannot_hold_is_refused(tmp_path: Path, character: str) -> None:
    tables = invented()
    tables["ChildIdentifiers"] = tables["ChildIdentifiers"].with_columns(UPN=pl.lit(f"A{character}"))
    with pytest.raises(NotWritableError, match="ChildIdentifiers UPN"):
        write_census(tables, tmp_path / "census.xml", YEAR)


def test_the_header_is_right() -> None:
    header = cut({})["Header"].row(0, named=True)
    assert (header["LEA"], header["ReferenceDate"], header["SerialNo"]) == ("211", date(2026, 3, 31), "001")
    assert check(CIN, cut({}), year=2026).outcome("100").state is State.PASSED


CHILD = {"child": "A", "born_on": date(2015, 1, 1), "sex": "F", "ethnicity": "WBRI", "upn_unknown": "UN4"}


def referral(**given: Any) -> dict[str, Any]:
    first = {"child": "A", "referral": "r", "on": date(2025, 5, 1), "source": "6", "need": "N1"}
    return first | {"no_further_action": False} | given


def one(table: str, *, year: Year = YEAR, **records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    tables = cut({"people": [CHILD], "referrals": [referral()]} | records, year)
    return tables[table].drop("LAchildID", "CINdetailsID", "AssessmentID", "CPPID", strict=False).to_dicts()


@pytest.mark.parametrize(
    ("given", "is_in"),
    [
        ({"on": date(2026, 3, 31)}, True),
        ({"on": date(2026, 4, 1)}, False),
        ({"on": date(2024, 1, 1), "closed_on": date(2025, 4, 1)}, True),
        ({"on": date(2024, 1, 1), "closed_on": date(2025, 3, 31)}, False),
        ({"on": date(2025, 4, 1), "no_further_action": True}, True),
        ({"on": date(2025, 3, 31), "no_further_action": True}, False),
    ],
)
def test_who_is_in_the_census(given: dict[str, Any], is_in: bool) -> None:
    tables = cut({"people": [CHILD], "referrals": [referral(**given)]})
    assert tables["CINdetails"].height == tables["ChildIdentifiers"].height == int(is_in)


def test_what_ended_after_the_year_is_still_open() -> None:
    (episode,) = one("CINdetails", referrals=[referral(closed_on=date(2026, 4, 1), closure_reason="RC7")])
    assert (episode["CINclosureDate"], episode["ReasonForClosure"]) == (None, None)
    plan = {"referral": "r", "from": date(2025, 6, 1), "to": date(2026, 4, 1)}
    assert one("CINplanDates", cin_plans=[plan]) == [
        {"CINPlanStartDate": date(2025, 6, 1), "CINPlanEndDate": None}
    ]


def test_factors_wait_for_the_end_of_the_assessment() -> None:
    def factors(end: date) -> list[str]:
        assessment = {"referral": "r", "assessment": "a", "from": date(2026, 3, 1), "authorised_on": end}
        found = [{"assessment": "a", "factor": "1A"}]
        rows = one("AssessmentFactorsList", assessments=[assessment], factors=found)
        return [row["AssessmentFactors"] for row in rows]

    assert factors(date(2026, 3, 31)) == ["1A"]
    assert factors(date(2026, 4, 1)) == []


@pytest.mark.parametrize(
    ("start", "conference", "not_required", "is_in"),
    [
        (date(2025, 4, 1), None, True, True),
        (date(2025, 3, 31), None, True, False),
        (date(2025, 3, 31), None, False, True),
        (date(2025, 3, 20), date(2025, 4, 1), False, True),
        (date(2025, 3, 20), date(2025, 3, 31), False, False),
        (date(2026, 4, 1), None, True, False),
    ],
)
def test_which_enquiries_are_in_the_census(
    start: date, conference: date | None, not_required: bool, is_in: bool
) -> None:
    enquiry = {
        "referral": "r",
        "from": start,
        "conference_on": conference,
        "conference_not_required": not_required,
    }
    rows = one("Section47", referrals=[referral(on=date(2025, 3, 1))], section47s=[enquiry])
    assert len(rows) == int(is_in)


def test_reviews_of_the_year_stand_with_their_plan() -> None:
    plan = {"referral": "r", "plan": "p", "from": date(2024, 1, 1), "earlier_plans": 0}
    days = [date(2025, 3, 31), date(2025, 4, 1), date(2026, 3, 31), date(2026, 4, 1)]
    held = [{"plan": "p", "on": day} for day in days]
    rows = one("Reviews", protection_plans=[plan], reviews=held)
    assert [row["CPPreviewDate"] for row in rows] == days[1:3]


def test_the_sex_of_earlier_years_is_a_gender_code() -> None:
    (child,) = one("ChildIdentifiers", year=CIN.year(2024), referrals=[referral(on=date(2023, 5, 1))])
    assert child["GenderCurrent"] == "2"


def test_pre_proceedings_are_written_from_2027(tmp_path: Path) -> None:
    block = {"referral": "r", "from": date(2026, 5, 1), "meetings": 2, "meeting_offered": True}
    year = CIN.year(2027)
    tables = cut({"people": [CHILD], "referrals": [referral()], "pre_proceedings": [block]}, year)
    write_census(tables, tmp_path / "census.xml", year)
    found = read_tables(tmp_path / "census.xml", LAYOUT).tables["PreProceedingsandFGDM"].row(0, named=True)
    assert (found["PPStartDate"], found["ReviewMeetingsCount"]) == ("2026-05-01", "2")
    assert found["FGDMMeetingOffer"] == "1"


def test_a_kind_of_record_there_is_not() -> None:
    with pytest.raises(ValueError, match="no kind of record called visits"):
        CensusRecords.of({"visits": []})
