-- Passkeys beside authenticator apps, and challenges for who is signed in. Constant defaults rewrite no table; the check reads
-- the few rows of second factors once, under a short lock.
ALTER TABLE "second_factors" ALTER COLUMN "secret" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "second_factor_challenges" ADD COLUMN "purpose" text DEFAULT 'sign_in' NOT NULL;
--> statement-breakpoint
ALTER TABLE "second_factors" ADD COLUMN "kind" text DEFAULT 'app' NOT NULL;
--> statement-breakpoint
ALTER TABLE "second_factors" ADD COLUMN "registration_challenge" text;
--> statement-breakpoint
ALTER TABLE "second_factors" ADD COLUMN "credential_id" text;
--> statement-breakpoint
ALTER TABLE "second_factors" ADD COLUMN "public_key" text;
--> statement-breakpoint
ALTER TABLE "second_factors" ADD COLUMN "sign_count" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_credential_id_key" UNIQUE("credential_id");
--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_kind_check" CHECK (case "second_factors"."kind" when 'app' then "second_factors"."secret" is not null and "second_factors"."credential_id" is null
        when 'passkey' then "second_factors"."secret" is null and ("second_factors"."credential_id" is null) = ("second_factors"."public_key" is null)
          and ("second_factors"."confirmed_at" is null or "second_factors"."credential_id" is not null)
        else false end);
--> statement-breakpoint
GRANT SELECT (kind) ON second_factors TO registry_admin, registry_auditor;
