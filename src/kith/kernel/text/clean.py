"""What every typed text passes before it is stored.

A name, a single line and a note each have one function. It returns the text to store, in composed form
(NFC) and trimmed, with notices of anything it took out; or it raises `TextError`, worded for the screen. It
is not an escape against HTML, SQL or spreadsheets: text is stored as written, and made safe where it is
shown or sent.
"""

import re
import unicodedata
from dataclasses import dataclass

from kith.kernel.text import characters

NAME_LIMIT = 200
LINE_LIMIT = 200
NOTE_LIMIT = 500_000
MARKS_LIMIT = 4

_UNSTORABLE = "contains a character that cannot be stored. Type it again instead of pasting it"
_HIDDEN = "contains hidden characters. Type it again instead of pasting it"
_CONTROL_IN_NOTE = re.compile(rf"(?![\n\t]){characters.CONTROL.pattern}")


class TextError(ValueError):
    """Text that cannot be stored. `message` is for the screen, `code` for logs; neither repeats the text."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Text fit to store, and a sentence for each thing that was taken out of it."""

    text: str
    notices: tuple[str, ...] = ()


def clean_name(text: str, *, what: str = "Name", limit: int = NAME_LIMIT) -> Cleaned:
    """A person's name, or one part of it, in any script. `what` is the field's label, used in messages.

    Any word is a name ("Null", "Test"), and one letter is enough. Raises `TextError` with code `blank`,
    `no-letter`, `emoji`, or any code of `clean_line`.
    """
    cleaned = clean_line(text, what=what, limit=limit)
    if not cleaned.text:
        raise TextError("blank", f"Enter {_with_article(what.lower())}")
    if any(map(characters.is_picture, cleaned.text)):
        raise TextError("emoji", f"{what} must not contain emoji or symbols")
    if not any(map(characters.is_letter, cleaned.text)):
        raise TextError("no-letter", f"{what} must include at least one letter")
    return cleaned


def clean_line(text: str, *, what: str = "Text", limit: int = LINE_LIMIT) -> Cleaned:
    """Text on one line: a subject, a title, a line of an address. May come back empty.

    Raises `TextError` with code `surrogate`, `line-break`, `control`, `direction`, `tags`, `long` or `marks`.
    """
    _refuse(text, characters.SURROGATE, "surrogate", f"{what} {_UNSTORABLE}")
    seen, notices = _without(text, characters.INVISIBLE, "invisible")
    line = _composed(seen)
    _refuse(line, characters.LINE_BREAK, "line-break", f"{what} must be on one line")
    _refuse(line, characters.CONTROL, "control", f"{what} {_UNSTORABLE}")
    _refuse(line, characters.DIRECTION_CHANGER, "direction", f"{what} {_HIDDEN}")
    _refuse(line, characters.TAG, "tags", f"{what} {_HIDDEN}")
    _refuse_too_long(line, limit, what)
    if characters.most_marks_on_one_letter(line) > MARKS_LIMIT:
        raise TextError("marks", f"{what} has more than {MARKS_LIMIT} accents on one letter")
    return Cleaned(line, notices)


def clean_note(text: str, *, what: str = "Note", limit: int = NOTE_LIMIT) -> Cleaned:
    """Text of any length and many lines, with every line break made a newline. May come back empty.

    Characters that change direction are kept, because the record must show what was written: see
    `shown_isolated`. Tag characters, other controls and invisible ones are taken out with a notice. Raises
    `TextError` with code `control` for NUL (nobody types it: the text arrived damaged), `surrogate` or
    `long`.
    """
    _refuse(text, characters.SURROGATE, "surrogate", f"{what} {_UNSTORABLE}")
    _refuse(text, characters.NUL, "control", f"{what} {_UNSTORABLE}")
    lined = characters.LINE_BREAK.sub("\n", text)
    seen, invisible = _without(lined, characters.INVISIBLE, "invisible")
    untagged, tags = _without(seen, characters.TAG, "hidden tag")
    plain, controls = _without(untagged, _CONTROL_IN_NOTE, "control")
    note = _composed(plain)
    _refuse_too_long(note, limit, what)
    return Cleaned(note, invisible + tags + controls)


def decoded(raw: bytes) -> str:
    """Bytes from a form or a file as text, no letter replaced. Raises `TextError` with code `not-utf8`."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TextError("not-utf8", "The text could not be read. Send it again as UTF-8") from error


def _with_article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _composed(text: str) -> str:
    # Trimming comes last: taking out an invisible character can bare a space at the end.
    return unicodedata.normalize("NFC", text).strip()


def _without(text: str, unwanted: re.Pattern[str], said: str) -> tuple[str, tuple[str, ...]]:
    kept, count = unwanted.subn("", text)
    if not count:
        return text, ()
    return kept, (f"{count} {said} character{'s' if count > 1 else ''} removed",)


def _refuse(text: str, unwanted: re.Pattern[str], code: str, message: str) -> None:
    if unwanted.search(text):
        raise TextError(code, message)


def _refuse_too_long(text: str, limit: int, what: str) -> None:
    if len(text) > limit:
        raise TextError("long", f"{what} must be {limit:,} characters or fewer")
