import { demoActor } from '../../src/demo/accounts.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { ownerRows } from './agreements.ts'
import type { AccountName, TestApp } from './app.ts'

/** Who a demo account acts as, for what is written past the interface. */
export const asActor = (account: AccountName): Actor => demoActor(account)

/** From now on the account works for another organization, as if it always had. */
export const moveMember = (t: TestApp, account: AccountName, organizationId: string) =>
  ownerRows(t, 'update memberships set organization_id = $1 where account_id = $2', [
    organizationId,
    demoActor(account).accountId,
  ])
