import { and, eq, isNull, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import type { Caller } from '../../kernel/actor.ts'
import type { AgreementRow } from '../../agreements/queries.ts'
import { commitments as t } from '../tables.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Day } from '../../kernel/days.ts'
import type { Session } from '../../db/session.ts'
import { nextVersion } from '../../db/versioned.ts'
import type { FieldError } from '../../kernel/errors.ts'
import { pick } from '../../kernel/content.ts'
import { commitmentFields } from '../content/content.ts'
import type { CommitmentChanges } from './schemas.ts'
import { amendedErrors, type AmendedCommitments, type Standing } from './changes.ts'
import { agreedItemIds, onlyCollaborator, withAnswering } from '../commitments/items.ts'
import { commitmentVersions } from '../tables.ts'
import { activities as a } from '../activities/tables.ts'

const record = recordsOf('commitment')

/** The changes as stored in the amendment. Each added commitment already has its id. */
export const drafted = ({ add = [], change = [], drop = [] }: CommitmentChanges): AmendedCommitments => ({
  add: add.map((each) => ({ ...each, id: uuidv7() })),
  change,
  drop,
})

/** The errors of these changes as things stand now. */
export async function errorsOfChanges(
  session: Session,
  agreement: AgreementRow,
  partyIds: readonly string[],
  effectiveFrom: Day,
  changes: AmendedCommitments,
): Promise<FieldError[]> {
  const items = changes.add.flatMap(({ meetingItemId }) => meetingItemId ?? [])
  const [standing, agreedItems] = await Promise.all([
    standingOf(session, agreement.id),
    agreedItemIds(session, agreement, items, effectiveFrom),
  ])
  return amendedErrors(changes, {
    partyIds: new Set([agreement.leadAgency.id, ...partyIds]),
    agreedItemIds: agreedItems,
    standing,
    effectiveFrom,
  })
}

/** The commitments of an agreement that were not dropped, with the facts that the rules need. */
async function standingOf(session: Session, agreementId: string): Promise<Map<string, Standing>> {
  const rows = await session
    .select({
      id: t.id,
      unit: t.unit,
      metric: t.metric,
      reported: sql<boolean>`count(${a.id}) > 0`,
      lastDelivered: sql<Day | null>`max(${a.heldOn}) filter (where ${a.status} in ('submitted', 'verified'))`,
    })
    .from(t)
    .leftJoin(a, eq(a.commitmentId, t.id))
    .where(and(eq(t.agreementId, agreementId), isNull(t.droppedFrom)))
    .groupBy(t.id)
  return new Map(rows.map(({ id, ...each }) => [id, each]))
}

interface Signed {
  readonly id: string
  readonly agreementId: string
  /** The first day the changes are in force. */
  readonly effectiveFrom: Day
}

/**
 * Applies the changes of a signed amendment. The earlier content of changed commitments is kept as versions, and
 * dropped commitments stay as rows. The parties are already those of the amendment: if no responsible organization is
 * named, its only collaborator is responsible.
 */
export async function amendCommitments(
  session: Session,
  caller: Caller,
  amendment: Signed,
  { add, change, drop }: AmendedCommitments,
): Promise<void> {
  const { agreementId, effectiveFrom } = amendment
  for (const { id, ...content } of change) {
    const before = await keepVersion(session, amendment, id)
    const after = {
      ...(await withAnswering(session, agreementId, content)),
      amendedFrom: effectiveFrom,
    }
    await update(session, id, { ...after, responsibleNameAsSigned: null })
    await record(session, caller, 'amend', id, before, after)
  }
  for (const id of drop) {
    const after = { droppedFrom: effectiveFrom }
    await update(session, id, after)
    await record(session, caller, 'drop', id, {}, after)
  }
  for (const { id, ...content } of add) {
    const responsibleOrganizationId =
      content.responsibleOrganizationId ?? (await onlyCollaborator(session, agreementId))
    const after = { ...content, agreementId, validFrom: effectiveFrom, responsibleOrganizationId }
    await session.insert(t).values({ ...after, id })
    await record(session, caller, 'create', id, {}, after)
  }
}

/** Stores the content of a commitment as a version before it is changed. */
async function keepVersion(
  session: Session,
  { id: amendmentId, agreementId, effectiveFrom: replacedFrom }: Signed,
  commitmentId: string,
) {
  const [content] = await session
    .select({ ...pick(t, commitmentFields), responsibleNameAsSigned: t.responsibleNameAsSigned })
    .from(t)
    .where(eq(t.id, commitmentId))
  const version = { ...content!, commitmentId, agreementId, amendmentId, replacedFrom }
  await session.insert(commitmentVersions).values(version)
  return content!
}

const update = (session: Session, id: string, change: PgUpdateSetSource<typeof t>) =>
  session
    .update(t)
    .set({ ...change, ...nextVersion(t) })
    .where(eq(t.id, id))
