CREATE TYPE "public"."account_role" AS ENUM('admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator');--> statement-breakpoint
CREATE TYPE "public"."account_status" AS ENUM('active', 'disabled');--> statement-breakpoint
CREATE TYPE "public"."api_scope" AS ENUM('registry:read', 'public-contacts:read', 'events:read', 'export:read');--> statement-breakpoint
CREATE TYPE "public"."amendment_status" AS ENUM('draft', 'signed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."checklist_condition" AS ENUM('always', 'power_of_attorney', 'dprd');--> statement-breakpoint
CREATE TYPE "public"."checklist_owner" AS ENUM('agency', 'collaborator', 'reviewer');--> statement-breakpoint
CREATE TYPE "public"."checklist_status" AS ENUM('open', 'met', 'waived');--> statement-breakpoint
CREATE TYPE "public"."agreement_status" AS ENUM('draft', 'in_review', 'awaiting_dprd', 'ready_to_sign', 'signed', 'suspended', 'terminated', 'superseded', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."agreement_type" AS ENUM('mou', 'pks', 'nota_kesepakatan', 'rencana_kerja');--> statement-breakpoint
CREATE TYPE "public"."authority_basis" AS ENUM('position', 'power_of_attorney');--> statement-breakpoint
CREATE TYPE "public"."funding_source" AS ENUM('apbd', 'collaborator', 'shared', 'none');--> statement-breakpoint
CREATE TYPE "public"."provenance" AS ENUM('registered', 'imported');--> statement-breakpoint
CREATE TYPE "public"."provision_kind" AS ENUM('right', 'obligation');--> statement-breakpoint
CREATE TYPE "public"."case_status" AS ENUM('exploring', 'offered', 'agreed_to_proceed', 'promoted', 'on_hold', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."initiator" AS ENUM('region', 'collaborator');--> statement-breakpoint
CREATE TYPE "public"."activity_status" AS ENUM('draft', 'submitted', 'verified', 'rejected');--> statement-breakpoint
CREATE TYPE "public"."evaluator" AS ENUM('agency', 'collaborator', 'bureau');--> statement-breakpoint
CREATE TYPE "public"."recommendation" AS ENUM('continue', 'extend', 'expand', 'revise', 'stop');--> statement-breakpoint
CREATE TYPE "public"."document_kind" AS ENUM('minutes', 'signed_agreement', 'signed_amendment', 'draft_agreement', 'offer_letter', 'terms_of_reference', 'feasibility_study', 'legality', 'power_of_attorney', 'dprd_approval', 'termination', 'evidence', 'other');--> statement-breakpoint
CREATE TYPE "public"."document_visibility" AS ENUM('internal', 'parties', 'public');--> statement-breakpoint
CREATE TYPE "public"."item_type" AS ENUM('offer', 'need');--> statement-breakpoint
CREATE TYPE "public"."meeting_kind" AS ENUM('internal', 'exploratory', 'negotiation', 'signing', 'monitoring');--> statement-breakpoint
CREATE TYPE "public"."meeting_mode" AS ENUM('in_person', 'online', 'hybrid');--> statement-breakpoint
CREATE TYPE "public"."meeting_status" AS ENUM('draft', 'finalized');--> statement-breakpoint
CREATE TYPE "public"."obstacle_category" AS ENUM('beneficiary_requirements', 'stakeholder_preferences', 'budget', 'administration', 'other');--> statement-breakpoint
CREATE TYPE "public"."obstacle_status" AS ENUM('open', 'resolved');--> statement-breakpoint
CREATE TYPE "public"."identifier_scheme" AS ENUM('ID-DJP', 'X-NIB', 'X-OTHER');--> statement-breakpoint
CREATE TYPE "public"."organization_kind" AS ENUM('agency', 'ministry_or_agency', 'regulator', 'state_university_ptnbh', 'state_university_satker_blu', 'private_university', 'bumn', 'bumd', 'company', 'association', 'community', 'individual', 'foreign_body', 'other_region', 'other');--> statement-breakpoint
CREATE TYPE "public"."organization_status" AS ENUM('prospective', 'active', 'inactive', 'merged');--> statement-breakpoint
CREATE TYPE "public"."sector" AS ENUM('marketplace', 'ride_hailing', 'banking', 'fintech_lending', 'central_bank', 'financial_regulator', 'higher_education', 'development_partner', 'licensing', 'food_and_drug', 'government', 'other');--> statement-breakpoint
CREATE TYPE "public"."side" AS ENUM('region', 'collaborator');--> statement-breakpoint
CREATE TYPE "public"."stage" AS ENUM('P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7');--> statement-breakpoint
CREATE TYPE "public"."certainty" AS ENUM('text', 'source', 'unsure');--> statement-breakpoint
CREATE TYPE "public"."regime" AS ENUM('ksdpk', 'sinergi', 'ksdd', 'ksdpl', 'ksdll', 'unclear');--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"role" "account_role" NOT NULL,
	"organization_id" uuid,
	"status" "account_status" DEFAULT 'active' NOT NULL,
	"email" text,
	"scopes" "api_scope"[],
	"identity_issuer" text,
	"identity_subject" text,
	CONSTRAINT "accounts_name_key" UNIQUE("name"),
	CONSTRAINT "accounts_email_key" UNIQUE("email"),
	CONSTRAINT "accounts_identity_key" UNIQUE("identity_issuer","identity_subject"),
	CONSTRAINT "accounts_organization_check" CHECK (("accounts"."role" in ('officer', 'partner')) = ("accounts"."organization_id" is not null)),
	CONSTRAINT "accounts_kind_check" CHECK (case when "accounts"."role" = 'integrator' then "accounts"."email" is null and "accounts"."identity_subject" is null and "accounts"."scopes" is not null
        else "accounts"."email" is not null and "accounts"."scopes" is null end),
	CONSTRAINT "accounts_identity_check" CHECK (("accounts"."identity_issuer" is null) = ("accounts"."identity_subject" is null))
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"amendment_id" uuid,
	"valid_from" date NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"purpose" text,
	"object" text,
	"scope" text,
	"stages" "stage"[] NOT NULL,
	"effective_from" date NOT NULL,
	"effective_until" date NOT NULL,
	"funding_source" "funding_source",
	"funding_amount" bigint,
	"funding_note" text,
	CONSTRAINT "agreement_versions_number_key" UNIQUE("agreement_id","number")
);
--> statement-breakpoint
ALTER TABLE "agreement_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "amendments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"reason" text NOT NULL,
	"changes" jsonb NOT NULL,
	"effective_from" date NOT NULL,
	"signatures" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"status" "amendment_status" DEFAULT 'draft' NOT NULL,
	"signed_on" date,
	CONSTRAINT "amendments_number_key" UNIQUE("agreement_id","number")
);
--> statement-breakpoint
ALTER TABLE "amendments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklist_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"code" text NOT NULL,
	"label_id" text NOT NULL,
	"label_en" text NOT NULL,
	"owner" "checklist_owner" NOT NULL,
	"condition" "checklist_condition" NOT NULL,
	"position" integer NOT NULL,
	"status" "checklist_status" DEFAULT 'open' NOT NULL,
	"document_id" uuid,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp(3) with time zone,
	CONSTRAINT "checklist_items_code_key" UNIQUE("agreement_id","code")
);
--> statement-breakpoint
ALTER TABLE "checklist_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklist_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_type" "agreement_type" NOT NULL,
	"code" text NOT NULL,
	"label_id" text NOT NULL,
	"label_en" text NOT NULL,
	"owner" "checklist_owner" NOT NULL,
	"condition" "checklist_condition" DEFAULT 'always' NOT NULL,
	"position" integer NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	CONSTRAINT "checklist_templates_code_key" UNIQUE("agreement_type","code")
);
--> statement-breakpoint
ALTER TABLE "checklist_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
	"parent_id" uuid,
	"renews_id" uuid,
	"funding_source" "funding_source",
	"funding_amount" bigint,
	"funding_note" text,
	"burdens_public" boolean DEFAULT false NOT NULL,
	"unbudgeted" boolean DEFAULT false NOT NULL,
	"status" "agreement_status" DEFAULT 'draft' NOT NULL,
	"status_reason" text,
	"submitted_by" uuid,
	"signed_on" date,
	"terminated_on" date,
	"suspended_on" date,
	"suspensions" datemultirange DEFAULT '{}' NOT NULL,
	"superseded_on" date,
	"amended_from" date,
	"provenance" "provenance" DEFAULT 'registered' NOT NULL,
	"import_key" text,
	"import_hash" text,
	"organization_ids" uuid[] DEFAULT '{}' NOT NULL,
	"organization_names" text DEFAULT '' NOT NULL,
	"document_numbers" text DEFAULT '' NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (registry_search_vector(registration_number || ' ' || title, 'A') || registry_search_vector(organization_names, 'B') || registry_search_vector(document_numbers || ' ' || coalesce(purpose, '') || ' ' || coalesce(object, '') || ' ' || coalesce(scope, ''), 'C')) STORED,
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
	"responsible_organization_id" uuid,
	"metric" text,
	"due_on" date,
	"valid_from" date,
	"dropped_from" date,
	"amended_from" date
);
--> statement-breakpoint
ALTER TABLE "commitments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "provisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" "provision_kind" NOT NULL,
	"text" text NOT NULL,
	"stage" "stage"
);
--> statement-breakpoint
ALTER TABLE "provisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"account_id" uuid NOT NULL,
	"actor_role" "account_role" NOT NULL,
	"organization_id" uuid,
	"client_address" text,
	"request_id" text NOT NULL,
	"method" text,
	"operation_id" text,
	"action" text NOT NULL,
	"resource_type" text NOT NULL,
	"resource_id" uuid,
	"record_id" uuid,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_links" (
	"position" bigint PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_links_event_key" UNIQUE("event_id")
);
--> statement-breakpoint
ALTER TABLE "audit_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_unsealed" (
	"event_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_unsealed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "calendar_feeds_hash_key" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
	"organization_names" text DEFAULT '' NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (registry_search_vector(case_number || ' ' || title, 'A') || registry_search_vector(organization_names, 'B') || registry_search_vector(coalesce(object, ''), 'C')) STORED,
	CONSTRAINT "cases_case_number_key" UNIQUE("case_number")
);
--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"commitment_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"stage" "stage",
	"unit" text,
	"held_on" date NOT NULL,
	"kecamatan" text,
	"value" double precision NOT NULL,
	"beneficiaries" integer,
	"beneficiaries_women" integer,
	"note" text,
	"evidence_document_id" uuid,
	"status" "activity_status" DEFAULT 'draft' NOT NULL,
	"status_reason" text,
	"created_by" uuid NOT NULL,
	"submitted_by" uuid,
	"verified_by" uuid,
	CONSTRAINT "activities_women_check" CHECK ("activities"."beneficiaries_women" <= "activities"."beneficiaries")
);
--> statement-breakpoint
ALTER TABLE "activities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commitment_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commitment_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"amendment_id" uuid NOT NULL,
	"replaced_from" date NOT NULL,
	"stage" "stage",
	"description" text NOT NULL,
	"metric" text,
	"target_value" double precision,
	"unit" text,
	"responsible_organization_id" uuid,
	"due_on" date
);
--> statement-breakpoint
ALTER TABLE "commitment_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"evaluator" "evaluator" NOT NULL,
	"organization_id" uuid,
	"period_from" date NOT NULL,
	"period_until" date NOT NULL,
	"rating" integer NOT NULL,
	"recommendation" "recommendation" NOT NULL,
	"note" text,
	CONSTRAINT "evaluations_period_check" CHECK ("evaluations"."period_from" <= "evaluations"."period_until"),
	CONSTRAINT "evaluations_rating_check" CHECK ("evaluations"."rating" between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "evaluations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outcome_measurements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"period_from" date NOT NULL,
	"period_until" date NOT NULL,
	"sample_size" integer NOT NULL,
	"assets" bigint,
	"turnover" bigint,
	"workers" integer,
	"note" text,
	CONSTRAINT "outcome_measurements_period_check" CHECK ("outcome_measurements"."period_from" <= "outcome_measurements"."period_until")
);
--> statement-breakpoint
ALTER TABLE "outcome_measurements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"kind" "document_kind" NOT NULL,
	"visibility" "document_visibility" NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"case_id" uuid,
	"meeting_id" uuid,
	"agreement_id" uuid,
	"amendment_id" uuid,
	"replaces_id" uuid,
	"edition" integer DEFAULT 1 NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploader_id" uuid,
	"corrupted_at" timestamp(3) with time zone,
	CONSTRAINT "documents_storage_key" UNIQUE("storage_key"),
	CONSTRAINT "documents_replaces_key" UNIQUE("replaces_id"),
	CONSTRAINT "documents_owner_check" CHECK (("documents"."case_id" is null) <> ("documents"."agreement_id" is null)),
	CONSTRAINT "documents_public_check" CHECK ("documents"."visibility" <> 'public' or "documents"."agreement_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pending_files" (
	"key" text PRIMARY KEY NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pending_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"account_id" uuid NOT NULL,
	"operation" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"result" json NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_account_id_operation_key_pk" PRIMARY KEY("account_id","operation","key")
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "action_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"description" text NOT NULL,
	"owner_organization_id" uuid NOT NULL,
	"due_on" date,
	"due_sort" date GENERATED ALWAYS AS (coalesce(due_on, '9999-12-31'::date)) STORED NOT NULL,
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
	"finalized_at" timestamp(3) with time zone,
	"corrects_id" uuid,
	"case_words" text DEFAULT '' NOT NULL,
	"part_words" text DEFAULT '' NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (registry_search_vector(agenda, 'A') || registry_search_vector(case_words, 'B') || registry_search_vector(part_words || ' ' || coalesce(venue, '') || ' ' || registry_join(decisions) || ' ' || registry_join(small_wins), 'C')) STORED,
	CONSTRAINT "meetings_corrects_key" UNIQUE("corrects_id")
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
CREATE TABLE "organization_contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text,
	"email" text,
	"phone" text,
	"is_public" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organization_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organization_identifiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"scheme" "identifier_scheme" NOT NULL,
	"value" text NOT NULL,
	"valid_from" date,
	"valid_until" date,
	CONSTRAINT "organization_identifiers_key" UNIQUE("scheme","value")
);
--> statement-breakpoint
ALTER TABLE "organization_identifiers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
	"parent_id" uuid,
	"merged_into_id" uuid,
	"search_text" text GENERATED ALWAYS AS (registry_fold(short_name || ' ' || legal_name || ' ' || registry_join(aliases))) STORED,
	"search" "tsvector" GENERATED ALWAYS AS (registry_search_vector(short_name || ' ' || registry_join(aliases), 'A') || registry_search_vector(legal_name, 'B')) STORED
);
--> statement-breakpoint
ALTER TABLE "organizations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "request_counts" (
	"policy" text NOT NULL,
	"subject" text NOT NULL,
	"window_start" timestamp(3) with time zone NOT NULL,
	"requests" integer NOT NULL,
	CONSTRAINT "request_counts_policy_subject_pk" PRIMARY KEY("policy","subject")
);
--> statement-breakpoint
ALTER TABLE "request_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "number_counters" (
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_counters_series_year_pk" PRIMARY KEY("series","year")
);
--> statement-breakpoint
ALTER TABLE "number_counters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "regime_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"organization_kind" "organization_kind" NOT NULL,
	"regime" "regime" NOT NULL,
	"reason_id" text NOT NULL,
	"reason_en" text NOT NULL,
	"source" text NOT NULL,
	"certainty" "certainty" NOT NULL,
	CONSTRAINT "regime_rules_kind_key" UNIQUE("organization_kind")
);
--> statement-breakpoint
ALTER TABLE "regime_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "warning_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"enabled" boolean NOT NULL,
	"threshold" integer,
	"text_id" text NOT NULL,
	"text_en" text NOT NULL,
	"source" text NOT NULL,
	"certainty" "certainty" NOT NULL,
	CONSTRAINT "warning_rules_code_key" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "warning_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_invitations" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "account_invitations_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "account_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_passwords" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_passwords" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client_secrets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp(3) with time zone,
	CONSTRAINT "client_secrets_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "client_secrets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"family_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone,
	CONSTRAINT "refresh_tokens_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "refresh_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_attempts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_lead_agency_id_organizations_id_fk" FOREIGN KEY ("lead_agency_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_origin_case_id_cases_id_fk" FOREIGN KEY ("origin_case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_parent_id_agreements_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_renews_id_agreements_id_fk" FOREIGN KEY ("renews_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_meeting_item_id_meeting_items_id_fk" FOREIGN KEY ("meeting_item_id") REFERENCES "public"."meeting_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_responsible_organization_id_organizations_id_fk" FOREIGN KEY ("responsible_organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisions" ADD CONSTRAINT "provisions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisions" ADD CONSTRAINT "provisions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_organizations" ADD CONSTRAINT "case_organizations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_organizations" ADD CONSTRAINT "case_organizations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_lead_agency_id_organizations_id_fk" FOREIGN KEY ("lead_agency_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_evidence_document_id_documents_id_fk" FOREIGN KEY ("evidence_document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_versions" ADD CONSTRAINT "commitment_versions_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_versions" ADD CONSTRAINT "commitment_versions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_versions" ADD CONSTRAINT "commitment_versions_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_versions" ADD CONSTRAINT "commitment_versions_responsible_organization_id_organizations_id_fk" FOREIGN KEY ("responsible_organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_measurements" ADD CONSTRAINT "outcome_measurements_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_replaces_id_documents_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_uploader_id_organizations_id_fk" FOREIGN KEY ("uploader_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_owner_organization_id_organizations_id_fk" FOREIGN KEY ("owner_organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_items" ADD CONSTRAINT "meeting_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_participants" ADD CONSTRAINT "meeting_participants_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_participants" ADD CONSTRAINT "meeting_participants_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_corrects_id_meetings_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obstacles" ADD CONSTRAINT "obstacles_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obstacles" ADD CONSTRAINT "obstacles_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_contacts" ADD CONSTRAINT "organization_contacts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_identifiers" ADD CONSTRAINT "organization_identifiers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_parent_id_organizations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_merged_into_id_organizations_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_invitations" ADD CONSTRAINT "account_invitations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_passwords" ADD CONSTRAINT "account_passwords_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_secrets" ADD CONSTRAINT "client_secrets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_organization_idx" ON "accounts" USING btree ("organization_id","name","id");--> statement-breakpoint
CREATE INDEX "accounts_role_idx" ON "accounts" USING btree ("role","name","id");--> statement-breakpoint
CREATE INDEX "accounts_status_idx" ON "accounts" USING btree ("status","name","id");--> statement-breakpoint
CREATE INDEX "accounts_updated_at_idx" ON "accounts" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "agreement_versions_day_idx" ON "agreement_versions" USING btree ("agreement_id","valid_from","id");--> statement-breakpoint
CREATE INDEX "amendments_agreement_idx" ON "amendments" USING btree ("agreement_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "amendments_draft_key" ON "amendments" USING btree ("agreement_id") WHERE "amendments"."status" = 'draft';--> statement-breakpoint
CREATE INDEX "checklist_items_document_idx" ON "checklist_items" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "checklist_templates_sorted_idx" ON "checklist_templates" USING btree ("code","id");--> statement-breakpoint
CREATE INDEX "agreement_parties_organization_idx" ON "agreement_parties" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "agreement_parties_signatory_idx" ON "agreement_parties" USING btree (lower("signatory_name"));--> statement-breakpoint
CREATE INDEX "agreements_updated_at_idx" ON "agreements" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "agreements_created_at_idx" ON "agreements" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "agreements_ends_on_idx" ON "agreements" USING btree ("ends_on","id");--> statement-breakpoint
CREATE INDEX "agreements_signed_on_idx" ON "agreements" USING btree ("signed_on");--> statement-breakpoint
CREATE INDEX "agreements_effective_until_idx" ON "agreements" USING btree ("effective_until","id");--> statement-breakpoint
CREATE INDEX "agreements_status_idx" ON "agreements" USING btree ("status","updated_at","id");--> statement-breakpoint
CREATE INDEX "agreements_type_idx" ON "agreements" USING btree ("type","updated_at","id");--> statement-breakpoint
CREATE INDEX "agreements_lead_agency_idx" ON "agreements" USING btree ("lead_agency_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "agreements_parent_idx" ON "agreements" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "agreements_amended_idx" ON "agreements" USING btree ("amended_from");--> statement-breakpoint
CREATE UNIQUE INDEX "agreements_renewal_key" ON "agreements" USING btree ("renews_id") WHERE "agreements"."renews_id" is not null and "agreements"."status" <> 'cancelled';--> statement-breakpoint
CREATE INDEX "agreements_renews_idx" ON "agreements" USING btree (("renews_id" is not null),"updated_at","id");--> statement-breakpoint
CREATE INDEX "agreements_provenance_idx" ON "agreements" USING btree ("provenance","updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "agreements_import_key" ON "agreements" USING btree ("lead_agency_id","import_key") WHERE "agreements"."import_key" is not null and "agreements"."status" <> 'cancelled';--> statement-breakpoint
CREATE INDEX "agreements_organizations_idx" ON "agreements" USING gin ("organization_ids");--> statement-breakpoint
CREATE INDEX "agreements_stages_idx" ON "agreements" USING gin ("stages");--> statement-breakpoint
CREATE INDEX "agreements_search_idx" ON "agreements" USING gin ("search");--> statement-breakpoint
CREATE INDEX "commitments_agreement_idx" ON "commitments" USING btree ("agreement_id","id");--> statement-breakpoint
CREATE INDEX "commitments_created_at_idx" ON "commitments" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "commitments_responsible_idx" ON "commitments" USING btree ("responsible_organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "commitments_due_on_idx" ON "commitments" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "commitments_meeting_item_idx" ON "commitments" USING btree ("meeting_item_id");--> statement-breakpoint
CREATE INDEX "provisions_agreement_idx" ON "provisions" USING btree ("agreement_id","position");--> statement-breakpoint
CREATE INDEX "audit_events_at_idx" ON "audit_events" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_events_record_idx" ON "audit_events" USING btree ("record_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_events_resource_idx" ON "audit_events" USING btree ("resource_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_events_type_idx" ON "audit_events" USING btree ("resource_type","at","id");--> statement-breakpoint
CREATE INDEX "audit_events_account_idx" ON "audit_events" USING btree ("account_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_events_action_idx" ON "audit_events" USING btree ("action","at","id");--> statement-breakpoint
CREATE INDEX "calendar_feeds_account_idx" ON "calendar_feeds" USING btree ("account_id","created_at","id");--> statement-breakpoint
CREATE INDEX "case_organizations_organization_idx" ON "case_organizations" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "cases_updated_at_idx" ON "cases" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "cases_created_at_idx" ON "cases" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "cases_status_idx" ON "cases" USING btree ("status","updated_at","id");--> statement-breakpoint
CREATE INDEX "cases_lead_agency_idx" ON "cases" USING btree ("lead_agency_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "cases_organizations_idx" ON "cases" USING gin ("organization_ids");--> statement-breakpoint
CREATE INDEX "cases_stages_idx" ON "cases" USING gin ("stages");--> statement-breakpoint
CREATE INDEX "cases_search_idx" ON "cases" USING gin ("search");--> statement-breakpoint
CREATE INDEX "activities_commitment_idx" ON "activities" USING btree ("commitment_id","held_on","id");--> statement-breakpoint
CREATE INDEX "activities_agreement_idx" ON "activities" USING btree ("agreement_id","held_on","id");--> statement-breakpoint
CREATE INDEX "activities_held_on_idx" ON "activities" USING btree ("held_on","id");--> statement-breakpoint
CREATE INDEX "activities_status_idx" ON "activities" USING btree ("status","held_on","id");--> statement-breakpoint
CREATE INDEX "commitment_versions_day_idx" ON "commitment_versions" USING btree ("commitment_id","replaced_from","id");--> statement-breakpoint
CREATE INDEX "evaluations_agreement_idx" ON "evaluations" USING btree ("agreement_id","period_from","id");--> statement-breakpoint
CREATE INDEX "evaluations_period_from_idx" ON "evaluations" USING btree ("period_from","id");--> statement-breakpoint
CREATE INDEX "evaluations_period_until_idx" ON "evaluations" USING btree ("period_until");--> statement-breakpoint
CREATE INDEX "outcome_measurements_agreement_idx" ON "outcome_measurements" USING btree ("agreement_id","period_from","id");--> statement-breakpoint
CREATE INDEX "outcome_measurements_period_from_idx" ON "outcome_measurements" USING btree ("period_from","id");--> statement-breakpoint
CREATE INDEX "outcome_measurements_period_until_idx" ON "outcome_measurements" USING btree ("period_until");--> statement-breakpoint
CREATE INDEX "documents_case_idx" ON "documents" USING btree ("case_id","created_at","id");--> statement-breakpoint
CREATE INDEX "documents_meeting_idx" ON "documents" USING btree ("meeting_id","created_at","id");--> statement-breakpoint
CREATE INDEX "documents_agreement_idx" ON "documents" USING btree ("agreement_id","created_at","id");--> statement-breakpoint
CREATE INDEX "documents_amendment_idx" ON "documents" USING btree ("amendment_id","created_at","id");--> statement-breakpoint
CREATE INDEX "documents_kind_idx" ON "documents" USING btree ("kind","created_at","id");--> statement-breakpoint
CREATE INDEX "documents_visibility_idx" ON "documents" USING btree ("visibility","created_at","id");--> statement-breakpoint
CREATE INDEX "documents_created_at_idx" ON "documents" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "documents_uploader_idx" ON "documents" USING btree ("uploader_id");--> statement-breakpoint
CREATE INDEX "pending_files_created_at_idx" ON "pending_files" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "action_items_meeting_idx" ON "action_items" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "action_items_owner_idx" ON "action_items" USING btree ("owner_organization_id","due_sort","id");--> statement-breakpoint
CREATE INDEX "action_items_due_idx" ON "action_items" USING btree ("due_sort","id");--> statement-breakpoint
CREATE INDEX "action_items_done_idx" ON "action_items" USING btree (("done_on" is not null),"due_sort","id");--> statement-breakpoint
CREATE INDEX "action_items_open_idx" ON "action_items" USING btree ("due_sort","id") WHERE done_on is null;--> statement-breakpoint
CREATE INDEX "meeting_items_meeting_idx" ON "meeting_items" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "meeting_participants_meeting_idx" ON "meeting_participants" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "meeting_participants_organization_idx" ON "meeting_participants" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "meeting_participants_name_idx" ON "meeting_participants" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "meetings_case_idx" ON "meetings" USING btree ("case_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "meetings_starts_at_idx" ON "meetings" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "meetings_updated_at_idx" ON "meetings" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "meetings_status_idx" ON "meetings" USING btree ("status","starts_at","id");--> statement-breakpoint
CREATE INDEX "meetings_kind_idx" ON "meetings" USING btree ("kind","starts_at","id");--> statement-breakpoint
CREATE INDEX "meetings_search_idx" ON "meetings" USING gin ("search");--> statement-breakpoint
CREATE INDEX "obstacles_meeting_idx" ON "obstacles" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "obstacles_case_idx" ON "obstacles" USING btree ("case_id","status");--> statement-breakpoint
CREATE INDEX "obstacles_updated_at_idx" ON "obstacles" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "obstacles_raised_on_idx" ON "obstacles" USING btree ("raised_on","id");--> statement-breakpoint
CREATE INDEX "obstacles_status_idx" ON "obstacles" USING btree ("status","raised_on","id");--> statement-breakpoint
CREATE INDEX "obstacles_category_idx" ON "obstacles" USING btree ("category","raised_on","id");--> statement-breakpoint
CREATE INDEX "organization_contacts_organization_idx" ON "organization_contacts" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "organization_contacts_name_idx" ON "organization_contacts" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "organization_contacts_email_idx" ON "organization_contacts" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "organization_identifiers_organization_idx" ON "organization_identifiers" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_legal_name_key" ON "organizations" USING btree (lower("legal_name"));--> statement-breakpoint
CREATE INDEX "organizations_search_text_idx" ON "organizations" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organizations_search_idx" ON "organizations" USING gin ("search");--> statement-breakpoint
CREATE INDEX "organizations_short_name_idx" ON "organizations" USING btree ("short_name","id");--> statement-breakpoint
CREATE INDEX "organizations_updated_at_idx" ON "organizations" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "organizations_parent_idx" ON "organizations" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "organizations_merged_into_idx" ON "organizations" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "organizations_kind_idx" ON "organizations" USING btree ("kind","short_name","id");--> statement-breakpoint
CREATE INDEX "organizations_sector_idx" ON "organizations" USING btree ("sector","short_name","id");--> statement-breakpoint
CREATE INDEX "organizations_status_idx" ON "organizations" USING btree ("status","short_name","id");--> statement-breakpoint
CREATE INDEX "client_secrets_account_idx" ON "client_secrets" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_account_idx" ON "refresh_tokens" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_family_idx" ON "refresh_tokens" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_last_at_idx" ON "sign_in_attempts" USING btree ("last_at");--> statement-breakpoint
CREATE POLICY "authenticator_looks_up" ON "accounts" AS PERMISSIVE FOR SELECT TO "registry_authenticator" USING (true);--> statement-breakpoint
CREATE POLICY "authenticator_links_once" ON "accounts" AS PERMISSIVE FOR UPDATE TO "registry_authenticator" USING ("accounts"."identity_subject" is null) WITH CHECK ("accounts"."identity_subject" is not null);--> statement-breakpoint
CREATE POLICY "sees_all" ON "accounts" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);--> statement-breakpoint
CREATE POLICY "admin_adds" ON "accounts" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "admin_edits" ON "accounts" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "agreement_versions" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "agreement_versions" AS PERMISSIVE FOR SELECT TO "registry_integrator", "registry_partner", "registry_public" USING (exists (select 1 from agreements a where a.id = agreement_id));--> statement-breakpoint
CREATE POLICY "admin_writes" ON "agreement_versions" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "agreement_versions" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "agreement_versions" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "agreement_versions" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "sees_all" ON "amendments" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "amendments" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from agreements a where a.id = agreement_id));--> statement-breakpoint
CREATE POLICY "admin_writes" ON "amendments" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "amendments" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "amendments" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "amendments" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "sees_all" ON "checklist_items" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "checklist_items" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from agreements a where a.id = agreement_id));--> statement-breakpoint
CREATE POLICY "admin_writes" ON "checklist_items" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "checklist_items" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "checklist_items" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "checklist_items" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "reviewer_decides" ON "checklist_items" AS PERMISSIVE FOR UPDATE TO "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "checklist_templates" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_partner", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "admin_writes" ON "checklist_templates" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "agreement_parties" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "agreement_parties" AS PERMISSIVE FOR SELECT TO "registry_integrator", "registry_partner", "registry_public" USING (exists (select 1 from agreements a where a.id = agreement_id));--> statement-breakpoint
CREATE POLICY "admin_writes" ON "agreement_parties" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "agreement_parties" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "agreement_parties" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "agreement_parties" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "sees_all" ON "agreements" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_own_and_beyond_draft" ON "agreements" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (("agreements"."organization_ids" @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] and "agreements"."status" not in ('draft', 'cancelled')));--> statement-breakpoint
CREATE POLICY "sees_concluded" ON "agreements" AS PERMISSIVE FOR SELECT TO "registry_integrator", "registry_public" USING ("agreements"."status" in ('signed', 'suspended', 'terminated', 'superseded'));--> statement-breakpoint
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
CREATE POLICY "sees_all" ON "provisions" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "provisions" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from agreements a where a.id = agreement_id));--> statement-breakpoint
CREATE POLICY "admin_writes" ON "provisions" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "provisions" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "provisions" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "provisions" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "everyone_who_acts_leaves_a_trail" ON "audit_events" AS PERMISSIVE FOR INSERT TO "registry_admin", "registry_auditor", "registry_officer", "registry_partner", "registry_reviewer" WITH CHECK ('registry_' || "audit_events"."actor_role" = current_user and "audit_events"."organization_id" is not distinct from (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "whoever_signs_in_leaves_a_trail" ON "audit_events" AS PERMISSIVE FOR INSERT TO "registry_authenticator" WITH CHECK (exists (select 1 from "accounts" a where a.id = "audit_events"."account_id" and a.role = "audit_events"."actor_role"
        and a.organization_id is not distinct from "audit_events"."organization_id"));--> statement-breakpoint
CREATE POLICY "sees_all" ON "audit_events" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);--> statement-breakpoint
CREATE POLICY "sees_own_record_and_changed" ON "audit_events" AS PERMISSIVE FOR SELECT TO "registry_officer" USING (((exists (select 1 from agreements a where a.id = "audit_events"."record_id" and a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])
    or exists (select 1 from cases c where c.id = "audit_events"."record_id" and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])) and "audit_events"."action" <> 'read'));--> statement-breakpoint
CREATE POLICY "sees_came_to_review_and_changed" ON "audit_events" AS PERMISSIVE FOR SELECT TO "registry_reviewer" USING ((exists (select 1 from agreements a where a.id = "audit_events"."record_id" and a.submitted_by is not null) and "audit_events"."action" <> 'read'));--> statement-breakpoint
CREATE POLICY "sees_own" ON "calendar_feeds" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_partner", "registry_reviewer" USING ("calendar_feeds"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "adds_own" ON "calendar_feeds" AS PERMISSIVE FOR INSERT TO "registry_admin", "registry_auditor", "registry_officer", "registry_partner", "registry_reviewer" WITH CHECK ("calendar_feeds"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "removes_own" ON "calendar_feeds" AS PERMISSIVE FOR DELETE TO "registry_admin", "registry_auditor", "registry_officer", "registry_partner", "registry_reviewer" USING ("calendar_feeds"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "authenticator_looks_up" ON "calendar_feeds" AS PERMISSIVE FOR SELECT TO "registry_authenticator" USING (true);--> statement-breakpoint
CREATE POLICY "admin_sees_of_disabled" ON "calendar_feeds" AS PERMISSIVE FOR SELECT TO "registry_admin" USING (exists (select 1 from "accounts" a where a.id = "calendar_feeds"."account_id" and a.status = 'disabled'));--> statement-breakpoint
CREATE POLICY "admin_erases" ON "calendar_feeds" AS PERMISSIVE FOR DELETE TO "registry_admin" USING (exists (select 1 from "accounts" a where a.id = "calendar_feeds"."account_id" and a.status = 'disabled'));--> statement-breakpoint
CREATE POLICY "sees_all" ON "case_organizations" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_with_case" ON "case_organizations" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from cases c where c.id = case_id));--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "case_organizations" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from cases c where c.id = case_id and (c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or c.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "case_organizations" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from cases c where c.id = case_id and (c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or c.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "sees_all" ON "cases" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_own_and_disclosed" ON "cases" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (("cases"."organization_ids" @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] and "cases"."disclosed_at" is not null));--> statement-breakpoint
CREATE POLICY "officer_opens_as_lead" ON "cases" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK ("cases"."lead_agency_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "cases" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING ("cases"."organization_ids" @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or "cases"."lead_agency_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sees_all" ON "activities" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "activities" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from agreements a where a.id = agreement_id));--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_verified" ON "activities" AS PERMISSIVE FOR SELECT TO "registry_integrator" USING ((exists (select 1 from agreements a where a.id = agreement_id) and "activities"."status" = 'verified'));--> statement-breakpoint
CREATE POLICY "officer_writes_own" ON "activities" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "activities" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "partner_reports_own" ON "activities" AS PERMISSIVE FOR INSERT TO "registry_partner" WITH CHECK ((exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) and "activities"."status" = 'draft'));--> statement-breakpoint
CREATE POLICY "partner_changes_own_until_decided" ON "activities" AS PERMISSIVE FOR UPDATE TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) and "activities"."status" in ('draft', 'rejected'))) WITH CHECK ((exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) and "activities"."status" in ('draft', 'submitted')));--> statement-breakpoint
CREATE POLICY "sees_all" ON "commitment_versions" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "commitment_versions" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from agreements a where a.id = agreement_id));--> statement-breakpoint
CREATE POLICY "admin_writes" ON "commitment_versions" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "commitment_versions" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "commitment_versions" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own" ON "commitment_versions" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "sees_all" ON "evaluations" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_agreement_own" ON "evaluations" AS PERMISSIVE FOR SELECT TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "sees_agreement_seen_and_agreement_own" ON "evaluations" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from agreements a where a.id = agreement_id) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "bureau_evaluates" ON "evaluations" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK ("evaluations"."evaluator" = 'bureau');--> statement-breakpoint
CREATE POLICY "bureau_changes_its_own" ON "evaluations" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING ("evaluations"."evaluator" = 'bureau');--> statement-breakpoint
CREATE POLICY "agency_evaluates_own" ON "evaluations" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (("evaluations"."evaluator" = 'agency' and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "agency_changes_its_own" ON "evaluations" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (("evaluations"."evaluator" = 'agency' and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "collaborator_evaluates_own" ON "evaluations" AS PERMISSIVE FOR INSERT TO "registry_partner" WITH CHECK (("evaluations"."evaluator" = 'collaborator' and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "collaborator_changes_its_own" ON "evaluations" AS PERMISSIVE FOR UPDATE TO "registry_partner" USING (("evaluations"."evaluator" = 'collaborator' and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "sees_all" ON "outcome_measurements" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_agreement_seen" ON "outcome_measurements" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from agreements a where a.id = agreement_id));--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "outcome_measurements" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "outcome_measurements" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from agreements a where a.id = agreement_id and (a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[] or a.lead_agency_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "sees_all" ON "documents" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_own_record" ON "documents" AS PERMISSIVE FOR SELECT TO "registry_officer" USING ((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])));--> statement-breakpoint
CREATE POLICY "sees_own_record_and_meeting_seen_and_for_parties" ON "documents" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])) and ("documents"."meeting_id" is null or exists (select 1 from meetings m where m.id = "documents"."meeting_id")) and "documents"."visibility" in ('parties', 'public')));--> statement-breakpoint
CREATE POLICY "sees_concluded_agreement_and_for_public" ON "documents" AS PERMISSIVE FOR SELECT TO "registry_public" USING ((exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.status in ('signed', 'suspended', 'terminated', 'superseded')) and "documents"."visibility" = 'public'));--> statement-breakpoint
CREATE POLICY "admin_adds_to_agreements" ON "documents" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK ("documents"."agreement_id" is not null);--> statement-breakpoint
CREATE POLICY "admin_changes" ON "documents" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);--> statement-breakpoint
CREATE POLICY "officer_adds_to_own" ON "documents" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK ((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])));--> statement-breakpoint
CREATE POLICY "officer_changes_own" ON "documents" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING ((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])));--> statement-breakpoint
CREATE POLICY "partner_adds_to_own_agreements" ON "documents" AS PERMISSIVE FOR INSERT TO "registry_partner" WITH CHECK (((exists (select 1 from cases c where c.id = "documents"."case_id" and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])
    or exists (select 1 from agreements a where a.id = "documents"."agreement_id" and a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])) and "documents"."agreement_id" is not null and "documents"."amendment_id" is null and "documents"."visibility" = 'parties' and "documents"."kind" in ('evidence', 'legality', 'offer_letter', 'other')));--> statement-breakpoint
CREATE POLICY "uploaders_come_and_go" ON "pending_files" AS PERMISSIVE FOR ALL TO "registry_admin", "registry_officer", "registry_partner" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sees_own" ON "idempotency_keys" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_officer", "registry_partner", "registry_reviewer" USING ("idempotency_keys"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "adds_own" ON "idempotency_keys" AS PERMISSIVE FOR INSERT TO "registry_admin", "registry_officer", "registry_partner", "registry_reviewer" WITH CHECK ("idempotency_keys"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sees_expired" ON "idempotency_keys" AS PERMISSIVE FOR SELECT TO "registry_admin" USING ("idempotency_keys"."created_at" < now() - interval '24 hours');--> statement-breakpoint
CREATE POLICY "removes_expired" ON "idempotency_keys" AS PERMISSIVE FOR DELETE TO "registry_admin" USING ("idempotency_keys"."created_at" < now() - interval '24 hours');--> statement-breakpoint
CREATE POLICY "sees_all" ON "action_items" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_with_meeting" ON "action_items" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from meetings m where m.id = meeting_id));--> statement-breakpoint
CREATE POLICY "officer_adds_to_own_draft" ON "action_items" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own_draft" ON "action_items" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_does_in_own_case" ON "action_items" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "partner_does_its_own" ON "action_items" AS PERMISSIVE FOR UPDATE TO "registry_partner" USING (("action_items"."owner_organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and exists (select 1 from meetings m where m.id = meeting_id)));--> statement-breakpoint
CREATE POLICY "sees_all" ON "meeting_items" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_with_meeting" ON "meeting_items" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from meetings m where m.id = meeting_id));--> statement-breakpoint
CREATE POLICY "officer_adds_to_own_draft" ON "meeting_items" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own_draft" ON "meeting_items" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "admin_erases" ON "meeting_participants" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "meeting_participants" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_own_case" ON "meeting_participants" AS PERMISSIVE FOR SELECT TO "registry_officer" USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "sees_meeting_seen_and_own_or_region" ON "meeting_participants" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from meetings m where m.id = meeting_id) and ("meeting_participants"."side" = 'region' or "meeting_participants"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "officer_adds_to_own_draft" ON "meeting_participants" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own_draft" ON "meeting_participants" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "admin_erases" ON "meetings" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "meetings" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_case_seen_and_finalized_and_not_internal" ON "meetings" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ((exists (select 1 from cases c where c.id = "meetings"."case_id") and "meetings"."status" = 'finalized' and "meetings"."kind" <> 'internal'));--> statement-breakpoint
CREATE POLICY "officer_logs_in_own_case" ON "meetings" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from cases c where c.id = case_id and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_changes_own_draft" ON "meetings" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING ("meetings"."status" = 'draft' and exists (select 1 from cases c where c.id = case_id and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[])) WITH CHECK (exists (select 1 from cases c where c.id = case_id and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "sees_all" ON "obstacles" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_with_meeting" ON "obstacles" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from meetings m where m.id = meeting_id));--> statement-breakpoint
CREATE POLICY "officer_adds_to_own_draft" ON "obstacles" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_removes_from_own_draft" ON "obstacles" AS PERMISSIVE FOR DELETE TO "registry_officer" USING (exists (select 1 from meetings m join cases c on c.id = m.case_id where m.id = meeting_id and m.status = 'draft' and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "officer_resolves_in_own_case" ON "obstacles" AS PERMISSIVE FOR UPDATE TO "registry_officer" USING (exists (select 1 from cases c where c.id = case_id and c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]));--> statement-breakpoint
CREATE POLICY "sees_all" ON "organization_contacts" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);--> statement-breakpoint
CREATE POLICY "sees_dealt_with" ON "organization_contacts" AS PERMISSIVE FOR SELECT TO "registry_officer" USING ((exists (select 1 from case_organizations mine join case_organizations theirs using (case_id)
    where mine.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and theirs.organization_id = "organization_contacts"."organization_id")
  or exists (select 1 from agreements a where a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid), "organization_contacts"."organization_id"]::uuid[])));--> statement-breakpoint
CREATE POLICY "sees_own" ON "organization_contacts" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ("organization_contacts"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sees_published" ON "organization_contacts" AS PERMISSIVE FOR SELECT TO "registry_integrator" USING ("organization_contacts"."is_public");--> statement-breakpoint
CREATE POLICY "admin_writes" ON "organization_contacts" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "officer_adds_to_collaborators" ON "organization_contacts" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from organizations o where o.id = organization_id and o.kind <> 'agency' and o.status = 'prospective'));--> statement-breakpoint
CREATE POLICY "sees_all" ON "organization_identifiers" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_public", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_met" ON "organization_identifiers" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from organizations o where o.id = "organization_identifiers"."organization_id"));--> statement-breakpoint
CREATE POLICY "admin_writes" ON "organization_identifiers" AS PERMISSIVE FOR ALL TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "officer_adds_to_collaborators" ON "organization_identifiers" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK (exists (select 1 from organizations o where o.id = organization_id and o.kind <> 'agency' and o.status = 'prospective'));--> statement-breakpoint
CREATE POLICY "sees_all" ON "organizations" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_public", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "sees_met" ON "organizations" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (("organizations"."kind" = 'agency' or coalesce("organizations"."merged_into_id", "organizations"."id") = (select nullif(current_setting('app.organization_id', true), '')::uuid)
  or coalesce("organizations"."merged_into_id", "organizations"."id") = any(array(select unnest(a.organization_ids) from agreements a where a.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]))
  or coalesce("organizations"."merged_into_id", "organizations"."id") = any(array(select unnest(c.organization_ids) from cases c where c.organization_ids @> array[(select nullif(current_setting('app.organization_id', true), '')::uuid)]::uuid[]))));--> statement-breakpoint
CREATE POLICY "officer_adds_collaborators" ON "organizations" AS PERMISSIVE FOR INSERT TO "registry_officer" WITH CHECK ("organizations"."kind" <> 'agency');--> statement-breakpoint
CREATE POLICY "admin_adds" ON "organizations" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "admin_edits" ON "organizations" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "authenticator_counts" ON "request_counts" AS PERMISSIVE FOR ALL TO "registry_authenticator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "counts" ON "number_counters" AS PERMISSIVE FOR ALL TO "registry_admin", "registry_officer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "regime_rules" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_partner", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "admin_writes" ON "regime_rules" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "warning_rules" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_integrator", "registry_officer", "registry_partner", "registry_reviewer" USING (true);--> statement-breakpoint
CREATE POLICY "admin_writes" ON "warning_rules" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);--> statement-breakpoint
CREATE POLICY "authenticator_signs_in" ON "account_invitations" AS PERMISSIVE FOR ALL TO "registry_authenticator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "account_invitations" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);--> statement-breakpoint
CREATE POLICY "admin_adds" ON "account_invitations" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "admin_ends" ON "account_invitations" AS PERMISSIVE FOR DELETE TO "registry_admin" USING (true);--> statement-breakpoint
CREATE POLICY "authenticator_signs_in" ON "account_passwords" AS PERMISSIVE FOR ALL TO "registry_authenticator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "account_passwords" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);--> statement-breakpoint
CREATE POLICY "authenticator_signs_in" ON "client_secrets" AS PERMISSIVE FOR ALL TO "registry_authenticator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "client_secrets" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);--> statement-breakpoint
CREATE POLICY "admin_adds" ON "client_secrets" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "admin_ends" ON "client_secrets" AS PERMISSIVE FOR DELETE TO "registry_admin" USING (true);--> statement-breakpoint
CREATE POLICY "admin_rotates_out" ON "client_secrets" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true);--> statement-breakpoint
CREATE POLICY "authenticator_signs_in" ON "refresh_tokens" AS PERMISSIVE FOR ALL TO "registry_authenticator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sees_all" ON "refresh_tokens" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);--> statement-breakpoint
CREATE POLICY "admin_ends" ON "refresh_tokens" AS PERMISSIVE FOR DELETE TO "registry_admin" USING (true);--> statement-breakpoint
CREATE POLICY "authenticator_signs_in" ON "sign_in_attempts" AS PERMISSIVE FOR ALL TO "registry_authenticator" USING (true) WITH CHECK (true);