-- The liaison officers of agencies (PPKSD), whom only people of the region read. A new table; no other is locked.
CREATE TABLE "organization_liaison_officers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"title" text,
	"decree_number" text,
	"decree_date" date,
	"valid_from" date,
	"valid_until" date,
	"position" integer NOT NULL,
	CONSTRAINT "organization_liaison_officers_days_check" CHECK ("organization_liaison_officers"."valid_until" >= "organization_liaison_officers"."valid_from")
);
--> statement-breakpoint
ALTER TABLE "organization_liaison_officers" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "organization_liaison_officers" ADD CONSTRAINT "organization_liaison_officers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "organization_liaison_officers_organization_idx" ON "organization_liaison_officers" USING btree ("organization_id");
--> statement-breakpoint
CREATE INDEX "organization_liaison_officers_name_idx" ON "organization_liaison_officers" USING btree (lower("name"));
--> statement-breakpoint
CREATE POLICY "sees_all" ON "organization_liaison_officers" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_writes" ON "organization_liaison_officers" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
SELECT registry_protect('organization_liaison_officers');
--> statement-breakpoint
GRANT SELECT ON organization_liaison_officers TO registry_admin, registry_officer, registry_reviewer, registry_auditor;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON organization_liaison_officers TO registry_admin;
