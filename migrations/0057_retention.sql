CREATE TYPE "public"."retention_kind" AS ENUM('contacts', 'ended_accounts', 'drafts');
--> statement-breakpoint
CREATE TABLE "retention_destructions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"minutes_number" text NOT NULL,
	"minutes_on" date NOT NULL,
	"carried_out_by" uuid NOT NULL,
	"destroyed" jsonb NOT NULL
);

--> statement-breakpoint
ALTER TABLE "retention_destructions" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"kind" "retention_kind" NOT NULL,
	"months" integer NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "retention_rules_kind_key" UNIQUE("kind"),
	CONSTRAINT "retention_rules_months_check" CHECK ("retention_rules"."months" between 1 and 1200)
);

--> statement-breakpoint
ALTER TABLE "retention_rules" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE INDEX "retention_destructions_sorted_idx" ON "retention_destructions" USING btree ("minutes_on","id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "retention_destructions" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "retention_destructions" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "sees_all" ON "retention_rules" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_edits" ON "retention_rules" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);

--> statement-breakpoint
-- Before row-level security holds for the owner too. The registrar sets what the schedule of the province says.
INSERT INTO retention_rules (id, kind, months, basis) VALUES
  (gen_random_uuid(), 'contacts', 24, 'Bawaan registri; sesuaikan dengan jadwal retensi arsip'),
  (gen_random_uuid(), 'ended_accounts', 12, 'Bawaan registri; sesuaikan dengan jadwal retensi arsip'),
  (gen_random_uuid(), 'drafts', 24, 'Bawaan registri; sesuaikan dengan jadwal retensi arsip');
--> statement-breakpoint
SELECT registry_protect('retention_rules');
--> statement-breakpoint
SELECT registry_protect('retention_destructions');
--> statement-breakpoint
GRANT SELECT ON retention_rules, retention_destructions TO registry_admin, registry_auditor;
--> statement-breakpoint
GRANT UPDATE ON retention_rules TO registry_admin;
--> statement-breakpoint
GRANT INSERT ON retention_destructions TO registry_admin;
