import type { Text } from '../../kernel/errors.ts'
import type { Labels } from '../../kernel/labels.ts'
import { signatoryFields } from '../content/party-fields.ts'
import type { FieldChange, PartChange, PartyChange } from './schemas.ts'
import { sentenceOfField, sentenceOfPart } from './sentences.ts'

/** How a field is told: its name, and the names of its codes if it has any. */
interface ToldField {
  readonly label: Text
  readonly labels?: Labels<string>
}
type Said = Readonly<Record<string, unknown>>
export type ToldFields = Readonly<Record<string, ToldField>>

/** A party, provision or commitment, with what it says. The id is null until it is signed. */
export interface Part {
  readonly id: string | null
  readonly name: string
  /** What it is called in a sentence. */
  readonly called: Text
  /** What two of them share of which one took the other's place, where lists are written anew without ids. */
  readonly likeness?: string
  readonly stage: PartChange['stage']
  readonly said: Said
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What people call a value: the names of its codes, yes or no. Null where it is read as it is. */
function textOf(value: unknown, labels: Labels<string> | undefined): Text | null {
  if (typeof value === 'boolean') return value ? { id: 'Ya', en: 'Yes' } : { id: 'Tidak', en: 'No' }
  if (labels === undefined || value === null) return null
  const codes = (Array.isArray(value) ? value : [value]) as string[]
  const names = codes.map((code) => labels[code] ?? { id: code, en: code })
  return { id: names.map(({ id }) => id).join(', '), en: names.map(({ en }) => en).join(', ') }
}

/** The fields that say something else. A field that either of the two does not show to the reader is not told. */
export function changedFields(fields: ToldFields, before: Said, after: Said): FieldChange[] {
  return Object.entries(fields).flatMap(([field, { label, labels }]) => {
    const [was, is] = [before[field], after[field]]
    if (was === undefined || is === undefined || isSame(was, is)) return []
    const readingOf = (value: unknown) => ({
      value: value as FieldChange['before']['value'],
      text: textOf(value, labels),
    })
    const told = { field, label, before: readingOf(was), after: readingOf(is) }
    return [{ ...told, sentence: sentenceOfField(told) }]
  })
}

/** All that a part says, against a part that says nothing. */
const emptied = (said: Said): Said => Object.fromEntries(Object.keys(said).map((field) => [field, null]))

/**
 * The parts that were added, changed or removed, matched by their ids. What is written anew with the same words, as
 * provisions are when a list replaces them, is no change; what is written anew in place of a like one is one.
 */
export function changedParts(
  fields: ToldFields,
  before: readonly Part[],
  after: readonly Part[],
): PartChange[] {
  const left = [...before]
  const take = (matches: (part: Part) => boolean): Part | undefined => {
    const at = left.findIndex(matches)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const byId = after.map((part) => take(({ id }) => id !== null && id === part.id))
  const bySaid = after.map((part, at) => byId[at] ?? take(({ said }) => isSame(said, part.said)))
  const pairs = after.map(
    (part, at) =>
      [
        bySaid[at] ?? take(({ likeness }) => likeness !== undefined && likeness === part.likeness),
        part,
      ] as const,
  )
  const tell = (
    change: PartChange['change'],
    { id, name, called, stage }: Part,
    was: Said,
    is: Said,
  ): PartChange => {
    const changed = changedFields(fields, was, is)
    const open = changed.filter((each) => !isOfPeople(each))
    return { id, change, name, stage, sentence: sentenceOfPart(called, change, open), fields: changed }
  }
  return [
    ...pairs.flatMap(([was, is]) => {
      if (was === undefined) return [tell('added', is, emptied(is.said), is.said)]
      return isSame(was.said, is.said) ? [] : [tell('changed', is, was.said, is.said)]
    }),
    ...left.map((was) => tell('removed', was, was.said, emptied(was.said))),
  ].filter(({ change, fields: changed }) => change !== 'changed' || changed.length > 0)
}

type Signatory = NonNullable<PartyChange['signatory']>['before']
const isOfPeople = ({ field }: FieldChange): boolean => (signatoryFields as string[]).includes(field)

/** A party, with what is said otherwise of who signs for it by its own names, as the record of reads looks for them. */
export function withSignatory({ fields, ...party }: PartChange): PartyChange {
  const people = fields.filter(isOfPeople)
  const told = { ...party, fields: fields.filter((each) => !isOfPeople(each)) }
  if (people.length === 0) return told
  const on = (side: 'before' | 'after') =>
    Object.fromEntries(people.map((each) => [each.field, each[side].value])) as Signatory
  return { ...told, signatory: { before: on('before'), after: on('after') } }
}
