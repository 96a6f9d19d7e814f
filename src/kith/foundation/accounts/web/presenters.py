"""Accounts as the pages show them: values and parts, ready to be put out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse

from kith.foundation.access.roles import ROLES
from kith.foundation.accounts.models import RoleRequest
from kith.foundation.accounts.queries import WorkerHistory
from kith.foundation.workforce.models import Worker
from kith.kernel.dates import say_date, say_moment
from kith.kernel.ui.parts import Column, Link, Parts, Row, Stack, SummaryList, SummaryRow, Table, Tag

# The sign a browser or a system gives in the name it sends, and what its user calls it; the first that fits.
_BROWSERS = (("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
_SYSTEMS = (("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"),
            ("Linux", "Linux"))  # fmt: skip


def role_name(code: str) -> str:
    return ROLES[code].name if code in ROLES else code


def device_name(user_agent: str) -> str:
    """A browser as its user would name it: "Edge on Windows"."""
    browser = next((name for sign, name in _BROWSERS if sign in user_agent), "A browser")
    system = next((name for sign, name in _SYSTEMS if sign in user_agent), "")
    return f"{browser} on {system}" if system else browser


def sessions_table(sessions: Iterable[Any]) -> Table:
    """Where a worker is signed in, this browser first."""
    ordered = sorted(sessions, key=lambda one: (not one.is_current(), one.created_at))
    return Table(
        caption="Where you are signed in", is_caption_hidden=True,
        columns=[Column("Browser"), Column("Signed in"), Column("Network address")],
        rows=[
            Row([Parts([device_name(one.user_agent), Tag("This one", "green") if one.is_current() else ""]),
                 say_moment(one.created_at), one.ip])
            for one in ordered
        ],
    )  # fmt: skip


def own_account(worker: Worker, roles: Iterable[str], teams: Iterable[str]) -> SummaryList:
    return SummaryList([
        SummaryRow("Name", worker.name),
        SummaryRow("Email address", worker.email),
        SummaryRow("Job title", worker.job_title),
        SummaryRow("Roles", ", ".join(sorted(map(role_name, roles)))),
        SummaryRow("Teams", ", ".join(teams)),
    ])  # fmt: skip


def workers_table(workers: Iterable[Worker], held: dict[int, list[str]], last_in: dict[int, Any]) -> Table:
    return Table(
        caption="Workers", is_caption_hidden=True, empty="Nobody matches.",
        columns=[Column("Name"), Column("Roles"), Column("Agency"), Column("Last signed in")],
        rows=[
            Row([
                Stack(Link(one.name, reverse("accounts_worker", args=[one.pk])), [one.job_title]),
                _ended(one) or ", ".join(sorted(map(role_name, held.get(one.pk, [])))) or "No role",
                str(one.agency or ""),
                say_moment(last_in[one.pk]) if one.pk in last_in else "Never",
            ])
            for one in workers
        ],
    )  # fmt: skip


def worker_summary(worker: Worker, last_in: Any) -> SummaryList:
    rows = [
        SummaryRow(
            "Email address", "Let go when the account ended" if not worker.is_active else worker.email
        ),
        SummaryRow("Job title", worker.job_title),
        SummaryRow("Phone", worker.phone),
        SummaryRow("Agency", str(worker.agency or "")),
        SummaryRow("Last signed in", say_moment(last_in) if last_in else "Never"),
    ]
    return SummaryList([SummaryRow("Account", _ended(worker)), *rows] if not worker.is_active else rows)


def roles_table(history: WorkerHistory, today: date, *, may_end: bool) -> Table:
    return _periods("Roles", history, history.roles, lambda row: role_name(row.role), today,
                    end="accounts_end_role" if may_end else "")  # fmt: skip


def teams_table(history: WorkerHistory, today: date, *, may_end: bool) -> Table:
    return _periods(
        "Teams", history, history.memberships,
        lambda row: Parts([row.team.name, Tag("Manager", "blue") if row.is_manager else ""]), today,
        end="accounts_leave_team" if may_end else "",
    )  # fmt: skip


def registrations_table(history: WorkerHistory, today: date) -> Table:
    return _periods(
        "Registration", history, history.registrations, lambda row: f"{row.body} {row.number}", today
    )


def requests_table(requests: Iterable[RoleRequest]) -> Table:
    return Table(
        caption="Waiting for a second person", caption_size="m",
        columns=[Column("Worker"), Column("Role"), Column("Asked for by"), Column("Answer", is_heading_hidden=True)],
        rows=[
            Row([one.worker.name, Stack(role_name(one.role), [one.reason]),
                 Stack(one.asked_by.name, [say_moment(one.asked_at)]),
                 Link("Answer", reverse("accounts_role_request", args=[one.pk]), hidden=f"for {one.worker.name}")])
            for one in requests
        ],
    )  # fmt: skip


def asked_summary(asked: RoleRequest) -> SummaryList:
    return SummaryList([
        SummaryRow("Worker", asked.worker.name),
        SummaryRow("Role", role_name(asked.role)),
        SummaryRow("From", say_date(asked.starts_on)),
        SummaryRow("Why they need it", asked.reason),
        SummaryRow("Asked for by", f"{asked.asked_by.name}, {say_moment(asked.asked_at)}"),
    ])  # fmt: skip


def _periods(
    caption: str, history: WorkerHistory, rows: Iterable[Any], said: Any, today: date, *, end: str = ""
) -> Table:
    headings = [Column(caption), Column("From"), Column("To"), Column("Recorded by")]

    def change(row: Any) -> Any:
        if not (end and _runs(row, today)):
            return ""
        return Link("End", reverse(end, args=[row.worker_id, row.pk]), hidden=caption.lower())

    return Table(
        caption=caption, empty="None recorded.", columns=[*headings, Column("Change", is_heading_hidden=True)],
        rows=[
            Row([said(row), say_date(row.valid_from), _until(row), history.names.get(row.recorded_by, ""), change(row)])
            for row in rows
        ],
    )  # fmt: skip


def _until(row: Any) -> Any:
    if row.recorded_in_error:
        return Tag("Taken back", "grey")
    return say_date(row.valid_to) if row.valid_to else "Now"


def _runs(row: Any, today: date) -> bool:
    return not row.recorded_in_error and (row.valid_to is None or row.valid_to >= today)


def _ended(worker: Worker) -> Any:
    if worker.is_active:
        return ""
    return Tag(f"Ended {say_date(worker.left_on)}" if worker.left_on else "Ended", "grey")


def asked_history(asked: list[RoleRequest]) -> Table | str:
    """Roles that took a second person: what was asked and answered. Nothing where none was asked."""
    if not asked:
        return ""
    return Table(
        caption="Roles that took a second person",
        columns=[Column("Role"), Column("Asked for by"), Column("Answer"), Column("Answered by")],
        rows=[
            Row([Stack(role_name(one.role), [one.reason]), Stack(one.asked_by.name, [say_moment(one.asked_at)]),
                 one.get_answer_display() or Tag("Waiting", "yellow"),
                 Stack(one.answered_by.name, [say_moment(one.answered_at)]) if one.answered_by else ""])
            for one in asked
        ],
    )  # fmt: skip
