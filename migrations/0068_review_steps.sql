CREATE TABLE "review_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_type" "agreement_type" NOT NULL,
	CONSTRAINT "review_plans_type_key" UNIQUE("agreement_type")
);

--> statement-breakpoint
ALTER TABLE "review_plans" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "review_steps" (
	"plan_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"organization_id" uuid,
	CONSTRAINT "review_steps_plan_id_position_pk" PRIMARY KEY("plan_id","position")
);

--> statement-breakpoint
ALTER TABLE "review_steps" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "review_steps" ADD CONSTRAINT "review_steps_plan_id_review_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."review_plans"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review_steps" ADD CONSTRAINT "review_steps_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "review_steps_organization_idx" ON "review_steps" USING btree ("organization_id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "review_plans" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_changes" ON "review_plans" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_all" ON "review_steps" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_writes" ON "review_steps" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
SELECT registry_protect('review_plans');
--> statement-breakpoint
SELECT registry_protect('review_steps');
--> statement-breakpoint
GRANT SELECT ON review_plans, review_steps TO registry_admin, registry_officer, registry_auditor;
--> statement-breakpoint
GRANT UPDATE (version, updated_at) ON review_plans TO registry_admin;
--> statement-breakpoint
GRANT INSERT, DELETE ON review_steps TO registry_admin;
--> statement-breakpoint
-- Who is left to take a step, the registrar is told. The function belongs to the role of maintenance.
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_acts_for(uuid, date) TO registry_admin;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- Without steps: one approval by any reviewer, as before.
INSERT INTO review_plans (id, agreement_type)
SELECT gen_random_uuid(), type FROM unnest(enum_range(NULL::agreement_type)) type;
--> statement-breakpoint
RESET ROLE;
