import { expect, it } from 'vitest'
import type { AgreementStatus } from '../../src/agreements/lifecycle.ts'
import type { AccountName, Call, Client, TestApp, TestResponse } from './app.ts'
import { agreementIn, ids } from './agreements.ts'

export const everyAccount = [
  'admin',
  'officer-ppkukm',
  'officer-parekraf',
  'reviewer',
  'auditor',
  'partner-shopee',
  'partner-gojek',
  'partner-bankdki',
  'integrator',
] as const satisfies readonly AccountName[]

interface Change {
  /** A status the change has a place in, or how to come by such an agreement. */
  readonly status: AgreementStatus | ((t: TestApp) => Promise<TestResponse>)
  /** The accounts that may; every other one may not. The first is used where somebody who may is needed. */
  readonly allowed: readonly [AccountName, ...AccountName[]]
  /** Accounts of a role that may, which do not see this agreement: to them it is not there. */
  readonly unseenBy?: readonly AccountName[]
  readonly send: (client: Client, agreement: TestResponse, call: Call) => Promise<TestResponse>
}

/** What every change of an agreement refuses: others' tokens, unknown ids, missing and stale ETags. */
export function itRefusesLikeEveryChange(
  app: () => TestApp,
  { status, allowed, unseenBy = [], send }: Change,
): void {
  const agreementFor = (t: TestApp) => (typeof status === 'function' ? status(t) : agreementIn(t, status))
  const unseen = new Set(unseenBy)
  const refused = everyAccount.filter((account) => !allowed.includes(account) && !unseen.has(account))

  it.each(refused)('403: %s may not', async (account) => {
    const before = await agreementFor(app())
    const response = await send(app().as(account), before, { etag: before.etag })
    expect(response).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    await expectUnchanged(app(), before)
  })

  for (const account of unseen) {
    it(`404: ${account} does not see it`, async () => {
      const before = await agreementFor(app())
      const response = await send(app().as(account), before, { etag: before.etag })
      expect(response).toMatchObject({ status: 404, body: { code: 'not_found' } })
      await expectUnchanged(app(), before)
    })
  }

  it('401: without a token', async () => {
    const before = await agreementFor(app())
    const response = await send(app().as(), before, { etag: before.etag })
    expect(response).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
    expect(response.headers['www-authenticate']).toMatch(/^Bearer/)
    await expectUnchanged(app(), before)
  })

  it('404: no agreement has the id', async () => {
    const before = await agreementFor(app())
    const nowhere = { ...before, body: { ...before.body, id: ids.unknown } }
    const response = await send(app().as(allowed[0]), nowhere, { etag: before.etag })
    expect(response).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  it('428: without If-Match', async () => {
    const before = await agreementFor(app())
    expect(await send(app().as(allowed[0]), before, {})).toMatchObject({
      status: 428,
      body: { code: 'precondition_required' },
    })
    await expectUnchanged(app(), before)
  })

  it.each([
    ['"0-AbCdEfGhIjKl"', 412, 'stale_version'],
    ['"999-AbCdEfGhIjKl"', 412, 'stale_version'],
    ['"998-AbCdEfGhIjKl", "999-AbCdEfGhIjKl"', 412, 'stale_version'],
    ['"1-AbCdEfGhIjKl", x', 400, 'invalid_request'],
    ['"1"', 400, 'invalid_request'],
    ['*, "1-AbCdEfGhIjKl"', 400, 'invalid_request'],
    ['', 400, 'invalid_request'],
    ['x', 400, 'invalid_request'],
  ])('If-Match %j: %i', async (etag, refusal, code) => {
    const before = await agreementFor(app())
    const answer = await send(app().as(allowed[0]), before, { etag })
    expect(answer).toMatchObject({ status: refusal, body: { code } })
    await expectUnchanged(app(), before)
  })
}

/** The agreement is as it was read, to the last field. */
export async function expectUnchanged(t: TestApp, before: TestResponse): Promise<void> {
  const now = await t.as('admin').get(`/v1/agreements/${before.body.id}`)
  const { allowedActions: _actions, warnings: _warnings, ...fields } = before.body
  expect(now.body).toMatchObject(fields)
}
