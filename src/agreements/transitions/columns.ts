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
import type { Suspension, Termination } from './schemas.ts'

type Columns = Partial<typeof t.$inferInsert>

/** A change of state: the action, and what it writes beside the status. */
export type Transition =
  | {
      readonly action:
        | 'submit'
        | 'request_dprd'
        | 'dprd_answered'
        | 'approve'
        | 'sign'
        | 'resume'
        | 'withdraw_termination'
    }
  | { readonly action: 'return' | 'cancel'; readonly reason: string }
  | ({ readonly action: 'suspend' } & Suspension)
  | ({ readonly action: 'terminate' } & Termination)

/** What the action writes beside the status. */
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
      return {}
  }
}

const noTermination = {
  terminatedOn: null,
  terminationGround: null,
  terminationReason: null,
  terminationDocumentId: null,
} as const

/** The document that ends the agreement: the one named, else the latest. 422 where it is none of this agreement. */
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

/** Beside what the trail tells of a submission: who took part in what was submitted, and that it was, for good. */
export const submissionOf = (
  { action }: { readonly action: AgreementAction },
  actor: Actor,
  before: Shared,
) =>
  action === 'submit'
    ? { tookPart: withOne(before, actor), firstSubmittedAt: sql`coalesce(first_submitted_at, now())` }
    : {}

/**
 * Every day of a suspension is kept, so that the past stays as it was: it ends the day before the resumption. One that
 * has not begun leaves no day behind where it is taken back or moved.
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

/** What ends or interrupts an agreement falls after its signature and not beyond its last day. */
function requireDayOfPeriod(
  field: keyof typeof called,
  day: Day,
  { signedOn }: AgreementRow,
  until: Day | null,
): Day {
  const refuse = (code: string, message: Text) =>
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
