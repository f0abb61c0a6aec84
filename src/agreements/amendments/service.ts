import { desc, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import { withOne } from '../../identity/policy.ts'
import { drafted } from '../../commitments/amending/apply.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { updateRead, type Change } from '../../db/versioned.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import {
  amendmentActionsFor,
  amendmentLifecycle,
  isAmendable,
  isOpen,
  type AmendmentAction,
} from './lifecycle.ts'
import type { AmendedParties } from './parties/parties.ts'
import { errorsOfContent } from './parties/changes.ts'
import { parentErrors } from '../content/parent.ts'
import { pageOfAmendments, presentAmendment, requireAmendment } from './queries.ts'
import type { AmendmentPatch, AmendmentQuery, NewAmendment, PartyChanges } from './schemas.ts'
import { amendments as t, type AmendedContent } from './tables.ts'
import { agreementLifecycle } from '../lifecycle.ts'
import { amendmentErrors } from '../term/amended-term.ts'
import { approvesOwnWork, mayActOnAgreement } from '../policy.ts'
import { inTheEnd, presentAgreement, requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import { agreements } from '../tables.ts'
import { warningsOfAmendment } from './warnings.ts'
import { latestVersion } from '../versions/versions.ts'

const record = recordsOf('amendment')

type Row = typeof t.$inferSelect

/** The key of an amendment: its agreement, and its number within the agreement. */
export interface AmendmentKey {
  readonly id: string
  readonly number: number
}

/** The amendments of an agreement. 404 where it is not visible. */
export async function listAmendments(
  db: Database,
  { actor }: Caller,
  id: string,
  query: AmendmentQuery,
  asOf: AsOf,
) {
  return db.read(actor, async (session) => {
    const agreement = await requireAgreement(session, actor, id, inTheEnd(asOf))
    const { data, page } = await pageOfAmendments(session, actor, id, query)
    return { data: await Promise.all(data.map((row) => told(session, actor, agreement, row))), page }
  })
}

/** One amendment. 404 if there is none, or if the amendment or its agreement is not visible. */
export async function getAmendment(
  db: Database,
  { actor }: Caller,
  { id, number }: AmendmentKey,
  asOf: AsOf,
) {
  return db.read(actor, async (session) => {
    const agreement = await requireAgreement(session, actor, id, inTheEnd(asOf))
    return told(session, actor, agreement, await requireAmendment(session, actor, id, number))
  })
}

/** The amendment as the actor may see it, with warnings. */
async function told(session: Session, actor: Actor, agreement: AgreementRow, row: Row) {
  return presentAmendment(actor, agreement, row, await warningsOfAmendment(session, actor, agreement, row))
}

/**
 * Drafts an amendment of a signed agreement. 409 if the agreement is not signed or already has an open amendment, 422
 * if the days or the commitments do not fit the present content.
 */
export async function createAmendment(
  db: Database,
  caller: Caller,
  id: string,
  input: NewAmendment,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const agreement = await lockedAgreement(session, actor, id, asOf)
    if (!mayActOnAgreement(actor, 'amend', agreement)) throw new DomainError('forbidden')
    const { allowedActions } = presentAgreement(actor, agreement)
    nextStatus(agreementLifecycle, agreement.statusToday, 'amend', allowedActions)
    const last = await lastAmendment(session, id)
    if (last && isOpen(last.status)) throw underWay(last.number, allowedActions)
    const content = { ...input, changes: completed(input.changes) }
    await requireFitting(session, actor, agreement, content)
    const after = { ...content, agreementId: id, number: (last?.number ?? 0) + 1 }
    const tookPart = withOne({ tookPart: [] }, actor)
    const [row] = await session
      .insert(t)
      .values({ ...after, tookPart })
      .returning()
    await record(session, caller, 'create', row!.id, {}, after)
    return told(session, actor, agreement, row!)
  })
}

/** Funding is changed as a whole: a field that is not given becomes empty. Commitments are changed one by one. */
function completed({ funding, parties, commitments, ...changes }: NewAmendment['changes']): AmendedContent {
  const { source, amount = null, note = null } = funding ?? {}
  return {
    ...changes,
    ...(funding === undefined ? {} : { funding: source === undefined ? null : { source, amount, note } }),
    ...(parties ? { parties: draftedParties(parties) } : {}),
    ...(commitments ? { commitments: drafted(commitments) } : {}),
  }
}

/** A joining party gets its id in the draft, and signs with this id. */
const draftedParties = ({ join = [], leave = [], replace = [] }: PartyChanges): AmendedParties => ({
  join: join.map((each) => ({ ...each, id: uuidv7() })),
  leave,
  replace,
})

const underWay = (number: number, allowedActions: readonly string[]): DomainError =>
  new DomainError('guard_not_met', {
    reasons: [
      {
        code: 'amendment_under_way',
        message: {
          id: `Addendum ${number} belum ditandatangani; selesaikan atau batalkan dahulu.`,
          en: `Amendment ${number} is not signed yet; finish or cancel it first.`,
        },
      },
    ],
    allowedActions,
  })

/**
 * The agreement with its latest content, locked until the transaction ends: amendments of one agreement are handled one
 * at a time.
 */
async function lockedAgreement(
  session: Session,
  actor: Actor,
  id: string,
  asOf: AsOf,
): Promise<AgreementRow> {
  await session.select({ id: agreements.id }).from(agreements).where(eq(agreements.id, id)).for('update')
  return requireAgreement(session, actor, id, inTheEnd(asOf))
}

async function lastAmendment(session: Session, agreementId: string) {
  const [last] = await session
    .select({ number: t.number, status: t.status })
    .from(t)
    .where(eq(t.agreementId, agreementId))
    .orderBy(desc(t.number))
    .limit(1)
  return last
}

/** 422 if the days or the commitments do not fit the present agreement. */
async function requireFitting(
  session: Session,
  actor: Actor,
  agreement: AgreementRow,
  content: Pick<Row, 'effectiveFrom' | 'changes'>,
): Promise<void> {
  const errors = await errorsOfAmendment(session, actor, agreement, content)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

/** Everything that does not fit the present agreement: parent, days, parties, provisions and commitments. */
export async function errorsOfAmendment(
  session: Session,
  actor: Actor,
  agreement: AgreementRow,
  { effectiveFrom, changes }: Pick<Row, 'effectiveFrom' | 'changes'>,
): Promise<FieldError[]> {
  const present = await latestVersion(session, agreement.id)
  return [
    ...(await parentErrors(session, actor, agreement.type, changes.parentId, '/changes/parentId')),
    ...amendmentErrors(effectiveFrom, changes, present),
    ...(await errorsOfContent(session, agreement, effectiveFrom, changes)),
  ]
}

/** Changes a draft; `changes` is replaced as a whole. */
export async function patchAmendment(
  db: Database,
  caller: Caller,
  key: AmendmentKey,
  version: number,
  patch: AmendmentPatch,
  asOf: AsOf,
) {
  return db.change(caller, async (session) => {
    const { agreement, before } = await requireAction(session, caller.actor, key, 'patch', version, asOf)
    const { reason = before.reason, effectiveFrom = before.effectiveFrom } = patch
    const changes = patch.changes ? completed(patch.changes) : before.changes
    const change = { reason, effectiveFrom, changes }
    await requireFitting(session, caller.actor, agreement, change)
    return updateAmendment(session, caller, agreement, before, 'patch', change, {
      tookPart: withOne(before, caller.actor),
    })
  })
}

/** 404, 403, 412 or 409, in that order, if the caller may not take the action now. */
export async function requireAction(
  session: Session,
  actor: Actor,
  { id, number }: AmendmentKey,
  action: AmendmentAction,
  version: number,
  asOf: AsOf,
) {
  const agreement = await lockedAgreement(session, actor, id, asOf)
  if (!mayActOnAgreement(actor, action, agreement)) throw new DomainError('forbidden')
  const before = await requireAmendment(session, actor, id, number)
  if (before.version !== version) throw new DomainError('stale_version')
  const allowedActions = amendmentActionsFor(actor, agreement, before)
  const hasPlace = Object.hasOwn(amendmentLifecycle[before.status], action)
  if (!hasPlace || !isAmendable(action, agreement.statusToday)) {
    throw new DomainError(action === 'patch' ? 'not_editable' : 'invalid_transition', { allowedActions })
  }
  const status = nextStatus(amendmentLifecycle, before.status, action, allowedActions)
  if (approvesOwnWork(actor, action, before)) throw new DomainError('self_approval')
  return { agreement, before, status, allowedActions }
}

/**
 * Writes a change of an amendment with its audit event. The event does not repeat the content. 412 if the amendment
 * changed since it was read.
 */
export async function updateAmendment(
  session: Session,
  caller: Caller,
  agreement: AgreementRow,
  before: Row,
  action: AmendmentAction,
  change: Change<typeof t>,
  kept: Change<typeof t> = {},
) {
  await updateRead(session, t, before, { ...change, ...kept })
  await record(session, caller, action, before.id, before, change)
  const row = await requireAmendment(session, caller.actor, before.agreementId, before.number)
  return told(session, caller.actor, agreement, row)
}
