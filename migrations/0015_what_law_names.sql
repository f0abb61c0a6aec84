-- What law and offices name of an agreement. Every column may be empty. The one that is searched is made anew, which
-- reads every agreement once and lets nobody else in meanwhile.
CREATE TYPE "public"."cooperation_kind" AS ENUM('public_service', 'asset', 'investment', 'other');
--> statement-breakpoint
CREATE TYPE "public"."language" AS ENUM('id', 'en', 'ar', 'de', 'fr', 'ja', 'ko', 'nl', 'zh');
--> statement-breakpoint
CREATE TYPE "public"."signing_method" AS ENUM('desk_to_desk', 'ceremonial', 'hybrid');
--> statement-breakpoint
ALTER TABLE "agreements"
  ADD COLUMN "label" text,
  ADD COLUMN "background" text,
  ADD COLUMN "location" text[],
  ADD COLUMN "legal_basis" text[],
  ADD COLUMN "notice_days" integer,
  ADD COLUMN "cooperation_kind" "cooperation_kind",
  ADD COLUMN "plan_reference" text,
  ADD COLUMN "uses_regional_asset" boolean,
  ADD COLUMN "involves_grant" boolean,
  ADD COLUMN "dispute_settlement" text,
  ADD COLUMN "sanctions" text,
  ADD COLUMN "languages" "language"[],
  ADD COLUMN "prevailing_language" "language",
  ADD COLUMN "signing_place" text,
  ADD COLUMN "signing_method" "signing_method",
  ADD COLUMN "number_of_originals" integer,
  ADD COLUMN "duty_stamp" boolean;
--> statement-breakpoint
ALTER TABLE "agreement_versions"
  ADD COLUMN "label" text,
  ADD COLUMN "background" text,
  ADD COLUMN "location" text[],
  ADD COLUMN "legal_basis" text[],
  ADD COLUMN "notice_days" integer,
  ADD COLUMN "cooperation_kind" "cooperation_kind",
  ADD COLUMN "plan_reference" text,
  ADD COLUMN "uses_regional_asset" boolean,
  ADD COLUMN "involves_grant" boolean,
  ADD COLUMN "dispute_settlement" text,
  ADD COLUMN "sanctions" text,
  ADD COLUMN "languages" "language"[],
  ADD COLUMN "prevailing_language" "language",
  ADD COLUMN "signing_place" text,
  ADD COLUMN "signing_method" "signing_method",
  ADD COLUMN "number_of_originals" integer,
  ADD COLUMN "duty_stamp" boolean;
--> statement-breakpoint
-- What settles disputes and what is threatened comes from the negotiation, as provisions do.
GRANT SELECT (label, background, location, legal_basis, notice_days, cooperation_kind, plan_reference, uses_regional_asset, involves_grant,
  languages, prevailing_language, signing_place, signing_method, number_of_originals, duty_stamp)
  ON agreements TO registry_integrator;
--> statement-breakpoint
GRANT SELECT (label, background, location, legal_basis, notice_days, cooperation_kind, plan_reference, uses_regional_asset, involves_grant,
  languages, prevailing_language, signing_place, signing_method, number_of_originals, duty_stamp)
  ON agreement_versions TO registry_integrator;
--> statement-breakpoint
ALTER TABLE agreements DROP COLUMN search;
--> statement-breakpoint
ALTER TABLE agreements ADD COLUMN search tsvector GENERATED ALWAYS AS (registry_search_vector(registration_number || ' ' || title, 'A') || registry_search_vector(organization_names, 'B') || registry_search_vector(document_numbers || ' ' || coalesce(purpose, '') || ' ' || coalesce(object, '') || ' ' || coalesce(scope, '') || ' ' || coalesce(label, '') || ' ' || coalesce(background, '') || ' ' || coalesce(registry_join(location), '') || ' ' || coalesce(registry_join(legal_basis), ''), 'C')) STORED;
--> statement-breakpoint
CREATE INDEX agreements_search_idx ON agreements USING gin (search);
--> statement-breakpoint
GRANT SELECT (search) ON agreements TO registry_integrator;
