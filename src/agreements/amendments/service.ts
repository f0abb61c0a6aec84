import { desc, eq } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { withOne } from '../../identity/policy.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { Expected } from '../../kernel/expected.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import {
  lockedAgreement,
  record,
  requireAction,
  told,
  toldEach,
  updateAmendment,
  type AmendmentKey,
} from './changing.ts'
import { completed, requireFitting } from './drafting.ts'
import { isOpen } from './lifecycle.ts'
import { pageOfAmendments, requireAmendment } from './queries.ts'
import type { AmendmentPatch, AmendmentQuery, NewAmendment } from './schemas.ts'
import { amendments as t } from './tables.ts'
import { agreementLifecycle } from '../lifecycle.ts'
import { mayActOnAgreement } from '../policy.ts'
import { findAgreement, inTheEnd, presentAgreement, type AsOf } from '../queries.ts'

/**
 * The amendments of an agreement. Who does not see the agreement sees those by which it joins it. 404 where there are
 * none of these.
 */
export async function listAmendments(
  db: Database,
  { actor }: Caller,
  id: string,
  query: AmendmentQuery,
  asOf: AsOf,
) {
  return db.read(actor, async (session) => {
    const agreement = await findAgreement(session, actor, id, inTheEnd(asOf))
    const { data, page } = await pageOfAmendments(session, actor, id, query)
    if (!agreement && data.length === 0) throw new DomainError('not_found')
    return { data: await toldEach(session, actor, agreement, data), page }
  })
}

/** One amendment. 404 if there is none, or if it is not visible. */
export async function getAmendment(
  db: Database,
  { actor }: Caller,
  { id, number }: AmendmentKey,
  asOf: AsOf,
) {
  return db.read(actor, async (session) => {
    const agreement = await findAgreement(session, actor, id, inTheEnd(asOf))
    return told(session, actor, agreement, await requireAmendment(session, actor, id, number))
  })
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
    return told(session, actor, agreement, { ...row!, review: null, openComments: 0 })
  })
}

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

async function lastAmendment(session: Session, agreementId: string) {
  const [last] = await session
    .select({ number: t.number, status: t.status })
    .from(t)
    .where(eq(t.agreementId, agreementId))
    .orderBy(desc(t.number))
    .limit(1)
  return last
}

/** Changes a draft; `changes` is replaced as a whole. */
export async function patchAmendment(
  db: Database,
  caller: Caller,
  key: AmendmentKey,
  version: Expected,
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
      kept: { tookPart: withOne(before, caller.actor) },
    })
  })
}
