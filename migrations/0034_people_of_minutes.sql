-- Who led a meeting, took its minutes, was asked and absent, and signed the minutes: people like its participants, told to the same
-- readers and erased like them. No row is written; the index reads the participants once.
CREATE TYPE "public"."participation" AS ENUM('participant', 'chair', 'minute_taker', 'absent', 'signed');
--> statement-breakpoint
ALTER TABLE "meeting_participants" ADD COLUMN "part" "participation" DEFAULT 'participant' NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_participants_only_key" ON "meeting_participants" USING btree ("meeting_id","part") WHERE "meeting_participants"."part" in ('chair', 'minute_taker');
