"""Reading typed numbers and amounts.

Only figures as people write them: a sign, commas between thousands, one point. Not `1e9`, not `NaN`, not
figures too long to be meant.
"""

import re
from decimal import Decimal

from kith.engines.forms.rules.items import Question
from kith.engines.forms.rules.parsed import Refused, Typed, only
from kith.engines.forms.rules.values import Quantity

_WHOLE = re.compile(r"-?(?:[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})")
_NUMBER = re.compile(_WHOLE.pattern + r"(?:\.[0-9]{1,6})?")


def read_integer(question: Question, typed: Typed) -> int | None:
    """The whole number typed. Raises Refused."""
    words = only(typed)
    if not words:
        return None
    if not _WHOLE.fullmatch(words):
        raise Refused(f"{question.name} must be a whole number, like 12")
    return int(_within(question, Decimal(words.replace(",", ""))))


def read_decimal(question: Question, typed: Typed) -> Decimal | None:
    """The number typed. Raises Refused."""
    words = only(typed)
    if not words:
        return None
    if not _NUMBER.fullmatch(words):
        raise Refused(f"{question.name} must be a number, like 12 or 12.5")
    return _within(question, Decimal(words.replace(",", "")))


def read_quantity(question: Question, typed: Typed) -> Quantity | None:
    """The number typed and the unit chosen in the box unit; with one unit there is nothing to choose.
    Raises Refused.
    """
    amount = read_decimal(question, typed)
    if amount is None:
        return None
    unit = only(typed, "unit") or (question.units[0] if len(question.units) == 1 else "")
    if unit not in question.units:
        raise Refused(f"{question.name} must be in {' or '.join(question.units)}", "unit")
    return Quantity(amount, unit)


def _within(question: Question, number: Decimal) -> Decimal:
    if isinstance(question.lowest, int | Decimal) and number < question.lowest:
        raise Refused(f"{question.name} must be {question.lowest} or more")
    if isinstance(question.highest, int | Decimal) and number > question.highest:
        raise Refused(f"{question.name} must be {question.highest} or less")
    return number
