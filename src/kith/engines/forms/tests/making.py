"""Short ways to make small forms and sets of answers in tests."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.items import Item, Option, Question, Section
from kith.engines.forms.rules.values import Kind, Other, Person, Place, Quantity, Scalar, Value

YES_NO_MAYBE = (Option("yes", "Yes"), Option("no", "No"), Option("maybe", "Maybe"))


def question(key: str = "q", kind: Kind = Kind.TEXT, **stated: Any) -> Question:
    """A question called by its key; choice questions get three choices, amounts are in days."""
    if kind in (Kind.CHOICE, Kind.OPEN_CHOICE) and "code_set" not in stated:
        stated.setdefault("choices", YES_NO_MAYBE)
    if kind is Kind.QUANTITY:
        stated.setdefault("units", ("days",))
    return Question(key, kind, key.replace("_", " ").capitalize(), **stated)


def form(*items: Item, version: int = 1, scores: Any = (), **stated: Any) -> Form:
    """A form of one section holding these items."""
    return Form("sample", version, "Sample", (Section("only", "The only section", items, **stated),), scores)


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)
entry_ids = st.sampled_from(["0001a", "0002b", "0003a"])
CHILDREN = ("c1", "c2")
NO_SETS: Mapping[str, Sequence[Option]] = MappingProxyType({})

_SCALARS: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.BOOLEAN: st.booleans(),
    Kind.INTEGER: st.integers(-(10**9), 10**9),
    Kind.DECIMAL: st.decimals(-(10**8), 10**8, places=6),
    Kind.DATE: st.dates(date(1900, 1, 1), date(2150, 12, 31)),
    Kind.DATETIME: st.datetimes(timezones=st.just(UTC)),
    Kind.TIME: st.times(),
    Kind.STRING: words,
    Kind.TEXT: words,
    Kind.PERSON: st.builds(Person, st.from_regex("[a-z0-9]{1,8}", fullmatch=True), words),
}


@st.composite
def values(draw: st.DrawFn, asked: Question, codes: tuple[str, ...]) -> Value:
    """Any value that answers a question, its codes from those given."""
    scalars: st.SearchStrategy[Scalar]
    if asked.kind is Kind.CHOICE:
        scalars = st.sampled_from(codes)
    elif asked.kind is Kind.OPEN_CHOICE:
        scalars = st.sampled_from(codes) | st.builds(Other, words)
    elif asked.kind is Kind.QUANTITY:
        scalars = st.builds(Quantity, _SCALARS[Kind.DECIMAL], st.sampled_from(asked.units))
    else:
        scalars = _SCALARS[asked.kind]
    if asked.repeats:
        return tuple(draw(st.lists(scalars, min_size=1, max_size=3, unique=True)))
    return draw(scalars)


@st.composite
def answer_sets(
    draw: st.DrawFn, of: Form, code_sets: Mapping[str, Sequence[Option]] = NO_SETS
) -> dict[Place, Value]:
    """Any answers about the children c1 and c2, shown or hidden, with up to three entries in each group."""
    answers = {}
    for key, asked in of.questions.items():
        options = asked.choices or code_sets.get(asked.code_set, ())
        codes = tuple(option.code for option in options)
        for _ in range(draw(st.integers(0, 2))):
            scope = of.placed[key].scope
            path = tuple(draw(st.sampled_from(CHILDREN) if name == "child" else entry_ids) for name in scope)
            answers[Place(key, path)] = draw(values(asked, codes))
    return answers
