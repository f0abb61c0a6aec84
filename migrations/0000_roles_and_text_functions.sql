-- Roles belong to the whole server, so another database may have made them already.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'registry_admin', 'registry_officer', 'registry_reviewer', 'registry_auditor', 'registry_partner',
    'registry_integrator', 'registry_public', 'registry_authenticator', 'registry_service', 'registry_maintenance'
  ] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT', name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
END $$;
--> statement-breakpoint
-- A login of the service is a member of registry_service and takes on one of these at a time.
GRANT registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner,
  registry_integrator, registry_public, registry_authenticator TO registry_service;
--> statement-breakpoint
-- Row-level security holds for the owner as well; to work on rows it takes this role on, and without doing so has nothing
-- of it (from PostgreSQL 16 on; before, a membership cannot be kept from being inherited).
DO $$
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE 'GRANT registry_maintenance TO CURRENT_USER' ||
      CASE WHEN current_setting('server_version_num')::int >= 160000 THEN ' WITH INHERIT FALSE' ELSE '' END;
  END IF;
END $$;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
--> statement-breakpoint
-- Immutable, so that generated columns may use it: the dictionary is named and does not change.
CREATE FUNCTION registry_unaccent(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT public.unaccent('public.unaccent'::regdictionary, value) $$;
--> statement-breakpoint
-- Text as it is searched: lower case, no accents, and "kerja sama" written as one word, as many write it.
CREATE FUNCTION registry_fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT regexp_replace(lower(public.registry_unaccent(value)), 'kerja\s+sama', 'kerjasama', 'g') $$;
--> statement-breakpoint
CREATE FUNCTION registry_join(parts text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT array_to_string(parts, ' ') $$;
--> statement-breakpoint
-- A text as it is searched: its words as they are, to be found by their beginnings, and their stems.
CREATE FUNCTION registry_search_vector(value text, weight "char") RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$
  SELECT setweight(to_tsvector('pg_catalog.simple', words) || to_tsvector('pg_catalog.indonesian', words), weight)
  FROM regexp_replace(public.registry_fold(value), '[^[:alnum:]]+', ' ', 'g') words
$$;
--> statement-breakpoint
-- The words asked for, in their order: each once and the first eight of them. A minus before a word says that it is not
-- wanted. Words that every text has, and forms of companies, count only where there is nothing else.
CREATE FUNCTION registry_search_words(asked text) RETURNS TABLE (word text, wanted boolean, place bigint)
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$
  SELECT word, wanted, place
  FROM (
    SELECT *, bool_or(wanted AND NOT empty) OVER () AS others
    FROM (
      SELECT parts[2] AS word, parts[1] = '' AS wanted, min(n) AS place
      FROM regexp_matches(
        regexp_replace(translate(' ' || public.registry_fold(asked), '!', ' '), '\s-(?=[[:alnum:]])', ' !', 'g'),
        '(!?)([[:alnum:]]+)', 'g'
      ) WITH ORDINALITY AS matched (parts, n)
      GROUP BY 1, 2
    ) each_once,
    LATERAL (SELECT word = ANY ('{atau,bagi,dalam,dan,dari,dengan,di,ke,oleh,pada,tentang,untuk,yang,cv,pt,tbk}') AS empty) kind
  ) words
  WHERE NOT (empty AND others)
  ORDER BY place LIMIT 8
$$;
--> statement-breakpoint
-- A word as part of a tsquery, in texts of these weights: its stem, and the word, or what begins with it. One letter is
-- the beginning of too much.
CREATE FUNCTION registry_word_forms(word text, beginnings boolean, weights text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$
  SELECT format(CASE WHEN beginnings AND length(word) > 1 THEN '%L:*%s' ELSE '%L:%s' END, word, weights)
    || coalesce(format(' | %L:%s', (ts_lexize('pg_catalog.indonesian_stem', word))[1], weights), '')
$$;
--> statement-breakpoint
-- What a row is ranked by: any of the words as they were written, so that nothing but the row and they decide.
CREATE FUNCTION registry_rank_query(asked text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$
  SELECT coalesce(string_agg(public.registry_word_forms(word, true, ''), ' | ' ORDER BY place), '')::tsquery
  FROM public.registry_search_words(asked) WHERE wanted
$$;
