import type { FieldError, Text } from '../../../kernel/errors.ts'
import type { Side } from '../../../organizations/kinds.ts'
import type { DetailCode } from '../../../kernel/codes/codes.ts'

/**
 * What an amendment does to the parties. A joining party gets its id in the draft; a successor takes the place of a
 * party.
 */
export interface AmendedParties {
  readonly join: readonly { readonly id: string; readonly organizationId: string }[]
  readonly leave: readonly string[]
  readonly replace: readonly { readonly partyId: string; readonly organizationId: string }[]
}

export interface PartyThere {
  readonly id: string
  readonly organizationId: string
}

/** The parties after the amendment is signed, in their order: first those that stay, then those that join. */
export function partiesAfter(
  present: readonly PartyThere[],
  changes: AmendedParties | undefined,
): PartyThere[] {
  if (!changes) return present.map(({ id, organizationId }) => ({ id, organizationId }))
  const { join, leave, replace } = changes
  const successors = new Map(replace.map((each) => [each.partyId, each.organizationId]))
  const staying = present
    .filter(({ id }) => !leave.includes(id))
    .map(({ id, organizationId }) => ({ id, organizationId: successors.get(id) ?? organizationId }))
  return [...staying, ...join.map(({ id, organizationId }) => ({ id, organizationId }))]
}

/** The JSON Pointer to the organization of a future party in the request body. */
export function pointerOf(changes: AmendedParties | undefined, { id }: PartyThere): string {
  const joined = changes?.join.findIndex((each) => each.id === id) ?? -1
  if (joined >= 0) return `/changes/parties/join/${joined}/organizationId`
  const replaced = changes?.replace.findIndex((each) => each.partyId === id) ?? -1
  return replaced >= 0 ? `/changes/parties/replace/${replaced}/organizationId` : '/changes/parties'
}

/** Errors in a change of the parties. Each party may be named only once, and the lead agency cannot leave. */
export function partyErrors(
  present: readonly PartyThere[],
  changes: AmendedParties,
  leadAgencyId: string,
): FieldError[] {
  const known = new Map(present.map((each) => [each.id, each.organizationId]))
  const named = [
    ...changes.leave.map((id, index) => [id, `/changes/parties/leave/${index}`] as const),
    ...changes.replace.map(
      ({ partyId }, index) => [partyId, `/changes/parties/replace/${index}/partyId`] as const,
    ),
  ]
  const errors = named.flatMap(([id, pointer], index) => {
    if (!known.has(id)) return [at(pointer, 'unknown_party', unknownParty)]
    if (known.get(id) === leadAgencyId) return [at(pointer, 'lead_agency_stays', leadStays)]
    return named.findIndex(([other]) => other === id) < index ? [at(pointer, 'duplicate_party', twice)] : []
  })
  const after = partiesAfter(present, changes)
  const again = after.filter(
    ({ organizationId }, index) => after.findIndex((each) => each.organizationId === organizationId) < index,
  )
  return [...errors, ...again.map((each) => at(pointerOf(changes, each), 'duplicate_party', twice))]
}

/** Errors if one of the two sides would have no party. */
export function sideErrors(sides: readonly Side[]): FieldError[] {
  const both = sides.includes('region') && sides.includes('collaborator')
  return both ? [] : [at('/changes/parties', 'side_without_party', sideMissing)]
}

const at = (pointer: string, code: DetailCode, message: Text): FieldError => ({ pointer, code, message })
const unknownParty: Text = {
  id: 'Bukan id pihak naskah ini.',
  en: 'Not the id of a party of this agreement.',
}
const leadStays: Text = {
  id: 'Perangkat daerah penanggung jawab tetap menjadi pihak.',
  en: 'The agency in charge stays a party.',
}
const twice: Text = {
  id: 'Setiap pihak hanya boleh satu kali.',
  en: 'Each may be a party, or be named, only once.',
}
const sideMissing: Text = {
  id: 'Perlu sekurangnya satu pihak daerah dan satu kolaborator.',
  en: 'At least one party of the region and one collaborator are needed.',
}
