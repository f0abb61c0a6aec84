-- The devices that accounts signed in from: strangers' wrong passwords do not keep them out there. A new table; takes no
-- lock but that of the accounts it refers to, for a moment. The counts so far were kept by address alone: they end with
-- their day.
CREATE TABLE "sign_in_devices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "sign_in_devices_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "sign_in_devices" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sign_in_devices" ADD CONSTRAINT "sign_in_devices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "sign_in_devices_account_idx" ON "sign_in_devices" USING btree ("account_id");
--> statement-breakpoint
CREATE INDEX "sign_in_devices_expires_at_idx" ON "sign_in_devices" USING btree ("expires_at");
--> statement-breakpoint
CREATE POLICY "authenticator_signs_in" ON "sign_in_devices" AS PERMISSIVE FOR ALL TO "registry_authenticator" USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_devices TO registry_authenticator;
--> statement-breakpoint
SELECT registry_protect('sign_in_devices');
