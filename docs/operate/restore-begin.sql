-- Before pg_restore, as the role that will own the database: see backup.md. The roles belong to the whole server.
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
GRANT registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner,
  registry_integrator, registry_public, registry_authenticator TO registry_service;
-- Until restore-end.sql: functions are handed to registry_maintenance, and what others may do with them is then said by
-- the owner of the database. Without these rights PostgreSQL skips that with a warning, and everybody might call them.
DO $$
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE 'GRANT registry_maintenance TO CURRENT_USER' ||
      CASE WHEN current_setting('server_version_num')::int >= 160000 THEN ' WITH INHERIT TRUE' ELSE '' END;
  END IF;
END $$;
GRANT USAGE, CREATE ON SCHEMA public TO registry_maintenance;
