import type { FieldError, Text } from '../../kernel/errors.ts'
import { linesOfBusiness, type LineOfBusiness } from '../../reference/lines-of-business.ts'

/** The beneficiaries by their line of business. A line that was not counted is left out. */
export type ByLine = Partial<Record<LineOfBusiness, number>>

/**
 * Penerima manfaat: whom a delivery reached, as counts and never as persons. Women, new businesses (pemula) and those
 * moving up (naik kelas) may overlap; a business has one line. Null is not counted.
 */
export interface Beneficiaries {
  readonly beneficiaries: number | null
  readonly beneficiariesWomen: number | null
  readonly beneficiariesNew: number | null
  readonly beneficiariesMovingUp: number | null
  readonly beneficiariesByLine: ByLine
}

export const nobodyCounted: Beneficiaries = {
  beneficiaries: null,
  beneficiariesWomen: null,
  beneficiariesNew: null,
  beneficiariesMovingUp: null,
  beneficiariesByLine: {},
}

/** The counts that are each a part of the beneficiaries, with their names in the message. */
const parts = {
  beneficiariesWomen: { id: 'perempuan', en: 'women' },
  beneficiariesNew: { id: 'pemula', en: 'new businesses' },
  beneficiariesMovingUp: { id: 'naik kelas', en: 'businesses moving up' },
} as const satisfies Partial<Record<keyof Beneficiaries, Text>>
type Part = keyof typeof parts

/** One error for each part that is more than the whole; all lines of business together are a part. */
export function beneficiaryErrors(told: Beneficiaries): FieldError[] {
  const whole = told.beneficiaries ?? 0
  const errors = (Object.keys(parts) as Part[])
    .filter((part) => (told[part] ?? 0) > whole)
    .map((part) => tooMany(part, parts[part]))
  const ofLines = Object.values(told.beneficiariesByLine).reduce((sum, each) => sum + each, 0)
  return ofLines > whole
    ? [...errors, tooMany('beneficiariesByLine', { id: 'per bidang usaha', en: 'by line of business' })]
    : errors
}

const tooMany = (field: Part | 'beneficiariesByLine', name: Text): FieldError => ({
  pointer: `/${field}`,
  code: 'more_than_all',
  message: {
    id: `Penerima manfaat ${name.id} tidak boleh melebihi seluruh penerima manfaat.`,
    en: `There cannot be more ${name.en} than beneficiaries.`,
  },
})

/** The counts by line after a change (RFC 7396): null takes a line out. */
export const mergedLines = (before: ByLine, patch: Partial<Record<LineOfBusiness, number | null>>): ByLine =>
  Object.fromEntries(
    linesOfBusiness.flatMap((line) => {
      const { [line]: given = before[line] } = patch
      return given === null || given === undefined ? [] : [[line, given]]
    }),
  )

/** The sums over deliveries. Whoever was reached twice counts twice, as each delivery was counted. */
export interface Reach {
  readonly beneficiaries: number
  readonly beneficiariesWomen: number
  readonly beneficiariesNew: number
  readonly beneficiariesMovingUp: number
  readonly beneficiariesByLine: Record<LineOfBusiness, number>
}

/** The sums over several sums. */
export function sumOfReach(reaches: readonly Reach[]): Reach {
  const sum = (value: (each: Reach) => number) => reaches.reduce((total, each) => total + value(each), 0)
  return {
    beneficiaries: sum((each) => each.beneficiaries),
    beneficiariesWomen: sum((each) => each.beneficiariesWomen),
    beneficiariesNew: sum((each) => each.beneficiariesNew),
    beneficiariesMovingUp: sum((each) => each.beneficiariesMovingUp),
    beneficiariesByLine: Object.fromEntries(
      linesOfBusiness.map((line) => [line, sum((each) => each.beneficiariesByLine[line])]),
    ) as Record<LineOfBusiness, number>,
  }
}
