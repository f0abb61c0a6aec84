import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseBefore, idOf } from '../support/before.ts'

const agency = 1
const row = (number: number, provenance: string, status: string, submitted = false) =>
  `(${idOf(number)}, 'KS-2026-000${number}', 'pks', 'x', '{P2}', '2026-01-01', '2026-12-31', ${idOf(agency)},
    array[${idOf(agency)}], '${status}', '${provenance}', ${submitted ? "'2026-02-01T00:00:00Z'" : 'null'})`

const rows = `set role registry_maintenance;
  insert into organizations (id, kind, legal_name, short_name, sector, status, side) values
    (${idOf(agency)}, 'agency', 'Dinas A', 'Dinas A', 'government', 'active', 'region');
  insert into agreements (id, registration_number, type, title, stages, effective_from, effective_until,
    lead_agency_id, organization_ids, status, provenance, first_submitted_at) values ${[
      row(11, 'imported', 'signed'),
      row(12, 'imported', 'draft'),
      row(13, 'imported', 'signed', true),
      row(14, 'registered', 'signed', true),
    ].join()};
  reset role`

let database: Awaited<ReturnType<typeof databaseBefore>>
beforeAll(async () => {
  database = await databaseBefore('unconfirmed', rows)
  await database.read('set role registry_maintenance')
})
afterAll(() => database.drop())

it('what was imported as signed is unconfirmed and stays public; what was reviewed here is neither', async () => {
  const found = await database.read(
    'select registration_number, confirmation, shown_unconfirmed, concluded from agreements order by 1',
  )
  expect(found).toEqual([
    ['KS-2026-00011', 'unconfirmed', true, true],
    ['KS-2026-00012', null, false, false],
    ['KS-2026-00013', null, false, true],
    ['KS-2026-00014', null, false, true],
  ])
})

it('once it is discarded it is public no more', async () => {
  const discarded = `update agreements set status = 'cancelled', confirmation = 'discarded'
    where id = ${idOf(11)} returning concluded`
  expect(await database.read(discarded)).toEqual([[false]])
})
