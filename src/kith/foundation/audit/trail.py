"""Writing the trail: one event, in the transaction of what it tells of."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import connection

from kith.foundation.access.viewer import Viewer
from kith.foundation.audit.models import Event


def append(
    viewer: Viewer | None,
    verb: str,
    *,
    people: Iterable[int] = (),
    subject: Any = None,
    outcome: str = Event.Outcome.DONE,
    relationship: str = "",
    act: UUID | None = None,
    detail: dict[str, Any] | None = None,
) -> int:
    """Append one event and return its id.

    ``verb`` is the act's or page's name; ``people`` the ids of everyone concerned; ``subject`` the row it was done to.
    ``detail`` may hold codes, counts and reasons, never the record's own text.
    """
    values = [
        viewer.worker_id if viewer else None,
        ",".join(sorted(viewer.roles)) if viewer else "",
        viewer.session if viewer else "",
        viewer.address if viewer else "",
        viewer.request_id if viewer else "",
        verb,
        sorted(set(people)),
        subject._meta.label_lower if hasattr(subject, "_meta") else "",
        str(subject.pk) if hasattr(subject, "pk") else "",
        str(outcome),
        relationship,
        act,
        json.dumps(detail, sort_keys=True) if detail else None,
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT audit_append({', '.join(['%s'] * len(values))})", values)
        return int(cursor.fetchone()[0])
