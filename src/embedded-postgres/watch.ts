import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Socket } from 'node:net'
import type { ServerPlace } from './server-state.ts'

/**
 * Waits until its input closes. Then tells the server that listens in this folder to shut down. A server that was just
 * being started names its folder in postmaster.pid only a moment later, so the script looks for some seconds.
 */
const script = `cat > /dev/null
for attempt in 1 2 3 4 5 6; do
  { read -r pid; read -r files; read -r since; read -r port; read -r folder; } < "$0" &&
    [ "$folder" = "$1" ] && kill -INT "$pid" && exit
  sleep 1
done`

/**
 * Ends the server of a data folder when this process ends, even if it is killed. Call it before the server is started:
 * a process that is killed during the start leaves none behind either. A shell reads from a pipe, which the system
 * closes when this process ends. The returned function ends the shell; call it after the server has ended. On Windows
 * there is no such shell: the server keeps running and the next start takes it over.
 */
export function endWithThisProcess(dataFolder: string, { socketFolder }: ServerPlace): () => void {
  if (process.platform === 'win32') return () => {}
  const watch = spawn('sh', ['-c', script, path.join(dataFolder, 'postmaster.pid'), socketFolder], {
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
  // Killed rather than told: it would look for the server once more.
  return () => void watch.kill('SIGKILL')
}
