import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { DomainError } from '../../kernel/errors.ts'
import type { Table, TableRow } from '../tables/find-tables.ts'
import type { Answer } from './child.ts'
import { aboutFile, notReadToItsEnd, tooSlow } from './limits.ts'
import { openPlaces } from './places.ts'
import type { Source, Task } from './read-table.ts'

/** Reads tables of files that nobody knows, each in a process of its own: what a file does to its reader ends there. */
export interface TableReader {
  /**
   * The tables of a file that the sender calls `name`. 422 where it has none, or its reader dies of it; 503 where no
   * process could be had, or the signal says that nobody waits anymore.
   */
  read(file: Task, name: string, signal: AbortSignal): Promise<Source>
  /** Ends what is being read. */
  close(): Promise<void>
}

interface Options {
  readonly atOnce: number
  readonly mayWait: number
  /** What a process may keep, in MiB. */
  readonly memory: number
  readonly seconds: number
}

const inEarnest: Options = { atOnce: 2, mayWait: 8, memory: 256, seconds: 30 }

export function openTableReader(options: Partial<Options> = {}): TableReader {
  const { atOnce, mayWait, memory, seconds } = { ...inEarnest, ...options }
  const places = openPlaces(atOnce, mayWait)
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
    close: async () => {
      closing.abort()
      await Promise.allSettled(running)
    },
  }
}

const program = fileURLToPath(new URL('child.ts', import.meta.url))
const compiled = fileURLToPath(new URL('../../../.cache/compiled', import.meta.url))

/** A process that knows none of the service's settings and secrets. 503 where the system has none to give. */
function startChild(memory: number): ChildProcess {
  const { SystemRoot } = process.env
  try {
    return fork(program, {
      execArgv: [`--max-old-space-size=${memory}`, '--max-semi-space-size=8'],
      env: { NODE_COMPILE_CACHE: compiled, ...(SystemRoot && { SystemRoot }) },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
  } catch (error) {
    throw unavailable(error)
  }
}

interface Bounds {
  readonly seconds: number
  readonly signal: AbortSignal
}

/** What the process reads. The process has ended by then, whether it could read the file or not. */
async function readInChild(memory: number, file: Task, { seconds, signal }: Bounds): Promise<Source> {
  const child = startChild(memory)
  const { promise, resolve, reject } = Promise.withResolvers<Source>()
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const giveUp = () => reject(new DomainError('unavailable'))
  const timer = setTimeout(() => reject(tooSlow(seconds)), seconds * 1000)
  signal.addEventListener('abort', giveUp, { once: true })
  if (signal.aborted) giveUp()
  child.once('error', (error) => reject(unavailable(error)))
  child.once('exit', (code, endedBy) => reject(causeOfDeath(code, endedBy)))
  child.on('message', gatherTables({ resolve, reject }))
  // Where it cannot be told, its end says why.
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

/** Windows has no signals: there, this is how Node ends without memory. */
const OUT_OF_MEMORY = 134

/** Without memory, or ended by somebody, it is the file; anything else is a fault of ours. */
const causeOfDeath = (code: number | null, signal: NodeJS.Signals | null): Error =>
  signal !== null || code === OUT_OF_MEMORY
    ? notReadToItsEnd()
    : new Error(`the reader of tables ended with code ${code}`)

function unavailable(cause: unknown): DomainError {
  const error = new DomainError('unavailable')
  error.cause = cause
  return error
}
