"""Rules that say one thing about one field, made from data and not written by hand.

`field_rules.csv` has a row for each: code, years, table, field, published message and one of these tests:

    code             blank, or not in the field's code set
    code if given    not blank, and not in the code set
    date             blank, or not a date
    date if given    not blank, and not a date
    A to B if given  not blank, and not a whole number from A to B
    child in T       the child has no row in table T
    same as T        the field differs from the child's row in T
    child once       the child has more than one row in the table
"""

from collections.abc import Collection, Iterator

import polars as pl

from .layout import Layout, rows_of
from .rules import Build, Rule
from .words import among, differs, given, unreadable
from .year import Year


def field_rules(layout: Layout) -> Iterator[Rule]:
    """Every published rule about a single field."""
    for row in rows_of(layout.folder / "field_rules.csv"):
        yield Rule(
            code=row["code"],
            name=f"{row['table']}_{row['field']}_{row['test']}".lower().replace(" ", "_"),
            message=row["message"],
            note="",
            shows={row["table"]: (row["field"],)},
            build=_build(row["test"], row["table"], row["field"], layout.key),
            since=int(row["first_year"] or 0),
            until=int(row["last_year"] or 9999),
        )


def required_rules(layout: Layout) -> Iterator[Rule]:
    """A rule of our own for each field that must be completed and that no published rule covers.

    The condition is the `required` column of `fields.csv`: "always", or `FIELD=A|B`, or `FIELD!=A|B`.
    """
    for row in rows_of(layout.folder / "fields.csv"):
        if row["required"]:
            yield Rule(
                code=f"REQ-{row['table']}-{row['field']}",
                name=f"{row['table']}_{row['field']}_is_completed".lower(),
                message=f"{row['field']} must be completed{_when(row['required'])}",
                note="Made from the published layout; not a published rule.",
                shows={row["table"]: (row["field"],)},
                build=_required(row["field"], row["required"]),
                since=int(row["first_year"] or 0),
                until=int(row["last_year"] or 9999),
                published=False,
            )


def form_rules(layout: Layout, *, but_not: Collection[str] = ()) -> Iterator[Rule]:
    """Rules of our own about what the schema of a return refuses: text that is not the date, number or yes or
    no it should be, and a code that is not in its code set, where no published rule asks.

    `but_not` names code fields that a rule written by hand asks about.
    """
    asked = {*but_not, *(row["field"] for row in rows_of(layout.folder / "field_rules.csv"))}
    for row in rows_of(layout.folder / "fields.csv"):
        if row["column"] == "optional" or row["field"] in asked:
            continue
        if row["kind"] in FORMS or row["code_set"]:
            said = FORMS.get(row["kind"], f"a code of {row['code_set']}")
            yield Rule(
                code=f"FORM-{row['table']}-{row['field']}",
                name=f"{row['table']}_{row['field']}_has_its_form".lower(),
                message=f"{row['field']} must be {said}",
                note="Made from the published layout; not a published rule.",
                shows={row["table"]: (row["field"],)},
                build=_form(row["field"], row["kind"], row["code_set"]),
                since=int(row["first_year"] or 0),
                until=int(row["last_year"] or 9999),
                published=False,
            )


FORMS = {
    "date": "a date",
    "integer": "a whole number",
    "decimal": "a number",
    "boolean": "0, 1, false or true",
}


def _form(field: str, kind: str, code_set: str) -> Build:
    def build(year: Year) -> pl.Expr:
        column = pl.col(field)
        if kind in FORMS:
            return unreadable(column)
        return given(column) & ~among(column, *year.codes(code_set))

    return build


def _when(condition: str) -> str:
    if condition == "always":
        return ""
    field, unless, codes = _condition(condition)
    return f" {'unless' if unless else 'where'} {field} is {' or '.join(codes)}"


def _condition(text: str) -> tuple[str, bool, list[str]]:
    field, _, codes = text.partition("=")
    return field.removesuffix("!"), field.endswith("!"), codes.split("|")


def _required(field: str, condition: str) -> Build:
    def build(year: Year) -> pl.Expr:
        missing = ~given(pl.col(field))
        if condition == "always":
            return missing
        other, unless, codes = _condition(condition)
        holds = among(pl.col(other), *codes)
        return missing & (~holds if unless else holds)

    return build


def _build(test: str, table: str, field: str, key: str) -> Build:
    """The expression of a row of `field_rules.csv`. Raises ValueError, when first built, for a test
    not named above.
    """

    def build(year: Year) -> pl.Expr:
        column, words = pl.col(field), test.split()
        code_set = year.tables[table].fields[field].code_set
        if words[-2:] == ["if", "given"]:
            return _wrong_if_given(words[:-2], column, year, code_set)
        if words[0] in ("child", "same"):
            return _against_the_child(words, column, key)
        if words == ["code"]:
            return ~among(column, *year.codes(code_set))
        if words == ["date"]:
            return column.is_null()
        raise ValueError(f"field_rules.csv: no test is called {test!r}")

    return build


def _wrong_if_given(words: list[str], column: pl.Expr, year: Year, code_set: str) -> pl.Expr:
    if words == ["code"]:
        return given(column) & ~among(column, *year.codes(code_set))
    if words == ["date"]:
        return unreadable(column)
    least, _, most = words
    return unreadable(column) | ~column.is_between(int(least), int(most))


def _against_the_child(words: list[str], column: pl.Expr, key: str) -> pl.Expr:
    if words == ["child", "once"]:
        return pl.col(key).is_not_null() & pl.col(key).is_duplicated()
    prefix = words[-1].lower()
    held = pl.col(f"{prefix}.{key}").is_not_null()
    if words[0] == "same":
        return held & differs(column, pl.col(f"{prefix}.{column.meta.output_name()}"))
    return pl.col(key).is_not_null() & ~held
