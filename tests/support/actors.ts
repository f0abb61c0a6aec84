import { demoAccounts } from '../../src/demo/accounts.ts'
import { ofOrganization, type Actor } from '../../src/kernel/actor.ts'
import type { AccountName } from './app.ts'

/** Who a demo account acts as, for what is written past the interface. */
export function asActor(account: AccountName): Actor {
  const { id, role, organizationId } = demoAccounts[account]!
  return { role, accountId: id, accountName: account, ...ofOrganization(organizationId) }
}
