import { isConcluded } from '../../agreements/lifecycle.ts'
import { agreementLabels } from '../../agreements/labels.ts'
import type { Agreement } from '../../agreements/schemas/agreement.ts'
import { nameOf } from '../../organizations/schemas.ts'
import type { Day } from '../../kernel/days.ts'
import type { Paper } from '../model/paper.ts'
import { dayInWords, nothing } from './words.ts'

/** What every paper is told beside its record. */
export interface Setting {
  /** The head of the papers, line by line. */
  readonly letterhead: readonly string[]
  /** Where records are read: the base of their addresses. */
  readonly base: string
  readonly today: Day
}

/** The head of a paper: the province, the agency that issues it, and the rest of the setting. */
export function letterheadOf({ letterhead }: Setting, agency: string): string[] {
  const [first = '', ...rest] = letterhead
  return [first, agency, ...rest]
    .filter((line) => line !== '')
    .map((line, at) => (at < 2 ? line.toUpperCase() : line))
}

/** What every page of a paper of an agreement says of it. */
export const headOf = (
  agreement: Agreement,
  setting: Setting,
): Omit<Paper, 'title' | 'subtitle' | 'blocks'> => ({
  letterhead: letterheadOf(setting, nameOf(agreement.leadAgency)),
  number: agreement.registrationNumber,
  draft: !isConcluded(agreement.status),
  state: stateOf(agreement),
  version: agreement.version,
  madeOn: setting.today,
  recordId: agreement.id,
  address: `${setting.base}/v1/public/agreements/${agreement.id}`,
})

/** Those who sign in the order of their places, two beside each other: of each two the second left, the first right. */
export const inPlaces = <Signs>(all: readonly Signs[]): Signs[] =>
  all.flatMap((_, at) => (at % 2 === 0 ? all.slice(at, at + 2).toReversed() : []))

/** The status in words, and whether the paper behind it was seen. */
export function stateOf({ status, confirmation }: Agreement): string {
  const said = agreementLabels.agreementStatus[status].id
  return confirmation === 'unconfirmed'
    ? `${said} (${agreementLabels.agreementConfirmation.unconfirmed.id.toLowerCase()})`
    : said
}

/** When it holds: until when, or how long a period is. */
export function termOf({
  term,
  effectiveFrom,
  effectiveUntil,
  renewsEveryMonths,
}: Pick<Agreement, 'term' | 'effectiveFrom' | 'effectiveUntil'> &
  Partial<Pick<Agreement, 'renewsEveryMonths'>>): string {
  if (!effectiveFrom && !effectiveUntil && term === 'fixed') return nothing
  const from = dayInWords(effectiveFrom)
  if (term === 'open_ended') return `Sejak ${from}, tanpa batas waktu`
  const period = `${from} sampai dengan ${dayInWords(effectiveUntil)}`
  return term === 'auto_renewing' && renewsEveryMonths
    ? `${period}, lalu diperpanjang otomatis tiap ${renewsEveryMonths} bulan`
    : period
}
