import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { serviceActor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/errors.ts'
import { settledWithin } from '../../kernel/within.ts'
import type { Database } from '../client.ts'
import { causeOf } from '../errors.ts'
import { joined } from './joined.ts'
import { hasReached, positionOfPrimary, positionOfStandby } from './wal-position.ts'

/** In milliseconds: how long a read waits for the replica before it goes to the primary. */
const PATIENCE_MS = 300
/** In milliseconds: the pause between two looks at how far the replica is. */
const LOOK_MS = 5
/** In milliseconds. A replica that failed or did not arrive in time is asked nothing for so long. */
const REST_MS = 1000

/** Four pools. Positions have connections of their own, so that slow reads do not keep anybody waiting for them. */
export interface ReplicaParts {
  readonly primary: Database
  readonly replica: Database
  readonly primaryPositions: Database
  readonly replicaPositions: Database
}

const mayReadReplica = new AsyncLocalStorage<true>()

/** Lets the reads within this work be answered by the replica, if there is one that is far enough. */
export const fromReplica = <T>(work: () => T): T => mayReadReplica.run(true, work)

/**
 * The primary, with a streaming replica for the reads within `fromReplica`. Such a read asks the primary for its
 * present position in the WAL, and the replica answers it once it has replayed that. So nobody is shown less than was
 * committed when the read began, by whichever account and through whichever instance. A replica that is not there,
 * lags, or is no standby of this primary leaves the read to the primary.
 */
export function withReplica({ primary, replica, ...positions }: ReplicaParts): Database {
  const state = { restsUntil: 0 }
  const rest = () => void (state.restsUntil = performance.now() + REST_MS)
  const needed = joined(() => positions.primaryPositions.read(serviceActor, positionOfPrimary))
  const reached = joined(() => positions.replicaPositions.read(serviceActor, positionOfStandby))

  const arrives = async (): Promise<boolean> => {
    const end = performance.now() + PATIENCE_MS
    const goal = await needed()
    while (!hasReached(await reached(), goal)) {
      if (performance.now() > end) return false
      await sleep(LOOK_MS)
    }
    return true
  }
  /** Also bounds the wait for a server that is silent. */
  const isFarEnough = async (): Promise<boolean> => {
    if (performance.now() < state.restsUntil) return false
    const far = await settledWithin(PATIENCE_MS, arrives())
    if (!far) rest()
    return far === true
  }
  const answered = async <T>(ask: (database: Database) => Promise<T>): Promise<T> => {
    if (!mayReadReplica.getStore() || !(await isFarEnough())) return ask(primary)
    try {
      return await ask(replica)
    } catch (error) {
      if (!isOfReplica(error)) throw error
      rest()
      return ask(primary)
    }
  }
  return {
    ...primary,
    read: (actor, run) => answered((database) => database.read(actor, run)),
    snapshot: (actor, run) => answered((database) => database.snapshot(actor, run)),
    pools: () => [
      ...primary.pools(),
      ...replica.pools().map((pool) => ({ ...pool, lane: `replica-${pool.lane}` })),
    ],
    replica: async () => ((await isFarEnough()) ? 'in_use' : 'not_used'),
    close: async () => {
      await Promise.all([primary, replica, ...Object.values(positions)].map((each) => each.close()))
    },
  }
}

/**
 * Whether the replica failed, so that the primary may do better. Not a refusal by the rules, and not a statement that
 * took too long: it would take as long on the primary.
 */
function isOfReplica(error: unknown): boolean {
  if (error instanceof DomainError) return error.code === 'unavailable'
  const cause = causeOf(error)
  return !(cause instanceof pg.DatabaseError && cause.code === '57014')
}
