import { index, jsonb, pgEnum, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../db/columns.ts'
import { grantedTo } from '../../db/visibility.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../../personal-data/inventory.ts'
import { sql } from 'drizzle-orm'

/**
 * What a merge did to a row: `moved` a column from the loser to the winner, `filled` an empty one of the winner's row with
 * what the loser's had, `changed` one, `removed` a row that the winner had too, or found that many `versions` of an
 * agreement.
 */
export const organizationMove = pgEnum('organization_move', [
  'moved',
  'filled',
  'changed',
  'removed',
  'versions',
])

/**
 * All that a merge did, so that it can be undone; written by `registry_merge_organizations`, taken out by
 * `registry_unmerge_organization`. Its ids are no references: a later merge leaves them as they are.
 */
export const organizationMoves = pgTable(
  'organization_moves',
  {
    id: uuid().primaryKey().defaultRandom(),
    at: instant()
      .notNull()
      .default(sql`now()`),
    loserId: uuid().notNull(),
    winnerId: uuid().notNull(),
    how: organizationMove().notNull(),
    inTable: text().notNull(),
    inColumn: text(),
    /** The columns of the row's primary key, with their values after the merge; of a part of minutes the meeting, too. */
    rowKey: jsonb().$type<Record<string, string>>().notNull(),
    was: jsonb(),
    became: jsonb(),
    /** The record whose history tells of it. */
    recordType: text(),
    recordId: uuid(),
  },
  (t) => [
    index('organization_moves_loser_idx').on(t.loserId),
    pgPolicy('sees_all', { for: 'select', to: grantedTo('admin'), using: sql`true` }),
    pgPolicy('admin_erases', { for: 'update', to: grantedTo('admin'), using: sql`true` }),
  ],
)

holdsPersonalData(organizationMoves, {
  columns: ['was'],
  fields: [],
  whose: 'signatories of a draft that both of two merged organizations were parties of',
  readers: ['admin'],
  of: 'the registrar',
  erasure: 'emptied with the signatory',
})

holdsNoPersonalData(organizationMoves, ['became', 'inColumn', 'inTable', 'recordType', 'rowKey'])
