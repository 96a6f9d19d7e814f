from datetime import date

import pytest

from kith.engines.clocks.rules import NotInForce, Standing, Timescale, UnknownTimescale, catalogue
from kith.engines.clocks.rules.catalogue import parse_limit, read_catalogue
from kith.engines.clocks.rules.particular import PARTICULAR
from kith.engines.clocks.rules.timescale import Limit, Sense, Unit

every_timescale = pytest.mark.parametrize("timescale", list(catalogue()), ids=lambda t: t.id)


@every_timescale
def test_each_cites_its_source(timescale: Timescale) -> None:
    assert timescale.source.title


@every_timescale
def test_each_says_what_starts_it_and_what_satisfies_it(timescale: Timescale) -> None:
    assert timescale.trigger
    assert timescale.satisfied_by


@every_timescale
def test_an_authority_may_set_its_own_figure_exactly_where_the_rule_is_local(timescale: Timescale) -> None:
    assert timescale.configurable == (timescale.standing is Standing.LOCAL)


@every_timescale
def test_versions_of_one_timescale_never_overlap(timescale: Timescale) -> None:
    for other in catalogue().versions(timescale.id):
        assert other == timescale or not other.in_force.overlaps(timescale.in_force)


@every_timescale
def test_a_grace_is_given_only_to_a_limit_that_is_the_first_day(timescale: Timescale) -> None:
    assert timescale.grace_days is None or timescale.sense is Sense.EARLIEST


@every_timescale
def test_hours_and_only_hours_have_a_clock_mode(timescale: Timescale) -> None:
    assert (timescale.clock_mode is not None) == (timescale.limit.unit is Unit.HOURS)


def test_there_are_140_timescales() -> None:
    assert len(list(catalogue())) == 140


def test_every_particular_rule_is_used_and_every_one_named_exists() -> None:
    assert {timescale.particular for timescale in catalogue()} - {None} == set(PARTICULAR)


@pytest.mark.parametrize(
    ("referred_on", "version", "days"),
    [
        (date(2010, 3, 31), "initial_assessment_7wd_superseded", 7),
        (date(2010, 4, 1), "initial_assessment_10wd_superseded", 10),
        (date(2013, 4, 14), "initial_assessment_10wd_superseded", 10),
        (date(2013, 4, 15), "child_and_family_assessment", 45),
        (date(2026, 11, 20), "child_and_family_assessment", 45),
    ],
)
def test_the_day_of_the_referral_decides_which_assessment_is_due(
    referred_on: date, version: str, days: int
) -> None:
    found = catalogue().in_force("child_and_family_assessment", referred_on)
    assert (found.id, found.limit) == (version, Limit(days, Unit.WORKING_DAYS))


def test_versions_may_be_asked_for_by_the_id_of_any_of_them() -> None:
    old = catalogue().in_force("nrm_recovery_45_superseded", date(2026, 1, 1))
    assert old.id == "nrm_recovery_period"


def test_a_day_before_every_version_is_refused() -> None:
    with pytest.raises(NotInForce, match="was not in force on 31 March 2000"):
        catalogue().in_force("child_and_family_assessment", date(2000, 3, 31))


def test_a_timescale_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownTimescale, match="icpcc"):
        catalogue().get("icpcc")


def test_a_variant_of_nothing_stops_the_start() -> None:
    variant = {
        "timescale_id": "no_such",
        "fact": "emergency",
        "test": "is_no",
        "compared_with": "",
        "limit_value": "0",
        "limit_unit": "weeks",
        "source_reference": "",
    }
    with pytest.raises(UnknownTimescale, match="no_such"):
        read_catalogue([], [variant])


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1 working_days", "1 working day"),
        ("-10 weeks", "10 weeks"),
        ("72 hours", "72 hours"),
        ("1 terms", "1 term"),
    ],
)
def test_a_limit_is_said_in_words(written: str, said: str) -> None:
    assert str(parse_limit(written)) == said
