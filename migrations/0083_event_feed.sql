-- What changed, as a feed: an event for each new version of a record, written by triggers and given a position once it is
-- committed. Who reads an event sees its record now, or saw it before; the policies ask the conditions of the record itself.
-- Locks: agreements, amendments, commitments, activities, outcome_measurements, evaluations, comments, documents, cases,
-- meetings, obstacles, action_items, organizations, proposals, feedback, trading_spaces, stage_deliveries and targets, for
-- the moment in which each gets its triggers: writers wait for that, readers do not.
CREATE TABLE "event_epochs" (
	"epoch" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster" text NOT NULL,
	"began_after" bigint NOT NULL,
	"began_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);

--> statement-breakpoint
ALTER TABLE "event_epochs" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "event_feed" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"last" bigint DEFAULT 0 NOT NULL,
	"removed_until" bigint DEFAULT 0 NOT NULL,
	"told_until" date NOT NULL
);

--> statement-breakpoint
ALTER TABLE "event_feed" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "events" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"position" bigint,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"type" text NOT NULL,
	"at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"transaction" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"agreement_id" uuid,
	"case_id" uuid,
	"version" integer,
	"status" text,
	"changed" text[] DEFAULT '{}' NOT NULL,
	"facts" jsonb,
	"before" jsonb,
	"with_parts" boolean DEFAULT false NOT NULL
);

--> statement-breakpoint
ALTER TABLE "events" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE UNIQUE INDEX "events_position_key" ON "events" USING btree ("position");
--> statement-breakpoint
CREATE INDEX "events_unsealed_idx" ON "events" USING btree ("seq") WHERE "events"."position" is null;
--> statement-breakpoint
CREATE INDEX "events_unsealed_subject_idx" ON "events" USING btree ("subject_id") WHERE "events"."position" is null;
--> statement-breakpoint
CREATE POLICY "everyone_reads" ON "event_epochs" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_partner", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "everyone_reads" ON "event_feed" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_partner", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_as_records_admin" ON "events" AS PERMISSIVE FOR SELECT TO "registry_admin" USING ((case events.subject_type when 'agreement' then exists (select 1 from agreements where agreements.id = events.subject_id) when 'amendment' then exists (select 1 from amendments where amendments.id = events.subject_id) when 'commitment' then exists (select 1 from commitments where commitments.id = events.subject_id) when 'activity' then exists (select 1 from activities where activities.id = events.subject_id) when 'outcome' then exists (select 1 from outcome_measurements where outcome_measurements.id = events.subject_id) when 'evaluation' then exists (select 1 from evaluations where evaluations.id = events.subject_id) when 'comment' then exists (select 1 from comments where comments.id = events.subject_id) when 'document' then exists (select 1 from documents where documents.id = events.subject_id) when 'case' then exists (select 1 from cases where cases.id = events.subject_id) when 'meeting' then exists (select 1 from meetings where meetings.id = events.subject_id) when 'obstacle' then exists (select 1 from obstacles where obstacles.id = events.subject_id) when 'action_item' then exists (select 1 from action_items where action_items.id = events.subject_id) when 'organization' then exists (select 1 from organizations where organizations.id = events.subject_id) when 'proposal' then exists (select 1 from proposals where proposals.id = events.subject_id) when 'feedback' then exists (select 1 from feedback where feedback.id = events.subject_id) when 'trading_space' then exists (select 1 from trading_spaces where trading_spaces.id = events.subject_id) when 'stage_delivery' then exists (select 1 from stage_deliveries where stage_deliveries.id = events.subject_id) when 'target' then exists (select 1 from targets where targets.id = events.subject_id) else false end) or (events.before is not null and (case events.subject_type when 'agreement' then true when 'amendment' then true when 'commitment' then true when 'activity' then true when 'outcome' then true when 'evaluation' then true when 'comment' then true when 'document' then true when 'case' then true when 'meeting' then true when 'obstacle' then true when 'action_item' then true when 'organization' then true when 'proposal' then true when 'feedback' then true when 'trading_space' then true when 'stage_delivery' then true when 'target' then true else false end)));
--> statement-breakpoint
CREATE POLICY "sees_as_records_officer" ON "events" AS PERMISSIVE FOR SELECT TO "registry_officer" USING ((case events.subject_type when 'agreement' then exists (select 1 from agreements where agreements.id = events.subject_id) when 'amendment' then exists (select 1 from amendments where amendments.id = events.subject_id) when 'commitment' then exists (select 1 from commitments where commitments.id = events.subject_id) when 'activity' then exists (select 1 from activities where activities.id = events.subject_id) when 'outcome' then exists (select 1 from outcome_measurements where outcome_measurements.id = events.subject_id) when 'evaluation' then exists (select 1 from evaluations where evaluations.id = events.subject_id) when 'comment' then exists (select 1 from comments where comments.id = events.subject_id) when 'document' then exists (select 1 from documents where documents.id = events.subject_id) when 'case' then exists (select 1 from cases where cases.id = events.subject_id) when 'meeting' then exists (select 1 from meetings where meetings.id = events.subject_id) when 'obstacle' then exists (select 1 from obstacles where obstacles.id = events.subject_id) when 'action_item' then exists (select 1 from action_items where action_items.id = events.subject_id) when 'organization' then exists (select 1 from organizations where organizations.id = events.subject_id) when 'proposal' then exists (select 1 from proposals where proposals.id = events.subject_id) when 'feedback' then exists (select 1 from feedback where feedback.id = events.subject_id) when 'trading_space' then exists (select 1 from trading_spaces where trading_spaces.id = events.subject_id) when 'stage_delivery' then exists (select 1 from stage_deliveries where stage_deliveries.id = events.subject_id) when 'target' then exists (select 1 from targets where targets.id = events.subject_id) else false end) or (events.before is not null and (case events.subject_type when 'agreement' then true when 'amendment' then true when 'commitment' then true when 'activity' then (select ("activities"."status" <> 'draft' or "activities"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])) from jsonb_populate_record(null::activities, events.before) activities) when 'outcome' then true when 'evaluation' then (select exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] or a.former_lead_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])) from jsonb_populate_record(null::evaluations, events.before) evaluations) when 'comment' then true when 'document' then (select (exists (select 1 from cases c where c.id = "documents"."case_id" and (c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] or c.former_lead_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and (a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] or a.former_lead_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from proposals p where p.id = "documents"."proposal_id" and p.agency_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from imports i where i.id = "documents"."import_id" and i.agency_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))) from jsonb_populate_record(null::documents, events.before) documents) when 'case' then true when 'meeting' then true when 'obstacle' then true when 'action_item' then true when 'organization' then true when 'proposal' then (select "proposals"."agency_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) from jsonb_populate_record(null::proposals, events.before) proposals) when 'feedback' then (select "feedback"."status" = 'published' from jsonb_populate_record(null::feedback, events.before) feedback) when 'trading_space' then true when 'stage_delivery' then true when 'target' then true else false end)));
--> statement-breakpoint
CREATE POLICY "sees_as_records_reviewer" ON "events" AS PERMISSIVE FOR SELECT TO "registry_reviewer" USING ((case events.subject_type when 'agreement' then exists (select 1 from agreements where agreements.id = events.subject_id) when 'amendment' then exists (select 1 from amendments where amendments.id = events.subject_id) when 'commitment' then exists (select 1 from commitments where commitments.id = events.subject_id) when 'activity' then exists (select 1 from activities where activities.id = events.subject_id) when 'outcome' then exists (select 1 from outcome_measurements where outcome_measurements.id = events.subject_id) when 'evaluation' then exists (select 1 from evaluations where evaluations.id = events.subject_id) when 'comment' then exists (select 1 from comments where comments.id = events.subject_id) when 'document' then exists (select 1 from documents where documents.id = events.subject_id) when 'case' then exists (select 1 from cases where cases.id = events.subject_id) when 'meeting' then exists (select 1 from meetings where meetings.id = events.subject_id) when 'obstacle' then exists (select 1 from obstacles where obstacles.id = events.subject_id) when 'action_item' then exists (select 1 from action_items where action_items.id = events.subject_id) when 'organization' then exists (select 1 from organizations where organizations.id = events.subject_id) when 'feedback' then exists (select 1 from feedback where feedback.id = events.subject_id) when 'trading_space' then exists (select 1 from trading_spaces where trading_spaces.id = events.subject_id) when 'stage_delivery' then exists (select 1 from stage_deliveries where stage_deliveries.id = events.subject_id) when 'target' then exists (select 1 from targets where targets.id = events.subject_id) else false end) or (events.before is not null and (case events.subject_type when 'agreement' then true when 'amendment' then true when 'commitment' then true when 'activity' then (select ("activities"."status" <> 'draft' or "activities"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])) from jsonb_populate_record(null::activities, events.before) activities) when 'outcome' then true when 'evaluation' then true when 'comment' then true when 'document' then (select ("documents"."proposal_id" is null or "documents"."case_id" is not null) from jsonb_populate_record(null::documents, events.before) documents) when 'case' then true when 'meeting' then true when 'obstacle' then true when 'action_item' then true when 'organization' then true when 'feedback' then (select "feedback"."status" = 'published' from jsonb_populate_record(null::feedback, events.before) feedback) when 'trading_space' then true when 'stage_delivery' then true when 'target' then true else false end)));
--> statement-breakpoint
CREATE POLICY "sees_as_records_auditor" ON "events" AS PERMISSIVE FOR SELECT TO "registry_auditor" USING ((case events.subject_type when 'agreement' then exists (select 1 from agreements where agreements.id = events.subject_id) when 'amendment' then exists (select 1 from amendments where amendments.id = events.subject_id) when 'commitment' then exists (select 1 from commitments where commitments.id = events.subject_id) when 'activity' then exists (select 1 from activities where activities.id = events.subject_id) when 'outcome' then exists (select 1 from outcome_measurements where outcome_measurements.id = events.subject_id) when 'evaluation' then exists (select 1 from evaluations where evaluations.id = events.subject_id) when 'comment' then exists (select 1 from comments where comments.id = events.subject_id) when 'document' then exists (select 1 from documents where documents.id = events.subject_id) when 'case' then exists (select 1 from cases where cases.id = events.subject_id) when 'meeting' then exists (select 1 from meetings where meetings.id = events.subject_id) when 'obstacle' then exists (select 1 from obstacles where obstacles.id = events.subject_id) when 'action_item' then exists (select 1 from action_items where action_items.id = events.subject_id) when 'organization' then exists (select 1 from organizations where organizations.id = events.subject_id) when 'proposal' then exists (select 1 from proposals where proposals.id = events.subject_id) when 'feedback' then exists (select 1 from feedback where feedback.id = events.subject_id) when 'trading_space' then exists (select 1 from trading_spaces where trading_spaces.id = events.subject_id) when 'stage_delivery' then exists (select 1 from stage_deliveries where stage_deliveries.id = events.subject_id) when 'target' then exists (select 1 from targets where targets.id = events.subject_id) else false end) or (events.before is not null and (case events.subject_type when 'agreement' then true when 'amendment' then true when 'commitment' then true when 'activity' then true when 'outcome' then true when 'evaluation' then true when 'comment' then true when 'document' then true when 'case' then true when 'meeting' then true when 'obstacle' then true when 'action_item' then true when 'organization' then true when 'proposal' then true when 'feedback' then true when 'trading_space' then true when 'stage_delivery' then true when 'target' then true else false end)));
--> statement-breakpoint
CREATE POLICY "sees_as_records_partner" ON "events" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((case events.subject_type when 'agreement' then exists (select 1 from agreements where agreements.id = events.subject_id) when 'amendment' then exists (select 1 from amendments where amendments.id = events.subject_id) when 'commitment' then exists (select 1 from commitments where commitments.id = events.subject_id) when 'activity' then exists (select 1 from activities where activities.id = events.subject_id) when 'outcome' then exists (select 1 from outcome_measurements where outcome_measurements.id = events.subject_id) when 'evaluation' then exists (select 1 from evaluations where evaluations.id = events.subject_id) when 'comment' then exists (select 1 from comments where comments.id = events.subject_id) when 'document' then exists (select 1 from documents where documents.id = events.subject_id) when 'case' then exists (select 1 from cases where cases.id = events.subject_id) when 'meeting' then exists (select 1 from meetings where meetings.id = events.subject_id) when 'obstacle' then exists (select 1 from obstacles where obstacles.id = events.subject_id) when 'action_item' then exists (select 1 from action_items where action_items.id = events.subject_id) when 'organization' then exists (select 1 from organizations where organizations.id = events.subject_id) when 'proposal' then exists (select 1 from proposals where proposals.id = events.subject_id) when 'feedback' then exists (select 1 from feedback where feedback.id = events.subject_id) when 'trading_space' then exists (select 1 from trading_spaces where trading_spaces.id = events.subject_id) when 'stage_delivery' then exists (select 1 from stage_deliveries where stage_deliveries.id = events.subject_id) when 'target' then exists (select 1 from targets where targets.id = events.subject_id) else false end) or (events.before is not null and (case events.subject_type when 'agreement' then (select ("agreements"."organization_ids" && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] and ("agreements"."first_submitted_at" is not null or "agreements"."status" = 'signed')) from jsonb_populate_record(null::agreements, events.before) agreements) when 'amendment' then (select ((exists (select 1 from agreements a where a.id = agreement_id)
    or jsonb_path_query_array("amendments"."changes", '$.parties.*[*].organizationId') ?| (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]::text[]) and ("amendments"."first_submitted_at" is not null or "amendments"."status" = 'signed') and coalesce("amendments"."number" <= registry_left_with("amendments"."agreement_id"), true)) from jsonb_populate_record(null::amendments, events.before) amendments) when 'commitment' then (select (exists (select 1 from agreements a where a.id = agreement_id) and (responsible_organization_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) or coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true))) from jsonb_populate_record(null::commitments, events.before) commitments) when 'activity' then (select (exists (select 1 from agreements a where a.id = agreement_id) and ("activities"."status" <> 'draft' or "activities"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])) and ("activities"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) or coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true))) from jsonb_populate_record(null::activities, events.before) activities) when 'outcome' then (select (exists (select 1 from agreements a where a.id = agreement_id) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true)) from jsonb_populate_record(null::outcome_measurements, events.before) outcome_measurements) when 'evaluation' then (select (exists (select 1 from agreements a where a.id = agreement_id) and ("evaluations"."organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) or "evaluations"."evaluated_organization_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))) from jsonb_populate_record(null::evaluations, events.before) evaluations) when 'comment' then (select (exists (select 1 from agreements a where a.id = agreement_id) and (amendment_id is null or exists (select 1 from amendments m where m.id = amendment_id)) and coalesce(registry_left_on(agreement_id) > (now() at time zone 'Asia/Jakarta')::date, true) and "comments"."audience" = 'parties') from jsonb_populate_record(null::comments, events.before) comments) when 'document' then (select (((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from proposals p where p.id = "documents"."proposal_id" and p.collaborator_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
    or exists (select 1 from amendments m where m.id = "documents"."amendment_id" and jsonb_path_query_array(m.changes, '$.parties.*[*].organizationId') ?| (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]::text[])) and ("documents"."meeting_id" is null or exists (select 1 from meetings m where m.id = "documents"."meeting_id"))
    and ("documents"."amendment_id" is null or exists (select 1 from amendments m where m.id = "documents"."amendment_id")) and "documents"."visibility" in ('parties', 'public') and ("documents"."agreement_id" is null or "documents"."amendment_id" is not null or "documents"."uploader_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or coalesce("documents"."created_at" < registry_left_on("documents"."agreement_id")::timestamp at time zone 'Asia/Jakarta', true))) from jsonb_populate_record(null::documents, events.before) documents) when 'case' then (select ("cases"."organization_ids" && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] and "cases"."disclosed_at" is not null) from jsonb_populate_record(null::cases, events.before) cases) when 'meeting' then (select (exists (select 1 from cases c where c.id = "meetings"."case_id") and "meetings"."status" = 'finalized' and "meetings"."kind" <> 'internal') from jsonb_populate_record(null::meetings, events.before) meetings) when 'obstacle' then (select case when meeting_id is null then exists (select 1 from cases c where c.id = case_id)
  else exists (select 1 from meetings m where m.id = meeting_id) end from jsonb_populate_record(null::obstacles, events.before) obstacles) when 'action_item' then (select exists (select 1 from meetings m where m.id = meeting_id) from jsonb_populate_record(null::action_items, events.before) action_items) when 'organization' then (select (("organizations"."side" = 'region') or coalesce("organizations"."merged_into_id", "organizations"."id") = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
  or coalesce("organizations"."merged_into_id", "organizations"."id") = any(array(select unnest(a.organization_ids) from agreements a where a.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))
  or coalesce("organizations"."merged_into_id", "organizations"."id") = any(array(select unnest(c.organization_ids) from cases c where c.organization_ids && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))) from jsonb_populate_record(null::organizations, events.before) organizations) when 'proposal' then (select "proposals"."collaborator_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) from jsonb_populate_record(null::proposals, events.before) proposals) when 'feedback' then (select ("feedback"."status" = 'published' and ("feedback"."collaborator_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or "feedback"."trading_space_id" = any(array(select s.id from trading_spaces s where s.operator_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])))
    or "feedback"."activity_id" = any(array(select a.id from activities a where a.organization_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))))) from jsonb_populate_record(null::feedback, events.before) feedback) when 'trading_space' then true when 'stage_delivery' then true when 'target' then true else false end)));
--> statement-breakpoint
CREATE POLICY "sees_as_records_integrator" ON "events" AS PERMISSIVE FOR SELECT TO "registry_integrator" USING ((case events.subject_type when 'agreement' then exists (select 1 from agreements where agreements.id = events.subject_id) when 'activity' then exists (select 1 from activities where activities.id = events.subject_id) when 'organization' then exists (select 1 from organizations where organizations.id = events.subject_id) when 'feedback' then exists (select 1 from feedback where feedback.id = events.subject_id) when 'trading_space' then exists (select 1 from trading_spaces where trading_spaces.id = events.subject_id) when 'stage_delivery' then exists (select 1 from stage_deliveries where stage_deliveries.id = events.subject_id) when 'target' then exists (select 1 from targets where targets.id = events.subject_id) else false end) or (events.before is not null and (case events.subject_type when 'agreement' then (select ("agreements"."concluded" and "agreements"."disclosure" is distinct from 'withheld') from jsonb_populate_record(null::agreements, events.before) agreements) when 'activity' then (select (exists (select 1 from agreements a where a.id = agreement_id) and "activities"."status" = 'verified') from jsonb_populate_record(null::activities, events.before) activities) when 'organization' then true when 'feedback' then (select "feedback"."status" = 'published' from jsonb_populate_record(null::feedback, events.before) feedback) when 'trading_space' then true when 'stage_delivery' then true when 'target' then true else false end)));
--> statement-breakpoint
SELECT registry_protect('events'), registry_protect('event_feed'), registry_protect('event_epochs');
--> statement-breakpoint
GRANT SELECT ON events, event_feed, event_epochs TO registry_admin, registry_auditor, registry_officer, registry_reviewer,
  registry_partner, registry_integrator;
--> statement-breakpoint
GRANT SELECT ON SEQUENCE events_seq_seq TO registry_maintenance;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
INSERT INTO event_feed (told_until) VALUES ((now() AT TIME ZONE 'Asia/Jakarta')::date);
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
-- Makes the changes of a table's rows events of this subject: each new row, each new version, each change of its `facts`, of
-- which its visibility depends, and each removal. `parted`: who sees it sees records that belong to it. A function for each
-- table, so that its plan is kept. What is done to a record again in the same transaction belongs to the same event.
CREATE FUNCTION registry_feed(target regclass, subject text, parted boolean, facts text[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
  note text := format('registry_note_%s', target);
  columns text[] := ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = target AND attnum > 0 AND NOT attisdropped);
  state text := CASE WHEN 'status' = ANY (columns) THEN '%1$s.status::text' ELSE 'NULL' END;
  -- Where businesses sell is no part of the agreement that it names.
  agreement text := CASE WHEN 'agreement_id' = ANY (columns) AND target <> 'trading_spaces'::regclass THEN '%1$s.agreement_id' ELSE 'NULL::uuid' END;
  in_case text := CASE WHEN 'case_id' = ANY (columns) THEN '%1$s.case_id'
    WHEN 'meeting_id' = ANY (columns) THEN '(SELECT m.case_id FROM meetings m WHERE m.id = %1$s.meeting_id)'
    ELSE 'NULL::uuid' END;
  told text := (SELECT string_agg(format('%L, %%1$s.%I', fact, fact), ', ') FROM unnest(facts) fact);
  listed text := (SELECT string_agg(format('%%1$s.%I', fact), ', ') FROM unnest(facts) fact);
BEGIN
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
    AS $body$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        INSERT INTO events (type, subject_type, subject_id, agreement_id, case_id, version, status, facts)
        SELECT %2$L || '.created', %2$L, n.id, %3$s, %4$s, n.version, %5$s, jsonb_build_object(%13$s) FROM added n;
      ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO events (type, subject_type, subject_id, agreement_id, case_id, before, with_parts)
        SELECT %2$L || '.deleted', %2$L, o.id, %6$s, %7$s, jsonb_build_object(%8$s), %9$L FROM removed o;
      ELSE
        WITH change AS (
          SELECT n.id, %3$s AS agreement_id, %4$s AS case_id, n.version, %5$s AS status, jsonb_build_object(%13$s) AS facts,
            CASE WHEN %5$s IS DISTINCT FROM %10$s THEN %5$s ELSE 'updated' END AS what,
            CASE WHEN moved THEN jsonb_build_object(%8$s) END AS before, moved AND %9$L AS with_parts
          FROM after_change n JOIN before_change o ON o.id = n.id
          CROSS JOIN LATERAL (SELECT ROW(%11$s) IS DISTINCT FROM ROW(%12$s) AS moved) compared
          WHERE moved OR n.version <> o.version
        ), again AS (
          UPDATE events e SET version = c.version, status = c.status, facts = c.facts,
            before = CASE WHEN e.type <> %2$L || '.created' THEN coalesce(e.before, c.before) END,
            with_parts = e.with_parts OR (c.with_parts AND e.type <> %2$L || '.created')
          FROM change c
          WHERE e.subject_id = c.id AND e.position IS NULL AND e.transaction = pg_current_xact_id()::text::bigint
            AND (e.type = %2$L || '.created' OR c.what = 'updated')
          RETURNING e.subject_id
        )
        INSERT INTO events (type, subject_type, subject_id, agreement_id, case_id, version, status, facts, before, with_parts)
        SELECT %2$L || '.' || c.what, %2$L, c.id, c.agreement_id, c.case_id, c.version, c.status, c.facts, c.before, c.with_parts
        FROM change c WHERE NOT EXISTS (SELECT FROM again WHERE again.subject_id = c.id);
      END IF;
      RETURN NULL;
    END $body$
  $f$, note, subject, format(agreement, 'n'), format(in_case, 'n'), format(state, 'n'), format(agreement, 'o'),
    format(in_case, 'o'), format(told, 'o'), parted, format(state, 'o'), format(listed, 'n'), format(listed, 'o'), format(told, 'n'));
  EXECUTE format('CREATE OR REPLACE FUNCTION %I(record uuid) RETURNS jsonb LANGUAGE sql STABLE
    SET search_path = public, pg_temp AS $body$ SELECT jsonb_build_object(%s) FROM %s t WHERE t.id = record $body$',
    'registry_facts_of_' || target, format(told, 't'), target);
  EXECUTE format('REVOKE ALL ON FUNCTION %I(uuid) FROM PUBLIC', 'registry_facts_of_' || target);
  EXECUTE format('ALTER FUNCTION %I(uuid) OWNER TO registry_maintenance', 'registry_facts_of_' || target);
  EXECUTE format('REVOKE ALL ON FUNCTION %I() FROM PUBLIC', note);
  EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER INSERT ON %s REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION %I()', target || '_note_added', target, note);
  EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER UPDATE ON %s REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
    FOR EACH STATEMENT EXECUTE FUNCTION %I()', target || '_note_changed', target, note);
  EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER DELETE ON %s REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION %I()', target || '_note_removed', target, note);
  EXECUTE format('ALTER FUNCTION %I() OWNER TO registry_maintenance', note);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_feed(regclass, text, boolean, text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
-- A reference to a record that its reader does not see is null. So where others see a record than before, what refers to it
-- says something else, too.
CREATE FUNCTION registry_note_referrers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM told WHERE told.before IS NOT NULL AND told.subject_type IN ('agreement', 'case')) THEN
    RETURN NULL;
  END IF;
  INSERT INTO events (type, subject_type, subject_id, version, facts)
  SELECT 'trading_space.updated', 'trading_space', s.id, s.version, '{}'
  FROM told JOIN trading_spaces s ON s.agreement_id = told.subject_id
  WHERE told.before IS NOT NULL AND told.subject_type = 'agreement';
  INSERT INTO events (type, subject_type, subject_id, version, status, facts)
  SELECT DISTINCT 'agreement.updated', 'agreement', a.id, a.version, a.status::text, registry_facts_of_agreements(a.id)
  FROM told CROSS JOIN LATERAL (
    SELECT id, version, status FROM agreements
      WHERE told.subject_type = 'case' AND origin_case_id = told.subject_id
    UNION SELECT id, version, status FROM agreements
      WHERE told.subject_type = 'agreement' AND parent_id = told.subject_id
    UNION SELECT id, version, status FROM agreements
      WHERE told.subject_type = 'agreement' AND renews_id = told.subject_id
      AND status <> 'cancelled' AND (terminated_on <= effective_from) IS NOT TRUE
  ) a
  WHERE told.before IS NOT NULL AND told.subject_type IN ('agreement', 'case');
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_note_referrers() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER events_note_referrers AFTER INSERT ON events
  REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION registry_note_referrers();
--> statement-breakpoint
ALTER FUNCTION registry_note_referrers() OWNER TO registry_maintenance;
--> statement-breakpoint
SELECT
  registry_feed('agreements', 'agreement', true, '{organization_ids,status,first_submitted_at,concluded,disclosure}'),
  registry_feed('amendments', 'amendment', true, '{agreement_id,number,changes,status,first_submitted_at}'),
  registry_feed('commitments', 'commitment', false, '{agreement_id,responsible_organization_id}'),
  registry_feed('activities', 'activity', false, '{agreement_id,organization_id,status}'),
  registry_feed('outcome_measurements', 'outcome', false, '{agreement_id}'),
  registry_feed('evaluations', 'evaluation', false, '{agreement_id,organization_id,evaluated_organization_id}'),
  registry_feed('comments', 'comment', false, '{agreement_id,amendment_id,audience,organization_id}'),
  registry_feed('documents', 'document', false,
    '{kind,visibility,case_id,meeting_id,agreement_id,amendment_id,import_id,proposal_id,uploader_id,created_at}'),
  registry_feed('cases', 'case', true, '{organization_ids,disclosed_at}'),
  registry_feed('meetings', 'meeting', true, '{case_id,kind,status}'),
  registry_feed('obstacles', 'obstacle', false, '{case_id,meeting_id}'),
  registry_feed('action_items', 'action_item', false, '{meeting_id,owner_organization_id}'),
  registry_feed('organizations', 'organization', false, '{id,kind,side,merged_into_id}'),
  registry_feed('proposals', 'proposal', true, '{collaborator_id,agency_id}'),
  registry_feed('feedback', 'feedback', false, '{status,collaborator_id,trading_space_id,activity_id}'),
  registry_feed('trading_spaces', 'trading_space', false, '{agency_id,operator_id,agreement_id}'),
  registry_feed('stage_deliveries', 'stage_delivery', false, '{agency_id}'),
  registry_feed('targets', 'target', false, '{id}');
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- Gives positions to what is committed, `most` at a time, in the order of writing; and says what changed, as the trail of the
-- same transaction does. The row of the feed is locked first: who waits for it sees what came meanwhile. Gives how many.
CREATE FUNCTION registry_seal_events(most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  base bigint;
  here text;
  given integer;
BEGIN
  IF NOT EXISTS (SELECT FROM events WHERE position IS NULL) THEN
    RETURN 0;
  END IF;
  SELECT last INTO base FROM event_feed FOR UPDATE;
  SELECT system_identifier || ' ' || left(pg_walfile_name(pg_current_wal_lsn()), 8) INTO here FROM pg_control_system();
  INSERT INTO event_epochs (cluster, began_after)
  SELECT here, base WHERE here IS DISTINCT FROM (SELECT cluster FROM event_epochs ORDER BY began_after DESC, began_at DESC LIMIT 1);
  WITH todo AS MATERIALIZED (
    SELECT seq, row_number() OVER (ORDER BY seq) AS place
    FROM (SELECT seq FROM events WHERE position IS NULL ORDER BY seq LIMIT most) waiting
  )
  UPDATE events e SET position = base + todo.place, changed = coalesce((
    SELECT array_agg(DISTINCT field ORDER BY field) FROM audit_events a, jsonb_object_keys(a.changes) field
    WHERE a.resource_id = e.subject_id AND a.at = e.at AND a.action <> 'read'), '{}')
  FROM todo WHERE todo.seq = e.seq;
  GET DIAGNOSTICS given = ROW_COUNT;
  UPDATE event_feed SET last = base + given;
  RETURN given;
END $$;
--> statement-breakpoint
-- Tells what the days until `today` brought that were not told: once, whoever asks, also of days on which nobody did.
CREATE FUNCTION registry_tell_days(today date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  since date;
BEGIN
  IF (SELECT told_until FROM event_feed) >= today THEN
    RETURN;
  END IF;
  SELECT told_until INTO since FROM event_feed FOR UPDATE;
  IF since >= today THEN
    RETURN;
  END IF;
  -- Each table is read once, however many there are: what a day brings is few of them.
  INSERT INTO events (type, subject_type, subject_id, version, status, facts, with_parts)
  SELECT 'agreement.' || brought.what, 'agreement', a.id, a.version, a.status, registry_facts_of_agreements(a.id), true
  FROM (
    SELECT dated.id, dates.what, dates.day FROM agreements dated CROSS JOIN LATERAL (
      VALUES ('began', dated.effective_from), ('ended', dated.ends_on + 1), ('terminated', dated.terminated_on),
        ('superseded', dated.superseded_on), ('suspended', dated.suspended_on), ('moved', dated.parent_from)
    ) dates (what, day)
    UNION ALL
    SELECT held.id, 'resumed', upper(suspension) FROM agreements held, unnest(held.suspensions) suspension
    UNION ALL
    SELECT DISTINCT agreement_id, 'amended', valid_from FROM agreement_versions WHERE number > 0
  ) brought JOIN agreements a ON a.id = brought.id
  WHERE a.status = 'signed' AND brought.day > since AND brought.day <= today
  ORDER BY brought.day, a.id;
  INSERT INTO events (type, subject_type, subject_id, version, status, facts)
  SELECT 'organization.succeeded', 'organization', id, version, status, registry_facts_of_organizations(id)
  FROM organizations WHERE succeeded_from > since AND succeeded_from <= today;
  UPDATE event_feed SET told_until = today;
END $$;
--> statement-breakpoint
-- Removes what is older than `until`, from the beginning of the feed, `most` at a time. Gives how many.
CREATE FUNCTION registry_forget_events(until timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  reached bigint;
  removed integer;
BEGIN
  PERFORM FROM event_feed FOR UPDATE;
  SELECT max(position) INTO reached FROM (
    SELECT position, bool_and(at < until) OVER (ORDER BY position) AS old
    FROM (SELECT position, at FROM events WHERE position IS NOT NULL ORDER BY position LIMIT most) oldest
  ) each WHERE old;
  IF reached IS NULL THEN
    RETURN 0;
  END IF;
  DELETE FROM events WHERE position <= reached;
  GET DIAGNOSTICS removed = ROW_COUNT;
  UPDATE event_feed SET removed_until = reached;
  RETURN removed;
END $$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_seal_events(integer), registry_tell_days(date), registry_forget_events(timestamptz, integer)
  FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_seal_events(integer), registry_tell_days(date),
  registry_forget_events(timestamptz, integer) TO registry_admin;
