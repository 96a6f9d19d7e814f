"""Fixtures of the tests that run clocks on real rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from kith.engines.clocks.actions import Happened, happened
from kith.engines.clocks.rules import Declarations, catalogue
from kith.engines.clocks.tests.given import DECLARED
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import acting
from kith.foundation.workforce.models import Team

Tell = Callable[..., Happened]


@pytest.fixture(autouse=True)
def declared_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clocks of these tests, in place of those the areas declare."""
    ours = Declarations.of(DECLARED, catalogue())
    monkeypatch.setattr("kith.engines.clocks.actions.happening.declarations", lambda: ours)


@pytest.fixture
def sam(cast) -> Iterator[Viewer]:
    """Sam of the front door, in the middle of an act."""
    viewer = cast.viewer("sam")
    with acting(viewer):
        yield viewer


@pytest.fixture
def thing(cast) -> Team:
    """Something for clocks to run on. Any row of the record would do."""
    return cast.team("north")


@pytest.fixture
def tell(sam: Viewer, thing: Team) -> Tell:
    """Tell the clocks that something happened: ``tell("test.decided", at(16))``."""

    def told(event: str, at: Any, **more: Any) -> Happened:
        return happened(**{"by": sam, "subject": thing, "event": event, "at": at, **more})

    return told
