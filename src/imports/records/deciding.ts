import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { unconfirmedLifecycle } from '../../agreements/lifecycle.ts'
import { discardBlockers } from '../../agreements/recorded/rules.ts'
import type { ImportConfirmation, ImportDiscard } from '../../agreements/recorded/schemas.ts'
import { standingOn } from '../../agreements/recorded/standing.ts'
import { agreements } from '../../agreements/tables.ts'
import { recordChanges, recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { updateRead } from '../../db/versioned.ts'
import { hasPartIn } from '../../identity/policy.ts'
import { DomainError, type Language, type Reason } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { requireAllowed } from '../../kernel/transitions.ts'
import { mayImportFor, type ImportAction } from '../policy.ts'
import { presentImport, requireImport } from './queries.ts'
import { inLanguage } from './service.ts'
import { imports } from './tables.ts'

const record = recordsOf('import')

/** Agreements in one statement, so that it stays far below its time limit. */
const atOnce = 500

interface ImportKey {
  readonly id: string
  readonly version: Expected
}

interface Read {
  readonly id: string
  readonly version: number
  readonly allowedActions: ImportAction[]
}

/**
 * Confirms the agreements of an import that nobody has decided on, or some of them. 403 `self_approval` for whoever sent
 * the file, and `guard_not_met` naming those that the caller has changed: another confirms them.
 */
export async function confirmImport(
  db: Database,
  caller: Caller,
  key: ImportKey,
  { against, place, agreementIds }: ImportConfirmation,
  language: Language,
) {
  const change = {
    confirmation: 'confirmed' as const,
    confirmedAgainst: against,
    confirmationPlace: place,
    confirmedBy: caller.actor.accountId,
  }
  return db.change(caller, async (session) => {
    const { allowedActions, ...read } = await requireDecidable(session, caller.actor, 'confirm', key)
    const chosen = await unconfirmedOf(session, key.id, agreementIds)
    const reasons = chosen.filter((each) => hasPartIn(caller.actor, each)).map(tookPart)
    if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons, allowedActions })
    await decide(session, caller, read, 'confirm', chosen, change)
    return presented(session, caller.actor, key.id, language)
  })
}

/** Discards the agreements of an import that nobody has decided on, or some of them. 409 names what stands on them. */
export async function discardImport(
  db: Database,
  caller: Caller,
  key: ImportKey,
  { reason, agreementIds }: ImportDiscard,
  language: Language,
) {
  const change = {
    status: unconfirmedLifecycle.discard,
    statusReason: reason,
    confirmation: 'discarded' as const,
  }
  return db.change(caller, async (session) => {
    const { allowedActions, ...read } = await requireDecidable(session, caller.actor, 'discard', key)
    const chosen = await unconfirmedOf(session, key.id, agreementIds)
    const reasons: Reason[] = []
    for (const { id, registrationNumber } of chosen)
      for (const { code, message } of discardBlockers(await standingOn(session, id)))
        reasons.push({ code, message: about(registrationNumber, message) })
    if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons, allowedActions })
    await decide(session, caller, read, 'discard', chosen, change)
    return presented(session, caller.actor, key.id, language)
  })
}

/** The import as it was read. 404, 403, 412 or 409, in that order, if the caller may not decide on it now. */
async function requireDecidable(
  session: Session,
  actor: Actor,
  action: ImportAction,
  { id, version }: ImportKey,
): Promise<Read> {
  const row = await requireImport(session, actor, id)
  if (!mayImportFor(actor, row.agencyId)) throw new DomainError('forbidden')
  requireVersion(row, version)
  const { allowedActions, unconfirmed } = presentImport(actor, row)
  if (action === 'confirm' && unconfirmed > 0 && hasPartIn(actor, { tookPart: [row.importedBy] }))
    throw new DomainError('self_approval')
  requireAllowed(action, allowedActions)
  return { id, version: row.version, allowedActions }
}

type Chosen = Awaited<ReturnType<typeof unconfirmedOf>>[number]

/** The agreements of an import that nobody has decided on, or those of them that are named. 422 for any other. */
async function unconfirmedOf(session: Session, importId: string, named: readonly string[] | undefined) {
  const found = await session
    .select({
      id: agreements.id,
      registrationNumber: agreements.registrationNumber,
      tookPart: agreements.tookPart,
      confirmation: agreements.confirmation,
      status: agreements.status,
    })
    .from(agreements)
    .where(
      and(
        eq(agreements.importId, importId),
        eq(agreements.confirmation, 'unconfirmed'),
        named && inArray(agreements.id, [...named]),
      ),
    )
    .orderBy(agreements.registrationNumber)
  const known = new Set(found.map(({ id }) => id))
  const errors = (named ?? []).flatMap((id, index) =>
    known.has(id)
      ? []
      : [{ pointer: `/agreementIds/${index}`, code: 'not_unconfirmed' as const, message: notUnconfirmed }],
  )
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  return found
}

async function decide(
  session: Session,
  caller: Caller,
  { id, version }: Omit<Read, 'allowedActions'>,
  action: ImportAction,
  chosen: readonly Chosen[],
  change: Partial<typeof agreements.$inferInsert>,
): Promise<void> {
  await updateRead(session, imports, { id, version }, {})
  const confirmedAt = action === 'confirm' ? sql`now()` : undefined
  for (let start = 0; start < chosen.length; start += atOnce) {
    const some = chosen.slice(start, start + atOnce)
    await session
      .update(agreements)
      .set({ ...change, confirmedAt, version: sql`${agreements.version} + 1`, updatedAt: sql`now()` })
      .where(
        inArray(
          agreements.id,
          some.map((each) => each.id),
        ),
      )
    await recordChanges(
      session,
      caller,
      some.map((before) => ({
        action,
        resourceType: 'agreement',
        resourceId: before.id,
        before,
        after: change,
      })),
    )
  }
  await record(session, caller, action, id, {}, { agreements: chosen.length })
}

async function presented(session: Session, actor: Actor, id: string, language: Language) {
  return inLanguage(presentImport(actor, await requireImport(session, actor, id)), language)
}

const tookPart = ({ registrationNumber }: Chosen): Reason => ({
  code: 'took_part',
  message: {
    id: `${registrationNumber} Anda ubah sendiri; orang lain yang mengonfirmasinya.`,
    en: `You changed ${registrationNumber} yourself; somebody else confirms it.`,
  },
})
const about = (number: string, { id, en }: Reason['message']): Reason['message'] => ({
  id: `${number}: ${id}`,
  en: `${number}: ${en}`,
})
const notUnconfirmed = {
  id: 'Bukan naskah dari impor ini yang belum dikonfirmasi.',
  en: 'Not an agreement of this import that waits to be confirmed.',
}
