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
