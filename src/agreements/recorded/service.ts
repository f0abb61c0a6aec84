import { eq, sql } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import { requireDocumentOf } from '../../documents/of-agreement.ts'
import { touchImport } from '../../imports/records/touch.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { requireAllowed } from '../../kernel/transitions.ts'
import { requireRecording } from '../../organizations/succession/queries.ts'
import { changedAgreement } from '../changed.ts'
import { recordingLifecycle, unconfirmedLifecycle, type AgreementAction } from '../lifecycle.ts'
import { decidesOnOwnWork, mayActOnAgreement } from '../policy.ts'
import { presentAgreement, requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import { checkedDraft, leadAgencyFor, writeAgreement } from '../drafts/write.ts'
import { agreements as t } from '../tables.ts'
import { firstVersion, recordVersions } from '../versions/versions.ts'
import { discardBlockers, lastSignedOn } from './rules.ts'
import type { NewConfirmation, SignedPaper } from './schemas.ts'
import { requireRecordable } from './settle.ts'
import { standingOn } from './standing.ts'

const record = recordsOf('agreement')

/**
 * Records an agreement that was signed on paper, unconfirmed. 422 if it could not have been signed so, 409 if another
 * agency had taken the place of the lead agency by the day of the signature.
 */
export async function recordSigned(
  db: Database,
  caller: Caller,
  paper: SignedPaper,
  asOf: AsOf,
  signedUntil: Day | undefined,
) {
  const { actor } = caller
  const leadAgencyId = leadAgencyFor(actor, paper.leadAgencyId, actor.actsFor)
  return db.change(caller, async (session) => {
    const signed = lastSignedOn(paper.parties) || null
    const said = await checkedDraft(session, actor, { ...paper, leadAgencyId }, signed)
    const { draft, parties, provisions } = said
    const id = await writeAgreement(
      session,
      caller,
      'record_signed',
      { ...draft, provenance: 'recorded' },
      parties,
      asOf,
      provisions,
    )
    const row = await requireAgreement(session, actor, id, asOf)
    const signedOn = requireRecordable(row, signedUntil)
    await requireRecording(session, draft.leadAgencyId, signedOn, asOf.today)
    const status = recordingLifecycle.draft.record_signed
    await session.update(t).set({ status, signedOn, confirmation: 'unconfirmed' }).where(eq(t.id, id))
    await recordVersions(session, [firstVersion(id, signedOn, row.effectiveFrom!)])
    return changedAgreement(session, actor, id, asOf)
  })
}

/**
 * Confirms a recorded agreement after it was compared with the scan or the paper. 403 `self_approval` for whoever recorded
 * or changed it, 422 if the scan is no document of it.
 */
export async function confirmAgreement(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  { against, documentId, place }: NewConfirmation,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, actor, id, asOf)
    requireDecidable(caller, 'confirm', before, version)
    if (documentId !== undefined) await requireDocumentOf(session, actor, id, documentId)
    const change = {
      confirmation: 'confirmed' as const,
      confirmedAgainst: against,
      confirmationDocumentId: documentId ?? null,
      confirmationPlace: place ?? null,
      confirmedBy: actor.accountId,
    }
    await updateRead(session, t, { id, version: before.version }, { ...change, confirmedAt: sql`now()` })
    await record(session, caller, 'confirm', id, before, change)
    if (before.importId !== null) await touchImport(session, before.importId)
    return changedAgreement(session, actor, id, asOf)
  })
}

/** Discards a recorded agreement that nobody has confirmed. 409 names what stands on it. */
export async function discardAgreement(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  reason: string,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, actor, id, asOf)
    const allowedActions = requireDecidable(caller, 'discard', before, version)
    const reasons = discardBlockers(await standingOn(session, id))
    if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons, allowedActions })
    const change = {
      status: unconfirmedLifecycle.discard,
      statusReason: reason,
      confirmation: 'discarded' as const,
    }
    await updateRead(session, t, { id, version: before.version }, change)
    await record(session, caller, 'discard', id, before, change)
    if (before.importId !== null) await touchImport(session, before.importId)
    return changedAgreement(session, actor, id, asOf)
  })
}

/** 403, 412 or 409, in that order, if the caller may not decide on it now. */
function requireDecidable(
  { actor }: Caller,
  action: Extract<AgreementAction, 'confirm' | 'discard'>,
  before: AgreementRow,
  version: Expected,
) {
  if (!mayActOnAgreement(actor, action, before)) throw new DomainError('forbidden')
  requireVersion(before, version)
  const { allowedActions } = presentAgreement(actor, before)
  if (before.confirmation === 'unconfirmed' && decidesOnOwnWork(actor, action, before))
    throw new DomainError('self_approval')
  requireAllowed(action, allowedActions)
  return allowedActions
}
