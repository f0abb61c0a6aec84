import { and, eq, isNotNull } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import { DomainError } from '../../kernel/errors.ts'
import { accounts } from '../accounts/tables.ts'
import type { SignIn } from '../sign-in/context.ts'
import { endSessions } from '../sign-in/sessions.ts'
import { removeFactors } from './factors.ts'
import { nextOfReset, type ResetStatus } from './reset-rule.ts'
import { secondFactorResets as t } from './tables.ts'

const record = recordsOf('user')

/**
 * Takes the second factors of a person who lost them away, with all sessions: asked for by one registrar, done when
 * another asks for it within a day. Both are in the trail. 404 for who is no person, 403 for one's own account.
 */
export async function resetFactors(
  { db, clock }: SignIn,
  caller: Caller,
  accountId: string,
): Promise<{ status: ResetStatus; askedAt: string }> {
  const now = clock()
  const by = caller.actor.accountId!
  return db.signIn(async (session) => {
    const [person] = await session
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.id, accountId), isNotNull(accounts.email)))
    if (!person) throw new DomainError('not_found')
    const [asked] = await session.select().from(t).where(eq(t.accountId, accountId))
    const status = nextOfReset({ of: accountId, by, asked }, now)
    if (status === 'refused') throw new DomainError('self_approval')
    if (status === 'asked') {
      const row = { askedBy: by, askedAt: now.toISOString() }
      await session
        .insert(t)
        .values({ accountId, ...row })
        .onConflictDoUpdate({ target: t.accountId, set: row })
      await record(session, caller, 'ask_second_factor_reset', accountId, {}, {})
      return { status, askedAt: row.askedAt }
    }
    await session.delete(t).where(eq(t.accountId, accountId))
    await removeFactors(session, accountId)
    await endSessions(session, accountId)
    await record(session, caller, 'reset_second_factor', accountId, {}, {})
    return { status, askedAt: asked!.askedAt }
  })
}
