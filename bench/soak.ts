// npm run rehearse:soak [-- REQUESTS]: a mixed load, and the memory of the service while it goes on.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoActor } from '../src/demo/accounts.ts'
import { accepted, crowd, type Answers, type Asked } from './clients.ts'
import { startServer } from './processes.ts'
import { tokensIn } from './tokens.ts'

/** An hour of twenty requests a second: a whole office at work, with its integrations. */
const requests = Number(process.argv[2] ?? 72_000)
const TURN_SECONDS = 15
const GOAL_MB = 200
/** How much more the last third of the time may take than the third before it. */
const CREEP = 1.05
const dataDir = mkdtempSync(path.join(tmpdir(), 'registry-soak-'))
const metricsToken = randomBytes(32).toString('hex')
const tokenFile = path.join(dataDir, 'metrics-token')
writeFileSync(tokenFile, metricsToken)
const server = await startServer('../src/main.ts', '/readyz', path.join(dataDir, 'service.log'), {
  RATE_LIMIT: '100000000',
  RATE_LIMIT_ADDRESS: '100000000',
  METRICS_TOKEN_FILE: tokenFile,
  DATA_DIR: dataDir,
})
const tokens = tokensIn(dataDir)
try {
  await rehearse()
} finally {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function rehearse(): Promise<void> {
  const samples: number[] = []
  const began = performance.now()
  let asked = 0
  let well = 0
  console.log('  seconds  requests  resident  heap in use  outside of it, MB')
  await tell(samples, 0, 0)
  while (asked < requests) {
    const answers = await Promise.all(mix().map((each) => crowd(2, TURN_SECONDS, each)))
    asked += sum(answers, () => true)
    well += sum(answers, accepted)
    await tell(samples, (performance.now() - began) / 1000, asked)
  }
  // What the collector still holds when all is quiet belongs to the load, and not to what is kept.
  await sleep(TURN_SECONDS * 1000)
  await tell(samples, (performance.now() - began) / 1000, asked)
  console.log(`${asked} requests, ${well} accepted`)
  judge(samples.slice(1, -1))
}

function judge(samples: readonly number[]): void {
  const third = Math.ceil(samples.length / 3)
  const last = mean(samples.slice(-third))
  const before = mean(samples.slice(-2 * third, -third))
  const holds = last <= GOAL_MB && last <= before * CREEP
  console.log(
    `last third ${last.toFixed(0)} MB (goal ${GOAL_MB}), ${(last / before).toFixed(2)} of the third before it (at most ${CREEP})` +
      `: ${holds ? 'holds' : 'does not hold'}`,
  )
  if (!holds) process.exitCode = 1
}

function mean(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0) / values.length
}

function sum(answers: readonly Answers[], isOf: (status: number) => boolean): number {
  return answers.reduce((total, each) => total + each.count(isOf), 0)
}

/** Prints what the service says of its memory, in MB, and keeps what is resident. */
async function tell(samples: number[], seconds: number, asked: number): Promise<void> {
  const answer = await fetch(`${server.url}/metrics`, {
    headers: { authorization: `Bearer ${metricsToken}` },
  })
  const text = await answer.text()
  const of = (kind: string) => {
    const [, bytes] = new RegExp(String.raw`^registry_memory_bytes\{kind="${kind}"\} (\S+)$`, 'm').exec(text)!
    return Number(bytes) / 1024 / 1024
  }
  samples.push(of('resident'))
  const cells = [seconds, asked, of('resident'), of('heap_used'), of('external')]
  console.log(cells.map((each) => each.toFixed(0).padStart(9)).join(' '))
}

/** What people ask on a day: lists, records, searches, reports, exports, and something written. */
function mix(): Asked[] {
  const as = (account: string, address: string, accept = 'application/json'): Asked => ({
    url: `${server.url}${address}`,
    headers: { authorization: `Bearer ${tokens[account]}`, accept },
  })
  return [
    as('officer-ppkukm', '/v1/agreements?limit=20'),
    as('auditor', '/v1/agreements?q=pelatihan'),
    as('partner-contoh-niaga', '/v1/agreements'),
    as('reviewer', '/v1/reports/coverage'),
    as('admin', '/v1/reports/performance'),
    as('auditor', '/v1/agreements', 'text/csv'),
    {
      ...as('officer-ppkukm', '/v1/cases'),
      method: 'POST',
      headers: {
        authorization: `Bearer ${tokens['officer-ppkukm']}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        title: '[CONTOH] Beban',
        stages: ['P2'],
        collaboratorIds: [demoActor('partner-shopee').organizationId],
      }),
    },
  ]
}
