"""Cell text in spreadsheets that people open. Statutory machine files never pass through here."""

import unicodedata

_STARTS_A_FORMULA = frozenset("=+-@")
_STARTS_A_CELL_TRICK = frozenset("\t\r")


def for_spreadsheet(text: str) -> str:
    """`text` with an apostrophe before it when a spreadsheet might run it as a formula.

    It looks past spaces, controls and invisible characters, and at full-width forms of `=`, `+`, `-` and
    `@`, because spreadsheets do. Doing it twice changes nothing.
    """
    return f"'{text}" if _may_run(text) else text


def _may_run(text: str) -> bool:
    if text[:1] in _STARTS_A_CELL_TRICK:
        return True
    for char in text:
        if not _is_passed_over(char):
            return unicodedata.normalize("NFKC", char)[:1] in _STARTS_A_FORMULA or char == "\u2212"
    return False


def _is_passed_over(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf", "Zs", "Zl", "Zp"}
