"""The report as CSV and as JSON."""

import json
from pathlib import Path

from ..core.results import CheckResult
from .grouping import by_rule
from .safety import harmless_texts


def write_findings_csv(result: CheckResult, path: Path) -> None:
    """Every flag as a row: rule, table, row, line, child, values. Opens in Excel as it is (UTF-8
    with its mark).
    """
    harmless_texts(result.with_values).write_csv(path, include_bom=True)


def write_rules_csv(result: CheckResult, path: Path) -> None:
    """Every rule as a row: its state, how many it flags, why it was not run."""
    harmless_texts(by_rule(result)).write_csv(path, include_bom=True)


def write_json(result: CheckResult, path: Path) -> None:
    """The whole result: return, year, problems, rules with their outcomes, and findings."""
    head = {
        "return": result.kind,
        "year": result.year.number,
        "problems": list(result.problems),
        "rules": by_rule(result).to_dicts(),
    }
    opened = json.dumps(head, ensure_ascii=False).removesuffix("}")
    with path.open("w", encoding="utf-8") as file:
        file.write(f'{opened}, "findings": ')
        result.with_values.write_json(file)
        file.write("}")
