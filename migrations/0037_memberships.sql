-- Role and organization move from the account to its memberships, each with a first and a last day. Every account gets one
-- from its creation, with the account's id. Locks accounts, calendar feeds and sessions while the rows are written.
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"account_id" uuid NOT NULL,
	"role" "account_role" NOT NULL,
	"organization_id" uuid,
	"administrator" boolean DEFAULT false NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	CONSTRAINT "memberships_organization_check" CHECK ("memberships"."role" = 'reviewer' or ("memberships"."role" in ('officer', 'partner')) = ("memberships"."organization_id" is not null)),
	CONSTRAINT "memberships_administrator_check" CHECK ("memberships"."role" = 'partner' or not "memberships"."administrator"),
	CONSTRAINT "memberships_days_check" CHECK ("memberships"."valid_until" >= "memberships"."valid_from" - 1)
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "memberships_account_idx" ON "memberships" USING btree ("account_id","valid_from","id");
--> statement-breakpoint
CREATE INDEX "memberships_organization_idx" ON "memberships" USING btree ("organization_id","account_id");
--> statement-breakpoint
CREATE INDEX "memberships_role_idx" ON "memberships" USING btree ("role","account_id");
--> statement-breakpoint
SELECT registry_protect('memberships');
--> statement-breakpoint
CREATE FUNCTION registry_belongs_only_to(account uuid, organizations uuid[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT NOT EXISTS (SELECT FROM memberships m WHERE m.account_id = account
    AND (m.organization_id IS NULL OR m.organization_id <> ALL (organizations)))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_belongs_only_to(uuid, uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_belongs_only_to(uuid, uuid[]) TO registry_partner, registry_maintenance;
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD COLUMN "membership_id" uuid;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
INSERT INTO memberships (id, account_id, role, organization_id, valid_from)
SELECT id, id, role, organization_id, (created_at AT TIME ZONE 'Asia/Jakarta')::date FROM accounts;
--> statement-breakpoint
UPDATE calendar_feeds SET membership_id = account_id;
--> statement-breakpoint
-- What an earlier merge moved of accounts, it moved of their memberships.
UPDATE organization_moves SET in_table = 'memberships' WHERE in_table = 'accounts';
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ALTER COLUMN "membership_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_organization_check";
--> statement-breakpoint
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_kind_check";
--> statement-breakpoint
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_organization_id_organizations_id_fk";
--> statement-breakpoint
DROP INDEX "accounts_organization_idx";
--> statement-breakpoint
DROP INDEX "accounts_role_idx";
--> statement-breakpoint
DROP INDEX "accounts_client_name_key";
--> statement-breakpoint
ALTER TABLE "audit_events" ALTER COLUMN "actor_role" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD COLUMN "membership_id" uuid;
--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "membership_id" uuid;
--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_client_name_key" ON "accounts" USING btree ("name") WHERE "accounts"."scopes" is not null;
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_kind_check" CHECK (case when "accounts"."scopes" is null then "accounts"."email" is not null else "accounts"."email" is null and "accounts"."identity_subject" is null end);
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_belongs_only_to(uuid, uuid[]) OWNER TO registry_maintenance;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- Whether an officer of these agencies is left who took no part: else the registrar decides. Reads who has a membership,
-- which the registrar may anyway.
CREATE OR REPLACE FUNCTION registry_verifier_left(agencies uuid[], took_part uuid[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM accounts a JOIN memberships m ON m.account_id = a.id, (SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date) t (today)
    WHERE m.role = 'officer' AND a.status = 'active' AND a.id <> ALL (took_part)
      AND m.valid_from <= today AND (m.valid_until IS NULL OR m.valid_until >= today)
      AND public.registry_acts_for(m.organization_id, today) && agencies)
$$;
--> statement-breakpoint
-- The SQL of the record whose history tells of a row `t`, as its type and id; of what belongs to the organization itself none.
CREATE OR REPLACE FUNCTION registry_record_of_row(in_table regclass) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT CASE in_table::text
    WHEN 'agreements' THEN 'ARRAY[''agreement'', t.id::text]'
    WHEN 'cases' THEN 'ARRAY[''case'', t.id::text]'
    WHEN 'memberships' THEN 'ARRAY[''user'', t.account_id::text]'
    ELSE 'coalesce(' || concat_ws(', ',
      CASE WHEN registry_has_column(in_table, 'agreement_id')
        THEN 'CASE WHEN t.agreement_id IS NOT NULL THEN ARRAY[''agreement'', t.agreement_id::text] END' END,
      CASE WHEN registry_has_column(in_table, 'case_id')
        THEN 'CASE WHEN t.case_id IS NOT NULL THEN ARRAY[''case'', t.case_id::text] END' END,
      CASE WHEN registry_has_column(in_table, 'meeting_id')
        THEN '(SELECT ARRAY[''case'', m.case_id::text] FROM meetings m WHERE m.id = t.meeting_id)' END,
      'ARRAY[NULL, NULL]') || ')'
  END
$$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
GRANT SELECT (id, account_id, role, organization_id, administrator, valid_from, valid_until) ON memberships TO registry_authenticator;
--> statement-breakpoint
GRANT SELECT ON memberships TO registry_admin, registry_auditor, registry_partner;
--> statement-breakpoint
GRANT INSERT, UPDATE ON memberships TO registry_admin;
--> statement-breakpoint
-- A partner's administrator registers and invites the people of its organization, and ends their memberships.
GRANT INSERT, UPDATE (administrator, valid_until, version, updated_at) ON memberships TO registry_partner;
--> statement-breakpoint
GRANT SELECT (id, version, created_at, updated_at, name, email, status, scopes, identity_issuer, identity_subject), INSERT,
  UPDATE (version, updated_at) ON accounts TO registry_partner;
--> statement-breakpoint
GRANT SELECT (account_id, changed_at) ON account_passwords TO registry_partner;
--> statement-breakpoint
GRANT SELECT (account_id), INSERT, DELETE ON account_invitations TO registry_partner;
--> statement-breakpoint
GRANT SELECT (membership_id) ON calendar_feeds TO registry_authenticator, registry_admin, registry_officer, registry_reviewer,
  registry_auditor, registry_partner;
--> statement-breakpoint
CREATE POLICY "administrator_invites_own_people" ON "account_invitations" AS PERMISSIVE FOR ALL TO "registry_partner" USING (registry_belongs_only_to("account_invitations"."account_id", (select nullif(current_setting('app.administers', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "administrator_sees_own_people" ON "account_passwords" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from memberships m where m.account_id = "account_passwords"."account_id" and m.organization_id = any((select nullif(current_setting('app.administers', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "sees_own_people" ON "accounts" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from memberships m where m.account_id = "accounts"."id" and m.organization_id = any((select nullif(current_setting('app.administers', true), '')::uuid[])::uuid[])));
--> statement-breakpoint
CREATE POLICY "administrator_adds_people" ON "accounts" AS PERMISSIVE FOR INSERT TO "registry_partner" WITH CHECK ((select nullif(current_setting('app.administers', true), '')::uuid[])::uuid[] is not null and "accounts"."scopes" is null and "accounts"."identity_subject" is null);
--> statement-breakpoint
CREATE POLICY "administrator_invites_own_people" ON "accounts" AS PERMISSIVE FOR UPDATE TO "registry_partner" USING (registry_belongs_only_to("accounts"."id", (select nullif(current_setting('app.administers', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "authenticator_looks_up" ON "memberships" AS PERMISSIVE FOR SELECT TO "registry_authenticator" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_all" ON "memberships" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_own_people" ON "memberships" AS PERMISSIVE FOR SELECT TO "registry_partner" USING ("memberships"."organization_id" = any((select nullif(current_setting('app.administers', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "admin_adds" ON "memberships" AS PERMISSIVE FOR INSERT TO "registry_admin" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "admin_edits" ON "memberships" AS PERMISSIVE FOR UPDATE TO "registry_admin" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "administrator_adds_own" ON "memberships" AS PERMISSIVE FOR INSERT TO "registry_partner" WITH CHECK ("memberships"."organization_id" = any((select nullif(current_setting('app.administers', true), '')::uuid[])::uuid[]) and "memberships"."role" = 'partner' and registry_belongs_only_to("memberships"."account_id", (select nullif(current_setting('app.administers', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "administrator_changes_own" ON "memberships" AS PERMISSIVE FOR UPDATE TO "registry_partner" USING ("memberships"."organization_id" = any((select nullif(current_setting('app.administers', true), '')::uuid[])::uuid[])) WITH CHECK ("memberships"."organization_id" = any((select nullif(current_setting('app.administers', true), '')::uuid[])::uuid[]) and "memberships"."role" = 'partner');
--> statement-breakpoint
ALTER POLICY "everyone_who_acts_leaves_a_trail" ON "audit_events" TO registry_admin,registry_auditor,registry_officer,registry_partner,registry_reviewer WITH CHECK ('registry_' || "audit_events"."actor_role" = current_user and "audit_events"."organization_id" is not distinct from (select nullif(current_setting('app.organization_id', true), '')::uuid)
        and "audit_events"."membership_id" is not distinct from (select nullif(current_setting('app.membership_id', true), '')::uuid));
--> statement-breakpoint
ALTER POLICY "whoever_signs_in_leaves_a_trail" ON "audit_events" TO registry_authenticator WITH CHECK (case when "audit_events"."membership_id" is null
        then "audit_events"."actor_role" is null and "audit_events"."organization_id" is null and exists (select 1 from "accounts" a where a.id = "audit_events"."account_id")
        else exists (select 1 from "memberships" m where m.id = "audit_events"."membership_id" and m.account_id = "audit_events"."account_id"
          and m.role = "audit_events"."actor_role" and m.organization_id is not distinct from "audit_events"."organization_id") end);
--> statement-breakpoint
ALTER TABLE "accounts" DROP COLUMN "role";
--> statement-breakpoint
ALTER TABLE "accounts" DROP COLUMN "organization_id";
