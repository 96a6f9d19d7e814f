"""Characters that need care, named by what they do to a reader or to a machine.

Facts are from the Unicode Standard: chapter 23 (special areas and format characters), UAX #9 (direction),
UAX #44 (general categories). Nothing here decides what to do about them; `clean` does.
"""

import re
import unicodedata

NUL = re.compile(r"\x00")
LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

# C0 and C1 controls, and code points that are never characters (XML refuses some of both). Every plane ends
# in two of the latter.
_PLANE_ENDS = "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
CONTROL = re.compile(rf"[\x00-\x1f\x7f-\x9f\ufdd0-\ufdef{_PLANE_ENDS}]")

# Half of a pair: it cannot be written as UTF-8, so it cannot be stored.
SURROGATE = re.compile(r"[\ud800-\udfff]")

# These change the direction of the text around them (UAX #9). The plain marks U+200E, U+200F and U+061C are
# not here: people who write Arabic, Hebrew or Urdu need them.
DIRECTION_CHANGER = re.compile(r"[\u202a-\u202e\u2066-\u2069]")

# These take no room, or look like a space, and mean nothing in a name or a note. The joiners U+200C and
# U+200D are not here: Persian and the Indic scripts spell with them. The Hangul fillers count as letters to
# Unicode but show as nothing.
INVISIBLE = re.compile(
    r"[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]"
)

# Invisible letters that can carry a hidden message.
TAG = re.compile(r"[\U000e0000-\U000e007f]")

_SKIN_TONES = range(0x1F3FB, 0x1F400)


def is_picture(char: str) -> bool:
    """An emoji, a symbol, or a private-use character: no two machines print it alike."""
    return unicodedata.category(char) in {"So", "Co"} or ord(char) in _SKIN_TONES or char in "\u20e3\ufffd"


def is_letter(char: str) -> bool:
    """A letter of any script, or a letter-like number such as 〇 in a Chinese name."""
    category = unicodedata.category(char)
    return category.startswith("L") or category == "Nl"


def most_marks_on_one_letter(text: str) -> int:
    """The longest run of marks that sit on the letter before them. Real spelling seldom passes three."""
    longest = run = 0
    for char in text:
        run = run + 1 if unicodedata.category(char) in {"Mn", "Me"} else 0
        longest = max(longest, run)
    return longest
