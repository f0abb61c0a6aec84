import { demoActor } from '../../src/demo/accounts.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { expectStatus, ownerRows } from './agreements.ts'
import type { AccountName, TestApp } from './app.ts'

/** Who a demo account acts as, for what is written past the interface. */
export const asActor = (account: AccountName): Actor => demoActor(account)

/** From now on the account works for another organization, as if it always had. */
export const moveMember = (t: TestApp, account: AccountName, organizationId: string) =>
  ownerRows(t, 'update memberships set organization_id = $1 where account_id = $2', [
    organizationId,
    demoActor(account).accountId,
  ])

/** An agency that another took the place of on this day. */
export async function succeededAgency(
  t: TestApp,
  succeededById: string,
  succeededFrom: string,
): Promise<string> {
  const admin = t.as('admin')
  const name = `Dinas Terdahulu ${succeededFrom}`
  const made = expectStatus(await admin.post('/v1/agencies', { legalName: name, shortName: name }), 201)
  const succession = { succeededById, succeededFrom, successionBasis: 'Pergub Contoh' }
  const url = `/v1/agencies/${made.body.id}`
  expectStatus(await admin.post(`${url}/succeed`, succession, { etag: made.etag }), 200)
  return made.body.id
}
