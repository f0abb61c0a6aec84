-- A dump knows which function needs which only from a parsed body: one given as text it may restore after the tables
-- whose generated columns it makes. What they answer is as before, so no stored column is made anew. It locks no table.
CREATE OR REPLACE FUNCTION registry_unaccent(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN public.unaccent('public.unaccent'::regdictionary, value);
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(lower(public.registry_unaccent(value)), 'kerja\s+sama', 'kerjasama', 'g');
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_join(parts text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN array_to_string(parts, ' ');
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_search_vector(value text, weight "char") RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
BEGIN ATOMIC
  SELECT setweight(to_tsvector('pg_catalog.simple', words) || to_tsvector('pg_catalog.indonesian', words), weight)
  FROM regexp_replace(public.registry_fold(value), '[^[:alnum:]]+', ' ', 'g') words;
END;
--> statement-breakpoint
-- As maintenance, which sees every row, a dump reads the journal of the migrations too.
GRANT USAGE ON SCHEMA drizzle TO registry_maintenance;
--> statement-breakpoint
GRANT SELECT ON drizzle.__drizzle_migrations, drizzle.__drizzle_migrations_id_seq TO registry_maintenance;
