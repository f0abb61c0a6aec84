-- Sealing costs the same for each event, however many wait: a batch is read in the order of its ids, which are those of
-- time (UUIDv7), from where the batch before it ended. It neither sorts what waits nor meets what was sealed already and
-- not yet swept. The plan is of an index whatever the statistics say, which know the table when it is nearly empty.
-- Takes no lock but that of the new function.
CREATE FUNCTION registry_seal_audit(most integer, after uuid, OUT sealed integer, OUT head text, OUT until uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off
AS $$
DECLARE
  last_position bigint;
  last_hash bytea;
  event audit_events;
BEGIN
  sealed := 0;
  IF NOT pg_try_advisory_xact_lock(7254003) THEN
    RETURN;
  END IF;
  SELECT position, hash INTO last_position, last_hash FROM audit_links ORDER BY position DESC LIMIT 1;
  FOR until IN
    SELECT event_id FROM audit_unsealed
    WHERE event_id > coalesce(after, '00000000-0000-0000-0000-000000000000') ORDER BY event_id LIMIT most
  LOOP
    SELECT * INTO event FROM audit_events WHERE id = until;
    CONTINUE WHEN NOT FOUND;
    last_position := coalesce(last_position, 0) + 1;
    last_hash := sha256(coalesce(last_hash, '') || convert_to(registry_audit_text(event), 'UTF8'));
    INSERT INTO audit_links (position, event_id, hash) VALUES (last_position, until, last_hash);
    DELETE FROM audit_unsealed WHERE event_id = until;
    sealed := sealed + 1;
    head := last_position || ':' || encode(last_hash, 'hex');
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_seal_audit(integer, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_seal_audit(integer, uuid) TO registry_admin, registry_maintenance;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_seal_audit(integer, uuid) OWNER TO registry_maintenance;
--> statement-breakpoint
-- What the version before calls, while both serve. As its owner, since who migrates need be no superuser.
SET ROLE registry_maintenance;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_seal_audit(most integer, OUT sealed integer, OUT head text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT s.sealed, s.head FROM registry_seal_audit(most, NULL) s $$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
