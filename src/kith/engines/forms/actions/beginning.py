"""A form is begun: on its newest version, about named people, with what the record already knows filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kith.engines.forms import queries, registry
from kith.engines.forms.models import AnswerRow, Prefilled, Response, ResponsePerson, UsedDefinition
from kith.engines.forms.permissions import WRITE
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.entries import Entries
from kith.engines.forms.rules.fhir.questionnaire_out import questionnaire
from kith.engines.forms.rules.fingerprint import fingerprint
from kith.engines.forms.rules.outline import CHILD
from kith.engines.forms.rules.prefill import Offer, fill
from kith.engines.forms.rules.stored import to_json
from kith.engines.forms.rules.values import Answers, Place, Value
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce.models import Team
from kith.kernel.history.models import Record
from kith.record.people.models import Person

BEGUN = "begun"
"""The page that answers written at the beginning are said to come from."""


@dataclass(frozen=True)
class About:
    """Whom a form is about, and the row of an area it is filled in for, if there is one."""

    people: Sequence[Person]
    subject: Record | None = None

    def people_concerned(self) -> list[int]:
        return [person.pk for person in self.people]


@act(permission=WRITE, on="about")
def begin(
    *, by: Viewer, form: str, about: About, team: Team | None = None, previous: Response | None = None
) -> Response:
    """Begin a form as a draft, on its newest version, with ``by`` as its author.

    ``previous`` is the one to set it beside; without it, the last one signed about any of these people. Raises Refused
    when this worker may not write the form, and DefinitionChanged when the version is not what others answered.
    """
    declared = registry.FORMS[form]
    if why_not := declared.may_author(by):
        raise Refused(why_not)
    note_used(by, declared.current)
    previous = previous or queries.last_signed(by, form, about.people_concerned())
    response = new_response(by, declared.current, about, team=team, previous=previous)
    _fill_in(by, response, declared.current)
    registry.hooks_of(form).on_begun(by=by, response=response)
    return response


class DefinitionChanged(RuntimeError):
    """The code holds another wording of a version than the one people answered. A fault of ours: nothing is begun."""


def note_used(by: Viewer, form: Form) -> None:
    """Keep what is asked, the first time it is asked. Raises DefinitionChanged."""
    now = fingerprint(form)
    UsedDefinition.objects.bulk_create(
        [
            UsedDefinition(
                key=form.key, version=form.version, fingerprint=now, first_used_at=by.now,
                questionnaire=questionnaire(form, code_sets=registry.code_sets(form)),
            )
        ],
        ignore_conflicts=True,
    )  # fmt: skip
    used = UsedDefinition.objects.get(key=form.key, version=form.version)
    if used.fingerprint != now:
        raise DefinitionChanged(
            f"{form.key} version {form.version} is not what it was when it was first answered."
        )


def new_response(
    by: Viewer, form: Form, about: About, *, team: Team | None, previous: Response | None, author_id: int | None = None,
    marks: Mapping[int, str] | None = None, **more: object,
) -> Response:  # fmt: skip
    """The rows of a response and the people it is about; nothing is answered yet."""
    if about.subject is not None:
        more |= {"subject_kind": about.subject._meta.label_lower, "subject_id": about.subject.pk}
    response = Response.objects.create(
        form_key=form.key, form_version=form.version, people_count=len(about.people), author_id=author_id or by.worker_id,
        team=team, previous=previous, started_at=by.now, **more,
    )  # fmt: skip
    for person in about.people:
        mark = (marks or {}).get(person.pk, person.child_id)
        ResponsePerson.objects.create(response=response, person=person, mark=mark)
    return response


def _fill_in(by: Viewer, response: Response, form: Form) -> None:
    """Write the first values that the form states, and what the record offers for the places that ask for it."""
    marks = [row.mark for row in response.people.all()]
    known = registry.hooks_of(form.key).prefill(by, response)
    filled = fill(form, _first_values(form, marks), known)
    write_first(response, filled.answers)
    Prefilled.objects.bulk_create(
        [_prefilled(response, place, offer) for place, offer in filled.offers.items()]
    )


def _first_values(form: Form, marks: Sequence[str]) -> dict[Place, Value]:
    """First values belong to questions asked once or for each child; an entry of a repeated group starts empty."""
    entries = Entries(form, {}, children=marks)
    return {
        Place(key, path): question.initial
        for key, question in form.questions.items()
        if question.initial is not None and set(form.placed[key].scope) <= {CHILD}
        for path in entries.paths(form.placed[key].scope)
    }


def write_first(response: Response, answers: Answers) -> None:
    """The answers a response begins with."""
    AnswerRow.objects.bulk_create(
        [
            AnswerRow(
                response=response,
                key=place.key,
                path=list(place.path),
                value=to_json(value),
                page=BEGUN,
                turn=0,
            )
            for place, value in answers.items()
        ]
    )


def _prefilled(response: Response, place: Place, offer: Offer) -> Prefilled:
    return Prefilled(
        response=response, key=place.key, path=list(place.path), value=to_json(offer.value),
        source_label=offer.source.label, source_link=offer.source.link, as_of=offer.source.as_of,
    )  # fmt: skip
