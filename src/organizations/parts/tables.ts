import { sql, type SQL } from 'drizzle-orm'
import { boolean, check, index, integer, pgEnum, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { referenceTo, day } from '../../db/columns.ts'
import { actorActsFor, actorReadsFor, grantedTo, selectPolicies } from '../../db/visibility.ts'
import { identifierSchemes } from '../kinds.ts'
import { contactVisibility, liaisonOfficerVisibility, organizationVisibility } from '../policy.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../../personal-data/inventory.ts'
import { organizations, ofRegion } from '../tables.ts'

/** The organization is one that the reader sees. */
const withOrganization = (id: unknown): SQL => sql`exists (select 1 from organizations o where o.id = ${id})`

export const identifierScheme = pgEnum('identifier_scheme', identifierSchemes)

/**
 * The numbers by which others know an organization. A number belongs to one organization only; NPWP and NIB of a legal
 * body belong to its head office and its branches. `requireUnique` checks that under the lock of the registers.
 * One that took in its own branch has such a number twice, so that the merge can be undone.
 */
export const organizationIdentifiers = pgTable(
  'organization_identifiers',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    organizationId: referenceTo(() => organizations.id),
    scheme: identifierScheme().notNull(),
    value: text().notNull(),
    validFrom: day(),
    validUntil: day(),
  },
  (t) => [
    index('organization_identifiers_value_idx').on(t.scheme, t.value),
    index('organization_identifiers_organization_idx').on(t.organizationId),
    ...selectPolicies(organizationVisibility, {
      met: withOrganization(t.organizationId),
      named: withOrganization(t.organizationId),
    }),
    ...writtenWithOrganization(),
  ],
)

holdsNoPersonalData(organizationIdentifiers, ['value'])

/** The conditions of `contactVisibility` in SQL, for the contacts of the organization whose id is in a column. */
export const contactConditions = (
  organizationId: unknown,
  isPublic: unknown,
  readsFor: SQL,
): Record<'dealt_with' | 'own' | 'published', SQL> => ({
  dealt_with: sql`(exists (select 1 from case_organizations mine join case_organizations theirs using (case_id)
    where mine.organization_id = any(${readsFor}) and theirs.organization_id = ${organizationId})
  or exists (select 1 from agreements a where a.organization_ids && ${readsFor} and a.organization_ids @> array[${organizationId}]::uuid[]))`,
  own: sql`${organizationId} = any(${readsFor})`,
  published: sql`${isPublic}`,
})

/** Contact persons: personal data. */
export const organizationContacts = pgTable(
  'organization_contacts',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    organizationId: referenceTo(() => organizations.id),
    name: text().notNull(),
    role: text(),
    email: text(),
    phone: text(),
    /** True if the person agreed that name and address are given to anyone. */
    isPublic: boolean().notNull().default(false),
    /** The position in the list. Contacts at the same position are sorted by id. */
    position: integer().notNull().default(0),
  },
  (t) => [
    index('organization_contacts_organization_idx').on(t.organizationId),
    index('organization_contacts_name_idx').on(sql`lower(${t.name})`),
    index('organization_contacts_email_idx').on(sql`lower(${t.email})`),
    ...selectPolicies(contactVisibility, contactConditions(t.organizationId, t.isPublic, actorReadsFor)),
    ...writtenWithOrganization(),
    pgPolicy('partner_keeps_own', {
      for: 'all',
      to: grantedTo('partner'),
      using: sql`${t.organizationId} = any(${actorActsFor})`,
      withCheck: sql`${t.organizationId} = any(${actorActsFor})`,
    }),
  ],
)

holdsPersonalData(organizationContacts, {
  columns: ['name', 'role', 'email', 'phone'],
  fields: ['contacts'],
  whose: 'people to call or write to',
  readers: ['admin', 'officer', 'auditor', 'partner', 'integrator'],
  of: 'officers of organizations they deal with, partners of their own, API clients with `public-contacts:read` who agreed to be public',
  erasure: 'removed',
})

/** The liaison officers of agencies (*pejabat penghubung kerja sama daerah*, PPKSD): personal data. */
export const organizationLiaisonOfficers = pgTable(
  'organization_liaison_officers',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    organizationId: referenceTo(() => organizations.id),
    name: text().notNull(),
    title: text(),
    /** The decree (SK) that appoints the person. */
    decreeNumber: text(),
    decreeDate: day(),
    validFrom: day(),
    validUntil: day(),
    /** The position in the list. Those at the same position are sorted by id. */
    position: integer().notNull(),
  },
  (t) => [
    index('organization_liaison_officers_organization_idx').on(t.organizationId),
    index('organization_liaison_officers_name_idx').on(sql`lower(${t.name})`),
    check('organization_liaison_officers_days_check', sql`${t.validUntil} >= ${t.validFrom}`),
    ...selectPolicies(liaisonOfficerVisibility, {}),
    adminWrites(),
  ],
)

holdsPersonalData(organizationLiaisonOfficers, {
  columns: ['name', 'title'],
  fields: ['liaisonOfficers'],
  whose: 'liaison officers of agencies (PPKSD)',
  readers: ['admin', 'officer', 'reviewer', 'auditor'],
  of: 'every agency',
  erasure: 'removed',
})

holdsNoPersonalData(organizationLiaisonOfficers, ['decreeNumber'])

function adminWrites() {
  return pgPolicy('admin_writes', {
    for: 'all',
    to: grantedTo('admin'),
    using: sql`true`,
    withCheck: sql`true`,
  })
}

/** Policies for writing: the registrar always; an officer only together with a collaborator that it registers. */
function writtenWithOrganization() {
  return [
    adminWrites(),
    pgPolicy('officer_adds_to_collaborators', {
      for: 'insert',
      to: grantedTo('officer'),
      withCheck: sql`exists (select 1 from organizations o where o.id = organization_id and not ${ofRegion(sql.raw('o.side'))} and o.status = 'prospective')`,
    }),
  ]
}
