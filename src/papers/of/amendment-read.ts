import type { Amendment } from '../../agreements/amendments/schemas.ts'
import type { AgreementDiff, FieldChange, PartChange } from '../../agreements/diff/schemas.ts'
import { readable } from '../../agreements/diff/sentences.ts'
import type { Agreement } from '../../agreements/schemas/agreement.ts'
import type { AgreementVersion } from '../../agreements/versions/schemas.ts'

/** What a reader reads of an amendment, its agreement, the amendments before it, and what it changes. */
export interface AmendmentRead {
  readonly agreement: Agreement
  readonly amendment: Omit<Amendment, 'warnings'>
  /** The versions that the amendments before it made. */
  readonly earlier: readonly Pick<AgreementVersion, 'number' | 'validFrom'>[]
  readonly changes: readonly Change[]
}

/** What is changed, what it said, and what it says; an empty text where it said or says nothing. */
export interface Change {
  readonly about: string
  readonly before: string
  readonly after: string
}

/** The changes of a comparison, in the words of an office: fields first, then parties, provisions and commitments. */
export const changesIn = (diff: AgreementDiff): Change[] => [
  ...diff.fields.map((each) => ({
    about: each.label.id,
    before: said(each.before),
    after: said(each.after),
  })),
  ...diff.parties.map((each) => ofPart('Pihak', each)),
  ...(diff.provisions ?? []).map((each) => ofPart('Hak dan kewajiban', each)),
  ...(diff.commitments ?? []).map((each) => ofPart('Komitmen', each)),
]

const said = (value: FieldChange['before']): string => (value.value === null ? '' : readable(value).id)

const ofPart = (what: string, { name, change, fields }: PartChange): Change => ({
  about: `${what}: ${name}`,
  before: change === 'added' ? '' : linesOf(fields, 'before') || name,
  after: change === 'removed' ? 'Dihapus' : linesOf(fields, 'after') || name,
})

const linesOf = (fields: readonly FieldChange[], side: 'before' | 'after'): string =>
  fields
    .filter((each) => each[side].value !== null)
    .map((each) => `${each.label.id}: ${said(each[side])}`)
    .join('\n')
