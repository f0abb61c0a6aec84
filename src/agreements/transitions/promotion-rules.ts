import { responsibleSide, soleOrganization } from '../../commitments/commitments/responsible.ts'
import type { Side } from '../../organizations/kinds.ts'
import { isOfTheProvince } from '../content/region-party.ts'
import type { AgreementType } from '../lifecycle.ts'

export interface Member {
  readonly organizationId: string
  readonly side: Side
}

/** An agreed offer or need, with the organization whose it is where that is known. */
export interface AgreedItem {
  readonly side: Side
  readonly type: 'offer' | 'need'
  readonly organizationId: string | null
}

/** A PKS and a Rencana Kerja carry out what was agreed; an MoU and a Nota Kesepakatan only say that it is meant. */
export const carriesOut = (type: AgreementType): boolean => !isOfTheProvince(type)

/**
 * Who the parties are, PIHAK KESATU first: for the region the agency that leads the agreement, of an MoU or Nota
 * Kesepakatan the province, which the head of the region signs for (PP 28/2018, article 13(2)); then the collaborators.
 */
export function partiesOfPromotion(
  type: AgreementType,
  members: readonly Member[],
  leadAgencyId: string,
  provinceId: string | null,
): Member[] {
  const region = carriesOut(type) ? leadAgencyId : (provinceId ?? leadAgencyId)
  return [
    { organizationId: region, side: 'region' },
    ...members.filter(({ side }) => side === 'collaborator'),
  ]
}

/**
 * What is carried over where nobody says it, of the items that are in no other agreement: nothing into an MoU or Nota
 * Kesepakatan; else all of it, or, while other agencies of the case are still to promote, what is of the parties alone.
 */
export function itemsWithoutSaying<Item extends AgreedItem>(
  type: AgreementType,
  free: readonly Item[],
  parties: readonly Member[],
  othersToPromote: boolean,
): Item[] {
  if (!carriesOut(type)) return []
  if (!othersToPromote) return [...free]
  const isParty = (id: string) => parties.some(({ organizationId }) => organizationId === id)
  return free.filter(({ organizationId }) => organizationId === null || isParty(organizationId))
}

/**
 * Who answers for a commitment: the party that offered it, else its side's agency or only collaborator; null where the
 * lead agency has to say it.
 */
export function responsibleFor(
  item: AgreedItem,
  parties: readonly Member[],
  leadAgencyId: string,
): string | null {
  const { type, organizationId } = item
  const offered = type === 'offer' && parties.some((each) => each.organizationId === organizationId)
  return offered ? organizationId : soleOrganization(parties, responsibleSide(item), leadAgencyId)
}
