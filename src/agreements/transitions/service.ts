import { sql } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import type { Session } from '../../db/session.ts'
import { DomainError, type Text } from '../../kernel/errors.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import { returnCase } from './case-return.ts'
import { factsOf } from './facts.ts'
import { agreementBlockers } from './guards.ts'
import { agreementLifecycle, type AgreementAction } from '../lifecycle.ts'
import { isOwnSubmission, mayActOnAgreement } from '../policy.ts'
import { presentAgreement, requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import { supersedeRenewed } from './renewal.ts'

import { agreements as t } from '../tables.ts'
import type { Suspension, Termination } from './schemas.ts'
import { addFirstVersion } from '../content/versions.ts'
import { changedAgreement } from '../changed.ts'

const record = recordsOf('agreement')

type Columns = Partial<typeof t.$inferInsert>

/** A change of state: the action, and what it writes beside the status. */
export type Transition =
  | { readonly action: 'submit' | 'request_dprd' | 'approve' | 'sign' | 'resume' }
  | { readonly action: 'return' | 'cancel'; readonly reason: string }
  | ({ readonly action: 'suspend' } & Suspension)
  | ({ readonly action: 'terminate' } & Termination)

/** The names of the actions, for the routes. */
export type MoveAction = Extract<AgreementAction, Transition['action']>

const guarded: ReadonlySet<AgreementAction> = new Set(['submit', 'approve', 'sign', 'terminate'])

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
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, actor, id, asOf)
    if (!mayActOnAgreement(actor, action, before.organizationIds)) throw new DomainError('forbidden')
    if (before.version !== version) throw new DomainError('stale_version')
    const { allowedActions } = presentAgreement(actor, before)
    const status = nextStatus(agreementLifecycle, before.status, action, allowedActions)
    if (action === 'approve' && isOwnSubmission(actor, before.submittedBy))
      throw new DomainError('self_approval')
    if (guarded.has(action)) {
      const reasons = agreementBlockers(action, await factsOf(session, before, asOf))
      if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons, allowedActions })
    }
    const change = { status, ...columnsOf(transition, caller, before, asOf) }
    await updateRead(session, t, { id, version }, { ...change, ...suspensionsAfter(action, change, asOf) })
    if (action === 'cancel') await returnCase(session, caller, before.originCaseId)
    if (action === 'sign') await takeEffect(session, caller, before, change.signedOn!)
    await record(session, caller, action, id, before, change)
    return changedAgreement(session, actor, id, asOf)
  })
}

/** What a signature brings about: the first version of the content, and the end of the agreement it renews. */
async function takeEffect(
  session: Session,
  caller: Caller,
  row: AgreementRow,
  signedOn: string,
): Promise<void> {
  await addFirstVersion(session, row, signedOn)
  await supersedeRenewed(session, caller, row)
}

/** What the action writes beside the status. */
function columnsOf(transition: Transition, caller: Caller, row: AgreementRow, { asOf }: AsOf): Columns {
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
    case 'suspend':
      return {
        statusReason: transition.reason,
        suspendedOn: requireDayOfPeriod('suspendedOn', transition.suspendedOn ?? asOf, row),
      }
    case 'resume':
      return { statusReason: null, suspendedOn: null }
    case 'terminate':
      return {
        statusReason: transition.reason,
        terminatedOn: requireDayOfPeriod('terminatedOn', transition.terminatedOn, row),
      }
    case 'request_dprd':
    case 'approve':
      return {}
  }
}

/** Every day of a suspension is kept, so that the past stays as it was: it ends the day before the resumption. */
function suspensionsAfter(action: AgreementAction, { suspendedOn }: Columns, { asOf }: AsOf) {
  if (action === 'suspend')
    return { suspensions: sql`${t.suspensions} + datemultirange(daterange(${suspendedOn}, null))` }
  if (action === 'resume')
    return { suspensions: sql`${t.suspensions} * datemultirange(daterange(null, ${asOf}))` }
  return {}
}

const called = {
  suspendedOn: { id: 'Penangguhan', en: 'A suspension' },
  terminatedOn: { id: 'Pengakhiran', en: 'A termination' },
} as const

/** What ends or interrupts an agreement falls after its signature and not beyond its period. */
function requireDayOfPeriod(
  field: keyof typeof called,
  day: string,
  { signedOn, endsOn }: AgreementRow,
): string {
  const refuse = (code: string, message: Text) =>
    new DomainError('rule_violated', { errors: [{ pointer: `/${field}`, code, message }] })
  if (signedOn !== null && day < signedOn) {
    throw refuse('before_signature', {
      id: `${called[field].id} tidak dapat mendahului penandatanganan (${signedOn}).`,
      en: `${called[field].en} cannot come before the signature (${signedOn}).`,
    })
  }
  if (day > endsOn) {
    throw refuse('after_end', {
      id: `Perjanjian sudah berakhir pada ${endsOn}.`,
      en: `The agreement ends on ${endsOn} anyway.`,
    })
  }
  return day
}
