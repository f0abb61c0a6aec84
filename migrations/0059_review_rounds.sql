CREATE TABLE "review_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"amendment_id" uuid,
	"number" integer NOT NULL,
	"submitted_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"submitted_by" uuid,
	"text" jsonb,
	"ended_at" timestamp(3) with time zone,
	CONSTRAINT "review_rounds_number_key" UNIQUE NULLS NOT DISTINCT("agreement_id","amendment_id","number"),
	CONSTRAINT "review_rounds_number_check" CHECK ("review_rounds"."number" >= 1)
);

--> statement-breakpoint
ALTER TABLE "review_rounds" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "review_round_steps" (
	"round_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"organization_id" uuid,
	"opened_at" timestamp(3) with time zone,
	"opened_by" uuid,
	"open_reason" text,
	"approved_at" timestamp(3) with time zone,
	"approved_by" uuid,
	"note" text,
	CONSTRAINT "review_round_steps_round_id_position_pk" PRIMARY KEY("round_id","position")
);

--> statement-breakpoint
ALTER TABLE "review_round_steps" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review_round_steps" ADD CONSTRAINT "review_round_steps_round_id_review_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."review_rounds"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review_round_steps" ADD CONSTRAINT "review_round_steps_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review_round_steps" ADD CONSTRAINT "review_round_steps_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "review_rounds_amendment_idx" ON "review_rounds" USING btree ("amendment_id");
--> statement-breakpoint
CREATE INDEX "review_round_steps_agreement_idx" ON "review_round_steps" USING btree ("agreement_id");
--> statement-breakpoint
CREATE INDEX "review_round_steps_organization_idx" ON "review_round_steps" USING btree ("organization_id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "review_rounds" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_amendment_seen" ON "review_rounds" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and ("review_rounds"."amendment_id" is null or exists (select 1 from amendments m where m.id = amendment_id))));
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "review_rounds" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "review_rounds" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "admin_and_reviewer_end" ON "review_rounds" AS PERMISSIVE FOR UPDATE TO "registry_admin", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "officer_ends_own" ON "review_rounds" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "sees_all" ON "review_round_steps" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_round_seen" ON "review_round_steps" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from review_rounds r where r.id = round_id));
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "review_round_steps" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "review_round_steps" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "admin_opens" ON "review_round_steps" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);
--> statement-breakpoint
CREATE POLICY "reviewer_takes_own" ON "review_round_steps" AS PERMISSIVE FOR UPDATE TO "registry_reviewer" USING (("review_round_steps"."organization_id" is null or "review_round_steps"."opened_at" is not null or "review_round_steps"."organization_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
SELECT registry_protect('review_rounds');
--> statement-breakpoint
SELECT registry_protect('review_round_steps');
--> statement-breakpoint
GRANT SELECT ON review_rounds, review_round_steps TO registry_admin, registry_officer, registry_reviewer, registry_auditor;
--> statement-breakpoint
GRANT SELECT (id, agreement_id, amendment_id, number, submitted_at, text, ended_at) ON review_rounds TO registry_partner;
--> statement-breakpoint
-- What the region notes with an approval, and who gave it, is its own.
GRANT SELECT (round_id, agreement_id, position, organization_id, opened_at, approved_at) ON review_round_steps TO registry_partner;
--> statement-breakpoint
GRANT INSERT ON review_rounds, review_round_steps TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT UPDATE (ended_at, text) ON review_rounds TO registry_admin, registry_officer, registry_reviewer;
--> statement-breakpoint
GRANT UPDATE (opened_at, opened_by, open_reason) ON review_round_steps TO registry_admin;
--> statement-breakpoint
GRANT UPDATE (approved_at, approved_by, note) ON review_round_steps TO registry_reviewer;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- What is in review needs one approval, by any reviewer. Its text is the present one, kept once the round ends; what is
-- ready to sign stays approved without a round. Reads the trail of what is in review once.
INSERT INTO review_rounds (id, agreement_id, amendment_id, number, submitted_at, submitted_by)
SELECT gen_random_uuid(), reviewed.agreement_id, reviewed.amendment_id, 1, coalesce(submitted.at, reviewed.updated_at), submitted.account_id
FROM (
  SELECT 'agreement' AS resource_type, id, id AS agreement_id, NULL::uuid AS amendment_id, updated_at
  FROM agreements WHERE status IN ('in_review', 'awaiting_dprd')
  UNION ALL
  -- As text: an upgrade over several versions adds these values in the same transaction.
  SELECT 'amendment', id, agreement_id, id, updated_at FROM amendments WHERE status::text IN ('in_review', 'awaiting_dprd')
) reviewed LEFT JOIN LATERAL (
  SELECT e.at, e.account_id FROM audit_events e
  WHERE e.resource_type = reviewed.resource_type AND e.resource_id = reviewed.id AND e.action = 'submit'
  ORDER BY e.at DESC LIMIT 1
) submitted ON true;
--> statement-breakpoint
INSERT INTO review_round_steps (round_id, agreement_id, position) SELECT id, agreement_id, 1 FROM review_rounds;
--> statement-breakpoint
RESET ROLE;
