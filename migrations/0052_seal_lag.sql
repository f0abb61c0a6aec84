-- How many events of the trail have no link in the chain yet, and how old the oldest is, in seconds. Ids are in the
-- order of time, so the oldest is found by the key. Takes no lock on any table.
CREATE FUNCTION registry_seal_lag(OUT unsealed bigint, OUT oldest_seconds double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT (SELECT count(*) FROM public.audit_unsealed),
    greatest(0, coalesce(extract(epoch FROM now() - (
      SELECT e.at FROM public.audit_events e
      WHERE e.id = (SELECT u.event_id FROM public.audit_unsealed u ORDER BY u.event_id LIMIT 1)
    )), 0))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_seal_lag() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_seal_lag() TO registry_admin, registry_maintenance;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_seal_lag() OWNER TO registry_maintenance;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
