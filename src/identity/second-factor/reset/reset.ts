import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Caller } from '../../../kernel/actor.ts'
import { recordsOf } from '../../../audit/service.ts'
import type { Session } from '../../../db/session.ts'
import { jakartaDay } from '../../../kernel/days.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { accountById } from '../../accounts/service.ts'
import { accounts } from '../../accounts/tables.ts'
import type { SignIn } from '../../sign-in/context.ts'
import { endSignIns } from '../../sign-in/sessions.ts'
import { changeSignIn } from '../../sign-in/turns.ts'
import { removeFactors } from '../factors.ts'
import { requireSelf, type Proof } from '../proof.ts'
import { secondFactorResets as t } from '../tables.ts'
import { areIndependent, type Invited } from './independence.ts'
import { nextOfReset, type ResetStatus } from './reset-rule.ts'

const record = recordsOf('user')

/**
 * Takes the second factors of a person who lost them away, with all sessions: asked for by one registrar, done when
 * another asks for it within a day. Both give their own password, and a code if they have a second factor, and both are in
 * the trail. 404 for who is no person, 403 for one's own account, 409 if one person could hold the accounts of both.
 */
export async function resetFactors(
  signIn: SignIn,
  caller: Caller,
  accountId: string,
  proof: Proof,
): Promise<{ status: ResetStatus; askedAt: string }> {
  const { db, clock } = signIn
  const now = clock()
  const by = caller.actor.accountId!
  await requireSelf(signIn, caller, proof)
  return db.signIn(async (session) => {
    await changeSignIn(session, accountId)
    await requirePerson(session, accountId)
    const [before] = await session.select().from(t).where(eq(t.accountId, accountId))
    const asked = before && (await isRegistrar(session, before.askedBy, now)) ? before : undefined
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
    const { askedBy, askedAt } = asked!
    if (!areIndependent(await lineTo(session, askedBy), await lineTo(session, by)))
      throw new DomainError('guard_not_met', {
        reasons: [{ code: 'not_independent', message: notIndependent }],
      })
    await takeAway(session, accountId)
    await record(session, caller, 'reset_second_factor', accountId, {}, {})
    return { status, askedAt }
  })
}

/** Takes all second factors of an account away, and ends its sessions and the sign-ins that wait for a code. */
export async function takeAway(session: Session, accountId: string): Promise<void> {
  await changeSignIn(session, accountId)
  await session.delete(t).where(eq(t.accountId, accountId))
  await removeFactors(session, accountId)
  await endSignIns(session, accountId)
}

async function requirePerson(session: Session, accountId: string): Promise<void> {
  const [person] = await session
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNotNull(accounts.email)))
  if (!person) throw new DomainError('not_found')
}

/** Whether whoever asked still may: a registrar who was disabled meanwhile counts for nothing. */
async function isRegistrar(session: Session, accountId: string, now: Date): Promise<boolean> {
  const account = await accountById(session, accountId, jakartaDay(now))
  return account?.memberships.some(({ role }) => role === 'admin') ?? false
}

/** The account, who invited it, who invited that one, and so on. */
async function lineTo(session: Session, accountId: string): Promise<Invited[]> {
  const { rows } = await session.execute<{ accountId: string; invitedBy: string | null }>(sql`
    with recursive line as (
      select account_id, invited_by from account_passwords where account_id = ${accountId}
      union select p.account_id, p.invited_by from line join account_passwords p on p.account_id = line.invited_by)
    select account_id "accountId", invited_by "invitedBy" from line`)
  return rows
}

const notIndependent = {
  id: 'Salah satu dari kedua registrar mengundang yang lain, atau keduanya diundang orang yang sama: satu orang bisa memegang kedua akun. Mintalah registrar yang diangkat pengelola server dengan "npm run admin".',
  en: 'One of the two registrars invited the other, or the same person invited both: one person could hold both accounts. Ask a registrar whom the operator of the server appointed with "npm run admin".',
}
