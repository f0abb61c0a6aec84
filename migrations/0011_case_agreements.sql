-- An offer or need is of an organization, so that what is delivered counts for it; a case may lead to several agreements.
-- Adding a column without a default and a reference checks nothing of the rows that are there: short locks on
-- meeting_items and agreements.
ALTER TABLE meeting_items ADD COLUMN organization_id uuid,
  ADD CONSTRAINT meeting_items_organization_id_organizations_id_fk FOREIGN KEY (organization_id) REFERENCES organizations(id);
--> statement-breakpoint
ALTER TABLE agreements DROP CONSTRAINT agreements_origin_case_key;
--> statement-breakpoint
CREATE INDEX agreements_origin_case_idx ON agreements (origin_case_id);
--> statement-breakpoint
-- Guests: of any organization, registered or not. The checks read meeting_participants once, as they are added.
ALTER TABLE meeting_participants ALTER COLUMN organization_id DROP NOT NULL,
  ADD COLUMN organization_name text,
  ADD COLUMN guest boolean DEFAULT false NOT NULL,
  ADD CONSTRAINT meeting_participants_organization_check CHECK ((organization_id IS NULL) <> (organization_name IS NULL)),
  ADD CONSTRAINT meeting_participants_guest_check CHECK (guest OR organization_id IS NOT NULL);
--> statement-breakpoint
ALTER POLICY sees_meeting_seen_and_own_or_region ON meeting_participants TO registry_partner
  USING (exists (select 1 from meetings m where m.id = meeting_id) and case when guest then side = 'collaborator'
    else side = 'region' or organization_id = any((select nullif(current_setting('app.reads_for', true), '')::uuid[])::uuid[]) end);
--> statement-breakpoint
-- A draft that the registrar cancels returns its case as well.
GRANT UPDATE (status, version, updated_at) ON cases TO registry_admin;
--> statement-breakpoint
CREATE POLICY admin_returns ON cases FOR UPDATE TO registry_admin USING (true);
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- What minutes of before say is of the only organization of its side; where there are several, nobody knows any more.
UPDATE meeting_items item SET organization_id = sole.organization_id
FROM meetings m, (
  SELECT case_id, side, min(organization_id::text)::uuid AS organization_id FROM case_organizations
  GROUP BY case_id, side HAVING count(*) = 1
) sole
WHERE m.id = item.meeting_id AND sole.case_id = m.case_id AND sole.side = item.side;
--> statement-breakpoint
-- Cases that came to nothing because their only agreement was cancelled.
UPDATE cases c SET status = 'agreed_to_proceed', version = version + 1, updated_at = now()
WHERE status = 'promoted'
  AND NOT EXISTS (SELECT FROM agreements a WHERE a.origin_case_id = c.id AND a.status <> 'cancelled');
--> statement-breakpoint
-- Where nobody was named, the only collaborator among the parties answers for a commitment.
UPDATE commitments c SET responsible_organization_id = sole.organization_id
FROM (
  SELECT agreement_id, min(organization_id::text)::uuid AS organization_id FROM agreement_parties
  WHERE side = 'collaborator' GROUP BY agreement_id HAVING count(*) = 1
) sole
WHERE c.agreement_id = sole.agreement_id AND c.responsible_organization_id IS NULL;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
CREATE INDEX meeting_items_organization_idx ON meeting_items (organization_id);
