-- Who led a case or an agreement before it was given to another agency. The new columns have constant defaults, so no row is
-- written; the indexes lock cases and agreements against writing for a moment.
CREATE TABLE "former_leads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid,
	"case_id" uuid,
	"agency_id" uuid NOT NULL,
	"name_as_signed" text,
	"until" date NOT NULL,
	"legal_basis" text NOT NULL,
	"reason" text,
	"moved_by" uuid NOT NULL,
	CONSTRAINT "former_leads_record_check" CHECK (num_nonnulls("former_leads"."agreement_id", "former_leads"."case_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "former_leads" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "former_lead_ids" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "former_lead_ids" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "former_leads" ADD CONSTRAINT "former_leads_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "former_leads" ADD CONSTRAINT "former_leads_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "former_leads" ADD CONSTRAINT "former_leads_agency_id_organizations_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "former_leads_agreement_idx" ON "former_leads" USING btree ("agreement_id","until","id");
--> statement-breakpoint
CREATE INDEX "former_leads_case_idx" ON "former_leads" USING btree ("case_id");
--> statement-breakpoint
CREATE INDEX "former_leads_agency_idx" ON "former_leads" USING btree ("agency_id");
--> statement-breakpoint
CREATE INDEX "cases_former_leads_idx" ON "cases" USING gin ("former_lead_ids");
--> statement-breakpoint
CREATE INDEX "agreements_former_leads_idx" ON "agreements" USING gin ("former_lead_ids");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "former_leads" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "former_leads" AS PERMISSIVE FOR SELECT TO "registry_integrator", "registry_partner" USING (exists (select 1 from agreements a where a.id = agreement_id));
--> statement-breakpoint
CREATE POLICY "admin_transfers" ON "former_leads" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
ALTER POLICY "sees_own_file" ON "documents" TO registry_officer USING ((exists (select 1 from cases c where c.id = "documents"."case_id" and (c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] or c.former_lead_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and (a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] or a.former_lead_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from imports i where i.id = "documents"."import_id" and i.agency_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "sees_agreement_own" ON "evaluations" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] or a.former_lead_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "sees_own_record_and_changed_and_told" ON "audit_events" TO registry_officer USING (((exists (select 1 from agreements a where a.id = "audit_events"."record_id" and (a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] or a.former_lead_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from cases c where c.id = "audit_events"."record_id" and (c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] or c.former_lead_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))) and "audit_events"."action" <> 'read' and ("audit_events"."resource_type" <> 'activity' or exists (select 1 from activities x
    where x.id = "audit_events"."resource_id" and (x.status <> 'draft' or x.organization_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))))));
--> statement-breakpoint
SELECT registry_protect('former_leads');
--> statement-breakpoint
GRANT SELECT ON former_leads TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
GRANT INSERT ON former_leads TO registry_admin;
--> statement-breakpoint
GRANT SELECT (id, agreement_id, case_id, agency_id, name_as_signed, until) ON former_leads TO registry_integrator;
--> statement-breakpoint
GRANT SELECT (former_lead_ids) ON agreements TO registry_integrator, registry_public;
--> statement-breakpoint
GRANT SELECT (former_lead_ids) ON cases TO registry_partner;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
CREATE FUNCTION registry_refresh_former_leads() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE agreements a SET former_lead_ids = ARRAY(
    SELECT DISTINCT f.agency_id FROM former_leads f WHERE f.agreement_id = a.id
  ) WHERE a.id IN (SELECT agreement_id FROM touched);
  UPDATE cases c SET former_lead_ids = ARRAY(
    SELECT DISTINCT f.agency_id FROM former_leads f WHERE f.case_id = c.id
  ) WHERE c.id IN (SELECT case_id FROM touched);
  RETURN NULL;
END $$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
CREATE TRIGGER former_leads_added AFTER INSERT ON former_leads
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION registry_refresh_former_leads();
--> statement-breakpoint
-- A merge of organizations moves the rows of the one to the other.
CREATE TRIGGER former_leads_changed AFTER UPDATE ON former_leads
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION registry_refresh_former_leads();
--> statement-breakpoint
-- The owner needs the function to make the triggers; nobody may call it otherwise.
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_refresh_former_leads() FROM PUBLIC;
--> statement-breakpoint
-- Cases that were given away before this was kept, by what the trail says.
INSERT INTO former_leads (id, case_id, agency_id, until, legal_basis, moved_by)
SELECT gen_random_uuid(), e.resource_id, coalesce(o.merged_into_id, o.id), (e.changes->'from'->>1)::date,
  e.changes->'legalBasis'->>1, e.account_id
FROM audit_events e JOIN organizations o ON o.id = (e.changes->'leadAgencyId'->>0)::uuid
WHERE e.resource_type = 'case' AND e.action = 'transfer';
--> statement-breakpoint
RESET ROLE;
