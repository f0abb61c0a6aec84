-- Where an agency is split, the registrar gives a case to another one. Only rights change, no row is touched.
CREATE POLICY "admin_transfers" ON "case_organizations" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK ("case_organizations"."side" = 'region');
--> statement-breakpoint
GRANT INSERT ON case_organizations TO registry_admin;
--> statement-breakpoint
GRANT UPDATE (lead_agency_id) ON cases TO registry_admin;
