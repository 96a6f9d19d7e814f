-- Moving everything that refers to one person to another record, and back. It must move rows that the manager who approves
-- the merge may not read, so it runs as the tables' owner: inside an act only, and only along the columns listed here.

-- Every column that refers to a person: foreign keys, and the ``source_kind`` and ``source_id`` pairs. The merges themselves,
-- the chain of merged records and the index are not among them: they tell of the records, not of the person.
CREATE OR REPLACE FUNCTION people_references() RETURNS TABLE (tab text, col text, by_source boolean)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT c.conrelid::regclass::text, a.attname::text, false FROM pg_constraint c
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f' AND c.confrelid = 'people_person'::regclass
    AND c.conrelid NOT IN ('people_person'::regclass, 'people_merge'::regclass, 'people_mergelanding'::regclass,
                           'people_indexentry'::regclass)
  UNION ALL
  SELECT c.relname::text, 'source_id', true FROM pg_class c
  JOIN pg_attribute k ON k.attrelid = c.oid AND k.attname = 'source_kind'
  JOIN pg_attribute i ON i.attrelid = c.oid AND i.attname = 'source_id'
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE '%\_history'
  ORDER BY 1, 2
$$;

-- The condition under which a row of a table belongs to a person by one of these columns.
CREATE OR REPLACE FUNCTION people_belongs(the_col text, by_source boolean) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT format('t.%I = $1', the_col) || CASE WHEN by_source THEN ' AND t.source_kind = ''people.person''' ELSE '' END
$$;

CREATE OR REPLACE FUNCTION people_rows_of(who bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ref record;
  ids bigint[];
  found jsonb := '{}';
BEGIN
  FOR ref IN SELECT * FROM people_references() LOOP
    EXECUTE format('SELECT array_agg(t.id ORDER BY t.id) FROM %I t WHERE ', ref.tab) || people_belongs(ref.col, ref.by_source)
      INTO ids USING who;
    IF ids IS NOT NULL THEN found := found || jsonb_build_object(ref.tab || '.' || ref.col, to_jsonb(ids)); END IF;
  END LOOP;
  RETURN found;
END $$;

-- Move the rows of one column, all or only those named, and say which were moved. A row that ties the two records to each
-- other is left as it is: a person is not their own sister.
CREATE OR REPLACE FUNCTION people_move(the_tab text, the_col text, goes bigint, stays bigint, only_rows bigint[])
RETURNS bigint[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  source boolean;
  others text;
  moved bigint[];
BEGIN
  SELECT r.by_source INTO source FROM people_references() r WHERE r.tab = the_tab AND r.col = the_col;
  IF NOT FOUND OR COALESCE(current_setting('kith.act', true), '') = '' THEN
    RAISE EXCEPTION 'rows are moved between records only by a merge' USING ERRCODE = 'KI001';
  END IF;
  SELECT COALESCE(string_agg(format(' AND t.%I IS DISTINCT FROM $2', r.col), ''), '') INTO others
    FROM people_references() r WHERE r.tab = the_tab AND r.col <> the_col AND NOT r.by_source;
  EXECUTE format('WITH moved AS (UPDATE %I t SET %I = $2 WHERE ', the_tab, the_col) || people_belongs(the_col, source)
    || ' AND ($3 IS NULL OR t.id = ANY ($3))' || others
    || ' RETURNING t.id) SELECT COALESCE(array_agg(id ORDER BY id), ''{}'') FROM moved'
    INTO moved USING goes, stays, only_rows;
  RETURN moved;
END $$;

-- A fingerprint of a record: its own row and every row that refers to it, without the stamps of who wrote them when.
CREATE OR REPLACE FUNCTION people_record_hash(who bigint) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ref record;
  part text;
  stamps text[] := ARRAY['recorded_at', 'recorded_by', 'recorded_act', 'version'];
  whole text := (SELECT md5((to_jsonb(p) - stamps)::text) FROM people_person p WHERE p.id = who);
BEGIN
  FOR ref IN SELECT * FROM people_references() LOOP
    EXECUTE format('SELECT string_agg(md5((to_jsonb(t) - $2)::text), '''' ORDER BY t.id) FROM %I t WHERE ', ref.tab)
      || people_belongs(ref.col, ref.by_source) INTO part USING who, stamps;
    IF part IS NOT NULL THEN whole := md5(whole || ref.tab || ref.col || part); END IF;
  END LOOP;
  RETURN whole;
END $$;

-- A row written to a record that is being merged away, or has been, lands on the one that stays, and where it was meant to
-- go is kept for the undo (F007). Waits for a merge in progress, because the merge holds the person's row.
CREATE OR REPLACE FUNCTION people_land() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asked bigint;
  target bigint;
  next bigint;
BEGIN
  FOR place IN 0 .. TG_NARGS - 1 LOOP
    asked := (to_jsonb(NEW) ->> TG_ARGV[place])::bigint;
    target := asked;
    LOOP
      SELECT p.merged_into_id INTO next FROM people_person p WHERE p.id = target FOR KEY SHARE;
      EXIT WHEN next IS NULL;
      target := next;
    END LOOP;
    IF target <> asked THEN
      NEW := jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[place], target));
      INSERT INTO people_mergelanding ("table", "row", "column", meant_for_id, landed_on_id, landed_at)
        VALUES (TG_TABLE_NAME, NEW.id, TG_ARGV[place], asked, target, clock_timestamp());
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

DO $$
DECLARE
  ref record;
BEGIN
  FOR ref IN SELECT r.tab, string_agg(quote_literal(r.col), ', ' ORDER BY r.col) AS cols
             FROM people_references() r WHERE NOT r.by_source GROUP BY r.tab LOOP
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER people_lands BEFORE INSERT ON %I FOR EACH ROW'
      ' WHEN (current_setting(''kith.loading'', true) IS DISTINCT FROM ''on'') EXECUTE FUNCTION people_land(%s)',
      ref.tab, ref.cols);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION people_rows_of, people_move, people_record_hash, people_land FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_rows_of, people_move, people_record_hash TO kith_web;
