import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import contract from '../../openapi/openapi.json' with { type: 'json' }
import { clock } from '../support/agreements.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'
import { walkRecords } from './records.ts'

/**
 * Ids of what the reader may be told and not read, each with the reason. Every other id in an answer is that of a record,
 * or of a part of one, that the same reader can read.
 */
const toldWithoutRecord: Readonly<Record<string, string>> = {
  responsibleAccountIds: 'who carries a case or an agreement: by account, whose name its agency tells',
  requestedBy: 'who asked for a correction: by account, so that another decides',
  recordedBy: 'who noted where a paper is: by account',
  importedBy: 'who sent a file: by account, so that another confirms',
  decidedBy: 'who decided: by account',
  proposedBy: 'who proposed: by account, so that another decides',
  approvedBy: 'who approved a step of the review: by account',
  authorId: 'who wrote a comment: by account, beside the organization they spoke for',
  confirmedBy: 'who compared with the paper: by account',
  writtenBy: 'who wrote a version of a clause: by account',
  eventId: 'of the feed, which tells events by their place',
  accountId: 'who did what the history tells: by account',
  membershipId: 'for which membership it was done',
  resourceId: 'of a part of the record whose history is read; it may have no address, or be gone',
  after: 'what the history of a record says was written, to those who follow it',
  before: 'the same, of what it was',
  requestId: 'of the request that made the change, as logs have it; no record',
}

const readers: AccountName[] = [
  'officer-parekraf',
  'reviewer',
  'partner-shopee',
  'partner-gojek',
  'integrator',
]

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/
const reads = Object.entries(contract.paths).flatMap(([path, item]) =>
  'get' in item && !path.startsWith('/v1/public') ? [path] : [],
)

interface Told {
  readonly url: string
  readonly field: string
  readonly id: string
}

/** Every id in a value: those under `id` are of what is told itself, all others refer to something. */
function* idsIn(value: unknown, url: string, field = ''): Generator<Told> {
  if (typeof value === 'string') {
    if (uuid.test(value)) yield { url, field, id: value }
  } else if (Array.isArray(value)) {
    for (const each of value) yield* idsIn(each, url, field)
  } else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) yield* idsIn(inner, url, name)
  }
}

/** The ids of the records of each collection that the reader lists, the latest first. */
async function listed(t: TestApp, account: AccountName): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const path of reads.filter((each) => /^\/v1\/[\w-]+$/.test(each))) {
    const { status, body } = await t.as(account).get(`${path}?limit=200`)
    if (status === 200 && Array.isArray(body.data))
      found[path] = body.data.flatMap(({ id }: { id?: string }) => id ?? []).slice(-20)
  }
  return found
}

/** The addresses of a read: the list, or that of each record of its collection. */
function urlsOf(path: string, known: Record<string, string[]>): string[] {
  if (!path.includes('{')) return [`${path}?limit=200`, path]
  if (path.replace('{id}', '').includes('{')) return []
  const [collection, rest = ''] = path.split('/{id}')
  return (known[collection!] ?? []).map((id) => `${collection}/${id}${rest}`)
}

describe('an answer refers to nothing that its reader cannot read', () => {
  let t: TestApp
  beforeAll(async () => {
    t = await startTestApp({ clock })
    await walkRecords(t)
  }, 240_000)
  afterAll(() => t.close())

  it.each(readers)('%s', { timeout: 240_000 }, async (account) => {
    const told: Told[] = []
    const known = await listed(t, account)
    for (const path of reads)
      for (const url of urlsOf(path, known)) {
        const { status, body } = await t.as(account).get(url)
        if (status === 200) told.push(...idsIn(body, url))
      }
    const own = new Set(told.filter(({ field }) => field === 'id').map(({ id }) => id))
    expect(told.length).toBeGreaterThan(200)
    const unknown = told.filter(({ field, id }) => !own.has(id) && !(field in toldWithoutRecord))
    const kinds = new Set(
      unknown.map(({ url, field }) => `${field} in ${url.replaceAll(/[\da-f-]{36}/g, '{id}')}`),
    )
    expect([...kinds]).toEqual([])
  })
})
