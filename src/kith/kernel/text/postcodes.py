"""United Kingdom postcodes: shape and area. Whether one exists is for an address gazetteer.

BFPO numbers, addresses abroad and no fixed abode are kinds of address, not postcodes, and are refused here.
"""

import re

from kith.kernel.text.clean import TextError, clean_line

# The letters a postcode may begin with (Royal Mail, Postcode Address File programmers' guide: outward
# codes), with BF for the British Forces and the Crown dependencies.
_AREAS = """
AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E
EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS
LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR
SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
"""
AREAS = frozenset(_AREAS.split())
_SHAPE = re.compile(r"([A-Z]{1,2})([0-9][0-9A-Z]?)([0-9][ABD-HJLNP-UW-Z]{2})")
_IN_TEXT = re.compile(
    r"(?<![^\W_])([A-Za-z]{1,2})([0-9][0-9A-Za-z]?)[\s\-–.,_/]{0,3}([0-9][A-Za-z]{2})(?![^\W_])"
)


def clean_postcode(text: str) -> str:
    """A full postcode: "sw1a1aa" gives "SW1A 1AA". Raises `TextError` with code `postcode`."""
    typed = clean_line(text, what="Postcode").text.upper()
    match = _SHAPE.fullmatch("".join(typed.split()))
    if not match or match[1] not in AREAS:
        raise TextError("postcode", "Enter a full UK postcode, like SW1A 1AA")
    return f"{match[1]}{match[2]} {match[3]}"


def postcode_key(text: str) -> str:
    """Capitals without spaces, whole or part, for finding by the beginning: "sw1a 1" gives "SW1A1"."""
    return "".join(text.upper().split())


def postcode_spans(text: str) -> list[tuple[int, int]]:
    """The (start, end) of everything in `text` shaped like a postcode, however spaced, in order."""
    return [match.span() for match in _IN_TEXT.finditer(text) if match[1].upper() in AREAS]
