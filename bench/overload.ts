// npm run rehearse:overload [-- SECONDS]: more than the service can do, and what it makes of that.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { demoActor } from '../src/demo/accounts.ts'
import { accepted, crowd, recovery, refused, statusOf, type Answers, type Asked } from './clients.ts'
import { KEPT, missed, type Round } from './goals.ts'
import { startServer } from './processes.ts'
import { tokensIn } from './tokens.ts'

const seconds = Number(process.argv[2] ?? 5)
const rounds = 3
/** What did not hold, in words. */
const failures: string[] = []
const dataDir = mkdtempSync(path.join(tmpdir(), 'registry-overload-'))
const unlimited = { RATE_LIMIT: '100000000', RATE_LIMIT_ADDRESS: '100000000' }
const server = await startServer('../src/main.ts', '/readyz', path.join(dataDir, 'service.log'), {
  ...unlimited,
  DATA_DIR: dataDir,
})
const watch = new Worker(new URL('health-watch.ts', import.meta.url), { workerData: server.url })
const tokens = tokensIn(dataDir)
try {
  await rehearse()
  for (const each of failures) console.log(`does not hold: ${each}`)
  if (failures.length > 0) process.exitCode = 1
} finally {
  await watch.terminate()
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function rehearse(): Promise<void> {
  const opening: Asked = {
    url: `${server.url}/v1/cases`,
    method: 'POST',
    headers: { authorization: `Bearer ${tokens['officer-ppkukm']}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      title: '[CONTOH] Beban',
      stages: ['P2'],
      collaboratorIds: [demoActor('partner-shopee').organizationId],
    }),
  }
  const reading = asking('/v1/cases?limit=20')
  await crowd(10, 3, opening)
  await healthSince()
  const writes: Record<number, number[]> = { 10: [], 100: [], 400: [] }
  // In turns, so that what else the machine does strikes all of them.
  for (let round = 0; round < rounds; round += 1)
    for (const clients of [10, 100, 400]) {
      const answers = await crowd(clients, seconds, opening)
      writes[clients]!.push(answers.perSecond(accepted))
      await told(`${clients} clients open cases`, answers, opening)
    }
  const mean = (rates: readonly number[]) => rates.reduce((sum, each) => sum + each, 0) / rates.length
  const kept = mean(writes[400]!) / mean(writes[100]!)
  console.log(`\naccepted writes, 400 clients / 100: ${kept.toFixed(2)} (goal ${KEPT})\n`)
  if (kept < KEPT) failures.push(`400 clients write ${kept.toFixed(2)} of what 100 do (at least ${KEPT})`)
  await told('2,100 clients read: ten times what may wait', await crowd(2100, seconds, reading), reading)
  // By everyone who may, since each may have three under way.
  const readers = Object.keys(tokens)
  const exports = Array.from({ length: 200 }, (_, index) =>
    statusOf(asking('/v1/cases', 'text/csv', readers[index % readers.length])),
  )
  await told('10 clients read beside 200 exports', await crowd(10, seconds, reading), reading)
  console.log(`  of the exports: ${byStatus(await Promise.all(exports))}`)
  const slow = Array.from({ length: 200 }, () => beginBody(1000))
  await told('10 clients read beside 200 slow senders', await crowd(10, seconds, reading), reading)
  for (const socket of slow) socket.destroy()
  const cut = Array.from({ length: 100 }, () =>
    beginBody(20_000_000, '/v1/imports', 'multipart/form-data; boundary=x'),
  )
  await sleep(200)
  for (const socket of cut) socket.destroy()
  await told('10 clients read after 100 cut uploads', await crowd(10, seconds, reading), reading)
  console.log(`\nresident memory at the end: ${server.residentMemory()?.toFixed(0)} MB`)
}

/** Prints a row: what was accepted and refused, how fast, how health was meanwhile, and when all was well again. */
async function told(what: string, answers: Answers, asked: Asked): Promise<void> {
  const back = await recovery(asked)
  const health = await healthSince()
  const rate = (isOf: (status: number) => boolean) => answers.perSecond(isOf).toFixed(0)
  console.log(
    `${what}: ${rate(accepted)}/s accepted (p99 ${answers.within(0.99, accepted)} ms), ${rate(refused)}/s refused (p99 ${answers.within(0.99, refused)} ms), ` +
      `${answers.count((status) => !accepted(status) && !refused(status))} otherwise; ${inWords(health)}; well again after ${back} ms`,
  )
  failures.push(...missed({ what, answers, health, recovery: back }))
}

function healthSince(): Promise<Round['health']> {
  const answer = new Promise<Round['health']>((resolve) => watch.once('message', resolve))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  watch.postMessage('tell')
  return answer
}

function inWords(health: Round['health']): string {
  return Object.entries(health)
    .map(
      ([name, times]) =>
        `${name} ${byStatus([...times.keys()])} in ${Math.round(Math.max(0, ...[...times.values()].flat()))} ms at most`,
    )
    .join(', ')
}

function byStatus(statuses: readonly number[]): string {
  return Object.entries(Object.groupBy(statuses, String))
    .map(([status, of]) => (of!.length > 1 ? `${of!.length} × ${status}` : status))
    .join(', ')
}

function asking(address: string, accept = 'application/json', account = 'officer-ppkukm'): Asked {
  const headers = { authorization: `Bearer ${tokens[account]}`, accept }
  return { url: `${server.url}${address}`, headers }
}

/** Begins a request whose body never comes to its end. */
function beginBody(length: number, address = '/v1/cases', type = 'application/json') {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.write(
    `POST ${address} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${tokens['officer-ppkukm']}\r\n` +
      `content-type: ${type}\r\ncontent-length: ${length}\r\n\r\n{`,
  )
  return socket
}
