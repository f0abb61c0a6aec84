import { afterAll, beforeAll, expect, it } from 'vitest'
import fc from '../support/properties.ts'
import contract from '../../openapi/openapi.json' with { type: 'json' }
import { withoutQueryVisibility } from '../support/query-visibility.ts'
import { clock, expectStatus } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp, type TestResponse } from '../support/app.ts'
import { rememberRows, type Rows } from '../support/rows.ts'
import { anyHistory, play } from './any-history.ts'
import { bodyFor } from './bodies.ts'
import { History } from './history.ts'
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
  /** All that can be asked for beside the record. */
  readonly expand: string | undefined
  readonly isPublic: boolean
  /** What it can be taken as besides JSON, of what can be read as text. */
  readonly files: readonly string[]
}
interface Described {
  responses: Record<string, { content?: object }>
  operationId: string
  parameters?: { name?: string; schema?: { items?: { enum?: string[] } } }[]
  security: unknown[]
}
const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item as Record<string, Described>).map(
    ([method, { operationId, parameters = [], security, responses }]): Operation => ({
      files: Object.keys(responses['200']?.content ?? {}).filter((type) => /csv|ndjson/.test(type)),
      isPublic: security.length === 0,
      id: operationId,
      path,
      method,
      parameters: parameters.flatMap(({ name }) => name ?? []),
      expand: parameters.find(({ name }) => name === 'expand')?.schema?.items?.enum?.join(),
    }),
  ),
)
/** Settings, which are no one's, and what belongs to the service. */
const isOfRecords = ({ path }: Operation) =>
  path.startsWith('/v1/') && !/reference|rules|templates|papers|\{(?!id\})|\/me$/.test(path)
const reads = operations.filter((each) => each.method === 'get' && isOfRecords(each))
const writes = operations.filter(
  (each) => each.method !== 'get' && isOfRecords(each) && each.path.includes('{id}'),
)
const collectionOf = (path: string) => /^\/v1\/(?:public\/)?([\w-]+)/.exec(path)![1]!

/** The addresses of an operation: one for each record that ever came up, with all around it and on another day too. */
function urlsOf({ path, parameters, expand }: Operation, history: History): string[] {
  const paths = path.includes('{id}')
    ? (history.ids[collectionOf(path)] ?? []).map((id) => path.replace('{id}', id))
    : [path]
  const takes = (name: string) => parameters.includes(name)
  const queries = [
    takes('limit') ? 'limit=200' : '',
    ...(takes('count') ? ['limit=1&count=exact'] : []),
    ...(takes('asOf') ? ['asOf=2026-06-14'] : []),
    ...(expand ? [`expand=${expand}`] : []),
    // Every text that is to be kept from someone begins like this.
    ...(takes('snippets') ? ['q=zq&snippets=true&limit=200', 'q=zq&limit=1&count=exact'] : []),
  ]
  return paths.flatMap((each) => queries.map((query) => `${each}?${query}`))
}

/** The files that the lists of all records, and the reports, can be taken as. */
const filesOf = ({ path, files }: Operation): [url: string, accept: string][] =>
  path.includes('{id}') ? [] : files.map((type) => [path, type])

/** All that an answer says: body, headers, and what its cursor holds; without the address that was asked for. */
function saidIn(response: TestResponse, url: string): string {
  const cursor = Buffer.from(response.body?.page?.nextCursor ?? '', 'base64url').toString()
  const said = `${response.raw.body} ${JSON.stringify(response.headers)} ${cursor}`
  return said.replaceAll(url.split('?')[0]!, '')
}

/** The texts of the history that are in what was said. */
const textsIn = (history: History, said: string): string[] =>
  said.split(/[^\w-]+/).filter((word) => history.texts.has(word))

const nameOf = ({ account }: Reader): string => account ?? 'the public'

const may = (history: History, who: Reader, text: string): boolean =>
  history.texts.get(text)!.sees.some((sees) => sees(who))

/** No read there is, nor any write to what is hidden, says what the reader may not know; and all that it may is said. */
async function expectToHearItsOwn(history: History, who: Reader): Promise<void> {
  const client = t.as(who.account)
  const told = new Set<string>()
  const listen = (url: string, response: TestResponse) => {
    expect(response.status, url).toBeLessThan(500)
    for (const text of textsIn(history, saidIn(response, url))) {
      const { what } = history.texts.get(text)!
      if (!may(history, who, text)) throw new Error(`${nameOf(who)} is told the ${what} ${text} by ${url}`)
      told.add(text)
    }
  }
  const open = reads.filter(({ isPublic }) => isPublic === (who.role === 'public'))
  const urls = open.flatMap((operation) => urlsOf(operation, history))
  // So many at once that none waits for a connection until it is told that the service is busy.
  for (let at = 0; at < urls.length; at += 20)
    await Promise.all(urls.slice(at, at + 20).map(async (url) => listen(url, await client.get(url))))
  for (const [url, accept] of open.flatMap(filesOf))
    listen(url, await client.get(url, { headers: { accept } }))
  if (who.account && who.role !== 'integrator') await listenToCalendar(who.account, listen)
  const untold = [...history.texts].filter(
    ([text, { replaced }]) => !replaced && may(history, who, text) && !told.has(text),
  )
  expect(untold, `what ${nameOf(who)} may know and is not told`).toEqual([])
  for (const operation of writes) {
    const known = history.ids[collectionOf(operation.path)] ?? []
    const hidden = known.findLast((id) => history.texts.has(id) && !may(history, who, id))
    if (hidden === undefined) continue
    const url = operation.path.replace('{id}', hidden)
    const { payload, headers } = await bodyFor(operation.id, t, { id: hidden }, who.account)
    const call = { etag: '"1-AbCdEfGhIjKl"', ...(headers && { headers }) }
    const response = await client[operation.method as 'post'](url, payload, call)
    expect([401, 403, 404], `${operation.id} of what is hidden`).toContain(response.status)
    listen(url, response)
  }
}

/** Reads a calendar of the account's, its folded lines put together. */
async function listenToCalendar(
  account: AccountName,
  listen: (url: string, response: TestResponse) => void,
): Promise<void> {
  const { body } = expectStatus(await t.as(account).post('/v1/calendar-feeds', { name: 'Ponsel' }), 201)
  const { status, headers, raw } = await t.as().get(body.url)
  listen(body.url, {
    status,
    headers,
    body: {},
    etag: '',
    raw: { body: raw.body.replaceAll('\r\n ', '') } as never,
  })
}

/** A number the reader is told, and the one that follows from what it sees. */
type Count = readonly [what: string, told: number, due: number]

/** Totals of lists, and of searches for every title. */
async function countsInLists(history: History, who: Reader): Promise<Count[]> {
  const totalOf = async (list: string, due: number, query = ''): Promise<Count> => {
    const { body } = await t.as(who.account).get(`/v1/${list}?count=exact&limit=1${query}`)
    return [`${list}${query}`, body.page.total, due]
  }
  const agreements = history.agreements.filter((each) => seesAgreement(who, each)).length
  const byWords = '&q=zq'
  if (who.role === 'public')
    return Promise.all(['', byWords].map((query) => totalOf('public/agreements', agreements, query)))
  const found = ({ collection, text, sees }: History['titles'][number]) =>
    totalOf(collection, sees(who) ? 1 : 0, `&q=${text}`)
  const ofAgreements = history.titles.filter(({ collection }) => collection === 'agreements')
  if (who.role === 'integrator')
    return Promise.all([
      totalOf('agreements', agreements),
      totalOf('agreements', agreements, byWords),
      ...ofAgreements.map(found),
    ])
  return Promise.all([
    totalOf('agreements', agreements),
    totalOf('agreements', agreements, byWords),
    totalOf('cases', history.cases.filter((each) => seesCase(who, each)).length),
    totalOf('meetings', history.meetings.filter((each) => seesMeeting(who, each)).length),
    totalOf('documents', history.files.filter((each) => seesFile(who, each)).length),
    ...history.titles.map(found),
  ])
}

type Matched = Record<'metNeeds' | 'usedOffers' | 'unmetNeeds' | 'unusedOffers', { count: number }>

/** What the reports count: agreements in force, and offers and needs in minutes that stand. */
async function countsInReports(history: History, who: Reader): Promise<Count[]> {
  if (who.role === 'public') return []
  // A renewal that was signed ahead begins after today.
  const inForce = history.agreements.filter(
    (each) => each.status === 'signed' && !each.renews && seesAgreement(who, each),
  )
  const { body } = await t.as(who.account).get('/v1/reports/coverage')
  const coverage: Count = ['coverage', body.inForce.count, inForce.length]
  if (who.role === 'integrator') return [coverage]
  const minutes = history.meetings.filter(
    (each) => seesMeeting(who, each) && stands(each) && each.case.status !== 'cancelled',
  )
  const { stages } = (await t.as(who.account).get('/v1/reports/matches')).body
  const counted = (stages as Matched[]).map(
    (each) => each.metNeeds.count + each.usedOffers.count + each.unmetNeeds.count + each.unusedOffers.count,
  )
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
  return [coverage, ['matches', sum(counted), sum(minutes.map(({ itemIds }) => itemIds.length))]]
}

async function expectCountsToFit(history: History, who: Reader): Promise<void> {
  const counts = [...(await countsInLists(history, who)), ...(await countsInReports(history, who))]
  expect(counts.map(([what, told]) => [what, told])).toEqual(counts.map(([what, , due]) => [what, due]))
}

async function hold(runs: number, service = t): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (steps) => {
      await rows.restore()
      const history = new History(service)
      const half = Math.floor(steps.length / 2)
      for (const part of [steps.slice(0, half), steps.slice(half)]) {
        await play(history, part)
        for (const who of readers) {
          await expectToHearItsOwn(history, who)
          await expectCountsToFit(history, who)
        }
      }
    }),
    { numRuns: runs, interruptAfterTimeLimit: 120_000 },
  )
}

it('whatever happens, no one is told what is hidden from them', { timeout: 180_000 }, () => hold(8))

it('nor where row-level security holds alone', { timeout: 180_000 }, async () => {
  const alone = await withoutQueryVisibility(t)
  await hold(3, alone).finally(() => alone.close())
})
