-- The kecamatan of an organization's seat, the filters of both registers, and contacts that a partner keeps itself. The
-- table of organizations is locked for moments; its two indexes are made on some thousands of rows.
ALTER TABLE "organizations" ADD COLUMN "kecamatan" text;
--> statement-breakpoint
DROP INDEX "organizations_parent_idx";
--> statement-breakpoint
CREATE INDEX "organizations_parent_idx" ON "organizations" USING btree ("parent_id","short_name","id");
--> statement-breakpoint
CREATE INDEX "organizations_kecamatan_idx" ON "organizations" USING btree ("kecamatan","short_name","id");
--> statement-breakpoint
CREATE POLICY "partner_touches_own" ON "organizations" AS PERMISSIVE FOR UPDATE TO "registry_partner" USING ("organizations"."id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and "organizations"."merged_into_id" is null);
--> statement-breakpoint
CREATE POLICY "partner_keeps_own" ON "organization_contacts" AS PERMISSIVE FOR ALL TO "registry_partner" USING ("organization_contacts"."organization_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) WITH CHECK ("organization_contacts"."organization_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
-- Of its own record a partner writes the version alone, which its contacts move on.
GRANT UPDATE (version, updated_at) ON organizations TO registry_partner;
--> statement-breakpoint
GRANT INSERT, DELETE, UPDATE (position) ON organization_contacts TO registry_partner;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
-- The organization that stands for another: the one it was merged into, else itself. It gives no more than an id to
-- filter with, so everyone may ask.
CREATE FUNCTION registry_standing(organization uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  RETURN coalesce((SELECT o.merged_into_id FROM organizations o WHERE o.id = organization), organization);
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_line_of(organization uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  RETURN registry_acts_for(registry_standing(organization), (now() AT TIME ZONE 'Asia/Jakarta')::date);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_standing(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_standing(uuid) TO registry_admin, registry_officer, registry_reviewer, registry_auditor,
  registry_partner, registry_integrator, registry_public;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
