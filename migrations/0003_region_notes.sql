-- Process scores, starting conditions and the reasons of waivers are the region's own notes: the role of the
-- collaborators cannot name these columns, whatever a query asks for. Only privileges change, no row is touched.
REVOKE SELECT ON cases, meetings, checklist_items FROM registry_partner;
--> statement-breakpoint
GRANT SELECT (id, version, created_at, updated_at, case_number, lead_agency_id, initiator, title, object, stages, status,
  held_from, status_reason, disclosed_at, organization_ids, organization_names, search) ON cases TO registry_partner;
--> statement-breakpoint
GRANT SELECT (id, version, created_at, updated_at, case_id, kind, starts_at, ends_at, mode, venue, agenda, decisions,
  small_wins, status, finalized_at, corrects_id, case_words, part_words, search) ON meetings TO registry_partner;
--> statement-breakpoint
GRANT SELECT (id, agreement_id, code, label_id, label_en, owner, condition, position, status, document_id, decided_by,
  decided_at) ON checklist_items TO registry_partner;
--> statement-breakpoint
-- Who takes part in a case is the lead agency's to say.
DROP POLICY officer_adds_to_own ON case_organizations;
--> statement-breakpoint
DROP POLICY officer_removes_from_own ON case_organizations;
--> statement-breakpoint
CREATE POLICY officer_adds_as_lead ON case_organizations FOR INSERT TO registry_officer
  WITH CHECK (exists (select 1 from cases c where c.id = case_id and c.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)));
--> statement-breakpoint
CREATE POLICY officer_removes_as_lead ON case_organizations FOR DELETE TO registry_officer
  USING (exists (select 1 from cases c where c.id = case_id and c.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)));
