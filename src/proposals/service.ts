import { and, eq, isNull } from 'drizzle-orm'
import { newId } from '../kernel/new-id.ts'
import { recordsOf } from '../audit/service.ts'
import { insertCase } from '../cases/service.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import { updateRead, type Change } from '../db/versioned.ts'
import { documents } from '../documents/tables.ts'
import type { Caller } from '../kernel/actor.ts'
import { jakartaDay, type Clock, type Day } from '../kernel/days.ts'
import { DomainError } from '../kernel/errors.ts'
import { type Expected, requireVersion } from '../kernel/expected.ts'
import { nextStatus, requireEditable } from '../kernel/transitions.ts'
import { requireOrganizations } from '../organizations/rules.ts'
import { requireStanding, standingAgencies } from '../organizations/succession/queries.ts'
import { nextNumber } from '../reference/numbers.ts'
import { proposalLifecycle, type ProposalAction } from './lifecycle.ts'
import { mayOnProposal, proposalActionsFor } from './policy.ts'
import { pageOfProposals, presentProposal, requireProposal, type ProposalRow } from './queries.ts'
import type { NewProposal, ProposalPatch, ProposalQuery, Readdressing } from './schemas.ts'
import { proposals as t } from './tables.ts'

const record = recordsOf('proposal')

/** One page of the proposals that this caller sees. */
export async function listProposals(db: Database, { actor }: Caller, query: ProposalQuery) {
  return db.read(actor, (session) => pageOfProposals(session, actor, query))
}

/** One proposal. 404 if it does not exist or the caller does not see it. */
export async function getProposal(db: Database, { actor }: Caller, id: string) {
  return presentProposal(actor, await db.read(actor, (session) => requireProposal(session, actor, id)))
}

/** Proposes a case for the partner's own organization. 422 for an agency that takes nothing new. */
export async function propose(db: Database, clock: Clock, caller: Caller, input: NewProposal) {
  const { actor } = caller
  const collaboratorId = actor.organizationId
  if (actor.role !== 'partner' || collaboratorId === null) throw new DomainError('forbidden')
  return db.change(caller, async (session) => {
    const today = jakartaDay(clock())
    await requireAddressee(session, input.agencyId, today)
    const year = Number(today.slice(0, 4))
    const number = await nextNumber(session, 'proposal', year)
    const row = {
      ...input,
      id: newId(caller),
      collaboratorId,
      proposedBy: actor.accountId!,
      proposalNumber: `PN-${year}-${String(number).padStart(5, '0')}`,
    }
    const { proposedBy: _, ...said } = row
    // Sent in one turn, since whoever proposes next waits for the counter until this is committed.
    const [, , written] = await Promise.all([
      session.insert(t).values(row).execute(),
      record(session, caller, 'create', row.id, {}, said),
      requireProposal(session, actor, row.id),
    ])
    return presentProposal(actor, written)
  })
}

/** Changes the given fields of a proposal that was not answered; lists are replaced completely. */
export const patchProposal = (
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: ProposalPatch,
) => answering(db, caller, { id, version, action: 'patch' }, async () => patch)

/** Takes back a proposal before it was answered. */
export const withdrawProposal = (
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  reason: string,
) => answering(db, caller, { id, version, action: 'withdraw' }, async () => ({ statusReason: reason }))

/** Declines a proposal. The reason is read by the partner. */
export const declineProposal = (
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  reason: string,
) =>
  answering(db, caller, { id, version, action: 'decline' }, async () => ({
    statusReason: reason,
    answeredAt: clock().toISOString(),
  }))

/** Gives a proposal to the agency that it is meant for. 422 for an agency that takes nothing new. */
export const readdressProposal = (
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  { agencyId, reason }: Readdressing,
) =>
  answering(db, caller, { id, version, action: 'readdress' }, async (session, before) => {
    if (agencyId === before.agencyId) throw addressedAlready
    await requireAddressee(session, agencyId, jakartaDay(clock()))
    return { agencyId, statusReason: reason }
  })

/**
 * Takes a proposal up: opens a case with its title, object, stages and collaborator, led by the addressed agency or the
 * one that took its place. Its files are files of the case, too, from then on. 409 if that agency opens nothing new.
 */
export const takeUpProposal = (db: Database, clock: Clock, caller: Caller, id: string, version: Expected) =>
  answering(db, caller, { id, version, action: 'take_up' }, async (session, before) => {
    const today = jakartaDay(clock())
    const standing = await standingAgencies(session, [before.agencyId], today)
    const leadAgencyId = standing.get(before.agencyId) ?? before.agencyId
    const caseId = await insertCase(
      session,
      caller,
      caller.actor.organizationId === leadAgencyId ? leadAgencyId : before.agencyId,
      {
        title: before.title,
        object: before.object,
        stages: before.stages,
        initiator: 'collaborator',
        collaboratorIds: [before.collaboratorId],
      },
      today,
    )
    await session
      .update(documents)
      .set({ caseId })
      .where(and(eq(documents.proposalId, id), isNull(documents.caseId)))
    return { caseId, statusReason: null, answeredAt: clock().toISOString() }
  })

interface Asked {
  readonly id: string
  readonly version: Expected
  readonly action: ProposalAction
}

/**
 * Does one action on a proposal: 404 if it is not visible, 403 if it is not this actor's to do, 412 if the current version
 * is not `version`, 409 if it was answered already. `change` gives the columns beside the status.
 */
async function answering(
  db: Database,
  caller: Caller,
  { id, version, action }: Asked,
  change: (session: Session, before: ProposalRow) => Promise<Change<typeof t>>,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireProposal(session, actor, id)
    if (!mayOnProposal(actor, action, before)) throw new DomainError('forbidden')
    requireVersion(before, version)
    const allowedActions = proposalActionsFor(actor, before)
    if (action === 'patch') requireEditable(proposalLifecycle, before.status, action, allowedActions)
    const status = nextStatus(proposalLifecycle, before.status, action, allowedActions)
    const changed = { ...(await change(session, before)), ...(status !== before.status && { status }) }
    await updateRead(session, t, before, changed)
    await record(session, caller, action, id, before, changed)
    return presentProposal(actor, await requireProposal(session, actor, id))
  })
}

/** 422 at `/agencyId` if it is no agency, was merged, is inactive or was succeeded by the day. */
async function requireAddressee(session: Session, agencyId: string, today: Day): Promise<void> {
  const named = new Map([['/agencyId', agencyId]])
  await requireOrganizations(session, 'agencies', named)
  await requireStanding(session, named, today)
}

const addressedAlready = new DomainError('rule_violated', {
  errors: [
    {
      pointer: '/agencyId',
      code: 'addressed_already',
      message: {
        id: 'Surat penawaran ini sudah ditujukan kepada perangkat daerah itu; pilih yang lain.',
        en: 'The proposal is addressed to this agency already; choose another one.',
      },
    },
  ],
})
