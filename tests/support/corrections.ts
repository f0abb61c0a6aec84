import { attach, expectStatus } from './agreements.ts'
import type { AccountName, TestApp, TestResponse } from './app.ts'

/** Asks for a correction of a signed agreement, read from a file of it. */
export async function askFor(
  t: TestApp,
  { body }: TestResponse,
  changes: object,
  more: object = {},
  by: AccountName = 'officer-ppkukm',
): Promise<TestResponse> {
  const url = `/v1/agreements/${body.id}`
  const documentId = await attach(t, body.id, 'signed_agreement')
  const { etag } = expectStatus(await t.as(by).get(url), 200)
  const asked = { changes, reason: 'Salah ketik.', documentId, ...more }
  return t.as(by).post(`${url}/correct`, asked, { etag })
}

/** What the registrar decides on a correction. */
export const decideOn = (t: TestApp, { body, etag }: TestResponse, action: string, reason?: object) =>
  t.as('admin').post(`/v1/agreements/${body.agreementId}/corrections/${body.id}/${action}`, reason, { etag })

/** Asks for a correction, which the registrar accepts. */
export const corrected = async (
  t: TestApp,
  agreement: TestResponse,
  changes: object,
  more: object = {},
): Promise<TestResponse> =>
  expectStatus(await decideOn(t, expectStatus(await askFor(t, agreement, changes, more), 201), 'accept'), 200)
