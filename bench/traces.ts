// npm run bench:traces [-- SECONDS]: what traces cost, as CPU time of a request with them by that without, in turn.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { StartupError } from '../src/kernel/startup-error.ts'
import { accepted, crowd } from './clients.ts'
import { startServer, type Server } from './processes.ts'
import { tokensIn } from './tokens.ts'

const seconds = Number(process.argv[2] ?? 1)
/** Many short ones, so that what else the machine does strikes all alike. */
const ROUNDS = 21
const CLIENTS = 4
const GOAL = 1.1
/** The settings compared: of a hundred requests, how many are traced. */
const ways = { 'without traces': undefined, 'traced, 5 %': '5', 'traced, all': '100' } as const
const paths = ['/v1/agencies?limit=20', '/v1/cases?limit=20', '/v1/agreements?limit=20', '/v1/me']
const folder = mkdtempSync(path.join(tmpdir(), 'registry-traces-'))

/** What was started, ended in reverse order. */
const opened: (() => Promise<unknown>)[] = []
try {
  await bench()
} finally {
  for (const end of opened.toReversed()) await end()
  rmSync(folder, { recursive: true, force: true })
}

async function bench(): Promise<void> {
  let bytes = 0
  const collector = createServer((request, response) => {
    request.on('data', (part: Buffer) => (bytes += part.length)).on('end', () => response.end('{}'))
  })
  await once(collector.listen(0, '127.0.0.1'), 'listening')
  opened.push(async () => collector[Symbol.asyncDispose]())
  const { port } = collector.address() as AddressInfo
  const costs: Record<string, number[]> = {}
  const servers = new Map<string, Service>()
  for (const [way, percent] of Object.entries(ways))
    servers.set(
      way,
      await start(way, percent ? { percent, url: `http://127.0.0.1:${port}/v1/traces` } : undefined),
    )
  for (const each of servers.values()) await cost(each)
  const inTurn = [...servers]
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [way, service] of inTurn) (costs[way] ??= []).push(await cost(service))
    inTurn.push(inTurn.shift()!)
  }
  const bare = undisturbed(costs['without traces']!)
  for (const [way, each] of Object.entries(costs)) {
    const ratio = undisturbed(each) / bare
    console.log(
      `${way}: ${undisturbed(each).toFixed(2)} ms of CPU a request, ${ratio.toFixed(2)} of that without`,
    )
    if (way === 'traced, 5 %' && ratio > GOAL) process.exitCode = 1
  }
  console.log(`goal at 5 %: ${GOAL}; sent ${(bytes / 1e6).toFixed(1)} MB`)
}

interface Service {
  readonly server: Server
  readonly token: string
}

async function start(way: string, traces?: { percent: string; url: string }): Promise<Service> {
  const dataDir = mkdtempSync(path.join(folder, 'service-'))
  const server = await startServer('../src/main.ts', '/readyz', path.join(dataDir, 'service.log'), {
    RATE_LIMIT: '100000000',
    RATE_LIMIT_ADDRESS: '100000000',
    DATA_DIR: dataDir,
    ...(traces && { TRACES_URL: traces.url, TRACES_PERCENT: traces.percent }),
  })
  opened.push(() => server.stop())
  console.log(`started: ${way}`)
  return { server, token: tokensIn(dataDir)['officer-ppkukm']! }
}

/** The mean of the third that others on the machine disturbed least: they cost a request cycles, and never save it any. */
function undisturbed(costs: readonly number[]): number {
  const least = costs.toSorted((a, b) => a - b).slice(0, Math.ceil(costs.length / 3))
  return least.reduce((sum, each) => sum + each, 0) / least.length
}

/** Milliseconds of CPU a request, Node's alone. */
async function cost({ server, token }: Service): Promise<number> {
  const before = server.cpuTime()
  if (before === undefined) throw new StartupError('this system does not tell the CPU time of a process')
  const headers = { authorization: `Bearer ${token}` }
  const answers = await Promise.all(
    paths.map((each) => crowd(CLIENTS / paths.length, seconds, { url: `${server.url}${each}`, headers })),
  )
  const count = answers.reduce((sum, each) => sum + each.count(accepted), 0)
  return ((server.cpuTime()! - before) * 1000) / count
}
