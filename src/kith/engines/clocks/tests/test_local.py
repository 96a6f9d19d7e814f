from datetime import date

import pytest

from kith.engines.clocks.rules import (
    ClockMode,
    DoesNotApply,
    Due,
    Limit,
    LocalSetting,
    NotConfigurable,
    Unit,
    catalogue,
    due,
    with_local_settings,
)
from kith.kernel.dates import england

CP_VISIT = catalogue().get("cp_visit")
FOUR_WEEKS = LocalSetting(
    timescale="cp_visit",
    from_date=date(2026, 4, 1),
    reason="Practice standard 12",
    limit=Limit(4, Unit.WEEKS),
)


def test_a_setting_applies_to_triggers_from_its_day_on() -> None:
    assert with_local_settings(CP_VISIT, [FOUR_WEEKS], date(2026, 4, 1)).limit == Limit(4, Unit.WEEKS)


def test_a_trigger_before_the_setting_keeps_the_earlier_figure() -> None:
    assert with_local_settings(CP_VISIT, [FOUR_WEEKS], date(2026, 3, 31)) == CP_VISIT


def test_the_latest_setting_made_by_then_applies() -> None:
    later = LocalSetting(
        timescale="cp_visit",
        from_date=date(2026, 9, 1),
        reason="Improvement plan",
        limit=Limit(5, Unit.WORKING_DAYS),
    )
    settings = [later, FOUR_WEEKS]
    assert with_local_settings(CP_VISIT, settings, date(2026, 8, 31)).local == FOUR_WEEKS
    assert with_local_settings(CP_VISIT, settings, date(2026, 9, 1)).local == later


def test_settings_for_other_timescales_are_passed_over() -> None:
    assert with_local_settings(catalogue().get("cin_visit"), [FOUR_WEEKS], date(2026, 6, 1)).local is None


def test_the_due_date_follows_the_setting() -> None:
    ours = with_local_settings(CP_VISIT, [FOUR_WEEKS], date(2026, 6, 1))
    answer = due(ours, date(2026, 6, 1), england())
    assert isinstance(answer, Due)
    assert (answer.by, answer.limit) == (date(2026, 6, 29), Limit(4, Unit.WEEKS))


def test_an_authority_may_count_a_green_contact_in_working_days() -> None:
    setting = LocalSetting(
        timescale="mash_rag_green",
        from_date=date(2026, 1, 1),
        reason="The hub is staffed on weekdays",
        clock_mode=ClockMode.WORKING_DAYS,
    )
    ours = with_local_settings(catalogue().get("mash_rag_green"), [setting], date(2026, 6, 5))
    answer = due(ours, date(2026, 6, 5), england())
    assert isinstance(answer, Due)
    assert answer.by == date(2026, 6, 10)


def test_an_authority_may_not_use_a_local_timescale_and_the_answer_says_why() -> None:
    setting = LocalSetting(
        timescale="hill_lpm_6_week", from_date=date(2026, 1, 1), reason="Another borough's rule", in_use=False
    )
    ours = with_local_settings(catalogue().get("hill_lpm_6_week"), [setting], date(2026, 6, 1))
    answer = due(ours, date(2026, 6, 1), england())
    assert isinstance(answer, DoesNotApply)
    assert answer.reason == "Not used in this authority: Another borough's rule"


def test_a_figure_set_by_law_cannot_be_changed() -> None:
    setting = LocalSetting(
        timescale="icpc", from_date=date(2026, 1, 1), reason="Busy", limit=Limit(20, Unit.WORKING_DAYS)
    )
    with pytest.raises(NotConfigurable, match="Working Together"):
        with_local_settings(catalogue().get("icpc"), [setting], date(2026, 6, 1))


def test_a_setting_needs_a_reason() -> None:
    setting = LocalSetting(
        timescale="cp_visit", from_date=date(2026, 1, 1), reason=" ", limit=Limit(4, Unit.WEEKS)
    )
    with pytest.raises(ValueError, match="Say why"):
        with_local_settings(CP_VISIT, [setting], date(2026, 6, 1))
