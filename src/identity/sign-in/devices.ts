import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { accounts } from '../accounts/tables.ts'
import { hashSecret, newSecret } from './secrets.ts'
import { signInDevices as t } from './tables.ts'

/** A device is known this many days after its last sign-in. */
export const deviceDays = 180
const knownForMs = deviceDays * 24 * 60 * 60 * 1000
/** How many devices of an account are known. The one without a sign-in for the longest time makes room. */
const mostDevices = 20

/** The id of the device that holds this secret, if this address signed in from it before. */
export async function knownDevice(
  session: Session,
  secret: string | undefined,
  email: string,
  now: Date,
): Promise<string | undefined> {
  if (secret === undefined) return undefined
  const [device] = await session
    .select({ id: t.id })
    .from(t)
    .innerJoin(accounts, eq(accounts.id, t.accountId))
    .where(and(eq(t.hash, hashSecret(secret)), gt(t.expiresAt, now.toISOString()), eq(accounts.email, email)))
  return device?.id
}

/** Keeps a device known after a sign-in from it. Returns the secret of a device that was not known before. */
export async function rememberDevice(
  session: Session,
  accountId: string,
  deviceId: string | undefined,
  now: Date,
): Promise<string | undefined> {
  const expiresAt = new Date(now.getTime() + knownForMs).toISOString()
  if (deviceId !== undefined) {
    await session.update(t).set({ expiresAt }).where(eq(t.id, deviceId))
    return undefined
  }
  const secret = newSecret('device')
  await session.insert(t).values({ accountId, hash: hashSecret(secret), expiresAt })
  const surplus = session
    .select({ id: t.id })
    .from(t)
    .where(eq(t.accountId, accountId))
    .orderBy(sql`${t.expiresAt} desc, ${t.id} desc`)
    .offset(mostDevices)
  await session.delete(t).where(inArray(t.id, surplus))
  return secret
}

/** No device is known any more: after an invitation, whoever held the account before may hold one. */
export async function forgetDevices(session: Session, accountId: string): Promise<void> {
  await session.delete(t).where(eq(t.accountId, accountId))
}

/** Deletes the devices that are known no longer. Returns how many. */
export const forgetOldDevices = (db: Database, now: Date): Promise<number> =>
  db.authenticate(async (session) => {
    const { rowCount } = await session.delete(t).where(lt(t.expiresAt, now.toISOString()))
    return rowCount ?? 0
  })
