"""Reading yes and no, listed choices, and people of the record.

A code that has been retired may stay where it was recorded, and cannot be chosen newly.
"""

from kith.engines.forms.rules.items import Option, Question
from kith.engines.forms.rules.parsed import SOMETHING_ELSE, Offered, Refused, Typed, only
from kith.engines.forms.rules.typed_text import read_text
from kith.engines.forms.rules.values import Other, Person, Scalar, Value, each


def read_boolean(question: Question, typed: Typed) -> bool | None:
    """Yes or no. Raises Refused for anything else, "true" and "false" included."""
    words = only(typed)
    if words not in ("", "yes", "no"):
        raise Refused(f"{question.name}: select yes or no")
    return words == "yes" if words else None


def read_choice(question: Question, typed: Typed, offered: Offered, kept: Value | None) -> str | None:
    """The code chosen. Raises Refused for an unknown code, and for a retired one that is not already
    recorded here.
    """
    code = only(typed)
    if not code:
        return None
    option = next((option for option in options_of(question, offered) if option.code == code), None)
    if option is None:
        raise Refused(f"{question.name}: choose from the list")
    if not option.is_current(offered.today) and code not in each(kept):
        raise Refused(f"{question.name}: “{option.label}” is no longer used. Choose another answer")
    return code


def read_open_choice(question: Question, typed: Typed, offered: Offered, kept: Value | None) -> Scalar | None:
    """The code chosen, or the words typed in the box other. Raises Refused."""
    chosen, words = only(typed), only(typed, "other")
    if chosen in ("", SOMETHING_ELSE):
        parsed = read_text(question, words)
        if chosen and parsed.value is None:
            raise Refused(f"{question.name}: say what else", "other")
        return Other(parsed.value) if isinstance(parsed.value, str) else None
    if words:
        raise Refused(f"{question.name}: choose from the list or say something else, not both", "other")
    return read_choice(question, typed, offered, kept)


def read_person(question: Question, typed: Typed, offered: Offered, kept: Value | None) -> Person | None:
    """The person chosen, by id. Raises Refused for anyone not offered here and not already recorded here."""
    id = only(typed)
    if not id:
        return None
    if id in offered.people:
        return Person(id, offered.people[id])
    recorded = next((one for one in each(kept) if isinstance(one, Person) and one.id == id), None)
    if recorded is None:
        raise Refused(f"{question.name}: choose a person from the list")
    return recorded


def options_of(question: Question, offered: Offered) -> tuple[Option, ...]:
    """Every listed answer of a choice question, retired ones included."""
    return question.choices or tuple(offered.code_sets[question.code_set])


def options_to_show(question: Question, offered: Offered, kept: Value | None) -> tuple[Option, ...]:
    """The listed answers for the page: those in use today, and a retired one where it is already the
    answer.
    """
    return tuple(
        option
        for option in options_of(question, offered)
        if option.is_current(offered.today) or option.code in each(kept)
    )
