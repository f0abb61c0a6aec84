import { randomBytes } from 'node:crypto'
import { and, count, eq } from 'drizzle-orm'
import type { Session } from '../../../db/session.ts'
import { hashSecret } from '../../sign-in/secrets.ts'
import { base32 } from '../apps/totp.ts'
import { recoveryCodes as t } from '../tables.ts'

/** How many an account is given at once. */
export const recoveryCodesMade = 10
/** In bytes. Nobody can guess 80 random bits, so that one SHA-256 is enough to keep them. */
const codeBytes = 10

/** As `k3vq-7m2d-xw4a-h6tn`: what a person can write down and type. */
const newCode = (): string => base32(randomBytes(codeBytes)).toLowerCase().match(/.{4}/g)!.join('-')

const hashOf = (accountId: string, code: string): string => hashSecret(`${accountId} ${code.toLowerCase()}`)

/** Ten new codes in place of those that the account had. */
export async function makeCodes(session: Session, accountId: string, now: Date): Promise<string[]> {
  await forgetCodes(session, accountId)
  const codes = Array.from({ length: recoveryCodesMade }, newCode)
  const createdAt = now.toISOString()
  await session
    .insert(t)
    .values(codes.map((code) => ({ hash: hashOf(accountId, code), accountId, createdAt })))
  return codes
}

/** Whether this is a code of the account. It is none any more afterwards, also where it is sent twice at once. */
export async function takeRecoveryCode(session: Session, accountId: string, code: string): Promise<boolean> {
  const taken = await session
    .delete(t)
    .where(and(eq(t.hash, hashOf(accountId, code)), eq(t.accountId, accountId)))
    .returning({ accountId: t.accountId })
  return taken.length > 0
}

/** How many the account has left. */
export async function codesLeft(session: Session, accountId: string): Promise<number> {
  const [found] = await session.select({ left: count() }).from(t).where(eq(t.accountId, accountId))
  return found!.left
}

export async function forgetCodes(session: Session, accountId: string): Promise<void> {
  await session.delete(t).where(eq(t.accountId, accountId))
}
