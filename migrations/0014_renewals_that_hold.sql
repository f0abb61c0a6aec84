-- A renewal that was cancelled, or terminated by its first day, is none. The index is made anew, which holds back writes to
-- agreements for as long as it takes.
DROP INDEX "agreements_renews_idx";
--> statement-breakpoint
CREATE INDEX "agreements_renews_idx" ON "agreements" USING btree (("renews_id" is not null and "status" <> 'cancelled' and ("terminated_on" <= "effective_from") is not true),"updated_at","id");
--> statement-breakpoint
-- Of an open term the public list sorts the end last, as the others do.
GRANT SELECT (sorted_until) ON agreements TO registry_public;
