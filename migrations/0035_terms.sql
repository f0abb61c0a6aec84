-- Terms without an end and terms that renew themselves, beside those with a last day, which all terms so far have.
-- `ends_on` is made anew: this writes every agreement once and lets nobody else in meanwhile.
CREATE TYPE "public"."agreement_term" AS ENUM('fixed', 'open_ended', 'auto_renewing');
--> statement-breakpoint
ALTER TABLE "agreements"
  ADD COLUMN "term" "agreement_term" DEFAULT 'fixed' NOT NULL,
  ADD COLUMN "renews_every_months" integer,
  DROP COLUMN "ends_on";
--> statement-breakpoint
ALTER TABLE "agreements"
  ADD COLUMN "ends_on" date GENERATED ALWAYS AS (case when status = 'signed' then least(case when term = 'fixed' then effective_until end, terminated_on - 1, superseded_on - 1) end) STORED,
  ADD CONSTRAINT "agreements_term_check" CHECK (("agreements"."term" <> 'open_ended' or "agreements"."effective_until" is null) and ("agreements"."term" = 'auto_renewing' or "agreements"."renews_every_months" is null));
--> statement-breakpoint
ALTER TABLE "agreement_versions"
  ADD COLUMN "term" "agreement_term" DEFAULT 'fixed' NOT NULL,
  ADD COLUMN "renews_every_months" integer,
  ALTER COLUMN "effective_until" DROP NOT NULL,
  ADD CONSTRAINT "agreement_versions_term_check" CHECK (("agreement_versions"."effective_until" is null) = ("agreement_versions"."term" = 'open_ended') and ("agreement_versions"."renews_every_months" is null) = ("agreement_versions"."term" <> 'auto_renewing'));
--> statement-breakpoint
CREATE INDEX "agreements_ends_on_idx" ON "agreements" USING btree ("ends_on","id");
--> statement-breakpoint
CREATE INDEX "agreements_renews_itself_idx" ON "agreements" USING btree ("updated_at","id") WHERE "agreements"."term" = 'auto_renewing';
--> statement-breakpoint
CREATE INDEX "agreements_term_idx" ON "agreements" USING btree ("term","updated_at","id");
--> statement-breakpoint
GRANT SELECT (ends_on, term, renews_every_months) ON agreements TO registry_integrator, registry_public;
--> statement-breakpoint
GRANT SELECT (notice_days) ON agreements TO registry_public;
--> statement-breakpoint
GRANT SELECT (term, renews_every_months) ON agreement_versions TO registry_integrator, registry_public;
--> statement-breakpoint
GRANT SELECT (notice_days) ON agreement_versions TO registry_public;
--> statement-breakpoint
-- The last day of a period of so many months from its first day. One year from 29 February ends on 28 February.
CREATE FUNCTION registry_last_day_of(first_day date, months integer) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (first_day + make_interval(months => months))::date
  - CASE WHEN extract(day FROM first_day + make_interval(months => months)) < extract(day FROM first_day) THEN 0 ELSE 1 END;
--> statement-breakpoint
-- The next day, from `from_day` on, by which notice is due in a term that renews itself: so many days before the last day
-- of a period. Every period is counted from the first day of the agreement where its first one is whole months, else from
-- the day after it, so that days never drift. Null beyond the year 2199, the last that the registry knows.
CREATE FUNCTION registry_notice_due(effective_from date, effective_until date, every integer, notice_days integer, from_day date)
RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  WITH whole AS (
    SELECT min(n) AS months
    FROM generate_series(
      (extract(year FROM effective_until) - extract(year FROM effective_from))::integer * 12
        + (extract(month FROM effective_until) - extract(month FROM effective_from))::integer,
      (extract(year FROM effective_until) - extract(year FROM effective_from))::integer * 12
        + (extract(month FROM effective_until) - extract(month FROM effective_from))::integer + 1) AS n
    WHERE public.registry_last_day_of(effective_from, n) = effective_until
  ), counted AS (
    SELECT CASE WHEN months IS NULL THEN effective_until + 1 ELSE effective_from END AS first_day, coalesce(months, 0) AS months
    FROM whole
  ), running AS (
    -- The number of renewals before the last day that counts, or up to two fewer.
    SELECT first_day, months, greatest(0, (
        (extract(year FROM from_day + notice_days) - extract(year FROM first_day))::integer * 12
        + (extract(month FROM from_day + notice_days) - extract(month FROM first_day))::integer - months) / every) AS renewals
    FROM counted
  )
  SELECT min(public.registry_last_day_of(first_day, months + (renewals + more) * every)) - notice_days
  FROM running, generate_series(0, 2) AS more
  WHERE public.registry_last_day_of(first_day, months + (renewals + more) * every) >= from_day + notice_days
  HAVING min(public.registry_last_day_of(first_day, months + (renewals + more) * every)) - notice_days <= date '2199-12-31';
END;
