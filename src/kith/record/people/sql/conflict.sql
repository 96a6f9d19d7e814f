-- Asked by the read policies, so it must be there before they are: everyone the asker has declared a conflict with, and
-- their family one step out.
CREATE OR REPLACE FUNCTION people_in_conflict() RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  WITH declared AS (
    SELECT person_id FROM people_conflict
    WHERE worker_id = kith_worker() AND NOT recorded_in_error
      AND valid_from <= current_date AND (valid_to IS NULL OR valid_to >= current_date)
  )
  SELECT COALESCE(array_agg(person_id), '{}') FROM (
    SELECT person_id FROM declared
    UNION SELECT r.other_id FROM people_relationship r JOIN declared d USING (person_id) WHERE NOT r.recorded_in_error
    UNION SELECT r.person_id FROM people_relationship r JOIN declared d ON d.person_id = r.other_id
      WHERE NOT r.recorded_in_error
  ) family
$$;
