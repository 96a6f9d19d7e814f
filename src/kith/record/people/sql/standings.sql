-- How the asker stands towards each of these people: the level of the record, whether they are named on it, and the kinds of
-- live relationship. Asked for the one decision about access and for nothing else; it tells no name and no fact.
CREATE OR REPLACE FUNCTION people_standings(the_people bigint[], today date, at timestamptz, teams bigint[])
RETURNS TABLE (person_id bigint, level text, is_named boolean, kinds text[]) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT p.id, p.level,
         EXISTS (SELECT 1 FROM people_namedstaff n WHERE n.person_id IN (p.id, p.merged_into_id) AND n.worker_id = kith_worker()
                 AND NOT n.recorded_in_error AND n.valid_from <= today AND (n.valid_to IS NULL OR n.valid_to >= today)),
         array(SELECT DISTINCT i.kind FROM people_involvement i WHERE i.person_id = p.id AND NOT i.recorded_in_error
               AND i.starts_at <= at AND (i.ends_at IS NULL OR i.ends_at > at)
               AND (i.worker_id = kith_worker() OR i.team_id = ANY (teams)))
  FROM people_person p WHERE p.id = ANY (the_people)
$$;
