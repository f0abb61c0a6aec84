-- Beneficiaries of a delivery: new businesses (pemula), moving up (naik kelas), by line of business; counts by place. The columns
-- are added without rewriting the table; the index blocks writes to activities while it is built, and the constraints, which no
-- row of before can break, read the table once under an exclusive lock (some milliseconds for 100,000 deliveries).
ALTER TABLE "activities" ADD COLUMN "beneficiaries_new" integer;
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "beneficiaries_moving_up" integer;
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "beneficiaries_by_line" jsonb DEFAULT '{}'::jsonb NOT NULL;
--> statement-breakpoint
CREATE INDEX "activities_kecamatan_idx" ON "activities" USING btree ("kecamatan","held_on","id");
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_new_check" CHECK ("activities"."beneficiaries_new" <= "activities"."beneficiaries");
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_moving_up_check" CHECK ("activities"."beneficiaries_moving_up" <= "activities"."beneficiaries");
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_lines_check" CHECK (coalesce(("activities"."beneficiaries_by_line"->>'culinary')::integer, 0) + coalesce(("activities"."beneficiaries_by_line"->>'fashion')::integer, 0) + coalesce(("activities"."beneficiaries_by_line"->>'crafts')::integer, 0) + coalesce(("activities"."beneficiaries_by_line"->>'services')::integer, 0) + coalesce(("activities"."beneficiaries_by_line"->>'other')::integer, 0) <= coalesce("activities"."beneficiaries", 0));
--> statement-breakpoint
GRANT SELECT (beneficiaries_new, beneficiaries_moving_up, beneficiaries_by_line) ON activities TO registry_integrator;
