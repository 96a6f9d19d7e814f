import time

import pytest

from ...reading.problems import UnreadableFileError
from .. import LAYOUT
from ..xml import read_xml

TABLES = LAYOUT.tables(2027)
CHILD = """
<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID><SEX>F</SEX><DOB>01/05/2010</DOB><UASC>1</UASC><DUC/>
<IN_TOUCH>YES</IN_TOUCH>
<AREVIEW><REVIEW>01/06/2026</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
<AREVIEW><REVIEW>01/12/2026</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
<AMISSING><MISSING>M</MISSING><MIS_START>02/06/2026</MIS_START></AMISSING></HEADER>
<EPISODE><DECOM>01/05/2026</DECOM><PL>U1</PL></EPISODE>
<SWE><SW_ID>SW1</SW_ID><SW_DECOM>01/05/2026</SW_DECOM></SWE>
<ORDERS><DOLO_START>01/05/2026</DOLO_START></ORDERS>
</CHILD></EXPSSDA903>
"""


def test_every_table_is_read() -> None:
    tables = read_xml(CHILD.encode(), "r.xml", TABLES)
    assert {name: table.height for name, table in tables.items() if table.height} == {
        "Header": 1,
        "Episodes": 1,
        "Reviews": 2,
        "UASC": 1,
        "OC3": 1,
        "Missing": 1,
        "SWEpisodes": 1,
        "DoLo": 1,
    }
    assert tables["Episodes"].select("CHILD", "PLACE").row(0) == ("1", "U1")
    assert tables["Missing"].select("CHILD", "DOB").row(0) == ("1", "01/05/2010")
    assert tables["Header"]["UASC"][0] == "1"


def test_a_namespace_and_comments_are_no_matter() -> None:
    text = CHILD.replace("<EXPSSDA903>", '<EXPSSDA903 xmlns="urn:x"><!-- a note -->')
    assert read_xml(text.encode(), "r.xml", TABLES)["Reviews"].height == 2


HOSTILE = {
    "b066_an_external_entity": '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    "b067_an_http_entity": '<!DOCTYPE a [<!ENTITY e SYSTEM "http://localhost/x">]>',
    "b068_an_external_dtd": '<!DOCTYPE a SYSTEM "http://localhost/x.dtd">',
    "b069_a_parameter_entity": '<!DOCTYPE a [<!ENTITY % p "x">%p;]>',
    "b070_a_billion_laughs": '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
    "b072_a_harmless_entity": '<!DOCTYPE a [<!ENTITY e "x">]>',
}


@pytest.mark.parametrize("doctype", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_document_type_is_refused(doctype: str) -> None:
    began = time.perf_counter()
    with pytest.raises(UnreadableFileError, match=r"document type|internal subset"):
        read_xml(f"{doctype}{CHILD.strip()}".encode(), "r.xml", TABLES)
    assert time.perf_counter() - began < 0.5


def test_b073_deep_nesting_is_refused() -> None:
    deep = "<a>" * 100 + "</a>" * 100
    with pytest.raises(UnreadableFileError, match="nested more than 64 deep"):
        read_xml(f"<R>{deep}</R>".encode(), "r.xml", TABLES)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(CHILD.encode()[:300], id="b077_truncated"),
        pytest.param(CHILD.replace("YES", "\x01").encode(), id="b078_control_character"),
        pytest.param(
            b'<?xml version="1.0" encoding="utf-16"?>' + CHILD.strip().encode(), id="b076_wrong_declaration"
        ),
    ],
)
def test_what_is_not_well_formed_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="not well-formed"):
        read_xml(data, "r.xml", TABLES)


def test_b079_an_element_with_many_attributes_is_refused() -> None:
    many = " ".join(f'a{n}="x"' for n in range(200))
    with pytest.raises(UnreadableFileError, match="too many attributes"):
        read_xml(f"<R><CHILD {many}/></R>".encode(), "r.xml", TABLES)


def test_xml_of_something_else_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="holds no CHILD"):
        read_xml(b"<Message/>", "r.xml", TABLES)
