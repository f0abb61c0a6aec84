import { and, eq, or, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { updateRead } from '../../db/versioned.ts'
import type { Caller } from '../../kernel/actor.ts'
import { jakartaDay, type Clock, type Day } from '../../kernel/days.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { requireAllowed } from '../../kernel/transitions.ts'
import { requireUser } from '../accounts/users/queries.ts'
import { requireBelonging } from './belonging.ts'
import { endErrors, termErrors } from './term.ts'
import { mayGive } from './policy.ts'
import { pageOfMemberships, requireMembership } from './queries.ts'
import { requireRegistrarLeft } from './registrars.ts'
import type { Membership, MembershipPatch, MembershipQuery, NewMembership } from './schemas.ts'
import { memberships as t } from './tables.ts'

const record = recordsOf('membership')

/**
 * The memberships of a person, the newest first. In a transaction, because only there does PostgreSQL know whose
 * people an administrator manages.
 */
export const listMemberships = (
  db: Database,
  clock: Clock,
  { actor }: Caller,
  userId: string,
  query: MembershipQuery,
) =>
  db.write(actor, async (session) => {
    const today = jakartaDay(clock())
    await requireUser(session, actor, today, userId)
    return pageOfMemberships(session, actor, today, userId, query)
  })

/** One membership. 404 if there is none, or the caller does not manage the people of its organization. */
export const getMembership = (
  db: Database,
  clock: Clock,
  { actor }: Caller,
  id: string,
): Promise<Membership> =>
  db.write(actor, (session) => requireMembership(session, actor, jakartaDay(clock()), id))

/**
 * Gives a person a further membership. 403 if an administrator gives one of another organization, or to a person who
 * belongs to another as well; 409 if the person holds the same one on some of these days; 422 for a role that does not
 * fit the organization, or days in the wrong order.
 */
export async function createMembership(
  db: Database,
  clock: Clock,
  caller: Caller,
  userId: string,
  input: NewMembership,
): Promise<Membership> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const today = jakartaDay(clock())
    const { id: accountId, onlyOwn } = await requireUser(session, actor, today, userId)
    if (actor.role !== 'admin' && !onlyOwn) throw new DomainError('forbidden')
    // Locks the account, so that two requests at once cannot give the same membership twice.
    await session.execute(sql`select 1 from accounts where id = ${accountId} for update`)
    const id = await giveMembership(session, caller, accountId, input, today)
    return requireMembership(session, actor, today, id)
  })
}

/** Checks a new membership and writes it, with its event in the trail. Returns its id. */
export async function giveMembership(
  session: Session,
  caller: Caller,
  accountId: string,
  { from, until, ...input }: NewMembership,
  today: Day,
): Promise<string> {
  if (!mayGive(caller.actor, input)) throw new DomainError('forbidden')
  const term = { from: from ?? today, until }
  const errors = [...termErrors(term), ...administratorErrors(input)]
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  await requireBelonging(session, input.role, input.organizationId)
  await requireNew(session, accountId, { ...input, ...term })
  const id = uuidv7()
  await session.insert(t).values({ id, accountId, ...input, validFrom: term.from, validUntil: term.until })
  await record(session, caller, 'create', id, {}, { userId: accountId, ...input, ...term })
  return id
}

/**
 * Sets or moves the last day of a membership, or makes a partner an administrator. Rights end with the day. 409 for
 * one that has ended, and if no registrar would be left.
 */
export async function patchMembership(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  { until, administrator }: MembershipPatch,
): Promise<Membership> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const today = jakartaDay(clock())
    const before = await requireMembership(session, actor, today, id)
    requireVersion(before, version)
    requireAllowed('patch', before.allowedActions)
    const errors = [
      ...(until === undefined ? [] : endErrors({ from: before.from, until }, today)),
      ...administratorErrors({ role: before.role, administrator }),
    ]
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
    const change = {
      ...(until === undefined ? {} : { validUntil: until }),
      ...(administrator === undefined ? {} : { administrator }),
    }
    await updateRead(session, t, { id, version: before.version }, change)
    if (before.role === 'admin') await requireRegistrarLeft(session, today)
    await record(session, caller, 'patch', id, before, { until, administrator })
    return requireMembership(session, actor, today, id)
  })
}

/** 409 if the person holds the same membership on some of these days. */
async function requireNew(
  session: Session,
  accountId: string,
  { role, organizationId, from, until }: Omit<NewMembership, 'from'> & { from: Day },
): Promise<void> {
  const [held] = await session
    .select({ id: t.id })
    .from(t)
    .where(
      and(
        eq(t.accountId, accountId),
        eq(t.role, role),
        sql`${t.organizationId} is not distinct from ${organizationId}::uuid`,
        or(sql`${t.validUntil} is null`, sql`${t.validUntil} >= ${from}::date`),
        until === null ? undefined : sql`${t.validFrom} <= ${until}::date`,
      ),
    )
  if (!held) return
  throw new DomainError('already_exists', {
    detail: heldAlready,
    conflictsWith: { id: held.id, name: role, location: `/v1/memberships/${held.id}` },
  })
}

const heldAlready = {
  id: 'Orang ini sudah memiliki keanggotaan yang sama pada hari-hari itu; ubahlah yang itu.',
  en: 'The person holds the same membership on some of these days; change that one.',
}

const administratorErrors = ({
  role,
  administrator,
}: {
  role: string
  administrator?: boolean | undefined
}) =>
  administrator && role !== 'partner'
    ? [{ pointer: '/administrator', code: 'administrator_of_partner' as const, message: ofPartners }]
    : []

const ofPartners = {
  id: 'Hanya keanggotaan mitra yang dapat menjadi pengelola.',
  en: 'Only the membership of a partner can be that of an administrator.',
}
