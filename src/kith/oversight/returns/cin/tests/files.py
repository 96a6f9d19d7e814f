"""Census files as text, for tests of reading."""

from pathlib import Path

HEADER = """<Header>
<CollectionDetails><Collection>CIN</Collection><Year>{year}</Year><ReferenceDate>{year}-03-31</ReferenceDate></CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>211</LEA><SerialNo>001</SerialNo></Source>
</Header>"""


def census(
    children: str, *, year: int = 2026, prolog: str = '<?xml version="1.0" encoding="utf-8"?>\n'
) -> str:
    """A census file around the text of its children."""
    return f"{prolog}<Message>\n{HEADER.format(year=year)}\n<Children>\n{children}\n</Children>\n</Message>\n"


def child(inside: str = "", *, identifier: str = "A1") -> str:
    """One child with a referral, and more if given."""
    return (
        f"<Child>\n<ChildIdentifiers><LAchildID>{identifier}</LAchildID><Sex>F</Sex></ChildIdentifiers>\n"
        "<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>\n"
        f"<CINdetails><CINreferralDate>2025-05-01</CINreferralDate>{inside}</CINdetails>\n</Child>"
    )


def write(folder: Path, text: str | bytes) -> Path:
    """The text as a file."""
    path = folder / "census.xml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path
