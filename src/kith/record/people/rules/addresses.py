"""Addresses as things in themselves, and how one is written, checked and compared. Who may see it is in
`withholding`.
"""

import re
from dataclasses import dataclass

from kith.kernel.text import TextError, clean_line, clean_postcode, postcode_key
from kith.record.people.rules.labelled import Labelled
from kith.record.people.rules.names import plain

MOST_LINES = 6
_FORCES_NUMBER = re.compile(r"\bBFPO\s*\d{1,4}\b", re.IGNORECASE)

# How people shorten what stands in addresses, for comparing.
_SHORT_FORMS = {
    "rd": "road", "st": "street", "str": "street", "ave": "avenue", "av": "avenue", "ln": "lane",
    "cl": "close", "cres": "crescent", "ct": "court", "crt": "court", "dr": "drive", "drv": "drive",
    "gdns": "gardens", "gdn": "garden", "grn": "green", "gr": "grove", "grv": "grove", "hse": "house",
    "ho": "house", "pk": "park", "pl": "place", "sq": "square", "ter": "terrace", "terr": "terrace",
    "apt": "flat", "apartment": "flat", "flt": "flat",
}  # fmt: skip
_STREETS = frozenset(
    {"road", "street", "avenue", "lane", "close", "crescent", "court", "drive", "gardens", "green", "grove"}
    | {
        "park",
        "place",
        "square",
        "terrace",
        "way",
        "hill",
        "mews",
        "walk",
        "row",
        "rise",
        "view",
        "parade",
        "yard",
    }
    | {"end", "gate", "broadway", "wharf", "quay", "path", "circus", "crossway", "bank", "fields", "heights"}
)


class Kind(Labelled):
    DWELLING = "dwelling", "home"
    REFUGE = "refuge", "refuge"
    PLACEMENT = "placement", "placement"
    SCHOOL = "school", "school or nursery"
    INSTITUTION = "institution", "hospital, prison or other institution"
    NO_FIXED_ABODE = "no_fixed_abode", "no fixed abode"
    FORCES = "forces", "forces (BFPO)"
    OVERSEAS = "overseas", "overseas"


_HAVE_A_UK_POSTCODE = frozenset({Kind.DWELLING, Kind.REFUGE, Kind.PLACEMENT, Kind.SCHOOL, Kind.INSTITUTION})


@dataclass(frozen=True, slots=True)
class Address:
    """An address in its stored form: lines as on an envelope, without postcode or country."""

    kind: Kind
    lines: tuple[str, ...] = ()
    postcode: str = ""
    country: str = ""

    @property
    def on_one_line(self) -> str:
        """For a table or a search result."""
        words = ", ".join(part for part in (*self.lines, self.country) if part)
        whole = f"{words} {self.postcode}".strip()
        return whole or self.kind.label.capitalize()


def read_address(kind: Kind, *, lines: str, postcode: str = "", country: str = "") -> Address:
    """An address as typed, one line to a line. Anything may be missing: see `missing_from`.

    A United Kingdom postcode is checked; a forces address may have one; an address abroad keeps its own
    postal code in its lines. Raises `TextError`, with code `lines` for more than six lines or `postcode`
    for one that has no place here.
    """
    kept = tuple(
        line for line in (clean_line(line, what="Address line").text for line in lines.splitlines()) if line
    )
    if len(kept) > MOST_LINES:
        raise TextError("lines", f"Address must be {MOST_LINES} lines or fewer")
    if postcode.strip() and kind in {Kind.NO_FIXED_ABODE, Kind.OVERSEAS}:
        raise TextError("postcode", f"Leave the postcode empty for {kind.label}")
    code = clean_postcode(postcode) if postcode.strip() else ""
    return Address(kind, kept, code, clean_line(country, what="Country").text)


def missing_from(address: Address) -> tuple[str, ...]:
    """What is wanting before the address is complete. It is recorded all the same."""
    if address.kind is Kind.NO_FIXED_ABODE:
        return ()
    missing = [] if address.lines else ["address"]
    if address.kind in _HAVE_A_UK_POSTCODE and not address.postcode:
        missing.append("postcode")
    if (
        address.kind is Kind.FORCES
        and not _FORCES_NUMBER.search(" ".join(address.lines))
        and not address.postcode
    ):
        missing.append("BFPO number")
    if address.kind is Kind.OVERSEAS and not address.country:
        missing.append("country")
    return tuple(missing)


def address_key(address: Address) -> str:
    """What two records of one address share: first line and postcode, however written. Empty if it cannot
    be told.
    """
    if not address.lines or not address.postcode:
        return ""
    return f"{' '.join(address_words(address.lines[0]))} {postcode_key(address.postcode)}"


def address_words(text: str) -> list[str]:
    """The words of an address for comparing: plain, small, and in full ("12 Oak Rd." gives 12, oak, road)."""
    return [_SHORT_FORMS.get(word, word) for word in plain(text).split()]


def names_a_street(words: list[str]) -> bool:
    """Whether an address line is of a street or a numbered place, not of a town."""
    return words[-1:] != [] and (words[-1] in _STREETS or any(word[0].isdigit() for word in words))
