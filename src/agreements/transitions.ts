import type { Caller } from '../accounts/actor.ts'
import { recordAudit } from '../audit/service.ts'
import type { Database } from '../db/client.ts'
import { DomainError, type Text } from '../errors.ts'
import { nextStatus } from '../transition.ts'
import {
  agreementBlockers,
  agreementLifecycle,
  type AgreementAction,
  type AgreementFacts,
} from './lifecycle.ts'
import { isOwnSubmission, mayActOnAgreement } from './policy.ts'
import { presentAgreement, requireAgreement, type AgreementRow, type AsOf } from './queries.ts'
import type { Termination } from './schemas.ts'
import { updateVersion } from './service.ts'
import type { agreements } from './tables.ts'

type Columns = Partial<typeof agreements.$inferInsert>

/** A change of state: the action, and what it writes beside the status. */
export type Transition =
  | { readonly action: 'submit' | 'approve' | 'sign' }
  | { readonly action: 'return' | 'cancel'; readonly reason: string }
  | ({ readonly action: 'terminate' } & Termination)

/**
 * Takes an agreement from one status to the next. In this order: 404 not visible, 403 not the caller's to do,
 * 412 read too long ago, 409 not from this status or a guard not met (with every reason).
 */
export async function moveAgreement(
  db: Database,
  caller: Caller,
  id: string,
  version: number,
  transition: Transition,
  asOf: AsOf,
) {
  const { actor } = caller
  const { action } = transition
  return db.write(actor, async (session) => {
    const before = await requireAgreement(session, actor, id, asOf)
    if (!mayActOnAgreement(actor, action, before.organizationIds)) throw new DomainError('forbidden')
    if (before.version !== version) throw new DomainError('stale_version')
    const { allowedActions } = presentAgreement(actor, before)
    const status = nextStatus(agreementLifecycle, before.status, action, allowedActions)
    if (action === 'approve' && isOwnSubmission(actor, before.submittedBy))
      throw new DomainError('self_approval')
    const reasons = agreementBlockers(action, factsOf(before, asOf))
    if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons, allowedActions })
    const change = { status, ...columnsOf(transition, caller, before) }
    await updateVersion(session, before, version, change)
    await recordAudit(session, caller, {
      action,
      resourceType: 'agreement',
      resourceId: id,
      before,
      after: change,
    })
    return presentAgreement(actor, await requireAgreement(session, actor, id, asOf))
  })
}

const factsOf = (row: AgreementRow, { asOf }: AsOf): AgreementFacts => ({
  title: row.title,
  stageCount: row.stages.length,
  effectiveFrom: row.effectiveFrom,
  effectiveUntil: row.effectiveUntil,
  parties: row.parties.map((party) => ({
    organizationName: party.organization.shortName,
    side: party.side,
    documentNumber: party.documentNumber,
    signatoryName: party.signatoryName ?? null,
    signatoryTitle: party.signatoryTitle ?? null,
    authorityBasis: party.authorityBasis,
    signedOn: party.signedOn,
  })),
  today: asOf,
})

/** What the action writes beside the status. */
function columnsOf(transition: Transition, caller: Caller, row: AgreementRow): Columns {
  switch (transition.action) {
    case 'submit':
      return { submittedBy: caller.actor.accountId, statusReason: null }
    case 'sign':
      return {
        signedOn: row.parties
          .map((party) => party.signedOn!)
          .toSorted()
          .at(-1)!,
      }
    case 'return':
    case 'cancel':
      return { statusReason: transition.reason }
    case 'terminate':
      return {
        statusReason: transition.reason,
        terminatedOn: requireTerminationDay(transition.terminatedOn, row),
      }
    case 'approve':
      return {}
  }
}

/** A termination falls after the signature and not beyond the period. */
function requireTerminationDay(day: string, { signedOn, effectiveUntil }: AgreementRow): string {
  const refuse = (code: string, message: Text) =>
    new DomainError('rule_violated', { errors: [{ pointer: '/terminatedOn', code, message }] })
  if (signedOn !== null && day < signedOn) {
    throw refuse('before_signature', {
      id: `Pengakhiran tidak dapat mendahului penandatanganan (${signedOn}).`,
      en: `A termination cannot come before the signature (${signedOn}).`,
    })
  }
  if (effectiveUntil !== null && day > effectiveUntil) {
    throw refuse('after_end', {
      id: `Perjanjian sudah berakhir pada ${effectiveUntil}.`,
      en: `The agreement ends on ${effectiveUntil} anyway.`,
    })
  }
  return day
}

/** The names of the actions, for the routes. */
export type MoveAction = Extract<AgreementAction, Transition['action']>
