"""The choice between two answers to one question, as the conflict page sends it back."""

from __future__ import annotations

from dataclasses import replace

from django.http import QueryDict

from kith.engines.forms.rules.field_names import field_name
from kith.engines.forms.web.sent import Sent

CHOICE, BOTH = "choice:", "both:"


def chosen(sent: Sent, post: QueryDict) -> Sent:
    """What was sent, without the questions whose other answer was chosen, and with what was made from both."""
    typed, based_on = dict(sent.typed), dict(sent.based_on)
    for place in sent.based_on:
        name = field_name(place)
        match post.get(f"{CHOICE}{name}"):
            case "theirs":
                del typed[place], based_on[place]
            case "both":
                typed[place] = {"": [post.get(f"{BOTH}{name}", "")]}
            case _:
                pass  # mine, or a page that asked for no choice
    return replace(sent, typed=typed, based_on=based_on)
