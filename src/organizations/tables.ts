import { sql, type SQL } from 'drizzle-orm'
import { check, index, jsonb, pgEnum, pgPolicy, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AnyPgColumn, PgColumn } from 'drizzle-orm/pg-core'
import { literals, recordColumns, tsvector, day } from '../db/columns.ts'
import { actorActsFor, actorReadsFor, grantedTo, selectPolicies, writtenByAdmin } from '../db/visibility.ts'
import { organizationKinds, organizationStatuses, regionKinds, sectors, sides } from './kinds.ts'
import { organizationVisibility } from './policy.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'
import { refusesAnother } from '../db/errors.ts'
import type { FormerName } from './names/former.ts'
import { isNamed } from './names/persons.ts'
import type { Kecamatan } from '../reference/kecamatan-schema.ts'

export const organizationKind = pgEnum('organization_kind', organizationKinds)

export const sector = pgEnum('sector', sectors)

export const organizationStatus = pgEnum('organization_status', organizationStatuses)

export const side = pgEnum('side', sides)

/** SQL: whether an organization is on the region's side, from its column `side`. */
export const ofRegion = (side: unknown): SQL => sql`(${side} = 'region')`

/**
 * The conditions of `organizationVisibility` in SQL. Row-level security limits the agreements and cases to those that
 * the actor sees. Their organizations are collected once for each query, not once for each row. A merged organization
 * is visible together with the one it was merged into.
 */
export const organizationConditions = (
  t: { id: unknown; kind: PgColumn; side: unknown; mergedIntoId: unknown },
  readsFor: SQL,
): Record<'met' | 'named', SQL> => {
  const stands = sql`coalesce(${t.mergedIntoId}, ${t.id})`
  return {
    met: sql`(${ofRegion(t.side)} or ${stands} = any(${readsFor})
  or ${stands} = any(array(select unnest(a.organization_ids) from agreements a where a.organization_ids && ${readsFor}))
  or ${stands} = any(array(select unnest(c.organization_ids) from cases c where c.organization_ids && ${readsFor})))`,
    named: isNamed(t.kind),
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
    /** Former names, each with its last day and its source. */
    formerNames: jsonb().$type<FormerName[]>().notNull().default([]),
    sector: sector().notNull(),
    website: text(),
    status: organizationStatus().notNull().default('prospective'),
    /** The kecamatan of its seat; null outside Jakarta, and where nobody recorded it. */
    kecamatan: text().$type<Kecamatan>(),
    parentId: uuid().references((): AnyPgColumn => organizations.id),
    /**
     * The head office that reads what this branch reads, and the days. It holds while this is still the parent: another
     * parent reads nothing.
     */
    headReadsId: uuid(),
    headReadsFrom: day(),
    headReadsUntil: day(),
    /** The organization that this one was merged into. Its records were moved there. */
    mergedIntoId: uuid().references((): AnyPgColumn => organizations.id),
    /** The agency that succeeds this one by a regulation. The records of this agency stay its own. */
    succeededById: uuid().references((): AnyPgColumn => organizations.id),
    /** The first day on which the successor acts for this agency. From then on this agency opens nothing new. */
    succeededFrom: day(),
    successionBasis: text(),
    /** All names in one text, folded, for trigram search. */
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
    index('organizations_parent_idx').on(t.parentId, t.shortName, t.id),
    index('organizations_kecamatan_idx').on(t.kecamatan, t.shortName, t.id),
    index('organizations_merged_into_idx').on(t.mergedIntoId),
    index('organizations_succeeded_by_idx').on(t.succeededById),
    check(
      'organizations_succession_check',
      sql`num_nulls(${t.succeededById}, ${t.succeededFrom}, ${t.successionBasis}) in (0, 3)
        and ${t.succeededById} <> ${t.id}`,
    ),
    check(
      'organizations_head_reads_check',
      sql`(${t.headReadsId} is null) = (${t.headReadsFrom} is null) and ${t.headReadsFrom} <= ${t.headReadsUntil}`,
    ),
    // Compared as text, because PostgreSQL cannot use a new enum value in the transaction of the migration that adds
    // it.
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
      withCheck: sql`not ${ofRegion(t.side)} and ${t.headReadsId} is null`,
    }),
    ...writtenByAdmin(),
    // A partner keeps its own contacts. The column privileges of the role allow nothing but the next version.
    pgPolicy('partner_touches_own', {
      for: 'update',
      to: grantedTo('partner'),
      using: sql`${t.id} = any(${actorActsFor}) and ${t.mergedIntoId} is null`,
    }),
  ],
)

holdsNoPersonalData(organizations, [
  'aliases',
  'formerNames',
  'kecamatan',
  'legalName',
  'searchText',
  'shortName',
  'successionBasis',
  'website',
])

refusesAnother('organizations_legal_name_key', {
  id: 'Organisasi dengan nama resmi ini sudah terdaftar; cari dengan "q=".',
  en: 'An organization with this legal name is registered already; look for it with "q=".',
})
