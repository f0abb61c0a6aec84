import { and, asc, eq, sql } from 'drizzle-orm'
import { newId } from '../../kernel/new-id.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { agreementActionsFor } from '../../agreements/policy.ts'
import { notePart } from '../../agreements/participation.ts'
import { requireAgreement, type AgreementRow, type AsOf } from '../../agreements/queries.ts'
import { statusToday as statusOfToday } from '../../agreements/validity.ts'
import { agreements } from '../../agreements/tables.ts'
import { commitments as t } from '../tables.ts'
import { recordsOf } from '../../audit/service.ts'
import { prepared, type Session } from '../../db/session.ts'
import type { Database } from '../../db/client.ts'
import { nested } from '../../db/columns.ts'
import { listPage } from '../../db/lists.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import { requireEditable } from '../../kernel/transitions.ts'
import { commitmentLifecycle } from '../lifecycle.ts'
import { commitmentActionsFor, mayActOnCommitment } from '../policy.ts'
import { progressOf, totalsOf } from './progress.ts'
import {
  addedByDay,
  answeringFor,
  commitmentList,
  onDay,
  presentCommitment,
  requireCommitment,
  selectCommitments,
  standsOnDay,
  type CommitmentRow,
} from './queries.ts'
import { agreedItemIds, onlyCollaborator, withAnswering } from './items.ts'
import { answerable } from './responsible.ts'
import { contentErrors } from './rules.ts'
import {
  mostCommitments,
  type AgreementProgress,
  type Commitment,
  type CommitmentPatch,
  type CommitmentQuery,
  type NewCommitment,
} from './schemas.ts'
import { presented } from '../../db/keyset.ts'

const record = recordsOf('commitment')

/**
 * The commitments of an agreement on the day, each with the minutes it comes from. 404 if the caller does not see the
 * agreement.
 */
export async function listCommitments(
  db: Database,
  { actor }: Caller,
  agreementId: string,
  query: CommitmentQuery,
  asOf: AsOf,
) {
  const found = await db.read(actor, async (session) => {
    await requireAgreement(session, actor, agreementId, asOf)
    return listPage(session, commitmentList, query, {
      variant: 'of agreement',
      where: and(eq(t.agreementId, sql.placeholder('agreementId')), standsOnDay),
      values: { agreementId, asOf: asOf.asOf },
      rows: () => selectCommitments(session),
    })
  })
  return presented(found, (row) => presentCommitment(actor, onDay(row), asOf.asOf))
}

/** One commitment with its content and progress on the day. 404 if the caller does not see its agreement. */
export async function getCommitment(
  db: Database,
  { actor }: Caller,
  id: string,
  { asOf }: AsOf,
): Promise<Commitment> {
  return presentCommitment(
    actor,
    await db.read(actor, (session) => requireCommitment(session, actor, id, asOf)),
    asOf,
  )
}

/**
 * The progress of an agreement on the day: of each commitment that it has had, and of all together. Only verified
 * activities count. Dropped commitments are included.
 */
export async function getProgress(
  db: Database,
  { actor }: Caller,
  agreementId: string,
  asOf: AsOf,
): Promise<AgreementProgress> {
  const rows = await db.read(actor, async (session) => {
    await requireAgreement(session, actor, agreementId, asOf)
    return prepared(session, 'progress', (name) =>
      selectCommitments(session)
        .where(and(eq(t.agreementId, sql.placeholder('agreementId')), addedByDay))
        .orderBy(asc(t.createdAt), asc(t.id))
        .limit(mostCommitments)
        .prepare(name),
    ).execute({ agreementId, asOf: asOf.asOf })
  })
  const commitments = rows.map(onDay).map((row) => ({
    ...row,
    ...row.verified,
    ...progressOf({ ...row, ...row.verified }, asOf.asOf),
  }))
  return { agreementId, total: totalsOf(commitments, asOf.asOf), commitments }
}

/**
 * Adds a commitment to a draft. 403 if another agency leads the agreement, 409 `not_editable` once it is in review, 422
 * for an organization that is not a party or an item that was not agreed in its minutes.
 */
export async function createCommitment(
  db: Database,
  caller: Caller,
  agreementId: string,
  input: NewCommitment,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const agreement = await requireAgreement(session, actor, agreementId, asOf)
    const nobody = { responsibleOrganizationId: null, leadAgencyId: agreement.leadAgency.id }
    if (!mayActOnCommitment(actor, 'patch', nobody)) throw new DomainError('forbidden')
    const statusToday = await holdStatus(session, agreementId, asOf)
    requireEditable(
      commitmentLifecycle,
      statusToday,
      'patch',
      agreementActionsFor(actor, { ...agreement, statusToday }),
    )
    await requireFitting(session, agreement, input, asOf)
    const responsibleOrganizationId =
      input.responsibleOrganizationId ?? (await onlyCollaborator(session, agreementId))
    const row = { ...input, agreementId, responsibleOrganizationId }
    const id = await insertRecord(session, t, { ...row, id: newId(caller) })
    await notePart(session, actor, agreementId)
    await record(session, caller, 'create', id, {}, row)
    return presentCommitment(actor, await requireCommitment(session, actor, id, asOf.asOf), asOf.asOf)
  })
}

/**
 * Changes a commitment of a draft. Errors as in `createCommitment`, and 412 if the current version is not `version`.
 */
export async function patchCommitment(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: CommitmentPatch,
  asOf: AsOf,
): Promise<Commitment> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireChangeable(session, actor, id, version, asOf)
    const agreement = await requireAgreement(session, actor, before.agreementId, asOf)
    await requireFitting(session, agreement, patch, asOf)
    const change = await withAnswering(session, before.agreementId, patch)
    await updateRead(session, t, { id, version: before.version }, change)
    await notePart(session, actor, before.agreementId)
    await record(session, caller, 'patch', id, comparable(before), change)
    return presentCommitment(actor, await requireCommitment(session, actor, id, asOf.asOf), asOf.asOf)
  })
}

/** Removes a commitment from a draft. Errors as in `patchCommitment`. */
export async function removeCommitment(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  asOf: AsOf,
): Promise<void> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireChangeable(session, actor, id, version, asOf)
    const removed = await session
      .delete(t)
      .where(and(eq(t.id, id), eq(t.version, before.version)))
      .returning({ id: t.id })
    if (removed.length === 0) throw new DomainError('stale_version')
    await notePart(session, actor, before.agreementId)
    const after = { agreementId: null, meetingItemId: null, description: null, targetValue: null, unit: null }
    await record(session, caller, 'remove', id, before, after)
  })
}

/** 404, 403, 412 or 409, checked in that order, if this actor cannot change the commitment now. */
async function requireChangeable(session: Session, actor: Actor, id: string, version: Expected, asOf: AsOf) {
  const before = await requireCommitment(session, actor, id, asOf.asOf)
  const answering = answeringFor(before)
  if (!mayActOnCommitment(actor, 'patch', answering)) throw new DomainError('forbidden')
  requireVersion(before, version)
  const status = await holdStatus(session, before.agreementId, asOf)
  const allowedActions = commitmentActionsFor(actor, { status, ...answering })
  requireEditable(commitmentLifecycle, status, 'patch', allowedActions)
  return before
}

/** The row with the field names of a patch. */
const comparable = ({ responsibleOrganization, ...row }: CommitmentRow) => ({
  ...row,
  responsibleOrganizationId: responsibleOrganization?.id ?? null,
})

/**
 * Locks the agreement and returns its status. The status then stays until the transaction ends, so no commitment can be
 * added while the agreement is submitted.
 */
async function holdStatus(session: Session, id: string, asOf: AsOf): Promise<AgreementRow['status']> {
  const [row] = await session
    .select({ status: nested<AgreementRow['status']>(statusOfToday) })
    .from(agreements)
    .where(eq(agreements.id, sql.placeholder('id')))
    .for('no key update')
    .prepare('')
    .execute({ id, ...asOf })
  return row!.status
}

/** 422 if the commitment names an organization that cannot be responsible, or an item that it cannot come from. */
async function requireFitting(
  session: Session,
  agreement: AgreementRow,
  content: CommitmentPatch & Pick<NewCommitment, 'meetingItemId'>,
  { asOf }: AsOf,
): Promise<void> {
  const { meetingItemId } = content
  const errors = contentErrors(content, {
    partyIds: answerable(agreement),
    agreedItemIds: await agreedItemIds(session, agreement, meetingItemId ? [meetingItemId] : [], asOf),
  })
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}
