"""Keeping the search index in step with a person: every act that changes a name, number, birth or postcode ends here.

The entry is derived, so it is not a row of the record; ``./kith check`` proves that every entry equals what would be made
afresh. Keys carry a mark that says what they are: ``d:2011-03-04`` a birth date, ``i:nhs:…`` a number, ``a:…`` a postcode;
the marks of names come from the naming rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection

from kith.kernel.text.postcodes import postcode_key
from kith.record.people.models import Identifier, Name, Person, Residence
from kith.record.people.rules.names import forms
from kith.record.people.rules.names import keys as name_keys


@dataclass(frozen=True)
class Entry:
    """What the index holds of one person."""

    names: str
    keys: tuple[str, ...]
    born_from: date | None


def index(person: Person) -> None:
    """Bring a person's entry up to date. Runs inside the act that changed them."""
    entry = entry_of(person)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT people_index(%s, %s, %s, %s)", [person.pk, entry.names, list(entry.keys), entry.born_from]
        )


def entry_of(person: Person) -> Entry:
    """A person's entry, made afresh from the record."""
    names = Name.objects.standing().filter(person=person, is_confidential=False)
    numbers = Identifier.objects.standing().filter(person=person)
    homes = Residence.objects.standing().filter(person=person, is_protected=False)
    return make_entry(
        child_id=person.child_id,
        names=[str(name) for name in names],
        numbers=list(numbers.values_list("kind", "value")),
        postcodes=list(homes.exclude(address__postcode="").values_list("address__postcode", flat=True)),
        born=(person.born_from, person.born_to),
    )


def make_entry(
    *, child_id: str, names: list[str], numbers: Iterable[tuple[str, str]], postcodes: Iterable[str],
    born: tuple[date | None, date | None],
) -> Entry:  # fmt: skip
    """The entry for these facts. Also used by the loaders, which have the facts before the rows."""
    keys = set(name_keys.search_keys(names))
    keys |= {number_key(kind, value) for kind, value in numbers}
    keys |= {f"a:{postcode_key(postcode)}" for postcode in postcodes}
    keys.add(number_key("kith", child_id))
    if born[0] and born[0] == born[1]:
        keys.add(birth_key(born[0]))
    return Entry(" | ".join(plain(name) for name in names), tuple(sorted(keys)), born[0])


def plain(text: str) -> str:
    """Plain small Latin letters, for sorting and for finding parts of names."""
    return forms.plain(text)


def birth_key(day: date) -> str:
    return f"d:{day.isoformat()}"


def number_key(kind: str, value: str) -> str:
    return f"i:{kind}:{value.replace(' ', '').upper()}"
