ALTER TYPE "public"."organization_kind" ADD VALUE 'province' BEFORE 'agency';
--> statement-breakpoint
ALTER TYPE "public"."organization_kind" ADD VALUE 'cooperative' BEFORE 'association';
--> statement-breakpoint
ALTER TYPE "public"."organization_kind" ADD VALUE 'foundation' BEFORE 'association';
--> statement-breakpoint
ALTER POLICY "officer_adds_to_collaborators" ON "organization_contacts" TO registry_officer WITH CHECK (exists (select 1 from organizations o where o.id = organization_id and not (o.kind::text in ('province', 'agency')) and o.status = 'prospective'));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_collaborators" ON "organization_identifiers" TO registry_officer WITH CHECK (exists (select 1 from organizations o where o.id = organization_id and not (o.kind::text in ('province', 'agency')) and o.status = 'prospective'));
--> statement-breakpoint
ALTER POLICY "sees_met" ON "organizations" TO registry_partner USING ((("organizations"."kind"::text in ('province', 'agency')) or coalesce("organizations"."merged_into_id", "organizations"."id") = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
  or coalesce("organizations"."merged_into_id", "organizations"."id") = any(array(select unnest(a.organization_ids) from agreements a where a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
  or coalesce("organizations"."merged_into_id", "organizations"."id") = any(array(select unnest(c.organization_ids) from cases c where c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_adds_collaborators" ON "organizations" TO registry_officer WITH CHECK (not ("organizations"."kind"::text in ('province', 'agency')));
