-- The contacts about children whom the asker works with. Runs as the owner because the policies of contacts and of the
-- people named in them would otherwise ask each other without end.
CREATE OR REPLACE FUNCTION frontdoor_contacts_seen() RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(DISTINCT n.contact_id), '{}')
  FROM people_involvement i JOIN frontdoor_namedincontact n ON n.person_id = i.person_id
  WHERE NOT i.recorded_in_error AND i.starts_at <= now() AND (i.ends_at IS NULL OR i.ends_at > now())
    AND (i.worker_id = kith_worker() OR i.team_id = ANY (kith_teams()))
$$;

-- The people of a contact, as ids: an agency that was asked may not read the contact, but a conflict of interest still counts.
CREATE OR REPLACE FUNCTION frontdoor_people_of(the_contact bigint) RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(person_id), '{}') FROM frontdoor_namedincontact
  WHERE contact_id = the_contact AND person_id IS NOT NULL AND NOT recorded_in_error
$$;

-- The children among them, so that an agency's return reaches their chronologies.
CREATE OR REPLACE FUNCTION frontdoor_children_of(the_contact bigint) RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(person_id), '{}') FROM frontdoor_namedincontact
  WHERE contact_id = the_contact AND part = 'child' AND person_id IS NOT NULL AND NOT recorded_in_error
$$;
