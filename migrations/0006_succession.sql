-- An organization and those whose place it took by today: what is asked for by the one is found by the others, too. It
-- gives no more than ids to filter with, so everyone may ask; the public's role cannot name these columns itself.
CREATE FUNCTION registry_line_of(organization uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  RETURN registry_acts_for(organization, (now() AT TIME ZONE 'Asia/Jakarta')::date);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_line_of(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_line_of(uuid) TO registry_admin, registry_officer, registry_reviewer, registry_auditor,
  registry_partner, registry_integrator, registry_public;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_line_of(uuid) OWNER TO registry_maintenance;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
