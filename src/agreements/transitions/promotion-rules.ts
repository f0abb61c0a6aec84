import { responsibleSide, soleOrganization } from '../../commitments/commitments/responsible.ts'
import type { Side } from '../../organizations/kinds.ts'
import { isOfTheProvince } from '../parts/region-party.ts'
import type { AgreementType } from '../lifecycle.ts'

export interface Member {
  readonly organizationId: string
  readonly side: Side
}

/** An agreed offer or need, with its organization if that is known. */
export interface AgreedItem {
  readonly side: Side
  readonly type: 'offer' | 'need'
  readonly organizationId: string | null
}

/**
 * Whether the type implements what was agreed (PKS, Rencana Kerja). An MoU and a Nota Kesepakatan only state the
 * intent.
 */
export const carriesOut = (type: AgreementType): boolean => !isOfTheProvince(type)

/**
 * The parties, PIHAK KESATU first. For the region: the lead agency; in an MoU or Nota Kesepakatan the province, for
 * which the head of the region signs (PP 28/2018, article 13(2)). Then the collaborators.
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
 * The items that are carried over if the request names none. Only items that are in no other agreement count. Into an
 * MoU or Nota Kesepakatan: none. Otherwise all; but while other agencies of the case have not promoted it yet, only
 * items of the parties and items without an organization.
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
 * Who is responsible for a commitment: the party that offered it, otherwise the agency or the only collaborator of that
 * side. Null if the lead agency must decide.
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
