"""What is around a child beside family: schools, clubs, services, places, people; and the picture of it kept on a day."""

from __future__ import annotations

from datetime import date

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.record.people.actions import checks
from kith.record.people.kinds import permissions
from kith.record.people.models import EcomapSnapshot, Person, Tie


@act(permission=permissions.RELATE_PEOPLE, on="person")
def add_tie(
    *, by: Viewer, person: Person, kind: str, name: str, quality: str = Tie.Quality.ORDINARY, words: str = "",
    valid_from: date | None = None,
) -> Tie:  # fmt: skip
    """Add something or someone around a child, and how the tie is for them."""
    name = checks.line(name, what="Name", field="name", needed="Say who or what it is.")
    checks.not_future(valid_from, by.today, field="valid_from", what="The date")
    return Tie.objects.create(
        person=person, kind=kind, name=name, quality=quality, words=checks.line(words, what="What it means", field="words"),
        valid_from=valid_from or by.today,
    )  # fmt: skip


@act(permission=permissions.RELATE_PEOPLE, on="tie")
def change_tie(*, by: Viewer, tie: Tie, quality: str, words: str = "", based_on: int | None = None) -> Tie:
    """Say how a tie is for the child now. How it was stays in the history and in the pictures kept."""
    tie = locked(tie, based_on=based_on)
    tie.quality, tie.words = quality, checks.line(words, what="What it means", field="words")
    tie.save()
    return tie


@act(permission=permissions.RELATE_PEOPLE, on="tie")
def end_tie(*, by: Viewer, tie: Tie, valid_to: date, based_on: int | None = None) -> Tie:
    """Say that a tie has ended."""
    checks.not_future(valid_to, by.today, field="valid_to", what="The end")
    tie = checks.ended(tie, on=valid_to, based_on=based_on)
    tie.save()
    return tie


@act(permission=permissions.RELATE_PEOPLE, on="person")
def keep_ecomap(*, by: Viewer, person: Person, words: str = "") -> EcomapSnapshot:
    """Keep the ecomap as it stands today, to set a later one beside it (R076). Raises Refused when there is nothing on it."""
    ties = Tie.objects.standing().as_at(by.today).filter(person=person)
    if not ties:
        raise Refused("There is nothing on the ecomap yet.")
    return EcomapSnapshot.objects.create(
        person=person, kept_at=by.now, kept_by_id=by.worker_id, words=checks.line(words, what="Note", field="words"),
        ties=[{"kind": t.kind, "name": t.name, "quality": t.quality, "words": t.words} for t in ties],
    )  # fmt: skip
