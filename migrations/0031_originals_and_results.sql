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
CREATE TABLE "agreement_results" (
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
	CONSTRAINT "agreement_results_value_check" CHECK ("agreement_results"."value" >= 0)
);
--> statement-breakpoint
ALTER TABLE "agreement_results" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "agreement_originals" (
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
	CONSTRAINT "agreement_originals_holder_check" CHECK (("agreement_originals"."holder_organization_id" is null) <> ("agreement_originals"."holder_name" is null)),
	CONSTRAINT "agreement_originals_lent_check" CHECK (("agreement_originals"."status" = 'lent') = ("agreement_originals"."lent_to" is not null))
);
--> statement-breakpoint
ALTER TABLE "agreement_originals" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "agreement_results" ADD CONSTRAINT "agreement_results_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreement_originals" ADD CONSTRAINT "agreement_originals_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreement_originals" ADD CONSTRAINT "agreement_originals_holder_organization_id_organizations_id_fk" FOREIGN KEY ("holder_organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "agreement_results_agreement_idx" ON "agreement_results" USING btree ("agreement_id","received_on","id");
--> statement-breakpoint
CREATE INDEX "agreement_results_received_on_idx" ON "agreement_results" USING btree ("received_on","id");
--> statement-breakpoint
CREATE INDEX "agreement_results_kind_idx" ON "agreement_results" USING btree ("kind","received_on","id");
--> statement-breakpoint
CREATE INDEX "agreement_originals_agreement_idx" ON "agreement_originals" USING btree ("agreement_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "agreement_originals_created_at_idx" ON "agreement_originals" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "agreement_originals_status_idx" ON "agreement_originals" USING btree ("status","created_at","id");
--> statement-breakpoint
CREATE INDEX "agreement_originals_holder_idx" ON "agreement_originals" USING btree ("holder_organization_id","created_at","id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "agreement_results" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "agreement_results" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true)));
--> statement-breakpoint
CREATE POLICY "admin_writes" ON "agreement_results" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "agreement_results" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "agreement_results" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "agreement_results" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "sees_all" ON "agreement_originals" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "agreement_originals" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true)));
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "agreement_originals" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "admin_edits" ON "agreement_originals" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_adds_own" ON "agreement_originals" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
      or ("agreement_originals"."holder_organization_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and "agreement_originals"."holder_organization_id" = any(a.organization_ids)))));
--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "agreement_originals" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
      or ("agreement_originals"."holder_organization_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and "agreement_originals"."holder_organization_id" = any(a.organization_ids)))));
--> statement-breakpoint
SELECT registry_protect('agreement_originals');
--> statement-breakpoint
SELECT registry_protect('agreement_results');
--> statement-breakpoint
GRANT SELECT ON agreement_originals, agreement_results
  TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
GRANT INSERT, UPDATE ON agreement_originals, agreement_results TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT DELETE ON agreement_results TO registry_admin, registry_officer;
