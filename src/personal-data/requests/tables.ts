import { sql } from 'drizzle-orm'
import { check, index, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, recordColumns } from '../../db/columns.ts'
import { selectPolicies, writtenByAdmin } from '../../db/visibility.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../inventory.ts'
import { privacyRequestKinds, privacyRequestStatuses, privacyVisibility } from './lifecycle.ts'

export const privacyRequestKind = pgEnum('privacy_request_kind', privacyRequestKinds)
export const privacyRequestStatus = pgEnum('privacy_request_status', privacyRequestStatuses)

/** What persons ask of the registry about their own data, as it was received. */
export const privacyRequests = pgTable(
  'privacy_requests',
  {
    ...recordColumns,
    kind: privacyRequestKind().notNull(),
    subjectName: text().notNull(),
    subjectEmail: text(),
    subjectContact: text(),
    asked: text().notNull(),
    receivedAt: instant().notNull(),
    dueAt: instant().notNull(),
    status: privacyRequestStatus().notNull().default('received'),
    /** What was answered, or why it was refused, withdrawn or lifted. */
    answer: text(),
    decidedAt: instant(),
    decidedBy: uuid(),
  },
  (t) => [
    index('privacy_requests_received_idx').on(t.receivedAt, t.id),
    index('privacy_requests_due_idx').on(t.dueAt, t.id),
    check('privacy_requests_term', sql`${t.dueAt} > ${t.receivedAt}`),
    ...selectPolicies(privacyVisibility, {}),
    ...writtenByAdmin(),
  ],
)

holdsPersonalData(privacyRequests, {
  columns: ['subjectName', 'subjectEmail', 'subjectContact'],
  fields: ['subjectName', 'subjectEmail', 'subjectContact'],
  whose: 'persons who ask about their data',
  readers: ['admin', 'auditor'],
  of: 'all',
  erasure: 'kept: it shows that the request was answered in time (article 15(1)c)',
})

holdsNoPersonalData(privacyRequests, ['asked', 'answer'])
