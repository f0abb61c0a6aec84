-- What a signed agreement stands under is a link with its days: it is moved under a renewal without a change of the text. Locks
-- agreements while those are marked whose parent was amended before.
CREATE TABLE "former_parents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"parent_id" uuid,
	"until" date NOT NULL,
	"reason" text,
	"moved_by" uuid
);
--> statement-breakpoint
ALTER TABLE "former_parents" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "parent_from" date;
--> statement-breakpoint
ALTER TABLE "former_parents" ADD CONSTRAINT "former_parents_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "former_parents" ADD CONSTRAINT "former_parents_parent_id_agreements_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "former_parents_agreement_idx" ON "former_parents" USING btree ("agreement_id","until","id");
--> statement-breakpoint
CREATE INDEX "former_parents_parent_idx" ON "former_parents" USING btree ("parent_id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "former_parents" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "former_parents" AS PERMISSIVE FOR SELECT TO "registry_integrator", "registry_partner" USING (exists (select 1 from agreements a where a.id = agreement_id));
--> statement-breakpoint
CREATE POLICY "admin_writes" ON "former_parents" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "former_parents" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "former_parents" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "former_parents" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
SELECT registry_protect('former_parents');
--> statement-breakpoint
GRANT SELECT ON former_parents TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
GRANT INSERT, UPDATE ON former_parents TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT SELECT (id, agreement_id, parent_id, until) ON former_parents TO registry_integrator;
--> statement-breakpoint
GRANT SELECT (parent_from) ON agreements TO registry_integrator;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- A version that another overtook before its day never held.
INSERT INTO former_parents (id, agreement_id, parent_id, until)
  SELECT gen_random_uuid(), v.agreement_id, v.parent_id, v.next_from FROM (
    SELECT agreement_id, parent_id, valid_from, lead(parent_id) OVER later AS next_parent, lead(valid_from) OVER later AS next_from
    FROM agreement_versions WINDOW later AS (PARTITION BY agreement_id ORDER BY number)
  ) v WHERE v.valid_from < v.next_from AND v.parent_id IS DISTINCT FROM v.next_parent;
--> statement-breakpoint
UPDATE agreements a SET parent_from = f.until
  FROM (SELECT agreement_id, max(until) AS until FROM former_parents GROUP BY agreement_id) f WHERE f.agreement_id = a.id;
--> statement-breakpoint
RESET ROLE;
