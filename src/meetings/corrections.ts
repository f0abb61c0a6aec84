import { eq, sql } from 'drizzle-orm'
import type { Caller } from '../kernel/actor.ts'
import { recordsOf } from '../audit/service.ts'
import { jakartaDay, type Clock, type Day } from '../kernel/days.ts'
import { caseLifecycle } from '../cases/lifecycle.ts'
import { caseActionsFor } from '../cases/policy.ts'
import { cases } from '../cases/tables.ts'
import { takenBy } from '../commitments/commitments/items.ts'
import { requireCaseSides } from '../cases/queries.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import { DomainError } from '../kernel/errors.ts'
import type { Expected } from '../kernel/expected.ts'
import { nextStatus } from '../kernel/transitions.ts'
import { takenOver } from './content.ts'
import { insertDraft } from './parts/drafts.ts'
import { correctionBlockers, meetingLifecycle, type PromotedItem } from './lifecycle.ts'
import { requireContinued } from './parts/continued.ts'
import { requireNamed } from './parts/named.ts'
import { everybody } from './parts/people.ts'
import { meetingActionsFor } from './policy.ts'
import { requireWholeMeeting } from './queries.ts'
import { given, requireEndAfterStart, requireOwnMeeting } from './rules.ts'
import { withWarnings, type WarnedMeeting } from './warnings/read.ts'
import type { MeetingCorrection } from './schemas/written.ts'

const record = recordsOf('meeting')

/**
 * Drafts new minutes in place of finalized ones: what is given, and the rest as the original has it. Obstacles are not
 * taken over: they live on in their register. 409 `invalid_transition` for a draft, or where the case takes no meeting;
 * `guard_not_met` where it has a correction; 412 where the meeting has moved on from `version`.
 */
export async function correctMeeting(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  changes: MeetingCorrection,
): Promise<WarnedMeeting> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const row = await requireOwnMeeting(session, actor, id, version)
    const allowedActions = meetingActionsFor(actor, row)
    nextStatus(meetingLifecycle, row.status, 'correct', allowedActions)
    const reasons = correctionBlockers(row.correction)
    if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons, allowedActions })
    const { sides, ...found } = await requireCaseSides(session, actor, row.caseId)
    nextStatus(caseLifecycle, found.status, 'log_meeting', caseActionsFor(actor, found))
    const named = await requireNamed(session, actor, sides, changes)
    const original = await requireWholeMeeting(session, actor, id, jakartaDay(clock()))
    const { items, ...said } = { ...takenOver(original), ...given(named) }
    requireEndAfterStart(said)
    const input = { ...said, items: await requireContinued(session, id, items) }
    // Who was there stays in the minutes, also where its organization has left the case since.
    const sidesThen = Object.fromEntries(
      everybody(original).flatMap(({ organizationId, side }) =>
        organizationId === null ? [] : [[organizationId, side]],
      ),
    )
    const home = {
      caseId: row.caseId,
      sides: { ...sidesThen, ...sides },
      organizationIds: found.organizationIds,
    }
    const draft = await insertDraft(session, clock, caller, home, input, id)
    await record(session, caller, 'correct', id, { caseId: row.caseId }, { correctedById: draft.id })
    return withWarnings(session, actor, draft)
  })
}

/**
 * The items of the corrected minutes that a living agreement has as commitments, and that no item of this draft continues.
 * Promotions of the case wait until this is decided.
 */
export async function promotedLeftOut(
  session: Session,
  draft: { id: string; caseId: string; correctsId: string | null },
  today: Day,
): Promise<PromotedItem[]> {
  await session.select({ id: cases.id }).from(cases).where(eq(cases.id, draft.caseId)).for('update')
  const { rows } = await session.execute<{ description: string; takenBy: string }>(sql`
    select description, "takenBy" from (
      select before.description, before.position, ${takenBy(sql`before.origin_id`, today)} as "takenBy"
      from meeting_items before where before.meeting_id = ${draft.correctsId} and not exists (
        select 1 from meeting_items again where again.meeting_id = ${draft.id} and again.origin_id = before.origin_id)
    ) left_out where "takenBy" is not null order by position`)
  return rows
}

/** What was done while the correction was drafted is done in it as well. */
export async function carryDone(
  session: Session,
  draft: { id: string; correctsId: string | null },
): Promise<void> {
  await session.execute(sql`
    update action_items again set done_on = before.done_on from action_items before
    where again.meeting_id = ${draft.id} and before.meeting_id = ${draft.correctsId} and again.done_on is null
      and before.done_on is not null and before.description = again.description
      and before.owner_organization_id = again.owner_organization_id`)
}
