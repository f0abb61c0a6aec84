import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { instant, referenceTo } from '../../db/columns.ts'
import { actorActsFor, grantedTo, selectPolicies } from '../../db/visibility.ts'
import { organizations } from '../../organizations/tables.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { amendments } from '../amendments/tables.ts'
import { agreementLed, agreementSeen } from '../parts/tables.ts'
import { agreements } from '../tables.ts'
import { roundVisibility, stepVisibility } from './policy.ts'
import type { SubmittedText } from './submitted.ts'

/**
 * A round of review of an agreement, or of one of its amendments: from a submission until the text is signed, returned
 * or canceled. It keeps the text that was submitted.
 */
export const reviewRounds = pgTable(
  'review_rounds',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    agreementId: referenceTo(() => agreements.id),
    /** Null for a round of the agreement itself. */
    amendmentId: uuid().references(() => amendments.id),
    /** The first round is 1. */
    number: integer().notNull(),
    submittedAt: instant()
      .notNull()
      .default(sql`now()`),
    submittedBy: uuid(),
    /**
     * Without the people who sign: they are filled in beside the text. Null while a round from before texts were kept
     * lasts: its text is the present one, which no review changes.
     */
    text: jsonb().$type<SubmittedText>(),
    /** When it was returned or canceled. */
    endedAt: instant(),
    /** When the DPRD was last asked, and when its answer was noted. */
    dprdAskedAt: instant(),
    dprdAnsweredAt: instant(),
  },
  (t) => [
    unique('review_rounds_number_key').on(t.agreementId, t.amendmentId, t.number).nullsNotDistinct(),
    index('review_rounds_amendment_idx').on(t.amendmentId),
    check('review_rounds_number_check', sql`${t.number} >= 1`),
    ...selectPolicies(roundVisibility, {
      agreement_seen: agreementSeen,
      amendment_seen: sql`(${t.amendmentId} is null or exists (select 1 from amendments m where m.id = amendment_id))`,
    }),
    pgPolicy('admin_adds', { for: 'insert', to: grantedTo('admin'), withCheck: sql`true` }),
    pgPolicy('officer_adds_to_own', { for: 'insert', to: grantedTo('officer'), withCheck: agreementLed }),
    pgPolicy('admin_and_reviewer_end', {
      for: 'update',
      to: grantedTo('admin', 'reviewer'),
      using: sql`true`,
    }),
    pgPolicy('officer_ends_own', { for: 'update', to: grantedTo('officer'), using: agreementLed }),
  ],
)

holdsNoPersonalData(reviewRounds, ['text'])

/** The steps of a round, as the registrar had set them when the text was submitted. */
export const roundSteps = pgTable(
  'review_round_steps',
  {
    roundId: referenceTo(() => reviewRounds.id),
    agreementId: referenceTo(() => agreements.id),
    position: integer().notNull(),
    /** The organization whose reviewers take it; null for any reviewer. */
    organizationId: uuid().references(() => organizations.id),
    /** When the registrar opened it to any reviewer, and why. */
    openedAt: instant(),
    openedBy: uuid(),
    openReason: text(),
    approvedAt: instant(),
    approvedBy: uuid(),
    note: text(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.position] }),
    index('review_round_steps_agreement_idx').on(t.agreementId),
    index('review_round_steps_organization_idx').on(t.organizationId),
    ...selectPolicies(stepVisibility, {
      round_seen: sql`exists (select 1 from review_rounds r where r.id = round_id)`,
    }),
    pgPolicy('admin_adds', { for: 'insert', to: grantedTo('admin'), withCheck: sql`true` }),
    pgPolicy('officer_adds_to_own', { for: 'insert', to: grantedTo('officer'), withCheck: agreementLed }),
    pgPolicy('admin_opens', { for: 'update', to: grantedTo('admin'), using: sql`true` }),
    pgPolicy('reviewer_takes_own', {
      for: 'update',
      to: grantedTo('reviewer'),
      using: sql`(${t.organizationId} is null or ${t.openedAt} is not null or ${t.organizationId} = any(${actorActsFor}))`,
    }),
  ],
)

holdsNoPersonalData(roundSteps, ['note', 'openReason'])
