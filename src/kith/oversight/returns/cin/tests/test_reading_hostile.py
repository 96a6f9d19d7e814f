"""Census files that mean harm, or are broken. Numbers are those of the project's list of bad inputs."""

import time
from pathlib import Path

import pytest

from ...reading.problems import UnreadableFileError
from .. import LAYOUT
from ..files import check_file
from ..reading import OtherReturnError, read_children, read_header, read_tables, repeated_identifiers
from .files import census, child, write

XML = '<?xml version="1.0" encoding="utf-8"?>\n'


def refused(folder: Path, text: str | bytes) -> UnreadableFileError:
    """Both ways of reading refuse the file, with the same words."""
    path = write(folder, text)
    with pytest.raises(UnreadableFileError) as by_tables:
        read_tables(path, LAYOUT)
    with pytest.raises(UnreadableFileError) as by_children:
        list(read_children(path))
    assert str(by_tables.value) == str(by_children.value)
    return by_tables.value


@pytest.mark.parametrize(
    "document_type",
    [
        pytest.param('[<!ENTITY x SYSTEM "file:///etc/passwd">]', id="b066"),
        pytest.param('[<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]', id="b067"),
        pytest.param('SYSTEM "http://127.0.0.1:9/x.dtd"', id="b068"),
        pytest.param('[<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]', id="b069"),
        pytest.param('[<!ENTITY x "harmless">]', id="b072"),
    ],
)
def test_b066_b067_b068_b069_b072_a_document_type_is_refused(tmp_path: Path, document_type: str) -> None:
    text = census(child("<ReferralNFA>&x;</ReferralNFA>"), prolog=f"{XML}<!DOCTYPE Message {document_type}>")
    if "ENTITY x" not in document_type:
        text = text.replace("&x;", "0")
    assert "DOCTYPE" in refused(tmp_path, text).message


def test_b070_billion_laughs_is_refused_at_once(tmp_path: Path) -> None:
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 11)
    )
    text = census(child("<ReferralNFA>&a10;</ReferralNFA>"), prolog=f"{XML}<!DOCTYPE Message [{entities}]>")
    began = time.perf_counter()
    assert "DOCTYPE" in refused(tmp_path, text).message
    assert time.perf_counter() - began < 0.4  # twice 0.2 s: the file is read twice


def test_b071_a_large_entity_used_often_is_refused(tmp_path: Path) -> None:
    prolog = f'{XML}<!DOCTYPE Message [<!ENTITY x "{"x" * 50_000}">]>'
    text = census(child(f"<ReferralNFA>{'&x;' * 20_000}</ReferralNFA>"), prolog=prolog)
    assert "DOCTYPE" in refused(tmp_path, text).message


@pytest.mark.parametrize("where", ["child", "message"])
def test_b073_elements_nested_too_deep_are_refused(tmp_path: Path, where: str) -> None:
    deep = "<a>" * 100_000 + "</a>" * 100_000
    text = census(child(deep)) if where == "child" else f"<Message>{deep}</Message>"
    problem = refused(tmp_path, text)
    assert "64 deep" in problem.message
    assert problem.line


def test_b074_a_text_of_50_megabytes_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, census(child(f"<ReferralNFA>{'x' * 50_000_000}</ReferralNFA>"))).line == 11


def test_b075_xinclude_is_not_processed(tmp_path: Path) -> None:
    include = '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'
    read = read_tables(write(tmp_path, census(child(include))), LAYOUT)
    assert "include in CINdetails is not part of the census" in read.problems[0]
    assert "root:" not in str(read.tables)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(census(child()).replace("utf-8", "utf-7").encode(), id="utf-7"),
        pytest.param(census(child()).replace("utf-8", "utf-16").encode(), id="says utf-16, is utf-8"),
        pytest.param(census(child()).replace("utf-8", "no-such-code").encode(), id="unknown"),
        pytest.param(
            census(child(identifier="Zoë")).encode("windows-1252"), id="says utf-8, is windows-1252"
        ),
    ],
)
def test_b076_a_wrong_encoding_is_refused(tmp_path: Path, data: bytes) -> None:
    message = refused(tmp_path, data).message
    assert "well-formed" in message or "save it as UTF-8" in message


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1252", "utf-8-sig"])
def test_another_encoding_rightly_declared_is_read(tmp_path: Path, encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    text = census(child(identifier="Zoë")).replace("utf-8", declared)
    (found,) = read_children(write(tmp_path, text.encode(encoding)))
    assert found.identifier == "Zoë"


def test_b077_a_truncated_file_is_refused_with_its_line(tmp_path: Path) -> None:
    text = census(child())
    problem = refused(tmp_path, text[: text.index("<CINdetails>")])
    assert problem.line == 11
    assert str(problem).startswith("census.xml, line 11: ")


def test_b078_control_characters_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, census(child(identifier="A\x01"))).line == 9


def test_b079_a_hundred_thousand_attributes_are_refused(tmp_path: Path) -> None:
    many = " ".join(f'a{number}="1"' for number in range(100_000))
    assert "too many attributes" in refused(tmp_path, census(child(f"<ReferralNFA {many}/>"))).message


def test_b080_identifiers_used_twice_are_listed(tmp_path: Path) -> None:
    text = census("\n".join(child(identifier=each) for each in ("A", "B", "A")))
    path = write(tmp_path, text)
    assert repeated_identifiers(path) == {"A": (8, 18)}
    assert check_file(path).outcome("8510").rows["ChildIdentifiers"].to_list() == [0, 2]


def test_b081_a_file_for_another_authority_or_year_is_refused(tmp_path: Path) -> None:
    header = read_header(write(tmp_path, census(child())))
    header.must_be(authority="211", year=2026)
    with pytest.raises(OtherReturnError, match="for authority 211, not 212"):
        header.must_be(authority="212")
    with pytest.raises(OtherReturnError, match="for 2026, not 2025"):
        header.must_be(year=2025)


@pytest.mark.parametrize("data", [b"", b"LAchildID,UPN\n1,2\n", b"{}", b"<Message/>", b"\x00\x01\x02"])
def test_what_is_no_census_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnreadableFileError):
        read_tables(write(tmp_path, data), LAYOUT)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        check_file(tmp_path / "none.xml")


def test_a_file_too_large_to_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kith.oversight.returns.cin.reading.header.LARGEST", 100)
    assert "larger" in refused(tmp_path, census(child())).message
