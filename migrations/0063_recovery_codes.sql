-- Recovery codes, and by whose invitation a password came to be, so that no one person resets second factors by two
-- accounts. Passwords from before count as appointed by the operator. New columns are null: no table is rewritten; the foreign
-- keys lock accounts and the two small tables for a moment.
CREATE TABLE "recovery_codes" (
	"hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);

--> statement-breakpoint
ALTER TABLE "recovery_codes" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "account_invitations" ADD COLUMN "invited_by" uuid;
--> statement-breakpoint
ALTER TABLE "account_passwords" ADD COLUMN "invited_by" uuid;
--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "recovery_codes_account_idx" ON "recovery_codes" USING btree ("account_id");
--> statement-breakpoint
ALTER TABLE "account_invitations" ADD CONSTRAINT "account_invitations_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "account_passwords" ADD CONSTRAINT "account_passwords_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "account_invitations_invited_by_idx" ON "account_invitations" USING btree ("invited_by");
--> statement-breakpoint
CREATE INDEX "account_passwords_invited_by_idx" ON "account_passwords" USING btree ("invited_by");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "second_factors" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_erases" ON "second_factors" AS PERMISSIVE FOR DELETE TO "registry_admin" USING (exists (select 1 from accounts a where a.id = "second_factors"."account_id" and a.email = a.id || '@erased.invalid'));
--> statement-breakpoint
CREATE POLICY "authenticator_signs_in" ON "recovery_codes" AS PERMISSIVE FOR ALL TO "registry_authenticator" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "sees_all" ON "recovery_codes" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor" USING (true);
--> statement-breakpoint
CREATE POLICY "admin_erases" ON "recovery_codes" AS PERMISSIVE FOR DELETE TO "registry_admin" USING (exists (select 1 from accounts a where a.id = "recovery_codes"."account_id" and a.email = a.id || '@erased.invalid'));
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON recovery_codes TO registry_authenticator;
--> statement-breakpoint
GRANT SELECT (account_id, created_at), DELETE ON recovery_codes TO registry_admin;
--> statement-breakpoint
GRANT SELECT (account_id, created_at) ON recovery_codes TO registry_auditor;
--> statement-breakpoint
GRANT SELECT (id, account_id, created_at, confirmed_at), DELETE ON second_factors TO registry_admin;
--> statement-breakpoint
GRANT SELECT (id, account_id, created_at, confirmed_at) ON second_factors TO registry_auditor;
--> statement-breakpoint
SELECT registry_protect('recovery_codes');
