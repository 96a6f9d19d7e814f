"""What became of a form, and every wording each answer had."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from kith.engines.forms import queries
from kith.engines.forms.models import AnswerRow, Response
from kith.engines.forms.rules.values import Place
from kith.engines.forms.web import addresses
from kith.engines.forms.web.blocks import Links
from kith.engines.forms.web.presenters.wording import of_whom, state_tag
from kith.engines.forms.web.saying import plainly
from kith.engines.forms.web.stage import Stage
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import Column, Link, Moment, Stack, Table, Timeline, TimelineEntry


def history(stage: Stage, revisions: Sequence[Any]) -> dict[str, Any]:
    states = queries.states(stage.viewer, stage.response)
    names = queries.worker_names([row.recorded_by for row in (*states, *revisions)])
    return {
        "title": stage.title,
        "home": {"words": stage.title, "address": addresses.overview(stage.response)},
        "chain": _chain(stage),
        "states": Timeline(list(_states(states, names))),
        "revisions": _revisions(stage, revisions, names),
        "links": Links(stage.links(but="history")),
    }


def _chain(stage: Stage) -> Table | str:
    """The response before this one and those that follow it."""
    before = [stage.response.previous] if stage.response.previous else []
    others = [*before, *queries.later(stage.viewer, stage.response)]
    rows = [
        (
            Link(f"Version of {say_moment(one.started_at)}", addresses.overview(one)),
            state_tag(one),
            one.reopened_because,
        )
        for one in others
    ]
    columns = [Column("Form"), Column("State"), Column("Puts right")]
    return Table("Before and after this one", columns, rows) if rows else ""


def _states(states: Iterable[Any], names: dict[int, str]) -> Iterable[TimelineEntry]:
    for state, run in groupby(states, key=lambda row: row.state):
        row = next(iter(run))
        moment = Moment(row.recorded_at, say_moment(row.recorded_at))
        label = Response.State(state).label if row.version > 1 else "Begun"
        yield TimelineEntry(label, moment, byline=names.get(row.recorded_by, ""), content=_words(row))


def _words(row: Any) -> str:
    by_state = {
        Response.State.RETURNED: row.return_reason, Response.State.SIGNED: row.signer_words,
        Response.State.NOT_PROCEEDING: row.stop_words,
    }  # fmt: skip
    return by_state.get(row.state, "")


def _revisions(stage: Stage, revisions: Sequence[Any], names: dict[int, str]) -> Table:
    rows = [_revision(stage, row, names) for row in revisions]
    columns = [Column("When"), Column("Who"), Column("Question"), Column("Answer")]
    return Table(
        "Every wording of every answer, newest first", columns, rows, empty="Nothing has been answered yet."
    )


def _revision(stage: Stage, row: Any, names: dict[int, str]) -> tuple[Any, ...]:
    question = stage.opened.form.questions[row.key]
    value = AnswerRow.typed(row, question.kind)
    answer = plainly(question, value, stage.offered) if value is not None else "Taken out"
    who = names.get(row.recorded_by, "") + (" (when begun)" if row.turn == 0 else "")
    label = Stack(question.name, [of_whom(stage.opened, Place(row.key, tuple(row.path)))])
    return Moment(row.recorded_at, say_moment(row.recorded_at)), who, label, answer
