-- The only way to write an audit event. Runs as the tables' owner; the web role may call it but not write the tables.
-- Events are spread over sixteen chains so that many workers can write at once; each link holds the hash of the one before.
CREATE OR REPLACE FUNCTION audit_link(
  previous text, shard int, place bigint, at timestamptz, worker bigint, roles text, session text, address text,
  request text, verb text, people bigint[], object_kind text, object_id text, outcome text, relationship text, act uuid,
  commitment text
) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    previous, shard, place, extract(epoch FROM at)::text, worker, roles, session, address, request, verb, people,
    object_kind, object_id, outcome, relationship, act, commitment)::text, 'UTF8')), 'hex')
$$;

CREATE OR REPLACE FUNCTION audit_append(
  worker bigint, roles text, session text, address text, request text, verb text, people bigint[], object_kind text,
  object_id text, outcome text, relationship text, act uuid, detail jsonb
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  chain int := pg_backend_pid() % 16;
  head audit_chainhead;
  moment timestamptz := clock_timestamp();
  salt text := replace(gen_random_uuid()::text, '-', '');
  promise text := encode(sha256(convert_to(salt || COALESCE(detail::text, ''), 'UTF8')), 'hex');
  link text;
  new_id bigint;
BEGIN
  SELECT * INTO STRICT head FROM audit_chainhead c WHERE c.shard = chain FOR UPDATE;
  link := audit_link(head.hash, chain, head.place + 1, moment, worker, roles, session, address, request, verb, people,
                     object_kind, object_id, outcome, relationship, act, promise);
  INSERT INTO audit_event (at, worker_id, roles, session, address, request_id, verb, people, object_kind, object_id, outcome,
                           relationship, act, detail, salt, commitment, shard, place, previous, hash)
  VALUES (moment, worker, roles, session, address, request, verb, people, object_kind, object_id, outcome, relationship, act,
          detail, salt, promise, chain, head.place + 1, head.hash, link)
  RETURNING id INTO new_id;
  UPDATE audit_chainhead c SET place = head.place + 1, hash = link WHERE c.shard = chain;
  RETURN new_id;
END $$;

INSERT INTO audit_chainhead (shard, place, hash)
  SELECT s, 0, repeat('0', 64) FROM generate_series(0, 15) s ON CONFLICT DO NOTHING;
