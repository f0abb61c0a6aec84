-- An amendment goes the same way as an agreement: review, the DPRD, approval, authority of who signs. What is a draft is one
-- still; what was signed has no authority recorded. Locks amendments while their rows are written once.
ALTER TYPE "public"."amendment_status" ADD VALUE 'in_review' BEFORE 'signed';
--> statement-breakpoint
ALTER TYPE "public"."amendment_status" ADD VALUE 'awaiting_dprd' BEFORE 'signed';
--> statement-breakpoint
ALTER TYPE "public"."amendment_status" ADD VALUE 'ready_to_sign' BEFORE 'signed';
--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "status_reason" text,
  ADD COLUMN "first_submitted_at" timestamp(3) with time zone,
  ADD COLUMN "took_part" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
-- As the role that sees every row, also where row-level security holds for the owner.
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
UPDATE amendments SET signatures = (
  SELECT jsonb_agg('{"signatoryName": null, "signatoryTitle": null, "authorityBasis": null}' || value ORDER BY position)
  FROM jsonb_array_elements(signatures) WITH ORDINALITY AS each (value, position))
WHERE signatures <> '[]';
--> statement-breakpoint
-- Who took part in what is open, by account, stands in the trail.
UPDATE amendments a SET took_part = ARRAY(
  SELECT DISTINCT e.account_id FROM audit_events e WHERE e.resource_type = 'amendment' AND e.resource_id = a.id
    AND e.action IN ('create', 'patch'))
WHERE a.status = 'draft';
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
DROP INDEX "amendments_draft_key";
--> statement-breakpoint
CREATE UNIQUE INDEX "amendments_open_key" ON "amendments" USING btree ("agreement_id") WHERE "amendments"."status" not in ('signed', 'cancelled');
--> statement-breakpoint
GRANT UPDATE (status, status_reason, version, updated_at) ON amendments TO registry_reviewer;
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen" ON "amendments" RENAME TO "sees_agreement_seen_and_submitted";
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen_and_submitted" ON "amendments" TO registry_partner USING ((exists (select 1 from agreements a where a.id = agreement_id) and ("amendments"."first_submitted_at" is not null or "amendments"."status" = 'signed')));
--> statement-breakpoint
CREATE POLICY "reviewer_decides" ON "amendments" AS PERMISSIVE FOR UPDATE TO "registry_reviewer" USING (true);
--> statement-breakpoint
-- The files of an amendment are shown to partners with it.
ALTER POLICY "sees_own_record_and_meeting_seen_and_for_parties" ON "documents" RENAME TO "sees_own_record_and_part_seen_and_for_parties";
--> statement-breakpoint
ALTER POLICY "sees_own_record_and_part_seen_and_for_parties" ON "documents" TO registry_partner USING (((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])) and ("documents"."meeting_id" is null or exists (select 1 from meetings m where m.id = "documents"."meeting_id"))
    and ("documents"."amendment_id" is null or exists (select 1 from amendments m where m.id = "documents"."amendment_id")) and "documents"."visibility" in ('parties', 'public')));
