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
 * The account of a person whom an outside issuer identified. It is the account that is linked to the person. At the
 * first sign-in it is the account with the e-mail address that the issuer has verified; it is linked then and no
 * longer found by address. Undefined if there is none, or it is disabled. The issuer only identifies the person: role
 * and organization are those of the account.
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
