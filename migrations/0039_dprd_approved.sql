-- Whether the approval of the DPRD is attached, also for who reads the warnings of an agreement and not its files. Of an amendment
-- that adds a burden it is the approval of the amendment itself. No row is touched.
CREATE FUNCTION registry_dprd_approved(agreement uuid, amendment uuid, anew boolean) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM documents d WHERE d.agreement_id = agreement AND d.kind = 'dprd_approval'
    AND (NOT anew OR d.amendment_id = amendment))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_dprd_approved(uuid, uuid, boolean) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_dprd_approved(uuid, uuid, boolean)
  TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_maintenance;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_dprd_approved(uuid, uuid, boolean) OWNER TO registry_maintenance;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
