-- Two people may have one name; an API client's name stays its own. The table is small: the locks last milliseconds.
ALTER TABLE accounts DROP CONSTRAINT accounts_name_key;
--> statement-breakpoint
CREATE UNIQUE INDEX accounts_client_name_key ON accounts USING btree (name) WHERE role = 'integrator';
--> statement-breakpoint
CREATE INDEX accounts_name_idx ON accounts USING btree (name, id);
