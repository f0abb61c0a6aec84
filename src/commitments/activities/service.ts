import { and, eq, sql, type SQL } from 'drizzle-orm'
import { newId } from '../../kernel/new-id.ts'
import type { Caller } from '../../kernel/actor.ts'
import { requireAgreement, type AsOf } from '../../agreements/queries.ts'
import { withOne } from '../../identity/policy.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import { documents } from '../../documents/tables.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { nextStatus, requireEditable } from '../../kernel/transitions.ts'
import { pageOfActivities, presentActivity, requireActivity, type ActivityRow } from './queries.ts'
import type { Activity, ActivityPatch, ActivityQuery, NewActivity } from './schemas.ts'
import { activityLifecycle, type ActivityAction } from '../lifecycle.ts'
import {
  activityActionsFor,
  commitmentActionsFor,
  decidesOwnWork,
  mayActOnActivity,
  mayActOnCommitment,
  reporterOf,
} from '../policy.ts'
import { answeringFor, requireCommitment, requireConcluded } from '../commitments/queries.ts'
import { mergedLines, nobodyCounted, type Beneficiaries } from '../beneficiaries/beneficiaries.ts'
import { activityErrors } from '../commitments/rules.ts'
import { activities as t } from './tables.ts'
import { presented } from '../../db/keyset.ts'

const record = recordsOf('activity')

/** The activities of a commitment. 404 if the caller does not see the commitment. */
export async function listActivities(
  db: Database,
  { actor }: Caller,
  commitmentId: string,
  query: ActivityQuery,
  { asOf: today }: AsOf,
) {
  const found = await db.read(actor, async (session) => {
    await requireCommitment(session, actor, commitmentId, today)
    return pageOfActivities(session, actor, { commitmentId }, query)
  })
  return presented(found, (row) => presentActivity(actor, row))
}

/**
 * The activities of an agreement; an integrator sees only verified ones. 404 if the caller does not see the agreement.
 */
export async function listAgreementActivities(
  db: Database,
  { actor }: Caller,
  agreementId: string,
  query: ActivityQuery,
  asOf: AsOf,
) {
  const found = await db.read(actor, async (session) => {
    await requireAgreement(session, actor, agreementId, asOf)
    return pageOfActivities(session, actor, { agreementId }, query)
  })
  return presented(found, (row) => presentActivity(actor, row))
}

/** One activity. 404 if the caller does not see it; an integrator does not see it before it is verified. */
export async function getActivity(db: Database, { actor }: Caller, id: string): Promise<Activity> {
  return presentActivity(actor, await db.read(actor, (session) => requireActivity(session, actor, id)))
}

/**
 * Reports what was delivered. 403 if another organization reports on the commitment, 409 `guard_not_met` before the
 * signature. 422 for a future day, for a day on which the agreement or the commitment was not in force, and for
 * evidence that is not a document of the agreement.
 */
export async function createActivity(
  db: Database,
  caller: Caller,
  commitmentId: string,
  input: NewActivity,
  asOf: AsOf,
): Promise<Activity> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const commitment = await requireCommitment(session, actor, commitmentId, input.heldOn)
    const { agreementId, agreementStatus: status, stage, unit } = commitment
    const answering = answeringFor(commitment)
    if (!mayActOnCommitment(actor, 'report', answering)) throw new DomainError('forbidden')
    requireConcluded(status, commitmentActionsFor(actor, { status, ...answering }))
    const errors = await errorsOf(
      session,
      caller,
      { ...nothingTold, ...input, commitmentId, agreementId },
      asOf,
    )
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
    const own = { commitmentId, agreementId, organizationId: reporterOf(answering) }
    const author = actor.accountId!
    const row = { ...input, ...own, stage, unit, createdBy: author, tookPart: [author] }
    const id = await insertRecord(session, t, { ...row, id: newId(caller) })
    await record(session, caller, 'create', id, {}, { ...input, ...own })
    return presentActivity(actor, await requireActivity(session, actor, id))
  })
}

/**
 * Changes an activity that is a draft or was rejected; it is then a draft. 412 if the current version is not `version`.
 */
export async function patchActivity(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: ActivityPatch,
  asOf: AsOf,
): Promise<Activity> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireOwn(session, caller, 'patch', id, version)
    const allowedActions = activityActionsFor(actor, before)
    requireEditable(activityLifecycle, before.status, 'patch', allowedActions)
    const status = nextStatus(activityLifecycle, before.status, 'patch', allowedActions)
    const { beneficiariesByLine: lines, ...said } = patch
    const change = {
      ...said,
      ...(lines && { beneficiariesByLine: mergedLines(before.beneficiariesByLine, lines) }),
    }
    const errors = await errorsOf(session, caller, { ...before, ...change }, asOf)
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
    return update(session, caller, 'patch', before, { ...change, status, tookPart: withOne(before, actor) })
  })
}

/** An action on an activity. A rejection needs a reason. */
export type ActivityMove =
  | { readonly action: 'submit' | 'verify' }
  | { readonly action: 'reject'; readonly reason: string }

/**
 * Submits, verifies or rejects an activity. 403 `self_approval` if the caller took part in it. 409 if the status does
 * not allow the action, or if an activity to be submitted no longer meets a rule. 412 if the current version is not
 * `version`.
 */
export async function moveActivity(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  move: ActivityMove,
  asOf: AsOf,
): Promise<Activity> {
  const { actor } = caller
  const { action } = move
  return db.change(caller, async (session) => {
    const before = await requireOwn(session, caller, action, id, version)
    const allowedActions = activityActionsFor(actor, before)
    const status = nextStatus(activityLifecycle, before.status, action, allowedActions)
    if (decidesOwnWork(actor, action, before)) throw new DomainError('self_approval')
    if (action === 'submit') {
      const reasons = await errorsOf(session, caller, before, asOf)
      if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons, allowedActions })
    }
    return update(session, caller, action, before, { status, ...columnsOf(move, before, caller) }, turnsOver)
  })
}

/** From now on it waits for somebody else. */
const turnsOver = { turnSince: sql`now()` }

/** The columns that the action writes besides the status. */
function columnsOf(
  move: ActivityMove,
  before: ActivityRow,
  { actor }: Caller,
): Partial<typeof t.$inferInsert> {
  switch (move.action) {
    case 'submit':
      return { submittedBy: actor.accountId, statusReason: null, tookPart: withOne(before, actor) }
    case 'verify':
      return { verifiedBy: actor.accountId }
    case 'reject':
      return { statusReason: move.reason }
  }
}

async function requireOwn(
  session: Session,
  { actor }: Caller,
  action: ActivityAction,
  id: string,
  version: Expected,
) {
  const row = await requireActivity(session, actor, id)
  if (!mayActOnActivity(actor, action, row)) throw new DomainError('forbidden')
  requireVersion(row, version)
  return row
}

async function update(
  session: Session,
  caller: Caller,
  action: ActivityAction,
  before: ActivityRow,
  change: Partial<typeof t.$inferInsert>,
  beside: { readonly turnSince?: SQL } = {},
) {
  await updateRead(session, t, before, { ...change, ...beside })
  await record(session, caller, action, before.id, before, change)
  return presentActivity(caller.actor, await requireActivity(session, caller.actor, before.id))
}

type Told = Pick<ActivityRow, 'commitmentId' | 'agreementId' | 'heldOn' | 'evidenceDocumentId'> &
  Beneficiaries
const nothingTold = { ...nobodyCounted, evidenceDocumentId: null }

/**
 * Every rule that the activity breaks. Whether the agreement was in force is checked for the day of the activity, not
 * for today.
 */
async function errorsOf(session: Session, { actor }: Caller, told: Told, asOf: AsOf): Promise<FieldError[]> {
  const then = { ...asOf, asOf: told.heldOn }
  const { validity } = await requireAgreement(session, actor, told.agreementId, then)
  const commitment = await requireCommitment(session, actor, told.commitmentId, told.heldOn)
  const errors = activityErrors({ ...told, validityThen: validity, commitment, today: asOf.asOf })
  return told.evidenceDocumentId === null ||
    (await isDocumentOf(session, told.agreementId, told.evidenceDocumentId))
    ? errors
    : [...errors, { pointer: '/evidenceDocumentId', code: 'unknown_document', message: unknownDocument }]
}

/** Row-level security hides the documents that the actor does not see, so they do not count here. */
async function isDocumentOf(session: Session, agreementId: string, id: string): Promise<boolean> {
  const found = await session
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.id, id), eq(documents.agreementId, agreementId)))
  return found.length > 0
}

const unknownDocument = {
  id: 'Bukan dokumen dari naskah kerja sama ini.',
  en: 'Not a document of this agreement.',
}
