import { and, asc, eq, sql } from 'drizzle-orm'
import type { Caller } from '../accounts/actor.ts'
import { agreementActionsFor } from '../agreements/policy.ts'
import { requireAgreement, type AgreementRow, type AsOf } from '../agreements/queries.ts'
import { agreements, commitments as t } from '../agreements/tables.ts'
import { recordAudit } from '../audit/service.ts'
import type { Database, Session } from '../db/client.ts'
import { listPage } from '../db/lists.ts'
import { DomainError, type FieldError } from '../errors.ts'
import { meetingItems, meetings, minutesStand } from '../meetings/tables.ts'
import { requireEditable } from '../transition.ts'
import { commitmentLifecycle } from './lifecycle.ts'
import { commitmentActionsFor, mayActOnCommitment } from './policy.ts'
import { progressOf, totalsOf } from './progress.ts'
import {
  commitmentList,
  presentCommitment,
  requireCommitment,
  selectCommitments,
  type CommitmentRow,
} from './queries.ts'
import {
  mostCommitments,
  type AgreementProgress,
  type Commitment,
  type CommitmentPatch,
  type CommitmentQuery,
  type NewCommitment,
} from './schemas.ts'

/** What an agreement commits to, each item with the minutes it comes from. 404 where the agreement is not visible. */
export async function listCommitments(
  db: Database,
  { actor }: Caller,
  agreementId: string,
  query: CommitmentQuery,
  asOf: AsOf,
) {
  const { data, page } = await db.read(actor, async (session) => {
    await requireAgreement(session, actor, agreementId, asOf)
    return listPage<CommitmentRow>(session, commitmentList, query, {
      variant: 'of agreement',
      where: eq(t.agreementId, sql.placeholder('agreementId')),
      values: { agreementId },
      select: (where, orderBy, limit) =>
        selectCommitments(session)
          .where(where)
          .orderBy(...orderBy)
          .limit(limit),
      count: (where, count) => session.select(count).from(t).where(where),
    })
  })
  return { data: data.map((row) => presentCommitment(actor, row, asOf.asOf)), page }
}

/** One commitment with its progress. 404 where the caller does not see its agreement. */
export async function getCommitment(
  db: Database,
  { actor }: Caller,
  id: string,
  { asOf }: AsOf,
): Promise<Commitment> {
  return presentCommitment(
    actor,
    await db.read(actor, (session) => requireCommitment(session, actor, id)),
    asOf,
  )
}

/** How far the agreement is: each commitment, and all of them. Verified activities only. */
export async function getProgress(
  db: Database,
  { actor }: Caller,
  agreementId: string,
  asOf: AsOf,
): Promise<AgreementProgress> {
  const rows = await db.read(actor, async (session) => {
    await requireAgreement(session, actor, agreementId, asOf)
    return selectCommitments(session)
      .where(eq(t.agreementId, agreementId))
      .orderBy(asc(t.createdAt), asc(t.id))
      .limit(mostCommitments)
  })
  const commitments = rows.map((row) => ({
    ...row,
    ...row.verified,
    ...progressOf({ ...row, ...row.verified }, asOf.asOf),
  }))
  return { agreementId, total: totalsOf(commitments), commitments }
}

/**
 * Adds a commitment to a draft. 403 where the agreement is another agency's, 409 `not_editable` once it is in review,
 * 422 for an organization that is no party or an item that was not agreed in the minutes it comes from.
 */
export async function createCommitment(
  db: Database,
  caller: Caller,
  agreementId: string,
  input: NewCommitment,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.write(actor, async (session) => {
    const agreement = await requireAgreement(session, actor, agreementId, asOf)
    if (!mayActOnCommitment(actor, 'patch', agreement.organizationIds)) throw new DomainError('forbidden')
    const status = await holdStatus(session, agreementId)
    requireEditable(
      commitmentLifecycle,
      status,
      'patch',
      agreementActionsFor(actor, { ...agreement, status }),
    )
    refuse([...partyErrors(agreement, input), ...(await itemErrors(session, agreement, input))])
    const [created] = await session
      .insert(t)
      .values({ ...input, agreementId })
      .returning({ id: t.id })
    const id = created!.id
    await audit(session, caller, 'create', id, {}, { ...input, agreementId })
    return presentCommitment(actor, await requireCommitment(session, actor, id), asOf.asOf)
  })
}

/** Changes a commitment of a draft, as `createCommitment`; 412 where it has moved on from `version`. */
export async function patchCommitment(
  db: Database,
  caller: Caller,
  id: string,
  version: number,
  patch: CommitmentPatch,
  asOf: AsOf,
): Promise<Commitment> {
  const { actor } = caller
  return db.write(actor, async (session) => {
    const before = await requireCommitment(session, actor, id)
    const { organizationIds, agreementId } = before
    if (!mayActOnCommitment(actor, 'patch', organizationIds)) throw new DomainError('forbidden')
    if (before.version !== version) throw new DomainError('stale_version')
    const status = await holdStatus(session, agreementId)
    requireEditable(
      commitmentLifecycle,
      status,
      'patch',
      commitmentActionsFor(actor, { status, organizationIds }),
    )
    refuse(partyErrors(await requireAgreement(session, actor, agreementId, asOf), patch))
    const updated = await session
      .update(t)
      .set({ ...patch, version: sql`${t.version} + 1`, updatedAt: sql`now()` })
      .where(and(eq(t.id, id), eq(t.version, version)))
      .returning({ id: t.id })
    if (updated.length === 0) throw new DomainError('stale_version')
    await audit(session, caller, 'patch', id, comparable(before), patch)
    return presentCommitment(actor, await requireCommitment(session, actor, id), asOf.asOf)
  })
}

/** The row as a patch names its fields. */
const comparable = ({ responsibleOrganization, ...row }: CommitmentRow) => ({
  ...row,
  responsibleOrganizationId: responsibleOrganization?.id ?? null,
})

const audit = (
  session: Session,
  caller: Caller,
  action: string,
  resourceId: string,
  before: object,
  after: object,
) =>
  recordAudit(session, caller, {
    action,
    resourceType: 'commitment',
    resourceId,
    before: { ...before },
    after: { ...after },
  })

/** The agreement's status, which stays until the transaction ends: no commitment slips in while it is submitted. */
async function holdStatus(session: Session, agreementId: string): Promise<AgreementRow['status']> {
  const [row] = await session
    .select({ status: agreements.status })
    .from(agreements)
    .where(eq(agreements.id, agreementId))
    .for('share')
  return row!.status
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

function partyErrors(
  { parties }: AgreementRow,
  { responsibleOrganizationId: id }: CommitmentPatch,
): FieldError[] {
  if (id === undefined || id === null || parties.some((party) => party.organization.id === id)) return []
  return [{ pointer: '/responsibleOrganizationId', code: 'not_a_party', message: notAParty }]
}

async function itemErrors(
  session: Session,
  { originCaseId }: AgreementRow,
  { meetingItemId }: NewCommitment,
): Promise<FieldError[]> {
  if (meetingItemId === undefined) return []
  const found =
    originCaseId === null
      ? []
      : await session
          .select({ id: meetingItems.id })
          .from(meetingItems)
          .innerJoin(meetings, eq(meetings.id, meetingItems.meetingId))
          .where(
            and(
              eq(meetingItems.id, meetingItemId),
              eq(meetingItems.agreed, true),
              minutesStand,
              eq(meetings.caseId, originCaseId),
            ),
          )
  return found.length > 0
    ? []
    : [{ pointer: '/meetingItemId', code: 'not_agreed_item', message: notAgreedItem }]
}

const notAParty = {
  id: 'Bukan salah satu pihak dalam naskah kerja sama ini.',
  en: 'Not a party to this agreement.',
}
const notAgreedItem = {
  id: 'Bukan butir yang disepakati dalam notulen yang disahkan dari penjajakan naskah ini.',
  en: 'Not an agreed item of finalized minutes of the case this agreement comes from.',
}
