-- The answers to a list, for the next file of its agency. A column without a default, and an index of a table with few
-- rows: both locks are held for a moment.
ALTER TABLE "imports" ADD COLUMN "kept_answers" jsonb;
--> statement-breakpoint
CREATE UNIQUE INDEX "imports_kept_answers_key" ON "imports" USING btree ("agency_id") WHERE "imports"."kept_answers" is not null;
--> statement-breakpoint
GRANT UPDATE (kept_answers) ON imports TO registry_admin, registry_officer;
