"""What people type is kept every few seconds, without their asking."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from kith.engines.forms import queries
from kith.engines.forms.actions.saving import Saving, save_answers
from kith.engines.forms.models import Response
from kith.engines.forms.permissions import WRITE
from kith.engines.forms.rules.answers import Submission
from kith.engines.forms.rules.field_names import field_name
from kith.engines.forms.web import sent as sending
from kith.engines.forms.web.stage import Stage
from kith.engines.forms.web.strict_json import Unreadable
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.refusals import NotAllowed, Refused
from kith.kernel.dates import say_moment, say_time, to_local


@require_POST
@page(permission=WRITE, finds=queries.response)
def autosave(request: HttpRequest, viewer: Viewer, response: Response) -> HttpResponse:
    """Save the questions a page sends and say what came of each: versions, what could not be read, what clashes.

    400 for JSON that cannot be read, 415 for anything but JSON, 409 with a sentence when the form can no longer be written.
    """
    if request.content_type != "application/json":
        return JsonResponse({"refused": "Send JSON."}, status=415)
    stage = Stage(viewer, response)
    try:
        sent = sending.from_json(stage.opened.form, request.body)
    except Unreadable:
        return JsonResponse({"refused": "That could not be read."}, status=400)
    submission = sent.read(stage.opened.form, stage.offered, stage.opened.answers)
    try:
        saving = save_answers(
            by=viewer, response=response, edits=sent.edits(submission), confirmed=sent.confirmed
        )
    except NotAllowed:
        raise
    except Refused as refusal:
        return JsonResponse({"refused": refusal.message}, status=409)
    return JsonResponse(_said(viewer, saving, submission))


def _said(viewer: Viewer, saving: Saving, submission: Submission) -> dict[str, object]:
    names = queries.worker_names(clash.by_id for clash in saving.clashes)
    return {
        "saved_at": say_time(to_local(viewer.now).time()),
        "versions": {field_name(place): version for place, version in saving.versions.items()},
        "problems": {field_name(place): parsed.problem for place, parsed in submission.problems.items()},
        "clashes": [
            {
                "name": field_name(clash.place),
                "by": names.get(clash.by_id or 0, ""),
                "at": say_moment(clash.at),
            }
            for clash in saving.clashes
        ],
    }
