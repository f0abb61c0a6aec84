-- Who joins an agreement by an amendment, or takes a place in it, reads the files of that amendment with it, before it is a party:
-- from the first submission on, and no other file of the agreement. Only a policy changes, no row is touched.
ALTER POLICY "sees_own_record_and_part_seen_and_for_parties_and_while_party" ON "documents" RENAME TO "sees_own_or_joins_and_part_seen_and_for_parties_and_while_party";
--> statement-breakpoint
ALTER POLICY "sees_own_or_joins_and_part_seen_and_for_parties_and_while_party" ON "documents" USING ((((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from amendments m where m.id = "documents"."amendment_id" and jsonb_path_query_array(m.changes, '$.parties.*[*].organizationId') ?| (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]::text[])) and ("documents"."meeting_id" is null or exists (select 1 from meetings m where m.id = "documents"."meeting_id"))
    and ("documents"."amendment_id" is null or exists (select 1 from amendments m where m.id = "documents"."amendment_id")) and "documents"."visibility" in ('parties', 'public') and ("documents"."agreement_id" is null or "documents"."amendment_id" is not null or "documents"."uploader_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or coalesce("documents"."created_at" < registry_left_on("documents"."agreement_id")::timestamp at time zone 'Asia/Jakarta', true))));
