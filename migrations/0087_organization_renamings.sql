-- A change of an organization's names costs the same however many agreements and cases it is in: the words that these are
-- found by are gathered anew afterwards, some at a time. Each holds, beside the names, a word for each organization itself,
-- by which it is found until then. Those there are get theirs in the same way, after the upgrade. It locks no table.
CREATE TABLE "organization_renamings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid,
	"requested_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"renamed_in" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"in_table" text DEFAULT 'agreements' NOT NULL,
	"after" uuid,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"finished_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "organization_renamings" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE UNIQUE INDEX "organization_renamings_organization_key" ON "organization_renamings" USING btree ("organization_id");
--> statement-breakpoint
CREATE INDEX "organization_renamings_unfinished_idx" ON "organization_renamings" USING btree ("requested_at") WHERE "organization_renamings"."finished_at" is null;
--> statement-breakpoint
CREATE POLICY "region_reads" ON "organization_renamings" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
SELECT registry_protect('organization_renamings');
--> statement-breakpoint
GRANT SELECT ON organization_renamings TO registry_admin, registry_auditor, registry_officer, registry_reviewer;
--> statement-breakpoint
-- An organization as a word of a text, which nobody types and no name begins with.
CREATE FUNCTION registry_organization_word(organization uuid) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN 'qqorg' || replace(organization::text, '-', '');
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_organization_word(uuid) TO registry_maintenance;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_names_of(ids uuid[]) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT coalesce(string_agg(DISTINCT name, ' '), '')
  FROM organizations o,
    regexp_split_to_table(registry_organization_word(o.id) || ' ' || registry_names_found_by(o), '[^[:alnum:]]+') name
  WHERE o.id = ANY(ids) AND name <> ''
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_words_of_agreement(agreement uuid, organizations uuid[]) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT coalesce(string_agg(DISTINCT word, ' '), '') FROM (
    SELECT registry_organization_word(o.id) || ' ' || registry_names_found_by(o) FROM organizations o
      WHERE o.id = ANY(organizations)
    UNION ALL SELECT registry_fold(name_as_signed) FROM agreement_parties WHERE agreement_id = agreement
    UNION ALL SELECT registry_fold(name_as_signed) FROM agreement_version_parties WHERE agreement_id = agreement
    UNION ALL SELECT registry_fold(lead_agency_name_as_signed) FROM agreement_versions WHERE agreement_id = agreement
  ) names(name), regexp_split_to_table(name, '[^[:alnum:]]+') word WHERE word <> ''
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
-- The organizations whose records may still hold the words of before, where one of their names is asked for.
CREATE FUNCTION registry_renamed_as(alternatives text, weights text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT string_agg(format('%L:%s', registry_organization_word(o.id), weights), ' | ')
  FROM organization_renamings r JOIN organizations o ON o.id = r.organization_id
  WHERE r.finished_at IS NULL AND registry_search_vector(registry_names_found_by(o), 'B') @@ alternatives::tsquery
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_renamed_as(text, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_renamed_as(text, text) TO registry_admin, registry_auditor, registry_integrator,
  registry_officer, registry_partner, registry_public, registry_reviewer;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_rename_organization() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  INSERT INTO organization_renamings (organization_id) VALUES (NEW.id)
  ON CONFLICT (organization_id) DO UPDATE SET requested_at = DEFAULT, renamed_in = DEFAULT, in_table = DEFAULT,
    after = DEFAULT, done = DEFAULT, total = DEFAULT, finished_at = DEFAULT;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Gathers the words of the next `most` records of the oldest change of names anew, and keeps how far it came; whoever works on
-- that change already is left to it. True where there may be more to do. It begins when all have ended that began before the
-- change, since what they write may hold the names of before; a number that this server has not given yet is of another one,
-- which a backup came from. Where a record stays locked it gives up soon, before PostgreSQL would end either for a deadlock.
CREATE FUNCTION registry_gather_names(most integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '500ms'
AS $$
DECLARE
  job organization_renamings;
  named text;
  words text;
  batch uuid[];
BEGIN
  SELECT * INTO job FROM organization_renamings
  WHERE finished_at IS NULL AND (renamed_in < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    OR renamed_in >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint)
  ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  named := CASE WHEN job.organization_id IS NULL THEN 'true'
    ELSE format('organization_ids @> ARRAY[%L::uuid]', job.organization_id) END;
  words := CASE job.in_table WHEN 'agreements' THEN 'registry_words_of_agreement(id, organization_ids)'
    ELSE 'registry_names_of(organization_ids)' END;
  IF job.total IS NULL THEN
    EXECUTE format('SELECT (SELECT count(*) FROM agreements WHERE %1$s) + (SELECT count(*) FROM cases WHERE %1$s)', named)
      INTO job.total;
  END IF;
  EXECUTE format('SELECT ARRAY(SELECT id FROM %I WHERE %s AND id > $1 ORDER BY id LIMIT $2 FOR NO KEY UPDATE)', job.in_table, named)
    INTO batch USING coalesce(job.after, '00000000-0000-0000-0000-000000000000'), most;
  EXECUTE format('UPDATE %1$I named SET organization_names = said.words
      FROM (SELECT id, %2$s AS words FROM %1$I WHERE id = ANY($1) OFFSET 0) said
      WHERE named.id = said.id AND named.organization_names <> said.words', job.in_table, words)
    USING batch;
  UPDATE organization_renamings SET total = job.total, done = done + cardinality(batch),
    after = CASE WHEN cardinality(batch) = most THEN batch[most] END,
    in_table = CASE WHEN cardinality(batch) = most THEN in_table ELSE 'cases' END,
    finished_at = CASE WHEN cardinality(batch) < most AND in_table = 'cases' THEN clock_timestamp() END
  WHERE id = job.id;
  RETURN true;
EXCEPTION WHEN lock_not_available THEN
  RETURN false;
END $$;
--> statement-breakpoint
INSERT INTO organization_renamings DEFAULT VALUES;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_gather_names(integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_gather_names(integer) TO registry_admin;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_asked_words(asked text, weights text) RETURNS TABLE (alternatives text, wanted boolean, place bigint)
LANGUAGE sql STABLE STRICT SET search_path = public, pg_temp
AS $$
  SELECT concat_ws(' | ', alternatives, registry_renamed_as(alternatives, weights)), wanted, place
  FROM (
    SELECT *, lag(word) OVER wanting AS before, lead(word) OVER wanting AS after
    FROM registry_search_words(asked) WINDOW wanting AS (PARTITION BY wanted ORDER BY place)
  ) words,
  LATERAL (
    SELECT string_agg(format('%L:%s', found, weights), ' | ') AS meant FROM registry_meant_words(word, before, after) found WHERE wanted
  ) meanings,
  LATERAL concat_ws(' | ', registry_word_forms(word, wanted, weights), meant) alternatives
$$;
