-- The hash of the signed file of a public agreement, so that anybody can check a copy: the public reads no other row of its files.
-- Locks: none of a table.
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
CREATE FUNCTION registry_signed_file_hash(agreement uuid) RETURNS text
LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT d.sha256 FROM documents d JOIN agreements a ON a.id = d.agreement_id
  WHERE a.id = agreement AND a.concluded AND a.disclosure IS DISTINCT FROM 'withheld'
    AND d.kind::text = 'signed_agreement' AND d.amendment_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM documents newer WHERE newer.replaces_id = d.id)
  ORDER BY d.created_at DESC, d.id DESC LIMIT 1
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_signed_file_hash(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_signed_file_hash(uuid) TO registry_public;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
