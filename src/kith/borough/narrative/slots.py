"""The words that fill the slots of a line for one child on one day."""

from collections.abc import Sequence
from datetime import date
from random import Random

from kith.borough.chance import between
from kith.borough.families.members import Family, Member

PRONOUNS = {
    "M": {"he": "he", "him": "him", "his": "his", "himself": "himself"},
    "F": {"he": "she", "him": "her", "his": "her", "himself": "herself"},
    "U": {"he": "they", "him": "them", "his": "their", "himself": "themselves"},
}
PLURAL = {"were": "were", "are": "are", "have": "have", "s": ""}
SINGULAR = {"were": "was", "are": "is", "have": "has", "s": "s"}


def and_list(names: Sequence[str]) -> str:
    """The names as people say them: "Maya", "Maya and Tom", "Maya, Tom and Jo"."""
    if len(names) < 2:
        return names[0] if names else "the baby"
    return f"{', '.join(names[:-1])} and {names[-1]}"


def slots_for(
    family: Family, child: Member, children: Sequence[Member], day: date, luck: Random
) -> dict[str, object]:
    """Everything a line may ask for. `child` is the one spoken of; `children` are all whom the matter
    touches.
    """
    sex = child.sex if child.born_on <= day else "U"
    words = PRONOUNS[sex]
    school = family.school_of(child, day)
    born = [one.called for one in children if one.born_on <= day]
    return {
        **words,
        "He": words["he"].capitalize(),
        "His": words["his"].capitalize(),
        **(PLURAL if len(born) > 1 else SINGULAR),
        "child": child.called if child.born_on <= day else "the baby",
        "children": and_list(born),
        "count": len(born),
        "mother": family.mother.called,
        "father": next(
            (adult.called for adult in family.adults() if adult.key == child.father), "the father"
        ),
        "partner": family.partner.called,
        "mum": "mum",
        "dad": "dad",
        "school": school.name if school else "nursery",
        "age": child.age(day),
        "language": family.background.language,
        "countries": ("four", "five", "six", "seven", "nine")[between(luck, 0, 4)],
        "attendance": between(luck, 61, 98),
        "weeks": max(16, 40 - max((child.born_on - day).days, 0) // 7),
        "worker": "the worker",
    }
