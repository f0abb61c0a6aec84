import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Socket } from 'node:net'
import { readServerState } from './server-state.ts'

/** Waits for the end of its input; then asks that very server, if it is still the one of the folder, to shut down. */
const script = 'cat > /dev/null; [ "$(head -n 1 "$0" 2> /dev/null)" = "$1" ] && kill -INT "$1"'

/**
 * Ends the server of a data folder when this process is gone, also where it was killed: a shell holds the other end of a
 * pipe that the system closes then. What is returned lets go of it, once the server has ended. On Windows there is no
 * such shell: the next start takes over a server that was left.
 */
export function endWithThisProcess(dataFolder: string): () => void {
  const state = readServerState(dataFolder)
  if (!state || process.platform === 'win32') return () => {}
  const watch = spawn('sh', ['-c', script, path.join(dataFolder, 'postmaster.pid'), String(state.pid)], {
    cwd: '/',
    // A session of its own, so that Ctrl-C, which ends this process in order, does not end it first.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Without a shell the server is left as on Windows.
  watch.on('error', () => {})
  watch.unref()
  const input = watch.stdin as Socket
  input.on('error', () => {})
  input.unref()
  return () => input.end()
}
