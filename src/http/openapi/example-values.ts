import { hash } from 'node:crypto'

/** Fields that hold the same id as another field, by name. */
const aliases: Record<string, string> = {
  agencyIds: 'agencyId',
  collaboratorIds: 'collaboratorId',
  leadAgencyId: 'agencyId',
  organizationId: 'agencyId',
}

/**
 * How other records name the id of this record, where it is not the record's own name: an Organization's is
 * `collaboratorId`.
 */
const own: Record<string, string> = { Organization: 'collaborator', PublicAgreement: 'agreement' }

/** The example id for a field of a record (`owner`). Fields that name the same record get the same id. */
export function uuidOf(name: string, owner = ''): string {
  const record = own[owner] ?? `${owner.charAt(0).toLowerCase()}${owner.slice(1)}`
  const known = name === 'id' ? `${record}Id` : (aliases[name] ?? name)
  const digits = hash('sha1', known, 'hex')
  return `0199e4c8-${digits.slice(0, 4)}-7${digits.slice(4, 7)}-9${digits.slice(7, 10)}-${digits.slice(10, 22)}`
}

/**
 * The days of the story that all examples tell: an agreement of two years, negotiated in December, signed on its first day,
 * and looked at on 3 March, when its first target is not due yet.
 */
const days: readonly (readonly [RegExp, string])[] = [
  [/^(?:until|to|endsOn|\w+Until)$/, '2027-12-31'],
  [/^overFrom$/, '2028-01-01'],
  [/^due(?:On)?$/, '2026-11-30'],
  [/^asOf$/, '2026-03-03'],
]
const firstDay = '2026-01-01'

/** The example day of a field of this name. */
export const dayOf = (name: string): string => days.find(([names]) => names.test(name))?.[1] ?? firstDay

const instants: readonly (readonly [RegExp, string])[] = [
  [/^createdAt$/, '2025-12-01T02:00:00.000Z'],
  [/^(?:firstSubmittedAt|submittedAt|openedAt)$/, '2025-12-08T02:00:00.000Z'],
  [/^approvedAt$/, '2025-12-15T02:00:00.000Z'],
  [/^endsAt$/, '2026-03-03T04:00:00.000Z'],
  [/^(?:expiresAt|dueAt|nextTryAt|retiredAt|\w+Until)$/, '2026-03-06T02:00:00.000Z'],
]
const now = '2026-03-03T02:00:00.000Z'

/** The example instant of a field of this name. */
export const instantOf = (name: string): string => instants.find(([names]) => names.test(name))?.[1] ?? now

const agency = { id: uuidOf('agencyId'), shortName: 'Dinas PPKUKM' }
const collaborator = { id: uuidOf('collaboratorId'), shortName: 'Shopee' }

/** The example organization for a field of this name. */
const organizationOf = (field: string) => (/agenc|organization/i.test(field) ? agency : collaborator)

/** Example values of the components that name an organization. All examples use the same two organizations. */
export const organizations: Record<string, (field: string) => object> = {
  CountedOrganization: organizationOf,
  OrganizationRef: organizationOf,
  RecordedOrganizationRef: (field) => ({
    ...organizationOf(field),
    nameAsRecorded: organizationOf(field).shortName,
  }),
  SignedOrganizationRef: (field) => ({
    ...organizationOf(field),
    nameAsSigned: organizationOf(field).shortName,
  }),
}
