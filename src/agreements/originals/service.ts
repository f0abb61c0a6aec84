import { eq } from 'drizzle-orm'
import { newId } from '../../kernel/new-id.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import type { Clock } from '../../kernel/days.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import { recordsOf } from '../../audit/service.ts'
import { getTold, listAllTold, listTold, requireTold } from '../../commitments/told.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import { organizations } from '../../organizations/tables.ts'
import { requireAgreement, type AsOf } from '../queries.ts'
import { originalLifecycle, stepErrors, type OriginalAction } from './lifecycle.ts'
import { hasPapers, mayKeepOriginal, originalActionsFor } from './policy.ts'
import { originals, presentOriginal, type OriginalRow } from './queries.ts'
import { mostSteps, type NewOriginal, type OriginalPatch, type OriginalQuery, type Step } from './schemas.ts'
import { agreementOriginals as t } from './tables.ts'

const record = recordsOf('original')

/** The signed papers of an agreement. 404 if the caller does not see the agreement. */
export const listOriginals = (
  db: Database,
  caller: Caller,
  agreementId: string,
  query: OriginalQuery,
  asOf: AsOf,
) => listTold(db, caller, originals, query, { agreementId, asOf })

/** The signed papers of all agreements that the caller sees. */
export const listAllOriginals = (db: Database, caller: Caller, query: OriginalQuery) =>
  listAllTold(db, caller, originals, query)

/** One signed paper. 404 if the caller does not see its agreement. */
export const getOriginal = (db: Database, caller: Caller, id: string) => getTold(db, caller, originals, id)

const readOriginal = async (session: Session, actor: Actor, id: string) =>
  presentOriginal(actor, await requireTold(session, actor, originals, id))

/**
 * Records a signed paper. 403 if the caller keeps neither this paper nor the agreement, 409 while the text is not
 * approved.
 */
export async function recordOriginal(
  db: Database,
  clock: Clock,
  caller: Caller,
  agreementId: string,
  input: NewOriginal,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const agreement = await requireAgreement(session, actor, agreementId, asOf)
    const { on, note = null, holderOrganizationId = null, holderName = null, ...said } = input
    if (!mayKeepOriginal(actor, { ...agreement, holderOrganizationId })) throw new DomainError('forbidden')
    if (!hasPapers(agreement.statusToday)) throw new DomainError('guard_not_met', { reasons: [notApproved] })
    await requireHolder(session, holderOrganizationId)
    refuseStep(on, null, asOf)
    const status = 'held' as const
    const first = { ...said, status, on, note, lentTo: null, ...by(caller, clock) }
    const content = { ...said, holderOrganizationId, holderName, note, status, since: on, agreementId }
    const id = await insertRecord(session, t, { id: newId(caller), ...content, history: [first] })
    await record(session, caller, 'create', id, {}, content)
    return readOriginal(session, actor, id)
  })
}

/** Changes who holds the paper, where, and the note. 409 while it is lost. */
export async function patchOriginal(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: OriginalPatch,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireAction(session, actor, id, 'patch', version)
    const after = { ...before, ...patch }
    if (!mayKeepOriginal(actor, after)) throw new DomainError('forbidden')
    if ((after.holderOrganizationId === null) === (after.holderName === null))
      throw new DomainError('rule_violated', { errors: [oneHolder] })
    if (patch.holderOrganizationId) await requireHolder(session, patch.holderOrganizationId)
    await updateRead(session, t, before, patch)
    await record(session, caller, 'patch', id, before, patch)
    return readOriginal(session, actor, id)
  })
}

/**
 * Records what became of the paper: it is lent, returned, lost or restated. The step is added to its history. 409 if
 * the status does not allow it, 422 for a day in the future or before the last step.
 */
export async function moveOriginal(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  action: Exclude<OriginalAction, 'patch'>,
  version: Expected,
  { on, form, place, lentTo = null, note = null }: Step,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireAction(session, actor, id, action, version)
    const { history } = before
    if (history.length >= mostSteps) throw new DomainError('guard_not_met', { reasons: [tooManySteps] })
    refuseStep(on, before.since, asOf)
    const status = nextStatus(originalLifecycle, before.status, action, [])
    const now = { form: form ?? before.form, place: place ?? before.place, status, lentTo, note }
    const step = { ...now, on, ...by(caller, clock) }
    await updateRead(session, t, before, { ...now, since: on, history: [...history, step] })
    await record(session, caller, action, id, before, { ...now, since: on })
    return readOriginal(session, actor, id)
  })
}

const by = ({ actor }: Caller, clock: Clock) => ({
  recordedBy: actor.accountId,
  recordedAt: clock().toISOString(),
})

/** 404, 403, 412 or 409, in that order, if the caller may not take the action now. */
async function requireAction(
  session: Session,
  actor: Actor,
  id: string,
  action: OriginalAction,
  version: Expected,
): Promise<OriginalRow> {
  const before = await requireTold(session, actor, originals, id)
  if (!mayKeepOriginal(actor, before)) throw new DomainError('forbidden')
  requireVersion(before, version)
  nextStatus(originalLifecycle, before.status, action, originalActionsFor(actor, before))
  return before
}

/** 422 if the holder is no registered organization, or was merged into another. */
async function requireHolder(session: Session, id: string | null): Promise<void> {
  if (id === null) return
  const [found] = await session
    .select({ mergedIntoId: organizations.mergedIntoId })
    .from(organizations)
    .where(eq(organizations.id, id))
  if (found?.mergedIntoId === null) return
  throw new DomainError('rule_violated', { errors: [unknownHolder] })
}

function refuseStep(on: string, since: string | null, { today }: AsOf): void {
  const errors = stepErrors(on, since, today)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

const notApproved = {
  code: 'text_not_approved' as const,
  message: {
    id: 'Naskah asli dicatat sejak naskah siap ditandatangani.',
    en: 'Originals are recorded once the text is ready to sign.',
  },
}
const tooManySteps = {
  code: 'too_many_steps' as const,
  message: {
    id: `Riwayat satu naskah asli paling banyak ${mostSteps} langkah.`,
    en: `The history of one paper has at most ${mostSteps} steps.`,
  },
}
const oneHolder = {
  pointer: '/holderOrganizationId',
  code: 'one_holder' as const,
  message: {
    id: 'Sebut tepat satu pemegang: organisasi terdaftar, atau nama.',
    en: 'Name exactly one holder: a registered organization, or a name.',
  },
}
const unknownHolder = {
  pointer: '/holderOrganizationId',
  code: 'unknown_organization' as const,
  message: {
    id: 'Bukan id organisasi yang terdaftar.',
    en: 'Not the id of a registered organization.',
  },
}
