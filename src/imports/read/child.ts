import { DomainError, type ErrorCode } from '../../kernel/errors.ts'
import type { Table, TableRow } from '../tables/find-tables.ts'
import { readTables, type Source, type Task } from './read-table.ts'

/**
 * What the process says of a file: each table and then its rows in some pieces, in the end what was left out; or why there
 * is none.
 */
export type Answer =
  | { readonly table: Omit<Table, 'rows'> }
  | { readonly rows: readonly TableRow[] }
  | { readonly done: Pick<Source, 'leftOut'> }
  | { readonly refused: { readonly code: ErrorCode; readonly details: DomainError['details'] } }
  | { readonly failed: unknown }

/** Rows at a time, so that the service never takes in more than a few milliseconds' worth. */
const batch = 200

// The service ends this process; when it is gone itself, by whatever cause, there is nobody to read for.
process.once('disconnect', () => process.exit())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('message', (task: Task) => void answer(task))

async function answer(task: Task): Promise<void> {
  try {
    const { tables, leftOut } = await readTables(task)
    for (const { rows, ...table } of tables) {
      await say({ table })
      for (let at = 0; at < rows.length; at += batch) await say({ rows: rows.slice(at, at + batch) })
    }
    await say({ done: { leftOut } })
  } catch (error) {
    const isRefusal = error instanceof DomainError
    await say(isRefusal ? { refused: { code: error.code, details: error.details } } : { failed: error })
  }
}

/** Once it is written out. */
const say = (what: Answer): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send!(what, (error: Error | null) => (error ? reject(error) : resolve()))
  })
