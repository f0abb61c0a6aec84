import { sql } from 'drizzle-orm'
import { index, integer, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core'
import { day, recordColumns, referenceTo } from '../../db/columns.ts'
import { actorActsFor, grantedTo } from '../../db/visibility.ts'
import { organizations } from '../../organizations/tables.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { meetingOf, partOfMeeting } from '../parts/tables.ts'
import { meetings, meetingSeen } from '../tables.ts'

/** What somebody is to do after a meeting. It has a life beyond the minutes: it can be done once they are finalized. */
export const actionItems = pgTable(
  'action_items',
  {
    ...recordColumns,
    meetingId: referenceTo(() => meetings.id),
    position: integer().notNull(),
    description: text().notNull(),
    ownerOrganizationId: referenceTo(() => organizations.id),
    ownerNameAsRecorded: text(),
    dueOn: day(),
    /** `dueOn` as it is sorted: without a day, last. */
    dueSort: day()
      .notNull()
      .generatedAlwaysAs(sql`coalesce(due_on, '9999-12-31'::date)`),
    doneOn: day(),
  },
  (t) => [
    index('action_items_meeting_idx').on(t.meetingId, t.position),
    index('action_items_owner_idx').on(t.ownerOrganizationId, t.dueSort, t.id),
    index('action_items_due_idx').on(t.dueSort, t.id),
    index('action_items_done_idx').on(sql`(${t.doneOn} is not null)`, t.dueSort, t.id),
    index('action_items_open_idx')
      .on(t.dueSort, t.id)
      .where(sql`done_on is null`),
    ...partOfMeeting(),
    pgPolicy('officer_does_in_own_case', {
      for: 'update',
      to: grantedTo('officer'),
      using: meetingOf(actorActsFor),
    }),
    pgPolicy('partner_does_its_own', {
      for: 'update',
      to: grantedTo('partner'),
      using: sql`(${t.ownerOrganizationId} = any(${actorActsFor}) and ${meetingSeen})`,
    }),
  ],
)

holdsNoPersonalData(actionItems, ['description', 'ownerNameAsRecorded'])
