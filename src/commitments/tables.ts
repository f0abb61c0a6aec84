import { sql, type SQL } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgEnum,
  pgPolicy,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { amendments } from '../agreements/amendments/tables.ts'
import { commitmentVisibility } from '../agreements/policy.ts'
import {
  agreementLed,
  agreementOwn,
  agreementReadForOwn,
  agreements,
  agreementSeen,
  leftWith,
  partConditions,
  writtenWithAgreement,
} from '../agreements/tables.ts'
import { recordColumns, referenceTo } from '../db/columns.ts'
import { actorActsFor, actorReadsFor, grantedTo, selectPolicies } from '../db/visibility.ts'
import { documents } from '../documents/tables.ts'
import { meetingItems } from '../meetings/tables.ts'
import { organizations } from '../organizations/tables.ts'
import { stage } from '../reference/tables.ts'
import { commitmentContent } from './content/tables.ts'
import { evaluators, recommendations } from './kinds.ts'
import { activityStatuses } from './lifecycle.ts'
import { activityVisibility, evaluationVisibility, outcomeVisibility } from './policy.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'
import { refusesAnother } from '../db/errors.ts'

export const activityStatus = pgEnum('activity_status', activityStatuses)
export const evaluator = pgEnum('evaluator', evaluators)
export const recommendation = pgEnum('recommendation', recommendations)

/** What an organization says is given by one that the actor acts for. */
const givenByActor = sql`organization_id = any(${actorActsFor})`

/** The conditions of `activityVisibility` in SQL; `agreement_seen` leans on the agreement's own visibility. */
export const activityConditions = (
  t: { status: unknown; organizationId: unknown },
  readsFor: SQL,
): Record<'agreement_seen' | 'told' | 'verified' | 'while_party', SQL> => ({
  agreement_seen: agreementSeen,
  while_party: sql`(${t.organizationId} = any(${readsFor}) or ${leftWith(sql.raw('agreement_id'))} is null)`,
  told: sql`(${t.status} <> 'draft' or ${t.organizationId} = any(${readsFor}))`,
  verified: sql`${t.status} = 'verified'`,
})

/** One that left the agreement goes on reading what it answers, or answered, for. */
const commitmentConditions = {
  agreement_seen: agreementSeen,
  while_party: sql`(responsible_organization_id = any(${actorReadsFor}) or ${leftWith(sql.raw('agreement_id'))} is null)`,
}

/** What was agreed at the table, carried from the meeting item it came from. */
export const commitments = pgTable(
  'commitments',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    meetingItemId: uuid().references(() => meetingItems.id),
    ...commitmentContent(),
    /** The short name of the responsible organization on the day it was signed; null until then. */
    responsibleNameAsSigned: text(),
    /** The first day it holds, where an amendment added it. */
    validFrom: date({ mode: 'string' }),
    /** The first day it no longer holds, where an amendment dropped it. */
    droppedFrom: date({ mode: 'string' }),
    /** The first day of its present content; null until it is amended. Earlier content is in its versions. */
    amendedFrom: date({ mode: 'string' }),
  },
  (t) => [
    index('commitments_agreement_idx').on(t.agreementId, t.id),
    index('commitments_created_at_idx').on(t.createdAt, t.id),
    index('commitments_responsible_idx').on(t.responsibleOrganizationId, t.createdAt, t.id),
    index('commitments_due_on_idx').on(t.dueOn),
    index('commitments_meeting_item_idx').on(t.meetingItemId),
    ...selectPolicies(commitmentVisibility, commitmentConditions),
    ...writtenWithAgreement(),
  ],
)

holdsNoPersonalData(commitments, ['description', 'metric', 'responsibleNameAsSigned', 'unit'])

/** What a commitment said until an amendment changed it; what it says now is in its own row. */
export const commitmentVersions = pgTable(
  'commitment_versions',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    commitmentId: referenceTo(() => commitments.id),
    agreementId: referenceTo(() => agreements.id),
    /** The amendment that changed it. */
    amendmentId: referenceTo(() => amendments.id),
    /** The first day this content no longer holds. */
    replacedFrom: date({ mode: 'string' }).notNull(),
    ...commitmentContent(),
    responsibleNameAsSigned: text(),
  },
  (t) => [
    index('commitment_versions_day_idx').on(t.commitmentId, t.replacedFrom, t.id),
    ...selectPolicies(commitmentVisibility, commitmentConditions),
    ...writtenWithAgreement(),
  ],
)

holdsNoPersonalData(commitmentVersions, ['description', 'metric', 'responsibleNameAsSigned', 'unit'])

/** Realisasi: what was delivered towards a commitment. Only verified values count. */
export const activities = pgTable(
  'activities',
  {
    ...recordColumns,
    commitmentId: referenceTo(() => commitments.id),
    /** The commitment's agreement, so that policies need no join. */
    agreementId: referenceTo(() => agreements.id),
    /** Whose delivery it is, and who alone writes it. */
    organizationId: referenceTo(() => organizations.id),
    /** Its short name on the day this was verified, kept by a trigger; null before. */
    organizationNameAsRecorded: text(),
    /** A name as recorded is the one of a later day: nobody recorded the one of the day itself. */
    namesAssumed: boolean().notNull().default(false),
    /** The accounts that wrote, changed or submitted it: none of them decides on it. */
    tookPart: uuid().array().notNull(),
    /** The commitment's stage and unit, which an integrator is told without its text. */
    stage: stage(),
    unit: text(),
    heldOn: date({ mode: 'string' }).notNull(),
    kecamatan: text(),
    value: doublePrecision().notNull(),
    beneficiaries: integer(),
    beneficiariesWomen: integer(),
    note: text(),
    evidenceDocumentId: uuid().references(() => documents.id),
    status: activityStatus().notNull().default('draft'),
    statusReason: text(),
    createdBy: uuid().notNull(),
    submittedBy: uuid(),
    verifiedBy: uuid(),
  },
  (t) => [
    index('activities_commitment_idx').on(t.commitmentId, t.heldOn, t.id),
    index('activities_agreement_idx').on(t.agreementId, t.heldOn, t.id),
    index('activities_held_on_idx').on(t.heldOn, t.id),
    index('activities_status_idx').on(t.status, t.heldOn, t.id),
    check('activities_women_check', sql`${t.beneficiariesWomen} <= ${t.beneficiaries}`),
    ...selectPolicies(activityVisibility, activityConditions(t, actorReadsFor)),
    index('activities_organization_idx').on(t.organizationId),
    pgPolicy('organization_reports_own', {
      for: 'insert',
      to: grantedTo('officer', 'partner'),
      withCheck: sql`(${givenByActor} and ${agreementOwn} and ${t.status} = 'draft')`,
    }),
    pgPolicy('organization_changes_own_until_decided', {
      for: 'update',
      to: grantedTo('officer', 'partner'),
      using: sql`(${givenByActor} and ${agreementOwn} and ${t.status} in ('draft', 'rejected'))`,
      withCheck: sql`(${givenByActor} and ${agreementOwn} and ${t.status} in ('draft', 'submitted'))`,
    }),
    pgPolicy('agency_decides', {
      for: 'update',
      to: grantedTo('officer'),
      using: sql`(${agreementOwn} and ${t.status} = 'submitted')`,
      withCheck: sql`(${agreementOwn} and ${t.status} in ('verified', 'rejected'))`,
    }),
    pgPolicy('registrar_decides', {
      for: 'update',
      to: grantedTo('admin'),
      using: sql`${t.status} = 'submitted'`,
      withCheck: sql`${t.status} in ('verified', 'rejected')`,
    }),
  ],
)

holdsNoPersonalData(activities, ['kecamatan', 'note', 'organizationNameAsRecorded', 'statusReason', 'unit'])

/** The programme's success indicators, measured over a period on a sample of the businesses an agreement reached. */
export const outcomeMeasurements = pgTable(
  'outcome_measurements',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    periodFrom: date({ mode: 'string' }).notNull(),
    periodUntil: date({ mode: 'string' }).notNull(),
    /** Businesses measured. */
    sampleSize: integer().notNull(),
    /** Sums over the sample, in IDR. */
    assets: bigint({ mode: 'number' }),
    turnover: bigint({ mode: 'number' }),
    workers: integer(),
    note: text(),
  },
  (t) => [
    index('outcome_measurements_agreement_idx').on(t.agreementId, t.periodFrom, t.id),
    index('outcome_measurements_period_from_idx').on(t.periodFrom, t.id),
    index('outcome_measurements_period_until_idx').on(t.periodUntil),
    check('outcome_measurements_period_check', sql`${t.periodFrom} <= ${t.periodUntil}`),
    ...selectPolicies(outcomeVisibility, partConditions()),
    pgPolicy('officer_adds_to_own', { for: 'insert', to: grantedTo('officer'), withCheck: agreementLed }),
    pgPolicy('officer_changes_own', { for: 'update', to: grantedTo('officer'), using: agreementLed }),
  ],
)

holdsNoPersonalData(outcomeMeasurements, ['note'])

/** The conditions of `evaluationVisibility` in SQL, by the organizations that the actor reads for. */
export const evaluationConditions = (
  t: { organizationId: unknown; evaluatedOrganizationId: unknown },
  readsFor: SQL,
): Record<'agreement_seen' | 'agreement_own' | 'given_or_received', SQL> => ({
  agreement_seen: agreementSeen,
  agreement_own: agreementReadForOwn,
  given_or_received: sql`(${t.organizationId} = any(${readsFor}) or ${t.evaluatedOrganizationId} = any(${readsFor}))`,
})

/** Monitoring dan evaluasi of an agreement, by one of three. */
export const evaluations = pgTable(
  'evaluations',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    evaluator: evaluator().notNull(),
    organizationId: uuid().references(() => organizations.id),
    /** Whom it judges; null in some that were given before it had to be said. */
    evaluatedOrganizationId: uuid().references(() => organizations.id),
    /** The short names of the two on the day it was said who they are, kept by a trigger. */
    organizationNameAsRecorded: text(),
    evaluatedNameAsRecorded: text(),
    namesAssumed: boolean().notNull().default(false),
    /**
     * One counts for each evaluator, evaluated and day: held by the constraint `evaluations_once`. False for what was
     * given before that was so, and a newer one tells of the same days, or nobody is named.
     */
    counts: boolean().notNull().default(true),
    periodFrom: date({ mode: 'string' }).notNull(),
    periodUntil: date({ mode: 'string' }).notNull(),
    /** 1 to 5. */
    rating: integer().notNull(),
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
      withCheck: sql`(${t.evaluator} = 'agency' and ${givenByActor} and ${agreementOwn})`,
    }),
    pgPolicy('agency_changes_its_own', {
      for: 'update',
      to: grantedTo('officer'),
      using: sql`(${t.evaluator} = 'agency' and ${givenByActor} and ${agreementOwn})`,
    }),
    pgPolicy('collaborator_evaluates_own', {
      for: 'insert',
      to: grantedTo('partner'),
      withCheck: sql`(${t.evaluator} = 'collaborator' and ${givenByActor} and ${agreementOwn})`,
    }),
    pgPolicy('collaborator_changes_its_own', {
      for: 'update',
      to: grantedTo('partner'),
      using: sql`(${t.evaluator} = 'collaborator' and ${givenByActor} and ${agreementOwn})`,
    }),
  ],
)

holdsNoPersonalData(evaluations, ['evaluatedNameAsRecorded', 'note', 'organizationNameAsRecorded'])

refusesAnother('evaluations_once', {
  id: 'Penilai ini sudah menilainya untuk hari yang sama: ubah evaluasi yang ada.',
  en: 'This evaluator has judged it for the same days already: change the evaluation that exists.',
})
