-- What a day brings is told in batches: a night on which a hundred thousand agreements end is many short transactions.
-- Locks: event_feed (ACCESS EXCLUSIVE, for the catalog), agreements and agreement_versions (SHARE, for the build of the indexes).
ALTER TABLE "event_feed" ADD COLUMN "told_after" uuid;
--> statement-breakpoint
CREATE INDEX "agreements_turns_idx" ON "agreements" USING btree (greatest("effective_from", "terminated_on", "superseded_on", "suspended_on", "parent_from", upper("suspensions"))) WHERE "agreements"."status" = 'signed';
--> statement-breakpoint
CREATE INDEX "agreement_versions_amended_idx" ON "agreement_versions" USING btree ("valid_from") WHERE "agreement_versions"."number" > 0;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- Tells what the days until today brought and nobody was told yet, in order of days and of agreements: about `most` of it, all
-- of an agreement on its day together. What is left begins after the agreement of `told_after`, on the day after `told_until`.
CREATE FUNCTION registry_tell_days(today date, most integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  since date;
  done uuid;
  told integer;
  reached date;
  last_told uuid;
BEGIN
  IF (SELECT told_until FROM event_feed) >= today THEN
    RETURN;
  END IF;
  SELECT told_until, told_after INTO since, done FROM event_feed FOR UPDATE;
  IF since >= today THEN
    RETURN;
  END IF;
  WITH brought AS MATERIALIZED (
    SELECT each.day, each.id, each.what FROM (
      SELECT dates.day, turning.id, dates.what FROM agreements turning CROSS JOIN LATERAL (
        SELECT * FROM (VALUES ('began', turning.effective_from), ('terminated', turning.terminated_on),
          ('superseded', turning.superseded_on), ('suspended', turning.suspended_on), ('moved', turning.parent_from)) one (what, day)
        UNION ALL SELECT 'resumed', upper(suspension) FROM unnest(turning.suspensions) suspension
      ) dates
      WHERE turning.status = 'signed' AND greatest(turning.effective_from, turning.terminated_on, turning.superseded_on,
        turning.suspended_on, turning.parent_from, upper(turning.suspensions)) > since
      UNION ALL
      SELECT ends_on + 1, id, 'ended' FROM agreements WHERE ends_on >= since AND ends_on < today
      UNION ALL
      SELECT DISTINCT v.valid_from, v.agreement_id, 'amended' FROM agreement_versions v JOIN agreements a ON a.id = v.agreement_id
      WHERE v.number > 0 AND v.valid_from > since AND v.valid_from <= today AND a.status = 'signed'
    ) each
    WHERE each.day > since AND each.day <= today AND (done IS NULL OR each.day > since + 1 OR each.id > done)
    ORDER BY each.day, each.id FETCH FIRST (most) ROWS WITH TIES
  ), noted AS (
    INSERT INTO events (type, subject_type, subject_id, version, status, facts, with_parts)
    SELECT 'agreement.' || brought.what, 'agreement', a.id, a.version, a.status, registry_facts_of_agreements(a.id), true
    FROM brought JOIN agreements a ON a.id = brought.id
    ORDER BY brought.day, a.id
  )
  SELECT count(*), max(day), (array_agg(id ORDER BY day DESC, id DESC))[1] INTO told, reached, last_told FROM brought;
  IF told < most THEN
    reached := today;
    last_told := NULL;
  ELSE
    reached := reached - 1;
  END IF;
  INSERT INTO events (type, subject_type, subject_id, version, status, facts)
  SELECT 'organization.succeeded', 'organization', id, version, status, registry_facts_of_organizations(id)
  FROM organizations WHERE succeeded_from > since AND succeeded_from <= reached;
  UPDATE event_feed SET told_until = reached, told_after = last_told;
END $$;
--> statement-breakpoint
-- The version before this one asks for it so, while it still serves.
CREATE OR REPLACE FUNCTION registry_tell_days(today date) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT registry_tell_days(today, 2000) $$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_tell_days(date, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_tell_days(date, integer) TO registry_admin;
