-- Second factors of people, the sign-ins that wait for a code, and what two registrars must agree on. New tables; the column
-- of refresh tokens has a constant default, so that the table is not rewritten.
CREATE TABLE "second_factor_challenges" (
	"hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"membership_id" uuid,
	"device_id" uuid,
	"expires_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "second_factor_challenges" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "second_factor_resets" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "second_factor_resets" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"secret" text NOT NULL,
	"last_step" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "second_factors" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD COLUMN "second_factor" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "second_factor_challenges" ADD CONSTRAINT "second_factor_challenges_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "second_factor_challenges" ADD CONSTRAINT "second_factor_challenges_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "second_factor_resets" ADD CONSTRAINT "second_factor_resets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "second_factor_resets" ADD CONSTRAINT "second_factor_resets_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "second_factor_challenges_account_idx" ON "second_factor_challenges" USING btree ("account_id");
--> statement-breakpoint
CREATE INDEX "second_factor_challenges_expires_at_idx" ON "second_factor_challenges" USING btree ("expires_at");
--> statement-breakpoint
CREATE INDEX "second_factor_resets_asked_by_idx" ON "second_factor_resets" USING btree ("asked_by");
--> statement-breakpoint
CREATE INDEX "second_factors_account_idx" ON "second_factors" USING btree ("account_id");
--> statement-breakpoint
CREATE POLICY "authenticator_signs_in" ON "second_factor_challenges" AS PERMISSIVE FOR ALL TO "registry_authenticator" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "authenticator_signs_in" ON "second_factor_resets" AS PERMISSIVE FOR ALL TO "registry_authenticator" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "authenticator_signs_in" ON "second_factors" AS PERMISSIVE FOR ALL TO "registry_authenticator" USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors, second_factor_resets TO registry_authenticator;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON second_factor_challenges TO registry_authenticator;
--> statement-breakpoint
SELECT registry_protect('second_factors');
--> statement-breakpoint
SELECT registry_protect('second_factor_challenges');
--> statement-breakpoint
SELECT registry_protect('second_factor_resets');
