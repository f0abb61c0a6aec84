-- An obstacle can be raised on the case itself: it has no meeting, and who sees the case sees it. Locks obstacles for a moment; no
-- row is touched.
ALTER TABLE "obstacles" ALTER COLUMN "meeting_id" DROP NOT NULL;
--> statement-breakpoint
CREATE POLICY "officer_raises_on_own_case" ON "obstacles" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (meeting_id is null and exists (select 1 from cases c where c.id = case_id and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "sees_with_meeting" ON "obstacles" TO registry_partner USING (case when meeting_id is null then exists (select 1 from cases c where c.id = case_id)
  else exists (select 1 from meetings m where m.id = meeting_id) end);
