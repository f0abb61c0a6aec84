import { and, eq, isNull } from 'drizzle-orm'
import { actorOfAccount, type Caller, type KnownAccount } from '../../kernel/actor.ts'
import { accountById } from '../accounts/service.ts'
import { accounts as t } from '../accounts/tables.ts'
import { recordChange } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { nextVersion } from '../../db/versioned.ts'
import type { Day } from '../../kernel/days.ts'
import { unprotected } from '../second-factor/factors.ts'
import type { OutsideIdentity } from './issuer.ts'

/**
 * The account of a person whom an outside issuer identified. It is the account that is linked to the person. At the
 * first sign-in it is the account with the e-mail address that the issuer has verified; it is linked then and no
 * longer found by address, unless it has a second factor, which nobody gets past by an address. Undefined if there is none, or it
 * is disabled. The issuer only identifies the person: what
 * the person may do is in the account's memberships.
 */
export async function accountOf(
  db: Database,
  caller: Caller,
  { issuer, subject, email }: OutsideIdentity,
  today: Day,
): Promise<KnownAccount | undefined> {
  const [linked] = await db.authenticate((session) =>
    session
      .select({ id: t.id })
      .from(t)
      .where(and(eq(t.identityIssuer, issuer), eq(t.identitySubject, subject))),
  )
  if (linked) return db.authenticate((session) => accountById(session, linked.id, today))
  if (email === undefined) return undefined
  return db.signIn(async (session) => {
    const [account] = await session
      .update(t)
      .set({
        identityIssuer: issuer,
        identitySubject: subject,
        ...nextVersion(t),
      })
      .where(and(eq(t.email, email), isNull(t.identitySubject), eq(t.status, 'active'), unprotected(t.id)))
      .returning({ accountId: t.id, accountName: t.name })
    if (!account) return undefined
    const { accountId } = account
    const linking = { action: 'link_identity' as const, resourceType: 'user', resourceId: accountId }
    await recordChange(
      session,
      { ...caller, actor: actorOfAccount(account) },
      { ...linking, after: { identity: { issuer, subject } } },
    )
    return accountById(session, accountId, today)
  })
}
