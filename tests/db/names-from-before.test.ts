import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseBefore, idOf as id } from '../support/before.ts'

/** What became final before names were kept, with a trail that tells of a rename, a merge and a change of the case since. */
let database: Awaited<ReturnType<typeof databaseBefore>>
beforeAll(async () => void (database = await databaseBefore('names_of_the_day', rows)))
afterAll(() => database.drop())
const read = (statement: string) => database.read(statement)

const [lead, support, shopee, loser, winner, joined] = [id(1), id(2), id(3), id(4), id(5), id(6)]
const [kase, finalized, draft, agreement, commitment] = [id(11), id(21), id(22), id(31), id(41)]

/** An event of the trail on a day of May. */
const event = (number: number, day: number, action: string, of: [string, string], changes: object) =>
  `(${id(number)}, '2026-05-${day} 09:00+07', ${id(99)}, 'admin', 'x', '${action}', '${of[0]}', ${of[1]}, ${of[1]}, '${JSON.stringify(changes)}')`
const raw = (literal: string) => literal.slice(1, 37)

const rows = `
  insert into organizations (id, kind, legal_name, short_name, sector, status, merged_into_id) values
    (${lead}, 'agency', 'Dinas A', 'Dinas A', 'government', 'active', null),
    (${support}, 'agency', 'Dinas B', 'Dinas B', 'government', 'active', null),
    (${shopee}, 'company', 'PT Baru', 'Baru', 'marketplace', 'active', null),
    (${winner}, 'company', 'PT Tetap', 'Tetap', 'marketplace', 'active', null),
    (${loser}, 'company', 'PT Lebur', 'Lebur', 'marketplace', 'merged', ${winner}),
    (${joined}, 'company', 'PT Susul', 'Susul', 'marketplace', 'active', null);
  insert into cases (id, case_number, lead_agency_id, initiator, title, stages) values
    (${kase}, 'PJ-2026-00001', ${lead}, 'region', 'A', '{P2}');
  insert into case_organizations (case_id, organization_id, side) values
    (${kase}, ${lead}, 'region'), (${kase}, ${support}, 'region'), (${kase}, ${shopee}, 'collaborator'),
    (${kase}, ${winner}, 'collaborator'), (${kase}, ${joined}, 'collaborator');
  insert into meetings (id, case_id, kind, starts_at, ends_at, mode, agenda) values
    (${finalized}, ${kase}, 'negotiation', '2026-05-02 09:00+07', '2026-05-02 10:00+07', 'online', 'A'),
    (${draft}, ${kase}, 'negotiation', '2026-05-02 09:00+07', '2026-05-02 10:00+07', 'online', 'B');
  insert into meeting_participants (id, meeting_id, position, organization_id, organization_name, guest, side, name) values
    (${id(51)}, ${finalized}, 0, ${shopee}, null, false, 'collaborator', 'x'),
    (${id(52)}, ${finalized}, 1, null, 'Karang Taruna', true, 'region', 'x');
  insert into meeting_items (id, meeting_id, position, side, organization_id, type, description) values
    (${id(53)}, ${finalized}, 0, 'collaborator', ${winner}, 'offer', 'kelas'),
    (${id(54)}, ${draft}, 0, 'collaborator', ${winner}, 'offer', 'kelas');
  insert into action_items (id, meeting_id, position, description, owner_organization_id) values
    (${id(55)}, ${finalized}, 0, 'jadwal', ${lead});
  update meetings set status = 'finalized', finalized_at = '2026-05-03 09:00+07' where id = ${finalized};
  insert into agreements (id, registration_number, type, title, stages, lead_agency_id, status, effective_from,
      effective_until, signed_on) values
    (${agreement}, 'KS-2026-00001', 'pks', 'A', '{P2}', ${lead}, 'signed', '2026-01-01', '2026-12-31', '2026-01-01');
  insert into agreement_parties (id, agreement_id, position, organization_id, side) values
    (${id(61)}, ${agreement}, 1, ${lead}, 'region'), (${id(62)}, ${agreement}, 2, ${shopee}, 'collaborator');
  insert into commitments (id, agreement_id, description, responsible_organization_id) values
    (${commitment}, ${agreement}, 'x', ${shopee});
  insert into activities (id, agreement_id, commitment_id, organization_id, took_part, held_on, value, status, created_by) values
    (${id(71)}, ${agreement}, ${commitment}, ${shopee}, '{}', '2026-05-02', 1, 'verified', ${id(99)}),
    (${id(72)}, ${agreement}, ${commitment}, ${shopee}, '{}', '2026-05-02', 1, 'verified', ${id(99)}),
    (${id(73)}, ${agreement}, ${commitment}, ${shopee}, '{}', '2026-05-02', 1, 'submitted', ${id(99)});
  insert into evaluations (id, agreement_id, evaluator, organization_id, evaluated_organization_id, period_from, period_until,
      rating, recommendation, created_at) values
    (${id(81)}, ${agreement}, 'agency', ${lead}, ${shopee}, '2026-01-01', '2026-03-31', 4, 'extend', '2026-05-04 09:00+07'),
    (${id(82)}, ${agreement}, 'bureau', null, ${shopee}, '2026-01-01', '2026-03-31', 4, 'extend', '2026-05-04 09:00+07');
  insert into audit_events (id, at, account_id, actor_role, request_id, action, resource_type, resource_id, record_id, changes) values
    ${[
      event(101, 10, 'patch', ['organization', shopee], { shortName: ['Lama', 'Tengah'] }),
      event(102, 11, 'patch', ['organization', shopee], { shortName: ['Tengah', 'Baru'] }),
      event(103, 12, 'redirect_organization', ['case', kase], { organizationId: [raw(loser), raw(winner)] }),
      event(104, 13, 'patch', ['case', kase], {
        collaboratorIds: [
          [raw(shopee), raw(loser)],
          [raw(shopee), raw(loser), raw(joined)],
        ],
      }),
      event(105, 10, 'verify', ['activity', id(71)], { status: ['submitted', 'verified'] }),
      event(106, 20, 'verify', ['activity', id(72)], { status: ['submitted', 'verified'] }),
    ].join(',\n    ')}`

it('minutes name who was in the case on their day, as they were called', async () => {
  expect(
    await read(`select position, side, name_as_recorded from meeting_case_organizations
      where meeting_id = ${finalized} order by position`),
  ).toEqual([
    [1, 'region', 'Dinas A'],
    [2, 'region', 'Dinas B'],
    [3, 'collaborator', 'Lama'],
    [4, 'collaborator', 'Lebur'],
  ])
  expect(await read(`select count(*)::int from meeting_case_organizations`)).toEqual([[4]])
})

it('so do participants, items and action items; a draft names nobody', async () => {
  expect(
    await read(`select name from (
        select id, name_as_recorded name from meeting_participants union all select id, name_as_recorded from meeting_items
        union all select id, owner_name_as_recorded from action_items) named order by id`),
  ).toEqual([['Lama'], [null], ['Lebur'], [null], ['Dinas A']])
  expect(await read(`select names_assumed from meetings order by id`)).toEqual([[true], [false]])
})

it('minutes are found by the names of their day', async () => {
  for (const name of ['Lama', 'Lebur', 'Baru'])
    expect(
      await read(`select id from meetings where search @@ registry_search_query('${name}') order by id`),
      name,
    ).toContainEqual([raw(finalized)])
})

it('verified activities name the organization of their day, the others none', async () => {
  expect(
    await read(`select organization_name_as_recorded, names_assumed from activities order by id`),
  ).toEqual([
    ['Lama', false],
    ['Baru', true],
    [null, false],
  ])
})

it('evaluations name both, and say where a name is the present one', async () => {
  expect(
    await read(
      `select organization_name_as_recorded, evaluated_name_as_recorded, names_assumed from evaluations order by id`,
    ),
  ).toEqual([
    ['Dinas A', 'Lama', true],
    [null, 'Lama', false],
  ])
})
