-- What is said on a text before its signature: a new table. It is written once; only its resolution is added.
CREATE TYPE "public"."comment_audience" AS ENUM('region', 'parties');
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"amendment_id" uuid,
	"round" integer,
	"field" text,
	"provision_id" uuid,
	"provision_text" text,
	"audience" "comment_audience" NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid NOT NULL,
	"organization_id" uuid,
	"resolved_at" timestamp(3) with time zone,
	"resolved_by" uuid,
	"answer" text,
	CONSTRAINT "comments_about_check" CHECK (num_nonnulls("comments"."field", "comments"."provision_id") <= 1),
	CONSTRAINT "comments_provision_check" CHECK (("comments"."provision_id" is null) = ("comments"."provision_text" is null)),
	CONSTRAINT "comments_resolved_check" CHECK (("comments"."resolved_at" is null) = ("comments"."resolved_by" is null))
);

--> statement-breakpoint
ALTER TABLE "comments" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "comments_agreement_idx" ON "comments" USING btree ("agreement_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "comments_updated_at_idx" ON "comments" USING btree ("agreement_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "comments_amendment_idx" ON "comments" USING btree ("amendment_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "comments_organization_idx" ON "comments" USING btree ("organization_id");
--> statement-breakpoint
CREATE INDEX "comments_open_idx" ON "comments" USING btree ("agreement_id") WHERE "comments"."resolved_at" is null;
--> statement-breakpoint
CREATE POLICY "sees_all" ON "comments" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_text_seen_and_while_party_and_for_parties" ON "comments" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and (amendment_id is null or exists (select 1 from amendments m where m.id = amendment_id)) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true) and "comments"."audience" = 'parties'));
--> statement-breakpoint
CREATE POLICY "admin_and_reviewer_comment" ON "comments" AS PERMISSIVE FOR INSERT TO "registry_admin", "registry_reviewer" WITH CHECK ("comments"."author_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "officer_comments_on_own" ON "comments" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (("comments"."author_id" = (select nullif(current_setting('app.account_id', true), '')::uuid) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])))));
--> statement-breakpoint
CREATE POLICY "partner_comments_on_own" ON "comments" AS PERMISSIVE FOR INSERT TO "registry_partner" WITH CHECK (("comments"."author_id" = (select nullif(current_setting('app.account_id', true), '')::uuid) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))) and exists (select 1 from agreements a where a.id = agreement_id) and (amendment_id is null or exists (select 1 from amendments m where m.id = amendment_id)) and "comments"."audience" = 'parties'));
--> statement-breakpoint
CREATE POLICY "admin_resolves" ON "comments" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);
--> statement-breakpoint
CREATE POLICY "who_asked_resolves" ON "comments" AS PERMISSIVE FOR UPDATE TO "registry_officer", "registry_partner", "registry_reviewer" USING (("comments"."organization_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) or ("comments"."organization_id" is null and "comments"."author_id" = (select nullif(current_setting('app.account_id', true), '')::uuid))));
--> statement-breakpoint
SELECT registry_protect('comments');
--> statement-breakpoint
GRANT SELECT ON comments TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
GRANT INSERT ON comments TO registry_admin, registry_officer, registry_reviewer, registry_partner;
--> statement-breakpoint
GRANT UPDATE (resolved_at, resolved_by, answer, version, updated_at) ON comments
  TO registry_admin, registry_officer, registry_reviewer, registry_partner;
