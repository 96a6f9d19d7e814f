from pathlib import Path

from ..reading import read_children, read_header
from .files import census, child, write

FULL = child(
    """
<ReferralNFA> 0 </ReferralNFA>
<Assessments><AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate>
<FactorsIdentifiedAtAssessment><AssessmentFactors>1A</AssessmentFactors>
<AssessmentFactors>2B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
<CINPlanDates><CINPlanStartDate>31/05/25</CINPlanStartDate></CINPlanDates>
<Section47><S47ActualStartDate/></Section47>
<ChildProtectionPlans><CPPstartDate>2025-06-01</CPPstartDate>
<Reviews><CPPreviewDate>2025-07-01</CPPreviewDate></Reviews>
<Reviews><CPPreviewDate>2025-08-01</CPPreviewDate></Reviews></ChildProtectionPlans>
<PreProceedingsandFGDM><PPStartDate>2026-05-01</PPStartDate></PreProceedingsandFGDM>"""
).replace("</Ethnicity>", "</Ethnicity><Disabilities><Disability>MOB</Disability></Disabilities>")


def test_a_child_with_everything(tmp_path: Path) -> None:
    (found,) = read_children(write(tmp_path, census(FULL)))
    (episode,) = found.episodes
    assert (found.place, found.line, found.identifier) == (0, 8, "A1")
    assert found.characteristics.text("Ethnicity") == "WBRI"
    assert [each.text for each in found.disabilities] == ["MOB"]
    assert episode.details.text("CINreferralDate") == "2025-05-01"
    assert [each.text for each in episode.assessments[0].factors] == ["1A", "2B"]
    assert [each.line for each in episode.assessments[0].factors] == [14, 15]
    assert [each.text for each in episode.protection_plans[0].reviews] == ["2025-07-01", "2025-08-01"]
    assert episode.section47s[0].line == 17
    assert episode.pre_proceedings[0].text("PPStartDate") == "2026-05-01"


def test_text_is_kept_as_it_was_written(tmp_path: Path) -> None:
    (found,) = read_children(write(tmp_path, census(FULL)))
    (episode,) = found.episodes
    assert episode.details.all("ReferralNFA")[0].text == " 0 "
    assert episode.details.text("ReferralNFA") == "0"
    assert episode.cin_plans[0].text("CINPlanStartDate") == "31/05/25"
    assert episode.cin_plans[0].line_of("CINPlanStartDate") == 16
    assert episode.section47s[0].text("S47ActualStartDate") is None
    assert episode.section47s[0].line_of("DateOfInitialCPC") == 17


def test_what_is_not_of_the_census_is_kept_too(tmp_path: Path) -> None:
    (found,) = read_children(write(tmp_path, census(child("<Own><Thing>1</Thing></Own><Note>2</Note>"))))
    (episode,) = found.episodes
    assert episode.details.modules("Own")[0].text("Thing") == "1"
    assert episode.details.text("Note") == "2"


def test_a_child_with_nothing(tmp_path: Path) -> None:
    first, second = read_children(write(tmp_path, census("<Child/>\n" + child())))
    assert first.identifier is None
    assert first.identifiers.line_of("UPN") == 8
    assert (first.disabilities, first.episodes) == ((), ())
    assert (second.place, second.line) == (1, 9)


def test_the_header(tmp_path: Path) -> None:
    header = read_header(write(tmp_path, census(child())))
    assert (header.authority, header.year, header.line) == ("211", 2026, 3)
    assert str(header.reference_date) == "2026-03-31"


def test_the_year_is_that_of_the_reference_date_where_none_is_given(tmp_path: Path) -> None:
    text = census(child()).replace("<Year>2026</Year>", "<Year/>")
    assert read_header(write(tmp_path, text)).year == 2026


def test_a_file_without_a_header(tmp_path: Path) -> None:
    header = read_header(write(tmp_path, f"<Message><Children>{child()}</Children></Message>"))
    assert (header.authority, header.year, header.line) == (None, None, None)
