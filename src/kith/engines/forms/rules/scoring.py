"""Totals of a practitioner's own tool.

A tool may total its own items and nothing else: every total names the questions it added and the points
each gave. No weight, no band and no hidden item; a question that is not shown or not answered adds nothing
and is said to be left out.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from kith.engines.forms.rules.conditions import shown
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.entries import Entries
from kith.engines.forms.rules.items import Question, Score
from kith.engines.forms.rules.values import Answers, Path, Place, Value, each


@dataclass(frozen=True)
class Counted:
    """One question that was added, and the points its answer gave."""

    label: str
    points: int


@dataclass(frozen=True)
class Total:
    """A total with everything that went into it; `left_out` names the shown questions that have no answer
    yet.
    """

    key: str
    label: str
    path: Path
    points: int
    counted: tuple[Counted, ...]
    left_out: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Whether every question shown was answered."""
        return not self.left_out


def totals(form: Form, answers: Answers, *, children: Sequence[str] = ()) -> tuple[Total, ...]:
    """Every total the form declares, one for each child where its questions are asked for each child."""
    visible = shown(form, answers, children=children)
    entries = Entries(form, answers, children=children)
    return tuple(
        _total(form, score, path, answers, visible)
        for score in form.scores
        for path in entries.paths(form.placed[score.questions[0]].scope)
    )


def _total(form: Form, score: Score, path: Path, answers: Answers, visible: Container[Place]) -> Total:
    counted: list[Counted] = []
    left_out: list[str] = []
    for key in score.questions:
        place, question = Place(key, path), form.questions[key]
        if place in visible and place in answers:
            counted.append(Counted(question.name, _points(question, answers[place])))
        elif place in visible:
            left_out.append(question.name)
    return Total(
        score.key, score.label, path, sum(one.points for one in counted), tuple(counted), tuple(left_out)
    )


def _points(question: Question, answer: Value) -> int:
    by_code = {option.code: option.points or 0 for option in question.choices}
    return sum(one if isinstance(one, int) else by_code.get(str(one), 0) for one in each(answer))
