"""Our own id for a child: permanent, never reused, never changed by a merge, and short enough to say over a
telephone.

It fits the statutory returns: at most 20 letters and digits (children in need census rules 1570 and 1580),
and it begins with K, so no spreadsheet takes it for a number and no parser for hexadecimal.
"""

import re

from stdnum import damm

from kith.kernel.text import TextError, clean_line

LAST_SEQUENCE = 99_999_999
_CHILD_ID = re.compile(r"K[0-9]{9}", re.ASCII)
_MISHEARD = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None})


def new_child_id(sequence: int) -> str:
    """The child id for a number from a sequence that never goes back: K, eight digits, a Damm check digit.

    The check catches every single wrong digit and every swap of neighbours. Raises `ValueError` outside 1
    to 99,999,999.
    """
    if not 1 <= sequence <= LAST_SEQUENCE:
        raise ValueError(f"a child id needs a sequence from 1 to {LAST_SEQUENCE}, not {sequence}")
    digits = f"{sequence:08d}"
    return f"K{digits}{damm.calc_check_digit(digits)}"


def is_child_id(text: str) -> bool:
    """Whether `text` is exactly a child id that could have been issued."""
    return bool(_CHILD_ID.fullmatch(text)) and text[1:9] != "00000000" and damm.is_valid(text[1:])


def read_child_id(text: str) -> str:
    """A child id as heard or typed, with O for nought and any spaces. Raises `TextError` with code `child-
    id`.
    """
    typed = clean_line(text, what="Kith child ID").text.upper()
    child_id = typed[:1] + typed[1:].translate(_MISHEARD)
    if not is_child_id(child_id):
        raise TextError("child-id", "Enter a Kith child ID, like K00001234 0. Check each number")
    return child_id


def spoken_child_id(child_id: str) -> str:
    """Grouped for reading aloud: K 0000 1234 0."""
    return f"{child_id[0]} {child_id[1:5]} {child_id[5:9]} {child_id[9]}"
