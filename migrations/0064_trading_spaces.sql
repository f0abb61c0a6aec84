CREATE TYPE "public"."trading_space_kind" AS ENUM('permanent', 'bazaar', 'online');
--> statement-breakpoint
CREATE TABLE "trading_spaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"kind" "trading_space_kind" NOT NULL,
	"name" text NOT NULL,
	"kecamatan" text,
	"address" text,
	"capacity" integer,
	"lines_of_business" text[] DEFAULT '{}' NOT NULL,
	"agency_id" uuid NOT NULL,
	"operator_id" uuid,
	"open_from" date,
	"open_until" date,
	"agreement_id" uuid,
	"source" text,
	"search" "tsvector" GENERATED ALWAYS AS (registry_search_vector(name, 'A') || registry_search_vector(coalesce(address, ''), 'B')) STORED,
	CONSTRAINT "trading_spaces_place_check" CHECK (("trading_spaces"."kind" = 'online') = ("trading_spaces"."kecamatan" is null)),
	CONSTRAINT "trading_spaces_period_check" CHECK ("trading_spaces"."open_from" <= "trading_spaces"."open_until"),
	CONSTRAINT "trading_spaces_lines_check" CHECK ("trading_spaces"."lines_of_business" <@ array['culinary', 'fashion', 'crafts', 'services', 'other']),
	CONSTRAINT "trading_spaces_capacity_check" CHECK ("trading_spaces"."capacity" > 0)
);

--> statement-breakpoint
ALTER TABLE "trading_spaces" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "trading_spaces" ADD CONSTRAINT "trading_spaces_agency_id_organizations_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "trading_spaces" ADD CONSTRAINT "trading_spaces_operator_id_organizations_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "trading_spaces" ADD CONSTRAINT "trading_spaces_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "trading_spaces_name_idx" ON "trading_spaces" USING btree ("name","id");
--> statement-breakpoint
CREATE INDEX "trading_spaces_updated_at_idx" ON "trading_spaces" USING btree ("updated_at","id");
--> statement-breakpoint
CREATE INDEX "trading_spaces_kind_idx" ON "trading_spaces" USING btree ("kind","name","id");
--> statement-breakpoint
CREATE INDEX "trading_spaces_kecamatan_idx" ON "trading_spaces" USING btree ("kecamatan","name","id");
--> statement-breakpoint
CREATE INDEX "trading_spaces_agency_idx" ON "trading_spaces" USING btree ("agency_id","name","id");
--> statement-breakpoint
CREATE INDEX "trading_spaces_operator_idx" ON "trading_spaces" USING btree ("operator_id","name","id");
--> statement-breakpoint
CREATE INDEX "trading_spaces_agreement_idx" ON "trading_spaces" USING btree ("agreement_id","name","id");
--> statement-breakpoint
CREATE INDEX "trading_spaces_open_idx" ON "trading_spaces" USING btree ("open_from","open_until");
--> statement-breakpoint
CREATE INDEX "trading_spaces_lines_idx" ON "trading_spaces" USING gin ("lines_of_business");
--> statement-breakpoint
CREATE INDEX "trading_spaces_search_idx" ON "trading_spaces" USING gin ("search");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "trading_spaces" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_partner", "registry_public", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_writes" ON "trading_spaces" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_writes_own" ON "trading_spaces" AS PERMISSIVE FOR ALL TO "registry_officer" USING ("trading_spaces"."agency_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) WITH CHECK ("trading_spaces"."agency_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));

--> statement-breakpoint
SELECT registry_protect('trading_spaces');
--> statement-breakpoint
GRANT SELECT ON trading_spaces TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner,
  registry_integrator;
--> statement-breakpoint
-- The public is not told of the agreement behind a space.
GRANT SELECT (id, version, updated_at, kind, name, kecamatan, address, capacity, lines_of_business, agency_id, operator_id,
  open_from, open_until, source, search) ON trading_spaces TO registry_public;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON trading_spaces TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
-- What a merge says of a trading space stands in its own history, not in that of the agreement behind it.
CREATE OR REPLACE FUNCTION registry_record_of_row(in_table regclass) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT CASE in_table::text
    WHEN 'agreements' THEN 'ARRAY[''agreement'', t.id::text]'
    WHEN 'cases' THEN 'ARRAY[''case'', t.id::text]'
    WHEN 'memberships' THEN 'ARRAY[''user'', t.account_id::text]'
    WHEN 'trading_spaces' THEN 'ARRAY[''trading_space'', t.id::text]'
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
