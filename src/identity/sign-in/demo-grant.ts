import { and, eq } from 'drizzle-orm'
import { DomainError } from '../../kernel/errors.ts'
import { accounts } from '../accounts/tables.ts'
import type { SignIn } from './context.ts'
import type { TokenAnswer } from './grants.ts'
import { beginOrAsk } from './password-grant.ts'

/**
 * Starts a session as an account of the demo, without a password: these have none. `unsupported_grant_type` outside demo
 * mode, `invalid_grant` for an account that the demo does not have or that was disabled.
 */
export async function signInToDemo(
  signIn: SignIn,
  { account, membership }: { readonly account: string; readonly membership?: string | undefined },
): Promise<TokenAnswer> {
  const { demoAccount, clock } = signIn
  if (!demoAccount) throw new DomainError('unsupported_grant_type')
  const accountId = demoAccount(account)
  if (accountId === undefined) throw new DomainError('invalid_grant')
  const shown = {
    accountId,
    membershipId: membership,
    deviceId: undefined,
    secondFactor: false,
    tallies: [],
  }
  return beginOrAsk(signIn, shown, clock(), async (session) => {
    const active = and(eq(accounts.id, accountId), eq(accounts.status, 'active'))
    const found = await session.select({ id: accounts.id }).from(accounts).where(active)
    if (found.length === 0) throw new DomainError('invalid_grant')
  })
}
