-- After pg_restore, as the role that owns the database: see backup.md.
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
DO $$
BEGIN
  IF current_setting('server_version_num')::int >= 160000
    AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE 'GRANT registry_maintenance TO CURRENT_USER WITH INHERIT FALSE';
  END IF;
END $$;
