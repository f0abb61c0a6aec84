import { z } from 'zod'
import { listParams, pageOf } from '../http/pagination.ts'
import { anyOf, instantOut, line, searchText, uuid, webAddress as website } from '../http/schemas.ts'
import {
  collaboratorKinds,
  organizationKinds,
  organizationStatuses,
  sectors,
  sides,
  type OrganizationKind,
} from './kinds.ts'

const kind = z.enum(organizationKinds).meta({ id: 'OrganizationKind' })
const collaboratorKind = z
  .enum(collaboratorKinds as [OrganizationKind, ...OrganizationKind[]])
  .meta({ id: 'CollaboratorKind', description: 'Every kind but the agency of the province.' })
const sector = z.enum(sectors).meta({ id: 'Sector' })
const status = z
  .enum(organizationStatuses)
  .meta({ id: 'OrganizationStatus', description: '`prospective` until its first signed agreement.' })
const aliases = z.array(line).max(20).describe('Other names it is known by.')

export const organization = z
  .object({
    id: uuid,
    kind,
    legalName: line,
    shortName: line,
    aliases,
    sector,
    website: website.nullable(),
    status,
    version: z.int(),
    createdAt: instantOut,
    updatedAt: instantOut,
    allowedActions: z.array(z.enum(['patch'])).max(10),
  })
  .meta({ id: 'Organization', description: 'An agency of the province, or one of its collaborators.' })
export type Organization = z.infer<typeof organization>

export const organizationPage = pageOf('OrganizationPage', organization)

export const side = z.enum(sides).meta({
  id: 'Side',
  description: '`region`: an agency of the province; `collaborator`: anyone else.',
})

/** An organization as other records name it. */
export const organizationRef = z.object({ id: uuid, shortName: line }).meta({
  id: 'OrganizationRef',
  description: 'An organization by its id and the name people use.',
})

const fields = {
  legalName: line.describe('The name in its deed or regulation.'),
  shortName: line.describe('The name people use.'),
  aliases: aliases.optional(),
  sector,
  website: website.nullable().optional(),
}

export const newAgency = z
  .strictObject({ ...fields, sector: sector.default('government') })
  .meta({ id: 'NewAgency' })
export const newCollaborator = z.strictObject({ ...fields, kind: collaboratorKind }).meta({
  id: 'NewCollaborator',
  example: {
    legalName: 'PT Contoh Niaga Digital',
    shortName: 'Contoh Niaga',
    kind: 'company',
    sector: 'marketplace',
  },
})

const patchFields = {
  legalName: line.optional(),
  shortName: line.optional(),
  aliases: aliases.optional(),
  sector: sector.optional(),
  website: website.nullable().optional(),
  status: status.optional(),
}
export const agencyPatch = z.strictObject(patchFields).meta({ id: 'AgencyPatch' })
export const collaboratorPatch = z
  .strictObject({ ...patchFields, kind: collaboratorKind.optional() })
  .meta({ id: 'CollaboratorPatch' })
export type OrganizationPatch = z.infer<typeof collaboratorPatch>

const listed = {
  ...listParams(['shortName', '-shortName', 'updatedAt', '-updatedAt'], 'shortName'),
  q: searchText.optional(),
  sector: anyOf(sector).optional(),
  status: anyOf(status).optional(),
}
export const agencyQuery = z.strictObject(listed)
export const collaboratorQuery = z.strictObject({ ...listed, kind: anyOf(collaboratorKind).optional() })
export type OrganizationQuery = z.infer<typeof collaboratorQuery>
