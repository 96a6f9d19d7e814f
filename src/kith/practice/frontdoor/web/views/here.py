"""Things that belong to a contact, fetched through it and never by their own id alone (SECURITY 2.1)."""

from __future__ import annotations

from dataclasses import dataclass

from kith.foundation.access.viewer import Viewer
from kith.practice.frontdoor.models import Contact


@dataclass(frozen=True)
class OfContact:
    """A part of a contact: whether it may be seen is decided about the contact."""

    contact: Contact

    def people_concerned(self) -> list[int]:
        return self.contact.people_concerned()

    def own_grant(self, viewer: Viewer) -> str:
        return self.contact.own_grant(viewer)
