CREATE TYPE "public"."delivery_channel" AS ENUM('website', 'application', 'teleconference', 'office', 'field');
--> statement-breakpoint
CREATE TABLE "stage_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"stage" "stage" NOT NULL,
	"agency_id" uuid NOT NULL,
	"what" text NOT NULL,
	"channels" "delivery_channel"[] NOT NULL,
	"kecamatan" text[] DEFAULT '{}' NOT NULL,
	"valid_from" date,
	"valid_until" date,
	"source" text NOT NULL,
	CONSTRAINT "stage_deliveries_days_check" CHECK ("stage_deliveries"."valid_from" <= "stage_deliveries"."valid_until")
);

--> statement-breakpoint
ALTER TABLE "stage_deliveries" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "stage_deliveries" ADD CONSTRAINT "stage_deliveries_agency_id_organizations_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "stage_deliveries_stage_idx" ON "stage_deliveries" USING btree ("stage","id");
--> statement-breakpoint
CREATE INDEX "stage_deliveries_updated_at_idx" ON "stage_deliveries" USING btree ("updated_at","id");
--> statement-breakpoint
CREATE INDEX "stage_deliveries_agency_idx" ON "stage_deliveries" USING btree ("agency_id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "stage_deliveries" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_partner", "registry_public", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_writes" ON "stage_deliveries" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
SELECT registry_protect('stage_deliveries');
--> statement-breakpoint
GRANT SELECT ON stage_deliveries TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner,
  registry_integrator, registry_public;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON stage_deliveries TO registry_admin;
--> statement-breakpoint
-- The agency that acts for this one on a day: the last in its line of successors by then, or itself. With the rights of its
-- owner: who may read which agency delivers a stage need not read the successions themselves.
CREATE FUNCTION registry_standing_agency(agency uuid, on_day date) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  RETURN (
    WITH RECURSIVE line AS (
      SELECT agency AS id, 0 AS steps
      UNION ALL SELECT o.succeeded_by_id, line.steps + 1
      FROM line JOIN organizations o ON o.id = line.id WHERE o.succeeded_from <= on_day
    ) SELECT id FROM line ORDER BY steps DESC LIMIT 1);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_standing_agency(uuid, date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_standing_agency(uuid, date) TO registry_admin, registry_officer, registry_reviewer,
  registry_auditor, registry_partner, registry_integrator, registry_public;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_standing_agency(uuid, date) OWNER TO registry_maintenance;
--> statement-breakpoint
-- A merge that moves a delivery shows in the history of that delivery.
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_record_of_row(in_table regclass) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT CASE in_table::text
    WHEN 'agreements' THEN 'ARRAY[''agreement'', t.id::text]'
    WHEN 'cases' THEN 'ARRAY[''case'', t.id::text]'
    WHEN 'memberships' THEN 'ARRAY[''user'', t.account_id::text]'
    WHEN 'trading_spaces' THEN 'ARRAY[''trading_space'', t.id::text]'
    WHEN 'stage_deliveries' THEN 'ARRAY[''stage_delivery'', t.id::text]'
    ELSE 'coalesce(' || concat_ws(', ',
      CASE WHEN registry_has_column(in_table, 'agreement_id')
        THEN 'CASE WHEN t.agreement_id IS NOT NULL THEN ARRAY[''agreement'', t.agreement_id::text] END' END,
      CASE WHEN registry_has_column(in_table, 'case_id')
        THEN 'CASE WHEN t.case_id IS NOT NULL THEN ARRAY[''case'', t.case_id::text] END' END,
      CASE WHEN registry_has_column(in_table, 'meeting_id')
        THEN '(SELECT ARRAY[''case'', m.case_id::text] FROM meetings m WHERE m.id = t.meeting_id)' END,
      'ARRAY[NULL, NULL]') || ')'
  END
$$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
