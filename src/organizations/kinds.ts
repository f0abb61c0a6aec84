export const organizationKinds = [
  'province',
  'agency',
  'ministry_or_agency',
  'regulator',
  'state_university_ptnbh',
  'state_university_satker_blu',
  'private_university',
  'bumn',
  'bumd',
  'company',
  'cooperative',
  'foundation',
  'association',
  'community',
  'individual',
  'foreign_body',
  'other_region',
  'other',
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

/** The kinds that exist only on the region's side: the province, which signs for itself, and its agencies. */
export const regionKinds = ['province', 'agency'] as const
type RegionKind = (typeof regionKinds)[number]

/**
 * The kinds of the register of agencies. `other` is a body of the region that is not an agency and never a party, such
 * as TKKSD.
 */
export const agencyKinds = ['agency', 'other'] as const

/** The kinds of collaborators: every kind except the province and its agencies. */
export type CollaboratorKind = Exclude<OrganizationKind, RegionKind>
export const collaboratorKinds = organizationKinds.filter((kind) => !isOfRegion(kind)) as [
  CollaboratorKind,
  ...CollaboratorKind[],
]

/** Whether this kind exists only on the region's side. */
export function isOfRegion(kind: string): kind is RegionKind {
  return (regionKinds as readonly string[]).includes(kind)
}

export const sectors = [
  'marketplace',
  'ride_hailing',
  'banking',
  'fintech_lending',
  'central_bank',
  'financial_regulator',
  'higher_education',
  'development_partner',
  'licensing',
  'food_and_drug',
  'government',
  'other',
] as const
export type Sector = (typeof sectors)[number]

/** A collaborator is `prospective` until its first signed agreement. */
export const organizationStatuses = ['prospective', 'active', 'inactive', 'merged'] as const
export type OrganizationStatus = (typeof organizationStatuses)[number]

/**
 * The scheme of an identifier: NPWP (org-id.guide `ID-DJP`), NIB (not in org-id.guide, so a local scheme), or another.
 */
export const identifierSchemes = ['ID-DJP', 'X-NIB', 'X-NITKU', 'X-OTHER'] as const
export type IdentifierScheme = (typeof identifierSchemes)[number]

/** The two sides of a partnership: the region (Jakarta's agencies) and its collaborators. */
export const sides = ['region', 'collaborator'] as const
export type Side = (typeof sides)[number]

/** Whether an organization can be a party. On the region's side only the province and its agencies can. */
export const canBeParty = ({ kind, side }: { kind: OrganizationKind; side: Side }): boolean =>
  side === 'collaborator' || isOfRegion(kind)
