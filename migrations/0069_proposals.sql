-- Surat penawaran: what a partner proposes to an agency. Documents are locked while their constraint is checked again.
CREATE TYPE "public"."proposal_status" AS ENUM('received', 'taken_up', 'declined', 'withdrawn');
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"proposal_number" text NOT NULL,
	"collaborator_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"title" text NOT NULL,
	"object" text,
	"stages" "stage"[] NOT NULL,
	"items" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"letter_number" text,
	"letter_date" date,
	"status" "proposal_status" DEFAULT 'received' NOT NULL,
	"status_reason" text,
	"answered_at" timestamp(3) with time zone,
	"case_id" uuid,
	"proposed_by" uuid NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (registry_search_vector(proposal_number || ' ' || title || ' ' || coalesce(letter_number, ''), 'A') || registry_search_vector(coalesce(object, ''), 'C')) STORED,
	CONSTRAINT "proposals_proposal_number_key" UNIQUE("proposal_number"),
	CONSTRAINT "proposals_case_key" UNIQUE("case_id"),
	CONSTRAINT "proposals_answer_check" CHECK (("proposals"."status" = 'taken_up') = ("proposals"."case_id" is not null)
          and ("proposals"."status" in ('taken_up', 'declined')) = ("proposals"."answered_at" is not null)
          and ("proposals"."status" not in ('declined', 'withdrawn') or "proposals"."status_reason" is not null))
);

--> statement-breakpoint
ALTER TABLE "proposals" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "documents" DROP CONSTRAINT "documents_owner_check";
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "proposal_id" uuid;
--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_collaborator_id_organizations_id_fk" FOREIGN KEY ("collaborator_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_agency_id_organizations_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "proposals_updated_at_idx" ON "proposals" USING btree ("updated_at","id");
--> statement-breakpoint
CREATE INDEX "proposals_created_at_idx" ON "proposals" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "proposals_status_idx" ON "proposals" USING btree ("status","updated_at","id");
--> statement-breakpoint
CREATE INDEX "proposals_agency_idx" ON "proposals" USING btree ("agency_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "proposals_collaborator_idx" ON "proposals" USING btree ("collaborator_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "proposals_stages_idx" ON "proposals" USING gin ("stages");
--> statement-breakpoint
CREATE INDEX "proposals_search_idx" ON "proposals" USING gin ("search");
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "documents_proposal_idx" ON "documents" USING btree ("proposal_id","created_at","id");
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_owner_check" CHECK (num_nonnulls("documents"."case_id", "documents"."agreement_id", "documents"."import_id", case when "documents"."case_id" is null then "documents"."proposal_id" end) = 1);
--> statement-breakpoint
CREATE POLICY "partner_counts_proposals" ON "number_counters" AS PERMISSIVE FOR ALL TO "registry_partner" USING ("number_counters"."series" = 'proposal') WITH CHECK ("number_counters"."series" = 'proposal');
--> statement-breakpoint
CREATE POLICY "sees_beyond_proposal" ON "documents" AS PERMISSIVE FOR SELECT TO "registry_reviewer" USING (("documents"."proposal_id" is null or "documents"."case_id" is not null));
--> statement-breakpoint
CREATE POLICY "agency_takes_up" ON "documents" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from proposals p where p.id = "documents"."proposal_id" and p.agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and p.status = 'received')) WITH CHECK (exists (select 1 from cases c where c.id = "documents"."case_id" and c.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "partner_adds_to_own_proposals" ON "documents" AS PERMISSIVE FOR INSERT TO "registry_partner" WITH CHECK ((exists (select 1 from proposals p where p.id = "documents"."proposal_id" and p.collaborator_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and p.status = 'received')
          and "documents"."case_id" is null and "documents"."visibility" = 'parties' and "documents"."kind" in ('legality', 'offer_letter', 'other')));
--> statement-breakpoint
CREATE POLICY "sees_all" ON "proposals" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_addressed" ON "proposals" AS PERMISSIVE FOR SELECT TO "registry_officer" USING ("proposals"."agency_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "sees_own" ON "proposals" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ("proposals"."collaborator_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "partner_proposes" ON "proposals" AS PERMISSIVE FOR INSERT TO "registry_partner" WITH CHECK (("proposals"."collaborator_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and "proposals"."status" = 'received'));
--> statement-breakpoint
CREATE POLICY "partner_changes_own" ON "proposals" AS PERMISSIVE FOR UPDATE TO "registry_partner" USING (("proposals"."collaborator_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and "proposals"."status" = 'received')) WITH CHECK (("proposals"."collaborator_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and "proposals"."status" in ('received', 'withdrawn')));
--> statement-breakpoint
CREATE POLICY "agency_answers" ON "proposals" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (("proposals"."agency_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and "proposals"."status" = 'received')) WITH CHECK (("proposals"."agency_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and "proposals"."status" in ('taken_up', 'declined')));
--> statement-breakpoint
CREATE POLICY "admin_readdresses" ON "proposals" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING ("proposals"."status" = 'received') WITH CHECK ("proposals"."status" = 'received');
--> statement-breakpoint
ALTER POLICY "sees_all" ON "documents" TO registry_admin,registry_auditor USING (true);
--> statement-breakpoint
ALTER POLICY "sees_own_file" ON "documents" TO registry_officer USING ((exists (select 1 from cases c where c.id = "documents"."case_id" and (c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] or c.former_lead_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and (a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] or a.former_lead_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from proposals p where p.id = "documents"."proposal_id" and p.agency_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from imports i where i.id = "documents"."import_id" and i.agency_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "sees_own_or_joins_and_part_seen_and_for_parties_and_while_party" ON "documents" TO registry_partner USING ((((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from proposals p where p.id = "documents"."proposal_id" and p.collaborator_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from amendments m where m.id = "documents"."amendment_id" and jsonb_path_query_array(m.changes, '$.parties.*[*].organizationId') ?| (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]::text[])) and ("documents"."meeting_id" is null or exists (select 1 from meetings m where m.id = "documents"."meeting_id"))
    and ("documents"."amendment_id" is null or exists (select 1 from amendments m where m.id = "documents"."amendment_id")) and "documents"."visibility" in ('parties', 'public') and ("documents"."agreement_id" is null or "documents"."amendment_id" is not null or "documents"."uploader_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or coalesce("documents"."created_at" < registry_left_on("documents"."agreement_id")::timestamp at time zone 'Asia/Jakarta', true))));
--> statement-breakpoint
ALTER POLICY "admin_adds" ON "documents" TO registry_admin WITH CHECK ("documents"."case_id" is null and "documents"."proposal_id" is null);
--> statement-breakpoint
GRANT SELECT ON proposals TO registry_admin, registry_auditor, registry_officer, registry_partner;
--> statement-breakpoint
GRANT INSERT ON proposals TO registry_partner;
--> statement-breakpoint
GRANT UPDATE (title, object, stages, items, letter_number, letter_date, status, status_reason, version, updated_at) ON proposals TO registry_partner;
--> statement-breakpoint
GRANT UPDATE (status, status_reason, answered_at, case_id, version, updated_at) ON proposals TO registry_officer;
--> statement-breakpoint
GRANT UPDATE (agency_id, status_reason, version, updated_at) ON proposals TO registry_admin;
--> statement-breakpoint
-- The files of a proposal that is taken up become those of its case, too.
GRANT UPDATE (case_id) ON documents TO registry_officer;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON number_counters TO registry_partner;
--> statement-breakpoint
SELECT registry_protect('proposals');
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
-- The SQL of the record whose history tells of a row `t`, as its type and id; of what belongs to the organization itself none.
CREATE OR REPLACE FUNCTION registry_record_of_row(in_table regclass) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT CASE in_table::text
    WHEN 'agreements' THEN 'ARRAY[''agreement'', t.id::text]'
    WHEN 'cases' THEN 'ARRAY[''case'', t.id::text]'
    WHEN 'proposals' THEN 'ARRAY[''proposal'', t.id::text]'
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
