import type pg from 'pg'
import { openDatabase, type Database, type DatabaseOptions } from '../client.ts'
import { withReplica } from './replica.ts'

interface Connections {
  readonly primary: pg.PoolConfig
  /** Undefined: everything is read from the primary. */
  readonly replica: pg.PoolConfig | undefined
}

/** In milliseconds. A server that does not say in this time how far it is does not keep the next question waiting. */
const POSITION_TIMEOUT_MS = 1000

/** The database of the service: the primary, and a replica of it if one is given. */
export function openDatabases({ primary, replica }: Connections, options: DatabaseOptions): Database {
  const positions = { ...options, poolSize: 1, statementTimeoutMs: POSITION_TIMEOUT_MS }
  if (!replica) return openDatabase(primary, options)
  return withReplica({
    primary: openDatabase(primary, options),
    replica: openDatabase(replica, options),
    primaryPositions: openDatabase(primary, positions),
    replicaPositions: openDatabase(replica, positions),
  })
}
