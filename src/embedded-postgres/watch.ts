import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Socket } from 'node:net'
import { readServerState } from './server-state.ts'

/**
 * Waits until its input closes. Then tells the server to shut down, if postmaster.pid still has the same process id.
 */
const script = 'cat > /dev/null; [ "$(head -n 1 "$0" 2> /dev/null)" = "$1" ] && kill -INT "$1"'

/**
 * Ends the server of a data folder when this process ends, even if it is killed. A shell reads from a pipe, which the
 * system closes when this process ends. The returned function closes the pipe; call it after the server has ended. On
 * Windows there is no such shell: the server keeps running and the next start takes it over.
 */
export function endWithThisProcess(dataFolder: string): () => void {
  const state = readServerState(dataFolder)
  if (!state || process.platform === 'win32') return () => {}
  const watch = spawn('sh', ['-c', script, path.join(dataFolder, 'postmaster.pid'), String(state.pid)], {
    cwd: '/',
    // In its own session, because Ctrl-C must not end it before this process, which shuts the server down properly.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // If there is no shell, the server keeps running, as on Windows.
  watch.on('error', () => {})
  watch.unref()
  const input = watch.stdin as Socket
  input.on('error', () => {})
  input.unref()
  return () => input.end()
}
