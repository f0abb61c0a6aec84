import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseBefore, idOf as id } from '../support/before.ts'

/** A database from before former names were kept, whose trail tells of renames. */
let database: Awaited<ReturnType<typeof databaseBefore>>
beforeAll(async () => void (database = await databaseBefore('former_names', rows)))
afterAll(() => database.drop())

const [renamed, back, never] = [id(1), id(2), id(3)]
const event = (of: string, at: string, changes: object, action = 'patch') =>
  `(gen_random_uuid(), '${at}', 'admin', gen_random_uuid(), 'r', '${action}', 'organization', ${of}, ${of}, '${JSON.stringify(changes)}')`

const rows = `
  insert into organizations (id, kind, legal_name, short_name, sector) values
    (${renamed}, 'bumd', 'PT Bank Contoh Jakarta', 'Bank Contoh Jakarta', 'banking'),
    (${back}, 'company', 'PT B', 'B', 'other'), (${never}, 'agency', 'Dinas C', 'C', 'government');
  insert into audit_events (id, at, actor_role, account_id, request_id, action, resource_type, resource_id, record_id, changes) values
    ${[
      event(renamed, '2024-05-05T03:00:00Z', { shortName: ['Bank C', 'Bank Contoh'] }),
      // The evening in UTC is the next day in Jakarta.
      event(renamed, '2025-06-22T20:00:00Z', {
        shortName: ['Bank Contoh', 'Bank Contoh Jakarta'],
        legalName: ['PT Bank Contoh', 'PT Bank Contoh Jakarta'],
      }),
      event(renamed, '2025-07-01T03:00:00Z', { shortName: ['Rangkap', null] }, 'merge'),
      event(back, '2025-01-01T03:00:00Z', { shortName: ['B', 'BB'] }),
      event(back, '2025-02-01T03:00:00Z', { shortName: ['BB', 'B'] }),
      event(never, '2025-01-01T03:00:00Z', { website: [null, 'https://contoh.id'] }),
    ].join(', ')}`

it('each name that the trail says was replaced is a former one, until that day in Jakarta', async () => {
  const found = await database.read(
    "select short_name, former_names from organizations where short_name in ('B', 'C', 'Bank Contoh Jakarta') order by 1",
  )
  const name = (said: string, until: string) => ({ name: said, until, source: 'registry' })
  expect(found).toEqual([
    ['B', [name('BB', '2025-02-01')]],
    [
      'Bank Contoh Jakarta',
      [name('Bank C', '2024-05-05'), name('Bank Contoh', '2025-06-23'), name('PT Bank Contoh', '2025-06-23')],
    ],
    ['C', []],
  ])
})

it('and finds it', async () => {
  const found = await database.read(
    `select short_name from organizations where search @@ registry_search_query('bank contoh') and search_text like '%bank c %'`,
  )
  expect(found).toEqual([['Bank Contoh Jakarta']])
})
