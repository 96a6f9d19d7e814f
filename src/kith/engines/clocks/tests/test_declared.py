"""What the areas declare is gathered, and a slip in it stops the start."""

import re
from types import SimpleNamespace

import pytest

from kith.engines.clocks import declared
from kith.engines.clocks.apps import every_clock_is_known
from kith.engines.clocks.rules import Declaration

DECISION = Declaration(timescale="referral_decision", triggered_by="x.received", satisfied_by="x.decided")


@pytest.fixture
def areas_declare(monkeypatch):
    """Let one made-up area declare these clocks."""

    def declare(*clocks):
        declared.declarations.cache_clear()
        monkeypatch.setattr(declared, "by_area", lambda: {"made_up": clocks})

    yield declare
    declared.declarations.cache_clear()


def test_every_area_that_declares_clocks_is_found():
    found = declared.by_area()
    assert found
    assert all(isinstance(clock, Declaration) for clocks in found.values() for clock in clocks)


def test_what_the_areas_declare_is_one_set():
    declared.declarations.cache_clear()
    assert len(declared.declarations().declared) == sum(len(clocks) for clocks in declared.by_area().values())


def test_an_area_whose_kinds_are_one_module_declares_none(monkeypatch):
    chronology = SimpleNamespace(name="kith.engines.chronology", label="chronology")
    monkeypatch.setattr(declared.apps, "get_app_configs", lambda: [chronology])
    assert declared.by_area() == {}


def test_what_the_areas_declare_now_is_in_order():
    assert every_clock_is_known(None) == []


@pytest.mark.parametrize(
    ("clocks", "words"),
    [
        ([Declaration(timescale="no_such", triggered_by="a", satisfied_by="b")], "made_up: .*no_such"),
        ([DECISION, DECISION], "declared twice"),
        (
            [Declaration(timescale="short_break_annual_limit", triggered_by="a", satisfied_by="b")],
            "no clock runs",
        ),
    ],
)
def test_a_slip_in_a_declaration_stops_the_start_with_its_name(areas_declare, clocks, words):
    areas_declare(*clocks)
    [error] = every_clock_is_known(None)
    assert error.id == "kith.clocks"
    assert re.search(words, error.msg)
