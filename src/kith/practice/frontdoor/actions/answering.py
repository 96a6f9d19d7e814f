"""After the decision: telling the referrer, and taking up by day what the night left."""

from __future__ import annotations

from kith.engines.tasks.actions import finish_for
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import act, locked
from kith.foundation.doors.refusals import Refused
from kith.practice.frontdoor.actions.following import ACKNOWLEDGE
from kith.practice.frontdoor.kinds import permissions
from kith.practice.frontdoor.models import Contact, Feedback


@act(permission=permissions.SCREEN, on="contact")
def give_feedback(*, by: Viewer, contact: Contact, method: str, words: str) -> Feedback:
    """Tell the referrer the outcome (R033).

    Raises Refused before a decision, without words, or when there is nobody to tell.
    """
    contact = locked(contact)
    if contact.decided_at is None:
        raise Refused("There is no outcome to tell yet.")
    if not words.strip():
        raise Refused("Write what they are told, or why it is not possible.", field="words")
    if contact.is_anonymous and method != Feedback.Method.NOT_POSSIBLE:
        raise Refused("The caller did not give a name. Choose 'Not possible'.", field="method")
    return Feedback.objects.create(
        contact=contact, method=method, words=words.strip(), given_by_id=by.worker_id, given_at=by.now
    )


@act(permission=permissions.ACKNOWLEDGE, on="contact")
def acknowledge(*, by: Viewer, contact: Contact) -> Contact:
    """Take up by day what the out-of-hours team left, in one's own name (R021). Raises Refused the second time."""
    contact = locked(contact)
    if not contact.is_out_of_hours:
        raise Refused("This contact did not come out of hours.")
    if contact.acknowledged_at:
        raise Refused(f"{contact.acknowledged_by.name} has already taken this up.")
    contact.acknowledged_at, contact.acknowledged_by_id = by.now, by.worker_id
    contact.save()
    finish_for(by=by, source=contact, what=ACKNOWLEDGE)
    return contact
