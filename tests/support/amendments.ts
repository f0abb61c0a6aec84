import { attach, expectStatus, today } from './agreements.ts'
import type { TestApp, TestResponse } from './app.ts'

/** Drafts an amendment and attaches its signed document, as the registrar. */
export async function readyAmendment(
  t: TestApp,
  { body }: TestResponse,
  effectiveFrom: string,
  changes: object,
): Promise<TestResponse> {
  const content = { reason: 'Kesepakatan', effectiveFrom, changes }
  const created = expectStatus(await t.as('admin').post(`/v1/agreements/${body.id}/amendments`, content), 201)
  await attach(t, body.id, 'signed_amendment', created.body.id)
  return created
}

/** Every party of the agreement signs the amendment today. */
export function signAmendment(t: TestApp, agreement: TestResponse, { body, etag }: TestResponse) {
  const signatures = agreement.body.parties.map((party: { id: string }) => ({
    partyId: party.id,
    documentNumber: 'A',
    signedOn: today,
  }))
  const url = `/v1/agreements/${body.agreementId}/amendments/${body.number}/sign`
  return t.as('admin').post(url, { signatures }, { etag })
}

/** Drafts and signs an amendment. */
export const amend = async (t: TestApp, agreement: TestResponse, effectiveFrom: string, changes: object) =>
  expectStatus(
    await signAmendment(t, agreement, await readyAmendment(t, agreement, effectiveFrom, changes)),
    200,
  )
