-- The criteria of an evaluation beside its rating. No row is written.
ALTER TABLE "evaluations" ADD COLUMN "criteria" jsonb DEFAULT '{}'::jsonb NOT NULL;
