import { afterAll, beforeAll, expect, it } from 'vitest'
import { asActor } from '../../support/actors.ts'
import { clock, expectStatus, signedAgreement } from '../../support/agreements.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let t: TestApp
beforeAll(async () => void (t = await startTestApp({ clock })))
afterAll(() => t.close())

it('403 self_approval: who proposed as an officer does not decide as a registrar, another registrar does', async () => {
  const { body } = await signedAgreement(t)
  const { accountId } = asActor('officer-ppkukm')
  const url = `/v1/users/${accountId}/memberships`
  const { body: registrar } = expectStatus(await t.as('admin').post(url, { role: 'admin' }), 201)
  const { body: user } = expectStatus(await t.as('admin').get(`/v1/users/${accountId}`), 200)
  const officer = user.memberships.find(({ role }: { role: string }) => role === 'officer')
  const asOne = ({ id }: { id: string }, etag?: string) => ({ etag, headers: { 'registry-membership': id } })
  const person = t.as('officer-ppkukm')

  const of = `/v1/agreements/${body.id}/disclosure`
  const said = { disclosure: 'open' }
  const { etag } = await t.as('admin').get(of)
  const proposed = expectStatus(await person.post(`${of}/propose`, said, asOne(officer, etag)), 200)

  expect((await person.get(of, asOne(registrar))).body.allowedActions).toEqual([])
  expect(await person.post(`${of}/decide`, said, asOne(registrar, proposed.etag))).toMatchObject({
    status: 403,
    body: { code: 'self_approval' },
  })
  expectStatus(await t.as('admin').post(`${of}/decide`, said, { etag: proposed.etag }), 200)
})
