import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { amendments } from '../agreements/amendments/tables.ts'
import { commitmentVisibility } from '../agreements/policy.ts'
import { agreements } from '../agreements/tables.ts'
import { agreementSeen, notLeftYet, writtenWithAgreement } from '../agreements/parts/tables.ts'
import { day, recordColumns, referenceTo } from '../db/columns.ts'
import { actorActsFor, actorReadsFor, selectPolicies } from '../db/visibility.ts'
import { meetingItems } from '../meetings/parts/tables.ts'
import { commitmentContent } from './content/tables.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'

/** SQL: the row belongs to an organization that the actor acts for. */
export const givenByActor = sql`organization_id = any(${actorActsFor})`

/** A party that left the agreement still reads the commitments for which it is or was responsible. */
export const commitmentConditions = {
  agreement_seen: agreementSeen,
  while_party: sql`(responsible_organization_id = any(${actorReadsFor}) or ${notLeftYet})`,
}

/** What the parties agreed to do. A commitment can refer to the meeting item that it comes from. */
export const commitments = pgTable(
  'commitments',
  {
    ...recordColumns,
    agreementId: referenceTo(() => agreements.id),
    meetingItemId: uuid().references(() => meetingItems.id),
    ...commitmentContent(),
    /** The short name of the responsible organization on the day of the signature; null before the signature. */
    responsibleNameAsSigned: text(),
    /** The first day it is in force, if an amendment added it. */
    validFrom: day(),
    /** The first day it is no longer in force, if an amendment dropped it. */
    droppedFrom: day(),
    /**
     * The first day of its present content; null if it was never amended. Earlier content is in `commitment_versions`.
     */
    amendedFrom: day(),
  },
  (t) => [
    index('commitments_agreement_idx').on(t.agreementId, t.id),
    index('commitments_created_at_idx').on(t.createdAt, t.id),
    index('commitments_responsible_idx').on(t.responsibleOrganizationId, t.createdAt, t.id),
    index('commitments_due_on_idx').on(t.dueOn),
    index('commitments_meeting_item_idx').on(t.meetingItemId),
    index('commitments_unassigned_idx')
      .on(t.agreementId)
      .where(sql`${t.responsibleOrganizationId} is null and ${t.droppedFrom} is null`),
    ...selectPolicies(commitmentVisibility, commitmentConditions),
    ...writtenWithAgreement(),
  ],
)

holdsNoPersonalData(commitments, ['description', 'metric', 'responsibleNameAsSigned', 'unit'])

/** The content of a commitment before an amendment changed it. Its present content is in its own row. */
export const commitmentVersions = pgTable(
  'commitment_versions',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    commitmentId: referenceTo(() => commitments.id),
    agreementId: referenceTo(() => agreements.id),
    /** The amendment that replaced this content. */
    amendmentId: referenceTo(() => amendments.id),
    /** The first day this content is no longer in force. */
    replacedFrom: day().notNull(),
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
