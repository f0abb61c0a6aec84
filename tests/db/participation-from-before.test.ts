import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const { entries } = JSON.parse(readFileSync('migrations/meta/_journal.json', 'utf8')) as {
  entries: { tag: string }[]
}
const migration = entries.findIndex(({ tag }) => tag.endsWith('same_way'))

let database: TestDatabase
let owner: pg.Client
/** Runs a migration, in a transaction as the migrator does. */
const run = async (tag: string) => {
  const statements = readFileSync(`migrations/${tag}.sql`, 'utf8').split('--> statement-breakpoint')
  await owner.query('begin')
  for (const statement of statements) await owner.query(statement)
  await owner.query('commit')
}

const id = (number: number) => `0199e4c8-0000-7000-8000-${String(number).padStart(12, '0')}`
const [agency, author, editor, second, reviewer] = [id(1), id(11), id(12), id(13), id(14)]
const [returned, reviewed, ready, signed, cancelled] = [id(21), id(22), id(23), id(24), id(25)]
const submittedAt = '2026-03-01T02:00:00.000Z'

const event = (record: string, account: string, action: string, at: string, type = 'agreement') =>
  `(gen_random_uuid(), '${at}', '${account}', 'officer', 'x', '${action}', '${type}', '${type === 'agreement' ? record : id(99)}', '${record}', '{}')`
const events = [
  event(returned, author, 'create', '2026-02-01'),
  event(returned, author, 'submit', submittedAt),
  event(reviewed, author, 'create', '2026-02-01'),
  event(reviewed, editor, 'patch', '2026-02-02'),
  event(reviewed, second, 'patch', '2026-02-03', 'commitment'),
  event(reviewed, author, 'submit', submittedAt),
  event(reviewed, reviewer, 'return', '2026-03-02'),
  event(reviewed, reviewer, 'patch_checklist', '2026-03-02'),
  event(reviewed, author, 'submit', '2026-03-03'),
  event(ready, editor, 'patch_party', '2026-03-04'),
  event(signed, author, 'submit', submittedAt),
  event(cancelled, author, 'submit', submittedAt),
]
const amendmentEvent = (account: string, action: string) =>
  `(gen_random_uuid(), '2026-05-02', '${account}', 'officer', 'x', '${action}', 'amendment', '${id(32)}', '${signed}', '{}')`
const agreement = (each: string, status: string, n: number) =>
  `('${each}', 'KS-2026-0000${n}', 'pks', 'x', '{P2}', '2026-01-01', '2026-12-31', '${agency}', '{${agency}}', '${status}', ${status === 'signed' ? "'2026-03-09'" : 'null'}, '2026-04-01T00:00:00Z')`
const item = (each: string, code: string, status: string) =>
  `(gen_random_uuid(), '${each}', '${code}', 'x', 'x', 'agency', 'always', 1, '${status}')`

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client(database.ownerConnection)
  await owner.connect()
  await owner.query(
    'drop schema public cascade; create schema public; grant usage on schema public to public',
  )
  await owner.query('drop extension if exists pg_trgm, unaccent, btree_gist cascade')
  for (const { tag } of entries.slice(0, migration)) await run(tag)
  await owner.query('set role registry_maintenance')
  await owner.query(`insert into organizations (id, kind, legal_name, short_name, sector, status)
    values ('${agency}', 'agency', 'Dinas A', 'Dinas A', 'government', 'active')`)
  const rows = [
    agreement(returned, 'draft', 1),
    agreement(reviewed, 'in_review', 2),
    agreement(ready, 'ready_to_sign', 3),
    agreement(signed, 'signed', 4),
    agreement(cancelled, 'cancelled', 5),
  ]
  await owner.query(`insert into agreements (id, registration_number, type, title, stages, effective_from, effective_until,
    lead_agency_id, organization_ids, status, signed_on, updated_at) values ${rows.join()}`)
  await owner.query(`insert into checklist_items (id, agreement_id, code, label_id, label_en, owner, condition, position, status)
    values ${[item(ready, 'a', 'met'), item(ready, 'b', 'open'), item(reviewed, 'a', 'met')].join()}`)
  await owner.query(`insert into amendments (id, agreement_id, number, reason, changes, effective_from, signatures, status) values
    ('${id(31)}', '${signed}', 1, 'x', '{}', '2026-05-01', '[{"partyId": "${id(41)}", "documentNumber": "A", "signedOn": "2026-05-01"}]', 'signed'),
    ('${id(32)}', '${signed}', 2, 'x', '{}', '2026-06-01', '[]', 'draft')`)
  await owner.query('reset role')
  await owner.query(`insert into audit_events
    (id, at, account_id, actor_role, request_id, action, resource_type, resource_id, record_id, changes)
    values ${[...events, amendmentEvent(author, 'create'), amendmentEvent(editor, 'patch')].join()}`)
  for (const { tag } of entries.slice(migration)) await run(tag)
  await owner.query('set role registry_maintenance')
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

it('the first submission comes from the trail; what is a draft again is shown from its next one on', async () => {
  const { rows } = await owner.query('select id, first_submitted_at from agreements order by id')
  expect(rows.map((each) => [each.id, each.first_submitted_at?.toISOString() ?? null])).toEqual([
    [returned, null],
    [reviewed, submittedAt],
    [ready, '2026-04-01T00:00:00.000Z'],
    [signed, submittedAt],
    [cancelled, submittedAt],
  ])
})

it('who took part in what is open comes from the trail, by account', async () => {
  const { rows } = await owner.query(
    `select id, array(select unnest(took_part) order by 1)::text[] took_part from agreements order by id`,
  )
  expect(rows.map((each) => [each.id, each.took_part])).toEqual([
    [returned, [author]],
    [reviewed, [author, editor, second]],
    [ready, [editor]],
    [signed, []],
    [cancelled, []],
  ])
})

it('what was decided of an approved agreement is part of its approval', async () => {
  const { rows } = await owner.query(
    'select agreement_id, code, approved from checklist_items order by agreement_id, code',
  )
  expect(rows.map((each) => [each.agreement_id, each.code, each.approved])).toEqual([
    [reviewed, 'a', false],
    [ready, 'a', true],
    [ready, 'b', false],
  ])
})

it('what signed amendments were signed by is not recorded; who wrote what is a draft took part in it', async () => {
  const { rows } = await owner.query(
    `select status, signatures, array(select unnest(took_part) order by 1)::text[] took_part from amendments order by number`,
  )
  const nobody = {
    signatoryName: null,
    signatoryTitle: null,
    authorityBasis: null,
    authorityDocument: null,
    authorityDocumentNumber: null,
    authorityDocumentDate: null,
    seat: null,
    furtherNumbers: null,
    signatureKind: null,
  }
  expect(rows).toEqual([
    {
      status: 'signed',
      signatures: [{ ...nobody, partyId: id(41), documentNumber: 'A', signedOn: '2026-05-01' }],
      took_part: [],
    },
    { status: 'draft', signatures: [], took_part: [author, editor] },
  ])
})
