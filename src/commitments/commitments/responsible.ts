import type { Side } from '../../organizations/kinds.ts'

/** The side that delivers: the side that made an offer, or the other side of the one that stated a need. */
export function responsibleSide(item: { readonly side: Side; readonly type: 'offer' | 'need' }): Side {
  if (item.type === 'offer') return item.side
  return item.side === 'region' ? 'collaborator' : 'region'
}

/**
 * The organization responsible for a side: the lead agency for the region; for the collaborators, the only collaborator
 * if there is just one.
 */
export function soleOrganization(
  organizations: readonly { readonly organizationId: string; readonly side: Side }[],
  side: Side,
  leadAgencyId: string,
): string | null {
  if (side === 'region') return leadAgencyId
  const collaborators = organizations.filter((each) => each.side === 'collaborator')
  return collaborators.length === 1 ? collaborators[0]!.organizationId : null
}

/**
 * The organizations that can be responsible for a commitment: the parties and the lead agency, which need not be a
 * party.
 */
export const answerable = (agreement: {
  readonly leadAgency: { readonly id: string }
  readonly parties: readonly { readonly organization: { readonly id: string } }[]
}): ReadonlySet<string> =>
  new Set([agreement.leadAgency.id, ...agreement.parties.map(({ organization }) => organization.id)])
