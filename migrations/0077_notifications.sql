-- What each account was told of agreements: a new table, so nobody waits for it.
-- Locks: accounts and agreements, for the moment in which they are referred to.
CREATE TYPE "public"."notification_kind" AS ENUM('agreement_ends', 'notice_due');
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"agreement_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"days_before" integer NOT NULL,
	"read_at" timestamp(3) with time zone,
	CONSTRAINT "notifications_once_key" UNIQUE("account_id","agreement_id","kind","due_on","days_before")
);

--> statement-breakpoint
ALTER TABLE "notifications" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "notifications_account_idx" ON "notifications" USING btree ("account_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "notifications" USING btree ("account_id","created_at","id") WHERE "notifications"."read_at" is null;
--> statement-breakpoint
CREATE POLICY "sees_own" ON "notifications" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_partner", "registry_reviewer" USING ("notifications"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "marks_own" ON "notifications" AS PERMISSIVE FOR UPDATE TO "registry_admin", "registry_auditor", "registry_officer", "registry_partner", "registry_reviewer" USING ("notifications"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid)) WITH CHECK ("notifications"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "service_adds" ON "notifications" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK ((select nullif(current_setting('app.account_id', true), '')::uuid) is null);

--> statement-breakpoint
SELECT registry_protect('notifications');
--> statement-breakpoint
GRANT SELECT, UPDATE (read_at, version, updated_at) ON notifications
  TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
GRANT INSERT ON notifications TO registry_admin;
