-- A merge of collaborators reaches whoever was a party once, or is to be one by an amendment. No table is touched.
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_merge_organizations(loser uuid, winner uuid)
RETURNS TABLE (touched_type text, touched_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  touched_cases uuid[];
  touched_agreements uuid[];
  named record;
BEGIN
  PERFORM FROM organizations WHERE id IN (loser, winner) ORDER BY id FOR UPDATE;
  IF (SELECT count(*) FROM organizations WHERE id IN (loser, winner) AND kind NOT IN ('province', 'agency') AND status <> 'merged') <> 2 THEN
    RAISE EXCEPTION 'only two collaborators that are not merged can be' USING ERRCODE = 'check_violation';
  END IF;

  -- A case or an agreement that holds both keeps the row of the one that stays.
  touched_cases := ARRAY(SELECT case_id FROM case_organizations WHERE organization_id = loser);
  DELETE FROM case_organizations lost WHERE organization_id = loser AND EXISTS (
    SELECT 1 FROM case_organizations kept WHERE kept.case_id = lost.case_id AND kept.organization_id = winner);

  -- Also where it was a party once, which its versions say, or is to be one, which the text of an amendment says.
  touched_agreements := ARRAY(
    SELECT agreement_id FROM agreement_parties WHERE organization_id = loser
    UNION SELECT agreement_id FROM agreement_version_parties WHERE organization_id = loser
    UNION SELECT agreement_id FROM amendments WHERE position(loser::text IN changes::text) > 0);
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

  -- An amendment names organizations in its text: who joins, who answers for what. No other text holds these ids.
  UPDATE amendments SET changes = replace(changes::text, loser::text, winner::text)::jsonb
  WHERE agreement_id = ANY(touched_agreements) AND changes ?| ARRAY['parties', 'provisions', 'commitments'];

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
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
