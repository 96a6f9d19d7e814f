"""The parts of a form: questions, groups of questions, text between them, and sections.

Keys are the stable link ids of FHIR: they never change their meaning and are never used again for something
else. Titles, labels and hints are for screens and may change from one version of a form to the next.
"""

from dataclasses import KW_ONLY, dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from kith.engines.forms.rules.values import Kind, Value
from kith.engines.forms.rules.when import When

Bound: TypeAlias = int | Decimal | date


@dataclass(frozen=True)
class Option:
    """One listed answer. Points are what a practitioner's tool gives it, if the form adds up a total."""

    code: str
    label: str
    _: KW_ONLY
    hint: str = ""
    points: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def is_current(self, on: date) -> bool:
        """Whether the code may be newly chosen on that day; both ends are included."""
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_to is None or on <= self.valid_to
        )


@dataclass(frozen=True)
class Question:
    """One question.

    `short` is its name in messages and lists ("Date seen"), where the label is a full sentence.
    `required_to_finalise` never stands in the way of saving. `repeats` takes several values; to repeat
    several questions together use a `Group`. `per_child` asks it of each child of the work. `fresh` means
    the words must be written for this form: copied words do not count when finalising. `prefill` names the
    source its first value may come from. `sensitive` is the privacy field class ("LOC", "TPI"…), empty for
    an ordinary answer. `lowest` and `highest` bound numbers and dates, both included.
    """

    key: str
    kind: Kind
    label: str
    _: KW_ONLY
    short: str = ""
    hint: str = ""
    required_to_finalise: bool = False
    choices: tuple[Option, ...] = ()
    code_set: str = ""
    units: tuple[str, ...] = ()
    when: When | None = None
    repeats: bool = False
    per_child: bool = False
    read_only: bool = False
    initial: Value | None = None
    prefill: str = ""
    sensitive: str = ""
    fresh: bool = False
    max_length: int | None = None
    lowest: Bound | None = None
    highest: Bound | None = None
    not_future: bool = False

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.short or self.label


@dataclass(frozen=True)
class Display:
    """Words between the questions; nothing to answer."""

    key: str
    text: str
    _: KW_ONLY
    when: When | None = None

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.text


@dataclass(frozen=True)
class Group:
    """Questions that belong together.

    With `repeats` the author adds entries (an objective, a parent), each called `entry` on the screen; with
    `per_child` there is one for each child of the work. `required_to_finalise` asks for at least one entry.
    """

    key: str
    title: str
    items: "tuple[Item, ...]"
    _: KW_ONLY
    guidance: str = ""
    entry: str = "entry"
    when: When | None = None
    repeats: bool = False
    per_child: bool = False
    required_to_finalise: bool = False

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.title


Item: TypeAlias = Question | Display | Group


@dataclass(frozen=True)
class Section:
    """One page of a form. With `per_child` every child of the work has their own."""

    key: str
    title: str
    questions: tuple[Item, ...]
    _: KW_ONLY
    guidance: str = ""
    when: When | None = None
    per_child: bool = False

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.title


@dataclass(frozen=True)
class Score:
    """A total that a practitioner's tool declares over its own items. Never computed over anything else."""

    key: str
    label: str
    questions: tuple[str, ...]
