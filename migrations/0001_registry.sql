CREATE TYPE "public"."account_role" AS ENUM('admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator');--> statement-breakpoint
CREATE TYPE "public"."account_status" AS ENUM('active', 'disabled');--> statement-breakpoint
CREATE TYPE "public"."agreement_status" AS ENUM('draft', 'in_review', 'ready_to_sign', 'signed', 'terminated', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."agreement_type" AS ENUM('mou', 'pks', 'nota_kesepakatan', 'rencana_kerja');--> statement-breakpoint
CREATE TYPE "public"."authority_basis" AS ENUM('position', 'power_of_attorney');--> statement-breakpoint
CREATE TYPE "public"."case_status" AS ENUM('exploring', 'offered', 'agreed_to_proceed', 'promoted', 'on_hold', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."initiator" AS ENUM('region', 'collaborator');--> statement-breakpoint
CREATE TYPE "public"."item_type" AS ENUM('offer', 'need');--> statement-breakpoint
CREATE TYPE "public"."meeting_kind" AS ENUM('internal', 'exploratory', 'negotiation', 'signing', 'monitoring');--> statement-breakpoint
CREATE TYPE "public"."meeting_mode" AS ENUM('in_person', 'online', 'hybrid');--> statement-breakpoint
CREATE TYPE "public"."meeting_status" AS ENUM('draft', 'finalized');--> statement-breakpoint
CREATE TYPE "public"."obstacle_category" AS ENUM('beneficiary_requirements', 'stakeholder_preferences', 'budget', 'administration', 'other');--> statement-breakpoint
CREATE TYPE "public"."obstacle_status" AS ENUM('open', 'resolved');--> statement-breakpoint
CREATE TYPE "public"."organization_kind" AS ENUM('agency', 'ministry_or_agency', 'regulator', 'state_university_ptnbh', 'state_university_satker_blu', 'private_university', 'bumn', 'bumd', 'company', 'association', 'community', 'individual', 'foreign_body', 'other_region', 'other');--> statement-breakpoint
CREATE TYPE "public"."organization_status" AS ENUM('prospective', 'active', 'inactive');--> statement-breakpoint
CREATE TYPE "public"."sector" AS ENUM('marketplace', 'ride_hailing', 'banking', 'fintech_lending', 'central_bank', 'financial_regulator', 'higher_education', 'development_partner', 'licensing', 'food_and_drug', 'government', 'other');--> statement-breakpoint
CREATE TYPE "public"."side" AS ENUM('region', 'collaborator');--> statement-breakpoint
CREATE TYPE "public"."stage" AS ENUM('P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7');--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"role" "account_role" NOT NULL,
	"organization_id" uuid,
	"status" "account_status" DEFAULT 'active' NOT NULL,
	CONSTRAINT "accounts_name_key" UNIQUE("name"),
	CONSTRAINT "accounts_organization_check" CHECK (("accounts"."role" in ('officer', 'partner')) = ("accounts"."organization_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"organization_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"document_number" text,
	"signatory_name" text,
	"signatory_title" text,
	"authority_basis" "authority_basis",
	"signed_on" date,
	CONSTRAINT "agreement_parties_organization_key" UNIQUE("agreement_id","organization_id")
);
--> statement-breakpoint
ALTER TABLE "agreement_parties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"registration_number" text NOT NULL,
	"type" "agreement_type" NOT NULL,
	"title" text NOT NULL,
	"purpose" text,
	"object" text,
	"scope" text,
	"stages" "stage"[] NOT NULL,
	"effective_from" date,
	"effective_until" date,
	"ends_on" date GENERATED ALWAYS AS (coalesce(effective_until, '9999-12-31'::date)) STORED NOT NULL,
	"lead_agency_id" uuid NOT NULL,
	"origin_case_id" uuid,
	"status" "agreement_status" DEFAULT 'draft' NOT NULL,
	"status_reason" text,
	"submitted_by" uuid,
	"signed_on" date,
	"terminated_on" date,
	"organization_ids" uuid[] DEFAULT '{}' NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('indonesian', registry_fold(registration_number || ' ' || title || ' ' || coalesce(purpose, '') || ' ' || coalesce(object, '') || ' ' || coalesce(scope, '')))) STORED,
	CONSTRAINT "agreements_registration_number_key" UNIQUE("registration_number"),
	CONSTRAINT "agreements_origin_case_key" UNIQUE("origin_case_id"),
	CONSTRAINT "agreements_period_check" CHECK ("agreements"."effective_from" <= "agreements"."effective_until")
);
--> statement-breakpoint
ALTER TABLE "agreements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commitments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"meeting_item_id" uuid,
	"stage" "stage",
	"description" text NOT NULL,
	"target_value" double precision,
	"unit" text,
	"responsible_organization_id" uuid
);
--> statement-breakpoint
ALTER TABLE "commitments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"account_id" uuid NOT NULL,
	"account_name" text NOT NULL,
	"actor_role" "account_role" NOT NULL,
	"organization_id" uuid,
	"request_id" text NOT NULL,
	"action" text NOT NULL,
	"resource_type" text NOT NULL,
	"resource_id" uuid NOT NULL,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_organizations" (
	"case_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	CONSTRAINT "case_organizations_case_id_organization_id_pk" PRIMARY KEY("case_id","organization_id")
);
--> statement-breakpoint
ALTER TABLE "case_organizations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"case_number" text NOT NULL,
	"lead_agency_id" uuid NOT NULL,
	"initiator" "initiator" NOT NULL,
	"title" text NOT NULL,
	"object" text,
	"stages" "stage"[] NOT NULL,
	"starting_conditions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" "case_status" DEFAULT 'exploring' NOT NULL,
	"held_from" "case_status",
	"status_reason" text,
	"disclosed_at" timestamp(3) with time zone,
	"organization_ids" uuid[] DEFAULT '{}' NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('indonesian', registry_fold(case_number || ' ' || title || ' ' || coalesce(object, '')))) STORED,
	CONSTRAINT "cases_case_number_key" UNIQUE("case_number")
);
--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "action_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"description" text NOT NULL,
	"owner_organization_id" uuid NOT NULL,
	"due_on" date,
	"done_on" date
);
--> statement-breakpoint
ALTER TABLE "action_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"side" "side" NOT NULL,
	"type" "item_type" NOT NULL,
	"stage" "stage",
	"description" text NOT NULL,
	"quantity" double precision,
	"unit" text,
	"agreed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"organization_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"name" text NOT NULL,
	"title" text
);
--> statement-breakpoint
ALTER TABLE "meeting_participants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" "meeting_kind" NOT NULL,
	"starts_at" timestamp(3) with time zone NOT NULL,
	"ends_at" timestamp(3) with time zone NOT NULL,
	"mode" "meeting_mode" NOT NULL,
	"venue" text,
	"agenda" text NOT NULL,
	"decisions" text[] DEFAULT '{}' NOT NULL,
	"small_wins" text[] DEFAULT '{}' NOT NULL,
	"process_scores" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" "meeting_status" DEFAULT 'draft' NOT NULL,
	"finalized_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "obstacles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"case_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"category" "obstacle_category" NOT NULL,
	"description" text NOT NULL,
	"blocking" boolean NOT NULL,
	"status" "obstacle_status" DEFAULT 'open' NOT NULL,
	"resolution" text,
	"raised_on" date NOT NULL,
	"resolved_on" date
);
--> statement-breakpoint
ALTER TABLE "obstacles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"kind" "organization_kind" NOT NULL,
	"legal_name" text NOT NULL,
	"short_name" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"sector" "sector" NOT NULL,
	"website" text,
	"status" "organization_status" DEFAULT 'prospective' NOT NULL,
	"search_text" text GENERATED ALWAYS AS (registry_fold(short_name || ' ' || legal_name || ' ' || registry_join(aliases))) STORED
);
--> statement-breakpoint
ALTER TABLE "organizations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "number_counters" (
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_counters_series_year_pk" PRIMARY KEY("series","year")
);
--> statement-breakpoint
ALTER TABLE "number_counters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_lead_agency_id_organizations_id_fk" FOREIGN KEY ("lead_agency_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_origin_case_id_cases_id_fk" FOREIGN KEY ("origin_case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_meeting_item_id_meeting_items_id_fk" FOREIGN KEY ("meeting_item_id") REFERENCES "public"."meeting_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_responsible_organization_id_organizations_id_fk" FOREIGN KEY ("responsible_organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_organizations" ADD CONSTRAINT "case_organizations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_organizations" ADD CONSTRAINT "case_organizations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_lead_agency_id_organizations_id_fk" FOREIGN KEY ("lead_agency_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_owner_organization_id_organizations_id_fk" FOREIGN KEY ("owner_organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_items" ADD CONSTRAINT "meeting_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_participants" ADD CONSTRAINT "meeting_participants_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_participants" ADD CONSTRAINT "meeting_participants_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obstacles" ADD CONSTRAINT "obstacles_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obstacles" ADD CONSTRAINT "obstacles_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_organization_idx" ON "accounts" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "agreement_parties_organization_idx" ON "agreement_parties" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "agreements_updated_at_idx" ON "agreements" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "agreements_created_at_idx" ON "agreements" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "agreements_ends_on_idx" ON "agreements" USING btree ("ends_on","id");--> statement-breakpoint
CREATE INDEX "agreements_effective_until_idx" ON "agreements" USING btree ("effective_until","id");--> statement-breakpoint
CREATE INDEX "agreements_status_idx" ON "agreements" USING btree ("status","updated_at","id");--> statement-breakpoint
CREATE INDEX "agreements_type_idx" ON "agreements" USING btree ("type","updated_at","id");--> statement-breakpoint
CREATE INDEX "agreements_lead_agency_idx" ON "agreements" USING btree ("lead_agency_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "agreements_organizations_idx" ON "agreements" USING gin ("organization_ids");--> statement-breakpoint
CREATE INDEX "agreements_stages_idx" ON "agreements" USING gin ("stages");--> statement-breakpoint
CREATE INDEX "agreements_search_idx" ON "agreements" USING gin ("search");--> statement-breakpoint
CREATE INDEX "commitments_agreement_idx" ON "commitments" USING btree ("agreement_id","id");--> statement-breakpoint
CREATE INDEX "commitments_meeting_item_idx" ON "commitments" USING btree ("meeting_item_id");--> statement-breakpoint
CREATE INDEX "audit_events_resource_idx" ON "audit_events" USING btree ("resource_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_account_idx" ON "audit_events" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "case_organizations_organization_idx" ON "case_organizations" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "cases_updated_at_idx" ON "cases" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "cases_created_at_idx" ON "cases" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "cases_status_idx" ON "cases" USING btree ("status","updated_at","id");--> statement-breakpoint
CREATE INDEX "cases_lead_agency_idx" ON "cases" USING btree ("lead_agency_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "cases_organizations_idx" ON "cases" USING gin ("organization_ids");--> statement-breakpoint
CREATE INDEX "cases_stages_idx" ON "cases" USING gin ("stages");--> statement-breakpoint
CREATE INDEX "cases_search_idx" ON "cases" USING gin ("search");--> statement-breakpoint
CREATE INDEX "action_items_meeting_idx" ON "action_items" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "action_items_owner_idx" ON "action_items" USING btree ("owner_organization_id");--> statement-breakpoint
CREATE INDEX "meeting_items_meeting_idx" ON "meeting_items" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "meeting_participants_meeting_idx" ON "meeting_participants" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "meeting_participants_organization_idx" ON "meeting_participants" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "meetings_case_idx" ON "meetings" USING btree ("case_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "meetings_starts_at_idx" ON "meetings" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "meetings_updated_at_idx" ON "meetings" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "meetings_status_idx" ON "meetings" USING btree ("status","starts_at","id");--> statement-breakpoint
CREATE INDEX "meetings_kind_idx" ON "meetings" USING btree ("kind","starts_at","id");--> statement-breakpoint
CREATE INDEX "obstacles_meeting_idx" ON "obstacles" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "obstacles_case_idx" ON "obstacles" USING btree ("case_id","status");--> statement-breakpoint
CREATE INDEX "obstacles_updated_at_idx" ON "obstacles" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "obstacles_raised_on_idx" ON "obstacles" USING btree ("raised_on","id");--> statement-breakpoint
CREATE INDEX "obstacles_status_idx" ON "obstacles" USING btree ("status","raised_on","id");--> statement-breakpoint
CREATE INDEX "obstacles_category_idx" ON "obstacles" USING btree ("category","raised_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_legal_name_key" ON "organizations" USING btree (lower("legal_name"));--> statement-breakpoint
CREATE INDEX "organizations_search_idx" ON "organizations" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organizations_short_name_idx" ON "organizations" USING btree ("short_name","id");--> statement-breakpoint
CREATE INDEX "organizations_updated_at_idx" ON "organizations" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "organizations_kind_idx" ON "organizations" USING btree ("kind","short_name","id");--> statement-breakpoint
CREATE INDEX "organizations_sector_idx" ON "organizations" USING btree ("sector","short_name","id");--> statement-breakpoint
CREATE INDEX "organizations_status_idx" ON "organizations" USING btree ("status","short_name","id");--> statement-breakpoint
CREATE POLICY "authenticator_looks_up" ON "accounts" AS PERMISSIVE FOR SELECT TO "registry_authenticator" USING (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "accounts" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "agreement_parties" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "agreement_parties" AS PERMISSIVE FOR SELECT TO "registry_integrator", "registry_partner", "registry_public" USING (exists (select 1 from agreements a where a.id = agreement_id));--> statement-breakpoint
CREATE POLICY "admin_writes" ON "agreement_parties" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "agreement_parties" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "agreement_parties" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "agreement_parties" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "sees_all" ON "agreements" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_own_and_beyond_draft" ON "agreements" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (("agreements"."organization_ids" @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] and "agreements"."status" not in ('draft', 'cancelled')));--> statement-breakpoint
CREATE POLICY "sees_concluded" ON "agreements" AS PERMISSIVE FOR SELECT TO "registry_integrator", "registry_public" USING ("agreements"."status" in ('signed', 'terminated'));--> statement-breakpoint
CREATE POLICY "admin_adds" ON "agreements" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "officer_adds_as_lead" ON "agreements" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK ("agreements"."lead_agency_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "admin_and_reviewer_change" ON "agreements" AS PERMISSIVE FOR UPDATE TO "registry_admin", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "agreements" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING ("agreements"."organization_ids" @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or "agreements"."lead_agency_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sees_all" ON "commitments" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "commitments" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from agreements a where a.id = agreement_id));--> statement-breakpoint
CREATE POLICY "admin_writes" ON "commitments" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "commitments" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "commitments" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "commitments" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "everyone_who_writes_leaves_a_trail" ON "audit_events" AS PERMISSIVE FOR INSERT TO "registry_admin", "registry_officer", "registry_reviewer" WITH CHECK ('registry_' || "audit_events"."actor_role" = current_user and "audit_events"."organization_id" is not distinct from (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sees_all" ON "audit_events" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "case_organizations" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_with_case" ON "case_organizations" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from cases c where c.id = case_id));--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "case_organizations" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from cases c where c.id = case_id and (c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or c.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "case_organizations" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from cases c where c.id = case_id and (c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or c.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "sees_all" ON "cases" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_own_and_disclosed" ON "cases" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (("cases"."organization_ids" @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] and "cases"."disclosed_at" is not null));--> statement-breakpoint
CREATE POLICY "officer_opens_as_lead" ON "cases" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK ("cases"."lead_agency_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "cases" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING ("cases"."organization_ids" @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or "cases"."lead_agency_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sees_all" ON "action_items" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_with_meeting" ON "action_items" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from meetings m where m.id = meeting_id));--> statement-breakpoint
CREATE POLICY "officer_adds_to_own_draft" ON "action_items" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own_draft" ON "action_items" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "sees_all" ON "meeting_items" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_with_meeting" ON "meeting_items" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from meetings m where m.id = meeting_id));--> statement-breakpoint
CREATE POLICY "officer_adds_to_own_draft" ON "meeting_items" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own_draft" ON "meeting_items" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "sees_all" ON "meeting_participants" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_own_case" ON "meeting_participants" AS PERMISSIVE FOR SELECT TO "registry_officer" USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "sees_meeting_seen_and_own_or_region" ON "meeting_participants" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from meetings m where m.id = meeting_id) and ("meeting_participants"."side" = 'region' or "meeting_participants"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_adds_to_own_draft" ON "meeting_participants" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own_draft" ON "meeting_participants" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "sees_all" ON "meetings" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_case_seen_and_finalized_and_not_internal" ON "meetings" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from cases c where c.id = "meetings"."case_id") and "meetings"."status" = 'finalized' and "meetings"."kind" <> 'internal'));--> statement-breakpoint
CREATE POLICY "officer_logs_in_own_case" ON "meetings" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from cases c where c.id = case_id and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_changes_own_draft" ON "meetings" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING ("meetings"."status" = 'draft' and exists (select 1 from cases c where c.id = case_id and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])) WITH CHECK (exists (select 1 from cases c where c.id = case_id and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "sees_all" ON "obstacles" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_with_meeting" ON "obstacles" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from meetings m where m.id = meeting_id));--> statement-breakpoint
CREATE POLICY "officer_adds_to_own_draft" ON "obstacles" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own_draft" ON "obstacles" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_resolves_in_own_case" ON "obstacles" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from cases c where c.id = case_id and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "sees_all" ON "organizations" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_partner", "registry_public", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "officer_adds_collaborators" ON "organizations" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK ("organizations"."kind" <> 'agency');--> statement-breakpoint
CREATE POLICY "admin_adds" ON "organizations" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "admin_edits" ON "organizations" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "counts" ON "number_counters" AS PERMISSIVE FOR ALL TO "registry_admin", "registry_officer" USING (true) WITH CHECK (true);