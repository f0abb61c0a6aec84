import { DomainError } from '../../kernel/errors.ts'
import type { Table, TableRow } from '../tables/find-tables.ts'
import type { Answer } from './child.ts'
import { aboutFile, notReadToItsEnd, tooSlow } from './limits.ts'
import { openPlaces } from '../../kernel/places.ts'
import { notStarted, startApart } from '../../kernel/start-apart.ts'
import type { Source, Task } from './read-table.ts'

/**
 * Reads tables of untrusted files, each in a process of its own. If a file crashes its reader, only that process ends.
 */
export interface TableReader {
  /**
   * The tables of a file; `name` is its name from the sender. 422 if it has no table or crashes its reader; 503 if no
   * process could be started, or if the signal says that the client no longer waits.
   */
  read(file: Task, name: string, signal: AbortSignal): Promise<Source>
  /** How many files are being read, and how many wait for a process. */
  state(): { readonly inside: number; readonly waiting: number }
  /** Ends all reading. */
  close(): Promise<void>
}

interface Options {
  readonly atOnce: number
  readonly mayWait: number
  /** The memory limit of a process, in MiB. */
  readonly memory: number
  readonly seconds: number
  /** Called when a file is refused because too many are waiting. */
  readonly refused?: () => void
}

const inEarnest: Options = { atOnce: 2, mayWait: 8, memory: 256, seconds: 30 }

export function openTableReader(options: Partial<Options> = {}): TableReader {
  const { atOnce, mayWait, memory, seconds, refused } = { ...inEarnest, ...options }
  const places = openPlaces(atOnce, mayWait, refused)
  const closing = new AbortController()
  const running = new Set<Promise<unknown>>()
  const readOne = async (file: Task, signal: AbortSignal) => {
    await places.enter(signal)
    const reading = readInChild(memory, file, { seconds, signal }).finally(() => {
      running.delete(reading)
      places.leave()
    })
    running.add(reading)
    return reading
  }
  return {
    read: (file, name, signal) =>
      readOne(file, AbortSignal.any([signal, closing.signal])).catch((error: unknown) => {
        throw error instanceof DomainError && error.code === 'rule_violated' ? aboutFile(name, error) : error
      }),
    state: () => places.state(),
    close: async () => {
      closing.abort()
      await Promise.allSettled(running)
    },
  }
}

const program = new URL('child.ts', import.meta.url)

interface Bounds {
  readonly seconds: number
  readonly signal: AbortSignal
}

/** Reads the file in the process. The process has ended when this returns, whether or not the file could be read. */
async function readInChild(memory: number, file: Task, { seconds, signal }: Bounds): Promise<Source> {
  const child = startApart(program, memory)
  const { promise, resolve, reject } = Promise.withResolvers<Source>()
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const giveUp = () => reject(new DomainError('unavailable'))
  const timer = setTimeout(() => reject(tooSlow(seconds)), seconds * 1000)
  signal.addEventListener('abort', giveUp, { once: true })
  if (signal.aborted) giveUp()
  child.once('error', (error) => reject(notStarted(error)))
  child.once('exit', (code, endedBy) => reject(causeOfDeath(code, endedBy)))
  child.on('message', gatherTables({ resolve, reject }))
  // If sending fails, the exit of the process gives the reason.
  child.send(file, () => {})
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', giveUp)
    child.kill('SIGKILL')
    await gone
  }
}

function gatherTables({ resolve, reject }: Pick<PromiseWithResolvers<Source>, 'resolve' | 'reject'>) {
  const tables: (Omit<Table, 'rows'> & { readonly rows: TableRow[] })[] = []
  return (answer: Answer): void => {
    if ('table' in answer) tables.push({ ...answer.table, rows: [] })
    else if ('rows' in answer) tables.at(-1)?.rows.push(...answer.rows)
    else if ('refused' in answer) reject(new DomainError(answer.refused.code, answer.refused.details))
    else if ('failed' in answer) reject(answer.failed)
    else resolve({ tables, leftOut: answer.done.leftOut })
  }
}

/** The exit code of Node without memory on Windows, which has no signals. */
const OUT_OF_MEMORY = 134

/** If the process ran out of memory or was killed, the file is the cause; any other exit is an internal error. */
const causeOfDeath = (code: number | null, signal: NodeJS.Signals | null): Error =>
  signal !== null || code === OUT_OF_MEMORY
    ? notReadToItsEnd()
    : new Error(`the reader of tables ended with code ${code}`)
