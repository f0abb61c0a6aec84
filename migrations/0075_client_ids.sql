-- The ids that clients give to records they create: a new table, so nobody waits for it.
-- Locks: none of a table that was there.
CREATE TABLE "client_ids" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"organization_id" uuid,
	"operation" text NOT NULL,
	"fingerprint" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);

--> statement-breakpoint
ALTER TABLE "client_ids" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "sees_own" ON "client_ids" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_officer", "registry_partner", "registry_reviewer" USING ("client_ids"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "adds_own" ON "client_ids" AS PERMISSIVE FOR INSERT TO "registry_admin", "registry_officer", "registry_partner", "registry_reviewer" WITH CHECK ("client_ids"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));

--> statement-breakpoint
SELECT registry_protect('client_ids');
--> statement-breakpoint
GRANT SELECT, INSERT ON client_ids TO registry_admin, registry_officer, registry_reviewer, registry_partner;
