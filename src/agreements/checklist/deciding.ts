import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { recordChanges } from '../../audit/service.ts'
import { seesRegionNotes } from '../../cases/policy.ts'
import type { Session } from '../../db/session.ts'
import { nextVersion } from '../../db/versioned.ts'
import { errorsOfDocument } from '../../documents/of-agreement.ts'
import { DomainError, type FieldError, type Reason } from '../../kernel/errors.ts'
import type { Expected } from '../../kernel/expected.ts'
import { hasForeignBody } from '../parts/parties.ts'
import { presentAgreement, requireAgreement, type AgreementRow, type AsOf, type Moment } from '../queries.ts'
import { approvalStands } from '../review/policy.ts'
import { requireEditableAgreement } from '../service.ts'
import { agreements } from '../tables.ts'
import { isDecidable, mayDecideItem, type ChecklistStatus } from './checklist.ts'
import { checklistItemsOf } from './items.ts'
import { checklistItems as t } from './tables.ts'

/** What is decided on one item of a checklist. */
export interface ItemDecision {
  readonly code: string
  readonly status: ChecklistStatus
  readonly documentId?: string | undefined
  readonly reason?: string | undefined
}

type Item = Awaited<ReturnType<typeof checklistItemsOf>>[number]
interface Decided {
  readonly item: Item
  readonly decision: ItemDecision
}

/**
 * The items that these decisions are about, if the actor may take every one of them now. In this order: 403 for who may not
 * decide on one of them, 412 if the agreement is not in `version`, 409 if its status does not allow it, 422 at `pointerOf`
 * each code that the checklist does not have, 409 with every item that is part of an approval.
 */
async function requireDecidable(
  session: Session,
  actor: Actor,
  agreement: AgreementRow,
  version: Expected,
  decisions: readonly ItemDecision[],
  pointerOf: PointerOf,
): Promise<Decided[]> {
  const items = await checklistItemsOf(session, agreement.id, seesRegionNotes(actor))
  const known = decisions.flatMap((decision) => {
    const item = items.find(({ code }) => code === decision.code)
    return item ? [{ item, decision }] : []
  })
  if (!known.every(({ item, decision }) => mayDecideItem(actor, item, decision.status)))
    throw new DomainError('forbidden')
  requireEditableAgreement(actor, agreement, 'patch_checklist', version)
  const errors = decisions.flatMap(({ code }, at): FieldError[] =>
    known.some(({ item }) => item.code === code)
      ? []
      : [{ pointer: pointerOf(at, 'code'), code: 'unknown_item', message: unknownItem }],
  )
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  const facts = { ...agreement, hasForeignBody: await hasForeignBody(session, agreement.organizationIds) }
  const approved = known.filter(({ item }) => !isDecidable(isApproved(agreement), item, facts))
  if (approved.length > 0) {
    throw new DomainError('guard_not_met', {
      reasons: approved.map(({ item }) => partOfApproval(item)),
      allowedActions: presentAgreement(actor, agreement).allowedActions,
    })
  }
  return known
}

/** What is ready to sign was approved, also where that was before rounds were kept. */
const isApproved = ({ status, review }: AgreementRow): boolean =>
  status === 'ready_to_sign' || approvalStands(review)

/** The JSON Pointer to a field of the decision at this place of the body. */
type PointerOf = (at: number, field: 'code' | 'documentId') => string

/**
 * Decides on items of an agreement that the actor has read as `version`: all of them or none. 403, 412, 409 and 422 as
 * above, also 422 at each document that does not belong to the agreement.
 */
export async function decideItems(
  session: Session,
  caller: Caller,
  agreement: AgreementRow,
  version: Expected,
  decisions: readonly ItemDecision[],
  { now }: Moment,
  pointerOf: PointerOf,
): Promise<void> {
  const { actor } = caller
  const decided = await requireDecidable(session, actor, agreement, version, decisions, pointerOf)
  const errors: FieldError[] = []
  for (const [at, { documentId }] of decisions.entries()) {
    if (documentId === undefined) continue
    errors.push(
      ...(await errorsOfDocument(session, actor, agreement.id, documentId, pointerOf(at, 'documentId'))),
    )
  }
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  if (!(await movedOn(session, actor, agreement.id, agreement.version)))
    throw new DomainError('stale_version')
  await writeDecisions(session, caller, agreement.id, decided, now)
}

/**
 * Meets an item with a document that is being uploaded, in the transaction of the upload and whatever the version of the
 * agreement. 403, 409 and 422 as above.
 */
export async function meetByUpload(
  session: Session,
  caller: Caller,
  { agreementId, code, documentId }: { agreementId: string; code: string; documentId: string },
  { asOf, now }: Moment,
): Promise<void> {
  const { actor } = caller
  const decision = { code, status: 'met', documentId } as const
  const isMovedOn = await movedOn(session, actor, agreementId)
  // Checked after the agreement is locked by that, so that nothing is decided on it between the check and the change.
  const decided = await requireMeetable(session, actor, { agreementId, code }, asOf, decision)
  if (!isMovedOn) throw new DomainError('forbidden')
  await writeDecisions(session, caller, agreementId, decided, now)
}

/** The item that an upload is to meet, if this actor may meet it now. 403, 409 and 422 as above. */
export async function requireMeetable(
  session: Session,
  actor: Actor,
  { agreementId, code }: { agreementId: string; code: string },
  asOf: AsOf,
  decision: ItemDecision = { code, status: 'met' },
): Promise<Decided[]> {
  const agreement = await requireAgreement(session, actor, agreementId, asOf)
  return requireDecidable(session, actor, agreement, agreement.version, [decision], () => '/checklistCode')
}

/**
 * The next version of the agreement; no part taken in it. False where it moved on since `version`, or this actor may not
 * decide on its checklist. PostgreSQL lets a partner update no agreement, so a database function moves it on.
 */
async function movedOn(session: Session, actor: Actor, id: string, version?: number): Promise<boolean> {
  if (actor.role === 'partner') {
    const { rows } = await session.$client.query<{ moved: boolean }>(
      'select registry_partner_moves_on($1, $2, false) as moved',
      [id, version ?? null],
    )
    return rows[0]!.moved
  }
  const read = version === undefined ? undefined : eq(agreements.version, version)
  const moved = await session
    .update(agreements)
    .set(nextVersion(agreements))
    .where(and(eq(agreements.id, id), read))
    .returning({ id: agreements.id })
  return moved.length > 0
}

async function writeDecisions(
  session: Session,
  caller: Caller,
  agreementId: string,
  decided: readonly Decided[],
  now: Date,
): Promise<void> {
  const { actor } = caller
  for (const { item, decision } of decided) {
    const { status, documentId = null, reason = null } = decision
    const isDecided = status !== 'open'
    const written = await session
      .update(t)
      .set({
        status,
        documentId,
        // What a partner meets has no reason, and its PostgreSQL role knows of none.
        ...(seesRegionNotes(actor) ? { reason } : {}),
        decidedBy: isDecided ? actor.accountId : null,
        decidedAt: isDecided ? now.toISOString() : null,
        // Only the region opens one again, and only then does it begin to wait anew.
        ...(isDecided || item.status === 'open' ? {} : { openSince: sql`now()` }),
      })
      .where(and(eq(t.agreementId, agreementId), eq(t.code, item.code)))
      .returning({ id: t.id })
    if (written.length === 0) throw new DomainError('forbidden')
  }
  await recordChanges(
    session,
    caller,
    decided.map(({ item: { status, documentId, reason }, decision }) => ({
      action: 'patch_checklist',
      resourceType: 'agreement',
      resourceId: agreementId,
      before: { status, documentId, reason },
      after: {
        code: decision.code,
        status: decision.status,
        documentId: decision.documentId ?? null,
        reason: decision.reason ?? null,
      },
    })),
  )
}

const partOfApproval = ({ label }: Item): Reason => ({
  code: 'checklist_approved',
  message: {
    id: `Persetujuan sudah diberikan, sehingga "${label.id}" tidak dapat diputuskan lagi; hanya butir yang baru berlaku sesudahnya. Mintalah penelaah mengembalikan naskahnya.`,
    en: `The approval was given, so "${label.en}" cannot be decided any more; only an item that began to apply since can. Ask the reviewer to return the agreement.`,
  },
})

const unknownItem = {
  id: 'Daftar periksa naskah ini tidak memiliki butir dengan kode itu.',
  en: 'The checklist of this agreement has no item with this code.',
}
