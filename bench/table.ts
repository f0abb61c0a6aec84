import type { ExportSample } from './export.ts'
import { median, type Sample, type Samples } from './measure.ts'
import type { Workload } from './workloads.ts'

const MEMORY_GOAL_MB = 200
const widths = [20, 9, 9, 8, 6, 9, 9, 9, 9, 8]

export function printHeader(seconds: number, rounds: number): void {
  console.log(
    `medians of ${rounds} rounds of ${seconds} s each, ours and bare in turn; req/s, and milliseconds\n`,
  )
  print(['', 'ours', 'bare', 'ratio', 'goal', 'ours p50', 'ours p99', 'bare p50', 'bare p99', 'ours MB'])
}

/** The ratio is the median of the ratios of each round: its two halves had the machine in the same mood. */
export function printRow({ name, goal }: Workload, { ours, bare, memory }: Samples): void {
  const whole = ours.slice(0, bare.length)
  if (whole.length === 0) return
  const of = (samples: Sample[], field: keyof Sample) => median(samples.map((each) => each[field]))
  const ratio = median(whole.map((each, i) => each.requestsPerSecond / bare[i]!.requestsPerSecond))
  const rate = (samples: Sample[]) =>
    of(samples, 'requestsPerSecond').toFixed(of(samples, 'requestsPerSecond') < 100 ? 1 : 0)
  const times = [of(ours, 'p50'), of(ours, 'p99'), of(bare, 'p50'), of(bare, 'p99')].map(String)
  print([
    name,
    rate(ours),
    rate(bare),
    `${ratio.toFixed(2)}${ratio < goal ? ' !' : '  '}`,
    goal.toFixed(1),
    ...times,
    Math.max(...memory).toFixed(0),
  ])
}

/** The service's resident memory at its highest, of the readings at the end of each turn. */
export function printMemory(megabytes: readonly number[]): void {
  const most = Math.max(...megabytes)
  const text = Number.isNaN(most)
    ? 'not told by this system'
    : `${most.toFixed(0)} MB${most > MEMORY_GOAL_MB ? ' !' : ''}`
  console.log(`\nresident memory of ours under load: ${text} (goal ${MEMORY_GOAL_MB} MB)`)
}

/** How fast one long file is written, and what memory that takes; medians, and the ratio of each turn's two. */
export function printExports(ours: readonly ExportSample[], bare: readonly ExportSample[]): void {
  const of = (samples: readonly ExportSample[], field: keyof ExportSample) =>
    median(samples.map((each) => each[field])).toFixed(0)
  const said = (samples: readonly ExportSample[]) =>
    `${of(samples, 'rowsPerSecond')} rows/s, first byte after ${of(samples, 'firstByte')} ms, ${of(samples, 'memory')} MB resident`
  const ratio = median(ours.map((each, i) => each.rowsPerSecond / bare[i]!.rowsPerSecond))
  console.log(`\nCSV of ${of(ours, 'rows')} agreements (bare ${of(bare, 'rows')}): ratio ${ratio.toFixed(2)}`)
  console.log(`  ours ${said(ours)}\n  bare ${said(bare)}`)
}

const print = ([name, ...cells]: string[]): void =>
  console.log(name!.padEnd(widths[0]!) + cells.map((cell, i) => cell.padStart(widths[i + 1]!)).join(''))
