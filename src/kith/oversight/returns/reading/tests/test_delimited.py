"""Files as they come: every oddity here has been sent by somebody."""

import pytest

from ..delimited import cells, open_delimited
from ..problems import UnreadableFileError


def read(data: bytes) -> list[tuple[object, ...]]:
    return cells(open_delimited(data, "file.csv")).rows()


def test_lines_are_counted_with_blank_ones() -> None:
    assert read(b"CHILD,DOB\n1,a\n\n , \n2,b\n") == [(2, "1", "a"), (5, "2", "b")]


def test_b083_a_byte_order_mark_is_not_part_of_the_heading() -> None:
    assert open_delimited(b"\xef\xbb\xbfCHILD,DOB\n", "file.csv").headings == ("CHILD", "DOB")


def test_b083_utf_16_is_read_by_its_mark() -> None:
    assert read("CHILD,DOB\n1,é\n".encode("utf-16")) == [(2, "1", "é")]


def test_b084_windows_1252_is_read() -> None:
    assert read("CHILD,NOTE\n1,O’Neill £5\n".encode("windows-1252")) == [(2, "1", "O’Neill £5")]


def test_b085_an_unclosed_quote_is_refused_at_its_line() -> None:
    with pytest.raises(UnreadableFileError, match=r"line 3: a quotation mark is opened and never closed"):
        read(b'CHILD,DOB\n1,"a"\n2,"b\n3,c\n')


def test_b086_too_many_cells_are_refused_at_the_line() -> None:
    with pytest.raises(UnreadableFileError, match=r"line 3: the row has 3 cells under 2 headings"):
        read(b"CHILD,DOB\n1,a\n2,b,c\n")


def test_b086_blank_cells_too_many_are_let_pass_and_too_few_are_blank() -> None:
    assert read(b"CHILD,DOB\n1,a,,\n2\n") == [(2, "1", "a"), (3, "2", None)]


def test_b087_a_heading_given_twice_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="line 1: the heading DOB is given twice"):
        open_delimited(b"CHILD,DOB,dob\n1,a,b\n", "file.csv")


@pytest.mark.parametrize("data", [b"CHILD,DOB\r1,a\r", b"CHILD,DOB\r\n1,a\r\n", b"CHILD,DOB\r\n1,a\r"])
def test_b088_lines_may_end_in_any_way(data: bytes) -> None:
    assert read(data) == [(2, "1", "a")]


def test_b090_a_nul_is_refused_at_its_line() -> None:
    with pytest.raises(UnreadableFileError, match="line 2: the file holds a NUL"):
        read(b"CHILD,DOB\n1,\x00\n")


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_b091_other_separators_are_told(separator: str) -> None:
    assert read(f"CHILD{separator}DOB\n1{separator}a,b\n".encode()) == [(2, "1", "a,b")]


@pytest.mark.parametrize("data", [b"", b"  \n "])
def test_b112_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="the file is empty"):
        open_delimited(data, "file.csv")
