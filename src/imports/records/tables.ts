import { sql, type SQL } from 'drizzle-orm'
import { index, integer, jsonb, pgPolicy, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { recordColumns, referenceTo } from '../../db/columns.ts'
import { actorActsFor, actorReadsFor, grantedTo, selectPolicies } from '../../db/visibility.ts'
import { organizations } from '../../organizations/tables.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { importVisibility } from '../policy.ts'
import type { ImportAnswers } from '../answers.ts'
import type { KeptFinding } from './findings.ts'

/** The conditions of `importVisibility` in SQL. */
export const importConditions = (t: { agencyId: unknown }, readsFor: SQL): Record<'own', SQL> => ({
  own: sql`${t.agencyId} = any(${readsFor})`,
})

/**
 * A file of agreements that was imported, and what came of it. The file is a document that names the import; imports of
 * before files were kept have none, and no counts but those that the trail tells.
 */
export const imports = pgTable(
  'imports',
  {
    ...recordColumns,
    /** The agency that keeps the file. */
    agencyId: referenceTo(() => organizations.id),
    /** SHA-256 of the file, in hexadecimal. */
    sha256: text().notNull(),
    /** The account that sent it. */
    importedBy: uuid().notNull(),
    rows: integer(),
    /** Agreements that came of it: recorded as signed, and drafts. */
    signed: integer().notNull(),
    drafts: integer().notNull(),
    unchanged: integer(),
    recognized: integer(),
    /** Collaborators registered with it. */
    registered: integer(),
    /** The answers for the next file of the agency. One import of each agency has them. */
    keptAnswers: jsonb().$type<ImportAnswers>(),
    warnings: jsonb()
      .$type<KeptFinding[]>()
      .notNull()
      .default(sql`'[]'`),
  },
  (t) => [
    index('imports_created_at_idx').on(t.createdAt, t.id),
    index('imports_agency_idx').on(t.agencyId, t.createdAt, t.id),
    index('imports_sha256_idx').on(t.sha256),
    uniqueIndex('imports_kept_answers_key')
      .on(t.agencyId)
      .where(sql`${t.keptAnswers} is not null`),
    ...selectPolicies(importVisibility, importConditions(t, actorReadsFor)),
    pgPolicy('admin_adds', { for: 'insert', to: grantedTo('admin'), withCheck: sql`true` }),
    pgPolicy('officer_adds_own', {
      for: 'insert',
      to: grantedTo('officer'),
      withCheck: sql`${t.agencyId} = any(${actorActsFor})`,
    }),
    pgPolicy('admin_changes', { for: 'update', to: grantedTo('admin'), using: sql`true` }),
    pgPolicy('officer_changes_own', {
      for: 'update',
      to: grantedTo('officer'),
      using: sql`${t.agencyId} = any(${actorActsFor})`,
    }),
  ],
)

holdsNoPersonalData(imports, ['keptAnswers', 'sha256', 'warnings'])
