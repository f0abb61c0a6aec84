import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type {
  FastifyBaseLogger,
  FastifyReply,
  FastifyRequest,
  InjectOptions,
  LightMyRequestResponse,
} from 'fastify'
import type { SigningKey } from '../../src/identity/tokens/keys.ts'
import { issueToken } from '../../src/identity/tokens/tokens.ts'
import { buildApp } from '../../src/app.ts'
import type { App } from '../../src/http/app.ts'
import { connectionsFor } from '../../src/config/lanes.ts'
import type { Clock } from '../../src/kernel/days.ts'
import { loadConfig, type Config } from '../../src/config/config.ts'
import type { Database } from '../../src/db/client.ts'
import { openDatabases } from '../../src/db/replica/open.ts'
import { visibleTo, type VisibleTo } from '../../src/db/visibility.ts'
import { once } from '../../src/idempotency/once.ts'
import type { Tracer } from '../../src/kernel/tracer.ts'
import type { Metrics } from '../../src/metrics/metrics.ts'
import { demoAccounts } from '../../src/demo/accounts.ts'
import { holdToContract } from './contract.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { keepErrors, reasonOf } from './unexpected.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const { kty, crv, x, y } = publicKey.export({ format: 'jwk' }) as Record<string, string>
export const signingKey: SigningKey = {
  algorithm: 'ES256',
  kid: 'test',
  privateKey,
  publicKey,
  jwk: { kty: kty!, crv: crv!, x: x!, y: y!, kid: 'test', alg: 'ES256', use: 'sig' },
}
// Limits that no test meets by chance.
const config = loadConfig({
  DEMO: 'true',
  RATE_LIMIT: '1000000',
  RATE_LIMIT_ADDRESS: '1000000',
  RATE_LIMIT_SIGN_IN: '1000000',
  RATE_LIMIT_FEEDBACK: '1000000',
  FEEDBACK_PER_DAY: '1000000',
  FEEDBACK_UNREAD: '1000000',
})

/** Demo accounts of which each sees something else. */
export type Viewer =
  | 'admin'
  | 'officer-ppkukm'
  | 'officer-parekraf'
  | 'reviewer'
  | 'auditor'
  | 'partner-shopee'
  | 'partner-gojek'
  | 'partner-bankdki'
  | 'integrator'

/** A demo account, or no one: also the second persons, and the partners whose organizations have examples. */
export type AccountName =
  | Viewer
  | 'officer-ppkukm-2'
  | 'officer-acting'
  | 'reviewer-hukum'
  | 'reviewer-kerja-sama'
  | 'partner-contoh-niaga'
  | 'partner-contoh-antar'
  | 'partner-bank-contoh'

export interface Call extends Omit<InjectOptions, 'url' | 'method'> {
  /** The ETag of the last read. */
  etag?: string | string[] | number | undefined
  /** The test breaks the service itself: an internal error is what it looks for, and not the end of the test. */
  breaks?: true
}

export interface TestResponse {
  status: number
  headers: LightMyRequestResponse['headers']
  /** The body as JSON; undefined where there is none. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of any shape
  body: any
  etag: string
  raw: LightMyRequestResponse
}

/** A method as clients of tests name it. */
export type Method = keyof Client

/** The interface as one caller uses it. */
export interface Client {
  get(url: string, call?: Call): Promise<TestResponse>
  post(url: string, body?: unknown, call?: Call): Promise<TestResponse>
  patch(url: string, body: unknown, call?: Call): Promise<TestResponse>
  delete(url: string, body?: unknown, call?: Call): Promise<TestResponse>
}

export interface TestApp {
  app: App
  db: Database
  database: TestDatabase
  /** The folder of this app's own, with its uploaded files. */
  dataDir: string
  /** The interface with the token of a demo account; without a name, with none. */
  as(account?: AccountName): Client
  token(account: AccountName): string
  /** The interface with a token of any kind. */
  bearer(token: string): Client
  close(): Promise<void>
}

interface TestOptions {
  clock?: Clock
  settings?: Partial<Config>
  /** How many connections all requests share; without it, as many as in production. */
  connections?: number
  loggerInstance?: FastifyBaseLogger
  metrics?: Metrics
  tracer?: Tracer
  /** The folder of the built console; without it, the interface alone. */
  console?: string
  /** Hears of every answer. */
  onResponse?: (request: FastifyRequest, reply: FastifyReply) => void
  /** A database that another app made, and keeps; without it, one of its own. */
  database?: TestDatabase
  /** A standby of that database, as the service logs in. */
  replica?: TestDatabase['serviceConnection']
  /** What queries leave out for their reader; without it, what they do in production. */
  visibleTo?: VisibleTo
}

/** The whole service on a database and in a folder of its own. */
export async function startTestApp(options: TestOptions = {}): Promise<TestApp> {
  const {
    settings,
    connections,
    onResponse,
    database: shared,
    replica,
    visibleTo: narrowing = visibleTo,
    ...dependencies
  } = options
  const dataDir = await mkdtemp(path.join(tmpdir(), 'registry-test-'))
  const database = shared ?? (await createTestDatabase())
  const erasuresFile = path.join(dataDir, 'erasures.ndjson')
  const own = { ...config, dataDir, erasuresFile, ...settings }
  const db = openDatabases(
    { primary: database.serviceConnection, replica },
    {
      poolSize: connections ?? connectionsFor(own),
      queueSize: own.databaseQueueSize,
      once,
      visibleTo: narrowing,
      statementTimeoutMs: own.statementTimeoutMs,
      observer: options.metrics,
      tracer: options.tracer,
    },
  )
  const app = await buildApp({ config: own, db, signingKey, ...dependencies })
  keepErrors(app)
  if (onResponse) app.addHook('onResponse', async (request, reply) => onResponse(request, reply))
  await app.ready()
  holdAnswersToContract(app)
  return {
    app,
    db,
    database,
    dataDir,
    token: (account) => tokenOf(account, app.clock()),
    as: (account) => clientOf(app, account && tokenOf(account, app.clock())),
    bearer: (token) => clientOf(app, token),
    close: async () => {
      await app.close()
      await db.close()
      if (!shared) await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Whatever is injected is answered as the contract says, or the test that asked fails. */
function holdAnswersToContract(app: App): void {
  const inject = app.inject.bind(app) as (request: InjectOptions) => Promise<LightMyRequestResponse>
  app.inject = (async (request: InjectOptions) => {
    const response = await inject(request)
    const { method, url } = response.raw.req as { method: string; url: string }
    const { statusCode: status, headers } = response
    const body = decoded(response)
    holdToContract({ method, url, status, headers: headers as Record<string, string>, body })
    return response
  }) as typeof app.inject
}

/** The body as text, whatever its content coding. */
function decoded({ headers, rawPayload, body }: LightMyRequestResponse): string {
  if (rawPayload.length === 0) return body
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(rawPayload).toString()
  return headers['content-encoding'] === 'gzip' ? gunzipSync(rawPayload).toString() : body
}

function tokenOf(account: AccountName, now: Date): string {
  const { tokenIssuer: issuer, tokenAudience: audience } = config
  return issueToken(signingKey, { accountId: demoAccounts[account]!.id, issuer, audience, ttl: 3600, now })
}

function clientOf(app: App, token: string | undefined): Client {
  const send = async (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    body: unknown,
    { etag, breaks, ...call }: Call = {},
  ) => {
    const raw = await app.inject({
      ...call,
      method,
      url,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(etag === undefined ? {} : { 'if-match': String(etag) }),
        ...call.headers,
      },
      ...(body === undefined ? {} : { payload: body as never }),
    })
    const isJson = /[/+]json/.test(String(raw.headers['content-type']))
    const answer = isJson && raw.body !== '' ? JSON.parse(decoded(raw)) : undefined
    // A description of this problem is none.
    if (raw.statusCode >= 500 && answer?.code === 'internal_error' && !breaks)
      throw new Error(`${method} ${url} -> ${raw.statusCode} internal_error\n${reasonOf(raw.raw.req)}`)
    return {
      status: raw.statusCode,
      headers: raw.headers,
      body: answer,
      etag: String(raw.headers.etag),
      raw,
    }
  }
  return {
    get: (url, call) => send('GET', url, undefined, call),
    post: (url, body, call) => send('POST', url, body, call),
    patch: (url, body, call) => send('PATCH', url, body, call),
    delete: (url, body, call) => send('DELETE', url, body, call),
  }
}
