"""A form is finished: submitted, returned or signed off by another person, or recorded as not proceeding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kith.engines.forms import queries, registry
from kith.engines.forms.actions.saving import still_open
from kith.engines.forms.models import AnswerRow, Response
from kith.engines.forms.permissions import SIGN_OFF, STOP, WRITE
from kith.engines.forms.rules.answers import without_hidden
from kith.engines.forms.rules.finalising import Missing
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused


class NotReady(Refused):
    """The form cannot be submitted yet. ``missing`` is everything still to do, in reading order."""

    def __init__(self, missing: Sequence[Missing]) -> None:
        things = "1 thing is" if len(missing) == 1 else f"{len(missing)} things are"
        super().__init__(f"This is not ready for sign-off: {things} still to do.")
        self.missing = tuple(missing)


@dataclass(frozen=True)
class Verdict:
    """What the signer says of it; the rating of the analysis is asked where the form has one to rate."""

    rating: int | None = None
    words: str = ""


@dataclass(frozen=True)
class Stop:
    """Why a piece of work ends unfinished: the code, the words, and where this leaves the child (R088, R089)."""

    reason: str
    words: str
    position: str


@act(permission=WRITE, on="response")
def submit_for_sign_off(*, by: Viewer, response: Response, based_on: int | None = None) -> Response:
    """Hand a form over for signing. Answers to questions that are no longer asked are taken out, and stay in the history.

    Raises NotReady with the list of what is missing, Finished when it is not a draft, and Refused when this worker may
    not write the form.
    """
    response = still_open(response, based_on=based_on)
    if why_not := registry.FORMS[response.form_key].may_author(by):
        raise Refused(why_not)
    opened = queries.opened(by, response)
    if opened.missing:
        raise NotReady(opened.missing)
    _take_out_hidden(opened)
    response.state = Response.State.SUBMITTED
    response.submitted_at, response.submitted_by_id = by.now, by.worker_id
    response.save()
    registry.hooks_of(response.form_key).on_submitted(by=by, response=response)
    return response


@act(permission=SIGN_OFF, on="response")
def sign_off(*, by: Viewer, response: Response, verdict: Verdict, based_on: int | None = None) -> Response:
    """Sign off what another person wrote and submitted. It never changes again.

    Raises Refused when it is not waiting for sign-off, when the signer wrote or submitted it, when the form asks more of
    its signer, or when the analysis is not rated (R065).
    """
    response = _waiting(response, based_on)
    if by.worker_id in (response.author_id, response.submitted_by_id):
        raise Refused("You wrote this, so someone else signs it off.")
    declared = registry.FORMS[response.form_key]
    if why_not := declared.may_sign_off(by):
        raise Refused(why_not)
    if queries.has_analysis(response) and verdict.rating not in Response.Rating.values:
        raise Refused("Rate the analysis.", field="rating")
    response.state = Response.State.SIGNED
    response.signed_at, response.signed_by_id = by.now, by.worker_id
    response.analysis_rating, response.signer_words = verdict.rating, verdict.words.strip()
    response.save()
    registry.hooks_of(response.form_key).on_signed(by=by, response=response)
    return response


@act(permission=SIGN_OFF, on="response")
def return_to_author(*, by: Viewer, response: Response, reason: str, based_on: int | None = None) -> Response:
    """Give a form back to its author, saying what to do. Raises Refused without words, or when it is not waiting."""
    response = _waiting(response, based_on)
    if not reason.strip():
        raise Refused("Say what has to be done before you can sign it.", field="reason")
    response.state, response.return_reason = Response.State.RETURNED, reason.strip()
    response.returned_at, response.returned_by_id = by.now, by.worker_id
    response.save()
    registry.hooks_of(response.form_key).on_returned(by=by, response=response)
    return response


@act(permission=STOP, on="response")
def stop_as_not_proceeding(
    *, by: Viewer, response: Response, stop: Stop, based_on: int | None = None
) -> Response:
    """End a form that will not be finished; what was written stays readable (R088, R089).

    Raises Refused when it has ended already, for an unknown reason, or without words and the child's position.
    """
    response = locked(response, based_on=based_on)
    if response.state in (Response.State.SIGNED, Response.State.NOT_PROCEEDING):
        raise Refused(f"This is already {response.get_state_display().lower()}.")
    if stop.reason not in {reason.code for reason in registry.FORMS[response.form_key].reasons}:
        raise Refused("Choose why this will not proceed.", field="reason")
    for field, words in (("words", stop.words), ("position", stop.position)):
        if not words.strip():
            raise Refused("Say why, and where this leaves the child.", field=field)
    response.state, response.stop_reason = Response.State.NOT_PROCEEDING, stop.reason
    response.stop_words, response.stop_position = stop.words.strip(), stop.position.strip()
    response.stopped_at, response.stopped_by_id = by.now, by.worker_id
    response.save()
    registry.hooks_of(response.form_key).on_stopped(by=by, response=response)
    return response


def _waiting(response: Response, based_on: int | None) -> Response:
    response = locked(response, based_on=based_on)
    if response.state != Response.State.SUBMITTED:
        raise Refused(f"This is not waiting for sign-off: it is {response.get_state_display().lower()}.")
    return response


def _take_out_hidden(opened: queries.Opened) -> None:
    _, dropped = without_hidden(opened.form, opened.answers, children=opened.marks)
    for one in dropped:
        row: AnswerRow = opened.rows[one.place]
        row.value = None
        row.save()
