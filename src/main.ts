import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { pino, type Logger } from 'pino'
import { loadSigningKey, loadVerificationKeys, type SigningKey } from './identity/tokens/keys.ts'
import { builtConsole } from './console/built.ts'
import { asOfFrom } from './agreements/as-of.ts'
import { buildApp } from './app.ts'
import { startSealing } from './audit/seal.ts'
import { loadConfig, type Config } from './config/config.ts'
import type { Database } from './db/client.ts'
import { openDatabases } from './db/replica/open.ts'
import { visibleTo } from './db/visibility.ts'
import { connectionsFor } from './config/lanes.ts'
import { once } from './idempotency/once.ts'
import { requireSettings } from './db/pooler.ts'
import { sessionSettings } from './db/session-settings.ts'
import { onlyListed } from './http/logs/listed-log.ts'
import { closeAll } from './start/close-all.ts'
import { openService } from './start/locate.ts'
import { prepareDatabase } from './start/prepare.ts'
import { movedClock } from './demo/moved-clock.ts'
import type { Demo } from './demo/demo.ts'
import { hasDealsOfRealFirms, loadExamples } from './demo/load-examples.ts'
import { startSweeping } from './documents/storage/sweep.ts'
import { startForgettingEvents } from './events/start.ts'
import { startGatheringNames } from './organizations/renaming/gathering.ts'
import { everyHour } from './start/hourly.ts'
import { metricsAskedFor, publishMetrics } from './metrics/listen.ts'
import { forgetExpiredKeys } from './idempotency/expiry.ts'
import { forgetOldChallenges } from './identity/second-factor/challenges.ts'
import { forgetOldDevices } from './identity/sign-in/devices.ts'
import { forgetRestingCounts } from './identity/sign-in/lockout.ts'
import { forgetSilentSubjects } from './rate-limits/counter.ts'
import { stopLinksWith } from './notifications/mail/links.ts'
import type { Mailing } from './notifications/mail/mailing.ts'
import { startReminding } from './notifications/start.ts'
import { sealingFor } from './identity/second-factor/apps/sealing.ts'
import { startDelivering } from './webhooks/sending/start.ts'
import { reapplyErasures } from './personal-data/erasures.ts'
import { startListing } from './personal-data/listed.ts'
import { openTraces } from './traces/open.ts'
import { reportFailure, StartupError } from './kernel/startup-error.ts'

/** In milliseconds. After this time, shutdown no longer waits for clients that do not finish their requests. */
const CLOSE_PATIENCE_MS = 8000

/** The connections that deliveries of webhooks share, and how much of them may wait for one: more than there is at once. */
const DELIVERY_CONNECTIONS = 2
const DELIVERY_QUEUE = 100

/**
 * In milliseconds. Log lines are collected and written together: after this time, or when the buffer is full. On exit
 * pino writes the rest.
 */
const LOG_DELAY_MS = 200
const LOG_BUFFER_BYTES = 4096

/** How to close what was opened; it is closed in reverse order. */
const opened: (() => Promise<unknown>)[] = []
/** Ends our own database server, if there is one. */
let release = async (): Promise<void> => {}
const stopRequested = Promise.withResolvers<void>()
// Signals are handled before anything starts, so that none leaves a database server running. A repeated signal has no
// effect.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stopRequested.resolve())
// Node would write the whole error to stderr, with the values that a failed statement was given.
process.on('uncaughtException', (error) => {
  reportFailure(error)
  stopRequested.resolve()
})

try {
  // A start that is under way when the signal comes is not waited for: it may itself wait, for the database or for
  // another instance that migrates.
  await Promise.race([start(loadConfig()), stopRequested.promise])
  await stopRequested.promise
} catch (error) {
  reportFailure(error)
}
await closeAll(opened)
await release().catch(reportFailure)
process.exit()

async function start(config: Config): Promise<void> {
  const signingKey = loadSigningKey(config)
  const verificationKeys = loadVerificationKeys(config)
  const log = logger(config)
  const opening = openService(config, onlyListed(log))
  // A server that is still starting must end as well.
  release = async () => (await opening.catch(() => undefined))?.release()
  const building = consoleToServe()
  const access = await opening
  await prepareDatabase(access.owner, {
    demo: config.demo,
    login: access.login,
    onWait: () => log.info('another instance migrates the database: waiting until it is done'),
    setting: config.migrationDatabaseUrl === config.databaseUrl ? 'DATABASE_URL' : 'MIGRATION_DATABASE_URL',
  })
  await requireSettings(access.service, sessionSettings(config.statementTimeoutMs))
  const metrics = metricsAskedFor(config)
  const traces = openTraces(config.traces, onlyListed(log))
  if (traces) opened.push(traces.close)
  const replica = config.readDatabaseUrl ? { connectionString: config.readDatabaseUrl } : undefined
  const db = openDatabases(
    { primary: access.service, replica },
    {
      observer: metrics,
      tracer: traces?.tracer,
      poolSize: connectionsFor(config),
      queueSize: config.databaseQueueSize,
      once,
      visibleTo,
      statementTimeoutMs: config.statementTimeoutMs,
    },
  )
  opened.push(() => db.close())
  // Before anybody is answered: a database from a backup holds what was erased since.
  await reapplyErasures(db, config.erasuresFile)
  const realClock = () => new Date()
  const clock = config.demoToday === undefined ? realClock : movedClock(config.demoToday, realClock)
  const app = await buildApp({
    config,
    db,
    signingKey,
    verificationKeys,
    metrics,
    clock,
    realClock,
    tracer: traces?.tracer,
    loggerInstance: log,
    console: await building,
  })
  opened.push(() => closeApp(app))
  if (config.demo) await showExamples({ db, files: app.files, clock, asOf: asOfFrom(app) })
  await listen(app, config)
  if (metrics) opened.push(await publishMetrics(metrics, config))
  const told = { log: app.log, observer: metrics }
  opened.push(startSealing({ db, ...told }))
  opened.push(startGatheringNames(told, { db }))
  opened.push(startSweeping(told, { db, files: app.files, clock }))
  opened.push(startListing(told, app.erasureList))
  opened.push(startForgettingEvents(told, { db, clock }))
  const sealing = sealingFor(config, signingKey, 'webhook')
  if (sealing) {
    // Connections of its own, so that deliveries take none from requests.
    const own = openDatabases(
      { primary: access.service, replica: undefined },
      {
        poolSize: DELIVERY_CONNECTIONS,
        queueSize: DELIVERY_QUEUE,
        once,
        visibleTo,
        statementTimeoutMs: config.statementTimeoutMs,
      },
    )
    opened.push(() => own.close())
    const { privateHosts } = config
    opened.push(startDelivering(told, { db: own, clock, sealing, privateHosts, observer: metrics }))
  }
  opened.push(startReminding(told, { db, clock, mailing: mailingOf(config, db, signingKey) }))
  opened.push(
    everyHour(told, {
      job: 'expire_idempotency_keys',
      what: 'idempotency keys that had expired',
      remove: () => forgetExpiredKeys(db),
    }),
    everyHour(told, {
      job: 'forget_request_counts',
      what: 'counts of requests',
      remove: () => forgetSilentSubjects(db),
    }),
    everyHour(told, {
      job: 'forget_wrong_passwords',
      what: 'counts of wrong passwords',
      remove: () => forgetRestingCounts(db, realClock()),
    }),
    everyHour(told, {
      job: 'forget_devices',
      what: 'devices without a sign-in',
      remove: () => forgetOldDevices(db, realClock()),
    }),
    everyHour(told, {
      job: 'forget_challenges',
      what: 'sign-ins without a code',
      remove: () => forgetOldChallenges(db, realClock()),
    }),
  )
  if (config.demo || process.stdout.isTTY) welcome(app, config)
}

/** The built console. Where it cannot be built, the interface is served without it, which is said aloud. */
async function consoleToServe(): Promise<string | undefined> {
  try {
    return await builtConsole()
  } catch (error) {
    process.stderr.write(
      `the console could not be built, the interface is served without it: ${String(error)}\n`,
    )
    return undefined
  }
}

/** What mails are sent with; undefined where none is set up. */
function mailingOf(
  { mail, publicUrl, expiringWithinDays }: Config,
  db: Database,
  signingKey: SigningKey,
): Mailing | undefined {
  return mail && publicUrl
    ? { db, post: mail, links: stopLinksWith(signingKey), publicUrl, expiringWithinDays }
    : undefined
}

async function showExamples(demo: Demo): Promise<void> {
  await loadExamples(demo)
  if (!(await hasDealsOfRealFirms(demo))) return
  process.stderr.write(
    'this demo holds examples of an earlier version, which tell invented agreements of real companies: npm run demo:reset replaces them\n',
  )
}

/** Log lines are buffered: one write for each request would cost a tenth of the service's time. */
function logger({ logLevel }: Config): Logger {
  const destination = { sync: false, minLength: LOG_BUFFER_BYTES, periodicFlush: LOG_DELAY_MS }
  return pino({ level: logLevel }, pino.destination(destination))
}

async function listen(app: FastifyInstance, config: Config): Promise<void> {
  try {
    await app.listen({ host: config.host, port: config.port, listenTextResolver: () => 'listening' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new StartupError(
        `port ${config.port} on ${config.host} is taken: stop what uses it, or choose another with PORT`,
      )
    throw new StartupError(
      `cannot listen on ${config.host} port ${config.port} (${message}): check HOST and PORT`,
    )
  }
}

/**
 * Prints the addresses, for a person who tries the service. Where logs are collected, stdout must contain JSON lines
 * only.
 */
function welcome(app: FastifyInstance, config: Config): void {
  const { port } = app.server.address() as AddressInfo
  const host = ['0.0.0.0', '::'].includes(config.host) ? '127.0.0.1' : config.host
  const base = config.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const lines = [
    'JakPreneur Partnership Registry',
    `  API    ${base}/v1`,
    ...(app.hasRoute({ method: 'GET', url: '/sign-in' }) ? [`  page   ${base}/`] : []),
    `  docs   ${base}/docs`,
    `  token  npm run -s token -- --as ${config.demo ? 'officer-ppkukm' : '<account>'}`,
  ]
  process.stdout.write(`\n${lines.join('\n')}\n\n`)
}

async function closeApp(app: FastifyInstance): Promise<void> {
  // Idle keep-alive connections would also delay the shutdown, so they are closed.
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50)
  const giveUp = setTimeout(() => app.server.closeAllConnections(), CLOSE_PATIENCE_MS)
  await app.close()
  clearInterval(sweep)
  clearTimeout(giveUp)
}
