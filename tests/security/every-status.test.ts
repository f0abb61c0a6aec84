import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock, ids } from '../support/agreements.ts'
import { startTestApp, type AccountName, type Call, type TestApp, type TestResponse } from '../support/app.ts'
import { sampleOf, type Sample } from '../support/sample-records.ts'
import { bodyFor } from './bodies.ts'
import { answers, columns, rowsOf, type Column, type Row } from './expectations.ts'
import { operations, type Operation } from './operations.ts'
import { walkRecords, type WalkRecords } from './records.ts'

// Each answer is held to the contract by the client of the tests: status, headers, type and body.

let t: TestApp
let known: WalkRecords
beforeAll(async () => {
  t = await startTestApp({ clock })
  known = await walkRecords(t)
})
afterAll(() => t.close())

const rows = rowsOf(answers)
const everyColumn = Object.keys(columns) as Column[]

/** The record and the caller of a call that is let in. */
function wayIn({ id, path }: Operation): { record: Sample; as: AccountName | undefined } {
  const own = rows.filter(({ subject }) => subject === id)
  const isAdmitted = (row: Row, column: Column) => !/40[134]/.test(row.cells[column])
  const row = own.find((each) => everyColumn.some((column) => isAdmitted(each, column)))!
  const column = everyColumn.find((each) => isAdmitted(row, each))!
  const { [row.record ?? sampleOf(path)]: record = { path: {} } } = known.records
  return { record, as: columns[column] }
}

/** The caller that is refused whatever the record; whoever does not say for which organization it speaks, where none is. */
function refusedAs({ id }: Operation): AccountName | undefined {
  const own = rows.filter(({ subject }) => subject === id)
  const column = everyColumn.find((each) => own.every(({ cells }) => cells[each] === '403'))
  return column === undefined ? 'officer-acting' : columns[column]
}

interface Sent extends Pick<Call, 'etag' | 'headers'> {
  as?: AccountName | undefined
  /** Another record than the one that can be called upon. */
  path?: Sample['path']
  query?: string
  body?: unknown
}

/** Calls the operation as it succeeds, but for what is said. */
async function call(operation: Operation, sent: Sent): Promise<TestResponse> {
  const { record, as } = wayIn(operation)
  const { path = record.path, query = '', body, as: asked = as, ...more } = { as, ...sent }
  const client = t.as('as' in sent ? sent.as : asked)
  const url = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? ids.unknown) + query
  const options = { etag: record.etag, ...more }
  return operation.method === 'get' ? client.get(url, options) : client[operation.method](url, body, options)
}

const large = JSON.stringify({ title: 'a'.repeat(9 * 1024 * 1024) })
const type = (name: string) => ({ 'content-type': name })

async function soundBody(operation: Operation): Promise<Sent> {
  const { record, as } = wayIn(operation)
  const { payload, headers = {} } = await bodyFor(operation.id, t, record.path, as)
  return { body: payload, headers }
}

/** In one transaction the refusal of an item is that of the batch. */
const batchOfNothing = { operation: 'getCase', transaction: 'one', items: [{ path: { id: ids.unknown } }] }

/** How an operation comes to answer with a status, whatever it does. */
const ways: Record<number, (operation: Operation) => Promise<TestResponse>> = {
  304: (operation) => call(operation, { headers: { 'if-none-match': '*' } }),
  400: (operation) => call(operation, { query: '?unknown=1' }),
  401: (operation) => call(operation, { as: undefined }),
  403: async (operation) => call(operation, { as: refusedAs(operation), ...(await soundBody(operation)) }),
  404: async (operation) => {
    if (operation.id === 'runBatch') return call(operation, { body: batchOfNothing })
    const { path } = wayIn(operation).record
    const none = Object.fromEntries(Object.entries(path).map(([name, value]) => [name, noneLike(value)]))
    return call(operation, { path: none, ...(await soundBody(operation)) })
  },
  406: (operation) => call(operation, { headers: { accept: 'image/x-none' } }),
  412: async (operation) =>
    call(operation, { etag: '"999999-AbCdEfGhIjKl"', ...(await soundBody(operation)) }),
  413: (operation) => call(operation, { body: large, headers: type('application/json') }),
  415: (operation) => call(operation, { body: 'x', headers: type('text/x-none') }),
  416: (operation) => call(operation, { headers: { range: 'bytes=99999999-' } }),
  428: (operation) => call(operation, { etag: undefined }),
}

/** An id, or another name, of what is not there. Codes of closed lists stay: another is no code, which is 400. */
function noneLike(value: string): string {
  if (/^[\da-f]{8}-/.test(value)) return ids.unknown
  return value.replace(/^(?=.*[A-Z])[\w-]{40,}$/, (secret) => secret.replaceAll(/[a-z]/g, 'x'))
}

/** Statuses that follow from the state of records, or of the service; each has tests of its own. */
const byState = new Set([200, 201, 204, 206, 308, 409, 410, 422, 429, 500, 503])

/** What the rule says of all of its kind, and this one cannot come to. */
const never = new Set([
  // Whoever is known may ask who they are.
  'getMe: 403',
  ...(
    'getProblemType getRegimeRule patchRegimeRule getReminderRule patchReminderRule getReviewSteps patchReviewSteps ' +
    'getWarningRule patchWarningRule getStage listStageAgreements getYearReport getYearArchive'
  )
    .split(' ')
    .map((id) => `${id}: 404`),
])

// Tokens are asked for in forms, and refused as OAuth says: its own tests.
const cases = operations
  .filter(({ path }) => !path.startsWith('/oauth/'))
  .flatMap((operation) =>
    operation.statuses.map((status) => ({ name: `${operation.id}: ${status}`, operation, status })),
  )
  .filter(({ name }) => !never.has(name))

describe('every operation answers with each status that the contract says', () => {
  it('knows a way to each', () => {
    const missing = cases.filter(({ status }) => !byState.has(status) && !ways[status])
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  it.each(cases.filter(({ status }) => ways[status]))('$name', async ({ operation, status }) => {
    expect((await ways[status]!(operation)).status).toBe(status)
  })
})

describe('what no contract can say', () => {
  const paths = [...new Set(operations.map(({ path }) => path))]
  /** The methods of an address, also of what stands there by another path: `/v1/agreements/record-signed` could be an id. */
  const methodsOf = (path: string) =>
    operations
      .filter(
        (each) =>
          new RegExp(`^${each.path.replaceAll(/\{\w+\}/g, '[^/{}]+')}$`).test(path) || each.path === path,
      )
      .map(({ method }) => method)

  it.each(paths)('405 with Allow for every other method: %s', async (path) => {
    const taken = [...new Set(methodsOf(path))]
    const url = path.replaceAll(/\{\w+\}/g, ids.unknown)
    for (const method of (['get', 'post', 'patch', 'delete'] as const).filter(
      (each) => !taken.includes(each),
    )) {
      const { status, headers, body } = await (method === 'get'
        ? t.as().get(url)
        : t.as()[method](url, undefined))
      expect([method, status, body.code]).toEqual([method, 405, 'method_not_allowed'])
      const allowed = [...taken, ...(taken.includes('get') ? ['head'] : []), 'options']
      expect(headers.allow).toBe(
        allowed
          .map((each) => each.toUpperCase())
          .toSorted()
          .join(', '),
      )
    }
  })

  // The trail grows by being read.
  it.each(operations.filter(({ id, method }) => method === 'get' && id !== 'listAuditEvents'))(
    'HEAD says what GET says, without the body: $path',
    async (operation) => {
      const { record, as } = wayIn(operation)
      const url = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => record.path[name]!)
      const authorization = as ? { authorization: `Bearer ${t.token(as)}` } : {}
      const ask = (method: 'GET' | 'HEAD') => t.app.inject({ method, url, headers: authorization })
      const [got, head] = [await ask('GET'), await ask('HEAD')]
      expect([head.statusCode, head.body]).toEqual([got.statusCode, ''])
      for (const name of ['content-type', 'etag', 'link', 'vary', 'cache-control'])
        expect([name, head.headers[name]]).toEqual([name, got.headers[name]])
    },
  )
})
