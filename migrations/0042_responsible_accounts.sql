-- Who carries a case or an agreement: whoever opened it, of what is there by the trail. Adds a column to both tables and
-- writes it once, which locks the rows that it writes.
ALTER TABLE "cases" ADD COLUMN "responsible_account_ids" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "responsible_account_ids" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
UPDATE cases t SET responsible_account_ids = ARRAY[e.account_id] FROM audit_events e
WHERE e.resource_id = t.id AND e.resource_type = 'case' AND e.action = 'create' AND e.actor_role = 'officer';
--> statement-breakpoint
UPDATE agreements t SET responsible_account_ids = ARRAY[e.account_id] FROM audit_events e
WHERE e.resource_id = t.id AND e.resource_type = 'agreement' AND e.action = 'create' AND e.actor_role = 'officer';
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET LOCAL ROLE registry_maintenance;
--> statement-breakpoint
-- Whether one of these accounts is that of an officer who acts for the agency today.
CREATE FUNCTION registry_is_carried(accounts uuid[], agency uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM accounts a JOIN memberships m ON m.account_id = a.id,
      (SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date) t (today)
    WHERE a.id = ANY (registry_is_carried.accounts) AND a.status = 'active' AND m.role = 'officer'
      AND m.valid_from <= today AND (m.valid_until IS NULL OR m.valid_until >= today)
      AND registry_is_carried.agency = ANY (public.registry_acts_for(m.organization_id, today)))
$$;
--> statement-breakpoint
-- The officer with an e-mail address, and the agencies that they act for today. Nothing else is told of the account.
CREATE FUNCTION registry_officer_by(address text, OUT account_id uuid, OUT acts_for uuid[]) RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT a.id, array_agg(agency) FROM accounts a JOIN memberships m ON m.account_id = a.id,
    (SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date) t (today),
    unnest(public.registry_acts_for(m.organization_id, today)) agency
  WHERE a.email = address AND a.status = 'active' AND m.role = 'officer'
    AND m.valid_from <= today AND (m.valid_until IS NULL OR m.valid_until >= today)
  GROUP BY a.id
$$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_is_carried(uuid[], uuid), registry_officer_by(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_is_carried(uuid[], uuid)
  TO registry_admin, registry_auditor, registry_officer, registry_partner, registry_reviewer;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_officer_by(text) TO registry_admin, registry_officer;
--> statement-breakpoint
GRANT SELECT (responsible_account_ids) ON cases TO registry_partner;
--> statement-breakpoint
GRANT UPDATE (responsible_account_ids) ON cases TO registry_admin;
