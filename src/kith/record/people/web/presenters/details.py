"""The facts of a person with their histories."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.db import models

from kith.foundation.access.viewer import Viewer
from kith.kernel import codes
from kith.kernel.dates import say_date, say_moment
from kith.kernel.ui.parts import Column, Link, Parts, Stack, SummaryList, SummaryRow, Table, Tag
from kith.record.people import offers
from kith.record.people.kinds import permissions
from kith.record.people.models import (
    Alert,
    ContactDetail,
    Disability,
    Ethnicity,
    Identifier,
    ImmigrationStatus,
    Language,
    Name,
    Person,
    Religion,
)
from kith.record.people.queries import Account, Told
from kith.record.people.web.presenters import words

KINDS: dict[type[models.Model], str] = {
    Name: "Name",
    Identifier: "Number",
    ContactDetail: "Contact detail",
    Ethnicity: "Ethnicity",
    Language: "Language",
    Religion: "Religion or belief",
    Disability: "Disability",
    ImmigrationStatus: "Immigration status",
    Alert: "Alert",
}


def say(one: Told) -> str:
    """A fact in a few words, without who said so."""
    return _SAID_AS[one.kind](one)


def _with_kind(field: str) -> Callable[[Told], str]:
    return lambda one: f"{one.said('kind')}: {one.fields[field]}"


def _coded(code_set: str) -> Callable[[Told], str]:
    return lambda one: codes.label(code_set, one.fields["code"])


def _plainly(one: Told) -> str:
    return str(one.fields["name"])


_SAID_AS: dict[type[models.Model], Callable[[Told], str]] = {
    Name: lambda one: " ".join(part for part in (one.fields["given"], one.fields["family"]) if part),
    Identifier: _with_kind("value"),
    ContactDetail: _with_kind("value"),
    Alert: _with_kind("words"),
    Ethnicity: _coded("ethnicity"),
    Disability: _coded("disability"),
    ImmigrationStatus: lambda one: one.said("status"),
    Language: _plainly,
    Religion: _plainly,
}


def detail_lists(viewer: Viewer, person: Person, account: Account) -> list[SummaryList]:
    """What stands now, in groups, each fact with what can be done about it."""
    base = offers.people_page(person)
    may = viewer.holds(permissions.CHANGE_PERSON)

    def add(label: str, where: str) -> list[Link]:
        return [Link(label, f"{base}{where}")] if may else []

    def rows(*kinds: type[models.Model]) -> list[SummaryRow]:
        return [_row(base, one, may=may) for kind in kinds for one in account.standing(kind)]

    return [
        SummaryList(
            rows(Name) or [SummaryRow("Name", "")], title="Names", actions=add("Add a name", "names/new/")
        ),
        SummaryList(
            [
                SummaryRow("Born", Stack(words.born(person), [person.birth_basis]), add("Correct", "born/")),
                SummaryRow("Sex", person.get_sex_display(), add("Change", "sex/")),
                SummaryRow("Gender", person.gender_identity),
                SummaryRow("Pronouns", person.pronouns),
                SummaryRow(
                    "Died",
                    say_date(person.died_on) if person.died_on else "No",
                    add("Record a death", "death/"),
                ),
            ],
            title="Birth and sex",
        ),
        SummaryList(
            rows(Identifier) or [SummaryRow("Numbers", "")],
            title="Numbers",
            actions=add("Add a number", "numbers/new/"),
        ),
        SummaryList(
            rows(ContactDetail) or [SummaryRow("Phone and e-mail", "")],
            title="How to reach them",
            actions=add("Add", "contact/new/"),
        ),
        SummaryList(
            [
                _latest("Ethnicity", account.standing(Ethnicity), add("Change", "ethnicity/")),
                _latest("Religion or belief", account.standing(Religion), add("Change", "religion/")),
                *(rows(Language) or [SummaryRow("Languages", "")]),
            ],
            title="Identity",
            actions=add("Add a language", "languages/new/"),
        ),
        SummaryList(
            rows(Disability) or [SummaryRow("Disability", "")],
            title="Disability",
            actions=add("Add", "disabilities/new/"),
        ),
        SummaryList(
            rows(ImmigrationStatus) or [SummaryRow("Immigration status", "")],
            title="Immigration",
            actions=add("Change", "immigration/"),
        ),
    ]


def history_table(account: Account) -> Table:
    """Everything ever recorded of identity, newest first, former values and mistakes among it."""
    rows = [
        [
            Stack(KINDS[one.kind], [say(one)]),
            say_moment(one.recorded_at),
            one.by_name,
            _state(one),
        ]
        for one in reversed(account.told)
        if one.kind is not Alert
    ]
    columns = [Column("What was recorded"), Column("When"), Column("By"), Column("Now")]
    return Table("History of these details", columns, rows, empty="Nothing has been recorded yet.")


_VERBS = {
    Name: (("Correct", "correct"), ("End", "end"), ("Former identity", "protect")),
    Identifier: (("Wrong", "wrong"),),
    ContactDetail: (("Correct", "correct"), ("End", "end")),
    Disability: (("End", "end"),),
}
_NOUNS = {Name: "names", Identifier: "numbers", ContactDetail: "contact", Disability: "disabilities"}


def _row(base: str, one: Told, *, may: bool) -> SummaryRow:
    ended = one.day("valid_to") is not None
    links = [
        Link(text, f"{base}{_NOUNS[one.kind]}/{one.pk}/{verb}/", hidden=say(one))
        for text, verb in _VERBS.get(one.kind, ())
        if may and not ended
    ]
    return SummaryRow(_key(one), Stack(_value(one), [_said(one)]), links)


def _key(one: Told) -> str:
    if one.kind in (Name, Identifier, ContactDetail):
        return one.said("kind")
    return KINDS[one.kind]


def _value(one: Told) -> Any:
    if one.kind is ContactDetail and not one.fields["is_safe"]:
        return Parts([one.fields["value"], Tag("Not safe to use", "red")])
    if one.kind is Identifier and one.fields["kind"] == Identifier.Kind.NHS:
        return words.nhs_number(one.fields["value"])
    if one.kind in (Identifier, ContactDetail):
        return one.fields["value"]
    if one.kind is Name and one.fields["is_confidential"]:
        return Parts([say(one), Tag("Former identity", "purple")])
    if one.kind is Language:
        marks = [Tag("First language", "grey")] if one.fields["is_first"] else []
        marks += [Tag("Interpreter needed", "yellow")] if one.fields["needs_interpreter"] else []
        return Parts([one.fields["name"], *marks])
    return say(one)


def _said(one: Told) -> str:
    fields = one.fields
    parts = [
        fields.get("said_by") and f"Said by {fields['said_by']}",
        fields.get("source"),
        fields.get("note"),
        words.period(one.day("valid_from"), one.day("valid_to")),
    ]
    return ". ".join(part for part in parts if part)


def _latest(key: str, rows: Sequence[Told], links: Sequence[Link]) -> SummaryRow:
    return SummaryRow(key, Stack(say(rows[-1]), [_said(rows[-1])]) if rows else "", links)


def _state(one: Told) -> str:
    if one.fields["recorded_in_error"]:
        return "Recorded in error"
    if one.recorded_until:
        return f"Replaced {say_moment(one.recorded_until)}"
    return "Stands"
