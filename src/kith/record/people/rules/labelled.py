"""A code that is stored, with the words a page shows for it."""

from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """Base for choices: `MEMBER = "stored_code", "words on the page"`."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member
