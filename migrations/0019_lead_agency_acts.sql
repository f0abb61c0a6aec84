-- Every action on an agreement is its lead agency's; another that is a party fills in its own row. Only policies change: a lock
-- of each table for an instant.
CREATE POLICY "party_agency_adds_to_own" ON "documents" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK ((((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) and "documents"."uploader_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) and "documents"."visibility" <> 'public' and "documents"."kind" in ('evidence', 'legality', 'offer_letter', 'other', 'power_of_attorney')));
--> statement-breakpoint
CREATE POLICY "party_agency_changes_what_it_uploaded" ON "documents" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) and "documents"."uploader_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))) WITH CHECK ((((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) and "documents"."uploader_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) and "documents"."visibility" <> 'public'));
--> statement-breakpoint
CREATE POLICY "party_fills_in_own" ON "agreement_parties" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (("agreement_parties"."organization_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and exists (select 1 from agreements a where a.id = agreement_id and a.status in ('draft', 'ready_to_sign'))));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "documents" TO registry_officer WITH CHECK ((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
      or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "documents" TO registry_officer USING ((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])
      or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "commitment_versions" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "commitment_versions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "commitment_versions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "commitments" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "commitments" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "commitments" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "outcome_measurements" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "outcome_measurements" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "agreement_parties" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "agreement_parties" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "agreement_parties" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "agreements" TO registry_officer USING ("agreements"."lead_agency_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "provisions" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "provisions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "provisions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "agreement_version_parties" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "agreement_version_parties" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "agreement_version_parties" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "agreement_version_provisions" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "agreement_version_provisions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "agreement_version_provisions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "checklist_items" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "checklist_items" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "checklist_items" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "agreement_versions" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "agreement_versions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "agreement_versions" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_adds_to_own" ON "amendments" TO registry_officer WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_changes_own" ON "amendments" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
ALTER POLICY "officer_removes_from_own" ON "amendments" TO registry_officer USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
-- The next version of an agreement whose party row an agency fills in that does not lead it, and so may not change it; who
-- did so took part. False where it moved on from the version that was read, or party rows are not written any more.
CREATE FUNCTION registry_party_moves_on(agreement uuid, read integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  account uuid := nullif(current_setting('app.account_id', true), '')::uuid;
BEGIN
  UPDATE agreements SET version = version + 1, updated_at = now(),
    took_part = CASE WHEN account = ANY (took_part) THEN took_part ELSE array_append(took_part, account) END
  WHERE id = agreement AND version = read AND status IN ('draft', 'ready_to_sign')
    AND organization_ids && nullif(current_setting('app.acts_for', true), '')::uuid[];
  RETURN FOUND;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_party_moves_on(uuid, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_party_moves_on(uuid, integer) TO registry_officer, registry_maintenance;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_party_moves_on(uuid, integer) OWNER TO registry_maintenance;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
