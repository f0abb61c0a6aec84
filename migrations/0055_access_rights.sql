CREATE TABLE "account_activity" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"last_seen_on" date NOT NULL
);

--> statement-breakpoint
ALTER TABLE "account_activity" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "access_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"half_year" text NOT NULL,
	"reviewed_by" uuid NOT NULL,
	"rights" integer NOT NULL,
	"sleeping" integer NOT NULL,
	"conclusion" text NOT NULL,
	"findings" jsonb NOT NULL,
	CONSTRAINT "access_reviews_half_year_key" UNIQUE("half_year")
);

--> statement-breakpoint
ALTER TABLE "access_reviews" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "account_activity" ADD CONSTRAINT "account_activity_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "access_reviews_sorted_idx" ON "access_reviews" USING btree ("half_year","id");
--> statement-breakpoint
CREATE POLICY "authenticator_notes" ON "account_activity" AS PERMISSIVE FOR ALL TO "registry_authenticator" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "sees_all" ON "account_activity" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_all" ON "access_reviews" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);
--> statement-breakpoint
CREATE POLICY "auditor_reviews" ON "access_reviews" AS PERMISSIVE FOR INSERT TO "registry_auditor" WITH CHECK ("access_reviews"."reviewed_by" = (select nullif(current_setting('app.account_id', true), '')::uuid));

--> statement-breakpoint
SELECT registry_protect('account_activity');
--> statement-breakpoint
SELECT registry_protect('access_reviews');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON account_activity TO registry_authenticator;
--> statement-breakpoint
GRANT SELECT ON account_activity, access_reviews TO registry_admin, registry_auditor;
--> statement-breakpoint
GRANT INSERT ON access_reviews TO registry_auditor;
