-- An offer or need and what continues it in the minutes that correct its own are one: it is promoted once. Nothing writes
-- while this runs: it touches every item of minutes once. What says the same in a correction continues it.
ALTER TABLE "meeting_items" ADD COLUMN "origin_id" uuid;
--> statement-breakpoint
-- The tables' own owner sees no row of them.
SET ROLE registry_maintenance;
--> statement-breakpoint
UPDATE meeting_items SET origin_id = id;
--> statement-breakpoint
DO $$
DECLARE
  minutes record;
BEGIN
  FOR minutes IN SELECT id, corrects_id FROM meetings WHERE corrects_id IS NOT NULL ORDER BY created_at, id LOOP
    UPDATE meeting_items again SET origin_id = corrected.origin_id
    FROM (
      SELECT id, side, type, description, row_number() OVER (PARTITION BY side, type, description ORDER BY position) AS place
      FROM meeting_items WHERE meeting_id = minutes.id
    ) said, (
      SELECT origin_id, side, type, description, row_number() OVER (PARTITION BY side, type, description ORDER BY position) AS place
      FROM meeting_items WHERE meeting_id = minutes.corrects_id
    ) corrected
    WHERE again.id = said.id AND (said.side, said.type, said.description, said.place)
      = (corrected.side, corrected.type, corrected.description, corrected.place);
  END LOOP;
END $$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
ALTER TABLE "meeting_items" ALTER COLUMN "origin_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "meeting_items" ADD CONSTRAINT "meeting_items_origin_id_meeting_items_id_fk" FOREIGN KEY ("origin_id") REFERENCES "public"."meeting_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meeting_items" ADD CONSTRAINT "meeting_items_origin_key" UNIQUE("origin_id","meeting_id");
