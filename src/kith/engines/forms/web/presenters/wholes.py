"""A whole form on one page: what was asked and answered, and where filled-in answers came from."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from kith.engines.forms.rules.items import Question, Section
from kith.engines.forms.rules.scoring import Total, totals
from kith.engines.forms.rules.values import Place
from kith.engines.forms.web import addresses
from kith.engines.forms.web.blocks import Links, Sourced
from kith.engines.forms.web.origins import origin_of
from kith.engines.forms.web.presenters.facts import facts
from kith.engines.forms.web.presenters.wording import of_whom, state_tag
from kith.engines.forms.web.saying import said
from kith.engines.forms.web.stage import Stage
from kith.kernel.ui.parts import Stack, SummaryList, SummaryRow


def whole(stage: Stage) -> dict[str, Any]:
    return {
        "title": stage.title,
        "about": stage.names,
        "state": state_tag(stage.response),
        "home": {"words": stage.title, "address": addresses.overview(stage.response)},
        "facts": facts(stage),
        "sections": [
            {"key": section.key, "title": section.title, "parts": _parts(stage, section)}
            for section in stage.sections
        ],
        "totals": _totals(stage),
        "links": Links(stage.links(but="whole")),
    }


def _parts(stage: Stage, section: Section) -> list[dict[str, Any]]:
    """The answers of a section, those about one child or in one entry under a heading of their own.

    Everything about the first child comes before anything about the second, however the questions are mixed.
    """
    opened = stage.opened
    asked = [
        place
        for place, placed in opened.shown.items()
        if placed.section is section and isinstance(placed.item, Question)
    ]
    headed = [(of_whom(opened, place), place) for place in asked]
    order = {heading: number for number, (heading, _) in reversed(list(enumerate(headed)))}
    headed.sort(key=lambda one: order[one[0]])
    return [
        {
            "heading": heading[:1].upper() + heading[1:],
            "list": SummaryList([_row(stage, place) for _, place in run]),
        }
        for heading, run in groupby(headed, key=lambda one: one[0])
    ]


def _row(stage: Stage, place: Place) -> SummaryRow:
    question = stage.opened.form.questions[place.key]
    answer = said(question, stage.opened.answers.get(place), stage.offered)
    origin = origin_of(stage.opened, place, stage.offered)
    if origin and answer and origin.state != "changed":
        answer = Sourced(answer, f"From the record: {origin.label}, as at {origin.as_of}")
    return SummaryRow(question.label, answer)


def _totals(stage: Stage) -> SummaryList | str:
    """A tool's own totals, each with what was added (promise 9)."""
    found = totals(stage.opened.form, stage.opened.answers, children=stage.opened.marks)
    rows = [SummaryRow(_total_label(stage, one), _total_words(one)) for one in found if one.counted]
    return SummaryList(rows, title="Totals of the tools used") if rows else ""


def _total_label(stage: Stage, total: Total) -> str:
    names = {child.mark: child.name for child in stage.opened.children}
    whom = ", ".join(names.get(one, one) for one in total.path)
    return f"{total.label} ({whom})" if whom else total.label


def _total_words(total: Total) -> Stack:
    added = ", ".join(f"{one.label} {one.points}" for one in total.counted)
    missing = f"Not answered: {', '.join(total.left_out)}" if total.left_out else ""
    return Stack(str(total.points), [added, missing])
