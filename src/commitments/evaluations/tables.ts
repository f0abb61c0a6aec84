import { sql, type SQL } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgPolicy,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { agreements } from '../../agreements/tables.ts'
import { agreementReadForOwn, agreementSeen, partiesDuring } from '../../agreements/parts/tables.ts'
import { day, recordColumns, referenceTo } from '../../db/columns.ts'
import { actorActsFor, actorReadsFor, grantedTo, selectPolicies } from '../../db/visibility.ts'
import { organizations } from '../../organizations/tables.ts'
import { evaluators, recommendations } from '../kinds.ts'
import { evaluationVisibility } from '../policy.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import { refusesAnother } from '../../db/errors.ts'
import type { Criteria } from './criteria.ts'
import { givenByActor } from '../tables.ts'

export const evaluator = pgEnum('evaluator', evaluators)

export const recommendation = pgEnum('recommendation', recommendations)

/** The conditions of `evaluationVisibility` in SQL, with the organizations that the actor reads for. */
export const evaluationConditions = (
  t: { organizationId: unknown; evaluatedOrganizationId: unknown },
  readsFor: SQL,
): Record<'agreement_seen' | 'agreement_own' | 'given_or_received', SQL> => ({
  agreement_seen: agreementSeen,
  agreement_own: agreementReadForOwn,
  given_or_received: sql`(${t.organizationId} = any(${readsFor}) or ${t.evaluatedOrganizationId} = any(${readsFor}))`,
})

/** The lead agency of the agreement, and its parties in the period: they evaluate. */
export const partiesOfPeriod = (t: {
  agreementId: unknown
  periodFrom: unknown
  periodUntil: unknown
}): SQL => partiesDuring(t.agreementId, t.periodFrom, t.periodUntil)

const ofPeriod = (t: Parameters<typeof partiesOfPeriod>[0]): SQL =>
  sql`${actorActsFor} && ${partiesOfPeriod(t)}`

/** Evaluations (monitoring dan evaluasi) of an agreement, by an agency, a collaborator or the bureau. */
export const evaluations = pgTable(
  'evaluations',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    evaluator: evaluator().notNull(),
    organizationId: uuid().references(() => organizations.id),
    /** The organization it is about; null in some old evaluations, given before this was required. */
    evaluatedOrganizationId: uuid().references(() => organizations.id),
    /**
     * The short names of the evaluator and of the evaluated organization on the day each was recorded; set by a
     * trigger.
     */
    organizationNameAsRecorded: text(),
    evaluatedNameAsRecorded: text(),
    namesAssumed: boolean().notNull().default(false),
    /**
     * Whether the evaluation counts. For each evaluator, evaluated organization and day at most one counts, by the
     * constraint `evaluations_once`. False only for old evaluations, given before that constraint: those whose days a
     * newer one also covers, and those that name no evaluated organization.
     */
    counts: boolean().notNull().default(true),
    periodFrom: day().notNull(),
    periodUntil: day().notNull(),
    /** 1 to 5. */
    rating: integer().notNull(),
    /** Each 1 to 5, or absent. */
    criteria: jsonb().$type<Criteria>().notNull().default({}),
    recommendation: recommendation().notNull(),
    note: text(),
  },
  (t) => [
    index('evaluations_agreement_idx').on(t.agreementId, t.periodFrom, t.id),
    index('evaluations_evaluated_idx').on(t.evaluatedOrganizationId, t.periodFrom, t.id),
    index('evaluations_period_from_idx').on(t.periodFrom, t.id),
    index('evaluations_period_until_idx').on(t.periodUntil),
    check('evaluations_period_check', sql`${t.periodFrom} <= ${t.periodUntil}`),
    check('evaluations_rating_check', sql`${t.rating} between 1 and 5`),
    ...selectPolicies(evaluationVisibility, evaluationConditions(t, actorReadsFor)),
    pgPolicy('bureau_evaluates', {
      for: 'insert',
      to: grantedTo('admin'),
      withCheck: sql`${t.evaluator} = 'bureau'`,
    }),
    pgPolicy('bureau_changes_its_own', {
      for: 'update',
      to: grantedTo('admin'),
      using: sql`${t.evaluator} = 'bureau'`,
    }),
    pgPolicy('agency_evaluates_own', {
      for: 'insert',
      to: grantedTo('officer'),
      withCheck: sql`(${t.evaluator} = 'agency' and ${givenByActor} and ${ofPeriod(t)})`,
    }),
    pgPolicy('agency_changes_its_own', {
      for: 'update',
      to: grantedTo('officer'),
      using: sql`(${t.evaluator} = 'agency' and ${givenByActor} and ${ofPeriod(t)})`,
    }),
    pgPolicy('collaborator_evaluates_own', {
      for: 'insert',
      to: grantedTo('partner'),
      withCheck: sql`(${t.evaluator} = 'collaborator' and ${givenByActor} and ${ofPeriod(t)})`,
    }),
    pgPolicy('collaborator_changes_its_own', {
      for: 'update',
      to: grantedTo('partner'),
      using: sql`(${t.evaluator} = 'collaborator' and ${givenByActor} and ${ofPeriod(t)})`,
    }),
  ],
)

holdsNoPersonalData(evaluations, [
  'criteria',
  'evaluatedNameAsRecorded',
  'note',
  'organizationNameAsRecorded',
])

refusesAnother('evaluations_once', {
  id: 'Penilai ini sudah menilainya untuk hari yang sama: ubah evaluasi yang ada.',
  en: 'This evaluator has judged it for the same days already: change the evaluation that exists.',
})
