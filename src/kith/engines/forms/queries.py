"""Reading forms. Row-level security leaves out what the asker may not read; a page opens one through ``response``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import TruncMonth

from kith.engines.forms import registry
from kith.engines.forms.models import AnswerRow, Prefilled, Response, ResponsePerson
from kith.engines.forms.rules.carrying import Beside, carry_forward
from kith.engines.forms.rules.conditions import shown
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.finalising import Missing, missing_to_finalise
from kith.engines.forms.rules.outline import CHILD, Placed
from kith.engines.forms.rules.prefill import Offer
from kith.engines.forms.rules.values import Place, Value
from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce.models import Worker
from kith.kernel.history.models import Record
from kith.kernel.history.versions import all_versions, twin
from kith.record.people.models import Person


@dataclass(frozen=True)
class Child:
    """Someone the form is about. ``person`` is None where the asker may not know of them any more."""

    mark: str
    person_id: int
    person: Person | None

    @property
    def name(self) -> str:
        return self.person.name if self.person else "Name withheld"


@dataclass(frozen=True)
class Opened:
    """A response with everything needed to show, finish or compare it, read in a handful of questions."""

    response: Response
    form: Form
    children: tuple[Child, ...]
    rows: Mapping[Place, AnswerRow]
    offers: Mapping[Place, Offer]
    previous: Mapping[Place, Value]

    @cached_property
    def answers(self) -> dict[Place, Value]:
        typed = {place: row.typed(self.form.questions[place.key].kind) for place, row in self.rows.items()}
        return {place: value for place, value in typed.items() if value is not None}

    @property
    def marks(self) -> tuple[str, ...]:
        return tuple(child.mark for child in self.children)

    @cached_property
    def shown(self) -> dict[Place, Placed]:
        return shown(self.form, self.answers, children=self.marks)

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """Everything still to be done before it can be submitted."""
        return missing_to_finalise(
            self.form, self.answers, children=self.marks, offers=self.offers, previous=self.previous
        )


def response(viewer: Viewer, response_id: int) -> Response | None:
    """One response that the viewer may read, or None."""
    return (
        Response.objects.standing()
        .select_related(
            "author", "team", "previous", "submitted_by", "returned_by", "signed_by", "stopped_by"
        )
        .prefetch_related("people")
        .filter(pk=response_id)
        .first()
    )


def opened(viewer: Viewer, response: Response) -> Opened:
    """A response with its form, children, answers and offers, and the answers of the one before it."""
    form = registry.form_of(response.form_key, response.form_version)
    children = _children(response)
    rows = {row.place: row for row in AnswerRow.objects.filter(response=response)}
    offers = {
        row.place: row.offer(form.questions[row.key].kind)
        for row in Prefilled.objects.filter(response=response)
    }
    return Opened(response, form, children, rows, offers, answers_before(viewer, response, children))


def answers_before(viewer: Viewer, response: Response, children: Sequence[Child]) -> dict[Place, Value]:
    """The answers of the response before, at the places they have in this one: a child's mark may differ after a merge.

    Empty when there is none that the viewer may read.
    """
    if response.previous_id is None:
        return {}
    previous = Response.objects.filter(pk=response.previous_id).first()
    if previous is None:
        return {}
    form = registry.form_of(previous.form_key, previous.form_version)
    rows = AnswerRow.objects.filter(response=previous).exclude(value=None)
    now = {child.person_id: child.mark for child in children}
    moved = {
        row.mark: now.get(row.person_id, row.mark) for row in ResponsePerson.objects.filter(response=previous)
    }
    answers = {}
    for row in rows:
        value = row.typed(form.questions[row.key].kind)
        if value is not None:
            answers[_moved(form, row.place, moved)] = value
    return answers


def _moved(form: Form, place: Place, marks: Mapping[str, str]) -> Place:
    scope = form.placed[place.key].scope
    named = zip(scope, place.path, strict=True)
    return Place(place.key, tuple(marks.get(one, one) if name == CHILD else one for name, one in named))


def _children(response: Response) -> tuple[Child, ...]:
    rows = list(response.people.all())
    people = Person.objects.in_bulk([row.person_id for row in rows])
    return tuple(Child(row.mark, row.person_id, people.get(row.person_id)) for row in rows)


def left_beside(viewer: Viewer, response: Response) -> tuple[Beside, ...]:
    """What a response that puts another right could not carry over from it, to be shown beside."""
    if not (response.reopened_because and response.previous):
        return ()
    before = opened(viewer, response.previous)
    return carry_forward(
        before.answers, before.form, registry.form_of(response.form_key, response.form_version)
    ).beside


def has_analysis(response: Response) -> bool:
    """Whether the form asks for words written afresh, which is what its signer rates."""
    form = registry.form_of(response.form_key, response.form_version)
    return any(question.fresh for question in form.questions.values())


def last_signed(viewer: Viewer, form_key: str, people: Iterable[int]) -> Response | None:
    """The newest signed response of a form about any of these people."""
    return (
        Response.objects.standing()
        .filter(form_key=form_key, state=Response.State.SIGNED, people__person__in=list(people))
        .order_by("-signed_at", "-id")
        .first()
    )


def later(viewer: Viewer, response: Response) -> QuerySet[Response]:
    """The responses that follow this one, oldest first."""
    return Response.objects.standing().filter(previous=response).order_by("started_at", "id")


def correction_of(response: Response) -> Response | None:
    """The new version that puts a signed response right, unless it was given up."""
    later = response.later.exclude(reopened_because="").exclude(state=Response.State.NOT_PROCEEDING)
    return later.first()


def about(viewer: Viewer, person: Person) -> QuerySet[Response]:
    """The responses about a person, newest first."""
    found = Response.objects.standing().filter(people__person=person)
    return found.select_related("author", "team").order_by("-started_at", "-id")


def for_subject(viewer: Viewer, subject: Record) -> QuerySet[Response]:
    """The responses begun for a row of an area, newest first."""
    found = Response.objects.standing().filter(subject_kind=subject._meta.label_lower, subject_id=subject.pk)
    return found.select_related("author", "team").order_by("-started_at", "-id")


def my_drafts(viewer: Viewer) -> QuerySet[Response]:
    """What the viewer has begun and not submitted, longest waiting first."""
    mine = Response.objects.standing().filter(author_id=viewer.worker_id, state__in=Response.OPEN)
    return mine.select_related("team").order_by("started_at", "id")


def waiting_for_sign_off(viewer: Viewer) -> QuerySet[Response]:
    """What waits in the teams the viewer manages for somebody else to sign, longest waiting first."""
    waiting = Response.objects.standing().filter(
        state=Response.State.SUBMITTED, team__in=viewer.managed_team_ids
    )
    others = waiting.exclude(author_id=viewer.worker_id).exclude(submitted_by_id=viewer.worker_id)
    return others.select_related("author", "team", "submitted_by").order_by("submitted_at", "id")


def analysis_ratings(viewer: Viewer, form_key: str) -> QuerySet[Any]:
    """How the analysis was rated, by team and month of signing, oldest first: rows of ``team_name``, ``month``, ``signed``
    and ``low``, the number rated absent or thin (R065).
    """
    low = Q(analysis_rating__lte=Response.Rating.THIN)
    rated: QuerySet[Any] = (
        Response.objects.standing()
        .filter(form_key=form_key, analysis_rating__isnull=False)
        .annotate(month=TruncMonth("signed_at"), team_name=F("team__name"))
        .values("team_id", "team_name", "month")
        .annotate(signed=Count("id"), low=Count("id", filter=low))
        .order_by("month", "team_name")
    )
    return rated


def states(viewer: Viewer, response: Response) -> list[Any]:
    """Every version of the response's own row, oldest first: what became of it, when and by whom."""
    return list(all_versions(Response, response.pk))


def revisions(viewer: Viewer, response: Response) -> QuerySet[Any]:
    """Every version of every answer, newest first. The caller takes a slice."""
    return twin(AnswerRow)._default_manager.filter(response=response.pk).order_by("-recorded_at", "-id")


def worker_names(ids: Iterable[int | None]) -> dict[int, str]:
    """Names of workers by id, for showing who wrote what."""
    return dict(Worker.objects.filter(pk__in={one for one in ids if one}).values_list("pk", "name"))
