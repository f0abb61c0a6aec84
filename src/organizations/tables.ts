import { sql, type SQL } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgPolicy,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { literals, recordColumns, tsvector, referenceTo } from '../db/columns.ts'
import { actorReadsFor, grantedTo, selectPolicies, writtenByAdmin } from '../db/visibility.ts'
import {
  identifierSchemes,
  organizationKinds,
  organizationStatuses,
  regionKinds,
  sectors,
  sides,
} from './kinds.ts'
import { contactVisibility, organizationVisibility } from './policy.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../personal-data/inventory.ts'
import { refusesAnother } from '../db/errors.ts'
import type { FormerName } from './names/former.ts'

export const organizationKind = pgEnum('organization_kind', organizationKinds)
export const sector = pgEnum('sector', sectors)
export const organizationStatus = pgEnum('organization_status', organizationStatuses)
export const side = pgEnum('side', sides)
export const identifierScheme = pgEnum('identifier_scheme', identifierSchemes)

/** Whether an organization is of the region's side, by the column that says its side. */
export const ofRegion = (side: unknown): SQL => sql`(${side} = 'region')`

/**
 * The conditions of `organizationVisibility` in SQL. Row-level security narrows the agreements and cases to those that
 * the actor sees; whom they name is found once a query, not once a row. One that was merged is seen with the one that
 * took its place.
 */
export const organizationConditions = (
  t: { id: unknown; side: unknown; mergedIntoId: unknown },
  readsFor: SQL,
): Record<'met', SQL> => {
  const stands = sql`coalesce(${t.mergedIntoId}, ${t.id})`
  return {
    met: sql`(${ofRegion(t.side)} or ${stands} = any(${readsFor})
  or ${stands} = any(array(select unnest(a.organization_ids) from agreements a where a.organization_ids && ${readsFor}))
  or ${stands} = any(array(select unnest(c.organization_ids) from cases c where c.organization_ids && ${readsFor})))`,
  }
}

export const organizations = pgTable(
  'organizations',
  {
    ...recordColumns,
    kind: organizationKind().notNull(),
    side: side().notNull().default('collaborator'),
    legalName: text().notNull(),
    shortName: text().notNull(),
    aliases: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Each with its last day and what says so. */
    formerNames: jsonb().$type<FormerName[]>().notNull().default([]),
    sector: sector().notNull(),
    website: text(),
    status: organizationStatus().notNull().default('prospective'),
    parentId: uuid().references((): AnyPgColumn => organizations.id),
    /** The organization that took this one's place; its records moved there. */
    mergedIntoId: uuid().references((): AnyPgColumn => organizations.id),
    /** The agency that takes this one's place from a day on, by a regulation; its records stay its own. */
    succeededById: uuid().references((): AnyPgColumn => organizations.id),
    /** The first day the successor acts for it, and it opens nothing new. */
    succeededFrom: date({ mode: 'string' }),
    successionBasis: text(),
    /** Every name in one, folded, for trigram search. */
    searchText: text().generatedAlwaysAs(
      sql`registry_fold(short_name || ' ' || legal_name || ' ' || registry_join(aliases || registry_former_names(former_names)))`,
    ),
    search: tsvector().generatedAlwaysAs(
      sql`registry_search_vector(short_name || ' ' || registry_join(aliases || registry_former_names(former_names)), 'A') || registry_search_vector(legal_name, 'B') || registry_search_vector(registry_letters(aliases || registry_former_names(former_names) || short_name || legal_name), 'D')`,
    ),
  },
  (t) => [
    uniqueIndex('organizations_legal_name_key').on(sql`lower(${t.legalName})`),
    index('organizations_search_text_idx').using('gin', t.searchText.op('gin_trgm_ops')),
    index('organizations_search_idx').using('gin', t.search),
    index('organizations_short_name_idx').on(t.shortName, t.id),
    index('organizations_updated_at_idx').on(t.updatedAt, t.id),
    index('organizations_parent_idx').on(t.parentId),
    index('organizations_merged_into_idx').on(t.mergedIntoId),
    index('organizations_succeeded_by_idx').on(t.succeededById),
    check(
      'organizations_succession_check',
      sql`num_nulls(${t.succeededById}, ${t.succeededFrom}, ${t.successionBasis}) in (0, 3)
        and ${t.succeededById} <> ${t.id}`,
    ),
    // Compared as text: a kind that was added later is no constant yet where its migration runs.
    check(
      'organizations_side_check',
      sql`case when ${t.kind}::text in (${literals(regionKinds)}) then ${t.side} = 'region'
        else ${t.side} = 'collaborator' or ${t.kind}::text = 'other' end`,
    ),
    index('organizations_kind_idx').on(t.kind, t.shortName, t.id),
    index('organizations_sector_idx').on(t.sector, t.shortName, t.id),
    index('organizations_status_idx').on(t.status, t.shortName, t.id),
    ...selectPolicies(organizationVisibility, organizationConditions(t, actorReadsFor)),
    pgPolicy('officer_adds_collaborators', {
      for: 'insert',
      to: grantedTo('officer'),
      withCheck: sql`not ${ofRegion(t.side)}`,
    }),
    ...writtenByAdmin(),
  ],
)

holdsNoPersonalData(organizations, [
  'aliases',
  'formerNames',
  'legalName',
  'searchText',
  'shortName',
  'successionBasis',
  'website',
])

/** The numbers others know an organization by. One number always means the same organization. */
export const organizationIdentifiers = pgTable(
  'organization_identifiers',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    organizationId: referenceTo(() => organizations.id),
    scheme: identifierScheme().notNull(),
    value: text().notNull(),
    validFrom: date({ mode: 'string' }),
    validUntil: date({ mode: 'string' }),
  },
  (t) => [
    unique('organization_identifiers_key').on(t.scheme, t.value),
    index('organization_identifiers_organization_idx').on(t.organizationId),
    ...selectPolicies(organizationVisibility, {
      met: sql`exists (select 1 from organizations o where o.id = ${t.organizationId})`,
    }),
    ...writtenWithOrganization(),
  ],
)

holdsNoPersonalData(organizationIdentifiers, ['value'])

/** The conditions of `contactVisibility` in SQL, for the contacts of the organization in a column. */
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

/** People to call or write to: personal data. */
export const organizationContacts = pgTable(
  'organization_contacts',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    organizationId: referenceTo(() => organizations.id),
    name: text().notNull(),
    role: text(),
    email: text(),
    phone: text(),
    /** They agreed that their name and address are given to anyone. */
    isPublic: boolean().notNull().default(false),
    /** Its place among them; the ids tell those that came at once. */
    position: integer().notNull().default(0),
  },
  (t) => [
    index('organization_contacts_organization_idx').on(t.organizationId),
    index('organization_contacts_name_idx').on(sql`lower(${t.name})`),
    index('organization_contacts_email_idx').on(sql`lower(${t.email})`),
    ...selectPolicies(contactVisibility, contactConditions(t.organizationId, t.isPublic, actorReadsFor)),
    ...writtenWithOrganization(),
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

/** The registrar writes; an officer only what comes with a collaborator it registers. */
function writtenWithOrganization() {
  return [
    pgPolicy('admin_writes', { for: 'all', to: grantedTo('admin'), using: sql`true`, withCheck: sql`true` }),
    pgPolicy('officer_adds_to_collaborators', {
      for: 'insert',
      to: grantedTo('officer'),
      withCheck: sql`exists (select 1 from organizations o where o.id = organization_id and not ${ofRegion(sql.raw('o.side'))} and o.status = 'prospective')`,
    }),
  ]
}

refusesAnother('organizations_legal_name_key', {
  id: 'Organisasi dengan nama resmi ini sudah terdaftar; cari dengan "q=".',
  en: 'An organization with this legal name is registered already; look for it with "q=".',
})

refusesAnother('organization_identifiers_key', {
  id: 'Nomor ini sudah tercatat pada organisasi lain.',
  en: 'Another organization is registered with this number.',
})
