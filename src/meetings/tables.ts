import { sql, type SQL } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  jsonb,
  pgEnum,
  pgPolicy,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { cases } from '../cases/tables.ts'
import { instant, recordColumns, tsvector, referenceTo } from '../db/columns.ts'
import { actorActsFor, grantedTo, selectPolicies } from '../db/visibility.ts'
import { meetingKinds, meetingModes, type ProcessScores } from './kinds.ts'
import { meetingStatuses } from './lifecycle.ts'
import { meetingVisibility } from './policy.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'

export const meetingKind = pgEnum('meeting_kind', meetingKinds)

export const meetingMode = pgEnum('meeting_mode', meetingModes)

export const meetingStatus = pgEnum('meeting_status', meetingStatuses)

/** The conditions of `meetingVisibility` in SQL; `case_seen` leans on the case's own visibility. */
export const meetingConditions = (t: {
  caseId: unknown
  status: unknown
  kind: unknown
}): Record<'case_seen' | 'finalized' | 'not_internal', SQL> => ({
  case_seen: sql`exists (select 1 from cases c where c.id = ${t.caseId})`,
  finalized: sql`${t.status} = 'finalized'`,
  not_internal: sql`${t.kind} <> 'internal'`,
})

/** Finalized minutes, that the reader sees and that correct these. For queries whose `meetings` has no other name. */
export const corrections = sql`from meetings correction
  where correction.corrects_id = meetings.id and correction.status = 'finalized'`

export const minutesCorrected = sql`exists (select 1 ${corrections})`

/** Minutes that count: finalized and not corrected. */
export const minutesStand = sql`(meetings.status = 'finalized' and not ${minutesCorrected})`

/** Each meeting once: of minutes and their correction only one counts, the correction once it is finalized; never a discarded draft. */
export const meetingCounts = sql`(meetings.status <> 'discarded' and not ${minutesCorrected}
  and (meetings.corrects_id is null or meetings.status = 'finalized'))`

export const ownCase = (caseId: SQL) =>
  sql`exists (select 1 from cases c where c.id = ${caseId} and c.organization_ids && ${actorActsFor})`

export const meetingSeen = sql`exists (select 1 from meetings m where m.id = meeting_id)`

/** The registrar may erase a person from minutes of any status; the privileges allow no other change. */
export const adminErases = () =>
  pgPolicy('admin_erases', { for: 'update', to: grantedTo('admin'), using: sql`true` })

export const meetings = pgTable(
  'meetings',
  {
    ...recordColumns,
    caseId: referenceTo(() => cases.id),
    kind: meetingKind().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    mode: meetingMode().notNull(),
    venue: text(),
    agenda: text().notNull(),
    decisions: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    smallWins: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    processScores: jsonb().$type<ProcessScores>().notNull().default({}),
    status: meetingStatus().notNull().default('draft'),
    /** Why a draft was discarded. */
    statusReason: text(),
    finalizedAt: instant(),
    /** A name as recorded is the one of a later day: nobody recorded the one of the day itself. */
    namesAssumed: boolean().notNull().default(false),
    /**
     * The finalized meeting whose minutes this one corrects. Each is corrected once, discarded drafts aside; a further
     * correction corrects the correction.
     */
    correctsId: uuid().references((): AnyPgColumn => meetings.id),
    /** The number and title of its case and the names of those in it, kept by triggers. Whoever sees it sees the case. */
    caseWords: text().notNull().default(''),
    /**
     * What its items, obstacles and action items say, and the names of their organizations and of those in the case, as
     * recorded; once it is finalized. Who sees it sees them.
     */
    partWords: text().notNull().default(''),
    search: tsvector().generatedAlwaysAs(
      sql`registry_search_vector(agenda, 'A') || registry_search_vector(case_words, 'B') || registry_search_vector(part_words || ' ' || coalesce(venue, '') || ' ' || registry_join(decisions) || ' ' || registry_join(small_wins), 'C')`,
    ),
  },
  (t) => [
    index('meetings_case_idx').on(t.caseId, t.startsAt, t.id),
    index('meetings_starts_at_idx').on(t.startsAt, t.id),
    index('meetings_updated_at_idx').on(t.updatedAt, t.id),
    index('meetings_status_idx').on(t.status, t.startsAt, t.id),
    index('meetings_kind_idx').on(t.kind, t.startsAt, t.id),
    index('meetings_search_idx').using('gin', t.search),
    index('meetings_draft_idx')
      .on(t.caseId)
      .where(sql`${t.status} = 'draft'`),
    index('meetings_corrects_idx').on(t.correctsId),
    uniqueIndex('meetings_corrects_key')
      .on(t.correctsId)
      .where(sql`status in ('draft', 'finalized')`),
    check(
      'meetings_status_reason_check',
      sql`(${t.statusReason} is null) = (${t.status} in ('draft', 'finalized'))`,
    ),
    adminErases(),
    ...selectPolicies(meetingVisibility, meetingConditions(t)),
    pgPolicy('officer_logs_in_own_case', {
      for: 'insert',
      to: grantedTo('officer'),
      withCheck: ownCase(sql`case_id`),
    }),
    pgPolicy('officer_changes_own_draft', {
      for: 'update',
      to: grantedTo('officer'),
      using: sql`${t.status} = 'draft' and ${ownCase(sql`case_id`)}`,
      withCheck: ownCase(sql`case_id`),
    }),
  ],
)

holdsNoPersonalData(meetings, [
  'agenda',
  'caseWords',
  'decisions',
  'partWords',
  'processScores',
  'smallWins',
  'statusReason',
  'venue',
])
