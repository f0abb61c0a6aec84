-- Nothing by default; then to each role what its work needs. Row-level security narrows it to the rows.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO registry_service, registry_admin, registry_officer, registry_reviewer,
  registry_auditor, registry_partner, registry_integrator, registry_public, registry_authenticator;
--> statement-breakpoint
GRANT SELECT (id, version, name, role, organization_id, status, email, scopes, identity_issuer, identity_subject)
  ON accounts TO registry_authenticator;
--> statement-breakpoint
-- It links a person to an outside issuer at the first sign-in there, and changes nothing else of an account.
GRANT UPDATE (identity_issuer, identity_subject, version, updated_at) ON accounts TO registry_authenticator;
--> statement-breakpoint
-- Hashes are read by the authenticator alone. The registrar makes secrets and ends them, without reading one again.
GRANT SELECT, INSERT, UPDATE ON account_passwords TO registry_authenticator;
--> statement-breakpoint
GRANT SELECT, DELETE ON account_invitations TO registry_authenticator;
--> statement-breakpoint
GRANT SELECT ON client_secrets TO registry_authenticator;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON refresh_tokens, sign_in_attempts TO registry_authenticator;
--> statement-breakpoint
GRANT SELECT (account_id, changed_at) ON account_passwords TO registry_admin, registry_auditor;
--> statement-breakpoint
GRANT SELECT (id, account_id, created_at, expires_at) ON client_secrets TO registry_admin, registry_auditor;
--> statement-breakpoint
GRANT SELECT (account_id), INSERT, DELETE ON account_invitations TO registry_admin;
--> statement-breakpoint
GRANT INSERT, UPDATE (expires_at), DELETE ON client_secrets TO registry_admin;
--> statement-breakpoint
GRANT SELECT (account_id), DELETE ON refresh_tokens TO registry_admin;
--> statement-breakpoint
GRANT INSERT, UPDATE ON accounts TO registry_admin;
--> statement-breakpoint
GRANT SELECT ON organizations TO registry_admin, registry_officer, registry_reviewer, registry_auditor,
  registry_partner, registry_integrator;
--> statement-breakpoint
-- The public is told names.
GRANT SELECT (id, kind, short_name, legal_name, search_text, search) ON organizations TO registry_public;
--> statement-breakpoint
GRANT SELECT ON cases, case_organizations, meetings, meeting_participants, meeting_items, action_items, obstacles,
  agreements, agreement_parties, commitments
  TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
-- Integrators get no signatory, no funding and nothing of the negotiation; the public gets existence, parties, stages and dates.
GRANT SELECT (id, version, created_at, updated_at, registration_number, type, title, purpose, object, scope, stages,
  effective_from, effective_until, ends_on, lead_agency_id, parent_id, renews_id, burdens_public, unbudgeted, provenance,
  status, signed_on, terminated_on, suspended_on, suspensions, superseded_on, amended_from,
  organization_ids, search) ON agreements TO registry_integrator;
--> statement-breakpoint
GRANT SELECT (id, agreement_id, position, organization_id, side, document_number, signed_on)
  ON agreement_parties TO registry_integrator;
--> statement-breakpoint
GRANT SELECT (id, registration_number, type, title, stages, effective_from, effective_until, status, signed_on,
  terminated_on, suspended_on, suspensions, superseded_on, amended_from, updated_at, created_at, organization_ids,
  version) ON agreements TO registry_public;
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
GRANT SELECT ON organization_identifiers TO registry_admin, registry_officer, registry_reviewer, registry_auditor,
  registry_partner, registry_integrator, registry_public;
--> statement-breakpoint
GRANT SELECT ON organization_contacts TO registry_admin, registry_officer, registry_auditor, registry_partner, registry_integrator;
--> statement-breakpoint
GRANT INSERT ON organization_identifiers, organization_contacts TO registry_officer;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON organization_identifiers, organization_contacts TO registry_admin;
--> statement-breakpoint
GRANT UPDATE (done_on, version, updated_at) ON action_items TO registry_officer, registry_partner;
--> statement-breakpoint
GRANT SELECT ON provisions, amendments, agreement_versions, commitment_versions, checklist_items, activities, outcome_measurements, evaluations,
  documents TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
-- Integrators get what was delivered, not what the parties write about it.
GRANT SELECT (id, version, created_at, updated_at, commitment_id, agreement_id, stage, unit, held_on, kecamatan, value,
  beneficiaries, beneficiaries_women, status) ON activities TO registry_integrator;
--> statement-breakpoint
GRANT SELECT (id, agreement_id, amendment_id, valid_from, number, title, purpose, object, scope, stages, effective_from,
  effective_until) ON agreement_versions TO registry_integrator;
--> statement-breakpoint
GRANT SELECT (agreement_id, number, valid_from, title, stages, effective_from, effective_until) ON agreement_versions
  TO registry_public;
--> statement-breakpoint
GRANT SELECT (id, kind, visibility, file_name, media_type, size, sha256, storage_key, agreement_id, corrupted_at)
  ON documents TO registry_public;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON provisions TO registry_admin, registry_officer;
--> statement-breakpoint
-- What was proposed is taken out of a draft; the service takes out none of what was signed.
GRANT DELETE ON commitments TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT INSERT, UPDATE ON amendments TO registry_admin, registry_officer;
--> statement-breakpoint
-- What was in force stays as it was: versions are added, never changed.
GRANT INSERT ON agreement_versions, commitment_versions TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON checklist_items TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT UPDATE (status, reason, document_id, decided_by, decided_at) ON checklist_items TO registry_reviewer;
--> statement-breakpoint
GRANT INSERT, UPDATE ON activities, evaluations TO registry_officer, registry_partner;
--> statement-breakpoint
GRANT INSERT, UPDATE ON outcome_measurements TO registry_officer;
--> statement-breakpoint
GRANT INSERT, UPDATE ON evaluations TO registry_admin;
--> statement-breakpoint
GRANT INSERT ON documents TO registry_admin, registry_officer, registry_partner;
--> statement-breakpoint
-- Content never changes under its record; the service notes with the registrar's role what it finds corrupted.
GRANT UPDATE (visibility, version, updated_at) ON documents TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT UPDATE (corrupted_at) ON documents TO registry_admin;
--> statement-breakpoint
-- A feed is found by its hash and otherwise known by its name; nobody reads a hash but who finds out whose it is.
GRANT SELECT (account_id, hash) ON calendar_feeds TO registry_authenticator;
--> statement-breakpoint
GRANT SELECT (id, version, created_at, updated_at, account_id, name), INSERT, DELETE ON calendar_feeds
  TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON pending_files TO registry_admin, registry_officer, registry_partner;
--> statement-breakpoint
-- Written often and worth nothing after a crash.
ALTER TABLE request_counts SET UNLOGGED;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON request_counts TO registry_authenticator;
--> statement-breakpoint
-- Added by whoever changes something, never changed; the service forgets expired ones with the registrar's role.
GRANT SELECT, INSERT ON idempotency_keys TO registry_admin, registry_officer, registry_reviewer, registry_partner;
--> statement-breakpoint
GRANT DELETE ON idempotency_keys TO registry_admin;
--> statement-breakpoint
GRANT SELECT ON checklist_templates TO registry_admin, registry_officer, registry_reviewer, registry_auditor,
  registry_partner;
--> statement-breakpoint
GRANT SELECT ON regime_rules, warning_rules TO registry_admin, registry_officer, registry_reviewer, registry_auditor,
  registry_partner, registry_integrator;
--> statement-breakpoint
GRANT INSERT, UPDATE ON checklist_templates TO registry_admin;
--> statement-breakpoint
GRANT UPDATE ON regime_rules, warning_rules TO registry_admin;
--> statement-breakpoint
-- What erasing a person takes: names in minutes, and the version that says that they changed.
GRANT UPDATE (name, title) ON meeting_participants TO registry_admin;
--> statement-breakpoint
GRANT UPDATE (version, updated_at) ON meetings TO registry_admin;
--> statement-breakpoint
-- The trail is added to, never changed.
GRANT INSERT ON audit_events TO registry_admin, registry_officer, registry_reviewer, registry_partner, registry_auditor,
  registry_authenticator;
--> statement-breakpoint
-- A history says which agency changed what, not which person, nor from where.
GRANT SELECT (id, at, actor_role, organization_id, request_id, method, operation_id, action, resource_type, resource_id,
  record_id, changes) ON audit_events TO registry_officer, registry_reviewer;
--> statement-breakpoint
-- Nothing begins with an organization that another has taken the place of, also where both happen at once: this runs
-- after the foreign key has waited for the merge.
CREATE FUNCTION registry_refuse_merged(ids uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM organizations WHERE id = ANY(ids) AND status = 'merged') THEN
    RAISE EXCEPTION 'an organization was merged into another' USING ERRCODE = 'check_violation';
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION registry_refresh_case_organizations() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM registry_refuse_merged(ARRAY(SELECT organization_id FROM touched));
  END IF;
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
  IF TG_OP = 'INSERT' THEN
    PERFORM registry_refuse_merged(ARRAY(SELECT organization_id FROM touched));
  END IF;
  UPDATE agreements a SET organization_ids = ARRAY(
    SELECT p.organization_id FROM agreement_parties p WHERE p.agreement_id = a.id
    UNION SELECT a.lead_agency_id
  ), document_numbers = coalesce((
    SELECT string_agg(p.document_number, ' ' ORDER BY p.position) FROM agreement_parties p WHERE p.agreement_id = a.id
  ), '') WHERE a.id IN (SELECT agreement_id FROM touched);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER agreement_parties_added AFTER INSERT ON agreement_parties
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION registry_refresh_agreement_organizations();
--> statement-breakpoint
CREATE TRIGGER agreement_parties_changed AFTER UPDATE ON agreement_parties
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION registry_refresh_agreement_organizations();
--> statement-breakpoint
CREATE TRIGGER agreement_parties_removed AFTER DELETE ON agreement_parties
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION registry_refresh_agreement_organizations();
--> statement-breakpoint
-- Words of organizations' names that a word was meant to be: it is one of them in two pieces, or no beginning of any
-- and spelled nearly like them. They only add to what is looked for: what is found is what the caller sees.
CREATE FUNCTION registry_meant_words(given text, before text, after text) RETURNS SETOF text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET pg_trgm.word_similarity_threshold = 0.4
AS $$
BEGIN
  RETURN QUERY SELECT joined FROM unnest(array_remove(ARRAY[before || given, given || after], NULL)) joined
    WHERE EXISTS (SELECT FROM organizations WHERE search @@ format('%L', joined)::tsquery);
  IF length(given) < 4 OR given ~ '\d'
    OR EXISTS (SELECT FROM organizations WHERE search @@ format('%L:*', given)::tsquery) THEN RETURN;
  END IF;
  RETURN QUERY SELECT name
    FROM (
      SELECT DISTINCT name FROM organizations, regexp_split_to_table(search_text, '[^[:alnum:]]+') name
      WHERE given <% search_text
    ) names, levenshtein(left(given, 40), left(name, 40)) distance
    WHERE left(name, 1) = left(given, 1) AND similarity(given, name) >= 0.3
      AND distance <= CASE WHEN length(given) < 5 THEN 1 ELSE 2 END
    ORDER BY distance, name LIMIT 5;
END $$;
--> statement-breakpoint
-- The words asked for with all that each is found by, as parts of a tsquery for texts of these weights.
CREATE FUNCTION registry_asked_words(asked text, weights text) RETURNS TABLE (alternatives text, wanted boolean, place bigint)
LANGUAGE sql STABLE STRICT SET search_path = public, pg_temp
AS $$
  SELECT concat_ws(' | ', registry_word_forms(word, wanted, weights), meant), wanted, place
  FROM (
    SELECT *, lag(word) OVER wanting AS before, lead(word) OVER wanting AS after
    FROM registry_search_words(asked) WINDOW wanting AS (PARTITION BY wanted ORDER BY place)
  ) words,
  LATERAL (
    SELECT string_agg(format('%L:%s', found, weights), ' | ') AS meant FROM registry_meant_words(word, before, after) found WHERE wanted
  ) meanings
$$;
--> statement-breakpoint
-- What is found: texts with every word that is wanted and none that is not. Without a wanted word, nothing.
CREATE FUNCTION registry_search_query(asked text, weights text DEFAULT '') RETURNS tsquery
LANGUAGE sql STABLE STRICT SET search_path = public, pg_temp
AS $$
  SELECT CASE WHEN bool_or(wanted)
    THEN string_agg(CASE WHEN wanted THEN '' ELSE '!' END || '(' || alternatives || ')', ' & ' ORDER BY place) ELSE '' END::tsquery
  FROM registry_asked_words(asked, weights)
$$;
--> statement-breakpoint
-- What is marked in a text that was found: any of the words.
CREATE FUNCTION registry_mark_query(asked text) RETURNS tsquery
LANGUAGE sql STABLE STRICT SET search_path = public, pg_temp
AS $$
  SELECT coalesce(string_agg(alternatives, ' | '), '')::tsquery FROM registry_asked_words(asked, '') WHERE wanted
$$;
--> statement-breakpoint
-- Integrators and the public see what was concluded. For them row-level security keeps the search index unused, so the
-- index is asked here: what they get is of agreements they see, found and ranked by texts of them that they see.
CREATE FUNCTION registry_find_concluded(asked text) RETURNS TABLE (id uuid, relevance float8)
LANGUAGE sql STABLE STRICT ROWS 100 SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT a.id, ts_rank(a.search, (SELECT registry_rank_query(asked))) FROM agreements a
  WHERE a.search @@ (SELECT registry_search_query(asked)) AND a.status IN ('signed', 'suspended', 'terminated', 'superseded')
$$;
--> statement-breakpoint
CREATE FUNCTION registry_find_public(asked text) RETURNS TABLE (id uuid, relevance float8)
LANGUAGE sql STABLE STRICT ROWS 100 SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT a.id, ts_rank(ts_filter(a.search, '{a,b}'), (SELECT registry_rank_query(asked))) FROM agreements a
  WHERE a.search @@ (SELECT registry_search_query(asked, 'AB')) AND a.status IN ('signed', 'suspended', 'terminated', 'superseded')
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_find_concluded(text), registry_find_public(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_find_concluded(text) TO registry_integrator;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_find_public(text) TO registry_public;
--> statement-breakpoint
-- What the records an organization is in are found by: every name of a collaborator; of an agency the short ones, since
-- the long ones hold most words of its field.
CREATE FUNCTION registry_names_found_by(o organizations) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT CASE WHEN o.kind = 'agency' THEN registry_fold(concat_ws(' ', o.short_name, registry_join(o.aliases))) ELSE o.search_text END
$$;
--> statement-breakpoint
CREATE FUNCTION registry_names_of(ids uuid[]) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT coalesce(string_agg(DISTINCT name, ' '), '')
  FROM organizations o, regexp_split_to_table(registry_names_found_by(o), '[^[:alnum:]]+') name
  WHERE o.id = ANY(ids) AND name <> ''
$$;
--> statement-breakpoint
CREATE FUNCTION registry_name_organizations() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  NEW.organization_names := registry_names_of(NEW.organization_ids);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER agreements_name_organizations BEFORE INSERT OR UPDATE OF organization_ids ON agreements
  FOR EACH ROW EXECUTE FUNCTION registry_name_organizations();
--> statement-breakpoint
CREATE TRIGGER cases_name_organizations BEFORE INSERT OR UPDATE OF organization_ids ON cases
  FOR EACH ROW EXECUTE FUNCTION registry_name_organizations();
--> statement-breakpoint
-- Whoever may rename an organization may not write the records it is in; nothing that a reader is shown changes in them.
CREATE FUNCTION registry_rename_organization() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE agreements SET organization_names = registry_names_of(organization_ids) WHERE organization_ids @> ARRAY[NEW.id];
  UPDATE cases SET organization_names = registry_names_of(organization_ids) WHERE organization_ids @> ARRAY[NEW.id];
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER organizations_renamed AFTER UPDATE ON organizations FOR EACH ROW
  WHEN (registry_names_found_by(OLD) <> registry_names_found_by(NEW))
  EXECUTE FUNCTION registry_rename_organization();
--> statement-breakpoint
-- Meetings are found by the number, title and organizations of their case as well.
CREATE FUNCTION registry_describe_case(described cases) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp
AS $$ SELECT concat_ws(' ', described.case_number, described.title, described.organization_names) $$;
--> statement-breakpoint
CREATE FUNCTION registry_name_case() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  NEW.case_words := coalesce((SELECT registry_describe_case(c) FROM cases c WHERE c.id = NEW.case_id), '');
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER meetings_name_case BEFORE INSERT ON meetings FOR EACH ROW EXECUTE FUNCTION registry_name_case();
--> statement-breakpoint
-- From when they are finalized on, by their items, obstacles and action items: until then these come and go.
CREATE FUNCTION registry_gather_minutes() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  NEW.part_words := coalesce((SELECT string_agg(description, ' ') FROM (
    SELECT description FROM meeting_items WHERE meeting_id = NEW.id
    UNION ALL SELECT description FROM obstacles WHERE meeting_id = NEW.id
    UNION ALL SELECT description FROM action_items WHERE meeting_id = NEW.id
  ) parts), '');
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER meetings_gather_minutes BEFORE UPDATE OF status ON meetings
  FOR EACH ROW WHEN (NEW.status = 'finalized' AND OLD.status <> 'finalized') EXECUTE FUNCTION registry_gather_minutes();
--> statement-breakpoint
CREATE FUNCTION registry_rename_case() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE meetings SET case_words = registry_describe_case(NEW) WHERE case_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER cases_renamed AFTER UPDATE ON cases FOR EACH ROW
  WHEN ((OLD.title, OLD.organization_names) IS DISTINCT FROM (NEW.title, NEW.organization_names))
  EXECUTE FUNCTION registry_rename_case();
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
--> statement-breakpoint
-- Redirects everything that names one collaborator to another, and gives the cases and agreements it touched. No role
-- may change most of these rows, so this runs with the owner's rights; the registrar calls it after the service's checks.
CREATE FUNCTION registry_merge_organizations(loser uuid, winner uuid)
RETURNS TABLE (touched_type text, touched_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  touched_cases uuid[];
  touched_agreements uuid[];
  named record;
BEGIN
  PERFORM FROM organizations WHERE id IN (loser, winner) ORDER BY id FOR UPDATE;
  IF (SELECT count(*) FROM organizations WHERE id IN (loser, winner) AND kind <> 'agency' AND status <> 'merged') <> 2 THEN
    RAISE EXCEPTION 'only two collaborators that are not merged can be' USING ERRCODE = 'check_violation';
  END IF;

  -- A case or an agreement that holds both keeps the row of the one that stays.
  touched_cases := ARRAY(SELECT case_id FROM case_organizations WHERE organization_id = loser);
  DELETE FROM case_organizations lost WHERE organization_id = loser AND EXISTS (
    SELECT 1 FROM case_organizations kept WHERE kept.case_id = lost.case_id AND kept.organization_id = winner);

  touched_agreements := ARRAY(SELECT agreement_id FROM agreement_parties WHERE organization_id = loser);
  UPDATE agreement_parties kept SET
    document_number = coalesce(kept.document_number, lost.document_number),
    signatory_name = coalesce(kept.signatory_name, lost.signatory_name),
    signatory_title = coalesce(kept.signatory_title, lost.signatory_title),
    authority_basis = coalesce(kept.authority_basis, lost.authority_basis),
    signed_on = coalesce(kept.signed_on, lost.signed_on)
  FROM agreement_parties lost
  WHERE lost.organization_id = loser AND kept.organization_id = winner AND kept.agreement_id = lost.agreement_id;
  UPDATE amendments a SET signatures = (
    SELECT coalesce(jsonb_agg(jsonb_set(value, '{partyId}', to_jsonb(party))), '[]') FROM (
      SELECT DISTINCT ON (party) value, party FROM (
        SELECT value, value->>'partyId' = lost.id::text AS moves,
          CASE value->>'partyId' WHEN lost.id::text THEN kept.id::text ELSE value->>'partyId' END AS party
        FROM jsonb_array_elements(a.signatures)
      ) named ORDER BY party, moves
    ) one
  ) FROM agreement_parties lost, agreement_parties kept
  WHERE lost.organization_id = loser AND kept.organization_id = winner
    AND kept.agreement_id = lost.agreement_id AND lost.agreement_id = a.agreement_id;
  DELETE FROM agreement_parties lost WHERE organization_id = loser AND EXISTS (
    SELECT 1 FROM agreement_parties kept WHERE kept.agreement_id = lost.agreement_id AND kept.organization_id = winner);

  -- What an amendment would commit to names organizations in its text; no other text holds these ids.
  UPDATE amendments SET changes = replace(changes::text, loser::text, winner::text)::jsonb
  WHERE agreement_id = ANY(touched_agreements) AND changes ? 'commitments';

  -- Every column that names an organization, those of later tables too, so that no reference is ever lost.
  FOR named IN
    SELECT c.conrelid::regclass AS in_table, a.attname AS in_column
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'organizations'::regclass AND c.conrelid <> 'organizations'::regclass
  LOOP
    EXECUTE format('UPDATE %1$s SET %2$I = $2 WHERE %2$I = $1', named.in_table, named.in_column) USING loser, winner;
  END LOOP;

  UPDATE cases c SET version = version + 1, updated_at = now(), organization_ids = ARRAY(
    SELECT o.organization_id FROM case_organizations o WHERE o.case_id = c.id ORDER BY o.side, o.organization_id
  ) WHERE id = ANY(touched_cases);
  UPDATE agreements a SET version = version + 1, updated_at = now(), organization_ids = ARRAY(
    SELECT p.organization_id FROM agreement_parties p WHERE p.agreement_id = a.id UNION SELECT a.lead_agency_id
  ) WHERE id = ANY(touched_agreements);

  PERFORM registry_merge_organization_records(loser, winner);
  RETURN QUERY SELECT 'case', unnest(touched_cases) UNION ALL SELECT 'agreement', unnest(touched_agreements);
END $$;
--> statement-breakpoint
-- The two records themselves: names, parents, statuses, and those that were merged into the loser before.
CREATE FUNCTION registry_merge_organization_records(loser uuid, winner uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
  lost organizations;
BEGIN
  SELECT * INTO STRICT lost FROM organizations WHERE id = loser;
  -- Below the loser, the winner takes its place there; else its children would be its own ancestors.
  UPDATE organizations SET parent_id = lost.parent_id WHERE id = winner AND EXISTS (
    WITH RECURSIVE above AS (
      SELECT parent_id FROM organizations WHERE id = winner
      UNION SELECT o.parent_id FROM organizations o JOIN above ON o.id = above.parent_id
    ) SELECT 1 FROM above WHERE parent_id = loser);
  UPDATE organizations SET parent_id = winner, version = version + 1, updated_at = now() WHERE parent_id = loser;
  UPDATE organizations o SET version = version + 1, updated_at = now(),
    status = CASE WHEN status = 'prospective' AND lost.status = 'active' THEN 'active' ELSE status END,
    website = coalesce(website, lost.website),
    -- As many as the interface takes; the loser's record keeps its own names.
    aliases = ARRAY(
      SELECT name FROM unnest(o.aliases || lost.short_name || lost.legal_name || lost.aliases) WITH ORDINALITY names(name, place)
      WHERE lower(name) NOT IN (lower(o.short_name), lower(o.legal_name))
      GROUP BY name ORDER BY min(place) LIMIT 100)
  WHERE id = winner;
  UPDATE organizations SET merged_into_id = winner WHERE merged_into_id = loser;
  UPDATE organizations SET status = 'merged', merged_into_id = winner, version = version + 1, updated_at = now()
  WHERE id = loser;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_merge_organizations(uuid, uuid), registry_merge_organization_records(uuid, uuid),
  registry_refuse_merged(uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_merge_organizations(uuid, uuid) TO registry_admin;
--> statement-breakpoint
-- For whoever holds the privilege, the owner too; and where replication or a restore would skip ordinary triggers.
CREATE FUNCTION registry_refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  RAISE EXCEPTION '% is added to, never changed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_events_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION registry_refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_links_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_links
  FOR EACH STATEMENT EXECUTE FUNCTION registry_refuse_change();
--> statement-breakpoint
ALTER TABLE audit_events ENABLE ALWAYS TRIGGER audit_events_stay;
--> statement-breakpoint
ALTER TABLE audit_links ENABLE ALWAYS TRIGGER audit_links_stay;
--> statement-breakpoint
-- An event waits for its link instead of taking it at once: a chain has one end, and writers would queue for it.
CREATE FUNCTION registry_await_seal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  INSERT INTO audit_unsealed (event_id) SELECT id FROM added;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_events_await_seal AFTER INSERT ON audit_events
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION registry_await_seal();
--> statement-breakpoint
-- All of an event as text that is the same on every server. A column that comes later and is empty leaves it as it was.
CREATE FUNCTION registry_audit_text(event audit_events) RETURNS text
LANGUAGE sql STABLE SET TimeZone = 'UTC'
AS $$ SELECT (jsonb_strip_nulls(to_jsonb(event) - 'changes') || jsonb_build_object('changes', event.changes))::text $$;
--> statement-breakpoint
-- Links events that wait to the end of the chain, `most` of them; none while another session does. Gives how many, and
-- the new end as position:hash.
CREATE FUNCTION registry_seal_audit(most integer, OUT sealed integer, OUT head text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  last_position bigint;
  last_hash bytea;
  event audit_events;
BEGIN
  sealed := 0;
  IF NOT pg_try_advisory_xact_lock(7254003) THEN
    RETURN;
  END IF;
  SELECT position, hash INTO last_position, last_hash FROM audit_links ORDER BY position DESC LIMIT 1;
  FOR event IN
    SELECT e.* FROM audit_unsealed u JOIN audit_events e ON e.id = u.event_id ORDER BY e.at, e.id LIMIT most
  LOOP
    last_position := coalesce(last_position, 0) + 1;
    last_hash := sha256(coalesce(last_hash, '') || convert_to(registry_audit_text(event), 'UTF8'));
    INSERT INTO audit_links (position, event_id, hash) VALUES (last_position, event.id, last_hash);
    DELETE FROM audit_unsealed WHERE event_id = event.id;
    sealed := sealed + 1;
    head := last_position || ':' || encode(last_hash, 'hex');
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_seal_audit(integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_seal_audit(integer) TO registry_admin;
--> statement-breakpoint
-- What every table has, one added later too: policies that hold for its owner, and one for maintenance, as which
-- functions lend their rights and reference data is loaded.
CREATE FUNCTION registry_protect(target regclass) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY maintains ON %s TO registry_maintenance USING (true) WITH CHECK (true)', target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO registry_maintenance', target);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_protect(regclass) FROM PUBLIC;
--> statement-breakpoint
SELECT registry_protect(oid) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p');
--> statement-breakpoint
REVOKE UPDATE, DELETE ON audit_events, audit_links FROM registry_maintenance;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO registry_maintenance;
--> statement-breakpoint
-- To own a function a role must be able to make one, at that moment only.
GRANT USAGE, CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
DO $$
DECLARE
  lender regprocedure;
BEGIN
  FOR lender IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO registry_maintenance', lender);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
