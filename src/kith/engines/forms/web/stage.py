"""What every page of a response starts from: the response opened, what may be answered today, and what this worker may do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kith.engines.forms import queries, registry
from kith.engines.forms.models import Response
from kith.engines.forms.permissions import SIGN_OFF, STOP, WRITE
from kith.engines.forms.queries import Opened
from kith.engines.forms.rules.items import Section
from kith.engines.forms.rules.parsed import Offered
from kith.engines.forms.web import addresses
from kith.foundation.access.viewer import Viewer
from kith.kernel.ui.parts import Link


@dataclass(frozen=True)
class Stage:
    viewer: Viewer
    response: Response

    @cached_property
    def opened(self) -> Opened:
        return queries.opened(self.viewer, self.response)

    @cached_property
    def offered(self) -> Offered:
        people = registry.hooks_of(self.response.form_key).people(self.viewer, self.response)
        return Offered(self.viewer.today, registry.code_sets(self.opened.form), people)

    @property
    def title(self) -> str:
        return self.opened.form.title

    @property
    def names(self) -> str:
        """Whom the form is about."""
        return ", ".join(child.name for child in self.opened.children)

    @property
    def home(self) -> registry.Home:
        return registry.hooks_of(self.response.form_key).home(self.viewer, self.response)

    @cached_property
    def sections(self) -> list[Section]:
        """The sections that are shown, in order."""
        keys = {place.key for place in self.opened.shown}
        return [section for section in self.opened.form.sections if section.key in keys]

    @cached_property
    def may_write(self) -> bool:
        declared = registry.FORMS[self.response.form_key]
        return self.response.is_open and self.viewer.holds(WRITE) and not declared.may_author(self.viewer)

    @property
    def may_sign(self) -> bool:
        wrote = self.viewer.worker_id in (self.response.author_id, self.response.submitted_by_id)
        waiting = self.response.state == Response.State.SUBMITTED
        return waiting and self.viewer.holds(SIGN_OFF) and not wrote

    @property
    def may_stop(self) -> bool:
        ended = self.response.state in (Response.State.SIGNED, Response.State.NOT_PROCEEDING)
        return self.viewer.holds(STOP) and not ended

    @property
    def may_reopen(self) -> bool:
        return self.response.state == Response.State.SIGNED and self.viewer.holds(SIGN_OFF)

    def links(self, *, but: str = "") -> list[Link]:
        """The other pages of this response that this worker can use; ``but`` is the one they are on."""
        names = [
            ("The whole form", "whole", True),
            ("Side by side with the time before", "beside", self.response.previous_id is not None),
            ("History", "history", True),
            ("It will not proceed", "stop", self.may_stop),
            ("Put it right by a new version", "reopen", self.may_reopen),
        ]
        return [
            Link(words, addresses.page(self.response, name))
            for words, name, use in names
            if use and name != but
        ]
