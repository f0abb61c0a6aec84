-- Finalized minutes, verified activities and evaluations keep the names of their day. Nothing writes while this runs: it
-- touches every finalized meeting and its parts, every verified activity and every evaluation once.
CREATE TABLE "meeting_case_organizations" (
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"organization_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"name_as_recorded" text NOT NULL,
	CONSTRAINT "meeting_case_organizations_meeting_id_position_pk" PRIMARY KEY("meeting_id","position")
);
--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "owner_name_as_recorded" text;
--> statement-breakpoint
ALTER TABLE "meeting_items" ADD COLUMN "name_as_recorded" text;
--> statement-breakpoint
ALTER TABLE "meeting_participants" ADD COLUMN "name_as_recorded" text;
--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "names_assumed" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "organization_name_as_recorded" text;
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "names_assumed" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "evaluations" ADD COLUMN "organization_name_as_recorded" text;
--> statement-breakpoint
ALTER TABLE "evaluations" ADD COLUMN "evaluated_name_as_recorded" text;
--> statement-breakpoint
ALTER TABLE "evaluations" ADD COLUMN "names_assumed" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "meeting_case_organizations" ADD CONSTRAINT "meeting_case_organizations_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meeting_case_organizations" ADD CONSTRAINT "meeting_case_organizations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "meeting_case_organizations_organization_idx" ON "meeting_case_organizations" USING btree ("organization_id");
--> statement-breakpoint
CREATE POLICY "sees_all" ON "meeting_case_organizations" AS PERMISSIVE FOR SELECT TO "registry_admin", "registry_auditor", "registry_officer", "registry_reviewer" USING (true);
--> statement-breakpoint
CREATE POLICY "sees_with_meeting" ON "meeting_case_organizations" AS PERMISSIVE FOR SELECT TO "registry_partner" USING (exists (select 1 from meetings m where m.id = meeting_id));
--> statement-breakpoint
SELECT registry_protect('meeting_case_organizations');
--> statement-breakpoint
GRANT SELECT ON meeting_case_organizations
  TO registry_admin, registry_officer, registry_reviewer, registry_auditor, registry_partner;
--> statement-breakpoint
GRANT SELECT (names_assumed) ON meetings TO registry_partner;
--> statement-breakpoint
GRANT SELECT (organization_name_as_recorded, names_assumed) ON activities TO registry_integrator;
--> statement-breakpoint
CREATE FUNCTION registry_words_of_minutes(minutes uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT coalesce(string_agg(words, ' '), '') FROM (
    SELECT description FROM meeting_items WHERE meeting_id = minutes
    UNION ALL SELECT description FROM obstacles WHERE meeting_id = minutes
    UNION ALL SELECT description FROM action_items WHERE meeting_id = minutes
    UNION ALL SELECT DISTINCT name FROM (
      SELECT name_as_recorded FROM meeting_case_organizations WHERE meeting_id = minutes
      UNION ALL SELECT name_as_recorded FROM meeting_items WHERE meeting_id = minutes
      UNION ALL SELECT owner_name_as_recorded FROM action_items WHERE meeting_id = minutes
    ) names(name)
  ) parts(words)
$$;
--> statement-breakpoint
-- Whoever finalizes minutes may change nothing else in them, so this runs with the rights of maintenance.
CREATE OR REPLACE FUNCTION registry_gather_minutes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  INSERT INTO meeting_case_organizations (meeting_id, position, organization_id, side, name_as_recorded)
    SELECT NEW.id, row_number() OVER (ORDER BY o.id = c.lead_agency_id DESC, co.side, lower(o.short_name), o.id),
      o.id, co.side, o.short_name
    FROM cases c JOIN case_organizations co ON co.case_id = c.id JOIN organizations o ON o.id = co.organization_id
    WHERE c.id = NEW.case_id;
  UPDATE meeting_participants p SET name_as_recorded = o.short_name
    FROM organizations o WHERE p.meeting_id = NEW.id AND o.id = p.organization_id;
  UPDATE meeting_items i SET name_as_recorded = o.short_name
    FROM organizations o WHERE i.meeting_id = NEW.id AND o.id = i.organization_id;
  UPDATE action_items a SET owner_name_as_recorded = o.short_name
    FROM organizations o WHERE a.meeting_id = NEW.id AND o.id = a.owner_organization_id;
  NEW.part_words := registry_words_of_minutes(NEW.id);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION registry_name_activity() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  NEW.organization_name_as_recorded := (SELECT short_name FROM organizations WHERE id = NEW.organization_id);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER activities_name BEFORE UPDATE OF status ON activities
  FOR EACH ROW WHEN (NEW.status = 'verified' AND OLD.status <> 'verified') EXECUTE FUNCTION registry_name_activity();
--> statement-breakpoint
-- A name stays once it was recorded, also where a merge moves the organization.
CREATE FUNCTION registry_name_evaluation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  NEW.organization_name_as_recorded := coalesce(NEW.organization_name_as_recorded,
    (SELECT short_name FROM organizations WHERE id = NEW.organization_id));
  NEW.evaluated_name_as_recorded := coalesce(NEW.evaluated_name_as_recorded,
    (SELECT short_name FROM organizations WHERE id = NEW.evaluated_organization_id));
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER evaluations_name BEFORE INSERT OR UPDATE OF organization_id, evaluated_organization_id ON evaluations
  FOR EACH ROW EXECUTE FUNCTION registry_name_evaluation();
--> statement-breakpoint
-- What became final before names were kept: the trail says which organization it was before a merge, what its short name
-- was before it was changed, and who was in the case before it was changed. These functions are of use here only.
CREATE FUNCTION registry_organization_then(record uuid, organization uuid, since timestamptz) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
AS $$
DECLARE
  before uuid;
BEGIN
  SELECT (changes->'organizationId'->>0)::uuid INTO before FROM audit_events
    WHERE resource_id = record AND action = 'redirect_organization' AND at >= since
      AND changes->'organizationId'->>1 = organization::text
    ORDER BY at DESC, id DESC LIMIT 1;
  IF before IS NULL THEN RETURN organization; END IF;
  RETURN registry_organization_then(record, before, since);
END $$;
--> statement-breakpoint
CREATE FUNCTION registry_name_then(record uuid, organization uuid, since timestamptz, OUT name text, OUT assumed boolean)
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT coalesce(told.name, o.short_name), told.name IS NULL FROM organizations o CROSS JOIN LATERAL (
    SELECT (SELECT changes->'shortName'->>0 FROM audit_events
      WHERE resource_id = o.id AND resource_type = 'organization' AND at >= since AND changes ? 'shortName'
      ORDER BY at, id LIMIT 1) AS name
  ) told WHERE o.id = registry_organization_then(record, organization, since)
$$;
--> statement-breakpoint
CREATE FUNCTION registry_in_case_then(of_case uuid, since timestamptz) RETURNS SETOF uuid
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT DISTINCT coalesce(o.merged_into_id, o.id) FROM organizations o WHERE o.id::text IN (
    SELECT jsonb_array_elements_text(coalesce((
        SELECT changes->list.field->0 FROM audit_events
        WHERE resource_id = of_case AND at >= since AND jsonb_typeof(changes->list.field->0) = 'array'
        ORDER BY at, id LIMIT 1
      ), list.now)) FROM (
        SELECT CASE of_side WHEN 'region' THEN 'agencyIds' ELSE 'collaboratorIds' END AS field,
          (SELECT coalesce(jsonb_agg(organization_id), '[]') FROM case_organizations WHERE case_id = of_case AND side = of_side) AS now
        FROM unnest(enum_range(NULL::side)) of_side
      ) list)
$$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_organization_then(uuid, uuid, timestamptz), registry_name_then(uuid, uuid, timestamptz),
  registry_in_case_then(uuid, timestamptz), registry_words_of_minutes(uuid) TO registry_maintenance;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_gather_minutes() OWNER TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_name_activity() OWNER TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_name_evaluation() OWNER TO registry_maintenance;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_gather_minutes(), registry_name_activity(), registry_name_evaluation(),
  registry_words_of_minutes(uuid) FROM PUBLIC;
--> statement-breakpoint
-- The tables' own owner sees no row of them.
SET ROLE registry_maintenance;
--> statement-breakpoint
INSERT INTO meeting_case_organizations (meeting_id, position, organization_id, side, name_as_recorded)
  SELECT m.id, row_number() OVER (PARTITION BY m.id ORDER BY o.id = c.lead_agency_id DESC, side, lower(named.name), o.id),
    o.id, side, named.name
  FROM meetings m JOIN cases c ON c.id = m.case_id CROSS JOIN LATERAL registry_in_case_then(c.id, m.finalized_at) member
    JOIN organizations o ON o.id = member
    CROSS JOIN LATERAL (SELECT (CASE WHEN o.kind::text IN ('province', 'agency') THEN 'region' ELSE 'collaborator' END)::side AS side) its
    CROSS JOIN LATERAL registry_name_then(c.id, o.id, m.finalized_at) named
  WHERE m.status = 'finalized';
--> statement-breakpoint
CREATE TEMPORARY TABLE recorded_names ON COMMIT DROP AS
  SELECT m.id AS meeting_id, named.organization_id, told.name, told.assumed FROM meetings m
  CROSS JOIN LATERAL (
    SELECT organization_id FROM meeting_participants WHERE meeting_id = m.id
    UNION SELECT organization_id FROM meeting_items WHERE meeting_id = m.id
    UNION SELECT owner_organization_id FROM action_items WHERE meeting_id = m.id
    UNION SELECT organization_id FROM meeting_case_organizations WHERE meeting_id = m.id
  ) named
  CROSS JOIN LATERAL registry_name_then(m.case_id, named.organization_id, m.finalized_at) told
  WHERE m.status = 'finalized' AND named.organization_id IS NOT NULL;
--> statement-breakpoint
UPDATE meeting_participants t SET name_as_recorded = n.name
  FROM recorded_names n WHERE n.meeting_id = t.meeting_id AND n.organization_id = t.organization_id;
--> statement-breakpoint
UPDATE meeting_items t SET name_as_recorded = n.name
  FROM recorded_names n WHERE n.meeting_id = t.meeting_id AND n.organization_id = t.organization_id;
--> statement-breakpoint
UPDATE action_items t SET owner_name_as_recorded = n.name
  FROM recorded_names n WHERE n.meeting_id = t.meeting_id AND n.organization_id = t.owner_organization_id;
--> statement-breakpoint
UPDATE meetings m SET part_words = registry_words_of_minutes(m.id),
  names_assumed = EXISTS (SELECT FROM recorded_names n WHERE n.meeting_id = m.id AND n.assumed)
  WHERE status = 'finalized';
--> statement-breakpoint
UPDATE activities t SET organization_name_as_recorded = n.name, names_assumed = n.assumed FROM (
    SELECT a.id, named.* FROM activities a CROSS JOIN LATERAL (
      SELECT coalesce((SELECT max(at) FROM audit_events WHERE resource_id = a.id AND action = 'verify'), a.updated_at) AS at
    ) verified CROSS JOIN LATERAL registry_name_then(a.agreement_id, a.organization_id, verified.at) named
    WHERE a.status = 'verified'
  ) n WHERE n.id = t.id;
--> statement-breakpoint
UPDATE evaluations t SET organization_name_as_recorded = evaluating.name, evaluated_name_as_recorded = evaluated.name,
    names_assumed = coalesce(evaluating.assumed, false) OR coalesce(evaluated.assumed, false)
  FROM evaluations e
    LEFT JOIN LATERAL registry_name_then(e.agreement_id, e.organization_id, e.created_at) evaluating ON true
    LEFT JOIN LATERAL registry_name_then(e.agreement_id, e.evaluated_organization_id, e.created_at) evaluated ON true
  WHERE e.id = t.id;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
DROP FUNCTION registry_in_case_then(uuid, timestamptz);
--> statement-breakpoint
DROP FUNCTION registry_name_then(uuid, uuid, timestamptz);
--> statement-breakpoint
DROP FUNCTION registry_organization_then(uuid, uuid, timestamptz);
