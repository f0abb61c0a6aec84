-- How far ahead what ends is told, by type of agreement: a new table with a row for each, so nobody waits for it.
-- Locks: none of a table that was there.
CREATE TABLE "reminder_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_type" "agreement_type" NOT NULL,
	"days_before" integer[] NOT NULL,
	CONSTRAINT "reminder_rules_type_key" UNIQUE("agreement_type")
);

--> statement-breakpoint
ALTER TABLE "reminder_rules" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "sees_all" ON "reminder_rules" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_partner", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_changes" ON "reminder_rules" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);

--> statement-breakpoint
INSERT INTO reminder_rules (id, agreement_type, days_before)
SELECT gen_random_uuid(), unnest(enum_range(NULL::agreement_type)), '{180,90,30,7}';
--> statement-breakpoint
SELECT registry_protect('reminder_rules');
--> statement-breakpoint
GRANT SELECT ON reminder_rules TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
GRANT UPDATE (days_before, version, updated_at) ON reminder_rules TO registry_admin;
