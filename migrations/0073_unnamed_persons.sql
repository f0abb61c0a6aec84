-- The public is told no name of a person, neither by reading nor by searching.
-- Locks: organizations, organization_identifiers (ACCESS EXCLUSIVE, for an instant each); no row is read or written.
CREATE POLICY "sees_named" ON "organizations" AS PERMISSIVE FOR SELECT TO "registry_public" USING (("organizations"."kind"::text <> 'individual'));
--> statement-breakpoint
CREATE POLICY "sees_named" ON "organization_identifiers" AS PERMISSIVE FOR SELECT TO "registry_public" USING (exists (select 1 from organizations o where o.id = "organization_identifiers"."organization_id"));
--> statement-breakpoint
ALTER POLICY "sees_all" ON "organizations" TO registry_admin,registry_auditor,registry_integrator,registry_officer,registry_reviewer USING (true);
--> statement-breakpoint
ALTER POLICY "sees_all" ON "organization_identifiers" TO registry_admin,registry_auditor,registry_integrator,registry_officer,registry_reviewer USING (true);
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
-- What a person is a party to is found by the title and the other names alone, with what is left out (-word) as well.
CREATE OR REPLACE FUNCTION registry_find_public(asked text) RETURNS TABLE (id uuid, relevance float8)
LANGUAGE sql STABLE STRICT ROWS 100 SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT a.id, ts_rank(ts_filter(a.search, '{a,b}'), (SELECT registry_rank_query(asked))) FROM agreements a
  WHERE a.search @@ (SELECT registry_search_query(asked, 'AB')) AND a.concluded
    AND NOT a.organization_ids && ARRAY(SELECT o.id FROM organizations o WHERE o.kind = 'individual')
  UNION ALL
  SELECT a.id, ts_rank(open.search, (SELECT registry_rank_query(asked)))
  FROM agreements a, LATERAL (
    SELECT registry_search_vector(a.registration_number || ' ' || a.title, 'A')
      || registry_search_vector(registry_names_of(ARRAY(
        SELECT o.id FROM organizations o WHERE o.id = ANY(a.organization_ids) AND o.kind <> 'individual')), 'B') AS search
  ) open
  WHERE a.organization_ids && ARRAY(SELECT o.id FROM organizations o WHERE o.kind = 'individual') AND a.concluded
    AND open.search @@ (SELECT registry_search_query(asked, 'AB'))
$$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
