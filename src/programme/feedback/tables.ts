import { sql, type SQL } from 'drizzle-orm'
import { check, index, pgEnum, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { activities } from '../../commitments/activities/tables.ts'
import { instant, recordColumns, tsvector } from '../../db/columns.ts'
import { actorActsFor, actorReadsFor, grantedTo, selectPolicies } from '../../db/visibility.ts'
import { actionItems } from '../../meetings/action-items/tables.ts'
import { meetings } from '../../meetings/tables.ts'
import { organizations } from '../../organizations/tables.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../../personal-data/inventory.ts'
import { stage } from '../../reference/tables.ts'
import { tradingSpaces } from '../trading-spaces/tables.ts'
import { feedbackStatuses } from './lifecycle.ts'
import { feedbackThemes, feedbackVisibility, type FeedbackResult, type FeedbackSubject } from './policy.ts'

export const feedbackStatus = pgEnum('feedback_status', feedbackStatuses)
export const feedbackTheme = pgEnum('feedback_theme', feedbackThemes)

interface About {
  readonly status: unknown
  readonly collaboratorId: unknown
  readonly tradingSpaceId: unknown
  readonly activityId: unknown
}

/** The conditions of `feedbackVisibility` in SQL. */
export const feedbackConditions = (t: About, readsFor: SQL): Record<'published' | 'about_own', SQL> => ({
  published: sql`${t.status} = 'published'`,
  about_own: sql`(${t.collaboratorId} = any(${readsFor})
    or ${t.tradingSpaceId} = any(array(select s.id from trading_spaces s where s.operator_id = any(${readsFor})))
    or ${t.activityId} = any(array(select a.id from activities a where a.organization_id = any(${readsFor}))))`,
})

/** What businesses say about the program (Katya & Saraswati 2021, recommendation 2), received without an account. */
export const feedback = pgTable(
  'feedback',
  {
    ...recordColumns,
    subject: text()
      .$type<FeedbackSubject>()
      .generatedAlwaysAs(
        sql`case when stage is not null then 'stage' when collaborator_id is not null then 'collaborator'
          when trading_space_id is not null then 'trading_space' else 'activity' end`,
      ),
    stage: stage(),
    collaboratorId: uuid().references(() => organizations.id),
    tradingSpaceId: uuid().references(() => tradingSpaces.id),
    activityId: uuid().references(() => activities.id),
    theme: feedbackTheme(),
    receivedText: text().notNull(),
    senderName: text(),
    senderContact: text(),
    receivedAt: instant().notNull(),
    status: feedbackStatus().notNull().default('received'),
    statusReason: text(),
    decidedAt: instant(),
    /** What the public reads, without people. */
    publishedText: text(),
    /** The agency that answers. */
    agencyId: uuid().references(() => organizations.id),
    answer: text(),
    answeredAt: instant(),
    ledTo: text()
      .$type<FeedbackResult | null>()
      .generatedAlwaysAs(
        sql`case when led_to_action_item_id is not null then 'action_item' when led_to_meeting_id is not null then 'meeting'
          when led_to_activity_id is not null then 'activity' when led_to_note is not null then 'other' end`,
      ),
    ledToNote: text(),
    ledToActionItemId: uuid().references(() => actionItems.id, { onDelete: 'set null' }),
    ledToMeetingId: uuid().references(() => meetings.id),
    ledToActivityId: uuid().references(() => activities.id),
    /** Of a request with an Idempotency-Key, for a day: which it was, and what it asked for. */
    requestHash: text(),
    requestFingerprint: text(),
    search: tsvector().generatedAlwaysAs(
      sql`registry_search_vector(coalesce(published_text, ''), 'A') || registry_search_vector(coalesce(answer, ''), 'B')`,
    ),
  },
  (t) => {
    const answered = sql`${t.status} = 'published' and ${t.agencyId} = any(${actorActsFor})`
    return [
      index('feedback_received_at_idx').on(t.receivedAt, t.id),
      index('feedback_updated_at_idx').on(t.updatedAt, t.id),
      index('feedback_status_idx').on(t.status, t.receivedAt, t.id),
      index('feedback_subject_idx').on(t.subject, t.receivedAt, t.id),
      index('feedback_stage_idx').on(t.stage, t.receivedAt, t.id),
      index('feedback_collaborator_idx').on(t.collaboratorId, t.receivedAt, t.id),
      index('feedback_trading_space_idx').on(t.tradingSpaceId, t.receivedAt, t.id),
      index('feedback_activity_idx').on(t.activityId, t.receivedAt, t.id),
      index('feedback_agency_idx').on(t.agencyId, t.receivedAt, t.id),
      index('feedback_theme_idx').on(t.theme, t.receivedAt, t.id),
      index('feedback_answered_at_idx').on(t.answeredAt, t.id),
      index('feedback_request_hash_idx')
        .on(t.requestHash)
        .where(sql`${t.requestHash} is not null`),
      index('feedback_search_idx').using('gin', t.search),
      check(
        'feedback_about_check',
        sql`num_nonnulls(${t.stage}, ${t.collaboratorId}, ${t.tradingSpaceId}, ${t.activityId}) = 1`,
      ),
      check(
        'feedback_published_check',
        sql`${t.status} <> 'published' or num_nulls(${t.publishedText}, ${t.agencyId}, ${t.decidedAt}) = 0`,
      ),
      check('feedback_answer_check', sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
      ...selectPolicies(feedbackVisibility, feedbackConditions(t, actorReadsFor)),
      // As columns are granted to it, the public says what it says and nothing of what becomes of it.
      pgPolicy('public_sends', {
        for: 'insert',
        to: grantedTo('public'),
        withCheck: sql`${t.status} = 'received'`,
      }),
      pgPolicy('admin_moderates', {
        for: 'update',
        to: grantedTo('admin'),
        using: sql`true`,
        withCheck: sql`true`,
      }),
      pgPolicy('officer_answers_own', {
        for: 'update',
        to: grantedTo('officer'),
        using: answered,
        withCheck: answered,
      }),
    ]
  },
)

holdsPersonalData(feedback, {
  columns: ['senderName', 'senderContact', 'receivedText'],
  fields: ['senderName', 'senderContact', 'receivedText'],
  whose: 'businesses that say what they think',
  readers: ['admin', 'auditor'],
  of: 'all',
  erasure: 'emptied; what was published stays, which names nobody',
})

holdsNoPersonalData(feedback, [
  'subject',
  'statusReason',
  'publishedText',
  'answer',
  'ledTo',
  'ledToNote',
  'requestHash',
  'requestFingerprint',
])
