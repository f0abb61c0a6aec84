-- Names that an organization had before: each still finds it. The two columns that it is searched by are made anew, and the
-- trail's renames filled in: locks organizations while its rows are written twice, some ten thousand a second.

-- A name in its bare words: without legal form, the name of the province behind it, signs, accents and capitals.
CREATE FUNCTION registry_bare_name(name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    public.registry_fold(name), '[^a-z0-9]+', ' ', 'g'),
  '(^| )(pt|cv|ud|fa|tbk|persero|perseroda|perum|perumda)(?= |$)', ' ', 'g'),
  '(?<=[a-z0-9] +)(provinsi|prov) (dki|daerah khusus ibukota|daerah khusus) jakarta', ' ', 'g'), ' +', ' ', 'g'));
--> statement-breakpoint
-- Each of these names in its letters alone, as a word: "Go-Jek" is found by "gojek".
CREATE FUNCTION registry_letters(names text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT coalesce(string_agg(replace(public.registry_bare_name(name), ' ', ''), ' '), '') FROM unnest(names) name);
--> statement-breakpoint
CREATE FUNCTION registry_former_names(former jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN ARRAY(SELECT each.value->>'name' FROM jsonb_array_elements(former) WITH ORDINALITY each(value, place) ORDER BY place);
--> statement-breakpoint
ALTER TABLE organizations DROP COLUMN search_text, DROP COLUMN search, ADD COLUMN former_names jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE organizations
  ADD COLUMN search_text text GENERATED ALWAYS AS (registry_fold(short_name || ' ' || legal_name || ' ' || registry_join(aliases || registry_former_names(former_names)))) STORED,
  ADD COLUMN search tsvector GENERATED ALWAYS AS (registry_search_vector(short_name || ' ' || registry_join(aliases || registry_former_names(former_names)), 'A') || registry_search_vector(legal_name, 'B') || registry_search_vector(registry_letters(aliases || registry_former_names(former_names) || short_name || legal_name), 'D')) STORED;
--> statement-breakpoint
CREATE INDEX "organizations_search_text_idx" ON "organizations" USING gin ("search_text" gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX "organizations_search_idx" ON "organizations" USING gin ("search");
--> statement-breakpoint
GRANT SELECT (search_text, search) ON organizations TO registry_public;
--> statement-breakpoint
-- What the records an organization is in are found by: every name of a collaborator; of an agency the short ones, since
-- the long ones hold most words of its field.
CREATE OR REPLACE FUNCTION registry_names_found_by(o organizations) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT CASE WHEN o.kind = 'agency' THEN registry_fold(concat_ws(' ', o.short_name, registry_join(o.aliases), (
      SELECT string_agg(name, ' ') FROM unnest(registry_former_names(o.former_names)) name
      WHERE cardinality(string_to_array(name, ' ')) <= 3)))
    ELSE o.search_text END
$$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_bare_name(text), registry_letters(text[]), registry_former_names(jsonb) TO registry_maintenance;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
-- Each name that a rename replaced, until the last day that it did; what said so was the registry.
WITH told AS (
  SELECT e.resource_id, e.changes->field->>0 AS name, max((e.at AT TIME ZONE 'Asia/Jakarta')::date) AS until
  FROM audit_events e, unnest(ARRAY['shortName', 'legalName']) field
  WHERE e.resource_type = 'organization' AND e.action = 'patch' AND e.changes->field->>0 IS NOT NULL
  GROUP BY 1, 2
)
UPDATE organizations o SET former_names = renamed.names FROM (
  SELECT r.id, jsonb_agg(jsonb_build_object('name', t.name, 'until', t.until, 'source', 'registry') ORDER BY t.until, t.name) AS names
  FROM told t JOIN organizations r ON r.id = t.resource_id WHERE t.name NOT IN (r.short_name, r.legal_name) GROUP BY r.id
) renamed WHERE renamed.id = o.id;
--> statement-breakpoint
-- The two records themselves: names, parents, statuses, and those that were merged into the loser or succeeded by it before.
CREATE OR REPLACE FUNCTION registry_merge_organization_records(loser uuid, winner uuid) RETURNS void
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
      GROUP BY name ORDER BY min(place) LIMIT 100),
    former_names = o.former_names || (
      SELECT coalesce(jsonb_agg(value ORDER BY place), '[]')
      FROM jsonb_array_elements(lost.former_names) WITH ORDINALITY theirs(value, place)
      WHERE NOT o.former_names @> jsonb_build_array(value) AND place <= 100)
  WHERE id = winner;
  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, in_column, row_key, was, became)
  SELECT loser, winner, 'changed', 'organizations', field.key, jsonb_build_object('id', winner), to_jsonb(before)->field.key, field.value
  FROM organizations o, jsonb_each(to_jsonb(o)) field
  WHERE o.id = winner AND field.key IN ('parent_id', 'status', 'website', 'aliases', 'former_names')
    AND to_jsonb(before)->field.key <> field.value;
  UPDATE organizations SET status = 'merged', merged_into_id = winner, version = version + 1, updated_at = now()
  WHERE id = loser;
  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, in_column, row_key, was, became)
  VALUES (loser, winner, 'changed', 'organizations', 'status', jsonb_build_object('id', loser), to_jsonb(lost.status), '"merged"');
END $$;
--> statement-breakpoint
-- The former names of the one that stayed without those that came with the merge, unless another that was merged into it
-- has them too.
CREATE FUNCTION registry_former_names_without(o organizations, loser uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT coalesce((
    SELECT coalesce(jsonb_agg(value ORDER BY place) FILTER (WHERE NOT (m.became @> jsonb_build_array(value)
        AND NOT m.was @> jsonb_build_array(value)) OR EXISTS (
          SELECT FROM organizations other WHERE other.merged_into_id = o.id AND other.id <> loser
            AND other.former_names @> jsonb_build_array(value))), '[]')
    FROM organization_moves m, jsonb_array_elements(o.former_names) WITH ORDINALITY theirs(value, place)
    WHERE m.loser_id = loser AND m.in_table = 'organizations' AND m.in_column = 'former_names' GROUP BY m.id
  ), o.former_names)
$$;
--> statement-breakpoint
-- What the one that stayed took over of names, website and place goes where it came from, if it still stands.
CREATE OR REPLACE FUNCTION registry_unmerge_organization_records(loser uuid, winner uuid) RETURNS void
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
    aliases = registry_aliases_without(o, loser),
    former_names = registry_former_names_without(o, loser)
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
-- Two texts name organizations by their ids: an amendment says who joins and who answers for what, a correction who was left
-- out. No other text holds these ids. Of corrections, which may name people, no copy is kept: only whether both were in it.
CREATE FUNCTION registry_merge_texts(loser uuid, winner uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  WITH told AS (
    SELECT id, agreement_id, changes AS was, replace(changes::text, loser::text, winner::text)::jsonb AS became
    FROM amendments WHERE position(loser::text IN changes::text) > 0
  ), retold AS (
    UPDATE amendments a SET changes = told.became, version = version + 1, updated_at = now() FROM told WHERE a.id = told.id)
  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, in_column, row_key, was, became, record_type, record_id)
  SELECT loser, winner, 'changed', 'amendments', 'changes', jsonb_build_object('id', id), was, became, 'agreement', agreement_id
  FROM told;
  WITH told AS (
    SELECT id, agreement_id, position(winner::text IN after::text) > 0 AS both_are
    FROM agreement_corrections WHERE position(loser::text IN after::text) > 0
  ), retold AS (
    UPDATE agreement_corrections c SET after = replace(after::text, loser::text, winner::text)::jsonb, version = version + 1,
      updated_at = now() FROM told WHERE c.id = told.id)
  INSERT INTO organization_moves (loser_id, winner_id, how, in_table, in_column, row_key, was, record_type, record_id)
  SELECT loser, winner, 'changed', 'agreement_corrections', 'after', jsonb_build_object('id', id), to_jsonb(both_are), 'agreement',
    agreement_id
  FROM told;
END $$;
--> statement-breakpoint
CREATE FUNCTION registry_unmerge_texts(loser uuid, winner uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE amendments a SET version = version + 1, updated_at = now(),
    changes = CASE WHEN a.changes = m.became THEN m.was ELSE replace(a.changes::text, winner::text, loser::text)::jsonb END
  FROM organization_moves m
  WHERE m.loser_id = loser AND m.in_table = 'amendments' AND m.row_key->>'id' = a.id::text
    AND (a.changes = m.became OR position(winner::text IN m.was::text) = 0);
  UPDATE agreement_corrections c SET version = version + 1, updated_at = now(),
    after = replace(after::text, winner::text, loser::text)::jsonb
  FROM organization_moves m
  WHERE m.loser_id = loser AND m.in_table = 'agreement_corrections' AND m.row_key->>'id' = c.id::text AND m.was = 'false';
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

  PERFORM registry_merge_texts(loser, winner);

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
-- Undoes the merge of an organization into another, row by row, and gives the records it touched. What was deleted or given
-- to a third since stays so; the registrar calls it after the service's checks.
CREATE OR REPLACE FUNCTION registry_unmerge_organization(loser uuid)
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
  PERFORM registry_unmerge_texts(loser, winner);
  PERFORM registry_touch_merged(loser);
  PERFORM registry_unmerge_organization_records(loser, winner);
  RETURN QUERY SELECT DISTINCT record_type, record_id FROM organization_moves WHERE loser_id = loser AND record_id IS NOT NULL;
  DELETE FROM organization_moves WHERE loser_id = loser;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_former_names_without(organizations, uuid), registry_merge_texts(uuid, uuid),
  registry_unmerge_texts(uuid, uuid) FROM PUBLIC;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
