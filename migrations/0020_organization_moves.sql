-- What a merge of two organizations did is kept, row by row, so that it can be undone. A new table and functions; of the
-- others only the contacts get a column, which locks them for a moment and reads nothing.
ALTER TABLE "organization_contacts" ADD COLUMN "position" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE TYPE "public"."organization_move" AS ENUM('moved', 'filled', 'changed', 'removed', 'versions');
--> statement-breakpoint
CREATE TABLE "organization_moves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"loser_id" uuid NOT NULL,
	"winner_id" uuid NOT NULL,
	"how" "organization_move" NOT NULL,
	"in_table" text NOT NULL,
	"in_column" text,
	"row_key" jsonb NOT NULL,
	"was" jsonb,
	"became" jsonb,
	"record_type" text,
	"record_id" uuid
);
--> statement-breakpoint
CREATE INDEX "organization_moves_loser_idx" ON "organization_moves" USING btree ("loser_id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "organization_moves" AS PERMISSIVE FOR SELECT TO "registry_admin" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_erases" ON "organization_moves" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);
--> statement-breakpoint
SELECT registry_protect('organization_moves');
--> statement-breakpoint
GRANT SELECT, UPDATE (was) ON organization_moves TO registry_admin;
--> statement-breakpoint
DROP FUNCTION registry_merge_organization_records(uuid, uuid);
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
-- How a statement tells a row `t` of a table from the others: by the columns of its primary key.
CREATE FUNCTION registry_key_columns(in_table regclass) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_index i
  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
  WHERE i.indrelid = in_table AND i.indisprimary
$$;
--> statement-breakpoint
CREATE FUNCTION registry_has_column(in_table regclass, named text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = in_table AND attname = named AND NOT attisdropped)
$$;
--> statement-breakpoint
-- The SQL of the record whose history tells of a row `t`, as its type and id; of what belongs to the organization itself none.
CREATE FUNCTION registry_record_of_row(in_table regclass) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT CASE in_table::text
    WHEN 'agreements' THEN 'ARRAY[''agreement'', t.id::text]'
    WHEN 'cases' THEN 'ARRAY[''case'', t.id::text]'
    WHEN 'accounts' THEN 'ARRAY[''user'', t.id::text]'
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
-- A record that was read before says something else now, so that a change based on that read is refused. Of cases and
-- agreements it is said once, by `registry_touch_merged`.
CREATE FUNCTION registry_moving_on(in_table regclass) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT CASE WHEN registry_has_column(in_table, 'version') AND in_table::text NOT IN ('cases', 'agreements')
    THEN ', version = t.version + 1, updated_at = now()' ELSE '' END
$$;
--> statement-breakpoint
CREATE FUNCTION registry_touch_merged(loser uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE cases c SET version = version + 1, updated_at = now(), organization_ids = ARRAY(
    SELECT o.organization_id FROM case_organizations o WHERE o.case_id = c.id ORDER BY o.side, o.organization_id
  ) WHERE id IN (SELECT record_id FROM organization_moves WHERE loser_id = loser AND record_type = 'case');
  UPDATE agreements a SET version = version + 1, updated_at = now(), organization_ids = ARRAY(
    SELECT p.organization_id FROM agreement_parties p WHERE p.agreement_id = a.id UNION SELECT a.lead_agency_id
  ) WHERE id IN (SELECT record_id FROM organization_moves WHERE loser_id = loser AND record_type = 'agreement');
  UPDATE meetings SET version = version + 1, updated_at = now()
  WHERE id IN (SELECT (row_key->>'meeting_id')::uuid FROM organization_moves WHERE loser_id = loser);
END $$;
--> statement-breakpoint
-- A case or a draft that holds both keeps the row of the one that stays, with what only the other's says. Nothing of the
-- kind was signed, which the service sees to.
CREATE FUNCTION registry_merge_shared_rows(loser uuid, winner uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  WITH lost AS (
    DELETE FROM case_organizations o WHERE organization_id = loser AND EXISTS (
      SELECT FROM case_organizations kept WHERE kept.case_id = o.case_id AND kept.organization_id = winner)
    RETURNING *)
  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, row_key, was, record_type, record_id)
  SELECT loser, winner, 'removed', 'case_organizations', '{}', to_jsonb(lost), 'case', case_id FROM lost;

  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, in_column, row_key, record_type, record_id)
  SELECT loser, winner, 'filled', 'agreement_parties', empty, jsonb_build_object('id', kept.id), 'agreement', kept.agreement_id
  FROM agreement_parties kept JOIN agreement_parties lost USING (agreement_id),
    unnest(ARRAY['document_number', 'signatory_name', 'signatory_title', 'authority_basis', 'signed_on']) empty
  WHERE kept.organization_id = winner AND lost.organization_id = loser
    AND to_jsonb(kept)->>empty IS NULL AND to_jsonb(lost)->>empty IS NOT NULL;
  UPDATE agreement_parties kept SET
    document_number = coalesce(kept.document_number, lost.document_number),
    signatory_name = coalesce(kept.signatory_name, lost.signatory_name),
    signatory_title = coalesce(kept.signatory_title, lost.signatory_title),
    authority_basis = coalesce(kept.authority_basis, lost.authority_basis),
    signed_on = coalesce(kept.signed_on, lost.signed_on)
  FROM agreement_parties lost
  WHERE lost.organization_id = loser AND kept.organization_id = winner AND kept.agreement_id = lost.agreement_id;
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
-- The two records themselves: names, parents, statuses, and those that were merged into the loser or succeeded by it before.
CREATE FUNCTION registry_merge_organization_records(loser uuid, winner uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
  lost organizations;
  before organizations;
  named text;
BEGIN
  SELECT * INTO STRICT lost FROM organizations WHERE id = loser;
  SELECT * INTO STRICT before FROM organizations WHERE id = winner;
  -- Below the loser, the winner takes its place there; else its children would be its own ancestors.
  UPDATE organizations SET parent_id = lost.parent_id WHERE id = winner AND EXISTS (
    WITH RECURSIVE above AS (
      SELECT parent_id FROM organizations WHERE id = winner
      UNION SELECT o.parent_id FROM organizations o JOIN above ON o.id = above.parent_id
    ) SELECT 1 FROM above WHERE parent_id = loser);
  FOREACH named IN ARRAY ARRAY['parent_id', 'merged_into_id', 'succeeded_by_id'] LOOP
    EXECUTE format(
      'WITH moved AS (UPDATE organizations SET %1$I = $2, version = version + 1, updated_at = now() WHERE %1$I = $1 RETURNING id)
       INSERT INTO organization_moves (loser_id, winner_id, how, in_table, in_column, row_key, record_type, record_id)
       SELECT $1, $2, ''moved'', ''organizations'', %1$L, jsonb_build_object(''id'', id), ''organization'', id FROM moved',
      named) USING loser, winner;
  END LOOP;
  UPDATE organizations o SET version = version + 1, updated_at = now(),
    status = CASE WHEN status = 'prospective' AND lost.status = 'active' THEN 'active' ELSE status END,
    website = coalesce(website, lost.website),
    -- As many as the interface takes; the loser's record keeps its own names.
    aliases = ARRAY(
      SELECT name FROM unnest(o.aliases || lost.short_name || lost.legal_name || lost.aliases) WITH ORDINALITY names(name, place)
      WHERE lower(name) NOT IN (lower(o.short_name), lower(o.legal_name))
      GROUP BY name ORDER BY min(place) LIMIT 100)
  WHERE id = winner;
  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, in_column, row_key, was, became)
  SELECT loser, winner, 'changed', 'organizations', field.key, jsonb_build_object('id', winner), to_jsonb(before)->field.key, field.value
  FROM organizations o, jsonb_each(to_jsonb(o)) field
  WHERE o.id = winner AND field.key IN ('parent_id', 'status', 'website', 'aliases')
    AND to_jsonb(before)->field.key <> field.value;
  UPDATE organizations SET status = 'merged', merged_into_id = winner, version = version + 1, updated_at = now()
  WHERE id = loser;
  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, in_column, row_key, was, became)
  VALUES (loser, winner, 'changed', 'organizations', 'status', jsonb_build_object('id', loser), to_jsonb(lost.status), '"merged"');
END $$;
--> statement-breakpoint
-- Redirects everything that names one organization to another, keeps how, and gives the records it touched. No role may
-- change most of these rows, so this runs with the owner's rights; the registrar calls it after the service's checks.
CREATE OR REPLACE FUNCTION registry_merge_organizations(loser uuid, winner uuid)
RETURNS TABLE (touched_type text, touched_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  named record;
BEGIN
  PERFORM FROM organizations WHERE id IN (loser, winner) ORDER BY id FOR UPDATE;
  IF (SELECT count(*) FROM organizations WHERE id IN (loser, winner) AND kind::text <> 'province' AND status <> 'merged') <> 2
    OR (SELECT count(DISTINCT kind::text = 'agency') FROM organizations WHERE id IN (loser, winner)) <> 1 THEN
    RAISE EXCEPTION 'only two collaborators or two agencies that are not merged can be' USING ERRCODE = 'check_violation';
  END IF;
  DELETE FROM organization_moves WHERE loser_id = loser;
  PERFORM registry_merge_shared_rows(loser, winner);

  -- An amendment names organizations in its text: who joins, who answers for what. No other text holds these ids.
  WITH told AS (
    SELECT id, agreement_id, changes AS was, replace(changes::text, loser::text, winner::text)::jsonb AS became
    FROM amendments WHERE position(loser::text IN changes::text) > 0
  ), retold AS (
    UPDATE amendments a SET changes = told.became, version = version + 1, updated_at = now() FROM told WHERE a.id = told.id)
  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, in_column, row_key, was, became, record_type, record_id)
  SELECT loser, winner, 'changed', 'amendments', 'changes', jsonb_build_object('id', id), was, became, 'agreement', agreement_id
  FROM told;

  -- Every column that names an organization, those of later tables too, so that no reference is ever lost.
  FOR named IN
    SELECT c.conrelid::regclass AS in_table, a.attname AS in_column
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'organizations'::regclass AND c.conrelid <> 'organizations'::regclass
  LOOP
    EXECUTE format(
      'WITH moved AS (UPDATE %1$s t SET %2$I = $2%3$s WHERE t.%2$I = $1 RETURNING to_jsonb(t) AS line, %4$s AS record)
       INSERT INTO organization_moves (loser_id, winner_id, how, in_table, in_column, row_key, record_type, record_id)
       SELECT $1, $2, ''moved'', %1$L, %2$L,
         (SELECT jsonb_object_agg(key, value) FROM jsonb_each(line) WHERE key = ANY($3 || ''meeting_id''::text)), record[1], record[2]::uuid
       FROM moved',
      named.in_table, named.in_column, registry_moving_on(named.in_table), registry_record_of_row(named.in_table))
      USING loser, winner, registry_key_columns(named.in_table);
  END LOOP;
  PERFORM registry_touch_merged(loser);
  PERFORM registry_merge_organization_records(loser, winner);
  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, row_key, was)
  SELECT loser, winner, 'versions', 'agreements', jsonb_build_object('id', record_id),
    to_jsonb((SELECT count(*) FROM agreement_versions v WHERE v.agreement_id = record_id))
  FROM (SELECT DISTINCT record_id FROM organization_moves WHERE loser_id = loser AND record_type = 'agreement') touched;
  RETURN QUERY SELECT DISTINCT record_type, record_id FROM organization_moves WHERE loser_id = loser AND record_id IS NOT NULL;
END $$;
--> statement-breakpoint
-- What the one that stayed took over of names, website and place goes where it came from, if it still stands.
CREATE FUNCTION registry_unmerge_organization_records(loser uuid, winner uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
  stood record;
BEGIN
  SELECT max(was #>> '{}') FILTER (WHERE in_column = 'website') AS website_was,
    max(became #>> '{}') FILTER (WHERE in_column = 'website') AS website,
    (max(was #>> '{}') FILTER (WHERE in_column = 'parent_id'))::uuid AS parent_was,
    (max(became #>> '{}') FILTER (WHERE in_column = 'parent_id'))::uuid AS parent,
    bool_or(in_column = 'parent_id') AS moved_up, bool_or(in_column = 'status') AS activated
  INTO stood FROM organization_moves
  WHERE loser_id = loser AND in_table = 'organizations' AND how = 'changed' AND row_key->>'id' = winner::text;
  UPDATE organizations o SET version = version + 1, updated_at = now(),
    website = CASE WHEN website = stood.website THEN stood.website_was ELSE website END,
    status = CASE WHEN stood.activated AND status = 'active' AND NOT EXISTS (
        SELECT FROM agreement_parties p JOIN agreements a ON a.id = p.agreement_id
        WHERE p.organization_id = winner AND a.status = 'signed')
      THEN 'prospective' ELSE status END,
    aliases = registry_aliases_without(o, loser)
  WHERE id = winner;
  -- Not below one that was put below it since.
  UPDATE organizations o SET parent_id = stood.parent_was
  WHERE id = winner AND stood.moved_up AND parent_id IS NOT DISTINCT FROM stood.parent AND NOT EXISTS (
    WITH RECURSIVE above AS (
      SELECT stood.parent_was AS id
      UNION SELECT a.parent_id FROM organizations a JOIN above ON a.id = above.id
    ) SELECT 1 FROM above WHERE id = winner);
END $$;
--> statement-breakpoint
-- The other names of the one that stayed as they were, where nothing was added since; else without those that came with
-- the merge, unless another that was merged into it has them too.
CREATE FUNCTION registry_aliases_without(o organizations, loser uuid) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT coalesce(max(CASE WHEN m.became = to_jsonb(o.aliases) AND NOT others.are THEN ARRAY(SELECT jsonb_array_elements_text(m.was))
    ELSE ARRAY(
      SELECT name FROM unnest(o.aliases) WITH ORDINALITY names(name, place)
      WHERE NOT (m.became ? name AND NOT m.was ? name) OR EXISTS (
        SELECT FROM organizations other WHERE other.merged_into_id = o.id AND other.id <> loser
          AND name = ANY(other.aliases || other.short_name || other.legal_name))
      ORDER BY place) END), o.aliases)
  FROM organization_moves m,
    (SELECT EXISTS (SELECT FROM organizations other WHERE other.merged_into_id = o.id AND other.id <> loser) AS are) others
  WHERE m.loser_id = loser AND m.in_table = 'organizations' AND m.in_column = 'aliases'
$$;
--> statement-breakpoint
-- Undoes the merge of an organization into another, row by row, and gives the records it touched. What was deleted or given
-- to a third since stays so; the registrar calls it after the service's checks.
CREATE FUNCTION registry_unmerge_organization(loser uuid)
RETURNS TABLE (touched_type text, touched_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  winner uuid;
  named record;
BEGIN
  SELECT merged_into_id INTO winner FROM organizations WHERE id = loser;
  PERFORM FROM organizations WHERE id IN (loser, winner) ORDER BY id FOR UPDATE;
  IF NOT EXISTS (SELECT FROM organization_moves WHERE loser_id = loser AND winner_id = winner) THEN
    RAISE EXCEPTION 'what the merge did was not kept, or the one it went to was merged since' USING ERRCODE = 'check_violation';
  END IF;
  UPDATE organizations SET status = (
      SELECT (was #>> '{}')::organization_status FROM organization_moves
      WHERE loser_id = loser AND in_column = 'status' AND row_key->>'id' = loser::text
    ), merged_into_id = NULL, version = version + 1, updated_at = now()
  WHERE id = loser;

  FOR named IN
    SELECT DISTINCT in_table, in_column FROM organization_moves WHERE loser_id = loser AND how = 'moved'
  LOOP
    EXECUTE format(
      'UPDATE %1$s t SET %2$I = $1%3$s FROM organization_moves m
       WHERE m.loser_id = $1 AND m.how = ''moved'' AND m.in_table = %1$L AND m.in_column = %2$L AND t.%2$I = $2 AND %4$s',
      named.in_table::regclass, named.in_column, registry_moving_on(named.in_table::regclass), (
        SELECT string_agg(format('t.%1$I::text = m.row_key->>%1$L', key), ' AND ')
        FROM unnest(registry_key_columns(named.in_table::regclass)) key))
      USING loser, winner;
  END LOOP;
  PERFORM registry_unmerge_shared_rows(loser, winner);
  UPDATE amendments a SET version = version + 1, updated_at = now(),
    changes = CASE WHEN a.changes = m.became THEN m.was ELSE replace(a.changes::text, winner::text, loser::text)::jsonb END
  FROM organization_moves m
  WHERE m.loser_id = loser AND m.in_table = 'amendments' AND m.row_key->>'id' = a.id::text
    AND (a.changes = m.became OR position(winner::text IN m.was::text) = 0);
  PERFORM registry_touch_merged(loser);
  PERFORM registry_unmerge_organization_records(loser, winner);
  RETURN QUERY SELECT DISTINCT record_type, record_id FROM organization_moves WHERE loser_id = loser AND record_id IS NOT NULL;
  DELETE FROM organization_moves WHERE loser_id = loser;
END $$;
--> statement-breakpoint
-- The rows of cases and drafts that held both, where the one that stayed is still there; what its row took over is emptied.
CREATE FUNCTION registry_unmerge_shared_rows(loser uuid, winner uuid) RETURNS void
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
    SELECT m.in_column, m.row_key->>'id' AS id, lost.was->>m.in_column AS value
    FROM organization_moves m JOIN organization_moves lost USING (loser_id)
    WHERE m.loser_id = loser AND m.how = 'filled' AND lost.how = 'removed' AND lost.in_table = 'agreement_parties'
      AND lost.record_id = m.record_id
  LOOP
    EXECUTE format('UPDATE agreement_parties SET %1$I = NULL WHERE id = $1 AND %1$I::text = $2', filled.in_column)
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
REVOKE ALL ON FUNCTION registry_key_columns(regclass), registry_has_column(regclass, text), registry_record_of_row(regclass),
  registry_moving_on(regclass), registry_touch_merged(uuid), registry_merge_shared_rows(uuid, uuid),
  registry_merge_organization_records(uuid, uuid), registry_unmerge_organization_records(uuid, uuid),
  registry_aliases_without(organizations, uuid), registry_unmerge_organization(uuid),
  registry_unmerge_shared_rows(uuid, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_unmerge_organization(uuid) TO registry_admin;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
