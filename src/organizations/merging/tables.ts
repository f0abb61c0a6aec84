import { index, jsonb, pgEnum, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../db/columns.ts'
import { grantedTo } from '../../db/visibility.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../../personal-data/inventory.ts'
import { sql } from 'drizzle-orm'

/**
 * What a merge did. `moved`: a column changed from the loser to the winner. `filled`: an empty column of the winner's
 * row got the loser's value. `changed`: a column got another value. `removed`: a row of the loser was deleted because
 * the winner had the same. `versions`: the number of versions that an agreement had at the merge.
 */
export const organizationMove = pgEnum('organization_move', [
  'moved',
  'filled',
  'changed',
  'removed',
  'versions',
])

/**
 * Everything that a merge did, so that it can be undone. `registry_merge_organizations` writes the rows and
 * `registry_unmerge_organization` deletes them. The ids are not foreign keys, so a later merge does not change them.
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
    /**
     * The primary key of the row: its columns with their values after the merge. For a part of minutes it also has the
     * meeting.
     */
    rowKey: jsonb().$type<Record<string, string>>().notNull(),
    was: jsonb(),
    became: jsonb(),
    /** The record whose history shows the move. */
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
