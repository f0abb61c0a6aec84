-- Nothing by default; then to each role what its work needs. Row-level security narrows it to the rows.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO registry_service, registry_admin, registry_officer, registry_reviewer,
  registry_auditor, registry_partner, registry_integrator, registry_public, registry_authenticator;
--> statement-breakpoint
GRANT SELECT (id, name, role, organization_id, status) ON accounts TO registry_authenticator;
--> statement-breakpoint
GRANT SELECT ON organizations TO registry_admin, registry_officer, registry_reviewer, registry_auditor,
  registry_partner, registry_integrator, registry_public;
--> statement-breakpoint
GRANT SELECT ON cases, case_organizations, meetings, meeting_participants, meeting_items, action_items, obstacles,
  agreements, agreement_parties, commitments
  TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
-- Integrators get no signatory and nothing of the negotiation; the public gets existence, parties, stages and dates.
GRANT SELECT (id, registration_number, type, title, purpose, object, scope, stages, effective_from, effective_until,
  ends_on, lead_agency_id, status, signed_on, terminated_on, organization_ids, search, version, created_at, updated_at)
  ON agreements TO registry_integrator;
--> statement-breakpoint
GRANT SELECT (id, agreement_id, position, organization_id, side, document_number, signed_on)
  ON agreement_parties TO registry_integrator;
--> statement-breakpoint
GRANT SELECT (id, registration_number, type, title, stages, effective_from, effective_until, status, signed_on,
  terminated_on, updated_at, created_at, organization_ids, version) ON agreements TO registry_public;
--> statement-breakpoint
GRANT SELECT (agreement_id, position, organization_id, side) ON agreement_parties TO registry_public;
--> statement-breakpoint
GRANT SELECT ON accounts, audit_events TO registry_admin, registry_auditor;
--> statement-breakpoint
GRANT INSERT, UPDATE ON organizations TO registry_admin;
--> statement-breakpoint
GRANT INSERT ON organizations TO registry_officer;
--> statement-breakpoint
GRANT INSERT, UPDATE ON cases, meetings, obstacles TO registry_officer;
--> statement-breakpoint
GRANT INSERT, DELETE ON case_organizations, meeting_participants, meeting_items, action_items, obstacles
  TO registry_officer;
--> statement-breakpoint
GRANT INSERT, UPDATE ON agreements, commitments TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON agreement_parties TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT UPDATE (status, status_reason, version, updated_at) ON agreements TO registry_reviewer;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON number_counters TO registry_admin, registry_officer;
--> statement-breakpoint
-- The trail is added to, never changed.
GRANT INSERT ON audit_events TO registry_admin, registry_officer, registry_reviewer;
--> statement-breakpoint
CREATE FUNCTION registry_refresh_case_organizations() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE cases c SET organization_ids = ARRAY(
    SELECT o.organization_id FROM case_organizations o WHERE o.case_id = c.id ORDER BY o.side, o.organization_id
  ) WHERE c.id IN (SELECT case_id FROM touched);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER case_organizations_added AFTER INSERT ON case_organizations
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION registry_refresh_case_organizations();
--> statement-breakpoint
CREATE TRIGGER case_organizations_removed AFTER DELETE ON case_organizations
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION registry_refresh_case_organizations();
--> statement-breakpoint
CREATE FUNCTION registry_refresh_agreement_organizations() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE agreements a SET organization_ids = ARRAY(
    SELECT p.organization_id FROM agreement_parties p WHERE p.agreement_id = a.id
    UNION SELECT a.lead_agency_id
  ) WHERE a.id IN (SELECT agreement_id FROM touched);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER agreement_parties_added AFTER INSERT ON agreement_parties
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION registry_refresh_agreement_organizations();
--> statement-breakpoint
CREATE TRIGGER agreement_parties_removed AFTER DELETE ON agreement_parties
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION registry_refresh_agreement_organizations();
--> statement-breakpoint
-- A collaborator is prospective until its first signed agreement. The officer who signs may not edit organizations,
-- so this runs with the owner's rights, and only where PostgreSQL itself sees the signature.
CREATE FUNCTION registry_activate_collaborators() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE organizations o SET status = 'active', version = o.version + 1, updated_at = now()
  FROM agreement_parties p
  WHERE p.agreement_id = NEW.id AND p.organization_id = o.id AND o.status = 'prospective';
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER agreements_signed AFTER UPDATE OF status ON agreements
  FOR EACH ROW WHEN (NEW.status = 'signed' AND OLD.status <> 'signed')
  EXECUTE FUNCTION registry_activate_collaborators();
