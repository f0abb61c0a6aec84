-- Readings of signed files that differ from what was recorded. The registrar alone writes over what was signed.
CREATE TYPE "public"."correction_status" AS ENUM('requested', 'accepted', 'declined');
--> statement-breakpoint
CREATE TABLE "agreement_corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"reason" text NOT NULL,
	"document_id" uuid NOT NULL,
	"status" "correction_status" DEFAULT 'requested' NOT NULL,
	"requested_by" uuid NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp(3) with time zone,
	"decision_reason" text
);
--> statement-breakpoint
ALTER TABLE "agreement_corrections" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "agreement_corrections" ADD CONSTRAINT "agreement_corrections_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreement_corrections" ADD CONSTRAINT "agreement_corrections_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "agreement_corrections_agreement_idx" ON "agreement_corrections" USING btree ("agreement_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "agreement_corrections_requested_idx" ON "agreement_corrections" USING btree ("agreement_id") WHERE "agreement_corrections"."status" = 'requested';
--> statement-breakpoint
CREATE INDEX "agreement_corrections_document_idx" ON "agreement_corrections" USING btree ("document_id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "agreement_corrections" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "agreement_corrections" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from agreements a where a.id = agreement_id));
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "agreement_corrections" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_adds_as_lead" ON "agreement_corrections" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "admin_decides" ON "agreement_corrections" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);
--> statement-breakpoint
SELECT registry_protect('agreement_corrections');
--> statement-breakpoint
GRANT SELECT ON agreement_corrections TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
GRANT INSERT ON agreement_corrections TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT UPDATE ON agreement_corrections, agreement_versions, agreement_version_parties, agreement_version_provisions,
  commitment_versions TO registry_admin;
--> statement-breakpoint
-- Locks agreements while a few rows of them are marked.
ALTER TABLE "agreements" ADD COLUMN "party_missing" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
CREATE INDEX "agreements_party_missing_idx" ON "agreements" USING btree ("updated_at","id") WHERE "agreements"."party_missing";
--> statement-breakpoint
GRANT SELECT (party_missing) ON agreements TO registry_integrator;
--> statement-breakpoint
-- A merge from before signed facts were kept took one of two parties of a signed agreement. The trail knows the parties as
-- they were last written, and whom each merge redirected since; a merge took a row where both were among them by then.
CREATE FUNCTION registry_party_by(agreement uuid, organization text, since timestamptz, until timestamptz) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
AS $$
DECLARE
  redirected record;
BEGIN
  SELECT at, changes->'organizationId'->>1 AS winner INTO redirected FROM audit_events
    WHERE resource_id = agreement AND action = 'redirect_organization' AND at > since AND at < until
      AND changes->'organizationId'->>0 = organization
    ORDER BY at, id LIMIT 1;
  IF redirected IS NULL THEN RETURN organization; END IF;
  RETURN registry_party_by(agreement, redirected.winner, redirected.at, until);
END $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_party_by(uuid, text, timestamptz, timestamptz) TO registry_maintenance;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
UPDATE agreements a SET party_missing = true
FROM audit_events merged
  CROSS JOIN LATERAL (
    SELECT at, changes->'parties'->1 AS parties FROM audit_events written
    WHERE written.resource_type = 'agreement' AND written.resource_id = merged.resource_id AND written.at <= merged.at
      AND jsonb_typeof(written.changes->'parties'->1) = 'array'
    ORDER BY at DESC, id DESC LIMIT 1
  ) written
WHERE a.id = merged.resource_id AND a.signed_on IS NOT NULL
  AND merged.resource_type = 'agreement' AND merged.action = 'redirect_organization'
  AND EXISTS (SELECT FROM audit_events signed WHERE signed.resource_type = 'agreement' AND signed.resource_id = a.id
    AND signed.at <= merged.at AND (signed.action = 'sign'
      OR signed.action = 'import' AND signed.changes->'status'->>1 = 'signed'))
  AND (SELECT count(DISTINCT party) FROM jsonb_array_elements(written.parties) each
    CROSS JOIN LATERAL registry_party_by(a.id, each->>'organizationId', written.at, merged.at) party
    WHERE party IN (merged.changes->'organizationId'->>0, merged.changes->'organizationId'->>1)) = 2;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
DROP FUNCTION registry_party_by(uuid, text, timestamptz, timestamptz);
