import type { AgreementTerm } from '../../agreements/content/tables.ts'
import type { Day } from '../../kernel/days.ts'
import { wrong } from '../cells/cells.ts'
import { endingOf, endOf, type LengthEnding, type Period } from '../cells/periods.ts'
import type { ColumnKey } from '../tables/meaning.ts'
import type { Finding } from './cell-reader.ts'

/** The days of a row from its columns. */
export interface TermCells {
  readonly period: Period | null
  readonly from: Day | null
  readonly until: Day | null
  /** The cell of the last day says that there is none. */
  readonly noEnd: boolean
  readonly signedOn: Day | null
}

/** What is known about the file, for reading a term. */
export interface TermContext {
  /** How a length of time without a last day ends; null if nothing in the file says that. */
  readonly lengthEnding: LengthEnding | null
  /** Whether a term without a first day begins with the signature, according to the sender. */
  readonly startsOnSignature: boolean
}

interface Days {
  readonly effectiveFrom: Day | null
  readonly effectiveUntil: Day | null
  /** How the length of time in this row ends, derived from its own days. */
  readonly ending: LengthEnding | null
}

export interface Term extends Days {
  readonly term: AgreementTerm
  readonly renewsEveryMonths: number | null
}

/** First and last day, and how it goes on after it, from any of the columns. If two columns give the same day, they must be equal. */
export function termOf(cells: TermCells, context: TermContext, findings: Finding[]): Term {
  const { period } = cells
  if (cells.noEnd || (period && 'openFrom' in period)) return withoutEnd(cells, context, findings)
  const days = daysOf(cells, context, findings)
  return { ...days, ...renewalOf(cells, days, findings) }
}

/** A term without a last day, which another cell may contradict. */
function withoutEnd(cells: TermCells, context: TermContext, findings: Finding[]): Term {
  const { period, from, until, signedOn } = cells
  const saysFirst =
    period && 'openFrom' in period ? period.openFrom : period && 'from' in period ? period.from : null
  const saysLast = until ?? (period && 'until' in period ? period.until : null)
  if (saysLast !== null || (period && ('months' in period || 'renewal' in period)))
    findings.push({ column: 'period', ...contradictsNoEnd })
  if (saysFirst !== null && from !== null && saysFirst !== from)
    findings.push({ column: 'period', ...contradictsFirst(saysFirst, from) })
  const first = saysFirst ?? from
  if (first === null && signedOn !== null && !context.startsOnSignature)
    findings.push({ column: 'effectiveFrom', ...noStart(signedOn) })
  const effectiveFrom = first ?? (context.startsOnSignature ? signedOn : null)
  return { term: 'open_ended', effectiveFrom, effectiveUntil: null, renewsEveryMonths: null, ending: null }
}

/** How long each further period is: as the text says, or else as long as the first one. */
function renewalOf(
  { period }: TermCells,
  { effectiveFrom, effectiveUntil }: Days,
  findings: Finding[],
): Pick<Term, 'term' | 'renewsEveryMonths'> {
  const renewal = period && 'renewal' in period ? period.renewal : undefined
  if (!renewal) return { term: 'fixed', renewsEveryMonths: null }
  const first = period && 'months' in period ? period.months : monthsOf(effectiveFrom, effectiveUntil)
  const renewsEveryMonths = renewal.months ?? first
  if (renewsEveryMonths === null) findings.push({ column: 'period', ...renewsForUnknown })
  return { term: 'auto_renewing', renewsEveryMonths }
}

/** The months of a period; null if it is not whole months. */
function monthsOf(from: Day | null, until: Day | null): number | null {
  if (from === null || until === null) return null
  const months = Array.from({ length: 240 }, (_, index) => index + 1)
  return months.find((each) => endingOf(from, each, until) !== null) ?? null
}

function daysOf(cells: TermCells, context: TermContext, findings: Finding[]): Days {
  const { period } = cells
  const found =
    period && 'months' in period ? byLength(period, cells, context, findings) : byDays(cells, findings)
  const { effectiveFrom, effectiveUntil } = found
  if (effectiveFrom && effectiveUntil && effectiveUntil < effectiveFrom) {
    const column: ColumnKey = period && 'from' in period ? 'period' : 'effectiveUntil'
    findings.push({ column, ...endBeforeStart(effectiveFrom, effectiveUntil) })
  }
  const { signedOn } = cells
  if (effectiveFrom !== null || signedOn === null || effectiveUntil === null) return found
  if (context.startsOnSignature) return { ...found, effectiveFrom: signedOn }
  findings.push({ column: 'effectiveFrom', ...noStart(signedOn) })
  return found
}

function byDays({ period, from, until }: TermCells, findings: Finding[]): Days {
  const stated = period && 'from' in period ? period : null
  if (stated && ((from && from !== stated.from) || (until && until !== stated.until)))
    findings.push({ column: 'period', ...contradictsDays(stated, from, until) })
  return { effectiveFrom: stated?.from ?? from, effectiveUntil: stated?.until ?? until, ending: null }
}

function byLength(
  { months, sinceSignature }: Extract<Period, { months: number }>,
  { from, until, signedOn }: TermCells,
  { lengthEnding }: TermContext,
  findings: Finding[],
): Days {
  const effectiveFrom = sinceSignature ? (signedOn ?? from) : (from ?? signedOn)
  const none = { effectiveFrom, effectiveUntil: until, ending: null }
  if (sinceSignature && signedOn && from && from !== signedOn) {
    findings.push({ column: 'period', ...otherStart(signedOn, from) })
    return none
  }
  if (!effectiveFrom) {
    findings.push({ column: 'period', ...noFirstDay })
    return none
  }
  if (until) {
    const ending = endingOf(effectiveFrom, months, until)
    if (!ending) findings.push({ column: 'period', ...otherEnd(effectiveFrom, months, until) })
    return { ...none, ending }
  }
  if (lengthEnding) return { ...none, effectiveUntil: endOf(effectiveFrom, months, lengthEnding) }
  findings.push({ column: 'period', ...undecidedLength(effectiveFrom, months) })
  return none
}

const endBeforeStart = (from: Day, until: Day) =>
  wrong(
    'end_before_start',
    `Tanggal berakhir (${until}) mendahului tanggal mulai (${from}).`,
    `The last day (${until}) is before the first (${from}).`,
  ).wrong
const contradictsDays = (stated: { from: Day; until: Day }, from: Day | null, until: Day | null) =>
  wrong(
    'contradicts_days',
    `Jangka waktu dibaca ${stated.from} s.d. ${stated.until}, sedangkan kolom tanggalnya ${from ?? '…'} s.d. ${until ?? '…'}; samakan.`,
    `The period reads ${stated.from} to ${stated.until}, but the columns of its days ${from ?? '…'} to ${until ?? '…'}; make them the same.`,
  ).wrong
const { wrong: contradictsNoEnd } = wrong(
  'contradicts_days',
  'Di satu kolom tanpa batas waktu, di kolom lain ada hari terakhir atau lamanya; samakan.',
  'One column says that there is no end, another has a last day or a length; make them the same.',
)
const contradictsFirst = (stated: Day, from: Day) =>
  wrong(
    'contradicts_days',
    `Jangka waktu dibaca mulai ${stated}, sedangkan tanggal mulainya ${from}; samakan.`,
    `The period begins on ${stated}, but the first day is ${from}; make them the same.`,
  ).wrong
const { wrong: renewsForUnknown } = wrong(
  'renews_for_unknown',
  'Diperpanjang otomatis, tetapi lamanya tidak disebut dan masa pertamanya tidak bulat bulan; tulis misalnya "diperpanjang otomatis tiap 1 tahun".',
  'It renews itself, but does not say for how long, and its first period is not whole months; write for example "diperpanjang otomatis tiap 1 tahun".',
)
const otherEnd = (from: Day, months: number, until: Day) => {
  const [before, on] = [endOf(from, months, 'day_before'), endOf(from, months, 'anniversary')]
  return wrong(
    'contradicts_days',
    `${months} bulan sejak ${from} berakhir ${before} atau ${on}, bukan ${until}; perbaiki salah satunya.`,
    `${months} months from ${from} end on ${before} or ${on}, not on ${until}; correct one of them.`,
  ).wrong
}
const otherStart = (signedOn: Day, from: Day) =>
  wrong(
    'contradicts_days',
    `Lamanya dihitung sejak ditandatangani (${signedOn}), sedangkan tanggal mulainya ${from}; perbaiki salah satunya.`,
    `Its length counts from the signature (${signedOn}), but its first day is ${from}; correct one of them.`,
  ).wrong
const undecidedLength = (from: Day, months: number) => {
  const [before, on] = [endOf(from, months, 'day_before'), endOf(from, months, 'anniversary')]
  return wrong(
    'undecided_length',
    `${months} bulan sejak ${from} berakhir ${before} atau ${on}; jawab "lengthEnds": day_before atau anniversary.`,
    `${months} months from ${from} end on ${before} or on ${on}; answer "lengthEnds": day_before or anniversary.`,
  ).wrong
}
const noStart = (signedOn: Day) =>
  wrong(
    'no_first_day',
    `Tidak ada tanggal mulai; bila berlaku sejak ditandatangani (${signedOn}), jawab "startsOn": signature.`,
    `There is no first day; if it holds from its signature on (${signedOn}), answer "startsOn": signature.`,
  ).wrong
const { wrong: noFirstDay } = wrong(
  'no_first_day_of_length',
  'Lamanya saja tidak cukup; isi tanggal mulai atau tanggal tanda tangan.',
  'How long is not enough; give the first day or the day of the signature.',
)
