import { keysOf, pick } from '../../kernel/content.ts'
import { changedContent, plainFields } from '../content/content.ts'
import { nothingSigned } from '../content/party-fields.ts'
import { withCommitment } from './commitments.ts'
import { redated } from './days.ts'
import {
  bringsParty,
  versionsCarrying,
  type Amendment,
  type Life,
  type Version,
  type VersionParty,
} from './life.ts'
import { signatureFields, type Reading } from './schemas.ts'

type One<List> = NonNullable<List> extends readonly (infer Each)[] ? Each : never
type PartyReading = One<Reading['parties']>
type AmendmentReading = One<Reading['amendments']>

/** A missing party that the correction adds, with its content, side and position. */
export type Restored = One<Reading['missingParties']> &
  Pick<VersionParty, 'side' | 'position'> & { readonly nameAsSigned: string }

const contentNames = [...plainFields, 'funding'] as const

const withContent = (life: Life, versionNumber: number, after: Reading): Life =>
  contentNames
    .filter((field) => after[field] !== undefined)
    .reduce<Life>((corrected, field) => withField(corrected, versionNumber, field, after[field]), life)

function withField(
  life: Life,
  versionNumber: number,
  field: (typeof contentNames)[number],
  value: Reading[typeof field],
): Life {
  const brings = ({ changes }: Amendment) => field in changes
  const carrying = versionsCarrying(life, versionNumber, brings)
  const columns = changedContent({ [field]: value }) as Partial<Version>
  const misread = read(
    life.versions.find((each) => each.number === versionNumber)!,
    columns,
  )
  return {
    ...life,
    // A version with another value does not have the misreading, for example after a move to another parent.
    versions: life.versions.map((each) =>
      carrying.has(each.number) && read(each, columns) === misread ? { ...each, ...columns } : each,
    ),
    amendments: life.amendments.map((each) =>
      carrying.has(each.number) && brings(each)
        ? { ...each, changes: { ...each.changes, [field]: value } }
        : each,
    ),
  }
}

/** These columns of a version as one value. */
const read = (version: Version, columns: Partial<Version>): string =>
  JSON.stringify(keysOf(columns).map((column) => version[column]))

const idsOf = ({ versions }: Life, numbers: ReadonlySet<number>): ReadonlySet<string> =>
  new Set(versions.filter((each) => numbers.has(each.number)).map(({ id }) => id))

function withParty(life: Life, versionNumber: number, { partyId, ...after }: PartyReading): Life {
  const brings = bringsParty(partyId)
  const carrying = versionsCarrying(life, versionNumber, brings)
  const ids = idsOf(life, carrying)
  const signature = given(pick(after, signatureFields))
  return {
    ...life,
    parties: life.parties.map((each) =>
      each.partyId === partyId && ids.has(each.versionId) ? { ...each, ...given(after) } : each,
    ),
    amendments: life.amendments.map((each) =>
      carrying.has(each.number) && brings(each) ? signedWith(each, partyId, signature) : each,
    ),
  }
}

/** Only the given fields; a field that is absent does not change. */
const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>

/** The amendment with the corrected signature of a party. If the signature was missing, it is added. */
function signedWith(amendment: Amendment, partyId: string, signature: object): Amendment {
  if (Object.keys(signature).length === 0) return amendment
  const before = amendment.signatures.find((each) => each.partyId === partyId)
  const after = { ...nothingSigned, ...before, ...signature, partyId } as Amendment['signatures'][number]
  const others = amendment.signatures.filter((each) => each !== before)
  return {
    ...amendment,
    signatures: before
      ? amendment.signatures.map((each) => (each === before ? after : each))
      : [...others, after],
  }
}

function withAmendment(life: Life, { number, effectiveFrom, signatures = [] }: AmendmentReading): Life {
  const amendment = life.amendments.find((each) => each.number === number)!
  let read = { ...amendment, ...given({ effectiveFrom }) }
  for (const { partyId, ...signature } of signatures) read = signedWith(read, partyId, given(signature))
  let corrected: Life = {
    ...life,
    amendments: life.amendments.map((each) => (each === amendment ? read : each)),
  }
  for (const signature of signatures.filter(({ partyId }) => bringsParty(partyId)(amendment)))
    corrected = withParty(corrected, number, signature)
  return corrected
}

/** A provision keeps its id until an amendment replaces the rights and obligations as a whole. */
function withProvision(life: Life, { id, text }: One<Reading['provisions']>): Life {
  const carried = life.provisions.filter((each) => each.provisionId === id)
  const first = life.versions.find((version) => carried.some((each) => each.versionId === version.id))
  const place = (carried[0]?.position ?? 0) - 1
  return {
    ...life,
    provisions: life.provisions.map((each) => (each.provisionId === id ? { ...each, text } : each)),
    amendments: life.amendments.map((each) =>
      each.number === first?.number && each.changes.provisions
        ? {
            ...each,
            changes: { ...each.changes, provisions: replaced(each.changes.provisions, place, text) },
          }
        : each,
    ),
  }
}

const replaced = <T extends object>(all: readonly T[], place: number, text: string): T[] =>
  all.map((each, index) => (index === place ? { ...each, text } : each))

/** A missing party had signed, so it is added to every version. */
const withRestored = (life: Life, { id: partyId, ...party }: Restored): Life => ({
  ...life,
  parties: [
    ...life.parties,
    ...life.versions.map((version) => ({ ...nothingSigned, ...party, ...ofVersion(version), partyId })),
  ],
})
const ofVersion = ({ id: versionId, agreementId }: Version) => ({ versionId, agreementId })

/**
 * All signed content, as the signed file has it. Fields that the correction does not name stay exactly as they are,
 * except days that are derived from corrected days.
 */
export function correctedLife(
  life: Life,
  versionNumber: number,
  after: Reading,
  restored: readonly Restored[],
): Life {
  let corrected = withContent(life, versionNumber, after)
  for (const party of after.parties ?? []) corrected = withParty(corrected, versionNumber, party)
  for (const party of restored) corrected = withRestored(corrected, party)
  for (const provision of after.provisions ?? []) corrected = withProvision(corrected, provision)
  for (const commitment of after.commitments ?? [])
    corrected = withCommitment(corrected, versionNumber, commitment)
  for (const amendment of after.amendments ?? []) corrected = withAmendment(corrected, amendment)
  return redated(life, corrected)
}
