"""A form side by side with the one before it."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from kith.engines.forms import registry
from kith.engines.forms.rules.comparing import Change, Compared, compare
from kith.engines.forms.web import addresses
from kith.engines.forms.web.presenters.wording import of_whom
from kith.engines.forms.web.saying import said
from kith.engines.forms.web.stage import Stage
from kith.kernel.ui.parts import Link

_TAGS = {
    Change.SAME: ("Same", "grey"), Change.CHANGED: ("Changed", "yellow"), Change.ADDED: ("New", "green"),
    Change.REMOVED: ("Not answered now", "grey"),
}  # fmt: skip


def beside(stage: Stage, *, everything: bool) -> dict[str, Any]:
    """The two, question by question; without ``everything``, only what is not the same."""
    previous = stage.response.previous
    form = registry.form_of(previous.form_key, previous.form_version) if previous else stage.opened.form
    compared = compare(form, stage.opened.previous, stage.opened.form, stage.opened.answers)
    rows = [one for one in compared if everything or one.change is not Change.SAME]
    same = sum(one.change is Change.SAME for one in compared)
    switch = Link("Show only what changed", "?") if everything else Link("Show everything", "?all=1")
    return {
        "title": stage.title,
        "about": stage.names,
        "home": {"words": stage.title, "address": addresses.overview(stage.response)},
        "sentence": f"{len(compared) - same} of {len(compared)} answers are not the same as before.",
        "switch": switch,
        "sections": [
            {"title": title, "rows": [_row(stage, form, one) for one in run]}
            for title, run in groupby(rows, key=lambda one: one.section_title)
        ],
    }


def _row(stage: Stage, before: Any, one: Compared) -> dict[str, Any]:
    form = stage.opened.form if one.still_asked else before
    question, was = form.questions[one.place.key], before.questions.get(one.place.key)
    return {
        "label": one.label,
        "whom": of_whom(stage.opened, one.place) if one.still_asked else "No longer asked",
        "change": _TAGS[one.change],
        "before": said(was, one.before, stage.offered) if was else "",
        "now": said(question, one.now, stage.offered),
        "segments": one.segments,
    }
