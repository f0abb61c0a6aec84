import { hash } from 'node:crypto'

/** Ids by other names. */
const aliases: Record<string, string> = {
  agencyIds: 'agencyId',
  collaboratorIds: 'collaboratorId',
  leadAgencyId: 'agencyId',
  organizationId: 'agencyId',
}

/** What a record of this name is elsewhere named by the id of. */
const own: Record<string, string> = { Organization: 'collaborator', PublicAgreement: 'agreement' }

/** The id that a field of this name of a record holds: the same wherever the same thing is named. */
export function uuidOf(name: string, owner = ''): string {
  const record = own[owner] ?? `${owner.charAt(0).toLowerCase()}${owner.slice(1)}`
  const known = name === 'id' ? `${record}Id` : (aliases[name] ?? name)
  const digits = hash('sha1', known, 'hex')
  return `0199e4c8-${digits.slice(0, 4)}-7${digits.slice(4, 7)}-9${digits.slice(7, 10)}-${digits.slice(10, 22)}`
}

/** A day: of a period its first or its last. */
export const dayOf = (name: string): string => (name.endsWith('Until') ? '2027-12-31' : '2026-01-01')

export const instant = '2026-03-03T02:00:00.000Z'

const agency = { id: uuidOf('agencyId'), shortName: 'Dinas PPKUKM' }
const collaborator = { id: uuidOf('collaboratorId'), shortName: 'Shopee' }

/** The organization that a field of this name is likely about. */
const organizationOf = (field: string) => (/agenc|organization/i.test(field) ? agency : collaborator)

/** The two organizations that all examples are about, in the components that name one. */
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
