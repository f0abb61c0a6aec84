import { v7 as uuidv7 } from 'uuid'
import { recordsOf } from '../../../audit/service.ts'
import { jakartaDay, type Clock } from '../../../kernel/days.ts'
import type { Database } from '../../../db/client.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../../kernel/expected.ts'
import { invite } from '../../sign-in/passwords/invitations.ts'
import { requireEditable } from '../../../kernel/transitions.ts'
import type { Caller } from '../../../kernel/actor.ts'
import { requireRegistrarLeft } from '../../memberships/registrars.ts'
import { giveMembership } from '../../memberships/service.ts'
import { hasFactor } from '../../second-factor/factors.ts'
import { moveAccount, updateAccount, type AccountMove } from '../changes.ts'
import { accountLifecycle } from '../lifecycle.ts'
import { accounts as t } from '../tables.ts'
import { pageOfUsers, requireUser } from './queries.ts'
import type { NewUser, User, UserPatch, UserQuery } from './schemas.ts'

const record = recordsOf('user')

/**
 * A page of the accounts of people that the caller sees. In a transaction, like all below, because only there does
 * PostgreSQL know whose people an administrator manages.
 */
export const listUsers = (db: Database, clock: Clock, { actor }: Caller, query: UserQuery) =>
  db.write(actor, (session) => pageOfUsers(session, actor, jakartaDay(clock()), query))

/** The account of one person. 404 if there is none that the caller sees. */
export const getUser = (db: Database, clock: Clock, { actor }: Caller, id: string): Promise<User> =>
  db.write(actor, (session) => requireUser(session, actor, jakartaDay(clock()), id))

/**
 * Creates an account without a password, with a first membership; the person sets a password with an invitation. 409
 * if the e-mail address is in use; two people may have the same name. 403 if an administrator registers somebody for
 * another organization.
 */
export async function createUser(
  db: Database,
  clock: Clock,
  caller: Caller,
  { name, email, ...membership }: NewUser,
  id: string = uuidv7(),
): Promise<User> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    await session.insert(t).values({ id, name, email })
    await record(session, caller, 'create', id, {}, { name, email, status: 'active' })
    await giveMembership(session, caller, id, membership, jakartaDay(clock()))
    return requireUser(session, actor, jakartaDay(clock()), id)
  })
}

/**
 * Changes the given fields. What the person may do is in the memberships. 409 to link an outside identity to who has a second
 * factor: whoever holds that identity would get past it.
 */
export async function patchUser(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  { identity, ...fields }: UserPatch,
): Promise<User> {
  return db.write(caller.actor, async (session) => {
    const today = jakartaDay(clock())
    const before = await requireUser(session, caller.actor, today, id)
    requireVersion(before, version)
    requireEditable(accountLifecycle, before.status, 'patch', before.allowedActions)
    if (identity && (await hasFactor(session, id)))
      throw new DomainError('guard_not_met', { reasons: [{ code: 'has_second_factor', message: hasOne }] })
    await updateAccount(session, before, {
      ...fields,
      ...(identity === undefined
        ? {}
        : { identityIssuer: identity?.issuer ?? null, identitySubject: identity?.subject ?? null }),
    })
    await record(session, caller, 'patch', id, before, { ...fields, identity })
    return requireUser(session, caller.actor, today, id)
  })
}

const hasOne = {
  id: 'Akun ini memiliki faktor kedua; pemiliknya menghapusnya dahulu, atau dua registrar meresetnya.',
  en: 'This account has a second factor; its owner removes it first, or two registrars reset it.',
}

/**
 * Disables or enables the account. Disabling ends its sessions at once, and its tokens within 30 s. 409 if no
 * registrar would be left.
 */
export async function moveUser(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  move: AccountMove,
): Promise<User> {
  return db.change(caller, async (session) => {
    const today = jakartaDay(clock())
    const before = await requireUser(session, caller.actor, today, id)
    const status = await moveAccount(session, before, move)
    if (before.memberships.some(({ role }) => role === 'admin')) await requireRegistrarLeft(session, today)
    await record(session, caller, move.action, id, before, { status })
    return requireUser(session, caller.actor, today, id)
  })
}

interface Invited {
  readonly id: string
  readonly version: Expected
  /** Who learns the token: the caller unless told otherwise, null for the operator of the server. */
  readonly by?: string | null
}

/**
 * Creates a one-time token to set a password: for the first sign-in, or when a password is forgotten. Only this
 * answer shows it. 403 if an administrator invites a person who belongs to another organization as well.
 */
export async function inviteUser(
  db: Database,
  clock: Clock,
  caller: Caller,
  { id, version, by = caller.actor.accountId }: Invited,
) {
  const { actor } = caller
  return db.write(actor, async (session) => {
    const today = jakartaDay(clock())
    const before = await requireUser(session, actor, today, id)
    if (actor.role !== 'admin' && !before.onlyOwn) throw new DomainError('forbidden')
    requireVersion(before, version)
    requireEditable(accountLifecycle, before.status, 'invite', before.allowedActions)
    await updateAccount(session, before, {})
    const invitation = await invite(session, { accountId: id, invitedBy: by }, clock())
    await record(session, caller, 'invite', id, {}, {})
    return { ...(await requireUser(session, actor, today, id)), invitation }
  })
}
