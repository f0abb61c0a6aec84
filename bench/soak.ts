// npm run rehearse:soak [-- MINUTES]: a mixed load, and the memory of the service while it goes on.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoActor } from '../src/demo/accounts.ts'
import { accepted, crowd, type Asked } from './clients.ts'
import { startServer } from './processes.ts'
import { tokensIn } from './tokens.ts'

const minutes = Number(process.argv[2] ?? 6)
const SAMPLE_SECONDS = 15
const dataDir = mkdtempSync(path.join(tmpdir(), 'registry-soak-'))
const server = await startServer('../src/main.ts', '/readyz', path.join(dataDir, 'service.log'), {
  RATE_LIMIT: '100000000',
  RATE_LIMIT_ADDRESS: '100000000',
  DATA_DIR: dataDir,
})
const tokens = tokensIn(dataDir)
try {
  const seconds = minutes * 60
  let isOver = false
  const sampled = sample(() => isOver)
  const answers = await Promise.all(mix().map((asked) => crowd(2, seconds, asked)))
  isOver = true
  await sampled
  const all = answers.reduce((sum, each) => sum + each.count(() => true), 0)
  const well = answers.reduce((sum, each) => sum + each.count(accepted), 0)
  console.log(`${all} requests, ${well} accepted`)
} finally {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

/** Prints the resident memory now and then, in MB. */
async function sample(isOver: () => boolean): Promise<void> {
  for (let after = 0; !isOver(); after += SAMPLE_SECONDS) {
    console.log(`${String(after).padStart(5)} s ${server.residentMemory()?.toFixed(0) ?? '?'} MB`)
    await sleep(SAMPLE_SECONDS * 1000)
  }
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
