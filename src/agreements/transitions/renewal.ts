import { and, eq, ne } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { nextVersion, updateRead } from '../../db/versioned.ts'
import type { Session } from '../../db/session.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import { contentOf } from '../content/content.ts'
import { missingErrors, termErrors } from '../term/term.ts'
import { isLivingRenewal } from '../decisions.ts'
import { agreementLifecycle, isConcluded, takesOverOn } from '../lifecycle.ts'
import { mayActOnAgreement } from '../policy.ts'
import { inTheEnd, presentAgreement, requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import { insertAgreement } from '../drafts/write.ts'
import { agreements as t } from '../tables.ts'
import { standingAgencies } from '../../organizations/succession/queries.ts'
import type { Renewal } from './schemas.ts'
import { changedAgreement } from '../changed.ts'

const record = recordsOf('agreement')

/**
 * Drafts the renewal of this agreement, with the same content, parties and provisions; the parties sign again. 409 if
 * there is already a renewal in progress, 422 if the renewal would not begin after this agreement began.
 */
export async function renewAgreement(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  input: Renewal,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, actor, id, inTheEnd(asOf))
    if (!mayActOnAgreement(actor, 'renew', before)) throw new DomainError('forbidden')
    requireVersion(before, version)
    const { allowedActions } = presentAgreement(actor, before)
    nextStatus(agreementLifecycle, before.statusToday, 'renew', allowedActions)
    await requireNoRenewal(session, id, null, allowedActions)
    requireWholeTerm(input)
    requireLaterStart(input, before)
    // This updates the version of the old agreement, so that of two renewals at the same time one is refused.
    await updateRead(session, t, { id, version: before.version }, {})
    const renewalId = await draftFrom(session, caller, before, input, asOf)
    await record(session, caller, 'renew', id, { renewedById: null }, { renewedById: renewalId })
    return changedAgreement(session, actor, renewalId, asOf)
  })
}

/** 409 if an agreement other than `exceptId` renews this one, or is drafted to renew it. */
async function requireNoRenewal(
  session: Session,
  id: string,
  exceptId: string | null,
  allowedActions: readonly string[],
): Promise<void> {
  const [found] = await session
    .select({ number: t.registrationNumber })
    .from(t)
    .where(and(eq(t.renewsId, id), isLivingRenewal(t), exceptId === null ? undefined : ne(t.id, exceptId)))
  if (!found) return
  const message = {
    id: `Perpanjangannya sudah diproses: ${found.number}.`,
    en: `Its renewal is under way already: ${found.number}.`,
  }
  throw new DomainError('guard_not_met', {
    reasons: [{ code: 'renewal_under_way', message }],
    allowedActions,
  })
}

/** 422 unless the renewal says from when to when it holds. */
function requireWholeTerm(input: Renewal): void {
  const errors = [...termErrors(input), ...missingErrors(input)]
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

function requireLaterStart({ effectiveFrom }: Renewal, renewed: AgreementRow): void {
  if (renewed.effectiveFrom === null || effectiveFrom > renewed.effectiveFrom) return
  const message = {
    id: `Harus mulai sesudah ${renewed.effectiveFrom}, hari pertama yang diperpanjang.`,
    en: `It must begin after ${renewed.effectiveFrom}, the first day of what it renews.`,
  }
  throw new DomainError('rule_violated', {
    errors: [{ pointer: '/effectiveFrom', code: 'not_after_renewed', message }],
  })
}

/**
 * The draft has the latest content, with the given period and title. If an agency was succeeded meanwhile, its
 * successor leads and signs in its place; so does the lead agency in the place of those that led before it.
 */
async function draftFrom(
  session: Session,
  caller: Caller,
  old: AgreementRow,
  input: Renewal,
  asOf: AsOf,
): Promise<string> {
  const { id: renewsId, type, provisions = [], leadAgency } = old
  const ids = [leadAgency.id, ...old.parties.map((each) => each.organization.id)]
  const standing = await standingAgencies(session, ids, asOf.asOf)
  const standingFor = (id: string): string => {
    const led = old.formerLeadIds.includes(id) ? leadAgency.id : id
    return standing.get(led) ?? led
  }
  const parties = old.parties
    .map(({ organization, side, seat }) => ({
      organizationId: standingFor(organization.id),
      side,
      seat: standingFor(organization.id) === organization.id ? seat : null,
    }))
    .filter((each, at, all) => all.findIndex((one) => one.organizationId === each.organizationId) === at)
  const rights = provisions.map(({ id: _, organization, ...each }) => ({
    ...each,
    organizationId: standingFor(organization.id),
  }))
  const known = {
    type,
    renewsId,
    leadAgencyId: standingFor(leadAgency.id),
    responsibleAccountIds: old.responsibleAccountIds ?? [],
  }
  const content = { ...contentOf(old), ...input, ...known }
  return insertAgreement(session, caller, content, parties, asOf, rights)
}

type Renewing = Pick<AgreementRow, 'id' | 'renewsId' | 'status' | 'effectiveFrom' | 'terminatedOn' | 'today'>

/**
 * Keeps a renewed agreement consistent with its signed renewal: the old agreement ends the day before the renewal
 * begins. If the renewal is terminated by its first day, the old agreement is again as it was before. 403 if the caller
 * may not change the old agreement, 409 if another renewal of it was made meanwhile.
 */
export async function settleRenewed(
  session: Session,
  caller: Caller,
  before: Renewing,
  after: Renewing,
  allowedActions: readonly string[],
): Promise<void> {
  const dayOf = (renewal: Renewing) => (isConcluded(renewal.status) ? takesOverOn(renewal) : null)
  const [was, supersededOn] = [dayOf(before), dayOf(after)]
  if (before.renewsId === null || was === supersededOn) return
  if (supersededOn !== null) await requireNoRenewal(session, before.renewsId, before.id, allowedActions)
  const [old] = await session
    .select({ supersededOn: t.supersededOn, terminatedOn: t.terminatedOn })
    .from(t)
    .where(eq(t.id, before.renewsId))
    .for('update')
  // `for update` returns only rows that this caller may change.
  if (!old) throw new DomainError('forbidden')
  const stayedTerminated = old.terminatedOn !== null && old.terminatedOn <= before.today
  if (old.supersededOn === supersededOn || (supersededOn !== null && stayedTerminated)) return
  await session
    .update(t)
    .set({ supersededOn, ...nextVersion(t) })
    .where(eq(t.id, before.renewsId))
  const action = supersededOn === null ? 'reinstate' : 'supersede'
  await record(session, caller, action, before.renewsId, { supersededOn: old.supersededOn }, { supersededOn })
}
