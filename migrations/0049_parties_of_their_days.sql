-- The lead agency of an agreement, and its parties by the versions that held on any of these days. Before the signature
-- there is no version: who is a party now. Takes no lock but those of the policies' tables, for a moment.
CREATE FUNCTION registry_parties_during(agreement uuid, first_day date, last_day date) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT array(
    SELECT p.organization_id FROM (
      SELECT v.id, v.number, v.valid_from, lead(v.valid_from) OVER (ORDER BY v.number) AS until
      FROM agreement_versions v WHERE v.agreement_id = agreement
    ) said JOIN agreement_version_parties p ON p.version_id = said.id
    WHERE (said.valid_from <= last_day OR said.number = 0) AND (said.until > first_day OR said.until IS NULL)
    UNION SELECT a.lead_agency_id FROM agreements a WHERE a.id = agreement
    UNION SELECT unnest(a.organization_ids) FROM agreements a
      WHERE a.id = agreement AND NOT EXISTS (SELECT FROM agreement_versions v WHERE v.agreement_id = agreement))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_parties_during(uuid, date, date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_parties_during(uuid, date, date)
  TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner, registry_maintenance;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_parties_during(uuid, date, date) OWNER TO registry_maintenance;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
ALTER POLICY "agency_evaluates_own" ON "evaluations" TO registry_officer WITH CHECK (("evaluations"."evaluator" = 'agency' and organization_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] && registry_parties_during("evaluations"."agreement_id", "evaluations"."period_from", "evaluations"."period_until")));
--> statement-breakpoint
ALTER POLICY "agency_changes_its_own" ON "evaluations" TO registry_officer USING (("evaluations"."evaluator" = 'agency' and organization_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] && registry_parties_during("evaluations"."agreement_id", "evaluations"."period_from", "evaluations"."period_until")));
--> statement-breakpoint
ALTER POLICY "collaborator_evaluates_own" ON "evaluations" TO registry_partner WITH CHECK (("evaluations"."evaluator" = 'collaborator' and organization_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] && registry_parties_during("evaluations"."agreement_id", "evaluations"."period_from", "evaluations"."period_until")));
--> statement-breakpoint
ALTER POLICY "collaborator_changes_its_own" ON "evaluations" TO registry_partner USING (("evaluations"."evaluator" = 'collaborator' and organization_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] && registry_parties_during("evaluations"."agreement_id", "evaluations"."period_from", "evaluations"."period_until")));
--> statement-breakpoint
ALTER POLICY "agency_decides" ON "activities" TO registry_officer USING (((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] && registry_parties_during("activities"."agreement_id", "activities"."held_on", "activities"."held_on") and "activities"."status" = 'submitted')) WITH CHECK (((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] && registry_parties_during("activities"."agreement_id", "activities"."held_on", "activities"."held_on") and "activities"."status" in ('verified', 'rejected')));
