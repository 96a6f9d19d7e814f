-- Every child of a hand-over, as ids, whoever asks: a child hidden from the asker must still count in the decision, or a
-- conflict of interest would go unseen.
CREATE OR REPLACE FUNCTION pathway_people_of(the_hand_over bigint) RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(person_id), '{}') FROM pathway_handedoverperson
  WHERE hand_over_id = the_hand_over AND NOT recorded_in_error
$$;
