"""What was typed, and what came of reading it.

Reading never throws away what it cannot understand: it answers with a problem worded for the screen, and
whoever called still holds what was typed, to show it again or keep it in the draft.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from kith.engines.forms.rules.items import Option
from kith.engines.forms.rules.values import Value

# The boxes of one question and what was typed in each: "" is the only box of most questions, a date has
# three.
Typed: TypeAlias = Mapping[str, Sequence[str]]

# What the "something else" button of an open choice sends; the words themselves come in the box "other".
SOMETHING_ELSE = "~other"


@dataclass(frozen=True)
class Parsed:
    """One answer read from what was typed.

    Neither a value nor a problem means that nothing was answered. `box` says which box the problem is in.
    Notices tell the author what was changed on the way in.
    """

    value: Value | None = None
    problem: str = ""
    box: str = ""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Offered:
    """What may be answered today: the day, the code sets, and the people who may be named on this page by
    their id.
    """

    today: date
    code_sets: Mapping[str, Sequence[Option]] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)


class Refused(Exception):
    """What was typed cannot be an answer; the message is for the screen."""

    def __init__(self, problem: str, box: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.box = box


def only(typed: Typed, box: str = "") -> str:
    """What one box holds, without spaces around it; empty when nothing was typed."""
    values = typed.get(box, ())
    return values[0].strip() if values else ""
