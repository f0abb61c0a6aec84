-- Rights by organization: a delivery is of the organization that reports it, and whoever took part in it does not decide
-- on it; an evaluation judges one named organization, once for each evaluator and period. Locks both tables while their
-- rows are read and written once: a few thousand deliveries a second.
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "organization_id" uuid;
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "took_part" uuid[];
--> statement-breakpoint
ALTER TABLE "evaluations" ADD COLUMN "evaluated_organization_id" uuid;
--> statement-breakpoint
ALTER TABLE "evaluations" ADD COLUMN "counts" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
-- As the role that sees every row, also where row-level security holds for the owner.
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- What is there belongs to the organization of who made it; of who has none, to whoever answers for the commitment. Who
-- took part stands in the trail.
UPDATE activities t SET
  organization_id = coalesce((SELECT organization_id FROM accounts WHERE id = t.created_by),
    (SELECT responsible_organization_id FROM commitments WHERE id = t.commitment_id),
    (SELECT lead_agency_id FROM agreements WHERE id = t.agreement_id)),
  took_part = ARRAY(
    SELECT account_id FROM audit_events e WHERE e.resource_type = 'activity' AND e.resource_id = t.id
      AND e.action IN ('create', 'patch', 'submit')
    UNION SELECT t.created_by UNION SELECT t.submitted_by WHERE t.submitted_by IS NOT NULL);
--> statement-breakpoint
-- An agency judged the only collaborator, a collaborator the lead agency; whom the bureau judged nobody said.
UPDATE evaluations t SET evaluated_organization_id = CASE evaluator
  WHEN 'collaborator' THEN (SELECT lead_agency_id FROM agreements WHERE id = t.agreement_id)
  WHEN 'agency' THEN (SELECT CASE WHEN count(*) = 1 THEN min(p.organization_id::text)::uuid END FROM agreement_parties p
    WHERE p.agreement_id = t.agreement_id AND p.side = 'collaborator') END;
--> statement-breakpoint
-- Of those that tell of the same days the newest counts; one that names nobody does not.
UPDATE evaluations t SET counts = evaluated_organization_id IS NOT NULL AND NOT EXISTS (
  SELECT FROM evaluations newer WHERE newer.agreement_id = t.agreement_id AND newer.evaluator = t.evaluator
    AND newer.organization_id IS NOT DISTINCT FROM t.organization_id
    AND newer.evaluated_organization_id = t.evaluated_organization_id
    AND (newer.created_at, newer.id) > (t.created_at, t.id)
    AND daterange(newer.period_from, newer.period_until, '[]') && daterange(t.period_from, t.period_until, '[]'));
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
ALTER TABLE "activities" ALTER COLUMN "organization_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "activities" ALTER COLUMN "took_part" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_evaluated_organization_id_organizations_id_fk" FOREIGN KEY ("evaluated_organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "activities_organization_idx" ON "activities" USING btree ("organization_id");
--> statement-breakpoint
CREATE INDEX "evaluations_evaluated_idx" ON "evaluations" USING btree ("evaluated_organization_id","period_from","id");
--> statement-breakpoint
-- One for each agreement, evaluator and evaluated at a time. The bureau is no organization; a nil id stands for it.
ALTER TABLE evaluations ADD CONSTRAINT evaluations_once EXCLUDE USING gist (agreement_id WITH =, evaluator WITH =,
  (coalesce(organization_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =, evaluated_organization_id WITH =,
  daterange(period_from, period_until, '[]') WITH &&) WHERE (counts);
--> statement-breakpoint
-- Where a merge, or its undoing, changes whose an evaluation is or whom it judges, the one that meets another does not count.
CREATE FUNCTION registry_count_evaluation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  NEW.counts := NEW.evaluated_organization_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM evaluations other WHERE other.id <> NEW.id AND other.counts AND other.agreement_id = NEW.agreement_id
      AND other.evaluator = NEW.evaluator AND other.organization_id IS NOT DISTINCT FROM NEW.organization_id
      AND other.evaluated_organization_id = NEW.evaluated_organization_id
      AND daterange(other.period_from, other.period_until, '[]') && daterange(NEW.period_from, NEW.period_until, '[]'));
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER evaluations_count BEFORE UPDATE OF organization_id, evaluated_organization_id ON evaluations
  FOR EACH ROW WHEN (OLD.organization_id IS DISTINCT FROM NEW.organization_id
    OR OLD.evaluated_organization_id IS DISTINCT FROM NEW.evaluated_organization_id)
  EXECUTE FUNCTION registry_count_evaluation();
--> statement-breakpoint
-- Whether an officer of these agencies is left who took no part: else the registrar decides. Reads who has an account,
-- which the registrar may anyway.
CREATE FUNCTION registry_verifier_left(agencies uuid[], took_part uuid[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM accounts a WHERE a.role = 'officer' AND a.status = 'active' AND a.id <> ALL (took_part)
    AND public.registry_acts_for(a.organization_id, (now() AT TIME ZONE 'Asia/Jakarta')::date) && agencies)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_verifier_left(uuid[], uuid[]), registry_count_evaluation() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_verifier_left(uuid[], uuid[]) TO registry_admin, registry_maintenance;
--> statement-breakpoint
GRANT USAGE, CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_verifier_left(uuid[], uuid[]) OWNER TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_count_evaluation() OWNER TO registry_maintenance;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
GRANT SELECT (organization_id) ON activities TO registry_integrator;
--> statement-breakpoint
GRANT UPDATE (status, status_reason, verified_by, version, updated_at) ON activities TO registry_admin;
--> statement-breakpoint
DROP POLICY "sees_all" ON "activities";
--> statement-breakpoint
DROP POLICY "sees_agreement_seen" ON "activities";
--> statement-breakpoint
DROP POLICY "officer_writes_own" ON "activities";
--> statement-breakpoint
DROP POLICY "officer_changes_own" ON "activities";
--> statement-breakpoint
DROP POLICY "partner_reports_own" ON "activities";
--> statement-breakpoint
DROP POLICY "partner_changes_own_until_decided" ON "activities";
--> statement-breakpoint
DROP POLICY "sees_agreement_seen_and_agreement_own" ON "evaluations";
--> statement-breakpoint
CREATE POLICY "sees_all" ON "activities" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_told" ON "activities" AS PERMISSIVE FOR SELECT TO "registry_officer", "registry_reviewer" USING (("activities"."status" <> 'draft' or "activities"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_told" ON "activities" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and ("activities"."status" <> 'draft' or "activities"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
CREATE POLICY "organization_reports_own" ON "activities" AS PERMISSIVE FOR INSERT TO "registry_officer", "registry_partner" WITH CHECK ((organization_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))) and "activities"."status" = 'draft'));
--> statement-breakpoint
CREATE POLICY "organization_changes_own_until_decided" ON "activities" AS PERMISSIVE FOR UPDATE TO "registry_officer", "registry_partner" USING ((organization_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))) and "activities"."status" in ('draft', 'rejected'))) WITH CHECK ((organization_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))) and "activities"."status" in ('draft', 'submitted')));
--> statement-breakpoint
CREATE POLICY "agency_decides" ON "activities" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING ((exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))) and "activities"."status" = 'submitted')) WITH CHECK ((exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))) and "activities"."status" in ('verified', 'rejected')));
--> statement-breakpoint
CREATE POLICY "registrar_decides" ON "activities" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING ("activities"."status" = 'submitted') WITH CHECK ("activities"."status" in ('verified', 'rejected'));
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_given_or_received" ON "evaluations" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and ("evaluations"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) or "evaluations"."evaluated_organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))));
