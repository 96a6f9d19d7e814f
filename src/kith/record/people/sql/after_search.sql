-- Search goes through these functions and nowhere else. They run as the tables' owner because the index itself cannot be
-- read by the web role; what they return is the index level only, capped, without people the asker may not know of.

-- Everyone on whose record the asker is named today: few, and asked once for a whole search.
CREATE OR REPLACE FUNCTION people_named_on() RETURNS bigint[] LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(DISTINCT n.person_id), '{}') FROM people_namedstaff n
  WHERE n.worker_id = kith_worker() AND NOT n.recorded_in_error
    AND n.valid_from <= current_date AND (n.valid_to IS NULL OR n.valid_to >= current_date)
$$;

-- People found by keys that must all match, by words of which enough must match, and by parts of names; at most ``most``,
-- those whose names hold every word as it was typed (``first``) before the rest.
-- all_keys: each must be in the entry. words: an array of arrays of keys, a word being found when the entry has any of its
-- keys; ``needed`` of the words must be found. any_of: keys of which one must be in the entry when not every word must be
-- found, so that the index is used. parts: each must occur in the names.
DROP FUNCTION IF EXISTS people_find;
CREATE FUNCTION people_find(all_keys text[], words jsonb, needed int, any_of text[], parts text[], first text[], most int)
RETURNS TABLE (person_id bigint, names text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  part text;
  word jsonb;
  found text := '0';
  query text := 'SELECT e.person_id, e.names FROM people_indexentry e JOIN people_person p ON p.id = e.person_id'
    || ' WHERE p.merged_into_id IS NULL AND NOT p.recorded_in_error'
    || ' AND (p.level = ''standard'' OR p.id = ANY ((SELECT people_named_on())::bigint[]))'
    || ' AND NOT (p.id = ANY ((SELECT people_in_conflict())::bigint[]))';
BEGIN
  IF NOT kith_has('find') OR (cardinality(all_keys) + jsonb_array_length(words) + cardinality(parts)) = 0 THEN
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
  query := query || ' ORDER BY (e.keys @> $3) DESC, e.person_id LIMIT ' || LEAST(most, 500);
  RETURN QUERY EXECUTE query USING all_keys, any_of, first;
END $$;

-- What search may show of people it has found: the team that answers for them, whether they are known to any team, and
-- whether their worker must be rung first. Nothing of what the alert says.
CREATE OR REPLACE FUNCTION people_index_level(people bigint[])
RETURNS TABLE (person_id bigint, team text, phone text, is_known boolean, call_first boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, t.name::text, t.phone::text,
    EXISTS (SELECT 1 FROM people_involvement k WHERE k.person_id = p.id AND k.team_id IS NOT NULL AND NOT k.recorded_in_error),
    EXISTS (SELECT 1 FROM people_alert a WHERE a.person_id = p.id AND a.kind = 'call_first' AND NOT a.recorded_in_error
            AND a.valid_from <= current_date AND (a.valid_to IS NULL OR a.valid_to >= current_date))
  FROM people_person p
  LEFT JOIN LATERAL (
    SELECT w.name, w.phone FROM people_involvement i JOIN workforce_team w ON w.id = i.team_id
    WHERE i.person_id = p.id AND i.kind = 'team' AND NOT i.recorded_in_error
      AND i.starts_at <= now() AND (i.ends_at IS NULL OR i.ends_at > now())
    ORDER BY i.ends_at DESC NULLS FIRST, i.starts_at DESC LIMIT 1
  ) t ON true
  WHERE p.id = ANY (people) AND kith_has('find')
    AND (p.level = 'standard' OR p.id = ANY ((SELECT people_named_on())::bigint[]))
    AND NOT (p.id = ANY ((SELECT people_in_conflict())::bigint[]))
$$;

-- Everything the index entry of a person is made from, whoever the act is by: a worker who may change a name need not be
-- able to see every address. A postcode counts only when nobody who lives there is protected.
CREATE OR REPLACE FUNCTION people_index_facts(who bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF COALESCE(current_setting('kith.act', true), '') = '' AND session_user <> 'kith_owner' THEN
    RAISE EXCEPTION 'the index is made only inside an act' USING ERRCODE = 'KI001';
  END IF;
  RETURN (SELECT jsonb_build_object(
    'child_id', p.child_id, 'born_from', p.born_from, 'born_to', p.born_to,
    'names', (SELECT COALESCE(jsonb_agg(trim(n.given || ' ' || n.family) ORDER BY n.id), '[]') FROM people_name n
              WHERE n.person_id = who AND NOT n.recorded_in_error AND NOT n.is_confidential),
    'numbers', (SELECT COALESCE(jsonb_agg(jsonb_build_array(i.kind, i.value) ORDER BY i.id), '[]') FROM people_identifier i
                WHERE i.person_id = who AND NOT i.recorded_in_error),
    'postcodes', (SELECT COALESCE(jsonb_agg(DISTINCT a.postcode), '[]') FROM people_residence r
                  JOIN people_address a ON a.id = r.address_id
                  WHERE r.person_id = who AND NOT r.recorded_in_error AND a.postcode <> ''
                    AND NOT people_is_protected(a.id)))
    FROM people_person p WHERE p.id = who);
END $$;

-- Whether an address must be kept from someone for anyone who lives or lived there: what shows it for one reveals all.
CREATE OR REPLACE FUNCTION people_is_protected(the_address bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM people_residence r WHERE r.address_id = the_address AND r.is_protected
                 AND NOT r.recorded_in_error)
$$;

CREATE OR REPLACE FUNCTION people_residents(the_address bigint) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(DISTINCT r.person_id), '{}') FROM people_residence r
  WHERE r.address_id = the_address AND NOT r.recorded_in_error
    AND COALESCE(current_setting('kith.act', true), '') <> ''
$$;

-- Keep a person's entry in step with their names and numbers. Called by the acts that change them.
CREATE OR REPLACE FUNCTION people_index(the_person bigint, the_names text, the_keys text[], born date) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO people_indexentry (person_id, names, keys, born_from) VALUES (the_person, the_names, the_keys, born)
  ON CONFLICT (person_id) DO UPDATE SET names = EXCLUDED.names, keys = EXCLUDED.keys, born_from = EXCLUDED.born_from
$$;

-- Whether a number that belongs to one person only is held by another record, one the asker may not know of included:
-- yes or no, and nothing more (B051).
CREATE OR REPLACE FUNCTION people_number_is_taken(the_kind text, the_value text, by_other_than bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM people_identifier i WHERE i.kind = the_kind AND i.value = the_value
                 AND i.person_id <> by_other_than AND NOT i.recorded_in_error)
$$;

CREATE SEQUENCE IF NOT EXISTS people_child_id;
REVOKE ALL ON FUNCTION people_find, people_index_level, people_index_facts, people_index, people_in_conflict,
  people_is_protected, people_residents, people_number_is_taken FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_find, people_index_level, people_index_facts, people_index, people_in_conflict,
  people_is_protected, people_residents, people_number_is_taken TO kith_web;
GRANT USAGE ON SEQUENCE people_child_id TO kith_web;
