"""What stands at the top of every page of a person's record: who it is, who must be told or not told, where one is."""

from __future__ import annotations

from typing import Any

from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import say_date, say_moment
from kith.kernel.ui.parts import Fact, IdentityBar, Link, Parts, SubNavigation, Tag
from kith.record.people import offers
from kith.record.people.kinds import permissions
from kith.record.people.models import Alert, Identifier, Language, Person
from kith.record.people.queries import Account, Told
from kith.record.people.rules.child_ids import spoken_child_id
from kith.record.people.web.presenters import words

_LEVELS = {"restricted": Tag("Restricted to named staff", "purple"), "sealed": Tag("Sealed", "magenta")}


def frame(viewer: Viewer, person: Person, account: Account, *, here: str) -> dict[str, Any]:
    """The head, the navigation and the notice that every page of the record carries. ``here`` is the page's code."""
    base = offers.people_page(person)
    links = [Link("Summary", base, is_current=here == "summary")]
    for section in offers.sections(viewer):
        links.append(Link(section.label, _section_page(section, person), is_current=here == section.code))
    return {
        "person": person,
        "head": head(viewer, person, account),
        "navigation": SubNavigation(links, label="This person's record"),
        "open_until": say_moment(account.open_until) if account.open_until else "",
    }


def head(viewer: Viewer, person: Person, account: Account) -> IdentityBar:
    """Name, age, ids, and every alert that holds today, in full: it may protect someone."""
    standing = [one for one in account.told if one.stands and one.holds_on(viewer.today)]
    nhs = next(
        (one.fields["value"] for one in standing if one.kind is Identifier and one.fields["kind"] == "nhs"),
        "",
    )
    interpreter = [
        one.fields["name"] for one in standing if one.kind is Language and one.fields["needs_interpreter"]
    ]
    facts = [
        Fact("Age", words.age(person, viewer.today)),
        Fact("Born", words.born(person)),
        Fact("Sex", person.gender_identity or person.get_sex_display()),
        Fact("Kith ID", spoken_child_id(person.child_id)),
    ]
    if person.pronouns:
        facts.append(Fact("Pronouns", person.pronouns))
    if nhs:
        facts.append(Fact("NHS number", words.nhs_number(nhs)))
    if interpreter:
        facts.append(Fact("Interpreter", ", ".join(interpreter)))
    return IdentityBar(
        name=person.name,
        facts=facts,
        tags=[_LEVELS[person.level]] if person.level in _LEVELS else [],
        alerts=[_alert(one) for one in standing if one.kind is Alert],
    )


def small_head(person: Person) -> IdentityBar:
    """The head of a page that asks for something: only whose record it is."""
    facts = [Fact("Born", words.born(person)), Fact("Kith ID", spoken_child_id(person.child_id))]
    return IdentityBar(name=person.name, facts=facts)


def actions(viewer: Viewer, person: Person) -> list[Link]:
    """What can be done to the record as a whole, for whoever may."""
    base = offers.people_page(person)
    offered = [
        ("Add an alert", "alerts/new/", permissions.MANAGE_ALERTS),
        ("Same person as someone else", "merge/", permissions.PROPOSE_MERGE),
        ("Restrict this record", "restrict/", permissions.RESTRICT_RECORD),
        ("I know this person", "conflict/", permissions.DECLARE_CONFLICT),
    ]
    if person.birth_kind == Person.BirthKind.EXPECTED:
        offered.insert(0, ("Record the birth", "birth/", permissions.CHANGE_PERSON))
    return [Link(text, f"{base}{where}") for text, where, permission in offered if viewer.holds(permission)]


def _alert(one: Told) -> Parts:
    review = one.day("review_on")
    return Parts(
        [
            Tag(one.said("kind"), "red"),
            one.fields["words"],
            f"(look again by {say_date(review)})" if review else "",
        ]
    )


def _section_page(section: offers.Section, person: Person) -> str:
    from django.urls import reverse

    return reverse(section.url_name, kwargs={"child_id": person.child_id})
