-- Tell the named staff of restricted and sealed records that someone named in a contact may be that person. The tasks are
-- Kith's own, so that whoever logged the contact cannot read them; nothing is returned, whatever was found.
-- words: an array of arrays of keys, as people_find takes them; born and number may be empty.
CREATE OR REPLACE FUNCTION frontdoor_route_hidden(
  the_contact bigint, words jsonb, needed int, born text, number text, the_words text, the_page text, kith text, at timestamptz
) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO tasks_task (what, details, person_id, worker_id, importance, raised_by_id, raised_at, source_kind, source_id,
                          page, state, ended_because, version, recorded_in_error)
  SELECT DISTINCT the_words, '', p.id, s.worker_id, 1, k.id, at, 'frontdoor.contact', the_contact, the_page, 'open', '', 1, false
  FROM people_person p JOIN people_indexentry e ON e.person_id = p.id
    JOIN people_namedstaff s ON s.person_id = p.id AND NOT s.recorded_in_error AND s.valid_from <= current_date
      AND (s.valid_to IS NULL OR s.valid_to >= current_date)
    JOIN workforce_worker k ON k.email = kith
  WHERE p.level <> 'standard' AND NOT p.recorded_in_error AND p.merged_into_id IS NULL
    AND ((number <> '' AND e.keys @> ARRAY[number])
      OR (needed > 0 AND (needed > 1 OR e.keys @> ARRAY[born]) AND (born = '' OR e.born_from IS NULL OR e.keys @> ARRAY[born])
        AND needed <= (SELECT count(*) FROM jsonb_array_elements(words) w
                       WHERE e.keys && ARRAY(SELECT jsonb_array_elements_text(w)))))
    AND NOT EXISTS (SELECT 1 FROM tasks_task t WHERE t.source_kind = 'frontdoor.contact' AND t.source_id = the_contact
                    AND t.worker_id = s.worker_id AND t.person_id = p.id)
$$;

-- The number of the contact that a message or a form made before. Whoever sends it again may not read the contact itself.
CREATE OR REPLACE FUNCTION frontdoor_taken_in(the_message text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$ SELECT reference FROM frontdoor_contact WHERE message_id = the_message $$;
GRANT EXECUTE ON FUNCTION frontdoor_route_hidden, frontdoor_taken_in TO kith_web;
