"""Two answers to one question, side by side, with the choice between them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kith.engines.forms import queries
from kith.engines.forms.actions.saving import Clash, Saving
from kith.engines.forms.rules.differences import Segment, differences
from kith.engines.forms.rules.field_names import field_name
from kith.engines.forms.rules.items import Section
from kith.engines.forms.rules.values import TEXT_KINDS, words_in
from kith.engines.forms.web import addresses
from kith.engines.forms.web.presenters.sections import around
from kith.engines.forms.web.presenters.wording import of_whom
from kith.engines.forms.web.saying import said
from kith.engines.forms.web.sent import Sent
from kith.engines.forms.web.stage import Stage
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import Content, Part


@dataclass(frozen=True)
class ClashShown(Part):
    """One clash. ``typed`` are the boxes of my answer, sent again with the choice; ``both`` is a text begun from the two."""

    template = "forms/blocks/clash.html"

    id: str
    name: str
    label: str
    whom: str
    mine: Content
    theirs: Content
    theirs_by: str
    theirs_at: str
    typed: Sequence[tuple[str, str]]
    segments: Sequence[Segment] = ()
    both: str = ""


def conflict(stage: Stage, this: Section, sent: Sent, saving: Saving, do: str) -> dict[str, Any]:
    """The page that asks what should stand. It is based on their answers, so a third writer is noticed too."""
    names = queries.worker_names(clash.by_id for clash in saving.clashes)
    return {
        **around(stage, this),
        "token": sent.page,
        "turn": sent.turn + 1,
        "based_on": json.dumps({field_name(clash.place): clash.version for clash in saving.clashes}),
        "here": addresses.section(stage.response, this.key),
        "do": do,
        "clashes": [
            _shown(stage, sent, clash, number, names.get(clash.by_id or 0, "Someone else"))
            for number, clash in enumerate(saving.clashes, 1)
        ],
    }


def _shown(stage: Stage, sent: Sent, clash: Clash, number: int, theirs_by: str) -> ClashShown:
    question, name = stage.opened.form.questions[clash.place.key], field_name(clash.place)
    boxes = sent.typed[clash.place]
    mine, theirs = "\n\n".join(words_in(clash.mine)), "\n\n".join(words_in(clash.theirs))
    worded = question.kind in TEXT_KINDS and not question.repeats
    return ClashShown(
        id=f"clash-{number}", name=name, label=question.label, whom=of_whom(stage.opened, clash.place),
        mine=said(question, clash.mine, stage.offered), theirs=said(question, clash.theirs, stage.offered),
        theirs_by=theirs_by, theirs_at=say_moment(clash.at),
        typed=[(f"{name}.{box}" if box else name, one) for box, values in boxes.items() for one in values],
        segments=differences(theirs, mine) if worded else (),
        both="\n\n".join(one for one in (theirs, mine) if one) if worded else "",
    )  # fmt: skip
