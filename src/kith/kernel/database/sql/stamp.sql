-- Every row of the record passes through this before it is stored: it must be inside an act, and the database, not the
-- program, says when and by whom it was recorded. Only the owner's loader may bring a recorded time from elsewhere.
CREATE OR REPLACE FUNCTION kith_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  the_act text := current_setting('kith.act', true);
BEGIN
  IF the_act IS NULL OR the_act = '' THEN
    RAISE EXCEPTION 'rows of % are written only inside an act', TG_TABLE_NAME USING ERRCODE = 'KI001';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    NEW.version := OLD.version + 1;
  ELSIF session_user = 'kith_owner' AND current_setting('kith.loading', true) = 'on' AND NEW.recorded_at IS NOT NULL THEN
    NEW.recorded_act := the_act::uuid;
    RETURN NEW;
  ELSE
    NEW.version := 1;
  END IF;
  NEW.recorded_at := clock_timestamp();
  NEW.recorded_act := the_act::uuid;
  NEW.recorded_by := NULLIF(current_setting('kith.worker', true), '')::bigint;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION kith_nothing_is_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never deleted', TG_TABLE_NAME USING ERRCODE = 'KI002';
END $$;

-- Who is asking, for the policies: empty outside a request, so nothing is seen.
CREATE OR REPLACE FUNCTION kith_worker() RETURNS bigint LANGUAGE sql STABLE AS
$$ SELECT NULLIF(current_setting('kith.worker', true), '')::bigint $$;

CREATE OR REPLACE FUNCTION kith_teams() RETURNS bigint[] LANGUAGE sql STABLE AS
$$ SELECT COALESCE(NULLIF(current_setting('kith.teams', true), ''), '{}')::bigint[] $$;

-- Powers the worker's roles bring, as codes ('front_door', 'service', ...).
CREATE OR REPLACE FUNCTION kith_has(power text) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT power = ANY (string_to_array(current_setting('kith.powers', true), ',')) $$;
