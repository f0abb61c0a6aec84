import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseBefore, idOf } from '../support/before.ts'

const [agency, other, officer, registrar] = [1, 2, 11, 12]
const [first, second, ofOther, draft, registered, unnamed] = [21, 22, 23, 24, 25, 26]
const [fileA, fileB] = ['a'.repeat(64), 'b'.repeat(64)]

const agreement = (
  number: number,
  lead: number,
  status: string,
) => `(${idOf(number)}, 'KS-2026-000${number}', 'pks', 'x',
  '{P2}', '2026-01-01', '2026-12-31', ${idOf(lead)}, array[${idOf(lead)}], '${status}')`
const event = (number: number, account: number, of: number | null, at: string, changes: object) =>
  `(gen_random_uuid(), '${at}', ${idOf(account)}, '${of === null ? 'admin' : 'officer'}', ${of === null ? 'null' : idOf(of)},
    'x', 'import', 'agreement', ${idOf(number)}, ${idOf(number)}, '${JSON.stringify(changes)}')`
const said = (sha256: string, status: string, lead: number) => ({
  file: [null, { sha256, row: 2 }],
  status: [null, status],
  leadAgencyId: [null, idOf(lead).slice(1, 37)],
})

const rows = `insert into organizations (id, kind, legal_name, short_name, sector, status, side) values
    (${idOf(agency)}, 'agency', 'Dinas A', 'Dinas A', 'government', 'active', 'region'),
    (${idOf(other)}, 'agency', 'Dinas B', 'Dinas B', 'government', 'active', 'region');
  insert into agreements (id, registration_number, type, title, stages, effective_from, effective_until,
    lead_agency_id, organization_ids, status) values ${[
      agreement(first, agency, 'signed'),
      agreement(second, agency, 'signed'),
      agreement(ofOther, other, 'signed'),
      agreement(draft, agency, 'draft'),
      agreement(registered, agency, 'draft'),
      agreement(unnamed, agency, 'signed'),
    ].join()};
  reset role;
  insert into audit_events (id, at, account_id, actor_role, organization_id, request_id, action, resource_type,
    resource_id, record_id, changes) values ${[
      event(first, officer, agency, '2026-02-01T02:00:00Z', said(fileA, 'signed', agency)),
      event(second, officer, agency, '2026-02-03T02:00:00Z', said(fileA, 'signed', agency)),
      event(draft, officer, agency, '2026-02-01T02:00:00Z', said(fileB, 'draft', agency)),
      event(ofOther, registrar, null, '2026-02-04T02:00:00Z', said(fileA, 'signed', other)),
      event(unnamed, officer, agency, '2026-02-05T02:00:00Z', { status: [null, 'signed'] }),
    ].join()}`

let database: Awaited<ReturnType<typeof databaseBefore>>
beforeAll(async () => {
  database = await databaseBefore('imports', `set role registry_maintenance; ${rows}`)
  await database.read('set role registry_maintenance')
})
afterAll(() => database.drop())

it('imports from before are grouped by the account and the file that the trail tells', async () => {
  const found =
    await database.read(`select o.short_name, i.sha256, i.imported_by, i.created_at, i.signed, i.drafts, i.rows,
      array(select a.registration_number from agreements a where a.import_id = i.id order by 1)
    from imports i join organizations o on o.id = i.agency_id order by o.short_name, i.sha256`)
  const account = (number: number) => idOf(number).slice(1, 37)
  expect(found).toEqual([
    [
      'Dinas A',
      fileA,
      account(officer),
      new Date('2026-02-01T02:00:00Z'),
      2,
      0,
      null,
      ['KS-2026-00021', 'KS-2026-00022'],
    ],
    ['Dinas A', fileB, account(officer), new Date('2026-02-01T02:00:00Z'), 0, 1, null, ['KS-2026-00024']],
    ['Dinas B', fileA, account(registrar), new Date('2026-02-04T02:00:00Z'), 1, 0, null, ['KS-2026-00023']],
  ])
  expect(
    await database.read('select registration_number from agreements where import_id is null order by 1'),
  ).toEqual([['KS-2026-00025'], ['KS-2026-00026']])
})
