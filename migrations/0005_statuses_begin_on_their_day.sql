-- What is stored of a signed agreement is that it was signed, and the decisions with their days; its status follows from
-- them on each day. Takes an ACCESS EXCLUSIVE lock on agreements while their rows are written once, for `ends_on`.
CREATE TYPE "public"."termination_ground" AS ENUM('term_over', 'purpose_reached', 'agreed', 'policy_changed', 'object_lost', 'court_decision', 'partner_bankrupt', 'breach', 'other');
--> statement-breakpoint
DROP INDEX "agreements_renewal_key";
--> statement-breakpoint
ALTER TABLE "agreements" RENAME COLUMN "ends_on" TO "sorted_until";
--> statement-breakpoint
ALTER INDEX "agreements_ends_on_idx" RENAME TO "agreements_sorted_until_idx";
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "termination_ground" "termination_ground",
  ADD COLUMN "termination_reason" text,
  ADD COLUMN "termination_document_id" uuid,
  ADD COLUMN "suspension_reason" text;
--> statement-breakpoint
-- To be signed says nothing new of its parties here.
ALTER TABLE "agreements" DISABLE TRIGGER "agreements_signed";
--> statement-breakpoint
-- The tables' own owner sees no row of them.
SET ROLE registry_maintenance;
--> statement-breakpoint
-- What a renewal never took over from, since that was terminated by its first day, is as it was before.
UPDATE agreements old SET superseded_on = NULL
FROM agreements renewal
WHERE renewal.renews_id = old.id AND renewal.status = 'terminated' AND renewal.terminated_on <= renewal.effective_from;
--> statement-breakpoint
-- The ground was not recorded. The document was, as the condition of every termination.
UPDATE agreements a SET
  status = 'signed',
  status_reason = NULL,
  suspension_reason = CASE WHEN a.status = 'suspended' THEN a.status_reason END,
  termination_reason = CASE WHEN a.status = 'terminated' THEN a.status_reason END,
  termination_document_id = CASE WHEN a.status = 'terminated' THEN (
    SELECT d.id FROM documents d WHERE d.agreement_id = a.id AND d.amendment_id IS NULL AND d.kind = 'termination'
    ORDER BY d.created_at DESC, d.id DESC LIMIT 1) END
WHERE a.status IN ('suspended', 'terminated', 'superseded');
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
ALTER TABLE "agreements" ENABLE TRIGGER "agreements_signed";
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "ends_on" date GENERATED ALWAYS AS (case when status = 'signed' then least(effective_until, terminated_on - 1, superseded_on - 1) end) STORED,
  ADD CONSTRAINT "agreements_status_check" CHECK ("agreements"."status" not in ('suspended', 'terminated', 'superseded'));
--> statement-breakpoint
GRANT SELECT (ends_on) ON agreements TO registry_integrator, registry_public;
--> statement-breakpoint
CREATE INDEX "agreements_ends_on_idx" ON "agreements" USING btree ("ends_on","id");
--> statement-breakpoint
CREATE INDEX "agreements_suspended_idx" ON "agreements" USING btree ("updated_at","id") WHERE "agreements"."suspensions" <> '{}';
--> statement-breakpoint
CREATE INDEX "agreements_terminated_idx" ON "agreements" USING btree ("updated_at","id") WHERE "agreements"."terminated_on" is not null;
--> statement-breakpoint
CREATE INDEX "agreements_superseded_idx" ON "agreements" USING btree ("updated_at","id") WHERE "agreements"."superseded_on" is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "agreements_renewal_key" ON "agreements" USING btree ("renews_id") WHERE "agreements"."renews_id" is not null and "agreements"."status" <> 'cancelled' and ("agreements"."terminated_on" <= "agreements"."effective_from") is not true;
--> statement-breakpoint
ALTER POLICY "sees_concluded" ON "agreements" TO registry_integrator,registry_public USING ("agreements"."status" = 'signed');
--> statement-breakpoint
ALTER POLICY "sees_concluded_agreement_and_for_public" ON "documents" TO registry_public USING ((exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.status = 'signed') and "documents"."visibility" = 'public'));
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_find_concluded(asked text) RETURNS TABLE (id uuid, relevance float8)
LANGUAGE sql STABLE STRICT ROWS 100 SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT a.id, ts_rank(a.search, (SELECT registry_rank_query(asked))) FROM agreements a
  WHERE a.search @@ (SELECT registry_search_query(asked)) AND a.status = 'signed'
$$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_find_public(asked text) RETURNS TABLE (id uuid, relevance float8)
LANGUAGE sql STABLE STRICT ROWS 100 SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT a.id, ts_rank(ts_filter(a.search, '{a,b}'), (SELECT registry_rank_query(asked))) FROM agreements a
  WHERE a.search @@ (SELECT registry_search_query(asked, 'AB')) AND a.status = 'signed'
$$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
