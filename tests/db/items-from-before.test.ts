import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseBefore, idOf as id } from '../support/before.ts'

/** Minutes that were corrected twice before it was kept which item continues which. */
let database: Awaited<ReturnType<typeof databaseBefore>>
beforeAll(async () => void (database = await databaseBefore('items_continue', rows)))
afterAll(() => database.drop())

const [agency, kase] = [id(1), id(2)]
const meeting = (number: number, corrects: number | null) =>
  `(${id(number)}, '2026-05-0${number - 10} 09:00+07', ${kase}, 'negotiation', now(), now(), 'online', 'A', ${corrects === null ? 'null' : id(corrects)})`
const item = (number: number, of: number, description: string, type = 'offer') =>
  `(${id(number)}, ${id(of)}, ${number % 10}, 'collaborator', '${type}', '${description}')`
const rows = `
  insert into organizations (id, kind, legal_name, short_name, sector) values (${agency}, 'agency', 'A', 'A', 'government');
  insert into cases (id, case_number, lead_agency_id, initiator, title, stages) values
    (${kase}, 'PJ-2026-00001', ${agency}, 'region', 'A', '{P2}');
  insert into meetings (id, created_at, case_id, kind, starts_at, ends_at, mode, agenda, corrects_id) values
    ${[meeting(13, 12), meeting(12, 11), meeting(11, null)].toReversed().join(', ')};
  insert into meeting_items (id, meeting_id, position, side, type, description) values
    ${[
      item(21, 11, 'Kelas'),
      item(22, 11, 'Kelas'),
      item(23, 11, 'Modal'),
      item(31, 12, 'Modal', 'need'),
      item(32, 12, 'Kelas'),
      item(33, 12, 'Kelas'),
      item(34, 12, 'Kelas'),
      item(41, 13, 'Kelas'),
      item(42, 13, 'Modal', 'need'),
    ].join(', ')}`

it('what says the same continues it, each once, through every correction', async () => {
  const found = await database.read(
    `select right(id::text, 2), right(origin_id::text, 2) from meeting_items order by id`,
  )
  expect(found).toEqual([
    ['21', '21'],
    ['22', '22'],
    ['23', '23'],
    ['31', '31'],
    ['32', '21'],
    ['33', '22'],
    ['34', '34'],
    ['41', '21'],
    ['42', '31'],
  ])
})
