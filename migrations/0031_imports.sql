-- Imports are records: file, hash, who, when and what came of it. A new table; agreements and documents get a column and an
-- index each, documents three policies. What the trail tells of imports from before becomes records without a file.
ALTER TYPE "public"."document_kind" ADD VALUE 'imported_list';
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agency_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"imported_by" uuid NOT NULL,
	"rows" integer,
	"signed" integer NOT NULL,
	"drafts" integer NOT NULL,
	"unchanged" integer,
	"recognized" integer,
	"registered" integer,
	"warnings" jsonb DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_agency_id_organizations_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "imports_created_at_idx" ON "imports" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "imports_agency_idx" ON "imports" USING btree ("agency_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "imports_sha256_idx" ON "imports" USING btree ("sha256");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "imports" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_own" ON "imports" AS PERMISSIVE FOR SELECT TO "registry_officer" USING ("imports"."agency_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "imports" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_adds_own" ON "imports" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK ("imports"."agency_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "import_id" uuid;
--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "agreements_import_idx" ON "agreements" USING btree ("import_id","updated_at","id");
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "import_id" uuid;
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_import_key" UNIQUE("import_id");
--> statement-breakpoint
ALTER TABLE "documents" DROP CONSTRAINT "documents_owner_check";
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_owner_check" CHECK (num_nonnulls("documents"."case_id", "documents"."agreement_id", "documents"."import_id") = 1);
--> statement-breakpoint
DROP POLICY "sees_own_record" ON "documents";
--> statement-breakpoint
CREATE POLICY "sees_own_file" ON "documents" AS PERMISSIVE FOR SELECT TO "registry_officer" USING (((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from imports i where i.id = "documents"."import_id" and i.agency_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
DROP POLICY "admin_adds_to_agreements" ON "documents";
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "documents" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK ("documents"."case_id" is null);
--> statement-breakpoint
DROP POLICY "officer_adds_to_own" ON "documents";
--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "documents" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK ((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
      or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))
      or exists (select 1 from imports i where i.id = "documents"."import_id" and i.agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
DROP POLICY "officer_changes_own" ON "documents";
--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "documents" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING ((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
      or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))
      or exists (select 1 from imports i where i.id = "documents"."import_id" and i.agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
SELECT registry_protect('imports');
--> statement-breakpoint
GRANT SELECT ON imports TO registry_admin, registry_officer, registry_reviewer, registry_auditor;
--> statement-breakpoint
GRANT INSERT ON imports TO registry_admin, registry_officer;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- Imports from before, by account and file.
WITH imported AS (
  SELECT e.resource_id, e.at, e.account_id, e.changes->'file'->1->>'sha256' AS sha256,
    e.changes->'status'->>1 = 'signed' AS is_signed, coalesce(o.merged_into_id, o.id) AS agency_id
  FROM audit_events e
  JOIN organizations o ON o.id = coalesce(e.organization_id, (e.changes->'leadAgencyId'->>1)::uuid)
  WHERE e.resource_type = 'agreement' AND e.action = 'import' AND e.changes->'file'->1->>'sha256' IS NOT NULL
), grouped AS (
  INSERT INTO imports (id, created_at, updated_at, agency_id, sha256, imported_by, signed, drafts)
  SELECT gen_random_uuid(), min(at), min(at), agency_id, sha256, account_id,
    count(*) FILTER (WHERE is_signed), count(*) FILTER (WHERE NOT is_signed)
  FROM imported GROUP BY account_id, sha256, agency_id
  RETURNING id, agency_id, sha256, imported_by
)
UPDATE agreements a SET import_id = g.id FROM imported i JOIN grouped g
  ON g.agency_id = i.agency_id AND g.sha256 = i.sha256 AND g.imported_by = i.account_id
WHERE a.id = i.resource_id;
--> statement-breakpoint
RESET ROLE;
