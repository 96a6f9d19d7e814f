"""What the pages of cases show."""

from __future__ import annotations

from collections.abc import Iterable

from kith.kernel import codes
from kith.kernel.dates import say_date, say_moment
from kith.kernel.ui.parts import Column, Link, Moment, Row, Stack, SummaryList, SummaryRow, Table, Words
from kith.record.cases.models import Allocation, Case, Transfer
from kith.record.people import offers


def case_facts(case: Case) -> SummaryList:
    """What the case is, beside the form that allocates it."""
    need = codes.label("primary_need", case.primary_need) if case.primary_need else None
    return SummaryList(
        [
            SummaryRow("Child", Link(case.person.name, offers.people_page(case.person))),
            SummaryRow("Referred", say_date(case.opened_on)),
            SummaryRow("Main need", need),
        ],
        is_compact=True,
    )


def transfer_facts(transfer: Transfer) -> SummaryList:
    """What the sending team says, and the answer."""
    offered = f"{transfer.offered_by.name}, {say_moment(transfer.offered_at)}"
    rows = [
        SummaryRow("Child", Link(transfer.person.name, offers.people_page(transfer.person))),
        SummaryRow("From", Stack(transfer.from_team.name, [offered])),
        SummaryRow("To", transfer.to_team.name),
        SummaryRow("The story so far", Words(transfer.summary)),
        SummaryRow("Actions open", Words(transfer.open_actions) if transfer.open_actions else "None"),
        SummaryRow(
            "Next visit due", say_date(transfer.next_visit_due_on) if transfer.next_visit_due_on else None
        ),
        SummaryRow("Introductions", Words(transfer.introductions) if transfer.introductions else None),
    ]
    if transfer.answered_by:
        answer = (
            f"{transfer.get_state_display()}: {transfer.answered_by.name}, {say_moment(transfer.answered_at)}"
        )
        rows.append(
            SummaryRow(
                "Answer", Stack(answer, [Words(transfer.answer_words)] if transfer.answer_words else [])
            )
        )
    return SummaryList(rows)


def children_table(allocations: Iterable[Allocation]) -> Table:
    """The children a worker is allocated."""
    rows = [
        Row(
            [
                Link(one.person.name, offers.people_page(one.person)),
                one.get_role_display(),
                Moment(one.starts_at, say_moment(one.starts_at)),
            ]
        )
        for one in allocations
    ]
    columns = [Column("Child"), Column("As"), Column("Since")]
    return Table(
        "Children", columns, rows, empty="No child is allocated to this worker.", is_caption_hidden=True
    )
