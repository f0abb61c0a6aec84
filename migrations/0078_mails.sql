-- Mails that wait or were sent, and what each account chose of them: new tables, so nobody waits for them.
-- Locks: accounts and agreements, for the moment in which they are referred to.
CREATE TYPE "public"."mail_language" AS ENUM('id', 'en');
--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"account_id" uuid NOT NULL,
	"language" "mail_language" DEFAULT 'id' NOT NULL,
	"not_mailed" "notification_kind"[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "notification_preferences_account_key" UNIQUE("account_id")
);

--> statement-breakpoint
ALTER TABLE "notification_preferences" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"agreement_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"days_before" integer NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"try_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp(3) with time zone,
	"stopped_at" timestamp(3) with time zone,
	"answer" integer,
	CONSTRAINT "mails_once_key" UNIQUE("account_id","agreement_id","kind","due_on","days_before")
);

--> statement-breakpoint
ALTER TABLE "mails" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "mails_waiting_idx" ON "mails" USING btree ("try_at","id") WHERE "mails"."sent_at" is null and "mails"."stopped_at" is null;
--> statement-breakpoint
CREATE POLICY "sees_own" ON "notification_preferences" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_partner", "registry_reviewer" USING ("notification_preferences"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "adds_own" ON "notification_preferences" AS PERMISSIVE FOR INSERT TO "registry_admin", "registry_auditor", "registry_officer", "registry_partner", "registry_reviewer" WITH CHECK ("notification_preferences"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "changes_own" ON "notification_preferences" AS PERMISSIVE FOR UPDATE TO "registry_admin", "registry_auditor", "registry_officer", "registry_partner", "registry_reviewer" USING ("notification_preferences"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid)) WITH CHECK ("notification_preferences"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "service_keeps" ON "notification_preferences" AS PERMISSIVE FOR ALL TO "registry_admin" USING ((select nullif(current_setting('app.account_id', true), '')::uuid) is null) WITH CHECK ((select nullif(current_setting('app.account_id', true), '')::uuid) is null);
--> statement-breakpoint
CREATE POLICY "service_keeps" ON "mails" AS PERMISSIVE FOR ALL TO "registry_admin" USING ((select nullif(current_setting('app.account_id', true), '')::uuid) is null) WITH CHECK ((select nullif(current_setting('app.account_id', true), '')::uuid) is null);

--> statement-breakpoint
SELECT registry_protect('mails');
--> statement-breakpoint
SELECT registry_protect('notification_preferences');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (attempts, try_at, sent_at, stopped_at, answer) ON mails TO registry_admin;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (language, not_mailed, version, updated_at) ON notification_preferences
  TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
