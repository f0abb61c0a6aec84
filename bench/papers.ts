// npm run bench:papers: what a paper of 100 pages takes, each format in a process of its own as the service starts it: its CPU time
// with that of its start, and the most memory.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { memoryOptions } from '../src/kernel/start-apart.ts'
import { cleanPaper } from '../src/papers/model/clean.ts'
import type { Paper } from '../src/papers/model/paper.ts'
import { glyphs } from '../src/papers/pdf/fonts.ts'
import { loadTypst, toPdf } from '../src/papers/pdf/to-pdf.ts'

const PAGES = 100
const compiled = fileURLToPath(new URL('../.cache/compiled', import.meta.url))
/** Seconds of CPU, of all threads, from the start of the process on; the next paper of a process that is kept has no start. */
const GOAL = 2

const [format] = process.argv.slice(2)
if (format === undefined) await compare()
else await make(format)

async function compare(): Promise<void> {
  for (const each of ['pdf', 'docx']) {
    // The first compiles what the service has compiled since its installation.
    await made(each, 'ignore')
    const ended = await made(each, 'inherit')
    process.exitCode ||= ended
  }
}

async function made(format: string, stdout: 'ignore' | 'inherit'): Promise<number> {
  const child = fork(fileURLToPath(import.meta.url), [format], {
    execArgv: memoryOptions(256),
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    stdio: ['ignore', stdout, 'inherit', 'ipc'],
  })
  const [ended] = await once(child, 'exit')
  return ended as number
}

async function make(format: string): Promise<void> {
  const clean = cleanPaper(paper(), glyphs())
  const write = await writerOf(format)
  const started = seconds(process.cpuUsage())
  const file = await write(clean)
  const making = seconds(process.cpuUsage()) - started
  const pages =
    format === 'pdf' ? `, ${file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length} pages` : ''
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `${format}: ${(started + making).toFixed(2)} s of CPU (goal ${GOAL}), ${started.toFixed(2)} s of them to start, at most ${memory} MiB${pages}`,
  )
  if (started + making > GOAL) process.exitCode = 1
}

/** As the process of the service loads it: that of the format, and no more. */
async function writerOf(format: string): Promise<(paper: Paper) => Buffer | Promise<Buffer>> {
  if (format === 'docx') return (await import('../src/papers/docx/to-docx.ts')).toDocx
  const typst = await loadTypst()
  if (!typst) throw new Error('no typesetter is installed here')
  return (paper) => toPdf(typst, paper)
}

function seconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6
}

/** Articles, lists and a table that breaks over pages, as those of an agreement. */
function paper(): Paper {
  const sentence =
    'PARA PIHAK melaksanakan pelatihan, pendampingan dan pemasaran bagi pelaku usaha mikro binaan. '
  return {
    title: 'PERJANJIAN KERJA SAMA',
    subtitle: ['TENTANG', 'Pemasaran daring'],
    letterhead: ['Pemerintah Provinsi DKI Jakarta', 'Jalan Contoh 1, Jakarta'],
    number: 'JKP-2026-0001',
    draft: true,
    state: 'Draf',
    version: 3,
    madeOn: '2026-11-24',
    recordId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
    address: 'https://registri.contoh.id/v1/public/agreements/0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
    blocks: Array.from({ length: PAGES }, (_, at) => [
      { kind: 'heading', text: `Pasal ${at + 1}\nPelaksanaan`, mark: `p_${at + 1}`, centered: true } as const,
      {
        kind: 'list',
        style: 'paragraphs',
        items: Array.from({ length: 6 }, () => sentence.repeat(3)),
      } as const,
      {
        kind: 'table',
        head: ['No.', 'Kegiatan', 'Target', 'Batas waktu'],
        widths: [0.5, 3, 1.5, 1.5],
        rows: Array.from({ length: 6 }, (__, row) => [
          `${row + 1}`,
          sentence,
          '1.250 usaha',
          '30 November 2026',
        ]),
      } as const,
    ]).flat(),
  }
}
