-- The side an organization stands on is said of it: bodies of the region that are no agency, such as TKKSD, are of kind `other`.
-- A reviewer may belong to one. Locks organizations while its rows are written once, and accounts while they are read.
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_organization_check";
--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "side" "side" DEFAULT 'collaborator' NOT NULL;
--> statement-breakpoint
-- The tables' own owner sees no row of them.
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
UPDATE organizations SET side = 'region' WHERE kind::text IN ('province', 'agency');
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
GRANT SELECT (side) ON organizations TO registry_public;
--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_side_check" CHECK (case when "organizations"."kind"::text in ('province', 'agency') then "organizations"."side" = 'region'
        else "organizations"."side" = 'collaborator' or "organizations"."kind"::text = 'other' end);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_organization_check" CHECK ("accounts"."role" = 'reviewer' or ("accounts"."role" in ('officer', 'partner')) = ("accounts"."organization_id" is not null));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_collaborators" ON "organization_contacts" TO registry_officer WITH CHECK (exists (select 1 from organizations o where o.id = organization_id and not (o.side = 'region') and o.status = 'prospective'));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_collaborators" ON "organization_identifiers" TO registry_officer WITH CHECK (exists (select 1 from organizations o where o.id = organization_id and not (o.side = 'region') and o.status = 'prospective'));
--> statement-breakpoint
ALTER POLICY "sees_met" ON "organizations" TO registry_partner USING ((("organizations"."side" = 'region') or coalesce("organizations"."merged_into_id", "organizations"."id") = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
  or coalesce("organizations"."merged_into_id", "organizations"."id") = any(array(select unnest(a.organization_ids) from agreements a where a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
  or coalesce("organizations"."merged_into_id", "organizations"."id") = any(array(select unnest(c.organization_ids) from cases c where c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_adds_collaborators" ON "organizations" TO registry_officer WITH CHECK (not ("organizations"."side" = 'region'));
