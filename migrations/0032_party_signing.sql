-- What a party signs with: its seat, the numbers of further units, acting officials, the document behind the authority and
-- the kind of the signature. Locks parties, versions and amendments while the rows of amendments are written once.
CREATE TYPE "public"."signature_kind" AS ENUM('wet', 'certified', 'other');
--> statement-breakpoint
ALTER TYPE "public"."authority_basis" ADD VALUE 'acting';
--> statement-breakpoint
ALTER TABLE "agreement_version_parties"
  ADD COLUMN "seat" text,
  ADD COLUMN "further_numbers" text[],
  ADD COLUMN "authority_document" text,
  ADD COLUMN "authority_document_number" text,
  ADD COLUMN "authority_document_date" date,
  ADD COLUMN "signature_kind" "signature_kind";
--> statement-breakpoint
ALTER TABLE "agreement_parties"
  ADD COLUMN "seat" text,
  ADD COLUMN "further_numbers" text[],
  ADD COLUMN "authority_document" text,
  ADD COLUMN "authority_document_number" text,
  ADD COLUMN "authority_document_date" date,
  ADD COLUMN "signature_kind" "signature_kind";
--> statement-breakpoint
GRANT SELECT (seat, further_numbers, signature_kind) ON agreement_parties, agreement_version_parties TO registry_integrator;
--> statement-breakpoint
-- The same number twice at one party is looked for among all its numbers, without blanks and capitals.
CREATE FUNCTION registry_bare_texts(numbers text[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT array_agg(public.registry_bare_number(number)) FROM unnest(numbers) number;
END;
--> statement-breakpoint
CREATE INDEX "agreement_parties_further_numbers_idx" ON "agreement_parties" USING gin (registry_bare_texts("further_numbers"));
--> statement-breakpoint
DROP INDEX "amendments_numbers_idx";
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_bare_numbers(signatures jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT array_agg(public.registry_bare_number(given.number)) FROM jsonb_array_elements(signatures) signature,
    LATERAL (SELECT signature ->> 'documentNumber'
      UNION ALL SELECT jsonb_array_elements_text(nullif(signature -> 'furtherNumbers', 'null'))) given(number);
END;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
UPDATE amendments SET signatures = (
  SELECT jsonb_agg('{"seat": null, "furtherNumbers": null, "authorityDocument": null, "authorityDocumentNumber": null,
    "authorityDocumentDate": null, "signatureKind": null}' || value ORDER BY position)
  FROM jsonb_array_elements(signatures) WITH ORDINALITY AS each (value, position))
WHERE signatures <> '[]';
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
CREATE INDEX "amendments_numbers_idx" ON "amendments" USING gin (registry_bare_numbers("signatures"));
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_refresh_agreement_organizations() RETURNS trigger
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
    SELECT string_agg(concat_ws(' ', p.document_number, nullif(registry_join(p.further_numbers), '')), ' ' ORDER BY p.position)
    FROM agreement_parties p WHERE p.agreement_id = a.id
  ), '') WHERE a.id IN (SELECT agreement_id FROM touched);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- A case or a draft that holds both keeps the row of the one that stays, with what only the other's says: each column of a
-- party that may be empty, those of later migrations too. Nothing of the kind was signed, which the service sees to.
CREATE OR REPLACE FUNCTION registry_merge_shared_rows(loser uuid, winner uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
  emptied text;
BEGIN
  WITH lost AS (
    DELETE FROM case_organizations o WHERE organization_id = loser AND EXISTS (
      SELECT FROM case_organizations kept WHERE kept.case_id = o.case_id AND kept.organization_id = winner)
    RETURNING *)
  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, row_key, was, record_type, record_id)
  SELECT loser, winner, 'removed', 'case_organizations', '{}', to_jsonb(lost), 'case', case_id FROM lost;

  FOR emptied IN
    SELECT attname FROM pg_attribute WHERE attrelid = 'agreement_parties'::regclass AND attnum > 0 AND NOT attisdropped
      AND NOT attnotnull AND attname <> 'name_as_signed'
  LOOP
    EXECUTE format(
      'WITH filled AS (
         UPDATE agreement_parties kept SET %1$I = lost.%1$I FROM agreement_parties lost
         WHERE kept.organization_id = $2 AND lost.organization_id = $1 AND kept.agreement_id = lost.agreement_id
           AND kept.%1$I IS NULL AND lost.%1$I IS NOT NULL
         RETURNING kept.id, kept.agreement_id)
       INSERT INTO organization_moves (loser_id, winner_id, how, in_table, in_column, row_key, record_type, record_id)
       SELECT $1, $2, ''filled'', ''agreement_parties'', %1$L, jsonb_build_object(''id'', id), ''agreement'', agreement_id FROM filled',
      emptied) USING loser, winner;
  END LOOP;
  WITH lost AS (
    DELETE FROM agreement_parties p WHERE organization_id = loser AND EXISTS (
      SELECT FROM agreement_parties kept WHERE kept.agreement_id = p.agreement_id AND kept.organization_id = winner)
    RETURNING *)
  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, row_key, was, record_type, record_id)
  SELECT loser, winner, 'removed', 'agreement_parties', '{}', to_jsonb(lost), 'agreement', agreement_id FROM lost;

  -- A row of a file that both agencies imported: the files of the one that stays go on finding its own.
  WITH both_have AS (
    SELECT a.id, a.import_key FROM agreements a JOIN agreements kept USING (import_key)
    WHERE a.lead_agency_id = loser AND kept.lead_agency_id = winner
      AND a.status <> 'cancelled' AND kept.status <> 'cancelled'
  ), emptied AS (UPDATE agreements a SET import_key = NULL FROM both_have b WHERE a.id = b.id)
  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, in_column, row_key, was, record_type, record_id)
  SELECT loser, winner, 'changed', 'agreements', 'import_key', jsonb_build_object('id', id), to_jsonb(import_key), 'agreement', id
  FROM both_have;
END $$;
--> statement-breakpoint
-- The rows of cases and drafts that held both, where the one that stayed is still there; what its row took over is emptied.
CREATE OR REPLACE FUNCTION registry_unmerge_shared_rows(loser uuid, winner uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
  filled record;
BEGIN
  INSERT INTO case_organizations
  SELECT lost.* FROM organization_moves m, jsonb_populate_record(NULL::case_organizations, m.was) lost
  WHERE m.loser_id = loser AND m.how = 'removed' AND m.in_table = 'case_organizations' AND EXISTS (
    SELECT FROM case_organizations kept WHERE kept.case_id = lost.case_id AND kept.organization_id = winner);
  FOR filled IN
    SELECT m.in_column, m.row_key->>'id' AS id, lost.was->m.in_column AS value
    FROM organization_moves m JOIN organization_moves lost USING (loser_id)
    WHERE m.loser_id = loser AND m.how = 'filled' AND lost.how = 'removed' AND lost.in_table = 'agreement_parties'
      AND lost.record_id = m.record_id
  LOOP
    EXECUTE format('UPDATE agreement_parties SET %1$I = NULL WHERE id = $1 AND to_jsonb(%1$I) = $2', filled.in_column)
      USING filled.id::uuid, filled.value;
  END LOOP;
  INSERT INTO agreement_parties
  SELECT lost.* FROM organization_moves m, jsonb_populate_record(NULL::agreement_parties, m.was) lost
  WHERE m.loser_id = loser AND m.how = 'removed' AND m.in_table = 'agreement_parties' AND EXISTS (
    SELECT FROM agreement_parties kept WHERE kept.agreement_id = lost.agreement_id AND kept.organization_id = winner);
  UPDATE agreements a SET import_key = m.was #>> '{}' FROM organization_moves m
  WHERE m.loser_id = loser AND m.in_table = 'agreements' AND m.in_column = 'import_key'
    AND m.row_key->>'id' = a.id::text AND a.import_key IS NULL;
END $$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
