-- Asked by the read policies of contacts. They run as the owner, because the policies of contacts and of the people named in
-- them would otherwise ask each other without end; each is asked once a query.

-- The contacts about children whom the asker works with or is named on, those that set
-- the asker a task, and those about which the asker must resolve a disagreement.
CREATE OR REPLACE FUNCTION frontdoor_contacts_seen() RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(DISTINCT contact_id), '{}') FROM (
    SELECT n.contact_id FROM people_involvement i JOIN frontdoor_namedincontact n ON n.person_id = i.person_id
    WHERE NOT i.recorded_in_error AND i.starts_at <= now() AND (i.ends_at IS NULL OR i.ends_at > now())
      AND (i.worker_id = kith_worker() OR i.team_id = ANY (kith_teams()))
    UNION ALL
    SELECT n.contact_id FROM people_namedstaff s JOIN frontdoor_namedincontact n ON n.person_id = s.person_id
    WHERE s.worker_id = kith_worker() AND NOT s.recorded_in_error
      AND s.valid_from <= current_date AND (s.valid_to IS NULL OR s.valid_to >= current_date)
    UNION ALL
    SELECT t.source_id FROM tasks_task t
    WHERE t.source_kind = 'frontdoor.contact' AND t.state = 'open' AND NOT t.recorded_in_error
      AND (t.worker_id = kith_worker() OR t.team_id = ANY (kith_teams()))
    UNION ALL
    SELECT d.contact_id FROM frontdoor_disagreement d
    WHERE d.resolver_id = kith_worker() AND d.resolved_at IS NULL AND NOT d.recorded_in_error
  ) seen
$$;

-- The contacts that do not exist for the asker: one of the people in them is in conflict with the asker, or is held so
-- closely that only named staff know of them.
CREATE OR REPLACE FUNCTION frontdoor_contacts_hidden() RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(DISTINCT n.contact_id), '{}')
  FROM frontdoor_namedincontact n JOIN people_person p ON p.id = n.person_id
  WHERE NOT n.recorded_in_error AND (
    p.id = ANY (people_in_conflict()) OR (p.level <> 'standard' AND NOT EXISTS (
      SELECT 1 FROM people_namedstaff s WHERE s.person_id = p.id AND s.worker_id = kith_worker()
        AND NOT s.recorded_in_error AND s.valid_from <= current_date
        AND (s.valid_to IS NULL OR s.valid_to >= current_date))))
$$;

-- The people of a contact, as ids: an agency that was asked may not read the contact, but a conflict of interest still counts.
CREATE OR REPLACE FUNCTION frontdoor_people_of(the_contact bigint) RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(person_id), '{}') FROM frontdoor_namedincontact
  WHERE contact_id = the_contact AND person_id IS NOT NULL AND NOT recorded_in_error
$$;

-- Whether a contact is decided, so that what an agency returns too late asks for another look.
CREATE OR REPLACE FUNCTION frontdoor_is_decided(the_contact bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$ SELECT decided_at IS NOT NULL FROM frontdoor_contact WHERE id = the_contact $$;

-- The children among them, so that an agency's return reaches their chronologies.
CREATE OR REPLACE FUNCTION frontdoor_children_of(the_contact bigint) RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(person_id), '{}') FROM frontdoor_namedincontact
  WHERE contact_id = the_contact AND part = 'child' AND person_id IS NOT NULL AND NOT recorded_in_error
$$;
