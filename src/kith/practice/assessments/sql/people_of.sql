-- Every child of an assessment, as ids, whoever asks: a child hidden from the asker must still count in the decision.
CREATE OR REPLACE FUNCTION assessments_people_of(the_assessment bigint) RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(person_id), '{}') FROM assessments_assessedchild
  WHERE assessment_id = the_assessment AND NOT recorded_in_error
$$;
