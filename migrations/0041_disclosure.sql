-- What is decided about the text of a signed agreement (UU 14/2008). A new table, and a column of agreements with an index,
-- which locks them while it is built.
CREATE TYPE "public"."disclosure" AS ENUM('open', 'withheld');
--> statement-breakpoint
ALTER TYPE "public"."document_kind" ADD VALUE 'public_copy' BEFORE 'draft_agreement';
--> statement-breakpoint
CREATE TABLE "disclosures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"disclosure" "disclosure",
	"ground" text,
	"consequence_test" text,
	"decided_by" uuid,
	"decided_at" timestamp(3) with time zone,
	"proposal" jsonb,
	CONSTRAINT "disclosures_agreement_key" UNIQUE("agreement_id")
);
--> statement-breakpoint
ALTER TABLE "disclosures" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "disclosure" "disclosure";
--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "disclosures_proposed_idx" ON "disclosures" USING btree ("agreement_id") WHERE "disclosures"."proposal" is not null;
--> statement-breakpoint
CREATE INDEX "agreements_disclosure_idx" ON "agreements" USING btree ("disclosure","updated_at","id");
--> statement-breakpoint
CREATE POLICY "sees_concluded_and_not_withheld" ON "agreements" AS PERMISSIVE FOR SELECT TO "registry_integrator" USING (("agreements"."status" = 'signed' and "agreements"."disclosure" is distinct from 'withheld'));
--> statement-breakpoint
CREATE POLICY "sees_all" ON "disclosures" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "disclosures" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "admin_edits" ON "disclosures" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_proposes" ON "disclosures" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "officer_proposes_again" ON "disclosures" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "sees_concluded_agreement_and_for_public" ON "documents" TO registry_public USING ((exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.status = 'signed'
    and case when "documents"."kind"::text = 'public_copy' then a.disclosure = 'open' else a.disclosure is distinct from 'withheld' end) and "documents"."visibility" = 'public'));
--> statement-breakpoint
ALTER POLICY "sees_concluded" ON "agreements" TO registry_public USING ("agreements"."status" = 'signed');
--> statement-breakpoint
SELECT registry_protect('disclosures');
--> statement-breakpoint
GRANT SELECT ON disclosures TO registry_admin, registry_officer, registry_reviewer, registry_auditor;
--> statement-breakpoint
GRANT INSERT, UPDATE ON disclosures TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT SELECT (disclosure) ON agreements TO registry_integrator, registry_public;
--> statement-breakpoint
GRANT SELECT (replaces_id) ON documents TO registry_public;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
-- What integrators find: nothing of what is withheld.
CREATE OR REPLACE FUNCTION registry_find_concluded(asked text) RETURNS TABLE (id uuid, relevance float8)
LANGUAGE sql STABLE STRICT ROWS 100 SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT a.id, ts_rank(a.search, (SELECT registry_rank_query(asked))) FROM agreements a
  WHERE a.search @@ (SELECT registry_search_query(asked)) AND a.status = 'signed'
    AND a.disclosure IS DISTINCT FROM 'withheld'
$$;
--> statement-breakpoint
-- The version of an open agreement that holds on a day, lent to those who may not read versions whole: no row of any other.
CREATE FUNCTION registry_open_version(agreement uuid, day date) RETURNS SETOF agreement_versions
LANGUAGE sql STABLE STRICT ROWS 1 SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT v.* FROM agreement_versions v JOIN agreements a ON a.id = v.agreement_id
  WHERE a.id = agreement AND a.status = 'signed' AND a.disclosure = 'open' AND (v.valid_from <= day OR v.number = 0)
  ORDER BY v.number DESC LIMIT 1
$$;
--> statement-breakpoint
CREATE FUNCTION registry_open_provisions(of_version uuid) RETURNS SETOF agreement_version_provisions
LANGUAGE sql STABLE STRICT ROWS 10 SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT p.* FROM agreement_version_provisions p JOIN agreements a ON a.id = p.agreement_id
  WHERE p.version_id = of_version AND a.status = 'signed' AND a.disclosure = 'open'
$$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_open_version(uuid, date), registry_open_provisions(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_open_version(uuid, date), registry_open_provisions(uuid)
  TO registry_integrator, registry_public;
