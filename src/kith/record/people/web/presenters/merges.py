"""Merges: two records side by side, and what moving one into the other touches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.apps import apps

from kith.kernel.ui.parts import Column, Link, Stack, Table, Tag
from kith.record.people.models import Merge, Person
from kith.record.people.rules.child_ids import spoken_child_id
from kith.record.people.web.presenters import words


def merges_table(rows: Iterable[Merge]) -> Table:
    return Table(
        "Merges",
        [Column("Goes"), Column("Into"), Column("Proposed by"), Column("State")],
        [
            [
                Link(
                    one.goes.name,
                    f"/people/merges/{one.pk}/{'' if one.state == Merge.State.PROPOSED else 'undo/'}",
                ),
                Stack(one.stays.name, [spoken_child_id(one.stays.child_id)]),
                one.proposed_by.name,
                Tag(one.get_state_display(), "yellow" if one.state == Merge.State.PROPOSED else "green"),
            ]
            for one in rows
        ],
        empty="No merge waits for a decision.",
    )


def side_by_side(goes: Person, stays: Person) -> Table:
    """The two people, fact by fact. Addresses are not among them: deciding a merge opens nothing."""
    rows = [
        ["Kith ID", *(spoken_child_id(one.child_id) for one in (goes, stays))],
        ["Names", *(_listed(str(name) for name in one.name_set.all()) for one in (goes, stays))],
        ["Born", *(words.born(one) for one in (goes, stays))],
        ["Sex", *(one.get_sex_display() for one in (goes, stays))],
        [
            "Numbers",
            *(
                _listed(f"{n.get_kind_display()}: {n.value}" for n in one.identifier_set.all())
                for one in (goes, stays)
            ),
        ],
    ]
    return Table("The two records", [Column(""), Column("Goes"), Column("Stays")], rows)


def manifest_table(rows: Mapping[str, Sequence[int]]) -> Table:
    """Every table that the merge touches and how many rows of it move."""
    return Table(
        "What moves",
        [Column("Kind of row"), Column("How many", is_numeric=True)],
        [[table_words(place), len(ids)] for place, ids in sorted(rows.items())],
        empty="Nothing refers to the record that goes.",
    )


def table_words(place: str) -> str:
    """``people_residence.person_id`` as a page says it: "Residence"."""
    table = place.rsplit(".", 1)[0]
    model = next((model for model in apps.get_models() if model._meta.db_table == table), None)
    return str(model._meta.verbose_name).capitalize() if model else table


def _listed(items: Iterable[str]) -> Stack | str:
    every = list(items)
    return Stack(every[0], every[1:]) if every else ""
