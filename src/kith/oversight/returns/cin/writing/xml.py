"""A census as XML, in the order its schema asks for.

The text is put together from the inside out, a table at a time: the rows of a module become text, the texts of
one parent are joined, and become part of the parent's row. A field that is blank is left out; a blank row is
an empty element.
"""

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from ...core.layout import TableSpec
from ...core.words import TEXT
from ...core.year import Year
from ..shape import CHILD, Module

NUMBER, IDENTIFIER = "Child", "LAchildID"
NUMBERS = ("CINdetailsID", "AssessmentID", "CPPID")
ORDER = {  # where fields stand after modules
    "CINdetails": (
        "CINreferralDate",
        "ReferralSource",
        "PrimaryNeedCode",
        "CINclosureDate",
        "ReasonForClosure",
        "DateOfInitialCPC",
        "Assessments",
        "CINPlanDates",
        "Section47",
        "ReferralNFA",
        "ChildProtectionPlans",
        "PreProceedingsandFGDM",
    )
}
COLLECTION = ("Collection", "Year", "ReferenceDate")
SOURCE = ("SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo", "DateTime")
ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
NOT_XML = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]"
AT_ONCE = 10_000


class NotWritableError(ValueError):
    """A value holds a character that XML cannot."""


def write_census(tables: Mapping[str, pl.DataFrame], path: Path, year: Year) -> None:
    """Write the tables of a census to a file, encoded as UTF-8.

    Rows belong together by `Child`, where the tables have it, or else by `LAchildID`, and by the numbers of
    the modules around them. Raises NotWritableError.
    """
    specs = year.tables
    texts = {name: _texts(tables[name], spec) for name, spec in specs.items() if name in tables}
    child = NUMBER if NUMBER in texts["ChildIdentifiers"].columns else IDENTIFIER
    parts = [_module(each, texts, specs, (child,)) for each in CHILD]
    people = texts["ChildIdentifiers"].select(child).unique(maintain_order=True)
    for name, part in zip((each.element for each in CHILD), parts, strict=True):
        people = people.join(part.rename({"text": name}), on=child, how="left", maintain_order="left")
    written = people.select(
        pl.concat_str(
            pl.lit("<Child>"), *(each.element for each in CHILD), pl.lit("</Child>\n"), ignore_nulls=True
        )
    ).to_series()
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<Message>\n')
        file.write(_header(texts["Header"]) + "\n<Children>\n")
        for start in range(0, len(written), AT_ONCE):
            file.write("".join(written.slice(start, AT_ONCE).to_list()))
        file.write("</Children>\n</Message>\n")


def _texts(table: pl.DataFrame, spec: TableSpec) -> pl.DataFrame:
    """Every field as it is written; text that could not be read is written as it was."""
    held = [name for name in spec.fields if name in table.columns]
    shown = table.select(_as_written(table, name) for name in held)
    for name in held:
        if shown.get_column(name).str.contains(NOT_XML).any():
            raise NotWritableError(f"{spec.name} {name} holds a character that XML cannot")
    return shown


def _as_written(table: pl.DataFrame, name: str) -> pl.Expr:
    column = pl.col(name)
    if table.schema[name] == pl.Date:
        column = column.dt.strftime("%Y-%m-%d")
    elif table.schema[name] == pl.Boolean:
        column = column.cast(pl.Int8)
    unread = f"{name}.{TEXT}"
    text = column.cast(pl.String)
    return (pl.coalesce(text, unread) if unread in table.columns else text).alias(name)


def _element(name: str) -> pl.Expr:
    """A field as an element; null where it is blank."""
    value = pl.col(name)
    for character, escape in ESCAPES:
        value = value.str.replace_all(character, escape, literal=True)
    return (pl.lit(f"<{name}>") + value + pl.lit(f"</{name}>")).alias(name)


def _module(
    module: Module, texts: Mapping[str, pl.DataFrame], specs: Mapping[str, TableSpec], around: tuple[str, ...]
) -> pl.DataFrame:
    """For what is around the module, the text of all its elements there: the columns `around`, and `text`."""
    if module.table not in texts:
        return pl.DataFrame(schema=dict.fromkeys((*around, "text"), pl.String))
    rows = texts[module.table]
    fields = [name for name in specs[module.table].fields if name not in (NUMBER, *NUMBERS)]
    if module.table != "ChildIdentifiers":
        fields.remove(IDENTIFIER)
    if module.is_list:
        (field,) = fields
        value = pl.coalesce(_element(field), pl.lit(f"<{field}/>")).str.join("")
        whole = pl.concat_str(pl.lit(f"<{module.element}>"), value, pl.lit(f"</{module.element}>"))
        return rows.group_by(around, maintain_order=True).agg(whole.alias("text"))
    keys = (*around, module.number) if module.number else around
    for each in module.inside:
        found = _module(each, texts, specs, keys).rename({"text": each.element})
        rows = rows.join(found, on=keys, how="left", maintain_order="left")
    order = ORDER.get(module.element, (*fields, *(each.element for each in module.inside)))
    whole = pl.concat_str(
        pl.lit(f"<{module.element}>"),
        *(_element(name) if name in fields else pl.col(name) for name in order if name in rows.columns),
        pl.lit(f"</{module.element}>"),
        ignore_nulls=True,
    )
    return rows.group_by(around, maintain_order=True).agg(whole.str.join("").alias("text"))


def _header(header: pl.DataFrame) -> str:
    def fields(*names: str) -> str:
        shown = header.select(_element(name) for name in names if name in header.columns).row(0)
        return "".join(text for text in shown if text is not None)

    collection = f"<CollectionDetails>{fields(*COLLECTION)}</CollectionDetails>"
    return f"<Header>\n{collection}\n<Source>{fields(*SOURCE)}</Source>\n</Header>"
