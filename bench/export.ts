import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '../src/kernel/startup-error.ts'
import type { Server } from './processes.ts'

/** What one server did to write one long file. */
export interface ExportSample {
  readonly rows: number
  readonly rowsPerSecond: number
  /** Milliseconds until the first piece arrived. */
  readonly firstByte: number
  /** Resident memory at its highest, in MB; NaN where the system does not tell. */
  readonly memory: number
}

const everyMs = 50

/** Takes a CSV to its end, as fast as it comes. Throws StartupError where it is refused or breaks. */
export async function measureExport(
  server: Server,
  path: string,
  headers: Record<string, string>,
): Promise<ExportSample> {
  const began = performance.now()
  const watch = watchMemory(server)
  try {
    const response = await fetch(`${server.url}${path}`, { headers: { accept: 'text/csv', ...headers } })
    if (!response.ok) throw new StartupError(`${path} is answered with ${response.status}`)
    let ends = 0
    let firstByte: number | undefined
    // Lines within a cell end otherwise.
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
      firstByte ??= performance.now() - began
      ends += piece.split('\r').length - 1
    }
    const rows = ends - 1
    const seconds = (performance.now() - began) / 1000
    return { rows, rowsPerSecond: rows / seconds, firstByte: firstByte ?? Number.NaN, memory: watch.most() }
  } finally {
    watch.stop()
  }
}

function watchMemory(server: Server) {
  const read = () => server.residentMemory() ?? Number.NaN
  let most = read()
  const stopped = new AbortController()
  const watch = async () => {
    while (!stopped.signal.aborted) {
      most = Math.max(most, read())
      await sleep(everyMs)
    }
  }
  void watch()
  return { most: () => Math.max(most, read()), stop: () => stopped.abort() }
}
