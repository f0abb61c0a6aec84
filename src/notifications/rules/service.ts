import { asc, eq } from 'drizzle-orm'
import type { AgreementType } from '../../agreements/lifecycle.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { updateRead } from '../../db/versioned.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/errors.ts'
import { requireVersion, type Expected } from '../../kernel/expected.ts'
import type { ReminderRule, ReminderRulePatch } from './schemas.ts'
import { reminderRules as t } from './tables.ts'

const record = recordsOf('reminder_rule')

const present = (actor: Actor, row: typeof t.$inferSelect): ReminderRule => ({
  ...row,
  allowedActions: actor.role === 'admin' ? ['patch'] : [],
})

/** The rules of every type of agreement. */
export async function listReminderRules(db: Database, { actor }: Caller) {
  const rows = await db.read(actor, (session) => session.select().from(t).orderBy(asc(t.agreementType)))
  return { data: rows.map((row) => present(actor, row)) }
}

/** The rule of one type. */
export const getReminderRule = async (db: Database, { actor }: Caller, type: AgreementType) =>
  present(actor, await db.read(actor, (session) => requireRule(session, type)))

async function requireRule(session: Session, type: AgreementType) {
  const [row] = await session.select().from(t).where(eq(t.agreementType, type))
  if (!row) throw new DomainError('not_found')
  return row
}

/** Replaces the thresholds of a type. 412 if they changed since they were read. */
export const patchReminderRule = (
  db: Database,
  caller: Caller,
  type: AgreementType,
  version: Expected,
  patch: ReminderRulePatch,
): Promise<ReminderRule> =>
  db.change(caller, async (session) => {
    const before = await requireRule(session, type)
    const daysBefore = [...new Set(patch.daysBefore)].toSorted((a, b) => b - a)
    requireVersion(before, version)
    await updateRead(session, t, { id: before.id, version: before.version }, { daysBefore })
    await record(session, caller, 'patch', before.id, { daysBefore: before.daysBefore }, { daysBefore })
    return present(caller.actor, await requireRule(session, type))
  })
