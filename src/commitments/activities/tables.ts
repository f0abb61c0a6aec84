import { sql, type SQL } from 'drizzle-orm'
import {
  boolean,
  check,
  doublePrecision,
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
import { agreementOwn, agreementSeen, notLeftYet, partiesDuring } from '../../agreements/parts/tables.ts'
import { day, instant, recordColumns, referenceTo } from '../../db/columns.ts'
import { actorActsFor, actorReadsFor, grantedTo, selectPolicies } from '../../db/visibility.ts'
import { documents } from '../../documents/tables.ts'
import { organizations } from '../../organizations/tables.ts'
import { linesOfBusiness } from '../../reference/lines-of-business.ts'
import { stage } from '../../reference/tables.ts'
import { activityStatuses } from '../lifecycle.ts'
import { activityVisibility } from '../policy.ts'
import { holdsNoPersonalData } from '../../personal-data/inventory.ts'
import type { ByLine } from '../beneficiaries/beneficiaries.ts'
import { commitments, givenByActor } from '../tables.ts'

export const activityStatus = pgEnum('activity_status', activityStatuses)

/**
 * The conditions of `activityVisibility` in SQL. `agreement_seen` relies on the row-level security of the agreements.
 */
export const activityConditions = (
  t: { status: unknown; organizationId: unknown },
  readsFor: SQL,
): Record<'agreement_seen' | 'told' | 'verified' | 'while_party', SQL> => ({
  agreement_seen: agreementSeen,
  while_party: sql`(${t.organizationId} = any(${readsFor}) or ${notLeftYet})`,
  told: sql`(${t.status} <> 'draft' or ${t.organizationId} = any(${readsFor}))`,
  verified: sql`${t.status} = 'verified'`,
})

/** The agencies among these organizations decide on the activity: those of the agreement on the day it was held. */
export const partiesOnDay = (t: { agreementId: unknown; heldOn: unknown }): SQL =>
  partiesDuring(t.agreementId, t.heldOn, t.heldOn)

/** The beneficiaries of all lines of business together. */
const sumOfLines = (t: { beneficiariesByLine: unknown }): SQL =>
  sql.join(
    linesOfBusiness.map(
      (line) => sql`coalesce((${t.beneficiariesByLine}->>${sql.raw(`'${line}'`)})::integer, 0)`,
    ),
    sql` + `,
  )

/** Realisasi (activities): what was delivered for a commitment. Only verified values count. */
export const activities = pgTable(
  'activities',
  {
    ...recordColumns,
    commitmentId: referenceTo(() => commitments.id),
    /** The agreement of the commitment, stored here so that the policies need no join. */
    agreementId: referenceTo(() => agreements.id),
    /** The organization that delivered. Only this organization writes the activity. */
    organizationId: referenceTo(() => organizations.id),
    /** The short name of the organization on the day of verification, set by a trigger; null before that. */
    organizationNameAsRecorded: text(),
    /** True if the recorded name is the one of a later day, because the name on the day itself was not recorded. */
    namesAssumed: boolean().notNull().default(false),
    /** The accounts that wrote, changed or submitted it. None of them may decide on it. */
    tookPart: uuid().array().notNull(),
    /**
     * The stage and unit of the commitment. An integrator reads them here, because it cannot read the text of the
     * commitment.
     */
    stage: stage(),
    unit: text(),
    heldOn: day().notNull(),
    kecamatan: text(),
    value: doublePrecision().notNull(),
    beneficiaries: integer(),
    beneficiariesWomen: integer(),
    /** Pemula and naik kelas; null where they were not counted. */
    beneficiariesNew: integer(),
    beneficiariesMovingUp: integer(),
    beneficiariesByLine: jsonb().$type<ByLine>().notNull().default({}),
    note: text(),
    evidenceDocumentId: uuid().references(() => documents.id),
    status: activityStatus().notNull().default('draft'),
    statusReason: text(),
    createdBy: uuid().notNull(),
    submittedBy: uuid(),
    verifiedBy: uuid(),
    /** Since when it waits for whoever has to act on it now: its author, or those who verify. A change does not move it. */
    turnSince: instant()
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    index('activities_commitment_idx').on(t.commitmentId, t.heldOn, t.id),
    index('activities_agreement_idx').on(t.agreementId, t.heldOn, t.id),
    index('activities_held_on_idx').on(t.heldOn, t.id),
    index('activities_status_idx').on(t.status, t.heldOn, t.id),
    index('activities_kecamatan_idx').on(t.kecamatan, t.heldOn, t.id),
    check('activities_women_check', sql`${t.beneficiariesWomen} <= ${t.beneficiaries}`),
    check('activities_new_check', sql`${t.beneficiariesNew} <= ${t.beneficiaries}`),
    check('activities_moving_up_check', sql`${t.beneficiariesMovingUp} <= ${t.beneficiaries}`),
    check('activities_lines_check', sql`${sumOfLines(t)} <= coalesce(${t.beneficiaries}, 0)`),
    ...selectPolicies(activityVisibility, activityConditions(t, actorReadsFor)),
    index('activities_organization_idx').on(t.organizationId),
    // What waits for somebody is little of all that was ever delivered.
    index('activities_submitted_idx')
      .on(t.agreementId)
      .where(sql`${t.status} = 'submitted'`),
    index('activities_unsubmitted_idx')
      .on(t.organizationId)
      .where(sql`${t.status} in ('draft', 'rejected')`),
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
      using: sql`(${actorActsFor} && ${partiesOnDay(t)} and ${t.status} = 'submitted')`,
      withCheck: sql`(${actorActsFor} && ${partiesOnDay(t)} and ${t.status} in ('verified', 'rejected'))`,
    }),
    pgPolicy('registrar_decides', {
      for: 'update',
      to: grantedTo('admin'),
      using: sql`${t.status} = 'submitted'`,
      withCheck: sql`${t.status} in ('verified', 'rejected')`,
    }),
  ],
)

holdsNoPersonalData(activities, [
  'beneficiariesByLine',
  'kecamatan',
  'note',
  'organizationNameAsRecorded',
  'statusReason',
  'unit',
])
