-- What was signed on paper and recorded here is unconfirmed until a second person has compared it. `concluded` says in one
-- place what integrators and the public see; to keep it, agreements are written anew once, locked meanwhile.
ALTER TYPE "public"."provenance" ADD VALUE 'recorded';
--> statement-breakpoint
CREATE TYPE "public"."agreement_confirmation" AS ENUM('unconfirmed', 'confirmed', 'discarded');
--> statement-breakpoint
CREATE TYPE "public"."confirmation_basis" AS ENUM('scan', 'paper');
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "confirmation" "agreement_confirmation",
  ADD COLUMN "confirmed_by" uuid,
  ADD COLUMN "confirmed_at" timestamp(3) with time zone,
  ADD COLUMN "confirmed_against" "confirmation_basis",
  ADD COLUMN "confirmation_document_id" uuid,
  ADD COLUMN "confirmation_place" text,
  ADD COLUMN "shown_unconfirmed" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- Imported as signed before, without a review: unconfirmed, and as public as they were.
UPDATE agreements SET confirmation = 'unconfirmed', shown_unconfirmed = true
WHERE provenance = 'imported' AND status = 'signed' AND first_submitted_at IS NULL;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "concluded" boolean GENERATED ALWAYS AS (status = 'signed' and (confirmation is null or confirmation = 'confirmed' or shown_unconfirmed)) STORED NOT NULL;
--> statement-breakpoint
CREATE INDEX "agreements_unconfirmed_idx" ON "agreements" USING btree ("updated_at","id") WHERE "agreements"."confirmation" = 'unconfirmed';
--> statement-breakpoint
GRANT SELECT (confirmation, concluded) ON agreements TO registry_integrator, registry_public;
--> statement-breakpoint
DROP POLICY "sees_concluded" ON "agreements";
--> statement-breakpoint
CREATE POLICY "sees_concluded" ON "agreements" AS PERMISSIVE FOR SELECT TO "registry_public" USING ("agreements"."concluded");
--> statement-breakpoint
DROP POLICY "sees_concluded_and_not_withheld" ON "agreements";
--> statement-breakpoint
CREATE POLICY "sees_concluded_and_not_withheld" ON "agreements" AS PERMISSIVE FOR SELECT TO "registry_integrator" USING (("agreements"."concluded" and "agreements"."disclosure" is distinct from 'withheld'));
--> statement-breakpoint
DROP POLICY "sees_concluded_agreement_and_for_public" ON "documents";
--> statement-breakpoint
CREATE POLICY "sees_concluded_agreement_and_for_public" ON "documents" AS PERMISSIVE FOR SELECT TO "registry_public" USING ((exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.concluded
    and case when "documents"."kind"::text = 'public_copy' then a.disclosure = 'open' else a.disclosure is distinct from 'withheld' end) and "documents"."visibility" = 'public'));
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_find_concluded(asked text) RETURNS TABLE (id uuid, relevance float8)
LANGUAGE sql STABLE STRICT ROWS 100 SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT a.id, ts_rank(a.search, (SELECT registry_rank_query(asked))) FROM agreements a
  WHERE a.search @@ (SELECT registry_search_query(asked)) AND a.concluded
    AND a.disclosure IS DISTINCT FROM 'withheld'
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_find_public(asked text) RETURNS TABLE (id uuid, relevance float8)
LANGUAGE sql STABLE STRICT ROWS 100 SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT a.id, ts_rank(ts_filter(a.search, '{a,b}'), (SELECT registry_rank_query(asked))) FROM agreements a
  WHERE a.search @@ (SELECT registry_search_query(asked, 'AB')) AND a.concluded
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_open_version(agreement uuid, day date) RETURNS SETOF agreement_versions
LANGUAGE sql STABLE STRICT ROWS 1 SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT v.* FROM agreement_versions v JOIN agreements a ON a.id = v.agreement_id
  WHERE a.id = agreement AND a.concluded AND a.disclosure = 'open' AND (v.valid_from <= day OR v.number = 0)
  ORDER BY v.number DESC LIMIT 1
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_open_provisions(of_version uuid) RETURNS SETOF agreement_version_provisions
LANGUAGE sql STABLE STRICT ROWS 10 SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT p.* FROM agreement_version_provisions p JOIN agreements a ON a.id = p.agreement_id
  WHERE p.version_id = of_version AND a.concluded AND a.disclosure = 'open'
$$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
DROP POLICY "admin_writes" ON "agreement_versions";
--> statement-breakpoint
DROP POLICY "officer_removes_from_own" ON "agreement_versions";
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "agreement_versions" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "admin_changes" ON "agreement_versions" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_removes_unconfirmed" ON "agreement_versions" AS PERMISSIVE FOR DELETE TO "registry_admin" USING (exists (select 1 from agreements a where a.id = agreement_id and a.confirmation = 'unconfirmed'));
--> statement-breakpoint
CREATE POLICY "officer_removes_unconfirmed" ON "agreement_versions" AS PERMISSIVE FOR DELETE TO "registry_officer" USING ((exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) and exists (select 1 from agreements a where a.id = agreement_id and a.confirmation = 'unconfirmed')));
--> statement-breakpoint
DROP POLICY "admin_writes" ON "agreement_version_parties";
--> statement-breakpoint
DROP POLICY "officer_removes_from_own" ON "agreement_version_parties";
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "agreement_version_parties" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "admin_changes" ON "agreement_version_parties" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_removes_unconfirmed" ON "agreement_version_parties" AS PERMISSIVE FOR DELETE TO "registry_admin" USING (exists (select 1 from agreements a where a.id = agreement_id and a.confirmation = 'unconfirmed'));
--> statement-breakpoint
CREATE POLICY "officer_removes_unconfirmed" ON "agreement_version_parties" AS PERMISSIVE FOR DELETE TO "registry_officer" USING ((exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) and exists (select 1 from agreements a where a.id = agreement_id and a.confirmation = 'unconfirmed')));
--> statement-breakpoint
DROP POLICY "admin_writes" ON "agreement_version_provisions";
--> statement-breakpoint
DROP POLICY "officer_removes_from_own" ON "agreement_version_provisions";
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "agreement_version_provisions" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "admin_changes" ON "agreement_version_provisions" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_removes_unconfirmed" ON "agreement_version_provisions" AS PERMISSIVE FOR DELETE TO "registry_admin" USING (exists (select 1 from agreements a where a.id = agreement_id and a.confirmation = 'unconfirmed'));
--> statement-breakpoint
CREATE POLICY "officer_removes_unconfirmed" ON "agreement_version_provisions" AS PERMISSIVE FOR DELETE TO "registry_officer" USING ((exists (select 1 from agreements a where a.id = agreement_id and a.lead_agency_id = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[])) and exists (select 1 from agreements a where a.id = agreement_id and a.confirmation = 'unconfirmed')));
--> statement-breakpoint
GRANT DELETE ON agreement_versions, agreement_version_parties, agreement_version_provisions TO registry_admin, registry_officer;
--> statement-breakpoint
CREATE POLICY "admin_changes" ON "imports" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);
--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "imports" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING ("imports"."agency_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
GRANT UPDATE (version, updated_at) ON imports TO registry_admin, registry_officer;
