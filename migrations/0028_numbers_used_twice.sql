-- The same number twice at one party is looked for by these indexes, without blanks and capitals. Building them locks out
-- who writes parties or amendments for as long as their rows are read once.
CREATE FUNCTION registry_bare_number(number text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN upper(regexp_replace(number, '\s+', '', 'g'));
--> statement-breakpoint
-- Those that the parties gave an amendment.
CREATE FUNCTION registry_bare_numbers(signatures jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT array_agg(public.registry_bare_number(signature ->> 'documentNumber')) FROM jsonb_array_elements(signatures) signature;
END;
--> statement-breakpoint
CREATE INDEX "agreement_parties_number_idx" ON "agreement_parties" USING btree ("organization_id",registry_bare_number("document_number"));
--> statement-breakpoint
CREATE INDEX "amendments_numbers_idx" ON "amendments" USING gin (registry_bare_numbers("signatures"));
