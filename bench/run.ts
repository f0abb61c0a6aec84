// npm run bench [-- --seconds 4 --rounds 5]: the service and a bare handler on the same large database, in turn.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadConfig, type Config } from '../src/config/config.ts'
import { connect } from '../src/db/connect.ts'
import { startEmbedded } from '../src/embedded-postgres/embedded.ts'
import { prepareDatabase } from '../src/start/prepare.ts'
import { reportFailure, StartupError } from '../src/kernel/startup-error.ts'
import { measureExport, type ExportSample } from './export.ts'
import { measure, stopMeasuring, type Samples } from './measure.ts'
import { startServer, type Server } from './processes.ts'
import { requireSameAnswers } from './same.ts'
import { defaultSizes, holdsAgreements, seedLarge } from './seed.ts'
import { printExports, printHeader, printMemory, printRow } from './table.ts'
import { tokensIn } from './tokens.ts'
import { workloads, type Pair, type Workload } from './workloads.ts'

const WARM_UP_SECONDS = 2
const EXPORT_TURNS = 3
/** What was started, ended in reverse order. */
const opened: (() => Promise<void>)[] = []
let ended: Promise<void> | undefined
const interruption = new AbortController()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interruption.abort()
    process.exitCode = 130
    stopMeasuring()
    void endAll()
  })
}

try {
  await bench(optionsGiven())
} catch (error) {
  if (!interruption.signal.aborted) reportFailure(error)
} finally {
  await endAll()
}

function endAll(): Promise<void> {
  return (ended ??= (async () => {
    for (const end of opened.toReversed()) await end()
  })())
}

async function bench({ seconds, rounds }: { seconds: number; rounds: number }): Promise<void> {
  const config = loadConfig({ DATA_DIR: path.join(process.env.DATA_DIR ?? '.data', 'bench'), DEMO: 'true' })
  const { connection, stop } = await startEmbedded(config.dataDir)
  opened.push(stop)
  await prepareDatabase(connection, { demo: true })
  const owner = await connect(connection)
  opened.push(() => owner.end())
  if (!(await holdsAgreements(owner)))
    await seedLarge(connection, defaultSizes, (line) => console.error(line))
  const rows = await workloads(owner)
  const { database, ...login } = connection
  const parameters = new URLSearchParams({ ...login, port: String(login.port) })
  const databaseUrl = `postgres:///${database}?${parameters.toString()}`
  const unlimited = { RATE_LIMIT: '100000000', RATE_LIMIT_ADDRESS: '100000000' }
  const environment = {
    ...unlimited,
    DATABASE_URL: databaseUrl,
    DEMO: 'true',
    DATA_DIR: config.dataDir,
    LOG_LEVEL: 'info',
  }
  const tokens = tokensIn(config.dataDir)
  const ours = await start('../src/main.ts', '/readyz', config, environment)
  const bare = await start('./bare.ts', '/', config, environment)
  printHeader(seconds, rounds)
  const memory: number[] = []
  for (const row of rows) {
    if (interruption.signal.aborted) return
    await requireSameAnswers(row, async (pair) => [
      await answer(ours, pair, tokens),
      await answer(bare, pair),
    ])
    const samples = await inTurn(row, { ours, bare, tokens, seconds, rounds })
    memory.push(...samples.memory)
    printRow(row, samples)
  }
  printMemory(memory)
  if (!interruption.signal.aborted) await exportInTurn(ours, bare, tokens)
}

async function start(
  script: string,
  probe: string,
  { dataDir }: Config,
  environment: Record<string, string>,
): Promise<Server> {
  const server = await startServer(
    script,
    probe,
    path.join(dataDir, `${path.basename(script, '.ts')}.log`),
    environment,
  )
  opened.push(() => server.stop())
  return server
}

type Tokens = ReturnType<typeof tokensIn>

/** A request to the service, or without tokens to the bare handler. */
function requestOf(pair: Pair, tokens?: Tokens) {
  const body = tokens ? pair.body : pair.bareBody
  return {
    method: body ? ('POST' as const) : ('GET' as const),
    path: tokens ? pair.path : pair.barePath,
    headers: {
      ...(tokens ? { authorization: `Bearer ${tokens[pair.account]}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }
}

async function answer(server: Server, pair: Pair, tokens?: Tokens): Promise<unknown> {
  const { path, ...request } = requestOf(pair, tokens)
  const response = await fetch(`${server.url}${path}`, request)
  const text = await response.text()
  if (!response.ok)
    throw new StartupError(`${path} is answered with ${response.status}: ${text.slice(0, 500)}`)
  return JSON.parse(text)
}

interface Turn {
  ours: Server
  bare: Server
  tokens: Tokens
  seconds: number
  rounds: number
}

/** Both servers in each round, so that what else the machine does meets both alike; who begins alternates. */
async function inTurn(row: Workload, { ours, bare, tokens, seconds, rounds }: Turn): Promise<Samples> {
  const samples: Samples = { ours: [], bare: [], memory: [] }
  const requests = {
    ours: row.pairs.map((pair) => requestOf(pair, tokens)),
    bare: row.pairs.map((pair) => requestOf(pair)),
  }
  const load = (side: 'ours' | 'bare', time: number) =>
    measure({ ours, bare }[side].url, requests[side], { connections: row.connections, seconds: time })
  await load('ours', WARM_UP_SECONDS)
  await load('bare', WARM_UP_SECONDS)
  for (let round = 0; round < rounds && !interruption.signal.aborted; round++) {
    for (const side of round % 2 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)) {
      samples[side].push(await load(side, seconds))
      if (side === 'ours') samples.memory.push(ours.residentMemory() ?? Number.NaN)
    }
  }
  return samples
}

/** Every agreement as a CSV, by an auditor; the first of each is not counted. */
async function exportInTurn(ours: Server, bare: Server, tokens: Tokens): Promise<void> {
  const headers = { authorization: `Bearer ${tokens['auditor']}` }
  const samples: Record<'ours' | 'bare', ExportSample[]> = { ours: [], bare: [] }
  for (let turn = 0; turn <= EXPORT_TURNS; turn++) {
    samples.ours.push(await measureExport(ours, '/v1/agreements?sort=createdAt', headers))
    samples.bare.push(await measureExport(bare, '/agreements.csv', {}))
  }
  printExports(samples.ours.slice(1), samples.bare.slice(1))
}

function optionsGiven(): { seconds: number; rounds: number } {
  try {
    const { values } = parseArgs({
      options: { seconds: { type: 'string', default: '4' }, rounds: { type: 'string', default: '5' } },
    })
    const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)]
    if (seconds >= 1 && seconds <= 600 && Number.isInteger(rounds) && rounds >= 1 && rounds <= 100)
      return { seconds, rounds }
  } catch {
    // An option that does not exist gets the same answer as a value that cannot be.
  }
  throw new StartupError('npm run bench -- --seconds <each turn, 1 or more> --rounds <number, 1 or more>')
}
