"""The command an analyst uses on a folder of files. It needs no database and no settings.

    python -m kith.oversight.returns check 903 FOLDER --year 2026 [--last-year FOLDER] [--providers FILE] …
    python -m kith.oversight.returns check cin FILE …

Exit status: 0 nothing is flagged; 1 something is; 2 the return, or a file of it, could not be read.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from .core.check import UnknownRuleError
from .core.layout import UnknownYearError
from .core.results import CheckResult, State
from .reading.problems import UnreadableFileError

CLEAN, FLAGGED, UNREADABLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    parser = argparse.ArgumentParser(prog="returns", description="Check and prepare the statutory returns.")
    add_commands(parser)
    chosen = parser.parse_args(arguments)
    try:
        status: int = chosen.run(chosen)
    except (FileNotFoundError, UnknownYearError, UnknownRuleError, UnreadableFileError) as error:
        print(f"returns: {error}", file=sys.stderr)
        return UNREADABLE
    return status


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Add this area's commands to a parser; after parsing, call `run(namespace)` of the result for
    the exit status.
    """
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    kinds = commands.add_parser("check", help="check a return").add_subparsers(
        required=True, metavar="RETURN"
    )
    _add_looked_after(kinds.add_parser("903", help="looked-after children (SSDA903)"))
    _add_census(kinds.add_parser("cin", help="children in need census"))
    postcodes = commands.add_parser("postcodes", help="build the postcode table from the ONS directory")
    postcodes.add_argument("source", type=Path, help="the ONS Postcode Directory, CSV")
    postcodes.add_argument("target", type=Path, help="the table to write, .parquet")
    postcodes.set_defaults(run=_build_postcodes)


def _add_looked_after(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="folder of CSV files, or one CSV or XML file")
    parser.add_argument(
        "--year", type=int, required=True, help="the year the collection ends in, such as 2026"
    )
    parser.add_argument("--last-year", type=Path, metavar="FOLDER", help="last year's return")
    parser.add_argument(
        "--providers", type=Path, metavar="FILE", help="the inspectorate's provider list, CSV or XLSX"
    )
    parser.add_argument(
        "--postcodes", type=Path, metavar="FILE", help="the postcode table (see: returns postcodes)"
    )
    parser.add_argument("--authority", metavar="CODE", help="three-figure code of the returning authority")
    add_report_arguments(parser)
    parser.set_defaults(run=_check_looked_after)


def _add_census(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the census, XML")
    parser.add_argument(
        "--year", type=int, help="the year the collection ends in, where the header's is not to be used"
    )
    add_report_arguments(parser)
    parser.set_defaults(run=_check_census)


def add_report_arguments(parser: argparse.ArgumentParser) -> None:
    """What every check can be asked for: some rules only, and the forms of report."""
    parser.add_argument("--rules", metavar="CODES", help="only these rules, with commas between")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write every flag as CSV")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the whole result as JSON")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page a manager can read")
    parser.add_argument("--xlsx", type=Path, metavar="FILE", help="write a workbook, flagged cells marked")
    parser.add_argument(
        "--by", choices=("rule", "child", "worker"), default="rule", help="how to list the flags"
    )
    parser.add_argument("--quiet", action="store_true", help="print no progress and no list of rules")


def _check_looked_after(chosen: argparse.Namespace) -> int:
    from .ssda903.files import check_folder

    result = check_folder(
        chosen.folder,
        year=chosen.year,
        last_year=chosen.last_year,
        providers=chosen.providers,
        postcodes=chosen.postcodes,
        authority=chosen.authority,
        rules=chosen_rules(chosen),
        say=progress(chosen),
    )
    return report(result, chosen)


def _check_census(chosen: argparse.Namespace) -> int:
    from .cin.files import check_file

    result = check_file(chosen.file, year=chosen.year, rules=chosen_rules(chosen), say=progress(chosen))
    return report(result, chosen)


def chosen_rules(chosen: argparse.Namespace) -> list[str] | None:
    """The codes after --rules, or None for all."""
    return [code.strip() for code in chosen.rules.split(",") if code.strip()] if chosen.rules else None


def progress(chosen: argparse.Namespace) -> Callable[[str], None]:
    """Says each stage on the error stream, unless asked to be quiet."""
    return (
        (lambda _: None) if chosen.quiet else (lambda stage: print(f"… {stage}", file=sys.stderr, flush=True))
    )


def report(result: CheckResult, chosen: argparse.Namespace) -> int:
    """Write the reports asked for, print the summary, and return the exit status."""
    write_reports(result, csv=chosen.csv, json=chosen.json, html=chosen.html, xlsx=chosen.xlsx)
    for problem in result.problems:
        print(f"returns: {problem}", file=sys.stderr)
    _print_summary(result, by="" if chosen.quiet else chosen.by)
    if result.problems:
        return UNREADABLE
    return FLAGGED if result.in_state(State.FLAGGED) else CLEAN


def write_reports(
    result: CheckResult,
    *,
    csv: Path | None = None,
    json: Path | None = None,
    html: Path | None = None,
    xlsx: Path | None = None,
) -> None:
    """Write the forms of report a file is named for. What one form needs is loaded only when it is
    asked for.
    """
    if csv is not None or json is not None:
        from .reports.flat import write_findings_csv, write_json

        if csv is not None:
            write_findings_csv(result, csv)
        if json is not None:
            write_json(result, json)
    if html is not None:
        from .reports.page import write_page

        write_page(result, html)
    if xlsx is not None:
        from .reports.workbook import write_workbook

        write_workbook(result, xlsx)


def _print_summary(result: CheckResult, *, by: str) -> None:
    flagged, not_run = result.in_state(State.FLAGGED), result.in_state(State.NOT_RUN)
    if by == "rule":
        for outcome in flagged:
            print(f"{outcome.rule.code:>10}  {outcome.flagged:>7,}  {outcome.rule.message}")
    elif by:
        _print_people(result, by)
    if by:
        for reason in dict.fromkeys(outcome.reason for outcome in not_run):
            codes = [outcome.rule.code for outcome in not_run if outcome.reason == reason]
            print(f"   not run  {len(codes):>7,}  {reason}: {', '.join(codes)}")
    print(
        f"{result.kind} {result.year.number}: {sum(outcome.flagged for outcome in flagged):,} flags; "
        f"{len(flagged)} rules flag something, {len(result.in_state(State.PASSED))} passed, "
        f"{len(not_run)} were not run"
    )


def _print_people(result: CheckResult, by: str) -> None:
    from .reports.grouping import by_child, by_worker

    counted = by_child(result) if by == "child" else by_worker(result)
    name = counted.columns[0]
    for row in counted.iter_rows(named=True):
        others = ", ".join(f"{number:,} {what}" for what, number in row.items() if what != name)
        print(f"{row[name]!s:>30}  {others}")


def _build_postcodes(chosen: argparse.Namespace) -> int:
    from .postcodes.directory import build_directory

    print(f"{build_directory(chosen.source, chosen.target):,} postcodes written to {chosen.target}")
    return CLEAN
