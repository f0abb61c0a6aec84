import type { Database } from '../db/client.ts'
import { sealLag } from '../audit/seal-lag.ts'
import { mailLag } from '../notifications/mail/lag.ts'
import { renamingLag } from '../organizations/renaming/lag.ts'
import type { Readiness } from '../kernel/readiness.ts'
import { settledWithin } from '../kernel/within.ts'
import type { Metrics } from './metrics.ts'

/** In milliseconds. A scrape must not wait for a database that does not answer. */
const patience = 1000

/** Looks up the connections of the pools, and how far the sealing of the trail, the mails and the names of organizations are behind. */
export function watchDatabase(metrics: Metrics, db: Database): void {
  metrics.lookUp(() => {
    for (const { lane, used, idle, waiting } of db.pools()) {
      metrics.set('registry_database_connections', { lane, state: 'used' }, used)
      metrics.set('registry_database_connections', { lane, state: 'idle' }, idle)
      metrics.set('registry_database_connections', { lane, state: 'waiting' }, waiting)
    }
  })
  const lookAtLags = oneAtATime(async () => ({ ...(await sealLag(db)), ...(await mailLag(db)) }))
  metrics.lookUp(async () => {
    const lag = await settledWithin(patience, lookAtLags())
    if (!lag) {
      for (const name of lags) metrics.forget(name)
      return
    }
    metrics.set('registry_audit_unsealed_events', {}, lag.unsealed)
    metrics.set('registry_audit_oldest_unsealed_seconds', {}, lag.oldestSeconds)
    metrics.set('registry_mails_waiting', {}, lag.waiting)
    metrics.set('registry_mails_overdue_seconds', {}, lag.overdueSeconds)
  })
  const lookAtRenamings = oneAtATime(() => renamingLag(db))
  metrics.lookUp(async () => {
    const seconds = await settledWithin(patience, lookAtRenamings())
    if (seconds === undefined) metrics.forget('registry_renaming_oldest_seconds')
    else metrics.set('registry_renaming_oldest_seconds', {}, seconds)
  })
}

/** One look at a time: while the database does not answer, they must not pile up in its queue. */
function oneAtATime<T>(look: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined
  return () => (pending ??= look().finally(() => (pending = undefined)))
}

/** What is not known while the database does not answer. */
const lags = [
  'registry_audit_unsealed_events',
  'registry_audit_oldest_unsealed_seconds',
  'registry_mails_waiting',
  'registry_mails_overdue_seconds',
] as const

/** Looks up what `/readyz` says, part by part. */
export function watchParts(metrics: Metrics, readiness: Readiness): void {
  const tell = (part: string, isWell: boolean) => metrics.set('registry_ready', { part }, isWell ? 1 : 0)
  metrics.lookUp(async () => {
    const isThere = readiness.require().then(() => true)
    tell('database', (await settledWithin(patience, isThere)) ?? false)
    for (const [part, state] of Object.entries(await readiness.parts())) tell(part, state === 'ok')
  })
}
