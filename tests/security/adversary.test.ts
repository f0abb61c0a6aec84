import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import contract from '../../openapi/openapi.json' with { type: 'json' }
import { clock } from '../support/agreements.ts'
import { startTestApp, type TestApp, type TestResponse } from '../support/app.ts'
import { rememberRows, type Rows } from '../support/rows.ts'
import { bodyFor } from './bodies.ts'
import { anyHistory, History, play } from './history.ts'
import { readers, seesAgreement, seesCase, seesFile, seesMeeting, stands, type Reader } from './sight.ts'

let t: TestApp
let rows: Rows
beforeAll(async () => {
  t = await startTestApp({ clock })
  rows = await rememberRows(t)
})
afterAll(async () => {
  await rows.close()
  await t.close()
})

interface Operation {
  readonly id: string
  readonly path: string
  readonly method: string
  readonly parameters: readonly string[]
  readonly isPublic: boolean
}
interface Described {
  operationId: string
  parameters?: { name?: string }[]
  security: unknown[]
}
const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item as Record<string, Described>).map(
    ([method, { operationId, parameters = [], security }]): Operation => ({
      isPublic: security.length === 0,
      id: operationId,
      path,
      method,
      parameters: parameters.flatMap(({ name }) => name ?? []),
    }),
  ),
)
/** Settings, which are no one's, and what belongs to the service. */
const isOfRecords = ({ path }: Operation) =>
  path.startsWith('/v1/') && !/reference|rules|templates|\{code\}|\{number\}|\{partyId\}|\/me$/.test(path)
const reads = operations.filter((each) => each.method === 'get' && isOfRecords(each))
const writes = operations.filter(
  (each) => each.method !== 'get' && isOfRecords(each) && each.path.includes('{id}'),
)
const collectionOf = (path: string) => /^\/v1\/(?:public\/)?([\w-]+)/.exec(path)![1]!

/** The addresses of an operation: one for each record that ever came up, and each on another day too. */
function urlsOf({ path, parameters }: Operation, history: History): string[] {
  const paths = path.includes('{id}')
    ? (history.ids[collectionOf(path)] ?? []).map((id) => path.replace('{id}', id))
    : [path]
  const takes = (name: string) => parameters.includes(name)
  const queries = [
    takes('limit') ? 'limit=200' : '',
    ...(takes('count') ? ['limit=1&count=exact'] : []),
    ...(takes('asOf') ? ['asOf=2026-06-14'] : []),
  ]
  return paths.flatMap((each) => queries.map((query) => `${each}?${query}`))
}

/** All that an answer says: body, headers, and what its cursor holds; without the address that was asked for. */
function saidIn(response: TestResponse, url: string): string {
  const cursor = Buffer.from(response.body?.page?.nextCursor ?? '', 'base64url').toString()
  const said = `${response.raw.body} ${JSON.stringify(response.headers)} ${cursor}`
  return said.replaceAll(url.split('?')[0]!, '')
}

/** The texts of the history that are in what was said. */
const textsIn = (history: History, said: string): string[] =>
  [
    ...(said.match(/zq\d{4}x|74\d{7}(?!\d)|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[A-Z]+[-/][\w./-]+/gi) ??
      []),
  ]
    .map((found) => (/^zq/i.test(found) ? `Zq${found.slice(2, 6)}x` : found))
    .filter((found) => history.texts.has(found))

const may = (history: History, who: Reader, text: string): boolean =>
  history.texts.get(text)!.sees.some((sees) => sees(who))

/** Every read there is, and for what is hidden every write: none says what the reader may not know. */
async function expectNothingHidden(history: History, who: Reader): Promise<void> {
  const client = t.as(who.account)
  const told = new Set<string>()
  const listen = (url: string, response: TestResponse) => {
    expect(response.status, url).toBeLessThan(500)
    for (const text of textsIn(history, saidIn(response, url))) {
      if (!may(history, who, text))
        throw new Error(
          `${who.account ?? 'public'} is told the ${history.texts.get(text)!.what} ${text} by ${url}`,
        )
      told.add(text)
    }
    return response
  }
  await Promise.all(
    reads
      .filter(({ isPublic }) => isPublic === (who.role === 'public'))
      .flatMap((operation) =>
        urlsOf(operation, history).map(async (url) => listen(url, await client.get(url))),
      ),
  )
  const untold = [...history.texts].filter(
    ([text, { replaced }]) => !replaced && may(history, who, text) && !told.has(text),
  )
  expect(untold, `what ${who.account} may know and is not told`).toEqual([])
  await Promise.all(
    writes.map(async (operation) => {
      const hidden = history.ids[collectionOf(operation.path)]?.findLast(
        (id) => history.texts.has(id) && !may(history, who, id),
      )
      if (hidden === undefined) return
      const url = operation.path.replace('{id}', hidden)
      const { payload, headers } = await bodyFor(operation.id, t, { id: hidden }, who.account)
      const call = { etag: '"1-AbCdEfGhIjKl"', ...(headers && { headers }) }
      const response = await client[operation.method as 'post'](url, payload, call)
      expect([401, 403, 404], `${operation.id} of what is hidden`).toContain(response.status)
      listen(url, response)
    }),
  )
}

/** Totals, search hits and reports count what the reader sees, and nothing else. */
async function expectCountsToFit(history: History, who: Reader): Promise<void> {
  const client = t.as(who.account)
  const get = async (url: string) => (await client.get(url)).body
  const seen = {
    agreements: history.agreements.filter((each) => seesAgreement(who, each)),
    cases: history.cases.filter((each) => seesCase(who, each)),
    meetings: history.meetings.filter((each) => seesMeeting(who, each)),
    documents: history.files.filter((each) => seesFile(who, each)),
  }
  const isPublic = who.role === 'public'
  if (isPublic) {
    expect((await get('/v1/public/agreements?count=exact')).page.total).toBe(seen.agreements.length)
    return
  }
  const lists =
    who.role === 'integrator' ? (['agreements'] as const) : (Object.keys(seen) as (keyof typeof seen)[])
  for (const list of lists)
    expect([list, (await get(`/v1/${list}?count=exact&limit=1`)).page.total]).toEqual([
      list,
      seen[list].length,
    ])
  for (const { collection, text, sees } of history.titles.filter((each) =>
    (lists as string[]).includes(each.collection),
  )) {
    const total = (await get(`/v1/${collection}?q=${text}&count=exact`)).page.total
    expect([collection, text, total]).toEqual([collection, text, sees(who) ? 1 : 0])
  }
  const standing = seen.agreements.filter(({ status }) => status === 'signed').length
  expect((await get('/v1/reports/coverage')).agreementCount).toBe(standing)
  if (who.role === 'integrator') return
  const said = seen.meetings
    .filter((each) => stands(each) && each.case.status !== 'cancelled')
    .reduce((sum, { items }) => sum + items, 0)
  const { stages } = await get('/v1/reports/matches')
  const counted = stages.map(
    (
      each: Record<'metNeeds' | 'usedOffers', number> &
        Record<'unmetNeeds' | 'unusedOffers', { count: number }>,
    ) => each.metNeeds + each.usedOffers + each.unmetNeeds.count + each.unusedOffers.count,
  )
  expect(counted.reduce((sum: number, count: number) => sum + count, 0)).toBe(said)
}

it('whatever happens, no one is told what is hidden from them', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (steps) => {
      await rows.restore()
      const history = new History(t)
      const half = Math.floor(steps.length / 2)
      for (const part of [steps.slice(0, half), steps.slice(half)]) {
        await play(history, part)
        for (const who of readers) {
          await expectNothingHidden(history, who)
          await expectCountsToFit(history, who)
        }
      }
    }),
    {
      numRuns: Number(process.env['HISTORIES'] ?? 60),
      interruptAfterTimeLimit: 280_000,
      endOnFailure: Boolean(process.env['QUICK']),
    },
  )
})
