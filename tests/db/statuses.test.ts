import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ids } from '../support/agreements.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const { entries } = JSON.parse(readFileSync('migrations/meta/_journal.json', 'utf8')) as {
  entries: { tag: string }[]
}
const migration = entries.findIndex(({ tag }) => tag.endsWith('statuses_begin_on_their_day'))

let database: TestDatabase
let owner: pg.Client
/** Runs a migration, in a transaction as the migrator does. */
const run = async (tag: string) => {
  const statements = readFileSync(`migrations/${tag}.sql`, 'utf8').split('--> statement-breakpoint')
  await owner.query('begin')
  for (const statement of statements) await owner.query(statement)
  await owner.query('commit')
}

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client(database.ownerConnection)
  await owner.connect()
  await owner.query(
    'drop schema public cascade; create schema public; grant usage on schema public to public',
  )
  await owner.query('drop extension if exists pg_trgm, unaccent cascade')
  for (const { tag } of entries.slice(0, migration)) await run(tag)
  await owner.query('set role registry_maintenance')
  await owner.query(`insert into organizations (id, kind, legal_name, short_name, sector, status)
    values ('${ids.ppkukm}', 'agency', 'Dinas PPKUKM', 'Dinas PPKUKM', 'government', 'active')`)
  for (const row of rows) await insert(row)
  await owner.query('reset role')
  for (const { tag } of entries.slice(migration)) await run(tag)
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

interface Old {
  readonly n: number
  readonly status: string
  readonly more?: Readonly<Record<string, string | number>>
}
const idOf = (n: number) => `0199e4c8-0000-7000-8000-${String(n).padStart(12, '0')}`
const rows: Old[] = [
  { n: 1, status: 'signed' },
  {
    n: 2,
    status: 'suspended',
    more: { status_reason: 'Audit', suspended_on: '2026-05-01', suspensions: '{[2026-05-01,)}' },
  },
  { n: 3, status: 'terminated', more: { status_reason: 'Selesai', terminated_on: '2026-09-01' } },
  { n: 4, status: 'superseded', more: { superseded_on: '2027-01-01' } },
  { n: 5, status: 'superseded', more: { superseded_on: '2027-01-01' } },
  { n: 6, status: 'cancelled', more: { status_reason: 'Batal' } },
  {
    n: 7,
    status: 'signed',
    more: { renews_id: 4, effective_from: '2027-01-01', effective_until: '2027-12-31' },
  },
  {
    n: 8,
    status: 'terminated',
    more: {
      renews_id: 5,
      effective_from: '2027-01-01',
      effective_until: '2027-12-31',
      terminated_on: '2027-01-01',
      status_reason: 'Pailit',
    },
  },
]

async function insert({ n, status, more = {} }: Old): Promise<void> {
  const row: Record<string, unknown> = {
    id: idOf(n),
    version: n,
    updated_at: '2026-06-01T00:00:00Z',
    registration_number: `KS-2026-0000${n}`,
    type: 'pks',
    title: 'Kelas daring',
    stages: '{P2}',
    effective_from: '2026-01-01',
    effective_until: '2026-12-31',
    lead_agency_id: ids.ppkukm,
    status,
    signed_on: '2026-01-01',
    organization_ids: `{${ids.ppkukm}}`,
    ...more,
    ...(more['renews_id'] === undefined ? {} : { renews_id: idOf(Number(more['renews_id'])) }),
  }
  const names = Object.keys(row)
  await owner.query(
    `insert into agreements (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  )
}

describe('statuses that begin on their day', () => {
  it('keeps of each status what was decided, with its day and reason; version and time stay', async () => {
    await owner.query('set role registry_maintenance')
    const { rows: found } =
      await owner.query(`select version n, status, status_reason, suspended_on::text, suspension_reason,
      terminated_on::text, termination_reason, termination_ground, superseded_on::text, ends_on::text,
      updated_at = '2026-06-01' as untouched from agreements order by version`)
    await owner.query('reset role')
    const plain = {
      status: 'signed',
      status_reason: null,
      suspended_on: null,
      suspension_reason: null,
      terminated_on: null,
      termination_reason: null,
      termination_ground: null,
      superseded_on: null,
      ends_on: '2026-12-31',
      untouched: true,
    }
    expect(found).toEqual([
      { ...plain, n: 1 },
      { ...plain, n: 2, suspended_on: '2026-05-01', suspension_reason: 'Audit' },
      { ...plain, n: 3, terminated_on: '2026-09-01', termination_reason: 'Selesai', ends_on: '2026-08-31' },
      { ...plain, n: 4, superseded_on: '2027-01-01' },
      // Its renewal was terminated by its first day.
      { ...plain, n: 5 },
      { ...plain, n: 6, status: 'cancelled', status_reason: 'Batal', ends_on: null },
      { ...plain, n: 7, ends_on: '2027-12-31' },
      { ...plain, n: 8, terminated_on: '2027-01-01', termination_reason: 'Pailit' },
    ])
  })

  it('lets what was not taken over from be renewed again', async () => {
    await owner.query('set role registry_maintenance')
    await insert({ n: 9, status: 'draft', more: { renews_id: 5 } })
    await expect(insert({ n: 10, status: 'draft', more: { renews_id: 4 } })).rejects.toThrow(
      'agreements_renewal_key',
    )
    await owner.query('reset role')
  })

  it.each(['suspended', 'terminated', 'superseded'])('takes no %s any more', async (status) => {
    await owner.query('set role registry_maintenance')
    await expect(insert({ n: 20, status })).rejects.toThrow('agreements_status_check')
    await owner.query('reset role')
  })
})
