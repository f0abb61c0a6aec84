-- Head office and branch: both have the numbers of their legal body, and the head office reads what the branch reads on the
-- days that the registrar grants. Locks organizations and their numbers while they are read once.
ALTER TYPE "public"."identifier_scheme" ADD VALUE 'X-NITKU' BEFORE 'X-OTHER';
--> statement-breakpoint
ALTER TABLE "organization_identifiers" DROP CONSTRAINT "organization_identifiers_key";
--> statement-breakpoint
CREATE INDEX "organization_identifiers_value_idx" ON "organization_identifiers" USING btree ("scheme","value");
--> statement-breakpoint
ALTER TABLE "organizations"
  ADD COLUMN "head_reads_id" uuid,
  ADD COLUMN "head_reads_from" date,
  ADD COLUMN "head_reads_until" date;
--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_head_reads_check" CHECK (("organizations"."head_reads_id" is null) = ("organizations"."head_reads_from" is null) and "organizations"."head_reads_from" <= "organizations"."head_reads_until");
--> statement-breakpoint
ALTER POLICY "officer_adds_collaborators" ON "organizations" TO registry_officer WITH CHECK (not ("organizations"."side" = 'region') and "organizations"."head_reads_id" is null);
--> statement-breakpoint
-- Those it reads for: those it acts for, and the branches that are granted to it. The grant is to the parent of its day.
CREATE OR REPLACE FUNCTION registry_reads_for(own uuid, today date) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  acts uuid[] := registry_acts_for(own, today);
BEGIN
  RETURN acts || ARRAY(
    SELECT branch.id FROM organizations branch
    WHERE branch.parent_id = ANY (acts) AND branch.head_reads_id = branch.parent_id AND branch.status <> 'merged'
      AND branch.head_reads_from <= today AND coalesce(branch.head_reads_until >= today, true)
      AND branch.id <> ALL (acts)
    ORDER BY branch.id);
END $$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_reads_for(uuid, date) OWNER TO registry_maintenance;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
