"""Who may read what hangs on a contact (row-level security, the second line behind the one decision).

A contact is one object: whoever may read it reads what belongs to it. It is hidden from everyone to whom one of the people
named in it does not exist: a restricted record, or a conflict of interest, hides the whole contact.
"""

from __future__ import annotations

from django.db import connection

NOT_HIDDEN = "NOT ({contact} = ANY ((SELECT frontdoor_contacts_hidden())::bigint[]))"

SEES_CONTACT = f"""
  ((SELECT kith_has('front_door')) OR (SELECT kith_has('service'))
    OR {{row}}.id = ANY ((SELECT frontdoor_contacts_seen())::bigint[]))
  AND {NOT_HIDDEN.format(contact="{row}.id")}
"""
"""The front door and those who oversee the service, those who work with a child of it, and those set a task by it."""

OF_CONTACT = "EXISTS (SELECT 1 FROM frontdoor_contact c WHERE c.id = {row}.contact_id)"
"""What belongs to a contact: the sub-select brings the contact's own policy with it."""

OF_AGENCY = f"""
  {OF_CONTACT}
  OR ({{row}}.agency_id = (SELECT w.agency_id FROM workforce_worker w WHERE w.id = (SELECT kith_worker()))
      AND {NOT_HIDDEN.format(contact="{row}.contact_id")})
"""
"""Each agency's own people read their own requests, and nothing else of the contact."""


def people_of(contact_id: int) -> list[int]:
    """Ids of the people of a contact, whoever asks: a decision about it must not depend on whom the asker may read."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT frontdoor_people_of(%s)", [contact_id])
        return list(cursor.fetchone()[0])
