import type { Day } from '../../kernel/days.ts'
import type { FieldError, Text } from '../../kernel/errors.ts'
import type { AgreementTerm } from '../content/tables.ts'

/** How long an agreement holds. */
export interface Term {
  readonly term: AgreementTerm
  readonly effectiveFrom: Day | null
  readonly effectiveUntil: Day | null
  readonly renewsEveryMonths: number | null
}

export const termFieldNames = ['term', 'effectiveFrom', 'effectiveUntil', 'renewsEveryMonths'] as const

/** The last day that the term itself sets. Null for a term that goes on until somebody ends it. */
export const lastDayOfTerm = ({ term, effectiveUntil }: Pick<Term, 'term' | 'effectiveUntil'>): Day | null =>
  term === 'fixed' ? effectiveUntil : null

/** What each kind of term needs. A draft may lack some of it. */
const needed = {
  fixed: ['effectiveFrom', 'effectiveUntil'],
  open_ended: ['effectiveFrom'],
  auto_renewing: ['effectiveFrom', 'effectiveUntil', 'renewsEveryMonths'],
} as const satisfies Record<AgreementTerm, readonly (keyof Term)[]>

/** The fields that this kind of term needs and that are not known. */
const missingIn = (term: Term) => needed[term.term].filter((field) => term[field] === null)

/** Whether everything is known that this kind of term needs. */
export const isWholeTerm = (term: Term): boolean => missingIn(term).length === 0

const errorOf = (at: string, field: keyof Term, code: keyof typeof texts): FieldError => ({
  pointer: `${at}/${field}`,
  code,
  message: texts[code],
})

/** Errors in fields that this kind of term does not have. */
const strayErrors = ({ term, effectiveUntil, renewsEveryMonths }: Term, at: string): FieldError[] => [
  ...(term === 'open_ended' && effectiveUntil !== null
    ? [errorOf(at, 'effectiveUntil', 'open_term_has_end')]
    : []),
  ...(term !== 'auto_renewing' && renewsEveryMonths !== null
    ? [errorOf(at, 'renewsEveryMonths', 'does_not_renew_itself')]
    : []),
]

/** Whether the last day is before the first. */
export const endsBeforeStart = ({ effectiveFrom, effectiveUntil }: Term): boolean =>
  effectiveFrom !== null && effectiveUntil !== null && effectiveUntil < effectiveFrom

/** Errors in fields of a draft that contradict each other. A field that is not known yet is none. */
export const termErrors = (term: Term): FieldError[] => [
  ...(endsBeforeStart(term) ? [errorOf('', 'effectiveUntil', 'end_before_start')] : []),
  ...strayErrors(term, ''),
]

/** Errors for the fields that this kind of term needs and that are not known. */
export const missingErrors = (term: Term, at = ''): FieldError[] =>
  missingIn(term).map((field) => ({
    pointer: `${at}/${field}`,
    code: 'required',
    message: missing[term.term],
  }))

/** Errors in the kind of a term that is or will be signed: fields that it does not have, and those that it lacks. */
export const kindErrors = (term: Term, at: string): FieldError[] => [
  ...strayErrors(term, at),
  ...missingErrors(term, at),
]

const texts = {
  end_before_start: {
    id: 'Tanggal berakhir mendahului tanggal mulai.',
    en: 'The last day is before the first.',
  },
  open_term_has_end: {
    id: 'Jangka waktu tanpa batas tidak punya hari terakhir; kosongkan (null), atau pilih "fixed".',
    en: 'A term without an end has no last day; make it null, or choose "fixed".',
  },
  does_not_renew_itself: {
    id: 'Hanya jangka waktu "auto_renewing" yang diperpanjang otomatis; kosongkan (null).',
    en: 'Only an "auto_renewing" term renews itself; make it null.',
  },
} as const satisfies Record<string, Text>

/** What to fill in where a term is not whole. */
export const missing: Record<AgreementTerm, Text> = {
  fixed: {
    id: 'Tanggal mulai dan tanggal berakhir belum lengkap.',
    en: 'The first and the last day are not both set.',
  },
  open_ended: { id: 'Tanggal mulai belum diisi.', en: 'The first day is not set.' },
  auto_renewing: {
    id: 'Tanggal mulai, hari terakhir masa pertama, dan lamanya tiap perpanjangan (bulan) belum lengkap.',
    en: 'The first day, the last day of the first period, and the months of each renewal are not all set.',
  },
}
