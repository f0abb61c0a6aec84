-- Who holds which signed paper of an agreement, and what came of it. Two new tables; a kind of documents is added, which
-- tells a certified copy from the signed file.
ALTER TYPE "public"."document_kind" ADD VALUE 'certified_copy' BEFORE 'draft_agreement';
--> statement-breakpoint
CREATE TYPE "public"."result_kind" AS ENUM('money_to_treasury', 'goods', 'other');
--> statement-breakpoint
CREATE TYPE "public"."original_form" AS ENUM('original', 'certified_copy');
--> statement-breakpoint
CREATE TYPE "public"."original_status" AS ENUM('held', 'lent', 'lost');
--> statement-breakpoint
CREATE TABLE "results" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"kind" "result_kind" NOT NULL,
	"description" text NOT NULL,
	"value" bigint,
	"reference_number" text,
	"received_on" date NOT NULL,
	"note" text,
	CONSTRAINT "results_value_check" CHECK ("results"."value" >= 0)
);
--> statement-breakpoint
ALTER TABLE "results" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "originals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"form" "original_form" NOT NULL,
	"holder_organization_id" uuid,
	"holder_name" text,
	"place" text NOT NULL,
	"status" "original_status" NOT NULL,
	"lent_to" text,
	"since" date NOT NULL,
	"note" text,
	"history" jsonb NOT NULL,
	CONSTRAINT "originals_holder_check" CHECK (("originals"."holder_organization_id" is null) <> ("originals"."holder_name" is null)),
	CONSTRAINT "originals_lent_check" CHECK (("originals"."status" = 'lent') = ("originals"."lent_to" is not null))
);
--> statement-breakpoint
ALTER TABLE "originals" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "originals" ADD CONSTRAINT "originals_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "originals" ADD CONSTRAINT "originals_holder_organization_id_organizations_id_fk" FOREIGN KEY ("holder_organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "results_agreement_idx" ON "results" USING btree ("agreement_id","received_on","id");
--> statement-breakpoint
CREATE INDEX "results_received_on_idx" ON "results" USING btree ("received_on","id");
--> statement-breakpoint
CREATE INDEX "results_kind_idx" ON "results" USING btree ("kind","received_on","id");
--> statement-breakpoint
CREATE INDEX "originals_agreement_idx" ON "originals" USING btree ("agreement_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "originals_created_at_idx" ON "originals" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "originals_status_idx" ON "originals" USING btree ("status","created_at","id");
--> statement-breakpoint
CREATE INDEX "originals_holder_idx" ON "originals" USING btree ("holder_organization_id","created_at","id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "results" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "results" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true)));
--> statement-breakpoint
CREATE POLICY "admin_writes" ON "results" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "results" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "results" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "results" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "sees_all" ON "originals" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "originals" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true)));
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "originals" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "admin_edits" ON "originals" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_adds_own" ON "originals" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
      or ("originals"."holder_organization_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and "originals"."holder_organization_id" = any(a.organization_ids)))));
--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "originals" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
      or ("originals"."holder_organization_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and "originals"."holder_organization_id" = any(a.organization_ids)))));
--> statement-breakpoint
SELECT registry_protect('originals');
--> statement-breakpoint
SELECT registry_protect('results');
--> statement-breakpoint
GRANT SELECT ON originals, results
  TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
GRANT INSERT, UPDATE ON originals, results TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT DELETE ON results TO registry_admin, registry_officer;
