CREATE TYPE "public"."privacy_request_kind" AS ENUM('access', 'correction', 'erasure', 'stop', 'restriction');
--> statement-breakpoint
CREATE TYPE "public"."privacy_request_status" AS ENUM('received', 'answered', 'refused', 'withdrawn', 'lifted');
--> statement-breakpoint
CREATE TABLE "privacy_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"kind" "privacy_request_kind" NOT NULL,
	"subject_name" text NOT NULL,
	"subject_email" text,
	"subject_contact" text,
	"asked" text NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	"due_at" timestamp(3) with time zone NOT NULL,
	"status" "privacy_request_status" DEFAULT 'received' NOT NULL,
	"answer" text,
	"decided_at" timestamp(3) with time zone,
	"decided_by" uuid,
	CONSTRAINT "privacy_requests_term" CHECK ("privacy_requests"."due_at" > "privacy_requests"."received_at")
);

--> statement-breakpoint
ALTER TABLE "privacy_requests" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "data_breaches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"what" text NOT NULL,
	"how" text NOT NULL,
	"occurred_at" timestamp(3) with time zone,
	"discovered_at" timestamp(3) with time zone NOT NULL,
	"due_at" timestamp(3) with time zone NOT NULL,
	"affected_people" integer,
	"recovery" text,
	"notices" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "data_breaches_order" CHECK ("data_breaches"."occurred_at" <= "data_breaches"."discovered_at")
);

--> statement-breakpoint
ALTER TABLE "data_breaches" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE INDEX "privacy_requests_received_idx" ON "privacy_requests" USING btree ("received_at","id");
--> statement-breakpoint
CREATE INDEX "privacy_requests_due_idx" ON "privacy_requests" USING btree ("due_at","id");
--> statement-breakpoint
CREATE INDEX "data_breaches_discovered_idx" ON "data_breaches" USING btree ("discovered_at","id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "privacy_requests" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "privacy_requests" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "admin_edits" ON "privacy_requests" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "sees_all" ON "data_breaches" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "data_breaches" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "admin_edits" ON "data_breaches" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);

--> statement-breakpoint
SELECT registry_protect('privacy_requests');
--> statement-breakpoint
SELECT registry_protect('data_breaches');
--> statement-breakpoint
GRANT SELECT ON privacy_requests, data_breaches TO registry_admin, registry_auditor;
--> statement-breakpoint
GRANT INSERT, UPDATE ON privacy_requests, data_breaches TO registry_admin;
