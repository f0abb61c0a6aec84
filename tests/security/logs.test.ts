import { pino } from 'pino'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import contract from '../../openapi/openapi.json' with { type: 'json' }
import { personWithPassword } from '../api/accounts/people.ts'
import { clock, ids, ownerRows } from '../support/agreements.ts'
import { openTraces } from '../../src/traces/open.ts'
import { startTestApp, type AccountName, type TestApp } from '../support/app.ts'
import { startCollector, type Collector } from '../support/collector.ts'
import { files, multipart } from '../support/documents.ts'
import { sampleOf } from '../support/sample-records.ts'
import { bodyFor } from './bodies.ts'
import { walkRecords } from './records.ts'

let t: TestApp
let collector: Collector
let traces: NonNullable<ReturnType<typeof openTraces>>
let written = ''
/** What was sent and received that no line may hold: secrets, people and their words. */
const given = new Set<string>()

const isOurs = (text: string): boolean =>
  /^[\da-f-]{36}$|^[\d-]{10}(T.*)?$|^[a-z_:]+$|^[\w/+-]+\/[\w.+-]+$|^[\d.]+$/.test(text)
const remember = (text: unknown): void => {
  if (typeof text === 'string' && text.length >= 6 && !isOurs(text)) given.add(text)
}
function rememberLeaves(value: unknown): void {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(rememberLeaves)
  else remember(value)
}

/** Remembers everything that a request says, and the secrets of its answer. */
function rememberRequests({ app }: TestApp): void {
  const inject = app.inject.bind(app)
  app.inject = (async (request: InjectOptions) => {
    const { url, payload, headers } = request as {
      url: string
      payload?: unknown
      headers?: Record<string, string>
    }
    new URL(url, 'http://x').searchParams.forEach(remember)
    if (typeof payload === 'string') new URLSearchParams(payload).forEach(remember)
    else if (!(payload instanceof Buffer)) rememberLeaves(payload)
    remember(new Headers(headers).get('authorization')?.split(' ')[1])
    const response = await inject(request)
    for (const [secret] of response.body.matchAll(/jpr_\w+|eyJ[\w.-]+/g)) remember(secret)
    return response
  }) as typeof app.inject
}

beforeAll(async () => {
  const loggerInstance = pino({ level: 'trace' }, { write: (line: string) => void (written += line) })
  collector = await startCollector()
  traces = openTraces({ url: collector.url, percent: 100 }, loggerInstance)!
  t = await startTestApp({ clock, loggerInstance, tracer: traces.tracer })
  rememberRequests(t)
})
afterAll(async () => {
  await t.close()
  await traces.close()
  await collector.close()
})

const lines = (): Record<string, unknown>[] =>
  written
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

async function expectNothingTold(): Promise<void> {
  expect([...given].filter((text) => written.includes(text))).toEqual([])
  await traces.close()
  // Each text once, since statements are the same again and again.
  const told = new Set<string>()
  for (const body of collector.bodies)
    JSON.parse(body, (_, each) => (typeof each === 'string' ? told.add(each) : each))
  expect(collector.spans().length).toBeGreaterThan(0)
  const sent = [...told].join('\n')
  expect([...given].filter((text) => sent.includes(text))).toEqual([])
}

const callers: (AccountName | undefined)[] = ['partner-shopee', 'officer-ppkukm', 'admin', undefined]

describe('at the level trace, and with every request traced', () => {
  it('every operation, done and refused, tells nothing that was said', async () => {
    const { records } = await walkRecords(t)
    for (const [path, item] of Object.entries(contract.paths))
      for (const [method, { operationId }] of Object.entries(item as Record<string, { operationId: string }>))
        for (const account of callers) {
          const sample = records[sampleOf(path)] ?? { path: {} }
          const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => sample.path[name] ?? ids.unknown)
          const client = t.as(account)
          if (method === 'get')
            for (const query of ['', '?q=Siti%20Rahasia', '?email=siti.rahasia%40contoh.id'])
              await client.get(url + query)
          else {
            const { payload, headers } = await bodyFor(
              operationId,
              t,
              { id: ids.unknown, ...sample.path },
              account,
            )
            const call = { etag: sample.etag, ...(headers && { headers }) }
            await client[method as 'post'](url, { namaRahasia: '+62 811 1234 5678' }, { etag: sample.etag })
            await client[method as 'post'](url, payload, call)
          }
        }
    const people = await ownerRows<{ name: string; email: string | null }>(
      t,
      'select name, email from accounts',
    )
    people.forEach(rememberLeaves)
    expect(given.size).toBeGreaterThan(500)
    await expectNothingTold()
  }, 300_000)

  it('statements that fail tell where, and none of their values', async () => {
    await personWithPassword(t, { email: 'korban@contoh.id' })
    await ownerRows(t, 'alter table account_passwords rename column hash to elsewhere')
    await ownerRows(t, 'alter table organizations rename column short_name to elsewhere')
    written = ''
    const password = 'sandi yang sangat rahasia'
    const form = new URLSearchParams({ grant_type: 'password', username: 'korban@contoh.id', password })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    await t.as().post('/oauth/token', String(form), { headers, breaks: true })
    await t.as('admin').get('/v1/agencies?q=Kata%20Pencarian', { breaks: true })
    await t
      .as('admin')
      .post('/v1/agencies', { legalName: 'Dinas Nama Rahasia', shortName: 'Rahasia' }, { breaks: true })
    await ownerRows(t, 'alter table account_passwords rename column elsewhere to hash')
    await ownerRows(t, 'alter table organizations rename column elsewhere to short_name')
    const failed = lines().filter(({ msg }) => msg === 'request failed')
    expect(failed).toHaveLength(3)
    for (const { err } of failed) {
      expect(JSON.stringify(err)).toContain('"type":"DatabaseError","code":"42703"')
      expect(JSON.stringify(err)).toContain(' src/')
    }
    await expectNothingTold()
  })

  it('an upload tells neither its token nor the name of its file', async () => {
    written = ''
    const upload = multipart([
      ['kind', 'evidence'],
      ['visibility', 'parties'],
      ['file', { name: 'Surat Ibu Rahasia.pdf', content: files.pdf.content }],
    ])
    await t.as('admin').post('/v1/documents', upload.payload, { headers: upload.headers })
    given.add('Surat Ibu Rahasia').add('Bearer')
    expect(lines().map(({ msg }) => msg)).toContain('a line of a library')
    await expectNothingTold()
  })

  it('a plugin’s own words and errors are left out, and so is what a child of the log brings', () => {
    written = ''
    const log = t.app.log.child({ plugin: 'milik Budi Rahasia', requestId: 'req-7' }, { serializers: {} })
    log.trace({ headers: { authorization: 'Bearer rahasia' } }, 'token %s', 'rahasia')
    log.error(new SyntaxError('Unexpected token in "Budi Rahasia"'))
    log.warn('surel budi@rahasia.id')
    log.info({ account: 'Budi Rahasia', route: '/v1/agencies?q=Rahasia', status: '200 rahasia' }, 'request')
    const told = lines().map(({ time: _, pid: __, hostname: ___, ...line }) => line)
    expect(told).toMatchObject([
      { level: 10, requestId: 'req-7', msg: 'a line of a library' },
      { level: 50, err: { type: 'SyntaxError' } },
      { level: 40, msg: 'a line of a library' },
      { level: 30, msg: 'request' },
    ])
    expect(written.toLowerCase()).not.toContain('rahasia')
  })
})
