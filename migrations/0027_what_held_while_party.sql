-- A party that left an agreement reads what held while it was one: the versions before, the amendment by which it left, and
-- what it answered for itself. Only policies change, no row is touched.
CREATE FUNCTION registry_left_with(agreement uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT min(v.number) FROM agreement_versions v WHERE v.agreement_id = agreement AND v.number > (
    SELECT max(own.number) FROM agreement_versions own JOIN agreement_version_parties p ON p.version_id = own.id
    WHERE own.agreement_id = agreement
      AND p.organization_id = ANY (nullif(current_setting('app.reads_for', true), '')::uuid[]))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_left_with(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_left_with(uuid) TO registry_partner, registry_maintenance;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_left_with(uuid) OWNER TO registry_maintenance;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
DROP POLICY "sees_agreement_seen_and_told" ON "activities";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_told_and_while_party" ON "activities" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and ("activities"."status" <> 'draft' or "activities"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])) and ("activities"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) or registry_left_with(agreement_id) is null)));
--> statement-breakpoint
DROP POLICY "sees_agreement_seen" ON "commitment_versions";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "commitment_versions" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and (responsible_organization_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) or registry_left_with(agreement_id) is null)));
--> statement-breakpoint
DROP POLICY "sees_agreement_seen" ON "commitments";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "commitments" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and (responsible_organization_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) or registry_left_with(agreement_id) is null)));
--> statement-breakpoint
DROP POLICY "sees_agreement_seen" ON "outcome_measurements";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "outcome_measurements" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and registry_left_with(agreement_id) is null));
--> statement-breakpoint
DROP POLICY "sees_agreement_seen" ON "agreement_parties";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "agreement_parties" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and registry_left_with(agreement_id) is null));
--> statement-breakpoint
DROP POLICY "sees_agreement_seen" ON "provisions";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "provisions" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and registry_left_with(agreement_id) is null));
--> statement-breakpoint
DROP POLICY "sees_agreement_seen" ON "agreement_version_parties";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "agreement_version_parties" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and exists (select 1 from agreement_versions v where v.id = version_id)));
--> statement-breakpoint
DROP POLICY "sees_agreement_seen" ON "agreement_version_provisions";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "agreement_version_provisions" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and exists (select 1 from agreement_versions v where v.id = version_id)));
--> statement-breakpoint
DROP POLICY "sees_agreement_seen" ON "agreement_corrections";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "agreement_corrections" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and registry_left_with(agreement_id) is null));
--> statement-breakpoint
DROP POLICY "sees_agreement_seen" ON "checklist_items";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "checklist_items" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and registry_left_with(agreement_id) is null));
--> statement-breakpoint
DROP POLICY "sees_agreement_seen" ON "agreement_versions";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "agreement_versions" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and coalesce("agreement_versions"."number" < registry_left_with("agreement_versions"."agreement_id"), true)));
--> statement-breakpoint
DROP POLICY "sees_agreement_seen_and_submitted" ON "amendments";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_submitted_and_while_party" ON "amendments" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and ("amendments"."first_submitted_at" is not null or "amendments"."status" = 'signed') and coalesce("amendments"."number" <= registry_left_with("amendments"."agreement_id"), true)));
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "agreement_parties" AS PERMISSIVE FOR SELECT TO "registry_integrator", "registry_public" USING (exists (select 1 from agreements a where a.id = agreement_id));
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "agreement_version_parties" AS PERMISSIVE FOR SELECT TO "registry_integrator", "registry_public" USING (exists (select 1 from agreements a where a.id = agreement_id));
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "agreement_versions" AS PERMISSIVE FOR SELECT TO "registry_integrator", "registry_public" USING (exists (select 1 from agreements a where a.id = agreement_id));
--> statement-breakpoint
DROP POLICY "sees_agreement_seen" ON "former_parents";
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_while_party" ON "former_parents" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and registry_left_with(agreement_id) is null));
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "former_parents" AS PERMISSIVE FOR SELECT TO "registry_integrator" USING (exists (select 1 from agreements a where a.id = agreement_id));
