import { bigint, index, integer, pgPolicy, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { instant } from '../../db/columns.ts'
import { grantedTo } from '../../db/visibility.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { organizationAccess } from '../policy.ts'

/**
 * The last change of an organization's names, and how far the words that its agreements and cases are found by have been
 * gathered anew since. A trigger writes the row with the change; `registry_gather_names` works it off, some records at a
 * time. Until it has finished, searches look for the organization itself wherever one of its names is asked for.
 */
export const organizationRenamings = pgTable(
  'organization_renamings',
  {
    id: uuid().primaryKey().defaultRandom(),
    /**
     * Not a foreign key, so that a merge does not change it. Null: of every organization, which an upgrade asks for that
     * gathers words in another way.
     */
    organizationId: uuid(),
    requestedAt: instant()
      .notNull()
      .default(sql`now()`),
    /** The transaction of the change. What others write that began before may still hold the names of before. */
    renamedIn: bigint({ mode: 'number' })
      .notNull()
      .default(sql`pg_current_xact_id()::text::bigint`),
    /** The table that is gone through: `agreements`, then `cases`. */
    inTable: text().notNull().default('agreements'),
    /** The last of its records that is done; null before the first. */
    after: uuid(),
    done: integer().notNull().default(0),
    /** How many records there were at the beginning; null before it. */
    total: integer(),
    finishedAt: instant(),
  },
  (t) => [
    uniqueIndex('organization_renamings_organization_key').on(t.organizationId),
    index('organization_renamings_unfinished_idx')
      .on(t.requestedAt)
      .where(sql`${t.finishedAt} is null`),
    pgPolicy('region_reads', {
      for: 'select',
      to: grantedTo(...organizationAccess.readRenaming),
      using: sql`true`,
    }),
  ],
)

holdsNoPersonalData(organizationRenamings, ['inTable'])
