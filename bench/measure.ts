import autocannon, { type Request, type Running } from 'autocannon'
import { StartupError } from '../src/kernel/startup-error.ts'

/** What one server did in one round. */
export interface Sample {
  readonly requestsPerSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** What both did in each round, and the service's resident memory at the end of each of its turns, in megabytes. */
export interface Samples {
  readonly ours: Sample[]
  readonly bare: Sample[]
  readonly memory: number[]
}

/** How many ask at the same time, each again as soon as it is answered, and for how long. */
interface Load {
  readonly connections: number
  readonly seconds: number
}

let running: Running | undefined

/** Loads a server with these requests, each connection beginning elsewhere in them. Throws StartupError for any answer but 2xx. */
export async function measure(url: string, requests: readonly Request[], load: Load): Promise<Sample> {
  let client = 0
  running = autocannon({
    url,
    connections: load.connections,
    duration: load.seconds,
    setupClient: (each) => {
      const start = Math.floor((client++ * requests.length) / load.connections)
      each.setRequests([...requests.slice(start), ...requests.slice(0, start)])
    },
  })
  const { '2xx': answered, non2xx, errors, duration, latency } = await running
  running = undefined
  if (non2xx > 0 || errors > 0)
    throw new StartupError(`${url}${requests[0]!.path}: ${non2xx} answers were not 2xx, ${errors} failed`)
  return { requestsPerSecond: answered / duration, p50: latency.p50, p99: latency.p99 }
}

/** Ends a measurement under way; its result is of the time until now. */
export const stopMeasuring = (): void => running?.stop()

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
