"""Who looked, and who opened a record with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.paginator import Page

from kith.foundation.access import roles
from kith.foundation.access.viewer import Viewer
from kith.foundation.audit.models import Event
from kith.kernel.dates import say_date, say_moment
from kith.kernel.ui.parts import Column, Link, Pagination, Row, Stack, SummaryList, SummaryRow, Table, Tag
from kith.record.people.models import BreakGlass


def glass_table(viewer: Viewer, rows: Iterable[BreakGlass]) -> Table:
    """Records opened with a reason, to review."""
    return Table(
        "Waiting for review",
        [Column("Record"), Column("Opened by"), Column("Why"), Column("Review by")],
        [
            Row(
                [
                    Link(one.person.name, f"/people/reviews/{one.pk}/"),
                    Stack(one.worker.name, [say_moment(one.opened_at)]),
                    one.get_category_display(),
                    Stack(
                        say_date(one.review_due_on),
                        [Tag("Overdue", "red")] if one.review_due_on < viewer.today else [],
                    ),
                ],
                tone="urgent" if one.review_due_on < viewer.today else "",
            )
            for one in rows
        ],
        empty="Nothing waits for review.",
    )


def glass_facts(glass: BreakGlass) -> SummaryList:
    return SummaryList(
        [
            SummaryRow("Record", glass.person.name),
            SummaryRow("Opened by", f"{glass.worker.name}, {glass.worker.job_title}"),
            SummaryRow("When", f"{say_moment(glass.opened_at)}, for 4 hours"),
            SummaryRow("Why", glass.get_category_display()),
            SummaryRow("In their words", glass.reason),
            SummaryRow("Verdict", glass.get_verdict_display()),
        ],
        title="What was done",
    )


def looks_table(events: Iterable[Event], names: Mapping[int, str]) -> Table:
    """Events of the trail in words: who, when, in which role, by which relationship."""
    return Table(
        "Who looked at this record",
        [Column("When"), Column("Who"), Column("What"), Column("Because")],
        [
            [
                say_moment(event.at),
                Stack(names.get(event.worker_id or 0, "The system"), [_roles(event.roles)]),
                Stack(
                    say_verb(event.verb),
                    [Tag("Refused", "grey")] if event.outcome == Event.Outcome.REFUSED else [],
                ),
                event.relationship.replace("_", " ").capitalize(),
            ]
            for event in events
        ],
        empty="Nobody has opened this record.",
        is_caption_hidden=True,
    )


def say_verb(verb: str) -> str:
    """An event's verb as a person would say it: the last word of its name."""
    return verb.rsplit(".", 1)[-1].replace("_", " ").capitalize()


def pagination(shown: Page[Any], params: Mapping[str, Any], noun: str) -> Pagination:
    return Pagination(shown, params, noun)


def _roles(codes: str) -> str:
    return ", ".join(roles.ROLES[code].name for code in codes.split(",") if code in roles.ROLES)
