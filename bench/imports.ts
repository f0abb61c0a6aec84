// npm run rehearse:imports [-- --rows 10000]: how long a list takes to import, in a process of its own on a new database,
// and how long others wait meanwhile. Seconds of processors are told beside, as other work on the machine lengthens the rest.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { writeXlsx } from 'hucre/xlsx'
import { loadConfig } from '../src/config/config.ts'
import { demoAccounts } from '../src/demo/accounts.ts'
import { startEmbedded } from '../src/embedded-postgres/embedded.ts'
import { loadSigningKey } from '../src/identity/tokens/keys.ts'
import { issueToken } from '../src/identity/tokens/tokens.ts'
import { reportFailure } from '../src/kernel/startup-error.ts'
import { prepareDatabase } from '../src/start/prepare.ts'
import { startServer } from './processes.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000' } } })
const rows = Number(values.rows)
const goals = { seconds: 15, livezMs: 200 }

const dataDir = mkdtempSync(path.join(tmpdir(), 'registry-imports-'))
const { connection, stop } = await startEmbedded(dataDir)
try {
  await rehearse()
} catch (error) {
  reportFailure(error)
  console.error(lastOf(path.join(dataDir, 'service.log')))
} finally {
  await stop()
  rmSync(dataDir, { recursive: true, force: true })
}

/** What the service wrote last. */
function lastOf(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').slice(-4000) : ''
}

async function rehearse(): Promise<void> {
  await prepareDatabase(connection, { demo: true })
  const { database, ...login } = connection
  const parameters = new URLSearchParams({ ...login, port: String(login.port) })
  const unlimited = { RATE_LIMIT: '1000000', RATE_LIMIT_ADDRESS: '1000000' }
  const server = await startServer('../src/main.ts', '/readyz', path.join(dataDir, 'service.log'), {
    ...unlimited,
    DATABASE_URL: `postgres:///${database}?${parameters.toString()}`,
    DEMO: 'true',
    DATA_DIR: dataDir,
  })
  const ended = new AbortController()
  try {
    const headers = { authorization: `Bearer ${officerToken()}` }
    const file = await listOf(rows)
    const before = processorSeconds()
    const began = performance.now()
    const livez = every(10, ended.signal, () => fetch(`${server.url}/livez`))
    const drafts = every(100, ended.signal, () => createDraft(server.url, headers))
    const report = await send(server.url, headers, file)
    const seconds = (performance.now() - began) / 1000
    ended.abort()
    const after = processorSeconds()
    tell('rows imported', report.created, report.created === rows)
    tell('seconds', seconds.toFixed(1), seconds < goals.seconds)
    tell(
      'seconds of processors',
      after === undefined ? 'not told by this system' : (after - before!).toFixed(1),
    )
    const waited = await livez
    tell('longest wait for /livez, in ms', waited.longest.toFixed(0), waited.longest <= goals.livezMs)
    tell('of so many, failed', `${waited.count}, ${waited.failed}`, waited.failed === 0)
    const written = await drafts
    tell('longest wait for a new agreement, in ms', written.longest.toFixed(0))
    tell('of so many, failed', `${written.count}, ${written.failed}`, written.failed === 0)
    const split = await send(server.url, headers, await listOf(10_001))
    tell('10,001 rows are answered with', split.status, split.status === 422)
    tell('the service holds, in MB', server.residentMemory()?.toFixed(0) ?? 'not told by this system')
  } finally {
    ended.abort()
    await server.stop()
  }
}

function tell(name: string, value: string | number, isMet = true): void {
  console.log(`${name.padEnd(44)}${value}${isMet ? '' : ' !'}`)
  if (!isMet) process.exitCode = 1
}

function officerToken(): string {
  const config = loadConfig({ DATA_DIR: dataDir, DEMO: 'true' })
  const { tokenIssuer: issuer, tokenAudience: audience, tokenTtl: ttl } = config
  const { id: accountId } = demoAccounts['officer-ppkukm']!
  return issueToken(loadSigningKey(config), { accountId, issuer, audience, ttl })
}

/** A list as offices keep it, two thirds of it signed. */
async function listOf(length: number): Promise<Blob> {
  const headings = [
    'Jenis',
    'Tentang',
    'Ruang lingkup',
    'Tahapan',
    'Nama Lembaga',
    'Tanggal PKS',
    'TMT',
    'Berlaku sampai',
    'Nomor Pihak I',
    'Nomor Pihak II',
    'Sumber dana',
    'Anggaran',
  ]
  const partners = ['PT Contoh Niaga', 'Universitas Contoh', 'Bank Contoh Daerah', 'Yayasan Contoh Karya']
  const listed = Array.from({ length }, (_, index) => {
    const day = String(13 + (index % 15))
    return [
      'PKS',
      `[CONTOH] Pelatihan dan pemasaran usaha mikro di kecamatan, gelombang ${index}`,
      'Pelatihan, pendampingan, dan pemasaran bagi pelaku usaha mikro binaan',
      'P2, P5',
      partners[index % partners.length]!,
      index % 3 === 0 ? '' : `${day}/01/2024`,
      `${day}/01/2024`,
      '31/12/2027',
      `${index}/PKS/2024`,
      `${index}/MITRA/2024`,
      'Tanpa biaya',
      '',
    ]
  })
  const workbook = await writeXlsx({ sheets: [{ name: 'Naskah', rows: [headings, ...listed] }] })
  return new Blob([Buffer.from(workbook)])
}

async function send(url: string, headers: Record<string, string>, file: Blob) {
  const form = new FormData()
  form.append('file', file, 'naskah.xlsx')
  const response = await fetch(`${url}/v1/imports`, { method: 'POST', headers, body: form })
  const body = (await response.json()) as { created?: number; detail?: string }
  if (!response.ok) console.log(`answered ${response.status}: ${body.detail}`)
  return { status: response.status, created: body.created ?? 0 }
}

async function createDraft(url: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${url}/v1/agreements`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'pks', title: '[CONTOH] Sementara daftar diimpor', stages: ['P2'] }),
  })
}

/** Asks again and again until the end; any answer but 2xx counts as failed. */
async function every(ms: number, end: AbortSignal, ask: () => Promise<Response>) {
  let longest = 0
  let count = 0
  let failed = 0
  while (!end.aborted) {
    const asked = performance.now()
    const isAnswered = await ask().then(
      async (response) => response.arrayBuffer().then(() => response.ok),
      () => false,
    )
    longest = Math.max(longest, performance.now() - asked)
    count += 1
    if (!isAnswered) failed += 1
    await sleep(ms)
  }
  return { longest, count, failed }
}

/** Seconds that this machine's processors gave to everything this process started; undefined where no system tells. */
function processorSeconds(): number | undefined {
  let ticks = 0
  try {
    const all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(statOf)
    const ours = new Set([
      process.pid,
      Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
    ])
    const isOurs = (pid: number): boolean =>
      ours.has(pid) || all.some((each) => each.pid === pid && ours.has(each.parent))
    for (const each of all) if (each.pid !== process.pid && isOurs(each.pid)) ticks += each.ticks
  } catch {
    return undefined
  }
  return ticks / 100
}

/** With its children that ended. */
function statOf(pid: string): { pid: number; parent: number; ticks: number }[] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const [user, system, usersBelow, systemsBelow] = fields.slice(11, 15).map(Number) as [
      number,
      number,
      number,
      number,
    ]
    return [{ pid: Number(pid), parent: Number(fields[1]), ticks: user + system + usersBelow + systemsBelow }]
  } catch {
    return []
  }
}
