import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedLarge } from '../../bench/seed.ts'
import { publicActor } from '../../src/kernel/actor.ts'
import { connect } from '../../src/db/connect.ts'
import { expectStatus, ids } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { codesOf, lists, type List, type Parameter } from '../support/lists.ts'

/** From this many rows on, reading a whole table to find some of them is a defect. */
const large = 4000
const sizes = { collaborators: 300, agreements: 12_000, cases: 6000, meetings: 24_000 }

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  Plans?: Plan[]
}

let t: TestApp
let database: TestDatabase
let largeTables: Set<string>
/** What stands for `{id}`, by the collection. */
let records: Record<string, string>
let plans: Plan[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  await seedLarge(database.ownerConnection, sizes, () => {})
  const owner = await connect(database.ownerConnection)
  const rows = async (query: string) => (await owner.query<Record<string, string>>(query)).rows
  const tables = await rows(`select relname "name" from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples >= ${large}`)
  largeTables = new Set(tables.map(({ name }) => name!))
  const [agreement] = await rows(`select id from agreements
    where organization_ids @> array['${ids.ppkukm}', '${ids.shopee}']::uuid[] and status = 'signed' limit 1`)
  const [found] = await rows(`select id from cases where lead_agency_id = '${ids.ppkukm}' limit 1`)
  records = {
    agreements: agreement!.id!,
    cases: found!.id!,
    commitments: ids.unknown,
    collaborators: ids.shopee,
    agencies: ids.ppkukm,
    users: ids.unknown,
    'clause-templates': (await rows('select id from clause_templates limit 1'))[0]!.id!,
  }
  await explainEverything(owner)
  await owner.end()
  t = await startTestApp({ database, connections: 1, settings: { statementTimeoutMs: 60_000 } })
  const webhook = { name: 'Portal data', url: 'https://data.contoh.id/masuk' }
  records.webhooks = expectStatus(await t.as('integrator').post('/v1/webhooks', webhook), 201).body.id
  await t.db.read(publicActor, async ({ $client }) => {
    const client = $client as unknown as pg.Client
    client.on('notice', ({ message = '' }) => {
      const json = /^duration: .*? plan:\n([^]*)$/.exec(message)?.[1]
      if (json) plans.push((JSON.parse(json) as { Plan: Plan }).Plan)
    })
  })
}, 180_000)
afterAll(async () => {
  await t.close()
  await database.drop()
})

/** From the next connection on, the client is told the plan of every statement, as it is run for whoever asks. */
async function explainEverything(owner: pg.Client): Promise<void> {
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_format': 'json',
    'auto_explain.log_level': 'notice',
    'auto_explain.log_nested_statements': 'on',
  }
  for (const [setting, value] of Object.entries(settings))
    await owner.query(`alter database ${owner.database} set ${setting} = '${value}'`)
}

/** What parameters without a closed list of values are asked with. */
const values: Record<string, string> = {
  q: 'jamu purnatugas',
  agencyId: ids.ppkukm,
  leadAgencyId: ids.ppkukm,
  collaboratorId: ids.shopee,
  organizationId: ids.shopee,
  ownerOrganizationId: ids.shopee,
  responsibleOrganizationId: ids.shopee,
  importedBy: ids.unknown,
  answeredBy: ids.shopee,
  begunBy: '2026-03-01',
  asOf: '2026-03-01',
  on: '2026-03-01',
  openOn: '2026-03-01',
  withinDays: '30',
  round: '1',
}
const valueOf = (parameter: Parameter): string => valueNamed(parameter.name, codesOf(parameter))
/** Of a status each, since they are found in different ways. */
const valuesOf = (parameter: Parameter): string[] =>
  parameter.name === 'status' ? codesOf(parameter)! : [valueOf(parameter)]
const valueNamed = (name: string, codes: string[] | undefined): string =>
  values[name] ??
  codes?.[0] ??
  (/^(?:at|createdAt|updatedAt|startsAt|dueAt|secretSetAt|receivedAt|decidedAt|answeredAt)\b/.test(name)
    ? '2026-03-01T00:00:00Z'
    : name.includes('[')
      ? '2026-03-01'
      : name.endsWith('Id') || name === 'movableTo'
        ? ids.unknown
        : (others[name] ?? 'true'))
const others: Record<string, string> = { action: 'sign', resourceType: 'agreement', email: 'a@contoh.id' }

// Hits are ranked one by one: of a word that half of them have, PostgreSQL rightly reads all.
const searched = 'q=jamu%20purnatugas&'
/** Each row of these is a sum over what a table has of a period, or of all times: of that, PostgreSQL rightly reads all. */
const summed: Readonly<Record<string, string>> = { '/v1/targets': 'activities' }
const common = new Set(['limit', 'cursor', 'sort', 'count'])

/** The list by each of its sorts, and narrowed by each of its filters. */
function queriesOf({ sorts, parameters }: List): string[] {
  const filters = parameters.filter(({ name }) => !common.has(name))
  return [
    ...sorts.map((sort) => `${sort === 'relevance' ? searched : ''}sort=${sort}`),
    ...filters.flatMap((each) =>
      valuesOf(each).map((one) => {
        const value = `${each.name}=${encodeURIComponent(one)}`
        return each.name === 'snippets' ? searched + value : value
      }),
    ),
  ]
}

function tablesReadWhole(plan: Plan): string[] {
  const below = (plan.Plans ?? []).flatMap(tablesReadWhole)
  const table = plan['Relation Name']
  return plan['Node Type'].endsWith('Seq Scan') && table && largeTables.has(table) ? [table, ...below] : below
}

describe('a page of a list reads no large table as a whole', () => {
  const accounts: (AccountName | undefined)[] = [
    'admin',
    'officer-ppkukm',
    'partner-shopee',
    'integrator',
    undefined,
  ]
  // One filter at a time: the agreements of a stage are `/v1/agreements` with one filter more.
  const asked = lists.filter(({ path }) => path !== '/v1/stages/{code}/agreements')
  const cases = asked.flatMap((list) => accounts.map((account) => ({ path: list.path, account, list })))

  it.each(cases)('$path as $account', async ({ path, account, list }) => {
    const url = path
      .replace(/([\w-]+)\/\{id\}/, (_, collection: string) => `${collection}/${records[collection]}`)
      .replace('{number}', '1')
    const faults: string[] = []
    for (const query of queriesOf(list)) {
      plans = []
      const { status } = await t.as(account).get(`${url}?limit=20&${query}`)
      if ([401, 403, 404].includes(status)) return
      expect(status, query).toBe(200)
      expect(plans.length, query).toBeGreaterThan(0)
      const tables = new Set(plans.flatMap(tablesReadWhole).filter((table) => table !== summed[path]))
      if (tables.size > 0) faults.push(`${query}: ${[...tables].join(', ')}`)
    }
    expect(faults).toEqual([])
  })
})
