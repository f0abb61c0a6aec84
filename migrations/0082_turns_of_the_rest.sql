-- What else is somebody's turn: what an officer left behind, and second factors whose reset waits for another registrar.
-- Locks: commitments (writes wait while a small index is made).
CREATE INDEX "commitments_unassigned_idx" ON "commitments" USING btree ("agreement_id") WHERE "commitments"."responsible_organization_id" is null and "commitments"."dropped_from" is null;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- Since when something that the agency leads is carried by nobody who still is its officer.
CREATE FUNCTION registry_left_since(agency uuid, officers uuid[]) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT min(since) FROM (
    SELECT max(CASE WHEN w.status = 'active' AND m.valid_until IS NOT NULL
        THEN (m.valid_until + 1)::timestamp AT TIME ZONE 'Asia/Jakarta' ELSE w.updated_at END) since
    FROM (SELECT DISTINCT responsible_account_ids carriers FROM (
        SELECT lead_agency_id, responsible_account_ids FROM agreements UNION ALL
        SELECT lead_agency_id, responsible_account_ids FROM cases) led
      WHERE lead_agency_id = registry_left_since.agency AND responsible_account_ids <> '{}'
        AND NOT responsible_account_ids && registry_left_since.officers) lost
    JOIN accounts w ON w.id = ANY (lost.carriers)
    LEFT JOIN memberships m ON m.account_id = w.id AND m.role = 'officer'
      AND registry_left_since.agency = ANY (public.registry_acts_for(m.organization_id, coalesce(m.valid_until, m.valid_from)))
    GROUP BY lost.carriers) left_behind
$$;
--> statement-breakpoint
-- The resets that another registrar asked for in the last day and this one may carry out: nobody but the operator can
-- hold both accounts, so the lines of invitations that lead to the two begin with the operator and share none.
CREATE FUNCTION registry_resets_for(registrar uuid, present timestamptz, OUT account_id uuid, OUT asked_at timestamptz) RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  WITH RECURSIVE asked AS (
    SELECT r.account_id, r.asked_by, r.asked_at FROM second_factor_resets r
    WHERE r.account_id <> registrar AND r.asked_by <> registrar AND r.asked_at >= present - interval '24 hours'
      AND EXISTS (SELECT FROM accounts w JOIN memberships m ON m.account_id = w.id, (SELECT (present AT TIME ZONE 'Asia/Jakarta')::date) t (today)
        WHERE w.id = r.asked_by AND w.status = 'active' AND m.role = 'admin'
          AND m.valid_from <= today AND (m.valid_until IS NULL OR m.valid_until >= today))
  ), line (whose, account_id, invited_by) AS (
    SELECT p.account_id, p.account_id, p.invited_by FROM account_passwords p
    WHERE p.account_id = registrar OR p.account_id IN (SELECT asked_by FROM asked)
    UNION SELECT line.whose, p.account_id, p.invited_by FROM line JOIN account_passwords p ON p.account_id = line.invited_by
  )
  SELECT asked.account_id, asked.asked_at FROM asked
  WHERE EXISTS (SELECT FROM line WHERE whose = registrar AND invited_by IS NULL)
    AND EXISTS (SELECT FROM line WHERE whose = asked.asked_by AND invited_by IS NULL)
    AND NOT EXISTS (SELECT FROM line one JOIN line other USING (account_id) WHERE one.whose = registrar AND other.whose = asked.asked_by)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_left_since(uuid, uuid[]), registry_resets_for(uuid, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_left_since(uuid, uuid[]) TO registry_officer;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_resets_for(uuid, timestamptz) TO registry_admin;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
