import { ownId } from '../http/own-ids.ts'
import { z } from 'zod'
import { organizationSummary } from './summary/schema.ts'
import { pageOf } from '../http/pagination.ts'
import { records } from '../http/records.ts'
import { kecamatan } from '../reference/kecamatan-schema.ts'
import { anyOf, changedSince, line, named, stamps, uuid, webAddress as website } from '../http/schemas.ts'
import { expanded } from '../http/shape.ts'
import {
  agencyKinds,
  collaboratorKinds,
  organizationKinds,
  organizationStatuses,
  sectors,
  sides,
} from './kinds.ts'
import { organizationActions, settableStatuses } from './lifecycle.ts'
import { succeededById, succeededFrom, successionBasis } from './succession/schemas.ts'
import { headReads, newHeadReads } from './branches/schemas.ts'
import { searching, searchParams, snippet } from '../search/schemas.ts'
import { formerNames, nameSource, newFormerNames } from './names/schemas.ts'
import { mostContacts } from './parts/contacts.ts'
import {
  contact,
  identifier,
  liaisonOfficers,
  newContact,
  newIdentifier,
  newLiaisonOfficers,
  organizationWarning,
} from './parts/schemas.ts'

const kind = z.enum(organizationKinds).meta({ id: 'OrganizationKind' })
export const collaboratorKind = z
  .enum(collaboratorKinds)
  .meta({ id: 'CollaboratorKind', description: 'Every kind but the province and its agencies.' })
export const side = z.enum(sides).meta({
  id: 'Side',
  description: '`region`: the province, its agencies, and bodies such as TKKSD; `collaborator`: anyone else.',
})
const sector = z.enum(sectors).meta({ id: 'Sector' })
const status = z.enum(organizationStatuses).meta({
  id: 'OrganizationStatus',
  description: '`prospective` until its first signed agreement; `merged` where another took its place.',
})
const aliases = z
  .array(line)
  .max(100)
  .meta({
    description: 'Other names it is known by.',
    ...named('Nama lain', 'Other names'),
    example: ['Shopee Indonesia'],
  })
const parentId = uuid
  .nullable()
  .meta({ description: 'The organization it belongs to.', ...named('ID induk', 'Parent ID'), example: null })

export const organization = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    kind: kind.meta({ ...named('Jenis', 'Kind'), example: 'company' }),
    side: side.meta({ ...named('Sisi', 'Side'), example: 'collaborator' }),
    legalName: line.meta({
      ...named('Nama resmi', 'Legal name'),
      example: 'PT Shopee International Indonesia',
    }),
    shortName: line.meta({ ...named('Nama', 'Name'), example: 'Shopee' }),
    aliases,
    formerNames: formerNames.meta(named('Nama terdahulu', 'Former names')),
    sector: sector.meta({ ...named('Sektor', 'Sector'), example: 'marketplace' }),
    website: website.nullable().meta(named('Situs web', 'Website')),
    kecamatan: kecamatan.nullable().meta({
      description: 'The kecamatan of its seat; null outside Jakarta, and where it is not recorded.',
      ...named('Kecamatan', 'Kecamatan'),
      example: 'Setiabudi',
    }),
    parentId,
    parent: expanded(organizationSummary, 'The organization it belongs to.'),
    headReads: headReads.nullable().meta({
      description:
        'The days on which its head office, the parent, reads what it reads; null where it may not.',
      ...named('Dibaca kantor pusat', 'Read by the head office'),
      example: null,
    }),
    identifiers: z.array(identifier).max(200).meta(named('Nomor', 'Numbers')),
    contacts: z
      .array(contact)
      .max(200)
      .optional()
      .describe('Left out of lists, and for whoever neither is nor deals with the organization.'),
    liaisonOfficers: liaisonOfficers.optional(),
    status: status.meta({ ...named('Status', 'Status'), example: 'active' }),
    mergedIntoId: uuid.nullable().meta({
      description: 'The organization that took its place.',
      ...named('ID organisasi gabungan', 'ID of the organization it was merged into'),
      example: null,
    }),
    mergedInto: expanded(organizationSummary, 'The organization that took its place.'),
    succeededById: succeededById
      .nullable()
      .meta({ ...named('ID pengganti', 'ID of the successor'), example: null }),
    succeededBy: expanded(organizationSummary, 'The agency that takes its place.'),
    succeededFrom: succeededFrom
      .nullable()
      .meta({ ...named('Digantikan mulai', 'Succeeded from'), example: null }),
    successionBasis: successionBasis
      .nullable()
      .meta({ ...named('Dasar penggantian', 'Basis of the succession'), example: null }),
    ...stamps,
    allowedActions: z.array(z.enum(organizationActions)).max(10),
    warnings: z
      .array(organizationWarning)
      .max(10)
      .optional()
      .meta({ description: 'In the answer to a registration or a change of names.', example: [] }),
    snippet,
  })
  .meta({
    id: 'Organization',
    description: 'The province, one of its agencies, or one of its collaborators.',
  })
  .register(records, { table: 'organizations' })
export type Organization = z.infer<typeof organization>

export const organizationPage = pageOf('OrganizationPage', organization)

/** The short form of an organization in other records. */
export const organizationRef = z.object({ id: uuid, shortName: line.meta({ example: 'Shopee' }) }).meta({
  id: 'OrganizationRef',
  description: 'An organization by its id and the name people use.',
})

export const signedOrganizationRef = organizationRef
  .extend({
    nameAsSigned: line.nullable().meta({
      description: 'Its short name on the day of the signature, which no later rename changes; null before.',
      example: 'Shopee',
    }),
  })
  .meta({
    id: 'SignedOrganizationRef',
    description: 'An organization as what was signed names it, beside its present name.',
  })

const nameOfTheDay =
  'Its short name on the day on which this became final: when the minutes were finalized, the activity was verified, the ' +
  'evaluation was given. No later rename or merge changes it; null before.'
export const nameAsRecorded = line.nullable().meta({ description: nameOfTheDay, example: 'Shopee' })
export const recordedOrganizationRef = organizationRef.extend({ nameAsRecorded }).meta({
  id: 'RecordedOrganizationRef',
  description: 'An organization as a record that became final names it, beside its present name.',
})
export const namesAssumed = z
  .boolean()
  .describe(
    'Whether a name as recorded is that of a later day, since nobody recorded the one of the day itself: of what became final before names were kept.',
  )

type NamedThen =
  | z.infer<typeof signedOrganizationRef>
  | (z.infer<typeof organizationRef> & { readonly nameAsRecorded: string | null })

/** The name shown in records that were signed or became final. */
export const nameOf = (each: NamedThen): string =>
  ('nameAsSigned' in each ? each.nameAsSigned : each.nameAsRecorded) ?? each.shortName
/** The names by which searches find the organization in such a record. */
export const namesOf = (each: NamedThen): string[] => [...new Set([nameOf(each), each.shortName])]

const identifiers = z.array(newIdentifier).max(20)
const contacts = z.array(newContact).max(mostContacts)

const fields = {
  legalName: line.describe('The name in its deed or regulation.'),
  shortName: line.describe('The name people use.'),
  aliases: aliases.optional(),
  formerNames: newFormerNames.optional(),
  sector,
  website: website.nullable().optional(),
  kecamatan: kecamatan.nullable().optional(),
  parentId: parentId.optional(),
  identifiers: identifiers.optional(),
  contacts: contacts.optional(),
}

const agencyKind = z
  .enum(agencyKinds)
  .describe(
    '`other`: a body that is no agency, such as TKKSD. It is a guest in meetings and has reviewers, and is never a party.',
  )
export const newAgency = z
  .strictObject({
    id: ownId,
    ...fields,
    kind: agencyKind.default('agency'),
    sector: sector.default('government'),
    liaisonOfficers: newLiaisonOfficers.optional(),
  })
  .meta({
    id: 'NewAgency',
    example: { legalName: 'Dinas Contoh Provinsi DKI Jakarta', shortName: 'Dinas Contoh' },
  })
export const newCollaborator = z.strictObject({ id: ownId, ...fields, kind: collaboratorKind }).meta({
  id: 'NewCollaborator',
  example: {
    legalName: 'PT Contoh Niaga Digital',
    shortName: 'Contoh Niaga',
    kind: 'company',
    sector: 'marketplace',
    identifiers: [{ scheme: 'X-NIB', value: '8120001234567' }],
    contacts: [{ name: 'Nama Kontak', role: 'Manajer Kemitraan', email: 'kontak@contoh.id' }],
  },
})
interface OfAgency {
  readonly liaisonOfficers?: z.infer<typeof newLiaisonOfficers> | undefined
}
export type NewOrganization = (z.infer<typeof newAgency> | z.infer<typeof newCollaborator>) & OfAgency

const patchFields = {
  legalName: line.optional(),
  shortName: line.optional(),
  aliases: aliases.optional(),
  formerNames: newFormerNames.optional(),
  nameSource: nameSource.optional(),
  sector: sector.optional(),
  website: website.nullable().optional(),
  kecamatan: kecamatan.nullable().optional(),
  parentId: parentId.optional(),
  identifiers: identifiers.optional(),
  contacts: contacts.optional(),
  status: z
    .enum(settableStatuses)
    .optional()
    .describe('`inactive`, or back: `active` once it has signed an agreement, before that `prospective`.'),
}
export const agencyPatch = z
  .strictObject({ ...patchFields, liaisonOfficers: newLiaisonOfficers.optional() })
  .meta({
    id: 'AgencyPatch',
    example: { website: 'https://dinas.contoh.id' },
  })
export const collaboratorPatch = z
  .strictObject({
    ...patchFields,
    kind: collaboratorKind.optional(),
    headReads: newHeadReads,
  })
  .meta({ id: 'CollaboratorPatch', example: { shortName: 'Contoh Niaga', website: null } })
export type OrganizationPatch = z.infer<typeof collaboratorPatch> & OfAgency

const listed = {
  ...searchParams(['shortName', '-shortName', 'updatedAt', '-updatedAt'], 'shortName', 'any of their names'),
  sector: anyOf(sector).optional(),
  kecamatan: anyOf(kecamatan).optional().describe('With their seat in any of these kecamatan.'),
  parentId: uuid.optional().describe('Those directly below this organization.'),
  ...changedSince,
  status: anyOf(status)
    .optional()
    .describe('Those that were merged are listed only where `merged` is asked for.'),
}
export const agencyQuery = searching(z.strictObject(listed))
export const collaboratorQuery = searching(
  z.strictObject({ ...listed, kind: anyOf(collaboratorKind).optional() }),
)
export type OrganizationQuery = z.infer<typeof collaboratorQuery>
