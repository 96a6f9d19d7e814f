"""Forms begun and filled in for tests, through the acts."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from kith.engines.forms import queries
from kith.engines.forms.actions.beginning import About, begin
from kith.engines.forms.actions.finishing import Verdict, sign_off, submit_for_sign_off
from kith.engines.forms.actions.saving import Saving, save_answers
from kith.engines.forms.models import Response
from kith.engines.forms.rules.merging import Edit
from kith.engines.forms.rules.values import Other, Person, Place, Value
from kith.engines.forms.tests.sample_forms import ASSESSMENT
from kith.foundation.access.viewer import Viewer

_turns = count(1)


def begun(
    cast: Any, *, by: Viewer | None = None, children: tuple[str, ...] = ("amara", "leo"), **more: Any
) -> Response:
    """The sample assessment begun by Tom about Amara and Leo."""
    by = by or cast.viewer("tom")
    about = About([cast.child(child) for child in children])
    facts: dict[str, Any] = {"form": ASSESSMENT.key, "about": about, "team": cast.team("north")}
    return begin(by=by, **(facts | more))


def typed(
    key: str, value: Value | None, *path: str, based_on: int = 0, page: str = "p1", turn: int = 0
) -> Edit:
    return Edit(Place(key, path), value, based_on, page, turn or next(_turns))


def save(by: Viewer, response: Response, *edits: Edit, **more: Any) -> Saving:
    return save_answers(by=by, response=response, edits=edits, **more)


def stands(by: Viewer, response: Response, key: str, *path: str) -> Value | None:
    """The answer as it stands."""
    return queries.opened(by, response).answers.get(Place(key, path))


def complete(by: Viewer, response: Response, **changes: Value | None) -> None:
    """Everything the sample assessment needs before it can be submitted."""
    opened = queries.opened(by, response)
    edits = []
    for mark in opened.marks:
        edits += [
            typed("seen", False, mark), typed("why_not_seen", Other("In hospital"), mark),
            typed("ethnicity", "WBRI", mark), typed("factors", ("4B",), mark),
        ]  # fmt: skip
    edits += [
        typed("parent", Person("9", "Ngozi Adeyemi"), "0001a"), typed("contacted", True, "0001a"),
        typed("analysis_text", "Leo watches the door because shouting has come through it before."),
        typed("objective", "Calm evenings", "0001a"), typed("baseline", "Shouting daily", "0001a"),
        typed("by_when", date(2027, 1, 11), "0001a"),
    ]  # fmt: skip
    save(by, response, *edits, *(typed(key, value) for key, value in changes.items()))


def submitted(cast: Any, **more: Any) -> Response:
    """A complete assessment, submitted by Tom."""
    tom = cast.viewer("tom")
    response = begun(cast, by=tom, **more)
    complete(tom, response)
    return submit_for_sign_off(by=tom, response=response)


def signed(cast: Any, **more: Any) -> Response:
    """The same, signed by Grace, Tom's manager."""
    response = submitted(cast, **more)
    return sign_off(by=cast.viewer("grace"), response=response, verdict=Verdict(rating=Response.Rating.SOUND))
