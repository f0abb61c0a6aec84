-- Every version holds all that an agreement says. What could not be amended until now is as it is in the agreement's own row.
ALTER TABLE "agreement_versions" ADD COLUMN "parent_id" uuid;
--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD COLUMN "burdens_public" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD COLUMN "unbudgeted" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_parent_id_agreements_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- The tables' own owner sees no row of them.
SET ROLE registry_maintenance;
--> statement-breakpoint
-- Locks the versions that change until the end of the migration; nothing writes while it runs.
UPDATE agreement_versions v SET parent_id = a.parent_id, burdens_public = a.burdens_public, unbudgeted = a.unbudgeted
  FROM agreements a WHERE a.id = v.agreement_id
  AND (a.parent_id IS NOT NULL OR a.burdens_public OR a.unbudgeted);
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
GRANT SELECT (parent_id, burdens_public, unbudgeted) ON agreement_versions TO registry_integrator;
