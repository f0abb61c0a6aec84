-- Nobody approves what they took part in, a partner reads from the first submission on, and while an approval stands its
-- part of the checklist is not decided again. Locks agreements and checklist_items while the rows that are open, and those
-- that were submitted, are written once: some ten thousand a second.
ALTER TABLE "agreements" ADD COLUMN "first_submitted_at" timestamp(3) with time zone,
  ADD COLUMN "took_part" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "checklist_items" ADD COLUMN "approved" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- As the role that sees every row, also where row-level security holds for the owner.
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- What is a draft again is shown from its next submission on. What is beyond a draft was shown, with or without a trail.
UPDATE agreements a SET first_submitted_at = coalesce(
  (SELECT min(e.at) FROM audit_events e WHERE e.resource_type = 'agreement' AND e.resource_id = a.id AND e.action = 'submit'),
  CASE WHEN a.status IN ('in_review', 'awaiting_dprd', 'ready_to_sign') THEN a.updated_at END)
WHERE a.status <> 'draft';
--> statement-breakpoint
-- Who took part in what is open, by account, stands in the trail.
UPDATE agreements a SET took_part = ARRAY(
  SELECT e.account_id FROM audit_events e WHERE e.resource_type = 'agreement' AND e.resource_id = a.id
    AND e.action IN ('create', 'import', 'patch', 'patch_party', 'submit')
  UNION SELECT e.account_id FROM audit_events e WHERE e.resource_type = 'commitment' AND e.record_id = a.id
    AND e.action IN ('create', 'patch', 'remove', 'assign')
  UNION SELECT a.submitted_by WHERE a.submitted_by IS NOT NULL)
WHERE a.status IN ('draft', 'in_review', 'awaiting_dprd', 'ready_to_sign');
--> statement-breakpoint
-- What was decided of an approved agreement was approved with it.
UPDATE checklist_items t SET approved = t.status <> 'open' FROM agreements a
WHERE a.id = t.agreement_id AND a.status = 'ready_to_sign';
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
GRANT UPDATE (approved) ON checklist_items TO registry_reviewer;
--> statement-breakpoint
GRANT SELECT (approved) ON checklist_items TO registry_partner;
--> statement-breakpoint
ALTER POLICY "sees_own_and_beyond_draft" ON "agreements" RENAME TO "sees_own_and_submitted";
--> statement-breakpoint
ALTER POLICY "sees_own_and_submitted" ON "agreements" TO registry_partner USING (("agreements"."organization_ids" && (select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[] and ("agreements"."first_submitted_at" is not null or "agreements"."status" = 'signed')));
