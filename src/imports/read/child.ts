import { DomainError, type ErrorCode } from '../../kernel/errors.ts'
import type { Table, TableRow } from '../tables/find-tables.ts'
import { readTables, type Source, type Task } from './read-table.ts'

/**
 * The messages of the child process about a file: each table, followed by its rows in batches; at the end the parts
 * that were left out; or the reason why the file cannot be read.
 */
export type Answer =
  | { readonly table: Omit<Table, 'rows'> }
  | { readonly rows: readonly TableRow[] }
  | { readonly done: Pick<Source, 'leftOut'> }
  | { readonly refused: { readonly code: ErrorCode; readonly details: DomainError['details'] } }
  | { readonly failed: unknown }

/** Rows per message, so that receiving one takes the service only a few milliseconds. */
const batch = 200

// The service normally ends this process. If the service itself is gone, for any reason, this process ends too.
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

/** Resolves after the message is sent. */
const say = (what: Answer): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send!(what, (error: Error | null) => (error ? reject(error) : resolve()))
  })
