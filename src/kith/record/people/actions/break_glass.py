"""Opening a record with a reason, when a child cannot wait for a relationship; and the review that always follows.

It opens a standard record for four hours and never a restricted or sealed one; a declared conflict beats it. The people
who work with the child are told at once, and somebody else judges it within two working days.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from kith.foundation.access.rules import Level
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.dates.bank_holidays import england
from kith.kernel.dates.local_time import end_of_day
from kith.kernel.dates.working_days import add_working_days
from kith.record.people import offers
from kith.record.people.actions import checks, involvement
from kith.record.people.kinds import permissions
from kith.record.people.models import BreakGlass, Involvement, Person

OPEN_FOR = timedelta(hours=4)
REVIEW_WITHIN_WORKING_DAYS = 2
MANY_IN_A_DAY = 5
MANY_IN_A_DAY_OUT_OF_HOURS = 25


@act(permission=permissions.BREAK_GLASS, on="person")
def break_glass(*, by: Viewer, person: Person, category: str, reason: str) -> BreakGlass:
    """Open a record for four hours with a reason. The allocated worker and the team are told at once.

    Raises Refused for a reason shorter than 20 characters, for a record held by named staff, or while it is open already.
    """
    reason = checks.words(
        reason, field="reason", needed="Say why you need to open this record, in at least 20 characters.",
        at_least=checks.SHORTEST_REASON,
    )  # fmt: skip
    if category not in BreakGlass.Category.values:
        raise Refused("Select why you need to open this record.", field="category")
    person = locked(person)
    if person.level != Level.STANDARD:
        raise Refused("Only the staff named on this record can open it.")
    if open_now(by, person):
        raise Refused("You have this record open already.")
    glass = BreakGlass.objects.create(
        person=person, worker_id=by.worker_id, category=category, reason=reason, opened_at=by.now,
        closes_at=by.now + OPEN_FOR,
        review_due_on=add_working_days(by.today, REVIEW_WITHIN_WORKING_DAYS, england()),
    )  # fmt: skip
    involvement.involve(
        person_id=person.pk, worker_id=by.worker_id, kind=Involvement.Kind.BREAK_GLASS, starts_at=by.now,
        ends_at=glass.closes_at, source=glass,
    )  # fmt: skip
    _tell(by, glass)
    return glass


@act(permission=permissions.REVIEW_BREAK_GLASS, on="glass")
def review_glass(*, by: Viewer, glass: BreakGlass, verdict: str, words: str = "") -> BreakGlass:
    """Judge whether a record was rightly opened. Raises Refused for one's own, for one judged already, and without words
    where it was not justified."""
    glass = locked(glass)
    if glass.worker_id == by.worker_id:
        raise Refused("Someone else must review this: you opened the record.")
    if glass.verdict:
        raise Refused("This has already been reviewed.")
    if verdict not in BreakGlass.Verdict.values:
        raise Refused("Select whether it was justified.", field="verdict")
    if verdict != BreakGlass.Verdict.JUSTIFIED:
        words = checks.words(words, field="verdict_words", needed="Say why, and what happens next.")
    glass.verdict, glass.verdict_words = verdict, words
    glass.reviewed_at, glass.reviewed_by_id = by.now, by.worker_id
    glass.save()
    offers.settle(by=by, source=glass)
    return glass


def open_now(by: Viewer, person: Person) -> bool:
    """Whether the viewer has the record open by a reason given in the last four hours."""
    return BreakGlass.objects.filter(person=person, worker_id=by.worker_id, closes_at__gt=by.now).exists()


def _tell(by: Viewer, glass: BreakGlass) -> None:
    """The worker and the team who know the child hear of it at once; the team reviews it. No team: the service does."""
    due = end_of_day(glass.review_due_on)
    live = list(involvement.live(glass.person_id, by.now))
    for worker_id in {row.worker_id for row in live if row.kind == Involvement.Kind.ALLOCATED} - {
        by.worker_id
    }:
        offers.tell(
            by=by, what="Your child's record was opened with a reason", person_id=glass.person_id, worker_id=worker_id,
            source=glass, page=_page(glass), details=glass.get_category_display(),
        )  # fmt: skip
    teams = {row.team_id for row in live if row.kind == Involvement.Kind.TEAM} or involvement.service_teams()
    for team_id in teams:
        offers.tell(
            by=by, what="Review why a record was opened", person_id=glass.person_id, team_id=team_id, due_at=due,
            source=glass, page=_page(glass), important=_is_many(by, by.now), details=glass.get_category_display(),
        )  # fmt: skip


def _is_many(by: Viewer, now: datetime) -> bool:
    """Whether this worker opens unusually many records: it alerts, it never blocks."""
    limit = MANY_IN_A_DAY_OUT_OF_HOURS if "out_of_hours" in by.roles else MANY_IN_A_DAY
    since = now - timedelta(hours=24)
    return BreakGlass.objects.filter(worker_id=by.worker_id, opened_at__gt=since).count() >= limit


def _page(glass: BreakGlass) -> str:
    return f"/people/reviews/{glass.pk}/"
