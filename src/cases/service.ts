import { and, eq, inArray } from 'drizzle-orm'
import { requireOpening, requireStanding } from '../organizations/succession/queries.ts'
import { newId } from '../kernel/new-id.ts'
import type { Actor, Caller } from '../kernel/actor.ts'
import { carriedBy } from '../identity/hand-overs/carried.ts'
import { recordsOf } from '../audit/service.ts'
import { jakartaDay, type Clock, type Day } from '../kernel/days.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import { updateRead } from '../db/versioned.ts'
import { DomainError } from '../kernel/errors.ts'
import { type Expected, requireVersion } from '../kernel/expected.ts'
import { requireOrganizations } from '../organizations/rules.ts'
import { nextNumber } from '../reference/numbers.ts'
import { nextStatus, requireEditable } from '../kernel/transitions.ts'
import { caseBlockers, caseLifecycle, type CaseStatus } from './lifecycle.ts'
import { caseActionsFor, mayDecideOnCase } from './policy.ts'
import { caseFacts, pageOfCases, presentCase, requireCase, type CaseRow } from './queries.ts'
import type { CasePatch, CaseQuery, NewCase } from './schemas.ts'
import { caseOrganizations, cases as t, type StartingConditions } from './tables.ts'

const record = recordsOf('case')

/** One page of the cases that this caller sees, by words, status, stage and organization. */
export async function listCases(db: Database, { actor }: Caller, query: CaseQuery) {
  return db.read(actor, (session) => pageOfCases(session, actor, query))
}

/** One case. 404 if it does not exist or the caller does not see it. */
export async function getCase(db: Database, { actor }: Caller, id: string) {
  return presentCase(actor, await db.read(actor, (session) => requireCase(session, actor, id)))
}

/** Opens a case led by the officer's own agency. 422 names each id that is not that of an agency or a collaborator. */
export async function openCase(db: Database, clock: Clock, caller: Caller, input: NewCase) {
  const { actor } = caller
  const leadAgencyId = actor.organizationId
  if (actor.role !== 'officer' || leadAgencyId === null) throw new DomainError('forbidden')
  return db.change(caller, async (session) => {
    await requireCaseOrganizations(session, input, [leadAgencyId], jakartaDay(clock()))
    const { id, written } = await beginCase(session, caller, leadAgencyId, input, jakartaDay(clock()))
    const [row] = await Promise.all([requireCase(session, actor, id), written])
    return presentCase(actor, row)
  })
}

/** Opens a case within a session and returns its id. 409 if the agency opens nothing new on that day. */
export async function insertCase(...given: Parameters<typeof beginCase>): Promise<string> {
  const { id, written } = await beginCase(...given)
  await written
  return id
}

/**
 * Sends what opens a case, without waiting for it: whoever opens another one waits for the counter until this one is
 * committed, so what else the transaction needs is sent in the same turn.
 */
async function beginCase(
  session: Session,
  caller: Caller,
  leadAgencyId: string,
  input: NewCase,
  today: Day,
): Promise<{ readonly id: string; readonly written: Promise<unknown> }> {
  await requireOpening(session, leadAgencyId, today)
  const { collaboratorIds, agencyIds = [], ...fields } = input
  const year = Number(today.slice(0, 4))
  const number = await nextNumber(session, 'case', year)
  const row = {
    ...fields,
    id: newId(caller),
    leadAgencyId,
    responsibleAccountIds: carriedBy(caller.actor),
    caseNumber: `PJ-${year}-${String(number).padStart(5, '0')}`,
  }
  const written = Promise.all([
    session.insert(t).values(row).execute(),
    addOrganizations(
      session,
      row.id,
      organizationsBySide(leadAgencyId, agencyIds, collaboratorIds),
    ).execute(),
    record(session, caller, 'create', row.id, {}, { ...input, leadAgencyId, caseNumber: row.caseNumber }),
  ])
  return { id: row.id, written }
}

/**
 * Changes the given fields; sets and lists are replaced completely. 403 if another agency leads the case, 409
 * `not_editable` if the status allows no change, 412 if the current version is not `version`.
 */
export async function patchCase(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  patch: CasePatch,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireOwnCase(session, actor, id, version)
    requireEditable(caseLifecycle, before.status, 'patch', caseActionsFor(actor, before))
    await requireCaseOrganizations(session, patch, before.organizationIds, jakartaDay(clock()))
    const { collaboratorIds, agencyIds, startingConditions, ...fields } = patch
    const changed = startingConditions
      ? {
          ...fields,
          startingConditions: mergeConditions(before.startingConditions ?? {}, startingConditions),
        }
      : fields
    await updateRead(session, t, before, changed)
    const ids = idsOf(before)
    await replaceOrganizations(
      session,
      before,
      organizationsBySide(
        before.leadAgencyId,
        agencyIds ?? ids.agencyIds,
        collaboratorIds ?? ids.collaboratorIds,
      ),
    )
    const [after] = await Promise.all([
      requireCase(session, actor, id),
      record(session, caller, 'patch', id, { ...before, ...ids }, { ...changed, collaboratorIds, agencyIds }),
    ])
    return presentCase(actor, after)
  })
}

/**
 * The actions that change only the status of a case. Promoting is not one of them, because it also creates a draft
 * agreement.
 */
export type CaseStatusAction = 'offer' | 'agree' | 'hold' | 'resume' | 'cancel'

/**
 * Changes the status of a case. 403 if another agency leads the case, 409 `invalid_transition` or `guard_not_met` with
 * every reason, 412 if the current version is not `version`.
 */
export async function changeCaseStatus(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  action: CaseStatusAction,
  reason: string | null = null,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireOwnCase(session, actor, id, version)
    const allowedActions = caseActionsFor(actor, before)
    const step = nextStatus(caseLifecycle, before.status, action, allowedActions)
    const reasons = caseBlockers(action, await caseFacts(session, before))
    if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons, allowedActions })
    const changed = {
      status: step === 'held' ? statusHeld(before) : step,
      heldFrom: action === 'hold' ? before.status : null,
      statusReason: reason,
    }
    await updateRead(session, t, before, changed)
    const [after] = await Promise.all([
      requireCase(session, actor, id),
      record(session, caller, action, id, { ...before }, changed),
    ])
    return presentCase(actor, after)
  })
}

/**
 * 404 if the actor does not see the case, 403 if its agency does not lead the case, 412 if the current version is not
 * `version`.
 */
async function requireOwnCase(
  session: Session,
  actor: Actor,
  id: string,
  version: Expected,
): Promise<CaseRow> {
  const row = await requireCase(session, actor, id)
  if (!mayDecideOnCase(actor, row)) throw new DomainError('forbidden')
  requireVersion(row, version)
  return row
}

function statusHeld({ heldFrom, caseNumber }: CaseRow): CaseStatus {
  if (heldFrom === null) throw new Error(`${caseNumber} is on hold from no status`)
  return heldFrom
}

/** JSON Merge Patch (RFC 7396) within the three conditions: a given value replaces the old one, null removes it. */
const mergeConditions = (before: StartingConditions, patch: StartingConditions): StartingConditions =>
  Object.fromEntries(Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined))

/** 422, naming the field, for ids of no such organization, and for agencies that are new in it and take part in nothing new. */
async function requireCaseOrganizations(
  session: Session,
  { collaboratorIds = [], agencyIds = [] }: Pick<CasePatch, 'collaboratorIds' | 'agencyIds'>,
  there: readonly string[],
  today: Day,
): Promise<void> {
  await Promise.all([
    requireOrganizations(session, 'collaborators', pointed('collaboratorIds', collaboratorIds)),
    requireOrganizations(session, 'agencies', pointed('agencyIds', agencyIds)),
  ])
  const coming = [...pointed('agencyIds', agencyIds)].filter(([, id]) => !there.includes(id))
  await requireStanding(session, new Map(coming), today)
}

const pointed = (field: string, ids: readonly string[]) =>
  new Map(ids.map((id, index) => [`/${field}/${index}`, id] as const))

type Member = Pick<typeof caseOrganizations.$inferInsert, 'organizationId' | 'side'>

/** The organizations of a case by side. The lead agency is always included, even if it is not named. */
const organizationsBySide = (
  leadAgencyId: string,
  agencyIds: string[],
  collaboratorIds: string[],
): Member[] => [
  ...[...new Set([leadAgencyId, ...agencyIds])].map((organizationId) => ({
    organizationId,
    side: 'region' as const,
  })),
  ...collaboratorIds.map((organizationId) => ({ organizationId, side: 'collaborator' as const })),
]

const addOrganizations = (session: Session, caseId: string, members: Member[]) =>
  session.insert(caseOrganizations).values(members.map((member) => ({ ...member, caseId })))

/** Writes only the differences, because every inserted or deleted row makes the triggers check the case again. */
async function replaceOrganizations(session: Session, before: CaseRow, members: Member[]): Promise<void> {
  const present = new Set(before.organizationIds)
  const wanted = new Set(members.map((each) => each.organizationId))
  const added = members.filter((each) => !present.has(each.organizationId))
  const removed = before.organizationIds.filter((each) => !wanted.has(each))
  if (added.length > 0) await addOrganizations(session, before.id, added)
  if (removed.length > 0) {
    await session
      .delete(caseOrganizations)
      .where(and(eq(caseOrganizations.caseId, before.id), inArray(caseOrganizations.organizationId, removed)))
  }
}

const idsOf = ({ agencies, ruled }: CaseRow) => ({
  agencyIds: agencies.map((each) => each.id),
  collaboratorIds: ruled.map((each) => each.organization.id),
})
