import { randomBytes } from 'node:crypto'
import { and, asc, eq, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Session } from '../../db/session.ts'
import type { DeviceKind } from './kinds.ts'
import type { Sealing } from './apps/sealing.ts'
import { forgetCodes } from './recovery/codes.ts'
import { secondFactors as t } from './tables.ts'
import { stepOfCode } from './apps/totp.ts'

/** In bytes, as RFC 4226 section 4 recommends for SHA-1. */
const secretBytes = 20

const shown = {
  id: t.id,
  kind: t.kind,
  name: t.name,
  createdAt: t.createdAt,
  confirmedAt: t.confirmedAt,
}

/** All of an account, the oldest first. */
export const factorsOf = (session: Session, accountId: string) =>
  session.select(shown).from(t).where(eq(t.accountId, accountId)).orderBy(asc(t.id))

/** Whether the account signs in with a second factor. */
export async function hasFactor(session: Session, accountId: string): Promise<boolean> {
  const [found] = await session
    .select({ id: t.id })
    .from(t)
    .where(and(eq(t.accountId, accountId), isNotNull(t.confirmedAt)))
    .limit(1)
  return found !== undefined
}

/** SQL: the account has no second factor. */
export const unprotected = (accountId: unknown): SQL =>
  sql`not exists (select from ${t} f where f.account_id = ${accountId} and f.confirmed_at is not null)`

/** Gives up what waits to be confirmed, of one kind or of all. */
export async function giveUpWaiting(session: Session, accountId: string, kind?: DeviceKind): Promise<void> {
  const ofKind = kind && eq(t.kind, kind)
  await session.delete(t).where(and(eq(t.accountId, accountId), isNull(t.confirmedAt), ofKind))
}

/** A new app that waits for its first code. One of the account that waited before is given up. */
export async function newFactor(
  session: Session,
  sealing: Sealing,
  { accountId, name }: { readonly accountId: string; readonly name: string },
) {
  await giveUpWaiting(session, accountId, 'app')
  const secret = randomBytes(secretBytes)
  const id = uuidv7()
  const [made] = await session
    .insert(t)
    .values({ id, accountId, name, secret: sealing.seal(secret, id) })
    .returning(shown)
  return { factor: made!, secret }
}

/**
 * Takes a code of one of the account's factors that are confirmed, or of the one that waits (`waiting`). Each code is
 * taken once, also where it is sent twice at once. Returns the id of the factor, undefined for a wrong code.
 */
export async function takeCode(
  session: Session,
  sealing: Sealing,
  {
    accountId,
    code,
    waiting,
  }: { readonly accountId: string; readonly code: string; readonly waiting?: string },
  now: Date,
): Promise<string | undefined> {
  const factors = await session
    .select({ id: t.id, secret: t.secret, lastStep: t.lastStep })
    .from(t)
    .where(
      and(
        eq(t.accountId, accountId),
        eq(t.kind, 'app'),
        waiting === undefined ? isNotNull(t.confirmedAt) : and(eq(t.id, waiting), isNull(t.confirmedAt)),
      ),
    )
  for (const { id, secret, lastStep } of factors) {
    const opened = sealing.open(secret!, id)
    const step = opened && stepOfCode({ secret: opened, lastStep }, code, now)
    if (step === undefined) continue
    const taken = await session
      .update(t)
      .set({ lastStep: step })
      .where(and(eq(t.id, id), lt(t.lastStep, step)))
      .returning({ id: t.id })
    if (taken.length > 0) return id
  }
  return undefined
}

/** From now on it is asked for. Whatever else waits is given up: it was begun when less was asked for. */
export async function confirmFactor(
  session: Session,
  { id, accountId }: { readonly id: string; readonly accountId: string },
  now: Date,
): Promise<void> {
  await session.update(t).set({ confirmedAt: now.toISOString() }).where(eq(t.id, id))
  await giveUpWaiting(session, accountId)
}

/** Gives a factor of the account another name. False if there is none. */
export async function renameFactor(
  session: Session,
  { id, accountId, name }: { readonly id: string; readonly accountId: string; readonly name: string },
): Promise<boolean> {
  const renamed = await session
    .update(t)
    .set({ name })
    .where(and(eq(t.id, id), eq(t.accountId, accountId)))
    .returning({ id: t.id })
  return renamed.length > 0
}

export async function removeFactor(
  session: Session,
  { id, accountId }: { readonly id: string; readonly accountId: string },
): Promise<void> {
  await session.delete(t).where(and(eq(t.id, id), eq(t.accountId, accountId)))
}

/** Takes all factors of an account away, and its recovery codes. */
export async function removeFactors(session: Session, accountId: string): Promise<void> {
  await session.delete(t).where(eq(t.accountId, accountId))
  await forgetCodes(session, accountId)
}
