-- Asked by the read policies, so it must be there before they are: everyone the asker has declared a conflict with, and
-- their family as ``rules.family.family_of`` draws it: two family links, whenever those held, and whoever counts as
-- family by choice for the person themselves; friends are no family.
CREATE OR REPLACE FUNCTION people_in_conflict() RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  WITH declared AS (
    SELECT person_id AS id FROM people_conflict
    WHERE worker_id = kith_worker() AND NOT recorded_in_error
      AND valid_from <= current_date AND (valid_to IS NULL OR valid_to >= current_date)
  ), near AS (
    SELECT r.other_id AS id, r.kind FROM people_relationship r JOIN declared d ON r.person_id = d.id
      WHERE NOT r.recorded_in_error AND r.kind <> 'friend'
    UNION SELECT r.person_id, r.kind FROM people_relationship r JOIN declared d ON r.other_id = d.id
      WHERE NOT r.recorded_in_error AND r.kind <> 'friend'
  ), kin AS (SELECT id FROM near WHERE kind <> 'significant_other')
  SELECT COALESCE(array_agg(id), '{}') FROM (
    SELECT id FROM declared UNION SELECT id FROM near
    UNION SELECT r.other_id FROM people_relationship r JOIN kin k ON r.person_id = k.id
      WHERE NOT r.recorded_in_error AND r.kind NOT IN ('friend', 'significant_other')
    UNION SELECT r.person_id FROM people_relationship r JOIN kin k ON r.other_id = k.id
      WHERE NOT r.recorded_in_error AND r.kind NOT IN ('friend', 'significant_other')
  ) family
$$;
