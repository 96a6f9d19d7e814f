"""The family and what is around it, as pictures and as the tables behind them."""

from __future__ import annotations

from collections.abc import Sequence

from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import Column, Link, Parts, Stack, Table, Tag
from kith.kernel.ui.pictures import Couple, Ecomap, Figure, Genogram, Parentage, Quality, Spoke
from kith.kernel.ui.pictures import Tie as Bracket
from kith.record.people import offers
from kith.record.people.finding import birth_of
from kith.record.people.kinds import permissions
from kith.record.people.models import (
    EcomapSnapshot,
    FamilyConfirmation,
    ParentalResponsibility,
    Person,
    Relationship,
    Tie,
)
from kith.record.people.queries import Account, Family, Told
from kith.record.people.rules.relationships import LEGAL_PARENTS, SIBLINGS, Kind, inverse
from kith.record.people.web.presenters import words

_DRAWN_SEPARATELY = frozenset({Kind.PARTNER, Kind.FORMER_PARTNER}) | LEGAL_PARENTS | SIBLINGS


def genogram(viewer: Viewer, family: Family) -> Genogram | None:
    """The family tree. Carers, friends and the like stand in the table alone: they are no part of a tree."""
    links = [(Kind(link.kind), link) for link in family.links]
    in_tree = {
        str(pk) for kind, link in links if kind in _DRAWN_SEPARATELY for pk in (link.person_id, link.other_id)
    }
    if not in_tree:
        return None
    focus = str(family.person.pk)
    parents = [
        Parentage(str(link.person_id), str(link.other_id), kind is Kind.ADOPTIVE_PARENT)
        for kind, link in links
        if kind in LEGAL_PARENTS
    ]
    return Genogram(
        figures=[
            _figure(viewer, one, focus) for pk, one in family.people.items() if str(pk) in in_tree | {focus}
        ],
        couples=_couples(links, parents),
        parents=parents,
        ties=_brackets(links, parents),
        title=f"Family tree of {family.person.name}",
    )


def relatives_table(viewer: Viewer, family: Family) -> Table:
    """Everyone related to the person, in words: what the picture shows and what it does not."""
    own = [link for link in family.links if family.person.pk in (link.person_id, link.other_id)]
    columns = [
        Column("Person"),
        Column("What they are"),
        Column("Since"),
        Column("How sure"),
        Column("Change"),
    ]
    rows = [_relative(viewer, family.person, link) for link in own]
    return Table("Family and people who matter", columns, rows, empty="Nobody is recorded yet.")


def responsibility_table(person: Person, family: Family, account: Account) -> Table:
    """Who has or had parental responsibility, and what shows it. A holder who may not be known of is not there."""
    base = offers.people_page(person)
    rows = [
        [
            _holder(one, family),
            Stack(one.said("how").capitalize(), [one.fields["evidence"]]),
            words.period(one.day("valid_from"), one.day("valid_to")),
            Link("End", f"{base}responsibility/{one.pk}/end/") if one.day("valid_to") is None else "",
        ]
        for one in account.standing(ParentalResponsibility)
    ]
    columns = [Column("Who"), Column("How"), Column("When"), Column("Change")]
    return Table(
        "Parental responsibility",
        columns,
        rows,
        empty="Nobody is recorded as having parental responsibility.",
    )


def confirmed(family: Family, account: Account) -> dict[str, object]:
    """When the tree was last gone through with someone, and whether it changed since (R074)."""
    checks = account.standing(FamilyConfirmation)
    last = checks[-1] if checks else None
    is_stale = family.is_stale(last.recorded_at if last else None)
    if last is None:
        said = "This family tree has not been checked with anyone yet." if family.links else ""
    else:
        said = f"Checked with {last.fields['with_whom']} by {last.by_name}, {say_moment(last.recorded_at)}."
        said += " It has changed since." if is_stale else ""
    return {"said": said, "is_stale": is_stale}


def ecomap(viewer: Viewer, person: Person, account: Account) -> Ecomap | None:
    """The ties that hold today, by kind, around the child."""
    ties = sorted(account.standing(Tie), key=lambda one: (one.fields["kind"], one.fields["name"]))
    spokes = [
        Spoke(one.fields["name"], one.said("kind"), Quality(one.fields["quality"]))
        for one in ties
        if one.holds_on(viewer.today)
    ]
    return Ecomap(person.name.split(" ")[0], spokes, title=f"Ecomap of {person.name}") if spokes else None


def ties_table(person: Person, account: Account) -> Table:
    """Every tie there is and was, with how it is for the child now."""
    base = offers.people_page(person)
    rows = [
        [
            Stack(one.fields["name"], [one.said("kind")]),
            Stack(one.said("quality"), [one.fields["words"]]),
            words.period(one.day("valid_from"), one.day("valid_to")),
            Parts([Link("Change", f"{base}ties/{one.pk}/change/"), Link("End", f"{base}ties/{one.pk}/end/")])
            if one.day("valid_to") is None
            else "",
        ]
        for one in account.standing(Tie)
    ]
    columns = [Column("Who or what"), Column("How it is for them"), Column("When"), Column("Change")]
    return Table("What is around them", columns, rows, empty="Nothing has been added yet.")


def kept_table(account: Account) -> Table | None:
    """Ecomaps kept earlier, to set today's beside; None when there are none."""
    qualities = dict(Tie.Quality.choices)
    rows = [
        [
            Stack(say_moment(one.recorded_at), [one.by_name]),
            one.fields["words"],
            ", ".join(f"{tie['name']} ({qualities[tie['quality']].lower()})" for tie in one.fields["ties"]),
        ]
        for one in reversed(account.standing(EcomapSnapshot))
    ]
    columns = [Column("Kept"), Column("Note"), Column("What was on it")]
    return Table("Ecomaps kept earlier", columns, rows) if rows else None


def _holder(one: Told, family: Family) -> str:
    holder = family.people.get(one.fields["holder_id"])
    return holder.name if holder else one.fields["body"] or "Someone outside this family tree"


def _figure(viewer: Viewer, one: Person, focus: str) -> Figure:
    birth = birth_of(one)
    born = "" if birth.earliest is None else f"{'due' if birth.is_unborn else 'b.'} {birth.earliest.year}"
    died = f"d. {one.died_on.year}" if one.died_on else ""
    first, _, rest = one.name.partition(" ")
    lines = [first[:16], rest[:18], " ".join(part for part in (born, died) if part)]
    return Figure(
        id=str(one.pk),
        lines=[line for line in lines if line],
        sex=one.sex,
        is_dead=one.died_on is not None,
        is_unborn=birth.is_unborn,
        is_focus=str(one.pk) == focus,
        born=str(birth.earliest or ""),
    )


def _couples(links: Sequence[tuple[Kind, Relationship]], parents: Sequence[Parentage]) -> list[Couple]:
    states = {Kind.PARTNER: "together", Kind.FORMER_PARTNER: "apart"}
    found: dict[frozenset[str], Couple] = {}
    for wanted in (Kind.FORMER_PARTNER, Kind.PARTNER):
        for kind, link in links:
            ended = link.valid_to is not None
            if kind is wanted and not (kind is Kind.PARTNER and ended):
                couple = Couple(str(link.person_id), str(link.other_id), states[kind])
                found[couple.pair] = couple
    by_child: dict[str, list[str]] = {}
    for one in parents:
        by_child.setdefault(one.child, []).append(one.parent)
    for both in by_child.values():
        if len(both) > 1:
            found.setdefault(frozenset(both[:2]), Couple(both[0], both[1], "parents"))
    return list(found.values())


def _brackets(links: Sequence[tuple[Kind, Relationship]], parents: Sequence[Parentage]) -> list[Bracket]:
    """Brothers and sisters who do not hang from a common parent already."""
    of: dict[str, set[str]] = {}
    for one in parents:
        of.setdefault(one.child, set()).add(one.parent)
    return [
        Bracket(str(link.person_id), str(link.other_id), kind is Kind.TWIN)
        for kind, link in links
        if kind in SIBLINGS and not of.get(str(link.person_id), set()) & of.get(str(link.other_id), set())
    ]


def _relative(viewer: Viewer, person: Person, link: Relationship) -> list[object]:
    is_first = link.other_id == person.pk
    other, kind = (link.person, Kind(link.kind)) if is_first else (link.other, inverse(Kind(link.kind)))
    base = f"{offers.people_page(person)}family/{link.pk}/"
    marks = [Tag("Absent", "grey")] if link.is_absent else []
    may = viewer.holds(permissions.RELATE_PEOPLE)
    changes = [Link("Correct", f"{base}correct/")]
    changes += [Link("End", f"{base}end/")] if link.valid_to is None else []
    changes.append(Link("Wrong", f"{base}wrong/"))
    return [
        Stack(Link(other.name, offers.people_page(other)), [words.born(other), *marks]),
        Stack(kind.label.capitalize(), [link.note]),
        words.period(link.valid_from, link.valid_to),
        Stack(link.get_confidence_display(), [link.source]),
        Parts(changes) if may else "",
    ]
