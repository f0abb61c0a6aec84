import { and, eq, isNull } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { actorColumns } from '../accounts/service.ts'
import { accounts as t } from '../accounts/tables.ts'
import { recordChange } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { nextVersion } from '../../db/versioned.ts'
import type { Day } from '../../kernel/days.ts'
import type { OutsideIdentity } from './issuer.ts'

/**
 * The account of somebody an outside issuer knows: the one that is linked to them; at their first sign-in the one with
 * the e-mail address the issuer vouches for, which is linked then and no longer found by address. Undefined where there
 * is none, or it is disabled. Role and organization are the account's: the issuer says who, the registry what they may.
 */
export async function accountOf(
  db: Database,
  caller: Caller,
  { issuer, subject, email }: OutsideIdentity,
  today: Day,
): Promise<Actor | undefined> {
  const [linked] = await db.authenticate((session) =>
    session
      .select({ actor: actorColumns(today), status: t.status })
      .from(t)
      .where(and(eq(t.identityIssuer, issuer), eq(t.identitySubject, subject))),
  )
  if (linked) return linked.status === 'active' ? linked.actor : undefined
  if (email === undefined) return undefined
  return db.signIn(async (session) => {
    const [actor] = await session
      .update(t)
      .set({
        identityIssuer: issuer,
        identitySubject: subject,
        ...nextVersion(t),
      })
      .where(and(eq(t.email, email), isNull(t.identitySubject), eq(t.status, 'active')))
      .returning(actorColumns(today))
    if (!actor) return undefined
    const { accountId } = actor
    const linking = { action: 'link_identity', resourceType: 'user', resourceId: accountId }
    await recordChange(
      session,
      { ...caller, actor },
      { ...linking, after: { identity: { issuer, subject } } },
    )
    return actor
  })
}
