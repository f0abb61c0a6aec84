import { parentError, parentTypes } from '../../agreements/content/parent.ts'
import type { AgreementType } from '../../agreements/lifecycle.ts'
import type { Wrong } from '../cells/cells.ts'
import { numberKey, plainNumber, type Numbered } from '../match/known-queries.ts'
import { namedKey } from '../match/matching.ts'
import type { ImportedRow } from '../rows/imported-row.ts'
import { rowWrongs } from './plan-texts.ts'

/** The parent of an agreement of the file: registered, or another row of the file. */
export type PlannedParent = { readonly name: string } & (
  | { readonly id: string }
  | { readonly row: ImportedRow }
)

/** A row of the file that can be the parent of others, with its id if it is registered already. */
export interface FileRow {
  readonly row: ImportedRow
  readonly known?: { readonly id: string; readonly registrationNumber: string }
}

export interface ParentFacts {
  /** Signed agreements by the organization that gave a number and this number. */
  readonly numbered: ReadonlyMap<string, readonly Numbered[]>
  /** Agreements by their registration number. */
  readonly registered: ReadonlyMap<string, Numbered>
}

type Candidate = PlannedParent & { readonly type: AgreementType; readonly sharesPartner: boolean }
type Found = { readonly parent: PlannedParent | null } | { readonly wrong: Wrong }

/**
 * Finds the parent that a row names: by its registration number, by the number that a party of the row gave it, or by a
 * number or key in the file. An error if there is none, or if several agreements can be meant.
 */
export function parentFinder(file: readonly FileRow[], { numbered, registered }: ParentFacts) {
  const inFile = Map.groupBy(
    file.flatMap((each) => numbersOf(each.row).map((number) => ({ number, ...each }))),
    ({ number }) => number,
  )
  return (row: ImportedRow, organizationIds: readonly string[]): Found => {
    if (row.parent === null || row.type === null) return { parent: null }
    const byNumber = registered.get(row.parent.toUpperCase())
    const known = [
      ...(byNumber ? [byNumber] : []),
      ...organizationIds.flatMap((id) => numbered.get(numberKey(id, row.parent!)) ?? []),
    ]
    const candidates: Candidate[] = [
      ...known.map(({ id, registrationNumber: name, type }) => ({ id, name, type, sharesPartner: true })),
      ...(inFile.get(plainNumber(row.parent)) ?? [])
        .filter((each) => each.row !== row && each.row.type !== null)
        .map((each) => ({
          ...asParent(each),
          type: each.row.type!,
          sharesPartner: sharePartner(each.row, row),
        })),
    ]
    return decided(row, candidates)
  }
}

const asParent = ({ row, known }: FileRow): PlannedParent =>
  known ? { id: known.id, name: known.registrationNumber } : { row, name: row.title ?? '' }

const numbersOf = ({ key, agency, partners }: ImportedRow): string[] => [
  ...new Set(
    [key, agency.documentNumber, ...partners.map(({ documentNumber }) => documentNumber)].flatMap((each) =>
      each === null ? [] : [plainNumber(each)],
    ),
  ),
]

const sharePartner = (one: ImportedRow, other: ImportedRow): boolean => {
  const names = new Set(one.partners.map(({ named }) => namedKey(named)))
  return other.partners.some(({ named }) => names.has(namedKey(named)))
}

/** The only candidate of the right type; one with a common collaborator is preferred to one without. */
function decided(row: ImportedRow, candidates: readonly Candidate[]): Found {
  const type = row.type!
  const [first] = candidates
  if (!first) return { wrong: rowWrongs.unknownParent(row.parent!) }
  const ofType = distinct(candidates.filter((each) => each.type === parentTypes[type]))
  if (ofType.length === 0) return { wrong: parentError(type, { type: first.type, status: 'signed' })! }
  const nearer = ofType.filter(({ sharesPartner }) => sharesPartner)
  const [only, ...others] = nearer.length > 0 ? nearer : ofType
  if (others.length > 0)
    return {
      wrong: rowWrongs.unclearParent(
        row.parent!,
        ofType.map(({ name }) => name),
      ),
    }
  const { type: _type, sharesPartner: _shares, ...parent } = only!
  return { parent }
}

const distinct = (candidates: readonly Candidate[]): Candidate[] => [
  ...new Map(candidates.map((each) => ['id' in each ? each.id : each.row, each])).values(),
]
