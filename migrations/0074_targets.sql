-- What the programme aims at: a new table, so nobody waits for it.
-- Locks: none of a table that was there.
CREATE TYPE "public"."target_measure" AS ENUM('beneficiaries', 'beneficiaries_women', 'beneficiaries_new', 'beneficiaries_moving_up', 'activities');
--> statement-breakpoint
CREATE TABLE "targets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"description" text NOT NULL,
	"value" bigint NOT NULL,
	"unit" text,
	"stage" "stage",
	"measure" "target_measure" NOT NULL,
	"period_from" date,
	"period_until" date,
	"source" text NOT NULL,
	CONSTRAINT "targets_period_check" CHECK ("targets"."period_from" <= "targets"."period_until"),
	CONSTRAINT "targets_value_check" CHECK ("targets"."value" > 0)
);

--> statement-breakpoint
ALTER TABLE "targets" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE INDEX "targets_updated_at_idx" ON "targets" USING btree ("updated_at","id");
--> statement-breakpoint
CREATE INDEX "targets_stage_idx" ON "targets" USING btree ("stage","id");
--> statement-breakpoint
CREATE INDEX "targets_measure_idx" ON "targets" USING btree ("measure","id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "targets" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_partner", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_writes" ON "targets" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
SELECT registry_protect('targets');
--> statement-breakpoint
GRANT SELECT ON targets TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner, registry_integrator;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON targets TO registry_admin;
