"""The conditions under which the database lets the web role read a row (row-level security, the second line).

``kith_worker``, ``kith_teams`` and ``kith_has`` say who asks; each is wrapped in a sub-select so that it is asked once
per query and not once per row (measured: 2 ms against 12 s on a name search).
"""

IS_NAMED = """EXISTS (
  SELECT 1 FROM people_namedstaff n WHERE n.person_id = {row}.person_id AND n.worker_id = (SELECT kith_worker())
    AND NOT n.recorded_in_error AND n.valid_from <= current_date
    AND (n.valid_to IS NULL OR n.valid_to >= current_date))"""
"""Whoever is named, today, on the record that a row belongs to."""

MAY_KNOW_OF = """
  ((SELECT kith_has('find')) OR EXISTS (
      SELECT 1 FROM people_involvement i WHERE i.person_id = {row}.id AND i.worker_id = (SELECT kith_worker()))
    OR EXISTS (
      SELECT 1 FROM people_namedstaff n WHERE n.person_id IN ({row}.id, {row}.merged_into_id)
        AND n.worker_id = (SELECT kith_worker())
        AND NOT n.recorded_in_error AND n.valid_from <= current_date
        AND (n.valid_to IS NULL OR n.valid_to >= current_date)))
  AND ({row}.level = 'standard' OR EXISTS (
      SELECT 1 FROM people_namedstaff n WHERE n.person_id IN ({row}.id, {row}.merged_into_id)
        AND n.worker_id = (SELECT kith_worker())
        AND NOT n.recorded_in_error AND n.valid_from <= current_date
        AND (n.valid_to IS NULL OR n.valid_to >= current_date)))
  AND NOT ({row}.id = ANY ((SELECT people_in_conflict())::bigint[]))
"""
"""A person's existence and index: standard records to all practitioners, others to named staff, none in conflict. A merged
record is known to whoever is named on the record it went into."""

WORKS_WITH = """
  EXISTS (SELECT 1 FROM people_person p WHERE p.id = {row}.person_id)
  AND ((SELECT kith_has('service')) OR EXISTS (
      SELECT 1 FROM people_involvement i WHERE i.person_id = {row}.person_id AND NOT i.recorded_in_error
        AND i.starts_at <= now() AND (i.ends_at IS NULL OR i.ends_at > now())
        AND (i.worker_id = (SELECT kith_worker()) OR i.team_id = ANY ((SELECT kith_teams())::bigint[])))
    OR EXISTS (
      SELECT 1 FROM people_namedstaff n WHERE n.person_id = {row}.person_id AND n.worker_id = (SELECT kith_worker())
        AND NOT n.recorded_in_error AND n.valid_from <= current_date
        AND (n.valid_to IS NULL OR n.valid_to >= current_date)))
"""
"""The body of a record: those with a live relationship. The sub-select on people_person brings its policy with it."""


def works_with_someone_in(link: str) -> str:
    """The condition for a row that concerns several people: the asker works with at least one of them.

    ``link`` is SQL giving the ids of the people of ``{row}``.
    """
    return f"""
      (SELECT kith_has('service')) OR EXISTS (
        SELECT 1 FROM people_involvement i WHERE i.person_id IN ({link}) AND NOT i.recorded_in_error
          AND i.starts_at <= now() AND (i.ends_at IS NULL OR i.ends_at > now())
          AND (i.worker_id = (SELECT kith_worker()) OR i.team_id = ANY ((SELECT kith_teams())::bigint[])))
    """


KNOWS_OF = "EXISTS (SELECT 1 FROM people_person p WHERE p.id = {row}.person_id)"
"""What goes with the index: names and identifiers of the people one may know of."""
