import { isConcluded } from '../../agreements/lifecycle.ts'
import { notePart } from '../../agreements/participation.ts'
import { requireAgreement, type AsOf } from '../../agreements/queries.ts'
import { commitments as t } from '../tables.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import type { Caller } from '../../kernel/actor.ts'
import { DomainError, type Reason } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { assignmentBlocker, mayAssign } from '../policy.ts'
import { isAssigned, presentCommitment, requireCommitment } from './queries.ts'
import { answerable } from './responsible.ts'
import { contentErrors } from './rules.ts'
import type { Assignment, Commitment } from './schemas.ts'

const record = recordsOf('commitment')

/**
 * Names the organization responsible for a commitment. This is possible also after the signature, because the content
 * of the agreement does not change. 403 if another agency leads the agreement, 412 if the current version is not
 * `version`, 409 if an organization is already named, 422 for an organization that is neither a party nor the lead
 * agency.
 */
export async function assignCommitment(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  { responsibleOrganizationId }: Assignment,
  asOf: AsOf,
): Promise<Commitment> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireCommitment(session, actor, id, asOf.asOf)
    if (!mayAssign(actor, before)) throw new DomainError('forbidden')
    requireVersion(before, version)
    const { allowedActions } = presentCommitment(actor, before, asOf.asOf)
    const blocker = assignmentBlocker(actor, {
      status: before.agreementStatus,
      isAssigned: isAssigned(before),
    })
    if (blocker) throw new DomainError('guard_not_met', { reasons: [reasons[blocker]], allowedActions })
    const agreement = await requireAgreement(session, actor, before.agreementId, asOf)
    const bounds = { partyIds: answerable(agreement), agreedItemIds: new Set<string>() }
    const errors = contentErrors({ responsibleOrganizationId }, bounds)
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
    await updateRead(session, t, { id, version: before.version }, { responsibleOrganizationId })
    if (!isConcluded(before.agreementStatus)) await notePart(session, actor, before.agreementId)
    const named = before.responsibleOrganization?.id ?? null
    await record(
      session,
      caller,
      'assign',
      id,
      { responsibleOrganizationId: named },
      { responsibleOrganizationId },
    )
    return presentCommitment(actor, await requireCommitment(session, actor, id, asOf.asOf), asOf.asOf)
  })
}

const reasons: Record<NonNullable<ReturnType<typeof assignmentBlocker>>, Reason> = {
  agreement_cancelled: {
    code: 'agreement_cancelled',
    message: { id: 'Naskah kerja samanya sudah dibatalkan.', en: 'The agreement was canceled.' },
  },
  already_assigned: {
    code: 'already_assigned',
    message: {
      id: 'Penanggung jawabnya sudah ditetapkan; mintalah admin (registrar) mengubahnya, atau buat addendum.',
      en: 'It has a responsible organization already; ask the registrar to change it, or amend the agreement.',
    },
  },
}
