import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, inject } from 'vitest'
import { loadSigningKey } from '../../src/identity/tokens/keys.ts'
import { issueToken } from '../../src/identity/tokens/tokens.ts'
import { loadConfig } from '../../src/config/config.ts'
import { isRunning, readServerState } from '../../src/embedded-postgres/server-state.ts'
import { demoAccounts } from '../../src/demo/accounts.ts'

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

export type Outcome = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }
export type Running = { child: ChildProcess; outcome: Promise<Outcome> }

const children = new Set<ChildProcess>()
const folders = new Set<string>()

/** A folder open to nobody else, removed at the end together with the database server that may run in it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'registry-process-'))
  folders.add(folder)
  return folder
}

let ended: Promise<string> | undefined

/** A folder as a service with the demo left it that has ended. A first start takes long, so that one serves all files of a worker. */
export async function demoFolder(): Promise<string> {
  ended ??= endedService()
  const folder = temporaryFolder()
  cpSync(await ended, folder, { recursive: true })
  return folder
}

async function endedService(): Promise<string> {
  const dataDir = mkdtempSync(path.join(inject('temporaryFolder'), 'demo-'))
  const { code, stderr } = await end(await startService({ DATA_DIR: dataDir }), 'SIGTERM')
  if (code !== 0) throw new Error(stderr)
  return dataDir
}

const launcher = path.join(projectFolder, 'src/launch.mjs')

/** Starts a program of the project as its scripts do, with these settings and none of the tester's own. */
export function run(file: string, settings: Record<string, string>, ...args: string[]): Running {
  const { PATH, HOME, TMPDIR } = process.env
  const env = { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), PORT: '0', ...settings }
  const child = spawn(process.execPath, [launcher, file, ...args], {
    env,
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  return follow(child)
}

/** Collects what a process writes until its end, and sees to it that it ends with the test. */
export function follow(child: ChildProcess): Running {
  children.add(child)
  const written = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (written.stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (written.stderr += text))
  // Not the child's own 'close': it never comes once the channel to it has been closed from this side.
  const ended = [
    once(child, 'exit'),
    ...[child.stdout, child.stderr].map(async (stream) => stream && once(stream, 'close')),
  ]
  const outcome = Promise.all(ended).then(() => ({
    code: child.exitCode,
    signal: child.signalCode,
    ...written,
  }))
  return { child, outcome }
}

/** The service, once it says where its API is. Rejects with what it wrote when it ends before. */
export async function startService(
  settings: Record<string, string>,
  file = path.join(projectFolder, 'src/main.ts'),
  ...args: string[]
): Promise<Running & { url: string }> {
  const running = run(file, settings, ...args)
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let seen = ''
  running.child.stdout?.on('data', (text: string) => {
    seen += text
    const url = /API +(http\S+)\/v1\n/.exec(seen)?.[1]
    if (url) resolve(url)
  })
  running.outcome.then((outcome) => reject(new Error(JSON.stringify(outcome))), reject)
  return { ...running, url: await promise }
}

/** A token of Dinas PPKUKM's officer, by the demo key of the data folder. */
export function officerToken(dataDir: string): string {
  const key = loadSigningKey({ demo: true, dataDir, signingKeyFile: undefined })
  const { tokenIssuer: issuer, tokenAudience: audience, tokenTtl: ttl } = loadConfig({})
  return issueToken(key, { accountId: demoAccounts['officer-ppkukm']!.id, issuer, audience, ttl })
}

/** Sends the signal and waits for the end. */
export async function end({ child, outcome }: Running, signal: NodeJS.Signals): Promise<Outcome> {
  child.kill(signal)
  return outcome
}

/** Ends the database server of a data folder with this signal, if one runs there, and waits until it is gone. */
export async function endServer(dataDir: string, signal: NodeJS.Signals): Promise<void> {
  const dataFolder = path.join(dataDir, 'postgres')
  const state = readServerState(dataFolder)
  if (!state || !isRunning(state, dataFolder)) return
  process.kill(state.pid, signal)
  while (isRunning(state, dataFolder)) await sleep(20)
}

afterEach(async () => {
  for (const child of children) {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  children.clear()
  for (const folder of folders) {
    const socketFolder = readServerState(path.join(folder, 'postgres'))?.socketFolder
    await endServer(folder, 'SIGINT')
    if (socketFolder) rmSync(socketFolder, { recursive: true, force: true })
  }
})

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
