// npm run rehearse:webhooks [-- ROUNDS]: a thousand deliveries a minute to receivers that take a second each, and how long other
// requests take meanwhile, by what they take with receivers that answer at once; in turn, and with none beside.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '../src/db/connect.ts'
import { demoActor } from '../src/demo/accounts.ts'
import { startEmbedded } from '../src/embedded-postgres/embedded.ts'
import { StartupError } from '../src/kernel/startup-error.ts'
import { prepareDatabase } from '../src/start/prepare.ts'
import { startServer } from './processes.ts'
import { tokensIn } from './tokens.ts'

const rounds = Number(process.argv[2] ?? 3)
/** As many webhooks as one account may have, each with a receiver of its own. */
const RECEIVERS = 10
const SLOW_MS = 1000
const TURN_MS = 10_000
/** Each is told to every receiver: 1,200 deliveries a minute, so that a thousand are left where the last takes its second, too. */
const CASES_A_TURN = 20
const goals = { deliveries: 1000, ratio: 1.15 }

let delivered = 0
let answerAfterMs = 0
const receivers = await Promise.all(Array.from({ length: RECEIVERS }, slowReceiver))
const hosts = receivers.map((each) => `127.0.0.1:${(each.address() as AddressInfo).port}`)
const dataDir = mkdtempSync(path.join(tmpdir(), 'registry-webhooks-'))
const { connection, stop } = await startEmbedded(dataDir)
const opened: (() => unknown)[] = [stop]
try {
  await rehearse()
} finally {
  for (const end of opened.toReversed()) await end()
  for (const each of receivers) each.close()
  rmSync(dataDir, { recursive: true, force: true })
}

async function slowReceiver(): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume()
    setTimeout(() => {
      delivered += 1
      response.writeHead(204).end()
    }, answerAfterMs)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return server
}

async function rehearse(): Promise<void> {
  await prepareDatabase(connection, { demo: true })
  const owner = await connect(connection)
  opened.push(() => owner.end())
  const { database, ...login } = connection
  const parameters = new URLSearchParams({ ...login, port: String(login.port) })
  const server = await startServer('../src/main.ts', '/readyz', path.join(dataDir, 'service.log'), {
    RATE_LIMIT: '1000000',
    RATE_LIMIT_ADDRESS: '1000000',
    DATA_DIR: dataDir,
    DEMO: 'true',
    DATABASE_URL: `postgres:///${database}?${parameters.toString()}`,
    OUTGOING_PRIVATE_HOSTS: hosts.join(','),
  })
  opened.push(() => server.stop())
  const tokens = tokensIn(dataDir)
  const ask = async (account: string, where: string, body?: object) => {
    const headers = { authorization: `Bearer ${tokens[account]}`, 'content-type': 'application/json' }
    const answer = await fetch(
      `${server.url}${where}`,
      body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers },
    )
    const text = await answer.text()
    if (!answer.ok) throw new StartupError(`${where}: ${answer.status} ${text}`)
  }
  for (const [at, host] of hosts.entries())
    await ask('admin', '/v1/webhooks', {
      name: `Penerima ${at + 1}`,
      url: `http://${host}/`,
      types: ['case.created'],
    })
  const collaborator = demoActor('partner-shopee').organizationId!
  const openCase = () =>
    ask('officer-ppkukm', '/v1/cases', {
      title: '[CONTOH] Kelas',
      stages: ['P2'],
      collaboratorIds: [collaborator],
    })
  const read = () => ask('officer-ppkukm', '/v1/agreements?limit=20')
  await owner.query('set role registry_maintenance')
  const toggle = (isOn: boolean) =>
    owner.query(
      `update webhooks set status = '${isOn ? 'active' : 'disabled'}', position = (select last from event_feed)`,
    )
  const isWaiting = async () =>
    (await owner.query(`select from webhook_deliveries where status = 'waiting' limit 1`)).rows.length > 0

  /** What a turn's requests took, in milliseconds. */
  const turn = async (): Promise<number[]> => {
    const until = performance.now() + TURN_MS
    const times: number[] = []
    const timed = async (work: () => Promise<unknown>) => {
      const began = performance.now()
      await work()
      times.push(performance.now() - began)
    }
    const writer = async () => {
      for (let made = 0; made < CASES_A_TURN; made += 1) {
        await timed(openCase)
        await sleep(Math.max(0, (until - performance.now()) / (CASES_A_TURN - made)))
      }
    }
    const reader = async () => {
      while (performance.now() < until) {
        await timed(read)
        await sleep(20)
      }
    }
    await Promise.all([writer(), reader(), reader()])
    return times
  }
  const ways = ['slow', 'quick', 'none'] as const
  const medians: Record<(typeof ways)[number], number[]> = { slow: [], quick: [], none: [] }
  let sentSlowly = 0
  let secondsSlowly = 0
  // A round to warm up counts for nothing.
  for (let round = 0; round <= rounds; round += 1)
    for (const way of round % 2 ? ways : ways.toReversed()) {
      answerAfterMs = way === 'slow' ? SLOW_MS : 0
      await toggle(way !== 'none')
      const [before, began] = [delivered, performance.now()]
      const times = await turn()
      while (await isWaiting()) await sleep(50)
      if (round === 0) continue
      medians[way].push(median(times))
      if (way !== 'slow') continue
      sentSlowly += delivered - before
      secondsSlowly += (performance.now() - began) / 1000
    }
  const [slow, quick, none] = ways.map((way) => Math.min(...medians[way])) as [number, number, number]
  const aMinute = Math.round((sentSlowly / secondsSlowly) * 60)
  tell('deliveries a minute, until the last was taken', aMinute, aMinute >= goals.deliveries)
  tell('median of a request without them, in ms', none.toFixed(1))
  tell('with receivers that answer at once', quick.toFixed(1))
  tell('with receivers that take a second', slow.toFixed(1))
  tell('slow by quick', (slow / quick).toFixed(2), slow / quick <= goals.ratio)
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
}

function tell(name: string, value: string | number, isMet = true): void {
  console.log(`${name.padEnd(50)}${value}${isMet ? '' : ' !'}`)
  if (!isMet) process.exitCode = 1
}
