-- An agreement is found by the words of its organizations' names, each once: of those they have, and of those they signed
-- under. What is found stays the same; stored words are gathered anew when their organizations change. It locks no table.
CREATE FUNCTION registry_words_of_agreement(agreement uuid, organizations uuid[]) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT coalesce(string_agg(DISTINCT word, ' '), '') FROM (
    SELECT registry_names_found_by(o) FROM organizations o WHERE o.id = ANY(organizations)
    UNION ALL SELECT registry_fold(name_as_signed) FROM agreement_parties WHERE agreement_id = agreement
    UNION ALL SELECT registry_fold(name_as_signed) FROM agreement_version_parties WHERE agreement_id = agreement
    UNION ALL SELECT registry_fold(lead_agency_name_as_signed) FROM agreement_versions WHERE agreement_id = agreement
  ) names(name), regexp_split_to_table(name, '[^[:alnum:]]+') word WHERE word <> ''
$$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_words_of_agreement(uuid, uuid[]) TO registry_maintenance;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_name_agreement() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  -- Whoever was a party goes on reading what it signed.
  NEW.organization_ids := ARRAY(SELECT unnest(NEW.organization_ids)
    UNION SELECT p.organization_id FROM agreement_version_parties p WHERE p.agreement_id = NEW.id);
  NEW.organization_names := registry_words_of_agreement(NEW.id, NEW.organization_ids);
  RETURN NEW;
END $$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
SET ROLE registry_maintenance;
--> statement-breakpoint
-- New parties may be named by their agreement already, as those of a list that is imported are: that is not written again.
CREATE OR REPLACE FUNCTION registry_refresh_agreement_organizations() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM registry_refuse_merged(ARRAY(SELECT organization_id FROM touched));
  END IF;
  UPDATE agreements a SET organization_ids = said.ids, document_numbers = said.numbers
  FROM (
    SELECT named.id, ARRAY(
      SELECT p.organization_id FROM agreement_parties p WHERE p.agreement_id = named.id
      UNION SELECT p.organization_id FROM agreement_version_parties p WHERE p.agreement_id = named.id
      UNION SELECT named.lead_agency_id
    ) ids, coalesce((
      SELECT string_agg(concat_ws(' ', p.document_number, nullif(registry_join(p.further_numbers), '')), ' ' ORDER BY p.position)
      FROM agreement_parties p WHERE p.agreement_id = named.id
    ), '') numbers
    FROM agreements named WHERE named.id IN (SELECT agreement_id FROM touched)
  ) said
  WHERE a.id = said.id AND NOT (TG_OP = 'INSERT'
    AND a.organization_ids @> said.ids AND a.organization_ids <@ said.ids AND a.document_numbers = said.numbers
    AND NOT EXISTS (SELECT FROM touched WHERE agreement_id = a.id AND NOT
      array_remove(regexp_split_to_array(registry_fold(name_as_signed), '[^[:alnum:]]+'), '')
        <@ string_to_array(a.organization_names, ' ')));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION registry_rename_organization() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE agreements SET organization_names = registry_words_of_agreement(id, organization_ids)
    WHERE organization_ids @> ARRAY[NEW.id];
  UPDATE cases SET organization_names = registry_names_of(organization_ids) WHERE organization_ids @> ARRAY[NEW.id];
  RETURN NULL;
END $$;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
--> statement-breakpoint
DROP FUNCTION registry_names_as_signed(uuid);
