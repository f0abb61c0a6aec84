-- Webhooks, what they are signed with and what is sent to them: new tables, so nobody waits for them. API clients change their own
-- webhooks, so they leave a trail and keep answers under their keys as others do.
-- Locks: accounts and memberships, for the moment in which they are referred to; audit_events and idempotency_keys (ACCESS EXCLUSIVE, for
--   the catalog)
CREATE TYPE "public"."webhook_delivery_failure" AS ENUM('address_not_allowed', 'unreachable', 'too_slow', 'refused');
--> statement-breakpoint
CREATE TYPE "public"."webhook_delivery_status" AS ENUM('waiting', 'delivered', 'failed', 'not_told');
--> statement-breakpoint
CREATE TYPE "public"."webhook_disabled_reason" AS ENUM('by_hand', 'gone', 'failing', 'copy_outdated', 'owner_ended', 'secret_unreadable');
--> statement-breakpoint
CREATE TYPE "public"."webhook_status" AS ENUM('active', 'disabled');
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"webhook_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"position" bigint,
	"type" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"status" "webhook_delivery_status" DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"try_at" timestamp(3) with time zone,
	"tried_at" timestamp(3) with time zone,
	"duration_ms" integer,
	"failure" "webhook_delivery_failure",
	"answer_status" integer,
	"answer_body" text,
	CONSTRAINT "webhook_deliveries_event_key" UNIQUE("webhook_id","event_id")
);
--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "webhook_secrets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"webhook_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "webhook_secrets" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"account_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"receiver" text NOT NULL,
	"types" text[],
	"record_ids" uuid[],
	"status" "webhook_status" DEFAULT 'active' NOT NULL,
	"disabled_reason" "webhook_disabled_reason",
	"disabled_at" timestamp(3) with time zone,
	"epoch" uuid,
	"position" bigint NOT NULL,
	"reader" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "webhooks" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries" USING btree ("webhook_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_status_idx" ON "webhook_deliveries" USING btree ("webhook_id","status","created_at","id");
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due_idx" ON "webhook_deliveries" USING btree ("try_at","id") WHERE "webhook_deliveries"."try_at" is not null;
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_in_order_idx" ON "webhook_deliveries" USING btree ("webhook_id","subject_id","position") WHERE "webhook_deliveries"."status" = 'waiting';
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_old_idx" ON "webhook_deliveries" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "webhook_secrets_webhook_idx" ON "webhook_secrets" USING btree ("webhook_id","created_at");
--> statement-breakpoint
CREATE INDEX "webhooks_account_idx" ON "webhooks" USING btree ("account_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "webhooks_created_at_idx" ON "webhooks" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "webhooks_name_idx" ON "webhooks" USING btree ("name","id");
--> statement-breakpoint
CREATE INDEX "webhooks_status_idx" ON "webhooks" USING btree ("status","created_at","id");
--> statement-breakpoint
CREATE POLICY "seen_with_webhook" ON "webhook_deliveries" AS PERMISSIVE FOR ALL TO "registry_admin", "registry_integrator" USING (exists (select 1 from "webhooks" w where w.id = "webhook_deliveries"."webhook_id")) WITH CHECK (exists (select 1 from "webhooks" w where w.id = "webhook_deliveries"."webhook_id"));
--> statement-breakpoint
CREATE POLICY "authenticator_signs" ON "webhook_secrets" AS PERMISSIVE FOR SELECT TO "registry_authenticator" USING (true);
--> statement-breakpoint
CREATE POLICY "keeper_keeps" ON "webhook_secrets" AS PERMISSIVE FOR ALL TO "registry_admin", "registry_integrator" USING (exists (select 1 from "webhooks" w where w.id = "webhook_secrets"."webhook_id")) WITH CHECK (exists (select 1 from "webhooks" w where w.id = "webhook_secrets"."webhook_id"));
--> statement-breakpoint
CREATE POLICY "sees_all" ON "webhooks" AS PERMISSIVE FOR SELECT TO "registry_admin" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_own" ON "webhooks" AS PERMISSIVE FOR SELECT TO "registry_integrator" USING ("webhooks"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "webhooks" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK ("webhooks"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "admin_edits" ON "webhooks" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "admin_removes" ON "webhooks" AS PERMISSIVE FOR DELETE TO "registry_admin" USING (true);
--> statement-breakpoint
CREATE POLICY "owner_adds" ON "webhooks" AS PERMISSIVE FOR INSERT TO "registry_integrator" WITH CHECK ("webhooks"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "owner_edits" ON "webhooks" AS PERMISSIVE FOR UPDATE TO "registry_integrator" USING ("webhooks"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid)) WITH CHECK ("webhooks"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "owner_removes" ON "webhooks" AS PERMISSIVE FOR DELETE TO "registry_integrator" USING ("webhooks"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
ALTER POLICY "everyone_who_acts_leaves_a_trail" ON "audit_events" TO registry_admin,registry_auditor,registry_integrator,registry_officer,registry_partner,registry_reviewer WITH CHECK ('registry_' || "audit_events"."actor_role" = current_user and "audit_events"."organization_id" is not distinct from (select nullif(current_setting('app.organization_id', true), '')::uuid)
        and "audit_events"."membership_id" is not distinct from (select nullif(current_setting('app.membership_id', true), '')::uuid));
--> statement-breakpoint
ALTER POLICY "sees_own" ON "idempotency_keys" TO registry_admin,registry_integrator,registry_officer,registry_partner,registry_reviewer USING ("idempotency_keys"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
ALTER POLICY "adds_own" ON "idempotency_keys" TO registry_admin,registry_integrator,registry_officer,registry_partner,registry_reviewer WITH CHECK ("idempotency_keys"."account_id" = (select nullif(current_setting('app.account_id', true), '')::uuid));
--> statement-breakpoint
SELECT registry_protect('webhooks'), registry_protect('webhook_secrets'), registry_protect('webhook_deliveries');
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON webhooks, webhook_deliveries TO registry_admin, registry_integrator;
--> statement-breakpoint
GRANT UPDATE (name, url, receiver, types, record_ids, status, disabled_reason, disabled_at, epoch, position, reader, version, updated_at)
  ON webhooks TO registry_admin, registry_integrator;
--> statement-breakpoint
GRANT UPDATE (status, attempts, try_at, tried_at, duration_ms, failure, answer_status, answer_body)
  ON webhook_deliveries TO registry_admin, registry_integrator;
--> statement-breakpoint
GRANT SELECT (id, webhook_id, created_at, expires_at), INSERT, UPDATE (expires_at), DELETE ON webhook_secrets
  TO registry_admin, registry_integrator;
--> statement-breakpoint
GRANT SELECT ON webhook_secrets TO registry_authenticator;
--> statement-breakpoint
GRANT INSERT ON audit_events TO registry_integrator;
--> statement-breakpoint
GRANT SELECT, INSERT ON idempotency_keys TO registry_integrator;
