-- Who joins an agreement by an amendment, or takes a place in it, reads that amendment from its first submission on, before it is a
-- party. Only a policy changes, no row is touched.
ALTER POLICY "sees_agreement_seen_and_submitted_and_while_party" ON "amendments" RENAME TO "sees_agreement_seen_or_joins_and_submitted_and_while_party";
--> statement-breakpoint
ALTER POLICY "sees_agreement_seen_or_joins_and_submitted_and_while_party" ON "amendments" USING (((exists (select 1 from agreements a where a.id = agreement_id)
    or jsonb_path_query_array("amendments"."changes", '$.parties.*[*].organizationId') ?| (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]::text[]) and ("amendments"."first_submitted_at" is not null or "amendments"."status" = 'signed') and coalesce("amendments"."number" <= registry_left_with("amendments"."agreement_id"), true)));
