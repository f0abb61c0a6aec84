import type { Side } from '../../organizations/kinds.ts'

/** Whoever offers delivers; what one side needs, the other delivers. */
export function responsibleSide(item: { readonly side: Side; readonly type: 'offer' | 'need' }): Side {
  if (item.type === 'offer') return item.side
  return item.side === 'region' ? 'collaborator' : 'region'
}

/** The organization that answers for a side: the lead agency, or the collaborator where there is only one. */
export function soleOrganization(
  organizations: readonly { readonly organizationId: string; readonly side: Side }[],
  side: Side,
  leadAgencyId: string,
): string | null {
  if (side === 'region') return leadAgencyId
  const collaborators = organizations.filter((each) => each.side === 'collaborator')
  return collaborators.length === 1 ? collaborators[0]!.organizationId : null
}

/** Who can answer for a commitment of the agreement: its parties, and the agency that leads it, which may be none. */
export const answerable = (agreement: {
  readonly leadAgency: { readonly id: string }
  readonly parties: readonly { readonly organization: { readonly id: string } }[]
}): ReadonlySet<string> =>
  new Set([agreement.leadAgency.id, ...agreement.parties.map(({ organization }) => organization.id)])
