"""The pages on which a form is submitted, signed, returned, stopped or put right."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from kith.engines.forms import registry
from kith.engines.forms.rules.answers import without_hidden
from kith.engines.forms.rules.finalising import Missing
from kith.engines.forms.web import addresses
from kith.engines.forms.web.blocks import Links
from kith.engines.forms.web.presenters.facts import facts
from kith.engines.forms.web.presenters.wording import of_whom
from kith.engines.forms.web.saying import Listed
from kith.engines.forms.web.stage import Stage
from kith.kernel.ui.parts import Link


def submitting(stage: Stage) -> dict[str, Any]:
    """What is missing, by section, each with the way to its question; and what will be taken out."""
    missing, opened = stage.opened.missing, stage.opened
    _, dropped = without_hidden(opened.form, opened.answers, children=opened.marks)
    things = "1 thing is still to do" if len(missing) == 1 else f"{len(missing)} things are still to do"
    return {
        **_around(stage),
        "sentence": things,
        "missing": [
            {"title": title, "links": [_link(stage, one) for one in run]}
            for title, run in groupby(missing, key=lambda one: one.section_title)
        ],
        "dropped": Listed(tuple(dict.fromkeys(opened.form.questions[one.place.key].name for one in dropped)))
        if dropped
        else "",
    }


def _link(stage: Stage, missing: Missing) -> Link:
    whom = of_whom(stage.opened, missing.place)
    words = f"{missing.words} ({whom})" if whom else missing.words
    name = "@".join((missing.place.key, *missing.place.path))
    return Link(words, f"{addresses.section(stage.response, missing.section)}#q-{name}")


def signing(stage: Stage) -> dict[str, Any]:
    """What its signer should see beside the decision."""
    aside = registry.hooks_of(stage.response.form_key).aside(stage.viewer, stage.response)
    return {
        **_around(stage), "heading": "Sign off or return", "button": "Record the decision", "kind": "", "aside": aside,
        "words": "Read the whole of it first. Once signed it never changes; it can only be put right by a new version.",
    }  # fmt: skip


def stopping(stage: Stage) -> dict[str, Any]:
    """The last page of work that will not be finished."""
    return {
        **_around(stage), "heading": "It will not proceed", "button": "Record that it will not proceed", "kind": "warning",
        "words": "What has been written stays readable, with the reason and your name.",
    }  # fmt: skip


def reopening(stage: Stage) -> dict[str, Any]:
    """The page that starts a new version."""
    return {
        **_around(stage),
        "heading": "Put it right by a new version",
        "button": "Start a new version",
        "kind": "",
    }


def _around(stage: Stage) -> dict[str, Any]:
    overview = addresses.overview(stage.response)
    return {
        "response": stage.response,
        "title": f"{stage.title}: {stage.names}",
        "overview": overview,
        "home": {"words": stage.title, "address": overview},
        "facts": facts(stage),
        "links": Links(stage.links()),
    }
