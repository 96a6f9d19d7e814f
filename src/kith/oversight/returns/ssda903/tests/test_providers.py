from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from ...reading.problems import UnreadableFileError
from ..providers import read_providers

HEADINGS = ["URN", "PLACE_CODES", "PROVIDER_CODES", "POSTCODE", "REG_END", "LA_CODE"]


def test_a_list_is_read_with_dashes_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(
        f"{','.join(HEADINGS)}\n1234567,K1|K2,PR4,ab1 2cd,-,211\nSC9,U1 U6,PR1,-,01/05/2025,-\n"
    )
    assert read_providers(tmp_path / "p.csv").rows() == [
        ("1234567", ["K1", "K2"], ["PR4"], "AB12CD", None, "211"),
        ("SC9", ["U1", "U6"], ["PR1"], None, date(2025, 5, 1), None),
    ]


def test_a_workbook_is_read_below_its_title(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "p.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Provider list"])
        sheet.write_row(2, 0, HEADINGS)
        sheet.write_row(3, 0, [1234567, "K2", "PR4", "AB1 2CD", "-", 211])
    assert read_providers(tmp_path / "p.xlsx").row(0) == ("1234567", ["K2"], ["PR4"], "AB12CD", None, "211")


def test_a_list_without_numbers_is_refused(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text("NAME,POSTCODE\nx,y\n")
    with pytest.raises(UnreadableFileError, match="no column URN"):
        read_providers(tmp_path / "p.csv")
