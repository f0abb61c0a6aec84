import { sql } from 'drizzle-orm'
import { index, integer, pgPolicy, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { referenceTo } from '../../db/columns.ts'
import { grantedTo } from '../../db/visibility.ts'
import { organizations, side } from '../../organizations/tables.ts'
import { meetings, meetingSeen } from '../tables.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'

/** Who was in the case when the minutes were finalized, under the names of that day. A trigger writes it. */
export const meetingCaseOrganizations = pgTable(
  'meeting_case_organizations',
  {
    meetingId: referenceTo(() => meetings.id),
    /** The lead agency is 1, then the other agencies, then the collaborators. */
    position: integer().notNull(),
    organizationId: referenceTo(() => organizations.id),
    side: side().notNull(),
    nameAsRecorded: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.position] }),
    index('meeting_case_organizations_organization_idx').on(t.organizationId),
    pgPolicy('sees_all', {
      for: 'select',
      to: grantedTo('admin', 'officer', 'reviewer', 'auditor'),
      using: sql`true`,
    }),
    pgPolicy('sees_with_meeting', { for: 'select', to: grantedTo('partner'), using: meetingSeen }),
  ],
)

holdsNoPersonalData(meetingCaseOrganizations, ['nameAsRecorded'])
