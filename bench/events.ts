// npm run bench:events [-- ROUNDS]: what the feed of events costs a verb, as CPU time with it by that without, in turn.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { demoActor } from '../src/demo/accounts.ts'
import { connect } from '../src/db/connect.ts'
import { dataFolderOf } from '../src/embedded-postgres/cluster.ts'
import { startEmbedded } from '../src/embedded-postgres/embedded.ts'
import { readServerState } from '../src/embedded-postgres/server-state.ts'
import { subjects } from '../src/events/subjects.ts'
import { StartupError } from '../src/kernel/startup-error.ts'
import { prepareDatabase } from '../src/start/prepare.ts'
import { meetingFor } from './meeting.ts'
import { startServer } from './processes.ts'
import { tokensIn } from './tokens.ts'

/** Many short ones, so that what else the machine does strikes all alike. */
const rounds = Number(process.argv[2] ?? 27)
/** How often each verb is asked for in a turn. */
const TIMES = 40
const GOAL = 1.1
const dataDir = mkdtempSync(path.join(tmpdir(), 'registry-events-'))
const { connection, stop } = await startEmbedded(dataDir)
const opened: (() => Promise<unknown>)[] = [stop]
try {
  await bench()
} finally {
  for (const end of opened.toReversed()) await end()
  rmSync(dataDir, { recursive: true, force: true })
}

interface Verb {
  readonly method: 'POST' | 'PATCH'
  readonly path: string
  readonly body: object
}

async function bench(): Promise<void> {
  await prepareDatabase(connection, { demo: true })
  const owner = await connect(connection)
  opened.push(() => owner.end())
  const { database, ...login } = connection
  const parameters = new URLSearchParams({ ...login, port: String(login.port) })
  const server = await startServer('../src/main.ts', '/readyz', path.join(dataDir, 'service.log'), {
    RATE_LIMIT: '100000000',
    RATE_LIMIT_ADDRESS: '100000000',
    DATA_DIR: dataDir,
    DEMO: 'true',
    DATABASE_URL: `postgres:///${database}?${parameters.toString()}`,
  })
  opened.push(() => server.stop())
  const headers = {
    authorization: `Bearer ${tokensIn(dataDir)['officer-ppkukm']}`,
    'content-type': 'application/json',
  }
  const send = async ({ method, path: where, body }: Verb, etag?: string) => {
    const init = {
      method,
      headers: { ...headers, ...(etag && { 'if-match': etag }) },
      body: JSON.stringify(body),
    }
    const answer = await fetch(`${server.url}${where}`, init)
    const answered = (await answer.json()) as { id: string }
    if (!answer.ok) throw new StartupError(`${method} ${where}: ${answer.status} ${JSON.stringify(answered)}`)
    return { id: answered.id, etag: answer.headers.get('etag')! }
  }
  const region = demoActor('officer-ppkukm').organizationId!
  const collaborator = demoActor('partner-shopee').organizationId!
  const opening: Verb = {
    method: 'POST',
    path: '/v1/cases',
    body: { title: '[CONTOH] Kelas', stages: ['P2'], collaboratorIds: [collaborator] },
  }
  const met = await send(opening)
  const changed = await send(opening)
  let { etag } = changed
  const verbs: Record<string, () => Promise<unknown>> = {
    'open a case': () => send(opening),
    'log a meeting': () =>
      send({
        method: 'POST',
        path: `/v1/cases/${met.id}/meetings`,
        body: meetingFor({ region, collaborator }, false),
      }),
    'change a case': async () => {
      const body = { title: `[CONTOH] Kelas ${Math.random()}` }
      ;({ etag } = await send({ method: 'PATCH', path: `/v1/cases/${changed.id}`, body }, etag))
    },
  }
  const spent = () => server.cpuTime()! + databaseTime()
  const tables = Object.values(subjects).map(({ table }) => table)
  const toggle = (how: 'enable' | 'disable') =>
    owner.query(
      tables
        .flatMap((table) =>
          ['added', 'changed', 'removed'].map(
            (what) => `alter table ${table} ${how} trigger ${table}_note_${what}`,
          ),
        )
        .join(';'),
    )
  const ways = ['with', 'without', 'without again'] as const
  const costs: Record<string, Record<(typeof ways)[number], number[]>> = {}
  // A round to warm up counts for nothing.
  for (let round = 0; round <= rounds; round += 1)
    for (const way of round % 2 ? ways : ways.toReversed()) {
      await toggle(way === 'with' ? 'enable' : 'disable')
      for (const [name, verb] of Object.entries(verbs)) {
        const before = spent()
        for (let time = 0; time < TIMES; time += 1) await verb()
        costs[name] ??= { with: [], without: [], 'without again': [] }
        if (round > 0) costs[name][way].push((spent() - before) / TIMES)
      }
    }
  for (const [name, each] of Object.entries(costs)) {
    const [told, untold, again] = ways.map((way) => undisturbed(each[way]))
    const ratio = told! / Math.min(untold!, again!)
    console.log(
      `${name}: ${(told! * 1000).toFixed(2)} ms of CPU, ${ratio.toFixed(2)} of that without events (noise ${(again! / untold!).toFixed(2)})`,
    )
    if (ratio > GOAL) process.exitCode = 1
  }
  console.log(`goal: ${GOAL}`)
}

/** The mean of the third that others on the machine disturbed least. */
function undisturbed(costs: readonly number[]): number {
  const least = costs.toSorted((a, b) => a - b).slice(0, Math.ceil(costs.length / 3))
  return least.reduce((sum, each) => sum + each, 0) / least.length
}

/** CPU time in seconds of the PostgreSQL server in this folder: of its processes, and of those that have ended. */
function databaseTime(): number {
  const postmaster = readServerState(dataFolderOf(dataDir))!.pid
  const [own, ended] = timesOf(postmaster)
  const alive = readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && statOf(Number(pid))?.[1] === String(postmaster),
  )
  return alive.reduce((sum, pid) => sum + timesOf(Number(pid))[0], own + ended)
}

/** CPU time in seconds of a process, and of its children that have ended. Linux counts in hundredths. */
function timesOf(pid: number): [number, number] {
  const [user, system, childUser, childSystem] = (statOf(pid) ?? []).slice(11, 15).map(Number)
  return [((user ?? 0) + (system ?? 0)) / 100, ((childUser ?? 0) + (childSystem ?? 0)) / 100]
}

/** What Linux says of a process, from its state on; the parent is the second. Undefined once it has ended. */
function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
  } catch {
    return undefined
  }
}
