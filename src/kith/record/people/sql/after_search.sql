-- Search goes through these functions and nowhere else. They run as the tables' owner because the index itself cannot be
-- read by the web role; what they return is the index level only, capped, without people the asker may not know of.

CREATE OR REPLACE FUNCTION people_may_know_of(the_person people_person) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT the_person.level = 'standard' OR EXISTS (
    SELECT 1 FROM people_namedstaff n WHERE n.person_id = the_person.id AND n.worker_id = kith_worker()
      AND NOT n.recorded_in_error AND n.valid_from <= current_date
      AND (n.valid_to IS NULL OR n.valid_to >= current_date))
$$;

-- People found by keys that must all match, by any of a set of keys, or by parts of names; at most ``most`` of them.
-- all_keys: each must be in the entry. any_keys: at least one must be, when given. parts: each must occur in the names.
CREATE OR REPLACE FUNCTION people_find(all_keys text[], any_keys text[], parts text[], most int)
RETURNS TABLE (person_id bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  part text;
  query text := 'SELECT e.person_id FROM people_indexentry e JOIN people_person p ON p.id = e.person_id'
    || ' WHERE p.merged_into_id IS NULL AND NOT p.recorded_in_error AND people_may_know_of(p)'
    || ' AND NOT (p.id = ANY (people_in_conflict()))';
BEGIN
  IF NOT kith_has('find') OR (cardinality(all_keys) + cardinality(any_keys) + cardinality(parts)) = 0 THEN
    RETURN;
  END IF;
  IF cardinality(all_keys) > 0 THEN query := query || ' AND e.keys @> $1'; END IF;
  IF cardinality(any_keys) > 0 THEN query := query || ' AND e.keys && $2'; END IF;
  FOREACH part IN ARRAY parts LOOP
    query := query || format(' AND e.names LIKE %L', '%' || replace(replace(replace(part, '\', '\\'), '%', '\%'), '_', '\_') || '%');
  END LOOP;
  RETURN QUERY EXECUTE query || ' LIMIT ' || LEAST(most, 500) USING all_keys, any_keys;
END $$;

-- Keep a person's entry in step with their names and numbers. Called by the acts that change them.
CREATE OR REPLACE FUNCTION people_index(the_person bigint, the_names text, the_keys text[], born date) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO people_indexentry (person_id, names, keys, born_from) VALUES (the_person, the_names, the_keys, born)
  ON CONFLICT (person_id) DO UPDATE SET names = EXCLUDED.names, keys = EXCLUDED.keys, born_from = EXCLUDED.born_from
$$;

CREATE SEQUENCE IF NOT EXISTS people_child_id;
GRANT EXECUTE ON FUNCTION people_find, people_index, people_in_conflict TO kith_web;
GRANT USAGE ON SEQUENCE people_child_id TO kith_web;
