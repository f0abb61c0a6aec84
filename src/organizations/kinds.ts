export const organizationKinds = [
  'agency',
  'ministry_or_agency',
  'regulator',
  'state_university_ptnbh',
  'state_university_satker_blu',
  'private_university',
  'bumn',
  'bumd',
  'company',
  'association',
  'community',
  'individual',
  'foreign_body',
  'other_region',
  'other',
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

/** Every kind but the agency of the province: those are the collaborators. */
export const collaboratorKinds = organizationKinds.filter((kind) => kind !== 'agency') as [
  CollaboratorKind,
  ...CollaboratorKind[],
]
export type CollaboratorKind = Exclude<OrganizationKind, 'agency'>

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

/** `prospective` until its first signed agreement. */
export const organizationStatuses = ['prospective', 'active', 'inactive', 'merged'] as const
export type OrganizationStatus = (typeof organizationStatuses)[number]

/** Whose number an identifier is: NPWP (org-id.guide `ID-DJP`), NIB (no org-id list, so a local scheme), or another. */
export const identifierSchemes = ['ID-DJP', 'X-NIB', 'X-OTHER'] as const
export type IdentifierScheme = (typeof identifierSchemes)[number]

/** The two sides of a partnership: the region (Jakarta's agencies) and its collaborators. */
export const sides = ['region', 'collaborator'] as const
export type Side = (typeof sides)[number]
