CREATE POLICY "partner_fills_in_own" ON "agreement_parties" AS PERMISSIVE FOR UPDATE TO "registry_partner" USING (("agreement_parties"."organization_id" = any((select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[]) and exists (select 1 from agreements a where a.id = agreement_id and a.status = 'ready_to_sign')));
--> statement-breakpoint
CREATE POLICY "partner_meets_its_own" ON "checklist_items" AS PERMISSIVE FOR UPDATE TO "registry_partner" USING (("checklist_items"."owner" = 'collaborator' and "checklist_items"."status" <> 'waived' and exists (select 1 from agreements a
        where a.id = agreement_id and a.organization_ids && (select nullif(current_setting('app.acts_for', true), '')::uuid[])::uuid[] and a.status in ('draft', 'in_review', 'awaiting_dprd', 'ready_to_sign')))) WITH CHECK (("checklist_items"."owner" = 'collaborator' and "checklist_items"."status" = 'met'));
--> statement-breakpoint
-- What a partner fills in: what its own party signs with, and the items of a checklist that wait for it.
GRANT UPDATE (seat, document_number, further_numbers, signatory_name, signatory_title, authority_basis, authority_document,
  authority_document_number, authority_document_date, signed_on, signature_kind) ON agreement_parties TO registry_partner;
--> statement-breakpoint
GRANT UPDATE (status, document_id, decided_by, decided_at) ON checklist_items TO registry_partner;
--> statement-breakpoint
-- The next version of an agreement whose party row or checklist a partner fills in, since it changes no agreement. Whoever
-- fills in the row takes part (`takes_part`), in an approved text only; whoever meets an item does not. Without `read` from
-- whatever version it is in. False where it moved on, or this is not the partner's to write.
CREATE FUNCTION registry_partner_moves_on(agreement uuid, read integer, takes_part boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  account uuid := nullif(current_setting('app.account_id', true), '')::uuid;
BEGIN
  UPDATE agreements SET version = version + 1, updated_at = now(),
    took_part = CASE WHEN NOT takes_part OR account = ANY (took_part) THEN took_part ELSE array_append(took_part, account) END
  WHERE id = agreement AND (read IS NULL OR version = read) AND first_submitted_at IS NOT NULL
    AND (status = 'ready_to_sign' OR NOT takes_part AND status IN ('draft', 'in_review', 'awaiting_dprd'))
    AND organization_ids && nullif(current_setting('app.acts_for', true), '')::uuid[];
  RETURN FOUND;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION registry_partner_moves_on(uuid, integer, boolean) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION registry_partner_moves_on(uuid, integer, boolean) TO registry_partner, registry_maintenance;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO registry_maintenance;
--> statement-breakpoint
ALTER FUNCTION registry_partner_moves_on(uuid, integer, boolean) OWNER TO registry_maintenance;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM registry_maintenance;
