import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartupError } from '../../kernel/startup-error.ts'
import { causeOf } from '../errors.ts'

/**
 * In milliseconds. While a statement waits for the lock of a table, everybody who comes later waits behind it: also the
 * requests of the version that still serves. They have longer than this.
 */
const LOCK_WAIT_MS = 2000
/** In milliseconds: the pause in which those who waited get their turn. */
const PAUSE_MS = 1000
/** In milliseconds. Whoever holds a lock for longer than this has to be looked at by a person. */
const PATIENCE_MS = 300_000

/**
 * Runs a transaction that changes tables which are in use. A lock that is not had soon is given up: the transaction is
 * rolled back, and tried again after a pause; so it is after a deadlock. Throws StartupError when that goes on for five minutes.
 */
export async function patiently(
  owner: pg.ClientBase,
  transaction: () => Promise<void>,
  tell: (text: string) => void = (text) => void process.stderr.write(`${text}\n`),
): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  await owner.query(`set lock_timeout = ${LOCK_WAIT_MS}`)
  try {
    for (let attempt = 0; !(await getsItsLocks(transaction)); attempt++) {
      if (attempt === 0)
        tell('a table that the migration changes is in use: it is tried again until it is free')
      if (Date.now() > until)
        throw new StartupError(
          'the migration did not get the lock of a table in five minutes, and changed nothing: end the long transaction (pg_stat_activity) and try again',
        )
      await sleep(PAUSE_MS)
    }
  } finally {
    await owner.query('reset lock_timeout')
  }
}

/** A lock was not had in time; two transactions wait for each other. */
const contended = new Set(['55P03', '40P01'])

/** False when the transaction was rolled back because others held what it needs. */
async function getsItsLocks(transaction: () => Promise<void>): Promise<boolean> {
  try {
    await transaction()
    return true
  } catch (error) {
    const cause = causeOf(error)
    if (cause instanceof pg.DatabaseError && contended.has(cause.code ?? '')) return false
    throw error
  }
}
