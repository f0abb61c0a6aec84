-- The history of an agreement tells of a draft activity only the organization that reports it, as the activity itself does.
-- Policies alone: each ALTER locks audit_events for a moment, and rewrites nothing.
ALTER POLICY "sees_own_record_and_changed" ON "audit_events" RENAME TO "sees_own_record_and_changed_and_told";
--> statement-breakpoint
ALTER POLICY "sees_own_record_and_changed_and_told" ON "audit_events" TO registry_officer USING (((exists (select 1 from agreements a where a.id = "audit_events"."record_id" and a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from cases c where c.id = "audit_events"."record_id" and c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])) and "audit_events"."action" <> 'read' and ("audit_events"."resource_type" <> 'activity' or exists (select 1 from activities x
    where x.id = "audit_events"."resource_id" and (x.status <> 'draft' or x.organization_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))))));
--> statement-breakpoint
ALTER POLICY "sees_came_to_review_and_changed" ON "audit_events" RENAME TO "sees_came_to_review_and_changed_and_told";
--> statement-breakpoint
ALTER POLICY "sees_came_to_review_and_changed_and_told" ON "audit_events" TO registry_reviewer USING ((exists (select 1 from agreements a where a.id = "audit_events"."record_id" and a.submitted_by is not null) and "audit_events"."action" <> 'read' and ("audit_events"."resource_type" <> 'activity' or exists (select 1 from activities x
    where x.id = "audit_events"."resource_id" and (x.status <> 'draft' or x.organization_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))))));
