"""What a worker must know before they ring, visit or write: added, looked at again by its date, ended with a reason."""

from __future__ import annotations

from datetime import date

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.kernel.dates import add_months
from kith.record.people.actions import checks
from kith.record.people.kinds import permissions
from kith.record.people.models import Alert, Person

LONGEST_WITHOUT_REVIEW = 12
"""Months. An alert that nobody has looked at for a year is folklore."""


@act(permission=permissions.MANAGE_ALERTS, on="person")
def add_alert(*, by: Viewer, person: Person, kind: str, words: str, review_on: date) -> Alert:
    """Add an alert, saying what to do and why, and by when it must be looked at again.

    Raises Refused without words, or for a review that is not within the next 12 months.
    """
    words = checks.words(words, field="words", needed="Say what to do, and why.")
    _within_a_year(review_on, by.today)
    return Alert.objects.create(
        person=person, kind=kind, words=words, review_on=review_on, valid_from=by.today
    )


@act(permission=permissions.MANAGE_ALERTS, on="alert")
def review_alert(
    *, by: Viewer, alert: Alert, words: str, review_on: date, based_on: int | None = None
) -> Alert:
    """Look at an alert again and keep it, in the same words or better ones, until the next review."""
    words = checks.words(words, field="words", needed="Say what to do, and why.")
    _within_a_year(review_on, by.today)
    alert = locked(alert, based_on=based_on)
    if alert.valid_to:
        raise Refused("This alert has ended. Add a new one.")
    alert.words, alert.review_on = words, review_on
    alert.save()
    return alert


@act(permission=permissions.MANAGE_ALERTS, on="alert")
def end_alert(*, by: Viewer, alert: Alert, because: str, based_on: int | None = None) -> Alert:
    """End an alert today, saying why it no longer holds."""
    because = checks.words(because, field="because", needed="Say why this alert no longer holds.")
    alert = checks.ended(alert, on=by.today, based_on=based_on)
    alert.ended_because = because
    alert.save()
    return alert


def _within_a_year(review_on: date, today: date) -> None:
    if not today < review_on <= add_months(today, LONGEST_WITHOUT_REVIEW):
        raise Refused("The review must be within the next 12 months.", field="review_on")
