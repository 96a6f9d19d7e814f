"""Answers are saved, a few at a time while people type or a page at once; two people writing at once lose nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from kith.engines.forms import registry
from kith.engines.forms.models import AnswerRow, Prefilled, Response
from kith.engines.forms.permissions import WRITE
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.entries import Entries, UnknownAnswer
from kith.engines.forms.rules.merging import Conflict, Edit, Saved, settle
from kith.engines.forms.rules.outline import CHILD
from kith.engines.forms.rules.stored import to_json
from kith.engines.forms.rules.values import Place, Value
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.history.versions import twin


@dataclass(frozen=True)
class Clash:
    """One question that somebody else answered differently while this was typed: all three texts, who, and when.

    ``version`` is that of their answer, on which the choice between the two is based.
    """

    place: Place
    base: Value | None
    mine: Value | None
    theirs: Value | None
    version: int
    by_id: int | None
    at: datetime


@dataclass(frozen=True)
class Saving:
    """What came of a save: the version of each answer that now stands as it was sent, and what needs a choice.

    A clash has no version here: a page that took theirs for its own would overwrite it with its next save.
    """

    versions: dict[Place, int]
    clashes: tuple[Clash, ...]
    changed: frozenset[Place]


class Finished(Refused):
    """The form can no longer be written in. Says what has become of it."""

    def __init__(self, response: Response) -> None:
        super().__init__(f"This form is {response.get_state_display().lower()}, so it cannot be changed.")


def still_open(response: Response, *, based_on: int | None = None) -> Response:
    """The response locked for this act. Raises Finished when nothing more may be written in it."""
    response = locked(response, based_on=based_on)
    if not response.is_open:
        raise Finished(response)
    return response


@act(permission=WRITE, on="response")
def save_answers(
    *, by: Viewer, response: Response, edits: Sequence[Edit], confirmed: Collection[Place] = ()
) -> Saving:
    """Save what an open page sends. Each edit says on which version of its answer it was typed.

    Sending the same again changes nothing (a lost reply, a double click). Where somebody else has changed the answer
    since, theirs stands and the clash is returned with both texts; nothing is overwritten. ``confirmed`` are filled-in
    answers that the author has checked. Raises Finished, and Refused for a place that is not in this form or a worker
    who may not write it.
    """
    response = still_open(response)
    if why_not := registry.FORMS[response.form_key].may_author(by):
        raise Refused(why_not)
    form = registry.form_of(response.form_key, response.form_version)
    _check_places(form, response, [edit.place for edit in edits])
    rows = {row.place: row for row in AnswerRow.objects.filter(response=response)}
    edits = [edit if edit.place in rows else replace(edit, based_on=0) for edit in edits]
    standing = {place: row.saved(form.questions[place.key].kind) for place, row in rows.items()}
    settled = settle(standing, edits)
    _write(response, rows, settled.saved)
    _confirm(by, response, confirmed)
    clashes = _clashes(form, rows, settled.conflicts, edits)
    now = standing | settled.saved
    unsettled = {clash.place for clash in clashes}
    agreed = [edit.place for edit in edits if edit.place not in unsettled]
    versions = {place: now[place].version if place in now else 0 for place in agreed}
    return Saving(versions, clashes, frozenset(settled.saved))


def _check_places(form: Form, response: Response, places: Collection[Place]) -> None:
    marks = {row.mark for row in response.people.all()}
    try:
        Entries(form, dict.fromkeys(places, ()))
    except UnknownAnswer as unknown:
        raise Refused(
            "This form has changed. Open the page again; what you typed is kept in this tab."
        ) from unknown
    for place in places:
        scope = form.placed[place.key].scope
        if CHILD in scope and place.path[scope.index(CHILD)] not in marks:
            raise Refused("That child is not in this form.")


def _write(response: Response, rows: Mapping[Place, AnswerRow], answers: Mapping[Place, Saved]) -> None:
    for place, saved in answers.items():
        row = rows.get(place) or AnswerRow(response=response, key=place.key, path=list(place.path))
        row.value = None if saved.value is None else to_json(saved.value)
        row.page, row.turn = saved.page, saved.turn
        row.save()


def _confirm(by: Viewer, response: Response, places: Collection[Place]) -> None:
    if not places:
        return
    for row in Prefilled.objects.filter(response=response, confirmed_at__isnull=True):
        if row.place in places:
            row.confirmed_at, row.confirmed_by_id = by.now, by.worker_id
            row.save()


def _clashes(
    form: Form, rows: Mapping[Place, AnswerRow], conflicts: Iterable[Conflict], edits: Sequence[Edit]
) -> tuple[Clash, ...]:
    """The conflicts that are real: a page also sends what nobody touched on it, which is no edit at all."""
    based_on = {edit.place: edit.based_on for edit in edits}
    bases = _bases(form, rows, {one.place: based_on[one.place] for one in conflicts})
    real = [one for one in conflicts if one.mine != bases[one.place]]
    return tuple(_clash(one, bases[one.place], rows[one.place]) for one in real)


def _clash(conflict: Conflict, base: Value | None, row: AnswerRow) -> Clash:
    assert row.recorded_at is not None  # stamped by the database on every row
    return Clash(
        conflict.place, base, conflict.mine, conflict.theirs, row.version, row.recorded_by, row.recorded_at
    )


def _bases(
    form: Form, rows: Mapping[Place, AnswerRow], wanted: Mapping[Place, int]
) -> dict[Place, Value | None]:
    """The answers as they stood at the versions that edits were typed on; version 0 is before the first answer."""
    if not wanted:
        return {}
    ids = {rows[place].pk: place for place in wanted}
    former: Iterable[Any] = twin(AnswerRow)._default_manager.filter(pk__in=ids)
    known = {(ids[one.pk], one.version): one for one in former}
    bases: dict[Place, Value | None] = {}
    for place, version in wanted.items():
        base = known.get((place, version))
        kind = form.questions[place.key].kind
        bases[place] = None if base is None else AnswerRow.typed(base, kind)
    return bases
