-- Mails of a digest and of what happened to an account, beside those about agreements; and who wants which when.
-- Locks: mails (ACCESS EXCLUSIVE, for the catalog, for reading it once for the check and for the build of the indexes, and
--   SHARE for that), notification_preferences (ACCESS EXCLUSIVE, for the catalog): only mails wait for either, no request.
ALTER TABLE "mails" ALTER COLUMN "kind" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "mails" ALTER COLUMN "agreement_id" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "mails" ALTER COLUMN "due_on" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "mails" ALTER COLUMN "days_before" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD COLUMN "daily" "notification_kind"[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD COLUMN "tasks_mailed" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "digest_on" date;
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "event_id" uuid;
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "tried_at" timestamp(3) with time zone;
--> statement-breakpoint
CREATE INDEX "mails_digest_day_idx" ON "mails" USING btree ("digest_on");
--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_digest_key" UNIQUE("account_id","digest_on");
--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_event_key" UNIQUE("account_id","event_id");
--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_about_check" CHECK (num_nonnulls("mails"."agreement_id", "mails"."digest_on", "mails"."event_id") = 1
        and num_nulls("mails"."agreement_id", "mails"."kind", "mails"."due_on", "mails"."days_before") in (0, 4));

--> statement-breakpoint
GRANT UPDATE (tried_at), DELETE ON mails TO registry_admin;
--> statement-breakpoint
GRANT UPDATE (daily, tasks_mailed) ON notification_preferences
  TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
