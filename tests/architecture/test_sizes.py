"""Files and functions stay small. The exceptions have names on them, and the list only shrinks."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "kith"
FILES = sorted(f for f in SOURCE.rglob("*.py") if "migrations" not in f.parts)
LONGEST_FILE = 400
LONGEST_TEST_FILE = 700  # tables of worked examples run long
LONGEST_FUNCTION = 40

# function or file: why it may be longer, and who agreed
EXCEPTIONS: dict[str, str] = {
    "record/people/web/presenters/details.py:detail_lists": "to be split: one list for each kind of fact",
}


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(SOURCE)))
def test_no_file_and_no_function_is_too_long(file):
    text = file.read_text()
    name = str(file.relative_to(SOURCE))
    longest = LONGEST_TEST_FILE if "tests" in file.parts else LONGEST_FILE
    assert len(text.splitlines()) <= longest or name in EXCEPTIONS, (
        f"{name} is too long: split it by subject."
    )
    if "tests" in file.parts:
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            where = f"{name}:{node.name}"
            assert body_length(node) <= LONGEST_FUNCTION or where in EXCEPTIONS, (
                f"{where} is too long: name its parts."
            )


def body_length(node: ast.FunctionDef) -> int:
    """Lines of a function without its signature and docstring."""
    body = node.body
    if (
        isinstance(body[0], ast.Expr)
        and isinstance(body[0].value, ast.Constant)
        and isinstance(body[0].value.value, str)
    ):
        body = body[1:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_every_exception_is_still_needed():
    for name in EXCEPTIONS:
        file, _, function = name.partition(":")
        assert (SOURCE / file).exists(), f"{name} is gone: take it off the list."
        if function:
            found = [
                n
                for n in ast.walk(ast.parse((SOURCE / file).read_text()))
                if isinstance(n, ast.FunctionDef) and n.name == function
            ]
            assert found, f"{name} is gone: take it off the list."
            assert body_length(found[0]) > LONGEST_FUNCTION, f"{name} is short now: take it off the list."
