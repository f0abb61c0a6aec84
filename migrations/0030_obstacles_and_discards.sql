-- An obstacle can be raised on the case itself: it has no meeting, and who sees the case sees it. The draft of a meeting can be
-- discarded, with a reason; that of a correction then makes way for another. Locks obstacles for a moment, and meetings while
-- their rows are read once; no row is touched.
ALTER TABLE "obstacles" ALTER COLUMN "meeting_id" DROP NOT NULL;
--> statement-breakpoint
CREATE POLICY "officer_raises_on_own_case" ON "obstacles" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (meeting_id is null and exists (select 1 from cases c where c.id = case_id and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "sees_with_meeting" ON "obstacles" TO registry_partner USING (case when meeting_id is null then exists (select 1 from cases c where c.id = case_id)
  else exists (select 1 from meetings m where m.id = meeting_id) end);
--> statement-breakpoint
ALTER TYPE "public"."meeting_status" ADD VALUE 'discarded';
--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "status_reason" text,
  ADD CONSTRAINT "meetings_status_reason_check" CHECK (("meetings"."status_reason" is null) = ("meetings"."status" in ('draft', 'finalized')));
--> statement-breakpoint
GRANT SELECT (status_reason) ON meetings TO registry_partner;
--> statement-breakpoint
ALTER TABLE "meetings" DROP CONSTRAINT "meetings_corrects_key";
--> statement-breakpoint
CREATE INDEX "meetings_corrects_idx" ON "meetings" USING btree ("corrects_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_corrects_key" ON "meetings" USING btree ("corrects_id") WHERE status in ('draft', 'finalized');
