from pathlib import Path
from typing import Any

import polars as pl
import pytest

from ...core.layout import UnknownYearError
from ...reading.problems import UnreadableFileError
from .. import LAYOUT
from ..reading import CensusTables, read_tables
from .files import census, child, write

CUT = Path(__file__).parent / "data" / "invented_by_others_2022.xml"


def read(folder: Path, text: str | bytes, **given: Any) -> CensusTables:
    return read_tables(write(folder, text), LAYOUT, **given)


def column(read: CensusTables, table: str, name: str) -> list[Any]:
    return read.tables[table].get_column(name).to_list()


def test_every_table_of_the_year_is_there(tmp_path: Path) -> None:
    found = read(tmp_path, census(child()))
    assert set(found.tables) == set(LAYOUT.tables(2026))
    assert found.problems == ()
    assert found.year == 2026


def test_the_header_is_one_row(tmp_path: Path) -> None:
    found = read(tmp_path, census(child()))
    assert column(found, "Header", "ReferenceDate") == ["2026-03-31"]
    assert column(found, "Header", "LEA") == ["211"]
    assert found.header.authority == "211"


def test_rows_carry_their_line_their_child_and_their_place(tmp_path: Path) -> None:
    second = child("\n<Section47/>\n<Section47/>", identifier="B2")
    found = read(tmp_path, census(child() + "\n" + second))
    assert column(found, "ChildIdentifiers", "line") == [9, 14]
    assert column(found, "Section47", "line") == [17, 18]
    assert column(found, "Section47", "Child") == [1, 1]
    assert column(found, "Section47", "LAchildID") == ["B2", "B2"]


def test_modules_are_numbered_within_the_one_around_them(tmp_path: Path) -> None:
    reviews = "<Reviews><CPPreviewDate>2025-06-01</CPPreviewDate></Reviews>"
    plans = f"<ChildProtectionPlans/><ChildProtectionPlans>{reviews}</ChildProtectionPlans>"
    two = child(plans).replace("</Child>", f"<CINdetails>{plans}</CINdetails></Child>")
    found = read(tmp_path, census(two))
    assert column(found, "CINdetails", "CINdetailsID") == [1, 2]
    assert column(found, "ChildProtectionPlans", "CINdetailsID") == [1, 1, 2, 2]
    assert column(found, "ChildProtectionPlans", "CPPID") == [1, 2, 1, 2]
    assert column(found, "Reviews", "CINdetailsID") == [1, 2]
    assert column(found, "Reviews", "CPPID") == [2, 2]


@pytest.mark.parametrize(
    "reviews",
    [
        "<Reviews><CPPreviewDate>2025-06-01</CPPreviewDate><CPPreviewDate>2025-07-01</CPPreviewDate></Reviews>",
        "<Reviews><CPPreviewDate>2025-06-01</CPPreviewDate></Reviews>"
        "<Reviews><CPPreviewDate>2025-07-01</CPPreviewDate></Reviews>",
    ],
)
def test_reviews_in_one_element_or_in_several(tmp_path: Path, reviews: str) -> None:
    found = read(tmp_path, census(child(f"<ChildProtectionPlans>{reviews}</ChildProtectionPlans>")))
    assert column(found, "Reviews", "CPPreviewDate") == ["2025-06-01", "2025-07-01"]


def test_a_review_without_a_date_is_a_row(tmp_path: Path) -> None:
    found = read(tmp_path, census(child("<ChildProtectionPlans><Reviews/></ChildProtectionPlans>")))
    assert column(found, "Reviews", "CPPreviewDate") == [None]


def test_factors_and_disabilities_are_rows_of_their_own(tmp_path: Path) -> None:
    factors = "<AssessmentFactors>1A</AssessmentFactors><AssessmentFactors>2B</AssessmentFactors>"
    found_factors = f"<FactorsIdentifiedAtAssessment>{factors}</FactorsIdentifiedAtAssessment>"
    inside = f"<Assessments/><Assessments>{found_factors}</Assessments>"
    text = child(inside).replace(
        "</Ethnicity>", "</Ethnicity><Disabilities><Disability>MOB</Disability></Disabilities>"
    )
    found = read(tmp_path, census(text))
    assert column(found, "AssessmentFactorsList", "AssessmentFactors") == ["1A", "2B"]
    assert column(found, "AssessmentFactorsList", "AssessmentID") == [2, 2]
    assert column(found, "Disabilities", "Disability") == ["MOB"]


def test_a_conference_belongs_to_the_module_it_stands_in(tmp_path: Path) -> None:
    inside = (
        "<Section47><DateOfInitialCPC>2025-06-02</DateOfInitialCPC></Section47>"
        "<DateOfInitialCPC>2025-06-03</DateOfInitialCPC>"
    )
    found = read(tmp_path, census(child(inside)))
    assert column(found, "Section47", "DateOfInitialCPC") == ["2025-06-02"]
    assert column(found, "CINdetails", "DateOfInitialCPC") == ["2025-06-03"]


def test_a_child_without_characteristics_has_a_blank_row(tmp_path: Path) -> None:
    found = read(tmp_path, census("<Child/>\n" + child()))
    assert column(found, "ChildCharacteristics", "Ethnicity") == [None, "WBRI"]
    assert column(found, "ChildIdentifiers", "LAchildID") == [None, "A1"]
    assert column(found, "CINdetails", "LAchildID") == ["A1"]


@pytest.mark.parametrize("namespace", ['xmlns="urn:any"', 'xmlns:c="urn:any"'])
def test_with_a_namespace(tmp_path: Path, namespace: str) -> None:
    text = census(child())
    if "xmlns:" in namespace:
        text = text.replace("</", "<~").replace("<", "<c:").replace("<c:~", "</c:").replace("<c:?", "<?")
    found = read(tmp_path, text.replace("Message>", f"Message {namespace}>", 1))
    assert column(found, "CINdetails", "CINreferralDate") == ["2025-05-01"]
    assert found.problems == ()


def test_comments_and_instructions_are_passed_over(tmp_path: Path) -> None:
    found = read(
        tmp_path, census("<!-- one --><?two?>" + child("<!-- three --><ReferralNFA>0</ReferralNFA>"))
    )
    assert column(found, "CINdetails", "ReferralNFA") == ["0"]
    assert found.problems == ()


def test_what_the_year_does_not_collect_is_told(tmp_path: Path) -> None:
    block = "<PreProceedingsandFGDM><PPStartDate>2026-05-01</PPStartDate></PreProceedingsandFGDM>"
    text = child(block) + child(block, identifier="B2")
    found = read(tmp_path, census(text))
    assert found.problems == (
        "census.xml, line 11: PreProceedingsandFGDM in CINdetails is not part of the census of 2026; "
        "left out (2 times)",
    )
    later = read(tmp_path, census(text, year=2027))
    assert column(later, "PreProceedingsandFGDM", "PPStartDate") == ["2026-05-01", "2026-05-01"]
    assert later.problems == ()


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<Nonsense>1</Nonsense>", "Nonsense in CINdetails is not part of the census of 2026; left out"),
        (
            "<CINreferralDate>2025-05-02</CINreferralDate>",
            "CINreferralDate in CINdetails stands more than once; left out",
        ),
        (
            "<CPPstartDate>2025-05-02</CPPstartDate>",
            "CPPstartDate in CINdetails is not part of the census of 2026; left out",
        ),
        (
            "<ReferralSource>1A<b/></ReferralSource>",
            "ReferralSource in CINdetails is not part of the census of 2026; left out",
        ),
    ],
)
def test_nothing_is_lost_in_silence(tmp_path: Path, inside: str, why: str) -> None:
    assert read(tmp_path, census(child(inside))).problems == (f"census.xml, line 11: {why}",)


def test_a_second_set_of_identifiers_is_told(tmp_path: Path) -> None:
    text = child().replace("<CINdetails>", "<ChildIdentifiers/><CINdetails>")
    found = read(tmp_path, census(text))
    assert found.problems == (
        "census.xml, line 11: ChildIdentifiers in Child stands more than once; left out",
    )
    assert column(found, "ChildIdentifiers", "LAchildID") == ["A1"]


def test_lines_are_right_after_line_65535(tmp_path: Path) -> None:
    found = read(tmp_path, census("\n" * 70_000 + child()))
    assert column(found, "ChildIdentifiers", "line") == [70_009]


def test_the_year_may_be_given(tmp_path: Path) -> None:
    assert read(tmp_path, census(child(), year=2022), year=2023).year == 2023
    with pytest.raises(UnknownYearError, match="2023 to 2027, not 2022"):
        read(tmp_path, census(child(), year=2022))


def test_a_file_that_does_not_say_its_year(tmp_path: Path) -> None:
    text = f"<Message><Children>{child()}</Children></Message>"
    with pytest.raises(UnreadableFileError, match="does not say which year"):
        read(tmp_path, text)
    assert read(tmp_path, text, year=2026).tables["Header"].height == 1


def test_many_children_are_packed_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = census("".join(child("<Section47/>", identifier=f"C{number}") for number in range(7)))
    whole = read(tmp_path, text).tables
    monkeypatch.setattr("kith.oversight.returns.cin.reading.rows.AT_ONCE", 2)
    parts = read(tmp_path, text).tables
    assert all(parts[name].equals(table) for name, table in whole.items())


def test_a_census_made_by_others(tmp_path: Path) -> None:
    found = read_tables(CUT, LAYOUT, year=2023)
    assert found.problems == ()
    assert {name: table.height for name, table in found.tables.items() if table.height} == {
        "Header": 1,
        "ChildIdentifiers": 12,
        "ChildCharacteristics": 12,
        "Disabilities": 19,
        "CINdetails": 16,
    }
    assert found.tables["ChildIdentifiers"].filter(pl.col("PersonDeathDate").is_not_null()).height == 5
