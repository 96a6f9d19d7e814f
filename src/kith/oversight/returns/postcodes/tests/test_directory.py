from pathlib import Path

import pytest

from ...reading.problems import UnreadableFileError
from ..directory import build_directory, read_directory

SAMPLE = Path(__file__).parent / "sample_directory.csv"


def test_the_table_is_built_from_the_published_directory(tmp_path: Path) -> None:
    assert build_directory(SAMPLE, tmp_path / "p.parquet") == 6
    rows = {row[0]: row[1:] for row in read_directory(tmp_path / "p.parquet").iter_rows()}
    assert rows["E16AN"] == ("211", 533_700, 181_400)  # a London borough
    assert rows["CO11AA"] == ("881", 599_500, 225_200)  # the county, not its district
    assert rows["EH11AA"][0] == "SCO"
    assert rows["CF101AA"][0] == "WAL"
    assert rows["BT11AA"][0] == "NIR"
    assert rows["ZZ991AA"] == (None, None, None)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n")
    with pytest.raises(UnreadableFileError, match="the directory has no column pcds"):
        build_directory(other, tmp_path / "p.parquet")
    with pytest.raises(UnreadableFileError, match="not a postcode table"):
        read_directory(other)
