"""Finding people: by name in any order, part, sound or script, by number, birth date or postcode.

Search asks one database function that leaves out whoever the asker may not know of (``sql/after_search.sql``), so what is
counted, ranked and explained here is already the asker's own set. Opening a result is another matter: that is decided by
the child's page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Prefetch

from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import NotADate, date_from_text
from kith.kernel.text.clean import TextError
from kith.kernel.text.postcodes import clean_postcode, postcode_key
from kith.kernel.text.search import clean_search
from kith.record.people import indexing
from kith.record.people.models import Identifier, Name, Person, Relationship, Residence
from kith.record.people.rules.birth import Birth, BirthKind
from kith.record.people.rules.findings import Described
from kith.record.people.rules.identifiers import Identifier as Number
from kith.record.people.rules.identifiers import IdentifierKind, could_be
from kith.record.people.rules.matching import Likeness, likely_matches
from kith.record.people.rules.names import PersonName, query_keys, search_keys, words_needed
from kith.record.people.rules.names.likeness import closeness

MOST = 20
CANDIDATES = 200
_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b")


@dataclass(frozen=True)
class Asked:
    """What someone typed into the search box, taken apart."""

    words: str = ""
    born_on: date | None = None
    number_keys: tuple[str, ...] = ()
    postcode: str = ""


@dataclass(frozen=True)
class Match:
    """A person a named child might be, with the reasons in words."""

    person: Person
    likeness: Likeness


def understand(text: str) -> Asked:
    """Take a search apart: a date, a number and a postcode are known by their shape; the rest is a name.

    Raises TextError, worded for the screen, for a search too short or too long (B029 to B032).
    """
    cleaned = clean_search(text, with_another_field=bool(_DATE.search(text)))
    born_on = None
    if found := _DATE.search(cleaned):
        try:
            born_on = date_from_text(found[0], field="Date of birth")
            cleaned = cleaned.replace(found[0], " ")
        except NotADate:
            born_on = None
    rest = " ".join(cleaned.split())
    numbers = (
        tuple(indexing.number_key(number.kind.value, number.value) for number in could_be(rest))
        if rest
        else ()
    )
    if rest and (postcode := _postcode(rest)):
        return Asked("", born_on, numbers, postcode)
    return Asked(rest, born_on, numbers)


def find(viewer: Viewer, text: str) -> list[int]:
    """Ids of the people a search finds, likeliest first, at most twenty.

    Raises TextError for a search that cannot be made. Names that are somebody's former identity are found only for those
    named on that record.
    """
    asked = understand(text)
    typed = (PersonName(given=asked.words),)
    found = _candidates(asked) | _former_identities(viewer, asked.words)
    ranked = sorted(found.items(), key=lambda one: (-closeness(typed, _spelt(one[1])), one[1], one[0]))
    return [person_id for person_id, _ in ranked[:MOST]]


def matches_for(viewer: Viewer, child: Described) -> list[Match]:
    """The people a child named in a contact might be, each with its reasons for and against, likeliest first."""
    keys: list[list[str]] = []
    for name in child.names:
        keys += query_keys(f"{name.given} {name.family}")
    exact = [indexing.birth_key(child.birth.on)] if child.birth.on else []
    exact += [f"a:{postcode_key(postcode)}" for postcode in child.postcodes]
    exact += [indexing.number_key(number.kind.value, number.value) for number in child.identifiers]
    ids: set[int] = set()
    if keys:
        ids |= _ask(words=keys, needed=words_needed(len(keys)), any_of=_telling(keys)).keys()
    for key in exact:
        ids |= _ask(all_keys=[key]).keys()
    people = {str(person.pk): person for person in with_facts(ids)}
    found = likely_matches(child, [described(person) for person in people.values()])
    return [Match(people[likeness.reference], likeness) for likeness in found]


def described(person: Person) -> Described:
    """A person as the matching rules read them. Protected addresses are left out: a reason would give them away."""
    homes = [home.address for home in person.residence_set.all() if not home.is_protected]
    return Described(
        reference=str(person.pk),
        names=_names(person),
        birth=birth_of(person),
        sex=person.sex,
        postcodes=frozenset(home.postcode for home in homes if home.postcode),
        phones=frozenset(detail.normal for detail in person.contactdetail_set.all()),
        identifiers=frozenset(numbers_of(person.identifier_set.all())),
        twins=frozenset(
            str(link.other_id) for link in person.relationships.all() if link.kind == Relationship.Kind.TWIN
        ),
    )


def birth_of(person: Person) -> Birth:
    """A person's birth as the rules hold it."""
    if person.birth_kind == Person.BirthKind.EXPECTED:
        return Birth(BirthKind.EXPECTED, person.expected_on, person.expected_on)
    return Birth(BirthKind(person.birth_kind), person.born_from, person.born_to)


def numbers_of(rows: Collection[Identifier]) -> list[Number]:
    """Identifiers as the rules hold them; kinds that the rules do not compare are left out."""
    kinds = {kind.value: kind for kind in IdentifierKind}
    return [Number(kinds[row.kind], row.value) for row in rows if row.kind in kinds]


def _candidates(asked: Asked) -> dict[int, str]:
    """The people who may be meant, with their names as the index holds them."""
    exact = [indexing.birth_key(asked.born_on)] if asked.born_on else []
    if asked.postcode:
        exact.append(f"a:{postcode_key(asked.postcode)}")
    found: dict[int, str] = {}
    for key in asked.number_keys:
        found |= _ask(all_keys=[key], most=MOST)
    if asked.words:
        found |= _by_words(asked.words, exact)
    elif exact:
        found |= _ask(all_keys=exact)
    return found


def _by_words(words: str, exact: list[str]) -> dict[int, str]:
    """By whole words first; if they find few, the words typed may be parts of names still being typed."""
    keys = query_keys(words)
    found = _ask(all_keys=exact, words=keys, needed=words_needed(len(keys)), any_of=_telling(keys))
    if len(found) >= MOST:
        return found
    parts = [part for word in words.split() if (part := indexing.plain(word)) and " " not in part]
    heads = [indexing.head_key(part) for part in parts if len(part) >= indexing.HEAD_LENGTHS[0]]
    if heads:
        found |= _ask(all_keys=[*exact, *heads], parts=parts)
    if not found and any(len(part) > indexing.HEAD_LENGTHS[0] for part in parts):
        found |= _ask(all_keys=exact, parts=parts)
    return found


def _telling(keys: Sequence[Sequence[str]]) -> list[str]:
    """Keys of which one must be there when one of several words may be missing: those of the two that tell most."""
    fewest_letters_last = sorted(keys, key=lambda word: -max((len(key) for key in word), default=0))
    return sorted({key for word in fewest_letters_last[:2] for key in word})


def _ask(
    *, all_keys: Sequence[str] = (), words: Sequence[Sequence[str]] = (), needed: int = 0, any_of: Sequence[str] = (),
    parts: Sequence[str] = (), most: int = CANDIDATES,
) -> dict[int, str]:  # fmt: skip
    if not (all_keys or words or parts):
        return {}
    first = [key for word in words for key in word if key.startswith("t:")][: len(words)]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT person_id, names FROM people_find(%s, %s, %s, %s, %s, %s, %s)",
            [
                list(all_keys),
                json.dumps([list(word) for word in words]),
                needed,
                list(any_of),
                list(parts),
                first,
                most,
            ],
        )
        return dict(cursor.fetchall())


def _former_identities(viewer: Viewer, words: str) -> dict[int, str]:
    """Former identities among the people the viewer is named for: few, so each is compared."""
    if not words:
        return {}
    asked = query_keys(words)
    mine = Name.objects.standing().filter(
        is_confidential=True,
        person__named_staff__worker_id=viewer.worker_id,
        person__merged_into__isnull=True,
    )
    return {
        name.person_id: indexing.plain(str(name))
        for name in mine
        if sum(bool(set(search_keys([str(name)])) & set(word)) for word in asked) >= words_needed(len(asked))
    }


def as_json(answer: Any) -> Any:
    """What a database function answers as jsonb, read."""
    return json.loads(answer) if isinstance(answer, str) else answer


def with_facts(ids: Collection[int]) -> list[Person]:
    """People with everything that ``described`` reads, in a fixed number of questions."""
    return list(
        Person.objects.filter(pk__in=ids).prefetch_related(
            Prefetch("name_set", Name.objects.standing()),
            Prefetch("identifier_set", Identifier.objects.standing()),
            Prefetch("residence_set", Residence.objects.standing().select_related("address")),
            "contactdetail_set",
            Prefetch("relationships", Relationship.objects.standing()),
        )
    )


def _spelt(names: str) -> tuple[PersonName, ...]:
    return tuple(PersonName(given=name) for name in names.split(" | "))


def _names(person: Person) -> tuple[PersonName, ...]:
    return tuple(
        PersonName(given=n.given, family=n.family) for n in person.name_set.all() if not n.is_confidential
    )


def _postcode(text: str) -> str:
    try:
        return clean_postcode(text)
    except TextError:
        return ""
