"""Keeping the search index in step with a person: every act that changes a name, number, birth or postcode ends here.

The entry is derived, so it is not a row of the record; ``./kith check`` proves that every entry equals what would be made
afresh (``differences``). Keys carry a mark that says what they are: ``d:2011-03-04`` a birth date, ``i:nhs:…`` a number,
``a:…`` a postcode, ``h:adey`` the head of a name for finding while typing; the other marks of names come from the naming
rules. Confidential former names and the postcodes of protected addresses are never in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, connections

from kith.kernel.text.postcodes import postcode_key
from kith.record.people.models import IndexEntry, Person
from kith.record.people.rules.names import forms
from kith.record.people.rules.names import keys as name_keys

HEAD_LENGTHS = (3, 4)
"""A head of three letters finds from the third letter typed; one of four keeps the common three-letter heads short."""


@dataclass(frozen=True)
class Entry:
    """What the index holds of one person."""

    names: str
    keys: tuple[str, ...]
    born_from: date | None


def index(person: Person) -> None:
    """Bring a person's entry up to date. Runs inside the act that changed them."""
    entry = entry_of(person.pk)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT people_index(%s, %s, %s, %s)", [person.pk, entry.names, list(entry.keys), entry.born_from]
        )


def index_residents(address_id: int) -> None:
    """Bring up to date the entries of everyone who lives or lived at an address, after its protection changed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_residents(%s)", [address_id])
        residents = cursor.fetchone()[0]
    for person_id in residents:
        index(Person(pk=person_id))


def entry_of(person_id: int, *, using: str = "default") -> Entry:
    """A person's entry, made afresh from the record."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT people_index_facts(%s)", [person_id])
        found = cursor.fetchone()[0]
    facts: dict[str, Any] = json.loads(found) if isinstance(found, str) else found
    return make_entry(
        child_id=facts["child_id"],
        names=facts["names"],
        numbers=[(kind, value) for kind, value in facts["numbers"]],
        postcodes=facts["postcodes"],
        born=(_day(facts["born_from"]), _day(facts["born_to"])),
    )


def make_entry(
    *, child_id: str, names: list[str], numbers: Iterable[tuple[str, str]], postcodes: Iterable[str],
    born: tuple[date | None, date | None],
) -> Entry:  # fmt: skip
    """The entry for these facts. Also used by the loaders, which have the facts before the rows."""
    keys = set(name_keys.search_keys(names))
    keys |= {
        head_key(word[:length]) for word in _words(names) for length in HEAD_LENGTHS if len(word) >= length
    }
    keys |= {number_key(kind, value) for kind, value in numbers}
    keys |= {f"a:{postcode_key(postcode)}" for postcode in postcodes}
    keys.add(number_key("kith", child_id))
    if born[0] and born[0] == born[1]:
        keys.add(birth_key(born[0]))
    return Entry(" | ".join(plain(name) for name in names), tuple(sorted(keys)), born[0])


def differences(*, using: str = "owner") -> list[int]:
    """Ids of the people whose entry is not what would be made afresh, or is missing. Asked by the owner's checks."""
    held = {
        entry.person_id: Entry(entry.names, tuple(entry.keys), entry.born_from)
        for entry in IndexEntry.objects.using(using).iterator()
    }
    people = Person.objects.using(using).order_by("pk").values_list("pk", flat=True)
    return [pk for pk in people if held.get(pk) != entry_of(pk, using=using)]


def plain(text: str) -> str:
    """Plain small Latin letters, for sorting and for finding parts of names."""
    return forms.plain(text)


def birth_key(day: date) -> str:
    return f"d:{day.isoformat()}"


def number_key(kind: str, value: str) -> str:
    return f"i:{kind}:{value.replace(' ', '').upper()}"


def head_key(letters: str) -> str:
    """The key under which names beginning with these letters are found, three or four of them."""
    return f"h:{letters[: HEAD_LENGTHS[-1]]}"


def _words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in plain(name).split()}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
