"""What cases offer: on a child's page what the work is about, and to a manager who waits for a worker, what other teams
offer, and who has how many."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from kith.foundation.access.viewer import Viewer
from kith.kernel import codes
from kith.kernel.dates import say_date, say_moment
from kith.kernel.ui.parts import Column, Link, Moment, Row, Stack, Table
from kith.record.cases import queries, rules
from kith.record.cases.models import Transfer
from kith.record.people import offers
from kith.record.people.models import Person

MOST = 5
HOURS_SAID_ALONE = 48


def connect() -> None:
    offers.offer(offers.Card("cases.open", offers.Place.WORRIES, "Open case", open_case, order=10))
    offers.offer(
        offers.WorkCard("cases.unallocated", offers.Desk.ANSWER, "Children without a worker", no_worker, 5)
    )
    offers.offer(offers.WorkCard("cases.transfers", offers.Desk.ANSWER, "Transfers to answer", transfers, 20))
    for worklist in (UNALLOCATED, TRANSFERS, CASELOADS):
        offers.offer(worklist)


def open_case(viewer: Viewer, person: Person) -> Stack | None:
    """The need for which a case is open, and since when."""
    case = queries.open_case_of(viewer, person)
    if case is None:
        return None
    need = codes.label("primary_need", case.primary_need) if case.primary_need else "Need not recorded yet"
    return Stack(need, [f"Referred {say_date(case.opened_on)}"])


def no_worker(viewer: Viewer) -> offers.Drawn | None:
    """Who waits for a worker, on the page their manager and the head of service open each morning (R016)."""
    if not viewer.managed_team_ids:
        return None
    found, total = offers.some_of(queries.unallocated(viewer), MOST)
    if not found:
        return None
    return offers.Drawn(unallocated_table(viewer, found), total, see_all="/team/unallocated/", urgent=total)


def transfers(viewer: Viewer) -> offers.Drawn | None:
    """What other teams offer to the viewer's, and nobody has answered."""
    if not viewer.managed_team_ids:
        return None
    found, total = offers.some_of(queries.transfers_to_answer(viewer), MOST)
    return offers.Drawn(transfer_table(viewer, found), total, see_all="/team/transfers/") if found else None


def unallocated_table(viewer: Viewer, cases: Iterable[Any]) -> Table:
    """Children without a worker, with how long they wait and who answers for them meanwhile."""
    columns = [
        Column("Child"),
        Column("Waiting"),
        Column("Team"),
        Column("Until then"),
        Column("Do", is_heading_hidden=True),
    ]
    rows = [_unallocated_row(viewer, case) for case in cases]
    return Table("Children without a worker", columns, rows, empty="Every child has a worker.")


def _unallocated_row(viewer: Viewer, case: Any) -> Row:
    name = case.person.name
    waiting = say_hours(rules.hours_waiting(case.waiting_since, viewer.now))
    return Row(
        [
            Stack(Link(name, offers.people_page(case.person)), [f"Referred {say_date(case.opened_on)}"]),
            Stack(waiting, [f"Since {say_moment(case.waiting_since)}"]),
            case.team_name,
            case.held_by or "The service manager",
            Link("Allocate", reverse("cases:allocate", args=[case.pk]), hidden=f"a worker to {name}"),
        ],
        tone="urgent",
    )


def transfer_table(viewer: Viewer, offered: Iterable[Transfer]) -> Table:
    """Cases offered to the viewer's teams."""
    columns = [Column("Child"), Column("From"), Column("To"), Column("Offered")]
    rows = [
        Row(
            [
                Link(one.person.name, reverse("cases:transfer", args=[one.pk])),
                Stack(one.from_team.name, [one.offered_by.name]),
                one.to_team.name,
                Moment(one.offered_at, say_moment(one.offered_at)),
            ],
            tone="attention",
        )
        for one in offered
    ]
    return Table("Transfers to answer", columns, rows, empty="No team is waiting for your answer.")


def caseload_table(viewer: Viewer, workers: Iterable[Any]) -> Table:
    """How many children each worker has; each name opens the list."""
    rows = [
        Row([Link(one.name, reverse("cases:caseload", args=[one.pk])), one.job_title, one.children])
        for one in workers
    ]
    columns = [Column("Worker"), Column("Job"), Column("Children", is_numeric=True)]
    return Table("Caseloads", columns, rows, empty="Nobody is in your teams.")


def say_hours(hours: int) -> str:
    """Hours up to two days; after that days as well, because 312 hours says nothing to anyone."""
    said = f"{hours} hour{'' if hours == 1 else 's'}" if hours else "Less than an hour"
    return said if hours < HOURS_SAID_ALONE else f"{hours // 24} days ({said})"


def _unallocated_figure(viewer: Viewer) -> offers.Figure:
    longest, total = offers.some_of(queries.unallocated(viewer), 1)
    if not longest:
        return offers.Figure(0, words="As it should be")
    hours = rules.hours_waiting(longest[0].waiting_since, viewer.now)
    return offers.Figure(total, urgent=total, words=f"Longest: {say_hours(hours).lower()}")


def _caseload_figure(viewer: Viewer) -> offers.Figure:
    loads = list(queries.caseloads(viewer).values_list("children", flat=True))
    words = f"{len(loads)} workers, at most {max(loads)} each" if loads else ""
    return offers.Figure(sum(loads), words=words)


UNALLOCATED = offers.Worklist(
    code="unallocated", title="Children without a worker", noun="children", order=10,
    means="Open cases with no allocated worker. None should be here. Longest waiting first.",
    figure=_unallocated_figure, rows=queries.unallocated, table=unallocated_table,
)  # fmt: skip
TRANSFERS = offers.Worklist(
    code="transfers", title="Transfers to answer", noun="transfers", order=25,
    means="Cases that another team offers to yours. They stay responsible until you accept. Longest waiting first.",
    figure=lambda viewer: offers.Figure(queries.transfers_to_answer(viewer).count()),
    rows=queries.transfers_to_answer, table=transfer_table,
)  # fmt: skip
CASELOADS = offers.Worklist(
    code="caseloads", title="Caseloads", noun="workers", order=90,
    means="The workers of your teams, with how many children each has as their allocated worker. Most first.",
    figure=_caseload_figure, rows=queries.caseloads, table=caseload_table,
)  # fmt: skip
