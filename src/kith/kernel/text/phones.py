"""Telephone numbers: kept as typed, with a form that compares."""

import re
import unicodedata
from dataclasses import dataclass

from kith.kernel.text.clean import TextError, clean_line

_EXTENSION = re.compile(r"(?:\bext(?:ension)?\b\.?|\bx)\s*:?\s*(\d{1,6})", re.IGNORECASE)
_NUMBER = re.compile(r"\+?\(?\d[\d\s().\-‐‑–]*\d")
_UK_TRUNK = re.compile(r"^0(?=\d)")


@dataclass(frozen=True, slots=True)
class Phone:
    """A number someone gave. `normal` is `+` and digits, or digits alone if no country can be told (101)."""

    typed: str
    normal: str
    extension: str = ""
    words: str = ""


def read_phone(text: str) -> Phone:
    """The number in `text`, with its extension and any words beside it ("ask for Mum").

    A number that begins with one 0 is taken as of the United Kingdom. Raises `TextError` with code `phone`
    when there are fewer than 3 or more than 15 digits (ITU-T E.164), or with any code of `clean_line`.
    """
    typed = clean_line(text, what="Telephone number").text
    plain = unicodedata.normalize("NFKC", typed)
    extension = _EXTENSION.search(plain)
    rest = _EXTENSION.sub(" ", plain)
    number = _NUMBER.search(rest)
    normal = _normal(number.group()) if number else ""
    if not number or not 3 <= len(normal.lstrip("+")) <= 15:
        raise TextError("phone", "Enter a telephone number, like 01632 960 001 or +44 808 157 0192")
    words = f"{rest[: number.start()]} {rest[number.end() :]}"
    return Phone(
        typed=typed,
        normal=normal,
        extension=_digits(extension.group(1)) if extension else "",
        words=" ".join(words.split()).strip(" ,;:()-"),
    )


def _normal(number: str) -> str:
    kept = number.replace("(0)", "") if "+" in number or number.startswith("00") else number
    digits = _digits(kept)
    if number.startswith("+"):
        return f"+{digits}"
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    return _UK_TRUNK.sub("+44", digits)


def _digits(text: str) -> str:
    return "".join(str(unicodedata.digit(char)) for char in text if char.isdigit())
