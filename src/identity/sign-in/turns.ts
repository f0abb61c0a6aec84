import { sql, type SQL } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'

const turn = (accountId: SQL | string): SQL => sql`hashtextextended('sign-in ' || ${accountId}, 0)`

/**
 * Keeps the password and the second factors of an account as they are until the transaction ends, so that no session
 * begins by what was valid a moment ago. To be taken before any row of a sign-in.
 */
export const holdSignIn = (session: Session, accountId: string) =>
  session.execute(sql`select pg_advisory_xact_lock_shared(${turn(accountId)})`)

/**
 * As `holdSignIn`, for the account of a refresh token, if there is one with this hash. Whoever refreshes the same session
 * meanwhile waits.
 */
export const holdSignInOfToken = (session: Session, hash: string) =>
  session.execute(
    sql`select pg_advisory_xact_lock_shared(${turn(sql`account_id::text`)}),
      pg_advisory_xact_lock(hashtextextended('session ' || family_id, 0)) from refresh_tokens where hash = ${hash}`,
  )

/**
 * Waits for the sign-ins of an account that are under way, and lets no other begin until the transaction ends. For whatever
 * ends its sessions: one that begins or is refreshed at the same time would be missed.
 */
export const changeSignIn = (session: Session, accountId: string) =>
  session.execute(sql`select pg_advisory_xact_lock(${turn(accountId)})`)
