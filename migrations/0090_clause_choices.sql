-- What the officers of an agreement chose of the clauses of its draft stays with it, what was in force of a clause can no
-- longer be changed, and what was found of the electronic signatures of a file is kept with it.
-- Locks: agreements, documents (exclusive, for the moment in which each gets its columns: nobody reads or writes them),
--   clause_template_versions, clause_templates (writers wait for the moment in which each gets its trigger, readers do not).
CREATE TYPE "public"."electronic_signature" AS ENUM('none', 'altered', 'unreadable', 'added_to', 'out_of_period', 'not_checked', 'certified');
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "clauses_as_of" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "optional_clauses" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "processes_personal_data" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "electronic_signature" "electronic_signature";
--> statement-breakpoint
-- Drafts and signed agreements are composed of it for as long as they are kept: all that may still happen to it is its end.
CREATE FUNCTION registry_keep_clause_version() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  IF OLD.in_force_from IS NULL THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.in_force_until IS NULL
    AND to_jsonb(NEW) - 'in_force_until' = to_jsonb(OLD) - 'in_force_until' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a version of a clause that was in force stays as it was' USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER keeps_what_was_in_force BEFORE UPDATE OR DELETE ON clause_template_versions
  FOR EACH ROW EXECUTE FUNCTION registry_keep_clause_version();
--> statement-breakpoint
-- Which agreements a clause is for is as much a part of what they were composed of as its text.
CREATE FUNCTION registry_keep_clause_template() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  RAISE EXCEPTION 'a clause stays one of its type, code and regime' USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER keeps_what_it_is_for BEFORE UPDATE ON clause_templates FOR EACH ROW
  WHEN ((OLD.id, OLD.agreement_type, OLD.code, OLD.regime) IS DISTINCT FROM (NEW.id, NEW.agreement_type, NEW.code, NEW.regime))
  EXECUTE FUNCTION registry_keep_clause_template();
