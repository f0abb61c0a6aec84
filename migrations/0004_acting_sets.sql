-- An account acts for several organizations: policies compare with the sets `app.acts_for` and `app.reads_for`, arrays of
-- ids, where they compared with one. Takes a lock of each table for an instant, that of `organizations` as long as it
-- reads its rows once.
ALTER TABLE "organizations" ADD COLUMN "succeeded_by_id" uuid;
--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "succeeded_from" date;
--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "succession_basis" text;
--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_succeeded_by_id_organizations_id_fk" FOREIGN KEY ("succeeded_by_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "organizations_succeeded_by_idx" ON "organizations" USING btree ("succeeded_by_id");
--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_succession_check" CHECK (num_nulls("organizations"."succeeded_by_id", "organizations"."succeeded_from", "organizations"."succession_basis") in (0, 3)
        and "organizations"."succeeded_by_id" <> "organizations"."id");
--> statement-breakpoint
-- The organizations an account of `own` acts for on a day: its own first, then those that it succeeded, and those that
-- these did. Whoever finds out who somebody is reads nothing of the registry, so it runs with the owner's rights.
CREATE FUNCTION registry_acts_for(own uuid, today date) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  RETURN ARRAY(
    WITH RECURSIVE line AS (
      SELECT own AS id WHERE own IS NOT NULL
      UNION SELECT o.id FROM line JOIN organizations o ON o.succeeded_by_id = line.id WHERE o.succeeded_from <= today
    ) SELECT id FROM line ORDER BY id <> own, id);
END $$;
--> statement-breakpoint
-- Those it reads for.
CREATE FUNCTION registry_reads_for(own uuid, today date) RETURNS uuid[]
LANGUAGE sql STABLE
AS $$ SELECT public.registry_acts_for(own, today) $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_acts_for(uuid, date), registry_reads_for(uuid, date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_acts_for(uuid, date), registry_reads_for(uuid, date) TO registry_authenticator;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_acts_for(uuid, date) OWNER TO registry_maintenance;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
ALTER POLICY "sees_dealt_with" ON "organization_contacts" TO registry_officer USING ((exists (select 1 from case_organizations mine join case_organizations theirs using (case_id)
    where mine.organization_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) and theirs.organization_id = "organization_contacts"."organization_id")
  or exists (select 1 from agreements a where a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] and a.organization_ids @> array["organization_contacts"."organization_id"]::uuid[])));
--> statement-breakpoint
ALTER POLICY "sees_own" ON "organization_contacts" TO registry_partner USING ("organization_contacts"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "sees_met" ON "organizations" TO registry_partner USING (("organizations"."kind" = 'agency' or coalesce("organizations"."merged_into_id", "organizations"."id") = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
  or coalesce("organizations"."merged_into_id", "organizations"."id") = any(array(select unnest(a.organization_ids) from agreements a where a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
  or coalesce("organizations"."merged_into_id", "organizations"."id") = any(array(select unnest(c.organization_ids) from cases c where c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own_draft" ON "action_items" TO registry_officer WITH CHECK (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own_draft" ON "action_items" TO registry_officer USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "officer_does_in_own_case" ON "action_items" TO registry_officer USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "partner_does_its_own" ON "action_items" TO registry_partner USING (("action_items"."owner_organization_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and exists (select 1 from meetings m where m.id = meeting_id)));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own_draft" ON "meeting_items" TO registry_officer WITH CHECK (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own_draft" ON "meeting_items" TO registry_officer USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "sees_own_case" ON "meeting_participants" TO registry_officer USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "sees_meeting_seen_and_own_or_region" ON "meeting_participants" TO registry_partner USING ((exists (select 1 from meetings m where m.id = meeting_id) and ("meeting_participants"."side" = 'region' or "meeting_participants"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own_draft" ON "meeting_participants" TO registry_officer WITH CHECK (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own_draft" ON "meeting_participants" TO registry_officer USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "officer_logs_in_own_case" ON "meetings" TO registry_officer WITH CHECK (exists (select 1 from cases c where c.id = case_id and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "officer_changes_own_draft" ON "meetings" TO registry_officer USING ("meetings"."status" = 'draft' and exists (select 1 from cases c where c.id = case_id and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) WITH CHECK (exists (select 1 from cases c where c.id = case_id and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own_draft" ON "obstacles" TO registry_officer WITH CHECK (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own_draft" ON "obstacles" TO registry_officer USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "officer_resolves_in_own_case" ON "obstacles" TO registry_officer USING (exists (select 1 from cases c where c.id = case_id and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "sees_own_record" ON "documents" TO registry_officer USING ((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "sees_own_record_and_meeting_seen_and_for_parties" ON "documents" TO registry_partner USING (((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])) and ("documents"."meeting_id" is null or exists (select 1 from meetings m where m.id = "documents"."meeting_id")) and "documents"."visibility" in ('parties', 'public')));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "documents" TO registry_officer WITH CHECK ((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "documents" TO registry_officer USING ((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "partner_adds_to_own_agreements" ON "documents" TO registry_partner WITH CHECK (((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) and "documents"."agreement_id" is not null and "documents"."amendment_id" is null and "documents"."visibility" = 'parties' and "documents"."kind" in ('evidence', 'legality', 'offer_letter', 'other')));
--> statement-breakpoint
ALTER POLICY "officer_writes_own" ON "activities" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "activities" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "partner_reports_own" ON "activities" TO registry_partner WITH CHECK ((exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))) and "activities"."status" = 'draft'));
--> statement-breakpoint
ALTER POLICY "partner_changes_own_until_decided" ON "activities" TO registry_partner USING ((exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))) and "activities"."status" in ('draft', 'rejected'))) WITH CHECK ((exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))) and "activities"."status" in ('draft', 'submitted')));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "commitment_versions" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "commitment_versions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "commitment_versions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "sees_agreement_own" ON "evaluations" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen_and_agreement_own" ON "evaluations" TO registry_partner USING ((exists (select 1 from agreements a where a.id = agreement_id) and exists (select 1 from agreements a where a.id = agreement_id and a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "agency_evaluates_own" ON "evaluations" TO registry_officer WITH CHECK (("evaluations"."evaluator" = 'agency' and organization_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])))));
--> statement-breakpoint
ALTER POLICY "agency_changes_its_own" ON "evaluations" TO registry_officer USING (("evaluations"."evaluator" = 'agency' and organization_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])))));
--> statement-breakpoint
ALTER POLICY "collaborator_evaluates_own" ON "evaluations" TO registry_partner WITH CHECK (("evaluations"."evaluator" = 'collaborator' and organization_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])))));
--> statement-breakpoint
ALTER POLICY "collaborator_changes_its_own" ON "evaluations" TO registry_partner USING (("evaluations"."evaluator" = 'collaborator' and organization_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])))));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "outcome_measurements" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "outcome_measurements" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_adds_as_lead" ON "case_organizations" TO registry_officer WITH CHECK (exists (select 1 from cases c where c.id = case_id and c.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_removes_as_lead" ON "case_organizations" TO registry_officer USING (exists (select 1 from cases c where c.id = case_id and c.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "sees_own_and_disclosed" ON "cases" TO registry_partner USING (("cases"."organization_ids" && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] and "cases"."disclosed_at" is not null));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "cases" TO registry_officer USING ("cases"."organization_ids" && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or "cases"."lead_agency_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "sees_own_record_and_changed" ON "audit_events" TO registry_officer USING (((exists (select 1 from agreements a where a.id = "audit_events"."record_id" and a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from cases c where c.id = "audit_events"."record_id" and c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])) and "audit_events"."action" <> 'read'));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "agreement_parties" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "agreement_parties" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "agreement_parties" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "sees_own_and_beyond_draft" ON "agreements" TO registry_partner USING (("agreements"."organization_ids" && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] and "agreements"."status" not in ('draft', 'cancelled')));
--> statement-breakpoint
ALTER POLICY "officer_adds_as_lead" ON "agreements" TO registry_officer WITH CHECK ("agreements"."lead_agency_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "agreements" TO registry_officer USING ("agreements"."organization_ids" && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or "agreements"."lead_agency_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "commitments" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "commitments" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "commitments" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "provisions" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "provisions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "provisions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "checklist_items" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "checklist_items" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "checklist_items" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "agreement_versions" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "agreement_versions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "agreement_versions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "amendments" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "amendments" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "amendments" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
