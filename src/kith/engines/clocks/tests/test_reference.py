"""How timescales are said, and the generated reference page."""

import pytest

from kith.engines.clocks.reference import reference_page
from kith.engines.clocks.rules import area_name, catalogue, say_limit, say_variant

PAGE = reference_page()


@pytest.mark.req("R113")
@pytest.mark.parametrize("timescale", list(catalogue()), ids=lambda timescale: timescale.id)
def test_every_timescale_is_on_the_page_with_its_citation(timescale):
    [line] = [line for line in PAGE.splitlines() if f"`{timescale.id}`" in line]
    assert str(timescale.source) in line


def test_every_row_has_as_many_cells_as_the_heading():
    rows = [line for line in PAGE.splitlines() if line.startswith("|")]
    assert {row.count(" | ") for row in rows} == {5}


def test_the_areas_are_in_order_of_name():
    areas = [line for line in PAGE.splitlines() if line.startswith("## ")]
    assert areas == sorted(areas)


def test_what_is_local_and_what_is_to_be_checked_is_marked():
    [line] = [line for line in PAGE.splitlines() if "`cp_visit`" in line]
    assert "**Local** *to be checked*" in line
    [line] = [line for line in PAGE.splitlines() if "`icpc`" in line]
    assert "**Local**" not in line


def test_an_area_is_named_as_practitioners_name_it():
    assert (area_name("child_protection"), area_name("lac_visits")) == (
        "Child protection",
        "Visits to looked-after children",
    )


@pytest.mark.parametrize(
    ("timescale", "said"),
    [
        ("icpc", "15 working days"),
        ("mash_rag_red", "4 hours, nights and weekends included"),
        ("icpc_pre_birth", "10 weeks before"),
        ("strategy_discussion_same_day", "On the day, or before"),
        ("reg44_visit", "Once in each calendar month"),
        ("short_break_annual_limit", "75 calendar days in all"),
        ("care_proceedings_26_weeks", "26 weeks, counting the day itself as the first"),
        ("pd12a_cmh_latest", "17 working days, counting the first business day as the first"),
        ("nrm_recovery_period", "Not before 30 calendar days, counting the day itself as the first"),
    ],
)
def test_how_a_limit_is_said(timescale, said):
    assert say_limit(catalogue().get(timescale)) == said


@pytest.mark.parametrize(
    ("timescale", "said"),
    [
        ("complaint_stage1", "20 working days where extended"),
        ("placement_notification", "On the day, or before unless emergency"),
        ("visit_reg19_weekly", "6 weeks once first review held"),
        ("review_reg48", "6 months where sequence is 2 or more"),
    ],
)
def test_how_a_variant_is_said(timescale, said):
    assert say_variant(catalogue().get(timescale).variants[0]) == said
