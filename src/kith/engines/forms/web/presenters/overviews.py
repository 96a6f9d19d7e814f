"""A form at a glance: its sections as a list of things to do, what became of it, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kith.engines.forms import queries
from kith.engines.forms.models import Response
from kith.engines.forms.queries import Opened
from kith.engines.forms.rules.items import Question, Section
from kith.engines.forms.web import addresses
from kith.engines.forms.web.blocks import Links
from kith.engines.forms.web.presenters.facts import facts
from kith.engines.forms.web.presenters.wording import state_tag
from kith.engines.forms.web.saying import said
from kith.engines.forms.web.stage import Stage
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import Link, Progress, Stack, SummaryList, SummaryRow, Tag, Task, TaskList


@dataclass(frozen=True)
class SectionProgress:
    """How far a section has come: answers given, and things still to do before sign-off."""

    answered: int
    to_do: int

    @property
    def is_done(self) -> bool:
        return self.to_do == 0 and self.answered > 0

    @property
    def words(self) -> str:
        if self.to_do:
            return f"{self.to_do} to do" if self.answered else "Not started"
        return "Done" if self.answered else "Optional"

    @property
    def shown(self) -> Any:
        """Only what is not done is coloured: the eye goes to what is left."""
        if self.is_done:
            return "Done"
        if not self.to_do:
            return Tag("Optional", "grey")
        return Tag(self.words, "teal" if self.answered else "blue")


def progress_of(opened: Opened, section: Section) -> SectionProgress:
    answered = sum(
        place in opened.answers and placed.section is section and isinstance(placed.item, Question)
        for place, placed in opened.shown.items()
    )
    return SectionProgress(answered, sum(one.section == section.key for one in opened.missing))


def overview(stage: Stage) -> dict[str, Any]:
    opened, response = stage.opened, stage.response
    progress = [(section, progress_of(opened, section)) for section in stage.sections]
    needed = [one for _, one in progress if one.to_do or one.answered]
    return {
        "title": stage.title,
        "about": stage.names,
        "state": state_tag(response),
        "home": stage.home,
        "returned": _returned(response),
        "progress": Progress("Sections ready for sign-off", sum(one.is_done for one in needed), len(needed))
        if stage.may_write and needed
        else "",
        "tasks": TaskList([_task(stage, section, one) for section, one in progress]),
        "beside": _left_beside(stage),
        "next": _next(stage),
        "facts": facts(stage),
        "links": Links(stage.links()),
    }


def _task(stage: Stage, section: Section, progress: SectionProgress) -> Task:
    if stage.may_write:
        return Task(section.title, progress.shown, addresses.section(stage.response, section.key))
    return Task(
        section.title,
        f"{progress.answered} answered",
        f"{addresses.page(stage.response, 'whole')}#{section.key}",
    )


def _returned(response: Response) -> dict[str, str] | None:
    if response.state != Response.State.RETURNED or response.returned_at is None:
        return None
    return {
        "heading": f"Returned by {response.returned_by} on {say_moment(response.returned_at)}",
        "words": response.return_reason,
    }


def _left_beside(stage: Stage) -> SummaryList | str:
    left = queries.left_beside(stage.viewer, stage.response)
    if not left or stage.response.previous is None:
        return ""
    before = queries.opened(stage.viewer, stage.response.previous)
    return SummaryList(
        [
            SummaryRow(
                one.label,
                Stack(said(before.form.questions[one.place.key], one.value, stage.offered), [one.reason]),
            )
            for one in left
        ]
    )


def _next(stage: Stage) -> list[Link]:
    if stage.may_write:
        return [Link("Check and submit", addresses.page(stage.response, "submit"))]
    if stage.may_sign:
        return [Link("Sign off or return", addresses.page(stage.response, "sign_off"))]
    return []
