-- Since when something is somebody's turn, where no other day says so, and who carries the records of an agency.
-- Locks: activities, review_rounds, checklist_items (the columns are added with a constant, no rows are written anew, then
--   the rows that wait are written: deliveries that are not verified, open items, rounds at the DPRD),
--   meetings (writes wait while a small index is made of each)
ALTER TABLE "activities" ADD COLUMN "turn_since" timestamp(3) with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "review_rounds" ADD COLUMN "dprd_asked_at" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "review_rounds" ADD COLUMN "dprd_answered_at" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "checklist_items" ADD COLUMN "open_since" timestamp(3) with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- Of what waited before: the trail says when it was submitted or rejected last, else when it was written.
UPDATE activities t SET turn_since = coalesce((SELECT max(e.at) FROM audit_events e
  WHERE e.resource_id = t.id AND e.resource_type = 'activity' AND e.action IN ('submit', 'reject')), t.created_at)
WHERE t.status <> 'verified';
--> statement-breakpoint
UPDATE checklist_items i SET open_since = a.created_at FROM agreements a WHERE a.id = i.agreement_id AND i.status = 'open';
--> statement-breakpoint
UPDATE review_rounds r SET dprd_asked_at = (SELECT max(e.at) FROM audit_events e
  WHERE e.resource_id = coalesce(r.amendment_id, r.agreement_id) AND e.action = 'request_dprd')
WHERE r.ended_at IS NULL;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- The accounts of the officers who act for the agency today: whoever of them is responsible for a record carries it.
CREATE FUNCTION registry_officers_of(agency uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT coalesce(array_agg(DISTINCT a.id), '{}') FROM accounts a JOIN memberships m ON m.account_id = a.id,
    (SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date) t (today)
  WHERE a.status = 'active' AND m.role = 'officer'
    AND m.valid_from <= today AND (m.valid_until IS NULL OR m.valid_until >= today)
    AND registry_officers_of.agency = ANY (public.registry_acts_for(m.organization_id, today))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_officers_of(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_officers_of(uuid) TO registry_officer, registry_admin;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
GRANT UPDATE (turn_since) ON activities TO registry_admin;
--> statement-breakpoint
GRANT UPDATE (dprd_asked_at, dprd_answered_at) ON review_rounds TO registry_admin, registry_officer, registry_reviewer;
--> statement-breakpoint
GRANT SELECT (open_since) ON checklist_items TO registry_partner;
--> statement-breakpoint
GRANT UPDATE (open_since) ON checklist_items TO registry_reviewer;
--> statement-breakpoint
CREATE INDEX "activities_submitted_idx" ON "activities" USING btree ("agreement_id") WHERE "activities"."status" = 'submitted';
--> statement-breakpoint
CREATE INDEX "activities_unsubmitted_idx" ON "activities" USING btree ("organization_id") WHERE "activities"."status" in ('draft', 'rejected');
--> statement-breakpoint
CREATE INDEX "meetings_draft_idx" ON "meetings" USING btree ("case_id") WHERE "meetings"."status" = 'draft';
