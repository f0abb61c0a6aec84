import type { Amendment } from '../../agreements/amendments/schemas.ts'
import type { AgreementDiff, FieldChange, PartChange } from '../../agreements/diff/schemas.ts'
import { readable } from '../../agreements/diff/sentences.ts'
import type { Agreement } from '../../agreements/schemas/agreement.ts'
import type { AgreementVersion } from '../../agreements/versions/schemas.ts'
import { nameOf } from '../../organizations/schemas.ts'

/** What a reader reads of an amendment, its agreement, the texts that this had and has, and what is changed. */
export interface AmendmentRead {
  readonly agreement: Agreement
  readonly amendment: Omit<Amendment, 'warnings'>
  /** What was signed at first, and what each signed amendment made of it, in order. */
  readonly versions: readonly Version[]
  /** The present names of those who would join by it, or take the place of a party, by their ids. */
  readonly names: Readonly<Record<string, string>>
  readonly changes: readonly Change[]
}

type Version = Pick<AgreementVersion, 'number' | 'validFrom' | 'title' | 'parties'>

/** Who signs an amendment, under the id that it signs with. */
export interface Signer {
  readonly id: string
  readonly position: number
  readonly name: string
}

/** The text that it changes: that of the amendments before it, whatever came afterwards. */
export const textBefore = ({ amendment, versions }: AmendmentRead): Version | undefined =>
  versions.findLast(({ number }) => number < amendment.number)

/** Who signs: the parties as it makes them. */
export function signersOf(read: AmendmentRead): Signer[] {
  const { amendment, versions, names, agreement } = read
  const made = versions.find(({ number }) => number === amendment.number)
  const { parties } = made ?? textBefore(read) ?? agreement
  const { join = [], leave = [], replace = [] } = (made ? undefined : amendment.changes.parties) ?? {}
  const successors = new Map(replace.map(({ partyId, organizationId }) => [partyId, names[organizationId]]))
  const last = Math.max(...parties.map(({ position }) => position))
  return [
    ...parties
      .filter(({ id }) => !leave.includes(id))
      .map(({ id, position, organization }) => ({
        id,
        position,
        name: successors.get(id) ?? nameOf(organization),
      })),
    ...join.map(({ id, organizationId }, at) => ({
      id,
      position: last + 1 + at,
      name: names[organizationId] ?? '',
    })),
  ]
}

/** The organizations that an amendment brings in. */
export const comingBy = ({ changes: { parties } }: Pick<Amendment, 'changes'>): string[] =>
  [...(parties?.join ?? []), ...(parties?.replace ?? [])].map(({ organizationId }) => organizationId)

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
