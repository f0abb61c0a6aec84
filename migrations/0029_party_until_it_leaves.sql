-- Who leaves an agreement by an amendment is a party until the day that it holds from: what belongs to the agreement is read
-- until then, and of files those from before that day, and one's own. Only policies change, no row is touched.
CREATE FUNCTION registry_left_on(agreement uuid) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT v.valid_from FROM agreement_versions v WHERE v.agreement_id = agreement AND v.number = registry_left_with(agreement)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_left_on(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_left_on(uuid) TO registry_partner, registry_maintenance;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_left_on(uuid) OWNER TO registry_maintenance;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
DROP POLICY "sees_own_record_and_part_seen_and_for_parties" ON "documents";
--> statement-breakpoint
CREATE POLICY "sees_own_record_and_part_seen_and_for_parties_and_while_party" ON "documents" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])) and ("documents"."meeting_id" is null or exists (select 1 from meetings m where m.id = "documents"."meeting_id"))
    and ("documents"."amendment_id" is null or exists (select 1 from amendments m where m.id = "documents"."amendment_id")) and "documents"."visibility" in ('parties', 'public') and ("documents"."agreement_id" is null or "documents"."amendment_id" is not null or "documents"."uploader_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or coalesce("documents"."created_at" < registry_left_on("documents"."agreement_id")::timestamp at time zone 'Asia/Jakarta', true))));
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen_and_while_party" ON "commitment_versions" USING ((exists (select 1 from agreements a where a.id = agreement_id) and (responsible_organization_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) or coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true))));
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen_and_while_party" ON "commitments" USING ((exists (select 1 from agreements a where a.id = agreement_id) and (responsible_organization_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) or coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true))));
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen_and_while_party" ON "outcome_measurements" USING ((exists (select 1 from agreements a where a.id = agreement_id) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true)));
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen_and_told_and_while_party" ON "activities" USING ((exists (select 1 from agreements a where a.id = agreement_id) and ("activities"."status" <> 'draft' or "activities"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])) and ("activities"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) or coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true))));
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen_and_while_party" ON "former_parents" USING ((exists (select 1 from agreements a where a.id = agreement_id) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true)));
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen_and_while_party" ON "agreement_corrections" USING ((exists (select 1 from agreements a where a.id = agreement_id) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true)));
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen_and_while_party" ON "agreement_parties" USING ((exists (select 1 from agreements a where a.id = agreement_id) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true)));
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen_and_while_party" ON "provisions" USING ((exists (select 1 from agreements a where a.id = agreement_id) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true)));
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen_and_while_party" ON "checklist_items" USING ((exists (select 1 from agreements a where a.id = agreement_id) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true)));
