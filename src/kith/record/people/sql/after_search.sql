-- Search goes through these functions and nowhere else. They run as the tables' owner because the index itself cannot be
-- read by the web role; what they return is the index level only, capped, without people the asker may not know of.

CREATE OR REPLACE FUNCTION people_may_know_of(the_person people_person) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT the_person.level = 'standard' OR EXISTS (
    SELECT 1 FROM people_namedstaff n WHERE n.person_id = the_person.id AND n.worker_id = kith_worker()
      AND NOT n.recorded_in_error AND n.valid_from <= current_date
      AND (n.valid_to IS NULL OR n.valid_to >= current_date))
$$;

-- People found by keys that must all match, by words of which enough must match, and by parts of names; at most ``most``.
-- all_keys: each must be in the entry. words: an array of arrays of keys, a word being found when the entry has any of its
-- keys; ``needed`` of the words must be found. parts: each must occur in the names.
DROP FUNCTION IF EXISTS people_find;
CREATE FUNCTION people_find(all_keys text[], words jsonb, needed int, parts text[], most int)
RETURNS TABLE (person_id bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  part text;
  word jsonb;
  found text := '0';
  any_key text[] := ARRAY(SELECT jsonb_array_elements_text(w) FROM jsonb_array_elements(words) w);
  query text := 'SELECT e.person_id FROM people_indexentry e JOIN people_person p ON p.id = e.person_id'
    || ' WHERE p.merged_into_id IS NULL AND NOT p.recorded_in_error AND people_may_know_of(p)'
    || ' AND NOT (p.id = ANY ((SELECT people_in_conflict())::bigint[]))';
BEGIN
  IF NOT kith_has('find') OR (cardinality(all_keys) + cardinality(any_key) + cardinality(parts)) = 0 THEN
    RETURN;
  END IF;
  IF cardinality(all_keys) > 0 THEN query := query || ' AND e.keys @> $1'; END IF;
  IF needed >= jsonb_array_length(words) THEN
    FOR word IN SELECT jsonb_array_elements(words) LOOP
      query := query || format(' AND e.keys && %L', ARRAY(SELECT jsonb_array_elements_text(word)));
    END LOOP;
  ELSE
    FOR word IN SELECT jsonb_array_elements(words) LOOP
      found := found || format(' + (e.keys && %L)::int', ARRAY(SELECT jsonb_array_elements_text(word)));
    END LOOP;
    query := query || format(' AND e.keys && $2 AND (%s) >= %s', found, needed);
  END IF;
  FOREACH part IN ARRAY parts LOOP
    query := query || format(' AND e.names LIKE %L',
      '%' || replace(replace(replace(part, '\', '\\'), '%', '\%'), '_', '\_') || '%');
  END LOOP;
  RETURN QUERY EXECUTE query || ' LIMIT ' || LEAST(most, 500) USING all_keys, any_key;
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
