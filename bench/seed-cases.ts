/** Cases: every other agreement came from one, and the rest are under way or were given up. Needs `seed_agreement`. */
export const cases = (count: number): string => `
create temp table seed_case as
select n, agreement, lead, partner, other, at - interval '90 days' as at, promoted, pg_temp.id('case', n, at) id,
  case when promoted then 'promoted'
    else (array['exploring','exploring','offered','agreed_to_proceed','on_hold','cancelled'])[1 + floor(6 * pg_temp.chance('open', n))::int]
  end::case_status status
from (
  select n.n, a.n agreement, a.lead, a.partner, nullif(a.other, a.partner) other, a.at,
    n.n * 2 = a.n and pg_temp.chance('promoted', n.n) < 0.6 promoted
  from generate_series(1, ${count}) n join seed_agreement a on a.n = 1 + (n.n * 2 - 1) % (select count(*) from seed_agreement)
) based;
create unique index on seed_case (n);
create index on seed_case (agreement);
analyze seed_case;

insert into cases (id, created_at, updated_at, case_number, lead_agency_id, initiator, title, object, stages, status, held_from,
  status_reason, disclosed_at, organization_ids)
select id, at, at + pg_temp.between(1, 2000, 'case updated', n) * interval '1 hour',
  'KP-' || extract(year from at)::int || '-' || lpad(row_number() over (partition by extract(year from at) order by at, n)::text, 5, '0'),
  lead, (array['region','collaborator'])[1 + n % 2]::initiator, pg_temp.title('case', n), pg_temp.title('case object', n),
  pg_temp.stages('case', n), status, case when status = 'on_hold' then 'exploring' end::case_status,
  case when status in ('on_hold', 'cancelled') then '[CONTOH] Menunggu anggaran' end,
  case when n % 10 > 0 then at + interval '10 days' end, array_remove(array[lead, partner, other], null)
from seed_case;

insert into case_organizations (case_id, organization_id, side)
select id, organization, case position when 1 then 'region' else 'collaborator' end::side
from seed_case, unnest(array[lead, partner, other]) with ordinality involved(organization, position)
where organization is not null;

insert into number_counters (series, year, last)
select 'case', extract(year from at), count(*) from seed_case group by 2
on conflict (series, year) do update set last = excluded.last`

/** Meetings, the same number in each case and a month apart, with their parts. Needs `seed_case`. */
export const meetings = (count: number): string => `
create temp table seed_meeting as
select m n, c.id case_id, lead, partner, starts, pg_temp.id('meeting', m, starts) id
from generate_series(1, ${count}) m join seed_case c on c.n = 1 + m % (select count(*) from seed_case),
  lateral (select c.at + (m / (select count(*) from seed_case)) * interval '30 days' + interval '9 hours' starts) held;
analyze seed_meeting;

insert into meetings (id, created_at, updated_at, case_id, kind, starts_at, ends_at, mode, venue, agenda, decisions, process_scores,
  status, finalized_at)
select id, starts, starts + interval '1 day', case_id,
  (array['exploratory','negotiation','negotiation','internal','signing','monitoring'])[pg_temp.between(1, 6, 'kind', n)]::meeting_kind,
  starts, starts + interval '2 hours', (array['in_person','online','hybrid'])[1 + n % 3]::meeting_mode, 'Kantor dinas',
  pg_temp.title('agenda', n), array['[CONTOH] Mitra mengirim usulan jadwal'],
  jsonb_build_object('trustBuilding', jsonb_build_object('score', pg_temp.between(1, 5, 'trust', n))),
  case when n % 12 = 0 then 'draft' else 'finalized' end::meeting_status, case when n % 12 > 0 then starts + interval '1 day' end
from seed_meeting;

insert into meeting_participants (id, meeting_id, position, organization_id, side, name, title)
select pg_temp.id('participant', n * 2 + position, starts), id, position, case position when 0 then lead else partner end,
  case position when 0 then 'region' else 'collaborator' end::side, '[CONTOH] Peserta ' || n || '-' || position, 'Manajer'
from seed_meeting, generate_series(0, 1) position;

insert into meeting_items (id, origin_id, meeting_id, position, side, type, stage, description, quantity, unit, agreed)
select pg_temp.id('item', n * 2 + position, starts), pg_temp.id('item', n * 2 + position, starts), id, position, case position when 0 then 'region' else 'collaborator' end::side,
  case position when 0 then 'need' else 'offer' end::item_type, ('P' || 1 + (n + position) % 7)::stage, '[CONTOH] Kelas ' || n,
  pg_temp.between(1, 50, 'quantity', n), 'kelas', n % 3 = 0
from seed_meeting, generate_series(0, 1) position;

insert into action_items (id, meeting_id, position, description, owner_organization_id, due_on)
select pg_temp.id('action', n, starts), id, 0, '[CONTOH] Menyiapkan berkas', partner, starts::date + 14 from seed_meeting;

insert into obstacles (id, created_at, updated_at, case_id, meeting_id, category, description, blocking, status, resolution, raised_on, resolved_on)
select pg_temp.id('obstacle', n, starts), starts, starts, case_id, id,
  (array['beneficiary_requirements','stakeholder_preferences','budget','administration','other'])[pg_temp.between(1, 5, 'obstacle', n)]::obstacle_category,
  '[CONTOH] Berkas belum lengkap', n % 20 = 0, case when resolved then 'resolved' else 'open' end::obstacle_status,
  case when resolved then '[CONTOH] Berkas diterima' end, starts::date, case when resolved then starts::date + 20 end
from seed_meeting, lateral (select n % 30 > 0 resolved) known
where n % 10 = 0`
