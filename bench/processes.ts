import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import project from '../package.json' with { type: 'json' }
import { StartupError } from '../src/kernel/startup-error.ts'

/** A server under load. */
export interface Server {
  readonly url: string
  /** Resident memory in MB; undefined where the system does not tell. */
  residentMemory(): number | undefined
  /** CPU time since its start, in seconds; undefined where the system does not tell. */
  cpuTime(): number | undefined
  stop(): Promise<void>
}

/** The memory limits that `npm start` gives Node; both servers get them. */
const nodeOptions = /^node((?: --\S+)*)/.exec(project.scripts.start)?.[1]?.split(' ').filter(Boolean) ?? []
const PATIENCE_MS = 120_000
/** After this long, a server that was asked to stop is killed. */
const STOP_PATIENCE_MS = 10_000

/** Starts a script of this project as a process of its own and waits until `probe` is answered. Its output goes to `log`. */
export async function startServer(
  script: string,
  probe: string,
  log: string,
  env: Record<string, string>,
): Promise<Server> {
  const port = await freePort()
  const output = openSync(log, 'w')
  const [launcher, file] = ['../src/launch.mjs', script].map((each) =>
    fileURLToPath(new URL(each, import.meta.url)),
  )
  const child = spawn(process.execPath, [...nodeOptions, launcher!, file!], {
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', output, output],
  })
  const url = `http://127.0.0.1:${port}`
  const server = {
    url,
    residentMemory: () => residentMemory(child.pid!),
    cpuTime: () => cpuTime(child.pid!),
    stop: () => stop(child),
  }
  try {
    await answers(child, `${url}${probe}`, log)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server
}

async function answers(child: ChildProcess, url: string, log: string): Promise<void> {
  const began = Date.now()
  while (Date.now() - began < PATIENCE_MS && child.exitCode === null) {
    try {
      if ((await fetch(url)).status < 500) return
    } catch {
      // Not listening yet.
    }
    await sleep(50)
  }
  throw new StartupError(`${child.spawnargs.at(-1)} does not answer: see ${log}`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const giveUp = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS)
  await ended
  clearTimeout(giveUp)
}

function residentMemory(pid: number): number | undefined {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return undefined
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

/** Linux counts in hundredths of a second, whatever the machine. */
const TICKS_A_SECOND = 100

function cpuTime(pid: number): number | undefined {
  const stat = `/proc/${pid}/stat`
  if (!existsSync(stat)) return undefined
  // The second field is the name, in brackets, with any character in it.
  const fields = readFileSync(stat, 'utf8').split(') ').at(-1)!.split(' ')
  const [user, system] = [11, 12].map((index) => Number(fields[index]))
  return (user! + system!) / TICKS_A_SECOND
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
