CREATE TYPE "public"."feedback_status" AS ENUM('received', 'published', 'rejected');
--> statement-breakpoint
CREATE TYPE "public"."feedback_theme" AS ENUM('information', 'access', 'service', 'quality', 'cost', 'facility', 'other');
--> statement-breakpoint
-- A value that is added to a type cannot be used in the same transaction, so the type is made anew for the few rules there are.
ALTER TYPE "public"."retention_kind" RENAME TO "retention_kind_before";
--> statement-breakpoint
CREATE TYPE "public"."retention_kind" AS ENUM('contacts', 'ended_accounts', 'drafts', 'feedback_senders');
--> statement-breakpoint
ALTER TABLE "retention_rules" ALTER COLUMN "kind" TYPE "retention_kind" USING "kind"::text::"retention_kind";
--> statement-breakpoint
DROP TYPE "retention_kind_before";
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"subject" text GENERATED ALWAYS AS (case when stage is not null then 'stage' when collaborator_id is not null then 'collaborator'
          when trading_space_id is not null then 'trading_space' else 'activity' end) STORED,
	"stage" "stage",
	"collaborator_id" uuid,
	"trading_space_id" uuid,
	"activity_id" uuid,
	"theme" "feedback_theme",
	"received_text" text NOT NULL,
	"sender_name" text,
	"sender_contact" text,
	"received_at" timestamp(3) with time zone NOT NULL,
	"status" "feedback_status" DEFAULT 'received' NOT NULL,
	"status_reason" text,
	"decided_at" timestamp(3) with time zone,
	"published_text" text,
	"agency_id" uuid,
	"answer" text,
	"answered_at" timestamp(3) with time zone,
	"led_to" text GENERATED ALWAYS AS (case when led_to_action_item_id is not null then 'action_item' when led_to_meeting_id is not null then 'meeting'
          when led_to_activity_id is not null then 'activity' when led_to_note is not null then 'other' end) STORED,
	"led_to_note" text,
	"led_to_action_item_id" uuid,
	"led_to_meeting_id" uuid,
	"led_to_activity_id" uuid,
	"request_hash" text,
	"request_fingerprint" text,
	"search" "tsvector" GENERATED ALWAYS AS (registry_search_vector(coalesce(published_text, ''), 'A') || registry_search_vector(coalesce(answer, ''), 'B')) STORED,
	CONSTRAINT "feedback_about_check" CHECK (num_nonnulls("feedback"."stage", "feedback"."collaborator_id", "feedback"."trading_space_id", "feedback"."activity_id") = 1),
	CONSTRAINT "feedback_published_check" CHECK ("feedback"."status" <> 'published' or num_nulls("feedback"."published_text", "feedback"."agency_id", "feedback"."decided_at") = 0),
	CONSTRAINT "feedback_answer_check" CHECK (("feedback"."answer" is null) = ("feedback"."answered_at" is null))
);

--> statement-breakpoint
ALTER TABLE "feedback" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_collaborator_id_organizations_id_fk" FOREIGN KEY ("collaborator_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_trading_space_id_trading_spaces_id_fk" FOREIGN KEY ("trading_space_id") REFERENCES "public"."trading_spaces"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_agency_id_organizations_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_led_to_action_item_id_action_items_id_fk" FOREIGN KEY ("led_to_action_item_id") REFERENCES "public"."action_items"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_led_to_meeting_id_meetings_id_fk" FOREIGN KEY ("led_to_meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_led_to_activity_id_activities_id_fk" FOREIGN KEY ("led_to_activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "feedback_received_at_idx" ON "feedback" USING btree ("received_at","id");
--> statement-breakpoint
CREATE INDEX "feedback_updated_at_idx" ON "feedback" USING btree ("updated_at","id");
--> statement-breakpoint
CREATE INDEX "feedback_status_idx" ON "feedback" USING btree ("status","received_at","id");
--> statement-breakpoint
CREATE INDEX "feedback_subject_idx" ON "feedback" USING btree ("subject","received_at","id");
--> statement-breakpoint
CREATE INDEX "feedback_stage_idx" ON "feedback" USING btree ("stage","received_at","id");
--> statement-breakpoint
CREATE INDEX "feedback_collaborator_idx" ON "feedback" USING btree ("collaborator_id","received_at","id");
--> statement-breakpoint
CREATE INDEX "feedback_trading_space_idx" ON "feedback" USING btree ("trading_space_id","received_at","id");
--> statement-breakpoint
CREATE INDEX "feedback_activity_idx" ON "feedback" USING btree ("activity_id","received_at","id");
--> statement-breakpoint
CREATE INDEX "feedback_agency_idx" ON "feedback" USING btree ("agency_id","received_at","id");
--> statement-breakpoint
CREATE INDEX "feedback_theme_idx" ON "feedback" USING btree ("theme","received_at","id");
--> statement-breakpoint
CREATE INDEX "feedback_answered_at_idx" ON "feedback" USING btree ("answered_at","id");
--> statement-breakpoint
CREATE INDEX "feedback_request_hash_idx" ON "feedback" USING btree ("request_hash") WHERE "feedback"."request_hash" is not null;
--> statement-breakpoint
CREATE INDEX "feedback_search_idx" ON "feedback" USING gin ("search");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "feedback" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_published" ON "feedback" AS PERMISSIVE FOR SELECT TO "registry_integrator", "registry_officer", "registry_public", "registry_reviewer" USING ("feedback"."status" = 'published');
--> statement-breakpoint
CREATE POLICY "sees_published_and_about_own" ON "feedback" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (("feedback"."status" = 'published' and ("feedback"."collaborator_id" = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])
    or "feedback"."trading_space_id" = any(array(select s.id from trading_spaces s where s.operator_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[])))
    or "feedback"."activity_id" = any(array(select a.id from activities a where a.organization_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]))))));
--> statement-breakpoint
CREATE POLICY "public_sends" ON "feedback" AS PERMISSIVE FOR INSERT TO "registry_public" WITH CHECK ("feedback"."status" = 'received');
--> statement-breakpoint
CREATE POLICY "admin_moderates" ON "feedback" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_answers_own" ON "feedback" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING ("feedback"."status" = 'published' and "feedback"."agency_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) WITH CHECK ("feedback"."status" = 'published' and "feedback"."agency_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));

--> statement-breakpoint
SELECT registry_protect('feedback');
--> statement-breakpoint
GRANT SELECT ON feedback TO registry_admin, registry_auditor;
--> statement-breakpoint
-- What was published; not who said it, nor in which words it was received.
GRANT SELECT (id, version, created_at, updated_at, subject, stage, collaborator_id, trading_space_id, activity_id, theme, received_at,
  status, decided_at, published_text, agency_id, answer, answered_at, led_to, led_to_note, led_to_action_item_id, led_to_meeting_id,
  led_to_activity_id, search) ON feedback TO registry_officer, registry_reviewer, registry_partner, registry_integrator;
--> statement-breakpoint
GRANT SELECT (id, version, updated_at, subject, stage, collaborator_id, trading_space_id, activity_id, theme, received_at, status,
  decided_at, published_text, agency_id, answer, answered_at, led_to, led_to_note, search) ON feedback TO registry_public;
--> statement-breakpoint
-- All that anyone may write without an account. The public reads none of it back before it is published.
GRANT INSERT (id, stage, collaborator_id, trading_space_id, activity_id, theme, received_text, sender_name, sender_contact,
  received_at, request_hash, request_fingerprint) ON feedback TO registry_public;
--> statement-breakpoint
GRANT UPDATE (version, updated_at, status, status_reason, decided_at, published_text, theme, agency_id, led_to_note,
  led_to_action_item_id, led_to_meeting_id, led_to_activity_id, sender_name, sender_contact, received_text, request_hash,
  request_fingerprint) ON feedback TO registry_admin;
--> statement-breakpoint
GRANT UPDATE (version, updated_at, answer, answered_at, led_to_note, led_to_action_item_id, led_to_meeting_id,
  led_to_activity_id) ON feedback TO registry_officer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- Lends the public what it may not read of feedback: how much came since, and waits; and what the same request was answered
-- since. One request after the other, so that bounds hold. Keys from before are forgotten.
CREATE FUNCTION registry_feedback_before(asked text, since timestamptz)
RETURNS TABLE (lately integer, unread integer, id uuid, received_at timestamptz, fingerprint text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('feedback', 0));
  UPDATE feedback f SET request_hash = NULL, request_fingerprint = NULL WHERE f.request_hash IS NOT NULL AND f.received_at <= since;
  RETURN QUERY SELECT
    (SELECT count(*)::integer FROM feedback f WHERE f.received_at > since),
    (SELECT count(*)::integer FROM feedback f WHERE f.status = 'received'),
    f.id, f.received_at::timestamptz, f.request_fingerprint
  FROM (SELECT 1) one LEFT JOIN feedback f ON f.request_hash = asked;
END $$;
--> statement-breakpoint
-- What feedback can be about by an id, if the public may know of it: of a merged collaborator the one that stands for it; of
-- deliveries those that were verified under an agreement that is not withheld.
CREATE FUNCTION registry_feedback_about(collaborator uuid, space uuid, activity uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT coalesce(
    (SELECT coalesce(o.merged_into_id, o.id) FROM organizations o WHERE o.id = collaborator AND o.side = 'collaborator'),
    (SELECT s.id FROM trading_spaces s WHERE s.id = space),
    (SELECT a.id FROM activities a JOIN agreements g ON g.id = a.agreement_id
     WHERE a.id = activity AND a.status = 'verified' AND g.status = 'signed' AND g.disclosure IS DISTINCT FROM 'withheld'))
$$;
--> statement-breakpoint
-- What a merge says of feedback stands in its own history.
CREATE OR REPLACE FUNCTION registry_record_of_row(in_table regclass) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT CASE in_table::text
    WHEN 'agreements' THEN 'ARRAY[''agreement'', t.id::text]'
    WHEN 'cases' THEN 'ARRAY[''case'', t.id::text]'
    WHEN 'memberships' THEN 'ARRAY[''user'', t.account_id::text]'
    WHEN 'trading_spaces' THEN 'ARRAY[''trading_space'', t.id::text]'
    WHEN 'stage_deliveries' THEN 'ARRAY[''stage_delivery'', t.id::text]'
    WHEN 'proposals' THEN 'ARRAY[''proposal'', t.id::text]'
    WHEN 'feedback' THEN 'ARRAY[''feedback'', t.id::text]'
    ELSE 'coalesce(' || concat_ws(', ',
      CASE WHEN registry_has_column(in_table, 'agreement_id')
        THEN 'CASE WHEN t.agreement_id IS NOT NULL THEN ARRAY[''agreement'', t.agreement_id::text] END' END,
      CASE WHEN registry_has_column(in_table, 'case_id')
        THEN 'CASE WHEN t.case_id IS NOT NULL THEN ARRAY[''case'', t.case_id::text] END' END,
      CASE WHEN registry_has_column(in_table, 'meeting_id')
        THEN '(SELECT ARRAY[''case'', m.case_id::text] FROM meetings m WHERE m.id = t.meeting_id)' END,
      'ARRAY[NULL, NULL]') || ')'
  END
$$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_feedback_before(text, timestamptz), registry_feedback_about(uuid, uuid, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_feedback_before(text, timestamptz), registry_feedback_about(uuid, uuid, uuid)
  TO registry_public;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
INSERT INTO retention_rules (id, kind, months, basis) VALUES
  (gen_random_uuid(), 'feedback_senders', 12, 'Bawaan registri; sesuaikan dengan jadwal retensi arsip');
--> statement-breakpoint
RESET ROLE;
