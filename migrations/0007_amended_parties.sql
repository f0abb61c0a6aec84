-- The first day that an amendment holds in fact. Of those that are signed it is the one they say.
ALTER TABLE "amendments" ADD COLUMN "holds_from" date;
--> statement-breakpoint
-- The tables' own owner sees no row of them.
SET ROLE registry_maintenance;
--> statement-breakpoint
UPDATE amendments SET holds_from = effective_from WHERE status = 'signed';
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
-- Whoever was a party goes on reading what it signed.
CREATE OR REPLACE FUNCTION registry_name_agreement() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  NEW.organization_ids := ARRAY(SELECT unnest(NEW.organization_ids)
    UNION SELECT p.organization_id FROM agreement_version_parties p WHERE p.agreement_id = NEW.id);
  NEW.organization_names := trim(registry_names_of(NEW.organization_ids) || ' ' || registry_names_as_signed(NEW.id));
  RETURN NEW;
END $$;
