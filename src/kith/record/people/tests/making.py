"""People and facts for the tests of this area, made through the acts themselves."""

from datetime import date

from kith.record.people.actions.addresses import move_in, protect_address
from kith.record.people.actions.person import add_person
from kith.record.people.actions.relationships import relate
from kith.record.people.models import Person
from kith.record.people.rules.birth import born_on

TOKEN = "Zyxwold Passage"
"""A street that stands nowhere else: if it is found where it is withheld, something leaks (F083)."""


def parent_of(
    by, child: Person, given: str, kind: str = "mother", born: date = date(1985, 2, 1), **kwargs
) -> Person:
    parent = add_person(by=by, given=given, family="Adeyemi", birth=born_on(born))
    relate(by=by, person=child, other=parent, kind=kind, **kwargs)
    return parent


def protected_home(by, person: Person):
    home = move_in(by=by, person=person, lines=f"7 {TOKEN}", postcode="ZE9 9XY")
    return protect_address(
        by=by, residence=home, audiences=["other_parent"], reason="He has threatened to come"
    )
