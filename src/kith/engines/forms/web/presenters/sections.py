"""What the page of a section shows round its questions."""

from __future__ import annotations

import secrets
from typing import Any

from kith.engines.forms.actions.saving import Finished
from kith.engines.forms.rules.answers import Submission
from kith.engines.forms.rules.items import Section
from kith.engines.forms.web import addresses
from kith.engines.forms.web.drawing import Drawing
from kith.engines.forms.web.presenters.overviews import progress_of
from kith.engines.forms.web.presenters.wording import of_whom
from kith.engines.forms.web.saying import said
from kith.engines.forms.web.sent import Sent
from kith.engines.forms.web.stage import Stage
from kith.kernel.ui.parts import SummaryList, SummaryRow


def section(stage: Stage, this: Section, drawing: Drawing, *, sent: Sent | None = None) -> dict[str, Any]:
    """One section to be filled in; ``sent`` is what was typed, when something in it is wrong."""
    here = addresses.section(stage.response, this.key)
    return {
        **around(stage, this),
        "drawing": drawing,
        "blocks": drawing.blocks(),
        "token": sent.page if sent else new_page(stage.viewer.worker_id),
        "turn": sent.turn + 1 if sent else 1,
        "saved_the_rest": sent is not None,
        "autosave": addresses.page(stage.response, "autosave"),
        "sign_in": here,  # which asks whoever is signed out, or whose session is locked, and comes back
        "sections": [
            {"title": one.title, "href": addresses.section(stage.response, one.key), "is_current": one is this,
             "words": progress_of(stage.opened, one).words}
            for one in stage.sections
        ],
    }  # fmt: skip


def around(stage: Stage, this: Section) -> dict[str, Any]:
    """What every page of a section says of itself."""
    return {
        "response": stage.response,
        "viewer": stage.viewer,
        "section": this,
        "caption": stage.names,
        "home": {"words": stage.title, "address": addresses.overview(stage.response)},
        "overview": addresses.overview(stage.response),
    }


def new_page(worker_id: int) -> str:
    """A name for an opened page, like no other: it says which page wrote an answer."""
    return f"w{worker_id}x{secrets.token_hex(8)}"


def finished(stage: Stage, this: Section, why: Finished, submission: Submission) -> dict[str, Any]:
    """What was typed into a form that somebody finished meanwhile (F002)."""
    rows = []
    for place, value in submission.answers.items():
        if value != stage.opened.answers.get(place):
            question = stage.opened.form.questions[place.key]
            whom = of_whom(stage.opened, place)
            key = f"{question.name} ({whom})" if whom else question.name
            rows.append(SummaryRow(key, said(question, value, stage.offered)))
    return {**around(stage, this), "reason": why.message, "typed": SummaryList(rows) if rows else ""}
