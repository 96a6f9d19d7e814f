"""A rule of a return, and the book of them.

    @rule("355", Episodes="DECOM DEC")
    def lasted_less_than_a_day(year: Year) -> pl.Expr:
        '''Episode appears to have lasted for less than 24 hours'''
        return this.DECOM == this.DEC

The keyword names the table whose rows are flagged and the fields shown; a rule that flags two tables names
both and returns an expression for each. A table named without an expression is one the others look into: its
row is flagged with the row that looks. The first paragraph of the docstring is the published message, the
rest our note on it (where tools in use differ, what we decided). What a rule reads and needs is found from
its expressions, never declared.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import ModuleType

import polars as pl

from .year import Year

Tests = Mapping[str, pl.Expr]
Build = Callable[[Year], "pl.Expr | Tests"]


class Severity(StrEnum):
    """What a flag asks for: an error is put right, a query is confirmed or explained."""

    ERROR = "error"
    QUERY = "query"


@dataclass(frozen=True, eq=False)
class Rule:
    """One published rule over one span of years. Call `tests(year)` for its expressions by table."""

    code: str
    name: str
    message: str
    note: str
    shows: Mapping[str, tuple[str, ...]]
    build: Build
    since: int
    until: int
    severity: Severity = Severity.ERROR
    whole_return: bool = False
    published: bool = True

    def applies_in(self, year: int) -> bool:
        """Whether the rule is in force in the collection year."""
        return self.since <= year <= self.until

    def tests(self, year: Year) -> Tests:
        """The expression for each table: true on the rows the rule flags."""
        built = self.build(year)
        if isinstance(built, pl.Expr):
            return {next(iter(self.shows)): built}
        return built


def rule(
    code: str,
    tables: Mapping[str, str] | None = None,
    *,
    since: int = 0,
    until: int = 9999,
    severity: Severity = Severity.ERROR,
    whole_return: bool = False,
    **shows: str,
) -> Callable[[Build], Rule]:
    """Declare a rule. `since` and `until` are collection years, both included; `shows` is fields by
    table; `tables` says the same as a mapping.

    `whole_return` marks a rule that compares children with one another, and so cannot be asked about one
    child.
    """

    def declare(build: Build) -> Rule:
        message, note = _message_and_note(build)
        fields = {table: tuple(names.split()) for table, names in {**(tables or {}), **shows}.items()}
        return Rule(code, build.__name__, message, note, fields, build, since, until, severity, whole_return)

    return declare


def _message_and_note(build: Build) -> tuple[str, str]:
    message, _, note = inspect.cleandoc(build.__doc__ or "").partition("\n\n")
    if not message:
        raise ValueError(f"rule {build.__name__} has no docstring: it must be the published message")
    return " ".join(message.split()), note.strip()


class RuleBook:
    """The rules of one return, in every year. Two rules with one code in one year are refused at start-up."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(sorted(rules, key=lambda each: (each.code, each.since)))
        for earlier, later in zip(self.rules, self.rules[1:], strict=False):
            if earlier.code == later.code and later.since <= earlier.until:
                raise ValueError(f"rule {later.code} is declared twice for {later.since}")

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def for_year(self, year: int) -> tuple[Rule, ...]:
        """The rules in force in a collection year, by code."""
        return tuple(rule for rule in self.rules if rule.applies_in(year))


def declared_in(*modules: ModuleType) -> Iterator[Rule]:
    """Every rule declared in these modules. A rule joins the book by being written; nothing
    registers itself.
    """
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, Rule):
                yield value
