-- What was signed keeps the names of its day, and each version holds its parties and provisions. Nothing writes while
-- this runs: it touches every signed agreement, its parties, commitments and versions once.
ALTER TABLE "agreement_versions" ADD COLUMN "parent_id" uuid,
  ADD COLUMN "burdens_public" boolean DEFAULT false NOT NULL,
  ADD COLUMN "unbudgeted" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_parent_id_agreements_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
GRANT SELECT (parent_id, burdens_public, unbudgeted) ON agreement_versions TO registry_integrator;
--> statement-breakpoint
-- The first day that an amendment holds in fact. Of those that are signed it is the one they say.
ALTER TABLE "amendments" ADD COLUMN "holds_from" date;
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "lead_agency_name_as_signed" text;
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "names_assumed" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD COLUMN "name_as_signed" text;
--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "responsible_name_as_signed" text;
--> statement-breakpoint
ALTER TABLE "commitment_versions" ADD COLUMN "responsible_name_as_signed" text;
--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD COLUMN "lead_agency_id" uuid;
--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD COLUMN "lead_agency_name_as_signed" text;
--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_lead_agency_id_organizations_id_fk" FOREIGN KEY ("lead_agency_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE TABLE "agreement_version_parties" (
	"version_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"organization_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"document_number" text,
	"signatory_name" text,
	"signatory_title" text,
	"authority_basis" "authority_basis",
	"signed_on" date,
	"name_as_signed" text,
	CONSTRAINT "agreement_version_parties_version_id_party_id_pk" PRIMARY KEY("version_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_version_provisions" (
	"version_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"provision_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" "provision_kind" NOT NULL,
	"text" text NOT NULL,
	"stage" "stage",
	CONSTRAINT "agreement_version_provisions_version_id_provision_id_pk" PRIMARY KEY("version_id","provision_id")
);
--> statement-breakpoint
ALTER TABLE "agreement_version_parties" ADD CONSTRAINT "agreement_version_parties_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreement_version_parties" ADD CONSTRAINT "agreement_version_parties_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreement_version_parties" ADD CONSTRAINT "agreement_version_parties_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreement_version_provisions" ADD CONSTRAINT "agreement_version_provisions_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreement_version_provisions" ADD CONSTRAINT "agreement_version_provisions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreement_version_provisions" ADD CONSTRAINT "agreement_version_provisions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "agreement_version_parties_agreement_idx" ON "agreement_version_parties" USING btree ("agreement_id");
--> statement-breakpoint
CREATE INDEX "agreement_version_parties_organization_idx" ON "agreement_version_parties" USING btree ("organization_id");
--> statement-breakpoint
CREATE INDEX "agreement_version_provisions_organization_idx" ON "agreement_version_provisions" USING btree ("organization_id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "agreement_version_parties" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "agreement_version_parties" AS PERMISSIVE FOR SELECT TO "registry_integrator", "registry_partner", "registry_public" USING (exists (select 1 from agreements a where a.id = agreement_id));
--> statement-breakpoint
CREATE POLICY "admin_writes" ON "agreement_version_parties" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "agreement_version_parties" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "agreement_version_parties" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "agreement_version_parties" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
CREATE POLICY "sees_all" ON "agreement_version_provisions" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "agreement_version_provisions" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from agreements a where a.id = agreement_id));
--> statement-breakpoint
CREATE POLICY "admin_writes" ON "agreement_version_provisions" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "agreement_version_provisions" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "agreement_version_provisions" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "agreement_version_provisions" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] or a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]))));
--> statement-breakpoint
SELECT registry_protect('agreement_version_parties');
--> statement-breakpoint
SELECT registry_protect('agreement_version_provisions');
--> statement-breakpoint
GRANT SELECT ON agreement_version_parties, agreement_version_provisions
  TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
GRANT INSERT ON agreement_version_parties, agreement_version_provisions TO registry_admin, registry_officer;
--> statement-breakpoint
-- As of the present parties: no signatory for integrators; existence and names for the public.
GRANT SELECT (version_id, agreement_id, party_id, position, organization_id, side, document_number, signed_on, name_as_signed)
  ON agreement_version_parties TO registry_integrator;
--> statement-breakpoint
GRANT SELECT (version_id, agreement_id, party_id, position, organization_id, side, name_as_signed)
  ON agreement_version_parties TO registry_public;
--> statement-breakpoint
GRANT SELECT (name_as_signed) ON agreement_parties TO registry_integrator, registry_public;
--> statement-breakpoint
GRANT SELECT (lead_agency_name_as_signed, names_assumed) ON agreements TO registry_integrator;
--> statement-breakpoint
GRANT SELECT (lead_agency_id, lead_agency_name_as_signed) ON agreement_versions TO registry_integrator;
--> statement-breakpoint
GRANT SELECT (id) ON agreement_versions TO registry_public;
--> statement-breakpoint
-- An agreement is found by the names of its organizations, also by those that it was signed under.
CREATE FUNCTION registry_names_as_signed(agreement uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT coalesce(string_agg(DISTINCT registry_fold(name), ' '), '') FROM (
    SELECT name_as_signed FROM agreement_parties WHERE agreement_id = agreement
    UNION SELECT name_as_signed FROM agreement_version_parties WHERE agreement_id = agreement
    UNION SELECT lead_agency_name_as_signed FROM agreement_versions WHERE agreement_id = agreement
  ) names(name) WHERE name IS NOT NULL
$$;
--> statement-breakpoint
CREATE FUNCTION registry_name_agreement() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  -- Whoever was a party goes on reading what it signed.
  NEW.organization_ids := ARRAY(SELECT unnest(NEW.organization_ids)
    UNION SELECT p.organization_id FROM agreement_version_parties p WHERE p.agreement_id = NEW.id);
  NEW.organization_names := trim(registry_names_of(NEW.organization_ids) || ' ' || registry_names_as_signed(NEW.id));
  RETURN NEW;
END $$;
--> statement-breakpoint
DROP TRIGGER agreements_name_organizations ON agreements;
--> statement-breakpoint
CREATE TRIGGER agreements_name_organizations BEFORE INSERT OR UPDATE OF organization_ids ON agreements
  FOR EACH ROW EXECUTE FUNCTION registry_name_agreement();
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_names_as_signed(uuid) TO registry_maintenance;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_rename_organization() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE agreements SET organization_names = trim(registry_names_of(organization_ids) || ' ' || registry_names_as_signed(id))
    WHERE organization_ids @> ARRAY[NEW.id];
  UPDATE cases SET organization_names = registry_names_of(organization_ids) WHERE organization_ids @> ARRAY[NEW.id];
  RETURN NULL;
END $$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
-- What was signed before names were kept: the trail says which organization a party was before a merge, and what its
-- short name was before it was changed. These functions are of use here only.
CREATE FUNCTION registry_signer_then(agreement uuid, organization uuid, since timestamptz) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
AS $$
DECLARE
  before uuid;
BEGIN
  SELECT (changes->'organizationId'->>0)::uuid INTO before FROM audit_events
    WHERE resource_id = agreement AND action = 'redirect_organization' AND at >= since
      AND changes->'organizationId'->>1 = organization::text
    ORDER BY at DESC, id DESC LIMIT 1;
  IF before IS NULL THEN RETURN organization; END IF;
  RETURN registry_signer_then(agreement, before, since);
END $$;
--> statement-breakpoint
CREATE FUNCTION registry_name_then(organization uuid, since timestamptz) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT changes->'shortName'->>0 FROM audit_events
  WHERE resource_id = organization AND resource_type = 'organization' AND at >= since AND changes ? 'shortName'
  ORDER BY at, id LIMIT 1
$$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_signer_then(uuid, uuid, timestamptz), registry_name_then(uuid, timestamptz)
  TO registry_maintenance;
--> statement-breakpoint
-- The tables' own owner sees no row of them.
SET ROLE registry_maintenance;
--> statement-breakpoint
UPDATE amendments SET holds_from = effective_from WHERE status = 'signed';
--> statement-breakpoint
UPDATE agreement_versions v SET parent_id = a.parent_id, burdens_public = a.burdens_public, unbudgeted = a.unbudgeted
  FROM agreements a WHERE a.id = v.agreement_id
  AND (a.parent_id IS NOT NULL OR a.burdens_public OR a.unbudgeted);
--> statement-breakpoint
-- A signature is known by its day; a name that was changed on that day counts as the one before.
CREATE TEMPORARY TABLE signed_names ON COMMIT DROP AS
  SELECT v.id AS version_id, v.agreement_id, v.number, p.id AS party_id, p.organization_id, o.short_name AS name_now,
    registry_name_then(registry_signer_then(v.agreement_id, p.organization_id, day.at), day.at) AS name_then,
    (SELECT short_name FROM organizations WHERE id = registry_signer_then(v.agreement_id, p.organization_id, day.at)) AS signer_name
  FROM agreement_versions v
  LEFT JOIN amendments m ON m.id = v.amendment_id
  JOIN agreements a ON a.id = v.agreement_id
  CROSS JOIN LATERAL (SELECT coalesce(m.signed_on, a.signed_on)::timestamp AT TIME ZONE 'Asia/Jakarta' AS at) day
  CROSS JOIN LATERAL (
    SELECT id, organization_id FROM agreement_parties WHERE agreement_id = v.agreement_id
    UNION ALL SELECT NULL, a.lead_agency_id
  ) p
  JOIN organizations o ON o.id = p.organization_id;
--> statement-breakpoint
UPDATE agreement_versions v SET lead_agency_id = n.organization_id,
  lead_agency_name_as_signed = coalesce(n.name_then, n.signer_name, n.name_now)
  FROM signed_names n WHERE n.version_id = v.id AND n.party_id IS NULL;
--> statement-breakpoint
INSERT INTO agreement_version_parties (version_id, agreement_id, party_id, position, organization_id, side, document_number,
    signatory_name, signatory_title, authority_basis, signed_on, name_as_signed)
  SELECT n.version_id, n.agreement_id, p.id, p.position, p.organization_id, p.side, p.document_number, p.signatory_name,
    p.signatory_title, p.authority_basis, p.signed_on, coalesce(n.name_then, n.signer_name, n.name_now)
  FROM signed_names n JOIN agreement_parties p ON p.id = n.party_id;
--> statement-breakpoint
INSERT INTO agreement_version_provisions (version_id, agreement_id, provision_id, position, organization_id, kind, text, stage)
  SELECT v.id, v.agreement_id, p.id, p.position, p.organization_id, p.kind, p.text, p.stage
  FROM agreement_versions v JOIN provisions p ON p.agreement_id = v.agreement_id;
--> statement-breakpoint
UPDATE agreement_parties p SET name_as_signed = n.name_as_signed
  FROM (SELECT DISTINCT ON (vp.party_id) vp.party_id, vp.name_as_signed FROM agreement_version_parties vp
    JOIN agreement_versions v ON v.id = vp.version_id ORDER BY vp.party_id, v.number DESC) n
  WHERE n.party_id = p.id;
--> statement-breakpoint
UPDATE agreements a SET lead_agency_name_as_signed = n.lead_agency_name_as_signed,
  names_assumed = EXISTS (SELECT FROM signed_names s WHERE s.agreement_id = a.id AND s.name_then IS NULL)
  FROM (SELECT DISTINCT ON (agreement_id) agreement_id, lead_agency_name_as_signed FROM agreement_versions
    ORDER BY agreement_id, number DESC) n
  WHERE n.agreement_id = a.id;
--> statement-breakpoint
UPDATE commitments c SET responsible_name_as_signed = coalesce(
    registry_name_then(registry_signer_then(a.id, o.id, a.signed_on::timestamp AT TIME ZONE 'Asia/Jakarta'),
      a.signed_on::timestamp AT TIME ZONE 'Asia/Jakarta'), o.short_name)
  FROM agreements a, organizations o
  WHERE a.id = c.agreement_id AND o.id = c.responsible_organization_id AND a.signed_on IS NOT NULL;
--> statement-breakpoint
UPDATE commitment_versions c SET responsible_name_as_signed = coalesce(
    registry_name_then(registry_signer_then(a.id, o.id, a.signed_on::timestamp AT TIME ZONE 'Asia/Jakarta'),
      a.signed_on::timestamp AT TIME ZONE 'Asia/Jakarta'), o.short_name)
  FROM agreements a, organizations o
  WHERE a.id = c.agreement_id AND o.id = c.responsible_organization_id;
--> statement-breakpoint
-- Names that the trail gave are found from now on.
UPDATE agreements SET organization_ids = organization_ids WHERE lead_agency_name_as_signed IS NOT NULL;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
ALTER TABLE "agreement_versions" ALTER COLUMN "lead_agency_id" SET NOT NULL, ALTER COLUMN "lead_agency_name_as_signed" SET NOT NULL;
--> statement-breakpoint
DROP FUNCTION registry_signer_then(uuid, uuid, timestamptz);
--> statement-breakpoint
DROP FUNCTION registry_name_then(uuid, timestamptz);
