/** Collaborators beyond the known ones, and the two sides in the order in which records are given to them. */
export const organizations = (count: number): string => `
insert into organizations (id, created_at, updated_at, kind, legal_name, short_name, sector, status)
select pg_temp.id('organization', n, at), at, at,
  (array['company','company','association','private_university','bumn','community'])[1 + n % 6]::organization_kind,
  '[CONTOH] ' || pg_temp.company(n), '[CONTOH] ' || pg_temp.company(n),
  (array['other','marketplace','banking','fintech_lending','higher_education','food_and_drug'])[1 + n % 6]::sector, 'active'
from generate_series(1, ${count}) n, lateral (select timestamptz '2019-01-01' + n * interval '1 hour' as at) made;

create temp table seed_side as
select array_agg(id order by created_at desc, short_name) filter (where kind = 'agency') agencies,
  array_agg(id order by short_name like '[CONTOH]%', id) filter (where kind <> 'agency') collaborators
from organizations;
analyze organizations`

/** What each agreement is, decided once: its row, its parties and the case it came from must agree. */
export const agreementPlan = (count: number): string => `
create temp table seed_agreement as
select n, at, status, signed_on, effective_from, status = 'signed' and chance < 0.01 suspended,
  case when status = 'signed' and chance > 0.84 then effective_from + pg_temp.between(30, 300, 'terminated', n) end terminated_on,
  pg_temp.id('agreement', n, at) id,
  effective_from + 365 * pg_temp.between(1, 4, 'years', n) + pg_temp.between(0, 180, 'days', n) effective_until,
  agencies[1 + floor(cardinality(agencies) * power(pg_temp.chance('lead', n), 1.5))::int] lead,
  collaborators[1 + floor(cardinality(collaborators) * power(pg_temp.chance('partner', n), 1.5))::int] partner,
  case when n % 5 = 0 then collaborators[pg_temp.between(1, cardinality(collaborators), 'other', n)] end other
from generate_series(1, ${count}) n, seed_side,
  lateral (select timestamptz '2019-01-01' + n * (interval '2860 days' / ${count}) as at, pg_temp.chance('status', n) chance) base,
  lateral (select case
    when n > 0.88 * ${count} then (array['draft','draft','in_review','ready_to_sign','signed','signed'])[1 + floor(6 * chance)::int]
    when chance < 0.93 then 'signed' else 'cancelled' end::agreement_status status) state,
  lateral (select at::date + pg_temp.between(10, 40, 'signed', n) signed_on) signature,
  lateral (select signed_on + pg_temp.between(0, 60, 'starts', n) effective_from) period;
analyze seed_agreement`

/** Agreements with two or three parties and the commitments they carry. */
export const agreements = `
insert into agreements (id, version, created_at, updated_at, registration_number, type, title, purpose, object, stages,
  effective_from, effective_until, lead_agency_id, origin_case_id, status, status_reason, signed_on,
  terminated_on, termination_reason, suspended_on, suspensions, organization_ids)
select id, pg_temp.between(1, 6, 'version', n), at, at + pg_temp.between(1, 2000, 'updated', n) * interval '1 hour',
  'KS-' || extract(year from at)::int || '-' || lpad(row_number() over (partition by extract(year from at) order by n)::text, 5, '0'),
  (array['pks','pks','pks','mou','nota_kesepakatan','rencana_kerja'])[pg_temp.between(1, 6, 'type', n)]::agreement_type,
  pg_temp.title('agreement', n), '[CONTOH] Meningkatkan ' || lower(pg_temp.title('purpose', n)), pg_temp.title('object', n),
  pg_temp.stages('agreement', n), effective_from, effective_until, lead,
  case when n % 2 = 0 then (select id from seed_case where seed_case.agreement = n and promoted) end,
  status, case when status = 'cancelled' then '[CONTOH] Kebutuhan berubah' end, case when status = 'signed' then signed_on end,
  terminated_on, case when terminated_on is not null then '[CONTOH] Kebutuhan berubah' end,
  case when suspended then effective_until - 60 end,
  case when suspended then datemultirange(daterange(effective_until - 60, null)) else '{}' end,
  array_remove(array[lead, partner, nullif(other, partner)], null)
from seed_agreement;

insert into agreement_parties (id, agreement_id, position, organization_id, side, document_number, signatory_name,
  signatory_title, authority_basis, signed_on)
select pg_temp.id('party', n * 4 + position, at), id, position, organization,
  case position when 1 then 'region' else 'collaborator' end::side, number,
  case when number is not null then '[CONTOH] Penanda Tangan ' || n || '-' || position end,
  case when number is not null then 'Kepala' end, case when number is not null then 'position' end::authority_basis,
  case when number is not null then signed_on end
from seed_agreement, unnest(array[lead, partner, nullif(other, partner)]) with ordinality party(organization, position),
  lateral (select case when status = 'signed' then n || '/' || position || '/PKS/' || extract(year from at) end number) signing
where organization is not null;

insert into commitments (id, created_at, updated_at, agreement_id, stage, description, target_value, unit, responsible_organization_id)
select pg_temp.id('commitment', n, at), at, at, id, ('P' || 1 + n % 7)::stage, pg_temp.title('commitment', n),
  pg_temp.between(1, 500, 'target', n), 'peserta', partner
from seed_agreement;

insert into number_counters (series, year, last)
select 'agreement', extract(year from at), count(*) from seed_agreement group by 2
on conflict (series, year) do update set last = excluded.last`

/** What the partner reported of two commitments of three and another account verified, and how a fifth of the agreements were judged. */
export const delivery = `
insert into activities (id, created_at, updated_at, commitment_id, agreement_id, organization_id, stage, unit, held_on, kecamatan,
  value, status, created_by, submitted_by, took_part, verified_by)
select pg_temp.id('activity', n, at), at, at, pg_temp.id('commitment', n, at), id, partner, ('P' || 1 + n % 7)::stage, 'peserta',
  effective_from + pg_temp.between(20, 200, 'held', n), null, pg_temp.between(1, 400, 'delivered', n),
  case when n % 10 = 0 then 'submitted' else 'verified' end::activity_status, author, author,
  array[author], case when n % 10 > 0 then verifier end
from seed_agreement cross join
  (select (array_agg(id order by id))[1] author, (array_agg(id order by id))[2] verifier from accounts where id in (select account_id from memberships where role = 'officer')) officers
where status = 'signed' and n % 3 > 0;

insert into evaluations (id, created_at, updated_at, agreement_id, evaluator, organization_id, evaluated_organization_id,
  period_from, period_until, rating, recommendation)
select pg_temp.id('evaluation', n, at), at, at, id, 'agency', lead, partner, effective_from, effective_from + 90,
  pg_temp.between(1, 5, 'rating', n), (enum_range(null::recommendation))[1 + n % 3]
from seed_agreement where status = 'signed' and n % 5 = 0`
