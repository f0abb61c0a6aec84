import { sql } from 'drizzle-orm'
import type { Caller } from '../kernel/actor.ts'
import { recordChange, recordsOf } from '../audit/service.ts'
import { jakartaDay, type Clock } from '../kernel/days.ts'
import { caseLifecycle } from '../cases/lifecycle.ts'
import { caseActionsFor, mayActOnCase, seesRegionNotes } from '../cases/policy.ts'
import { requireCaseSides } from '../cases/queries.ts'
import type { Database } from '../db/client.ts'
import { updateRead } from '../db/versioned.ts'
import { DomainError } from '../kernel/errors.ts'
import type { Expected } from '../kernel/expected.ts'
import { nextStatus, requireEditable } from '../kernel/transitions.ts'
import type { ProcessScores } from './kinds.ts'
import { meetingBlockers, meetingLifecycle } from './lifecycle.ts'
import { carryDone, promotedLeftOut } from './corrections.ts'
import { insertDraft } from './parts/drafts.ts'
import { replaceParts } from './parts/changes.ts'
import { requireContinued } from './parts/continued.ts'
import { requireNamed } from './parts/named.ts'
import { peopleAndFields } from './parts/people.ts'
import { meetingActionsFor } from './policy.ts'
import { discloseCase, pageOfMeetings, requireWholeMeeting } from './queries.ts'
import { given, requireEndAfterStart, requireOwnMeeting } from './rules.ts'
import { withWarnings, type WarnedMeeting } from './warnings/read.ts'
import type { MeetingPatch, NewMeeting } from './schemas/written.ts'
import type { MeetingQuery } from './schemas/query.ts'
import { meetings as t } from './tables.ts'

const record = recordsOf('meeting')

/** Meetings with all their parts, over the cases this caller sees. 403 where it asks for scores that it does not read. */
export async function listMeetings(db: Database, clock: Clock, { actor }: Caller, query: MeetingQuery) {
  if (query.scored && !seesRegionNotes(actor)) throw new DomainError('forbidden')
  return db.read(actor, (session) => pageOfMeetings(session, actor, query, jakartaDay(clock())))
}

/** The meetings of a case. 404 where there is no such case, or the caller does not see it. */
export async function listCaseMeetings(
  db: Database,
  clock: Clock,
  { actor }: Caller,
  query: MeetingQuery & { caseId: string },
) {
  return db.read(actor, async (session) => {
    const found = await pageOfMeetings(session, actor, query, jakartaDay(clock()))
    // Who sees a meeting sees its case, so that only an empty page leaves the question open.
    if (found.data.length === 0) await requireCaseSides(session, actor, query.caseId)
    return found
  })
}

/** One meeting with all its parts. 404 where there is none, or the caller does not see it. */
export async function getMeeting(
  db: Database,
  clock: Clock,
  { actor }: Caller,
  id: string,
): Promise<WarnedMeeting> {
  return db.read(actor, async (session) =>
    withWarnings(session, actor, await requireWholeMeeting(session, actor, id, jakartaDay(clock()))),
  )
}

/**
 * Logs a meeting with all its parts: one look at the case, then everything sent at once. 403 where the case is
 * another agency's, 409 `invalid_transition` where its status takes no meeting, 422 for organizations not in it.
 */
export async function logMeeting(
  db: Database,
  clock: Clock,
  caller: Caller,
  caseId: string,
  input: NewMeeting,
): Promise<WarnedMeeting> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const { sides, organizationIds, ...found } = await requireCaseSides(session, actor, caseId)
    if (!mayActOnCase(actor, organizationIds)) throw new DomainError('forbidden')
    nextStatus(
      caseLifecycle,
      found.status,
      'log_meeting',
      caseActionsFor(actor, { ...found, organizationIds }),
    )
    const named = await requireNamed(session, actor, sides, input)
    const draft = await insertDraft(session, clock, caller, { caseId, sides, organizationIds }, named)
    return withWarnings(session, actor, draft)
  })
}

/**
 * Changes a draft: the fields that are given are replaced, lists whole. 409 `not_editable` once finalized, or for
 * obstacles of which one was resolved; 412 where the meeting has moved on from `version`.
 */
export async function patchMeeting(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  patch: MeetingPatch,
): Promise<WarnedMeeting> {
  const { actor } = caller
  const today = jakartaDay(clock())
  return db.change(caller, async (session) => {
    const before = await requireOwnMeeting(session, actor, id, version)
    requireEditable(meetingLifecycle, before.status, 'patch', meetingActionsFor(actor, before))
    requireEndAfterStart({ ...before, ...given(patch) })
    const { sides } = await requireCaseSides(session, actor, before.caseId)
    const named = await requireNamed(session, actor, sides, patch)
    const [people, said] = peopleAndFields(named)
    const { obstacles, actionItems, processScores, ...fields } = said
    const items = named.items && (await requireContinued(session, before.correctsId, named.items))
    const changed = processScores
      ? { ...fields, processScores: mergeScores(before.processScores ?? {}, processScores) }
      : fields
    const former = await requireWholeMeeting(session, actor, id, today)
    await updateRead(session, t, before, changed)
    const home = { ...before, ...given({ startsAt: patch.startsAt }) }
    await replaceParts(session, home, sides, today, { ...people, items, obstacles, actionItems })
    await record(session, caller, 'patch', id, former, {
      ...changed,
      ...people,
      items,
      obstacles,
      actionItems,
    })
    return withWarnings(session, actor, await requireWholeMeeting(session, actor, id, today))
  })
}

/**
 * Finalizes the minutes; unless they are internal, the case's collaborators can read them, and the case, from now
 * on. 409 `guard_not_met` while the meeting is still to come, 412 where it has moved on from `version`.
 */
export async function finalizeMeeting(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
): Promise<WarnedMeeting> {
  const { actor } = caller
  const now = clock()
  return db.change(caller, async (session) => {
    const before = await requireOwnMeeting(session, actor, id, version)
    const allowedActions = meetingActionsFor(actor, before)
    const status = nextStatus(meetingLifecycle, before.status, 'finalize', allowedActions)
    const leftOut = before.correctsId === null ? [] : await promotedLeftOut(session, before, jakartaDay(now))
    const reasons = meetingBlockers('finalize', { startsAt: before.startsAt, now, leftOut })
    if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons, allowedActions })
    if (before.correctsId !== null) await carryDone(session, before)
    await updateRead(session, t, before, { status, finalizedAt: sql`now()` })
    const disclosed = before.kind !== 'internal' && (await discloseCase(session, before.caseId))
    await Promise.all([
      record(session, caller, 'finalize', id, before, { status }),
      disclosed &&
        recordChange(session, caller, {
          action: 'disclose',
          resourceType: 'case',
          resourceId: before.caseId,
          after: { disclosedBy: id },
        }),
    ])
    return withWarnings(session, actor, await requireWholeMeeting(session, actor, id, jakartaDay(now)))
  })
}

/**
 * Discards a draft, with the reason; what it says counts for nothing from now on. 409 `invalid_transition` once it is
 * finalized or discarded, 412 where it has moved on from `version`.
 */
export async function discardMeeting(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  reason: string,
): Promise<WarnedMeeting> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireOwnMeeting(session, actor, id, version)
    const status = nextStatus(meetingLifecycle, before.status, 'discard', meetingActionsFor(actor, before))
    const changed = { status, statusReason: reason }
    await updateRead(session, t, before, changed)
    await record(session, caller, 'discard', id, before, changed)
    return withWarnings(session, actor, await requireWholeMeeting(session, actor, id, jakartaDay(clock())))
  })
}

type ScoresPatch = NonNullable<MeetingPatch['processScores']>

/** RFC 7396 within the indicators: what is given replaces, null removes. */
function mergeScores(before: ProcessScores, patch: ScoresPatch): ProcessScores {
  const merged = Object.entries(given(patch)).map(([indicator, score]) => [
    indicator,
    score && { ...before[indicator as keyof ProcessScores], ...score },
  ])
  const scores = { ...before, ...Object.fromEntries(merged) } as ScoresPatch
  return Object.fromEntries(Object.entries(scores).filter(([, score]) => score !== null))
}
