"""A signed form is put right: by a new version that follows it, never by changing what was signed."""

from __future__ import annotations

from kith.engines.forms import queries, registry
from kith.engines.forms.actions.beginning import About, new_response, note_used, write_first
from kith.engines.forms.models import Response
from kith.engines.forms.permissions import SIGN_OFF
from kith.engines.forms.rules.carrying import carry_forward
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused


@act(permission=SIGN_OFF, on="response")
def reopen(*, by: Viewer, response: Response, reason: str, author_id: int | None = None) -> Response:
    """Put right a signed form by a new one that begins with its answers and follows it; the signed one stays as it is.

    The answers move to the newest version of the form; what has no place there is shown beside it (``queries.left_beside``).
    Raises Refused without a reason, when it is not signed off, or when it was reopened before.
    """
    response = locked(response)
    if response.state != Response.State.SIGNED:
        raise Refused(
            "Only what has been signed off is put right by a new version. This can still be changed."
        )
    if not reason.strip():
        raise Refused("Say what has to be put right.", field="reason")
    if queries.correction_of(response) is not None:
        raise Refused("A new version of this has already been started.")
    form = registry.FORMS[response.form_key].current
    note_used(by, form)
    opened = queries.opened(by, response)
    people = [child.person for child in opened.children if child.person]
    fresh = new_response(
        by, form, About(people), team=response.team, previous=response, author_id=author_id or response.author_id,
        reopened_because=reason.strip(), marks={child.person_id: child.mark for child in opened.children},
        subject_kind=response.subject_kind, subject_id=response.subject_id,
    )  # fmt: skip
    write_first(fresh, carry_forward(opened.answers, opened.form, form).answers)
    registry.hooks_of(form.key).on_begun(by=by, response=fresh)
    return fresh
