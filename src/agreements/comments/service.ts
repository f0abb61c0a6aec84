import { and, eq, sql } from 'drizzle-orm'
import { newId } from '../../kernel/new-id.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { presented } from '../../db/keyset.ts'
import type { Session } from '../../db/session.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import { actingAs } from '../../identity/policy.ts'
import type { AmendmentKey } from '../amendments/changing.ts'
import { isOpen } from '../amendments/lifecycle.ts'
import { requireAmendment } from '../amendments/queries.ts'
import { isBeforeSignature } from '../lifecycle.ts'
import { provisions } from '../parts/tables.ts'
import { requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import { defaultAudience, mayComment, mayResolve } from './policy.ts'
import { pageOfComments, presentComment, requireComment, type Subject } from './queries.ts'
import type { CommentQuery, CommentResolution, NewComment } from './schemas.ts'
import { agreementComments as t } from './tables.ts'

const record = recordsOf('comment')

/** An agreement; with a number one of its amendments. */
export type SubjectKey = Pick<AmendmentKey, 'id'> & Partial<Pick<AmendmentKey, 'number'>>

/** What is commented on: where it is, its latest round of review, and whether it can still be changed. */
interface Commented extends Subject {
  readonly agreement: AgreementRow
  readonly round: number | null
  readonly isUnsigned: boolean
}

/** 404 if the actor does not see the agreement, or the amendment. */
async function requireCommented(
  session: Session,
  actor: Actor,
  { id, number }: SubjectKey,
  asOf: AsOf,
): Promise<Commented> {
  const agreement = await requireAgreement(session, actor, id, asOf)
  if (number === undefined) {
    const { statusToday, review } = agreement
    const isUnsigned = isBeforeSignature(statusToday)
    return { agreement, agreementId: id, amendmentId: null, round: review?.round ?? null, isUnsigned }
  }
  const { id: amendmentId, status, review } = await requireAmendment(session, actor, id, number)
  return { agreement, agreementId: id, amendmentId, round: review?.round ?? null, isUnsigned: isOpen(status) }
}

/** The comments on an agreement, or on one of its amendments, that this caller may read. 404 if it is not visible. */
export async function listComments(
  db: Database,
  { actor }: Caller,
  key: SubjectKey,
  query: CommentQuery,
  asOf: AsOf,
) {
  const found = await db.read(actor, async (session) =>
    pageOfComments(session, actor, await requireCommented(session, actor, key, asOf), query),
  )
  return presented(found, (row) => presentComment(actor, row))
}

/** One comment. 404 if the caller may not read it. */
export const getComment = (db: Database, { actor }: Caller, id: string) =>
  db.read(actor, async (session) => presentComment(actor, await requireComment(session, actor, id)))

/**
 * Comments on a text before its signature; it is no part taken in it. 403 if the caller neither reviews it nor is of its
 * organizations, 409 once it is signed or canceled, 422 for a partner's comment that is not for the parties, and for a
 * provision that the agreement does not have.
 */
export async function createComment(
  db: Database,
  caller: Caller,
  key: SubjectKey,
  input: NewComment,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const { agreement, isUnsigned, round, ...subject } = await requireCommented(session, actor, key, asOf)
    if (!mayComment(actor, agreement)) throw new DomainError('forbidden')
    if (!isUnsigned) throw new DomainError('guard_not_met', { reasons: [notBeforeSignature] })
    const { audience = defaultAudience(actor), provisionId, ...said } = input
    if (actor.role === 'partner' && audience !== 'parties')
      throw wrong({ pointer: '/audience', code: 'parties_only', message: partiesOnly })
    const row = {
      ...subject,
      ...said,
      ...(provisionId === undefined ? {} : await requireProvision(session, subject.agreementId, provisionId)),
      round,
      audience,
      authorId: actor.accountId!,
      organizationId: spokenFor(actor, agreement),
    }
    const id = await insertRecord(session, t, { ...row, id: newId(caller) })
    await record(session, caller, 'create', id, {}, row)
    return presentComment(actor, await requireComment(session, actor, id))
  })
}

/** The organization that the author speaks for: of an agreement's own the one by which it is its own. */
const spokenFor = (actor: Actor, { organizationIds }: AgreementRow): string | null =>
  actingAs(actor, organizationIds) ?? actor.organizationId

/** The provision with its present text. 422 if the agreement has none with this id. */
async function requireProvision(session: Session, agreementId: string, provisionId: string) {
  const [found] = await session
    .select({ provisionId: provisions.id, provisionText: provisions.text })
    .from(provisions)
    .where(and(eq(provisions.id, provisionId), eq(provisions.agreementId, agreementId)))
  if (found) return found
  throw wrong({ pointer: '/provisionId', code: 'unknown_provision', message: unknownProvision })
}

/**
 * Resolves a comment, with what came of it. 403 for whoever did not ask, 412 if it is not in `version`, 409 if it was
 * resolved.
 */
export async function resolveComment(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  resolution: CommentResolution,
) {
  const { actor } = caller
  const answer = resolution.answer ?? null
  return db.change(caller, async (session) => {
    const before = await requireComment(session, actor, id)
    if (!mayResolve(actor, before)) throw new DomainError('forbidden')
    requireVersion(before, version)
    if (before.resolvedAt !== null) throw new DomainError('invalid_transition', { allowedActions: [] })
    const change = { resolvedAt: sql`now()`, resolvedBy: actor.accountId, answer }
    await updateRead(session, t, { id, version: before.version }, change)
    const row = await requireComment(session, actor, id)
    await record(session, caller, 'resolve', id, before, {
      resolvedAt: row.resolvedAt,
      resolvedBy: actor.accountId,
      answer,
    })
    return presentComment(actor, row)
  })
}

const wrong = (error: FieldError): DomainError => new DomainError('rule_violated', { errors: [error] })

const notBeforeSignature = {
  code: 'not_before_signature' as const,
  message: {
    id: 'Komentar hanya diberikan sebelum naskah ditandatangani atau dibatalkan.',
    en: 'Comments are made before the text is signed or canceled.',
  },
}
const partiesOnly = {
  id: 'Komentar kolaborator selalu untuk para pihak ("parties").',
  en: 'A partner\'s comment is always for the parties ("parties").',
}
const unknownProvision = {
  id: 'Bukan id hak atau kewajiban naskah ini.',
  en: 'Not the id of a right or obligation of this agreement.',
}
