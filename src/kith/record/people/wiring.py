"""What the record hands down to the foundation: the standing of a worker towards people."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection

from kith.foundation.access import standing
from kith.foundation.access.rules import Level, Standing
from kith.foundation.access.viewer import Viewer

# Runs as the web role, so a person hidden by the policies is simply missing and comes back sealed.
_STANDINGS = """
  SELECT p.id, p.level,
         EXISTS (SELECT 1 FROM people_namedstaff n WHERE n.person_id = p.id AND n.worker_id = %(worker)s
                 AND NOT n.recorded_in_error AND n.valid_from <= %(today)s
                 AND (n.valid_to IS NULL OR n.valid_to >= %(today)s)),
         array(SELECT DISTINCT i.kind FROM people_involvement i WHERE i.person_id = p.id AND NOT i.recorded_in_error
               AND i.starts_at <= %(now)s AND (i.ends_at IS NULL OR i.ends_at > %(now)s)
               AND (i.worker_id = %(worker)s OR i.team_id = ANY (%(teams)s)))
  FROM people_person p WHERE p.id = ANY (%(people)s)
"""


def connect() -> None:
    standing.read_with(standings)


def standings(viewer: Viewer, person_ids: Sequence[int]) -> list[Standing]:
    """The viewer's standing towards each person, in one question. Someone they may not know of comes back sealed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_in_conflict()")
        in_conflict = set(cursor.fetchone()[0])
        cursor.execute(
            _STANDINGS,
            {"worker": viewer.worker_id, "today": viewer.today, "now": viewer.now, "teams": list(viewer.all_team_ids),
             "people": list(person_ids)},
        )  # fmt: skip
        found = {
            person_id: Standing(
                person_id, Level(level), named, person_id in in_conflict, tuple(sorted(kinds))
            )
            for person_id, level, named, kinds in cursor.fetchall()
        }
    return [found.get(pk, Standing(pk, Level.SEALED, in_conflict=pk in in_conflict)) for pk in person_ids]
