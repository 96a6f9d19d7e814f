"""What cases put on a child's page: what the work is about, and since when."""

from __future__ import annotations

from kith.foundation.access.viewer import Viewer
from kith.kernel import codes
from kith.kernel.dates import say_date
from kith.kernel.ui.parts import Stack
from kith.record.cases import queries
from kith.record.people import offers
from kith.record.people.models import Person


def connect() -> None:
    offers.offer(offers.Card("cases.open", offers.Place.WORRIES, "Open case", open_case, order=10))


def open_case(viewer: Viewer, person: Person) -> Stack | None:
    """The need for which a case is open, and how long it has been."""
    case = queries.open_case_of(viewer, person)
    if case is None:
        return None
    need = codes.label("primary_need", case.primary_need) if case.primary_need else "Need not recorded yet"
    return Stack(need, [f"Referred {say_date(case.opened_on)}"])
