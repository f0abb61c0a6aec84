import { and, eq, gt, sql } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import type { Session } from '../../db/session.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import { changedAgreement } from '../changed.ts'
import { requireParent } from '../content/parent.ts'
import { isLivingRenewal } from '../decisions.ts'
import { agreementLifecycle, isOpenTo, type AgreementStatus } from '../lifecycle.ts'
import { mayActOnAgreement } from '../policy.ts'
import { inTheEnd, presentAgreement, requireAgreement, type AsOf } from '../queries.ts'
import { agreements as t } from '../tables.ts'
import { statusToday } from '../validity.ts'
import { nested } from '../../db/columns.ts'
import { moveError, movesOn } from './rules.ts'
import type { ParentMove } from './schemas.ts'
import { formerParents as f } from './tables.ts'

const record = recordsOf('agreement')

/** A longer chain of renewals means an error in the data. */
const deepest = 20

/**
 * Moves a signed agreement under the renewal of its parent. This changes a link in the registry, not the signed text.
 * The old parent stays in the history. 422 if the new parent is not a signed renewal of the old one, or has ended.
 */
export async function moveParent(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  { parentId, reason }: ParentMove,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, actor, id, inTheEnd(asOf))
    if (!mayActOnAgreement(actor, 'move_parent', before)) throw new DomainError('forbidden')
    requireVersion(before, version)
    const { allowedActions } = presentAgreement(actor, before)
    nextStatus(agreementLifecycle, before.statusToday, 'move_parent', allowedActions)
    if (!isOpenTo('move_parent', before, before.today))
      throw new DomainError('invalid_transition', { allowedActions })
    await requireParent(session, actor, before.type, parentId)
    const renewals = await renewalsOf(session, before.parentId!, asOf)
    const renewal = renewals.find((each) => each.id === parentId)
    const wrong = moveError(renewal)
    if (wrong) throw new DomainError('rule_violated', { errors: [{ pointer: '/parentId', ...wrong }] })
    const parentFrom = movesOn(before.today, renewal!.effectiveFrom!, before.parentFrom)
    await session.insert(f).values({
      agreementId: id,
      parentId: before.parentId,
      until: parentFrom,
      reason,
      movedBy: actor.accountId,
    })
    await updateRead(session, t, { id, version: before.version }, { parentId, parentFrom })
    await record(session, caller, 'move_parent', id, before, { parentId, parentFrom, reason })
    return changedAgreement(session, actor, id, asOf)
  })
}

/** The renewals of this agreement, one after another. */
async function renewalsOf(session: Session, id: string, asOf: AsOf) {
  const found: { id: string; signed: boolean; status: AgreementStatus; effectiveFrom: Day | null }[] = []
  for (let next: string | undefined = id; next !== undefined && found.length < deepest;) {
    const [renewal] = await session
      .select({
        id: t.id,
        signed: nested<boolean>(sql`${t.status} = 'signed'`),
        status: nested<AgreementStatus>(statusToday),
        effectiveFrom: t.effectiveFrom,
      })
      .from(t)
      .where(and(eq(t.renewsId, sql.placeholder('next')), isLivingRenewal(t)))
      .prepare('')
      .execute({ next, ...asOf })
    if (renewal) found.push(renewal)
    next = renewal?.id
  }
  return found
}

/** Stores the present parent as a former one, because an amendment changes the parent from this day on. */
export async function keepFormerParent(
  session: Session,
  { id, parentId }: { readonly id: string; readonly parentId: string | null },
  until: Day,
): Promise<void> {
  // A planned move that has not happened is dropped: the parent before it stays until the amendment takes effect.
  const standing = await session
    .update(f)
    .set({ until })
    .where(and(eq(f.agreementId, id), gt(f.until, until)))
    .returning({ id: f.id })
  if (standing.length === 0) await session.insert(f).values({ agreementId: id, parentId, until })
  await session.update(t).set({ parentFrom: until }).where(eq(t.id, id))
}
