import { and, count, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { recordsOf } from '../../../audit/service.ts'
import type { Clock } from '../../../kernel/days.ts'
import type { Database } from '../../../db/client.ts'
import type { Session } from '../../../db/session.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { invite } from '../../sign-in/passwords/invitations.ts'
import { requireEditable } from '../../../kernel/transitions.ts'
import type { Caller } from '../../../kernel/actor.ts'
import { requireBelonging } from '../belonging.ts'
import { moveAccount, updateAccount } from '../changes.ts'
import { accountLifecycle } from '../lifecycle.ts'
import { accounts as t } from '../tables.ts'
import { pageOfUsers, requireUser, type UserRecord } from './queries.ts'
import type { NewUser, User, UserPatch, UserQuery } from './schemas.ts'

const record = recordsOf('user')

/** A page of the accounts of people. */
export const listUsers = (db: Database, { actor }: Caller, query: UserQuery) =>
  db.read(actor, (session) => pageOfUsers(session, actor, query))

/** The account of one person. 404 if there is none. */
export const getUser = (db: Database, { actor }: Caller, id: string): Promise<User> =>
  db.read(actor, (session) => requireUser(session, actor, id))

/**
 * Creates an account without a password; the person sets one with an invitation. 409 if the e-mail address is in use;
 * two people may have the same name.
 */
export async function createUser(
  db: Database,
  caller: Caller,
  input: NewUser,
  id: string = uuidv7(),
): Promise<User> {
  return db.change(caller, async (session) => {
    await requireBelonging(session, input.role, input.organizationId)
    await session.insert(t).values({ id, ...input })
    await record(session, caller, 'create', id, {}, { ...input, status: 'active' })
    return requireUser(session, caller.actor, id)
  })
}

/** Changes the given fields. 409 if no registrar would be left; 422 for a role that does not fit the organization. */
export async function patchUser(
  db: Database,
  caller: Caller,
  id: string,
  version: number,
  { identity, ...fields }: UserPatch,
): Promise<User> {
  return db.write(caller.actor, async (session) => {
    const before = await requireUser(session, caller.actor, id)
    if (before.version !== version) throw new DomainError('stale_version')
    requireEditable(accountLifecycle, before.status, 'patch', before.allowedActions)
    const role = fields.role ?? before.role
    const organizationId = fields.organizationId === undefined ? before.organizationId : fields.organizationId
    await requireBelonging(session, role, organizationId)
    if (role !== 'admin') await requireAnotherAdmin(session, before)
    await updateAccount(session, before, {
      ...fields,
      ...(identity === undefined
        ? {}
        : { identityIssuer: identity?.issuer ?? null, identitySubject: identity?.subject ?? null }),
    })
    await record(session, caller, 'patch', id, before, { ...fields, identity })
    return requireUser(session, caller.actor, id)
  })
}

/** Disables or enables the account. Disabling ends its sessions at once, and its tokens within 30 s. */
export async function moveUser(
  db: Database,
  caller: Caller,
  id: string,
  version: number,
  action: 'disable' | 'enable',
): Promise<User> {
  return db.change(caller, async (session) => {
    const before = await requireUser(session, caller.actor, id)
    if (action === 'disable') await requireAnotherAdmin(session, before)
    const status = await moveAccount(session, before, version, action)
    await record(session, caller, action, id, before, { status })
    return requireUser(session, caller.actor, id)
  })
}

/**
 * Creates a one-time token to set a password: for the first sign-in, or when a password is forgotten. Only this
 * answer shows it.
 */
export async function inviteUser(db: Database, clock: Clock, caller: Caller, id: string, version: number) {
  return db.write(caller.actor, async (session) => {
    const before = await requireUser(session, caller.actor, id)
    if (before.version !== version) throw new DomainError('stale_version')
    requireEditable(accountLifecycle, before.status, 'invite', before.allowedActions)
    await updateAccount(session, before, {})
    const invitation = await invite(session, id, clock())
    await record(session, caller, 'invite', id, {}, {})
    return { ...(await requireUser(session, caller.actor, id)), invitation }
  })
}

/** Makes sure that a registrar is left, even if two registrars disable each other at the same time. */
async function requireAnotherAdmin(session: Session, account: UserRecord): Promise<void> {
  if (account.role !== 'admin' || account.status !== 'active') return
  await session.$client.query(`select pg_advisory_xact_lock(hashtext('registrars'))`)
  const [admins] = await session
    .select({ count: count() })
    .from(t)
    .where(and(eq(t.role, 'admin'), eq(t.status, 'active')))
  if (admins!.count > 1) return
  const message = {
    id: 'Ini registrar aktif yang terakhir; angkat yang lain dahulu.',
    en: 'This is the last active registrar; appoint another first.',
  }
  throw new DomainError('guard_not_met', { reasons: [{ code: 'last_admin', message }] })
}
