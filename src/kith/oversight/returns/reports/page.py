"""The report as one HTML page a manager can read: what was found, in whose work, and what could not be asked.

No script, nothing fetched. Long lists are cut short and say of how many.
"""

from collections.abc import Iterable
from html import escape
from pathlib import Path

import polars as pl

from ..core.results import CheckResult, State
from .grouping import by_child, by_rule, by_worker

MOST_ROWS, MOST_EXAMPLES = 100, 20
STYLE = """
body{font:16px/1.5 Arial,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}
table{border-collapse:collapse;width:100%;margin:0 0 2rem}caption{text-align:left;font-
weight:bold;padding:.5rem 0} th,td{border-bottom:1px solid #b1b4b6;padding:.4rem .6rem;text-
align:left;vertical-align:top} td.number,th.number{text-align:right}.not-run{border-left:.4rem solid
#d4351c;padding-left:1rem}
"""


def write_page(result: CheckResult, path: Path) -> None:
    """Write the page."""
    path.write_text(page(result), encoding="utf-8")


def page(result: CheckResult) -> str:
    """The page as text."""
    title = f"Check of the {result.kind} return, {result.year.number}"
    body = "".join((_summary(result), _not_run(result), _rules(result), _people(result), _examples(result)))
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head>'
        f"<body><h1>{escape(title)}</h1>{body}</body></html>"
    )


def _summary(result: CheckResult) -> str:
    flagged, passed = len(result.in_state(State.FLAGGED)), len(result.in_state(State.PASSED))
    children = result.findings["child"].n_unique()
    problems = "".join(f"<li>{escape(each)}</li>" for each in result.problems)
    return (
        f"<p>{result.findings.height:,} flags on {children:,} children. {flagged} rules flag something, "
        f"{passed} passed, {len(result.in_state(State.NOT_RUN))} were not run.</p>"
        + (
            f'<div class="not-run"><h2>Files that could not be read</h2><ul>{problems}</ul></div>'
            if problems
            else ""
        )
    )


def _not_run(result: CheckResult) -> str:
    outcomes = [outcome for outcome in result.outcomes if outcome.reason]
    if not outcomes:
        return ""
    rows = ((outcome.rule.code, outcome.reason, outcome.rule.message) for outcome in outcomes)
    table = _table("Rules that were not run, or not wholly", ("Rule", "Why", "What it asks"), rows)
    return f'<div class="not-run">{table}</div>'


def _rules(result: CheckResult) -> str:
    flagged = by_rule(result).filter(pl.col("flagged") > 0).sort("flagged", descending=True)
    rows = flagged.select("rule", "flagged", "message").iter_rows()
    return _table("Flags by rule", ("Rule", "Flags", "What is wrong"), rows)


def _people(result: CheckResult) -> str:
    workers, children = by_worker(result), by_child(result)
    return _table(
        _of("Flags by social worker", workers.height),
        ("Social worker", "Children", "Flags"),
        workers.head(MOST_ROWS).iter_rows(),
    ) + _table(
        _of("Flags by child", children.height),
        ("Child", "Flags", "Rules"),
        children.head(MOST_ROWS).iter_rows(),
    )


def _examples(result: CheckResult) -> str:
    found = result.with_values
    if not found.height:
        return ""
    few = found.group_by("rule", maintain_order=True).head(MOST_EXAMPLES)
    rows = few.select("rule", "table", "line", "child", "values").iter_rows()
    headings = ("Rule", "Table", "Line", "Child", "Values")
    return _table(f"The first {MOST_EXAMPLES} flags of each rule", headings, rows)


def _of(caption: str, height: int) -> str:
    return f"{caption} (the first {MOST_ROWS} of {height:,})" if height > MOST_ROWS else caption


def _table(caption: str, headings: Iterable[str], rows: Iterable[tuple[object, ...]]) -> str:
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in headings)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    heading = f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
    return f"<table>{heading}<tbody>{body}</tbody></table>"


def _cell(value: object) -> str:
    if isinstance(value, int):
        return f'<td class="number">{value:,}</td>'
    return f"<td>{escape('' if value is None else str(value))}</td>"
