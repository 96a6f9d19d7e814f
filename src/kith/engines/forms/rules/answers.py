"""From what was typed to an answer set.

An answer set maps each place to a typed value. Nothing here decides what is required: a half-finished form
is a good answer set, and `finalising` says what it still lacks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kith.engines.forms.rules.conditions import shown
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.items import Question
from kith.engines.forms.rules.parsed import SOMETHING_ELSE, Offered, Parsed, Refused, Typed
from kith.engines.forms.rules.typed_choices import read_boolean, read_choice, read_open_choice, read_person
from kith.engines.forms.rules.typed_dates import read_date, read_moment, read_time
from kith.engines.forms.rules.typed_numbers import read_decimal, read_integer, read_quantity
from kith.engines.forms.rules.typed_text import read_text
from kith.engines.forms.rules.values import Answers, Kind, Place, Scalar, Value


@dataclass(frozen=True)
class Submission:
    """A page as it was read.

    `answers` are the good ones, `cleared` the places emptied, `problems` and `notices` what to tell the
    author by place.
    """

    answers: dict[Place, Value]
    cleared: frozenset[Place]
    problems: dict[Place, Parsed]
    notices: tuple[str, ...]


@dataclass(frozen=True)
class Dropped:
    """An answer taken out because its question is not shown, with what to tell the author."""

    place: Place
    value: Value
    notice: str


def read(question: Question, typed: Typed, offered: Offered, *, kept: Value | None = None) -> Parsed:
    """The answer to one question from what was typed; `kept` is the answer already recorded, if any.

    Nothing is raised for bad input: the result says what is wrong and in which box.
    """
    try:
        if question.repeats:
            return _read_several(question, typed, offered, kept)
        if any(len(values) > 1 for values in typed.values()):
            raise Refused(f"{question.name}: give one answer only")
        return _read_one(question, typed, offered, kept)
    except Refused as refused:
        return Parsed(problem=refused.problem, box=refused.box)


def read_page(form: Form, typed: Mapping[Place, Typed], offered: Offered, *, kept: Answers) -> Submission:
    """Every answer of a submitted page, beside the answers already kept. Read-only questions are not read."""
    answers: dict[Place, Value] = {}
    cleared: set[Place] = set()
    problems: dict[Place, Parsed] = {}
    notices: list[str] = []
    for place, boxes in typed.items():
        question = form.questions[place.key]
        if question.read_only:
            continue
        parsed = read(question, boxes, offered, kept=kept.get(place))
        notices += parsed.notices
        if parsed.problem:
            problems[place] = parsed
        elif parsed.value is None:
            cleared.add(place)
        else:
            answers[place] = parsed.value
    return Submission(answers, frozenset(cleared), problems, tuple(notices))


def without_hidden(
    form: Form, answers: Answers, *, children: Sequence[str] = ()
) -> tuple[dict[Place, Value], tuple[Dropped, ...]]:
    """The answers to questions that are shown, and those left in hidden ones with a notice for each."""
    visible = shown(form, answers, children=children)
    kept = {place: value for place, value in answers.items() if place in visible}
    dropped = tuple(
        Dropped(
            place,
            value,
            _drop_notice(form.questions[place.key]),
        )
        for place, value in answers.items()
        if place not in visible
    )
    return kept, dropped


def _drop_notice(question: Question) -> str:
    return f"{question.name}: the answer was removed, as the question is no longer asked"


def _read_several(question: Question, typed: Typed, offered: Offered, kept: Value | None) -> Parsed:
    values: list[Scalar] = []
    notices: list[str] = []
    for single in _singles(question, typed):
        parsed = _read_one(question, single, offered, kept)
        notices += parsed.notices
        if parsed.value is not None and not isinstance(parsed.value, tuple) and parsed.value not in values:
            values.append(parsed.value)
    return Parsed(tuple(values) or None, notices=tuple(notices))


def _singles(question: Question, typed: Typed) -> list[Typed]:
    if question.kind is Kind.OPEN_CHOICE:
        # Ticked codes and words of one's own come from different boxes and are separate answers.
        codes, words = list(typed.get("", ())), typed.get("other", ())
        own: list[Typed] = [{"": (SOMETHING_ELSE,) if SOMETHING_ELSE in codes else (), "other": words}]
        return [{"": (code,)} for code in codes if code != SOMETHING_ELSE] + own
    count = max((len(values) for values in typed.values()), default=0)
    return [{box: values[n : n + 1] for box, values in typed.items()} for n in range(count)]


def _read_one(question: Question, typed: Typed, offered: Offered, kept: Value | None) -> Parsed:
    match question.kind:
        case Kind.STRING | Kind.TEXT:
            return read_text(question, next(iter(typed.get("", ())), ""))
        case Kind.CHOICE:
            return Parsed(read_choice(question, typed, offered, kept))
        case Kind.OPEN_CHOICE:
            return Parsed(read_open_choice(question, typed, offered, kept))
        case Kind.PERSON:
            return Parsed(read_person(question, typed, offered, kept))
        case Kind.BOOLEAN:
            return Parsed(read_boolean(question, typed))
        case _:
            return Parsed(_read_measured(question, typed, offered))


def _read_measured(question: Question, typed: Typed, offered: Offered) -> Scalar | None:
    match question.kind:
        case Kind.DATE:
            return read_date(question, typed, offered)
        case Kind.DATETIME:
            return read_moment(question, typed, offered)
        case Kind.TIME:
            return read_time(question, typed)
        case Kind.INTEGER:
            return read_integer(question, typed)
        case Kind.DECIMAL:
            return read_decimal(question, typed)
        case _:
            return read_quantity(question, typed)
