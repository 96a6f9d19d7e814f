"""What surrounds the lists: the day, the figures at the top, the cards that areas offer, a manager's figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kith.foundation.access.viewer import Viewer
from kith.kernel.dates import say_date
from kith.kernel.ui.parts import Card, CardGrid, Content, Count, Table, Tally
from kith.oversight.my_work.queries import Morning
from kith.oversight.my_work.web.presenters.sections import Section
from kith.record.people import offers
from kith.record.people.offers import Desk, Drawn, Figure, Worklist


def day(viewer: Viewer) -> str:
    """The day it is, as "Monday 16 November 2026"."""
    return f"{viewer.today:%A} {say_date(viewer.today)}"


def offered(viewer: Viewer) -> dict[Desk, list[Section]]:
    """The cards that areas offer, by the question they answer; those with nothing for this worker left out."""
    return {
        place: [
            _section(card, drawn)
            for card in offers.work_cards(place)
            if (drawn := card.draw(viewer)) is not None
        ]
        for place in Desk
    }


def tally(morning: Morning, cards: Mapping[Desk, Sequence[Section]], changed: int) -> Tally:
    """How much there is of everything, each figure leading to its list below."""
    counts = []
    if cards[Desk.ANSWER]:
        waiting = sum(one.total for one in cards[Desk.ANSWER])
        counts.append(_count("Waiting for your answer", waiting, "answer", "attention"))
    if morning.children:
        overdue = morning.overdue
        counts.append(_count("Overdue", overdue, "due", "urgent" if overdue else ""))
        counts.append(_count("Due soon", len(morning.running_out) - overdue, "due"))
    counts.append(_count("Tasks", sum(one.total for one in cards[Desk.TO_DO]), "to-do"))
    if morning.children:
        counts.append(_count("Changes", changed, "changes"))
    return Tally(counts, "Your work in figures")


def figures(found: Iterable[tuple[Worklist, Figure]]) -> CardGrid:
    """One card for each list of a manager's; what is late is said in words as well as by its colour."""
    return CardGrid(
        [
            Card(
                one.title, figure.words or ("" if figure.total else "Nothing waits"), href=f"/team/{one.code}/",
                figure=figure.total, tone="urgent" if figure.urgent else "",
            )
            for one, figure in found
        ]
    )  # fmt: skip


def first_of(viewer: Viewer, worklist: Worklist, figure: Figure, *, most: int) -> Section:
    """The head of a manager's list, below the figures."""
    table = untitled(worklist.table(viewer, list(worklist.rows(viewer)[:most])))
    see_all = f"/team/{worklist.code}/" if figure.total > most else ""
    return Section("first", worklist.title, table, figure.total, see_all)


def untitled(content: Content) -> Content:
    """A table whose name stands as the heading above it already."""
    return replace(content, is_caption_hidden=True) if isinstance(content, Table) else content


def _section(card: offers.WorkCard, drawn: Drawn) -> Section:
    is_cut = isinstance(drawn.content, Table) and drawn.total > len(drawn.content.rows)
    return Section(
        card.code.replace(".", "-"), card.title, untitled(drawn.content), drawn.total, drawn.see_all if is_cut else ""
    )  # fmt: skip


def _count(name: str, figure: int, place: str, tone: str = "") -> Count:
    return Count(name, figure, href=f"#{place}", tone=tone)
