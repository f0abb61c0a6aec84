import { sql } from 'drizzle-orm'
import { boolean, index, pgEnum, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cases } from '../../cases/tables.ts'
import { day, recordColumns, referenceTo } from '../../db/columns.ts'
import { grantedTo } from '../../db/visibility.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { obstacleCategories, obstacleStatuses } from '../kinds.ts'
import { partOfMeeting } from '../parts/tables.ts'
import { meetings, meetingSeen, ownCase } from '../tables.ts'

export const obstacleCategory = pgEnum('obstacle_category', obstacleCategories)

export const obstacleStatus = pgEnum('obstacle_status', obstacleStatuses)

/** One of minutes is seen with them; one that was raised on the case itself, with the case. */
export const obstacleSeen = sql`case when meeting_id is null then exists (select 1 from cases c where c.id = case_id)
  else ${meetingSeen} end`

export const obstacles = pgTable(
  'obstacles',
  {
    ...recordColumns,
    caseId: referenceTo(() => cases.id),
    /** The minutes that it was raised in; null where it was raised on the case itself. */
    meetingId: uuid().references(() => meetings.id),
    category: obstacleCategory().notNull(),
    description: text().notNull(),
    blocking: boolean().notNull(),
    status: obstacleStatus().notNull().default('open'),
    resolution: text(),
    raisedOn: day().notNull(),
    resolvedOn: day(),
  },
  (t) => [
    index('obstacles_meeting_idx').on(t.meetingId),
    index('obstacles_case_idx').on(t.caseId, t.status),
    index('obstacles_updated_at_idx').on(t.updatedAt, t.id),
    index('obstacles_raised_on_idx').on(t.raisedOn, t.id),
    index('obstacles_status_idx').on(t.status, t.raisedOn, t.id),
    index('obstacles_category_idx').on(t.category, t.raisedOn, t.id),
    ...partOfMeeting(obstacleSeen),
    pgPolicy('officer_raises_on_own_case', {
      for: 'insert',
      to: grantedTo('officer'),
      withCheck: sql`meeting_id is null and ${ownCase(sql`case_id`)}`,
    }),
    pgPolicy('officer_resolves_in_own_case', {
      for: 'update',
      to: grantedTo('officer'),
      using: ownCase(sql`case_id`),
    }),
  ],
)

holdsNoPersonalData(obstacles, ['description', 'resolution'])

/** Not those of discarded drafts. For queries that join `meetings` as far as there are any. */
export const obstacleCounts = sql`(${obstacles.meetingId} is null or meetings.status <> 'discarded')`
