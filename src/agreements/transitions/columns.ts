import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { withOne, type Shared } from '../../identity/policy.ts'
import type { Session } from '../../db/session.ts'
import { documents } from '../../documents/tables.ts'
import type { Day } from '../../kernel/days.ts'
import { DomainError, type Text } from '../../kernel/errors.ts'
import type { AgreementAction } from '../lifecycle.ts'
import type { AgreementRow } from '../queries.ts'
import { agreements as t } from '../tables.ts'
import type { Approval } from '../review/schemas.ts'
import type { Suspension, Termination } from './schemas.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

type Columns = Partial<typeof t.$inferInsert>

/** A status change: the action, and what it writes besides the status. */
export type Transition =
  | {
      readonly action:
        | 'submit'
        | 'request_dprd'
        | 'dprd_answered'
        | 'sign'
        | 'resume'
        | 'withdraw_termination'
    }
  | ({ readonly action: 'approve' } & Approval)
  | { readonly action: 'return' | 'cancel' | 'open_step'; readonly reason: string }
  | ({ readonly action: 'suspend' } & Suspension)
  | ({ readonly action: 'terminate' } & Termination)

/** The columns that the action writes besides the status. */
export async function columnsOf(
  session: Session,
  transition: Transition,
  caller: Caller,
  row: AgreementRow,
): Promise<Columns> {
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
        suspensionReason: transition.reason,
        suspendedOn: requireDayOfPeriod('suspendedOn', transition.suspendedOn ?? row.today, row, row.endsOn),
      }
    case 'resume':
      return { suspensionReason: null, suspendedOn: null }
    case 'terminate': {
      const { ground, reason, documentId } = transition
      const until = row.untilUnlessTerminated
      return {
        terminatedOn: requireDayOfPeriod('terminatedOn', transition.terminatedOn, row, until),
        terminationGround: ground,
        terminationReason: reason,
        terminationDocumentId: await terminationDocument(session, row.id, documentId),
      }
    }
    case 'withdraw_termination':
      return noTermination
    case 'request_dprd':
    case 'dprd_answered':
    case 'approve':
    case 'open_step':
      return {}
  }
}

const noTermination = {
  terminatedOn: null,
  terminationGround: null,
  terminationReason: null,
  terminationDocumentId: null,
} as const

/**
 * The document that ends the agreement: the one that is given, otherwise the latest. 422 if it does not belong to this
 * agreement.
 */
async function terminationDocument(session: Session, agreementId: string, id: string | undefined) {
  const [found] = await session
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.agreementId, agreementId),
        isNull(documents.amendmentId),
        eq(documents.kind, 'termination'),
        id === undefined ? undefined : eq(documents.id, id),
      ),
    )
    .orderBy(desc(documents.createdAt), desc(documents.id))
    .limit(1)
  if (found) return found.id
  const message = {
    id: 'Bukan id dokumen pengakhiran naskah ini.',
    en: 'Not the id of a termination document of this agreement.',
  }
  throw new DomainError('rule_violated', {
    errors: [{ pointer: '/documentId', code: 'unknown_document', message }],
  })
}

/**
 * Columns of a submission, besides its audit event: the accounts that took part, and the time of the first submission,
 * which never changes.
 */
export const submissionOf = (
  { action }: { readonly action: AgreementAction },
  actor: Actor,
  before: Shared,
) =>
  action === 'submit'
    ? { tookPart: withOne(before, actor), firstSubmittedAt: sql`coalesce(first_submitted_at, now())` }
    : {}

/**
 * Every day of a suspension is stored, so that answers for past days stay the same. A suspension ends the day before
 * the resumption. If a suspension that has not begun is taken back or moved, none of its days is stored.
 */
export function suspensionsAfter({ action }: Transition, { suspendedOn }: Columns, before: AgreementRow) {
  const past = sql`${t.suspensions} * datemultirange(daterange(null, ${before.suspendedOn ?? suspendedOn}))`
  if (action === 'suspend')
    return { suspensions: sql`${past} + datemultirange(daterange(${suspendedOn}, null))` }
  if (action === 'resume')
    return { suspensions: sql`${t.suspensions} * datemultirange(daterange(null, ${before.today}))` }
  return {}
}

const called = {
  suspendedOn: { id: 'Penangguhan', en: 'A suspension' },
  terminatedOn: { id: 'Pengakhiran', en: 'A termination' },
} as const

/** The first day of a termination or suspension must be after the signature and not after the last day in force. */
function requireDayOfPeriod(
  field: keyof typeof called,
  day: Day,
  { signedOn }: AgreementRow,
  until: Day | null,
): Day {
  const refuse = (code: DetailCode, message: Text) =>
    new DomainError('rule_violated', { errors: [{ pointer: `/${field}`, code, message }] })
  if (signedOn !== null && day < signedOn) {
    throw refuse('before_signature', {
      id: `${called[field].id} tidak dapat mendahului penandatanganan (${signedOn}).`,
      en: `${called[field].en} cannot come before the signature (${signedOn}).`,
    })
  }
  if (until !== null && day > until) {
    throw refuse('after_end', {
      id: `Naskah kerja sama sudah berakhir pada ${until}.`,
      en: `The agreement ends on ${until} anyway.`,
    })
  }
  return day
}
